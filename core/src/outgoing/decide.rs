//! `decide`, `check`, `why` and `available`: four questions to the same guards.

use super::command::{Command, Draft, Kind, RecordDelivery, Return, ReturnTo, Sign};
use super::facts::{Check, Signature};
use super::guards::{Ask, duty_line, guard, powers, roster, template_of};
use super::issued::electronic_recipients;
use super::{Event, State};
use crate::availability::{Item, Need};
use crate::base::LineId;
use crate::calendar::{Due, Term};
use crate::context::{Act, Context, Decision};
use crate::document::{StatusEffect, document_symbol};
use crate::guard::{clock_guard, effective_now, precheck};
use crate::law::{Action, DocumentType, Phase, Reason, Urgency};
use crate::organization::LegalDuty;
use crate::refusal::{Refusal, RuleBits, Sink, verdict};
use crate::routing::{self, CancelWhy, InstanceState, Outcome};

/// Decides a command. Pure: the same arguments give the same answer, and nothing is changed.
///
/// # Errors
/// A refusal with every failing rule; the codes are listed at each command.
pub fn decide(
    state: &State,
    command: &Command,
    context: &Context<'_>,
) -> Result<Decision<Event>, Refusal> {
    check(state, command, context)?;
    let at = effective_now(state.position(), context);
    let context = &Context {
        now: at,
        ..*context
    };
    let mut act = Act {
        line: command.kind.line(),
        ..Act::own(context)
    };
    act.content = command.seen.content;
    let duty = duty_of(command.kind.action());
    let line = match duty {
        Some(duty) => duty_line(state, duty),
        None => act.line.and_then(|line| state.instance.line(line)),
    };
    if let Some(line) = line {
        act.line = Some(line.id);
        act.authority = routing::holds(line, context).authority();
    }
    let events = events(state, &command.kind, &mut act, context);
    Ok(Decision {
        at,
        act,
        events,
        warnings: Vec::new(),
    })
}

/// Decides without making events.
///
/// # Errors
/// As [`decide`].
pub fn check(state: &State, command: &Command, context: &Context<'_>) -> Result<(), Refusal> {
    let action = command.kind.action();
    let mut reasons: Vec<Reason> = Vec::new();
    precheck(
        state.position(),
        command.document,
        &command.seen,
        context,
        &mut reasons,
    );
    verdict(action, std::mem::take(&mut reasons))?;
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    let (line, content) = (command.kind.line(), command.seen.content);
    guard(
        state,
        Ask {
            action,
            line,
            input: Some(&command.kind),
            content,
        },
        context,
        &mut reasons,
    );
    verdict(action, reasons)
}

/// Every rule that stands against a command before its input is known.
#[must_use]
pub fn why(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    ask(state, action, line, context, &mut reasons);
    reasons
}

/// Every command of the machine with its target lines: allowed, needing input, or denied. Check,
/// approve and sign are asked for the current content.
#[must_use]
pub fn available(state: &State, context: &Context<'_>) -> Vec<Item> {
    let mut before = RuleBits::NONE;
    clock_guard(state.position(), context, &mut before);
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    let mut items = Vec::with_capacity(64);
    let mut push = |action: Action, line: Option<LineId>| {
        let mut rules = before;
        if rules.is_empty() {
            let content = state.hash;
            guard(
                state,
                Ask {
                    action,
                    line,
                    input: None,
                    content,
                },
                context,
                &mut rules,
            );
        }
        items.push(Item::of(action, line, needs_input(action), rules));
    };
    for action in ACTIONS {
        if matches!(action, Action::Open | Action::Agree | Action::Return) {
            for line in &state.instance.lines {
                push(action, Some(line.id));
            }
        } else {
            push(action, None);
        }
    }
    items
}

fn ask(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clock_guard(state.position(), context, sink);
    if sink.failed() {
        return;
    }
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    guard(
        state,
        Ask {
            action,
            line,
            input: None,
            content: state.hash,
        },
        context,
        sink,
    );
}

/// The commands of this machine, in the order of a document's life.
pub(super) const ACTIONS: [Action; 24] = [
    Action::Draft,
    Action::Revise,
    Action::Submit,
    Action::Open,
    Action::Agree,
    Action::CheckContent,
    Action::CheckFormat,
    Action::Approve,
    Action::Return,
    Action::HandBack,
    Action::Recall,
    Action::ProposeUrgency,
    Action::DecideUrgency,
    Action::Sign,
    Action::AssignNumber,
    Action::Register,
    Action::ApplyAgencySignature,
    Action::Issue,
    Action::Send,
    Action::RecordDelivery,
    Action::Keep,
    Action::AmendRecord,
    Action::Correct,
    Action::Withdraw,
];

const fn needs_input(action: Action) -> bool {
    matches!(
        action,
        Action::Draft
            | Action::Revise
            | Action::Return
            | Action::ProposeUrgency
            | Action::DecideUrgency
            | Action::Register
            | Action::RecordDelivery
            | Action::AmendRecord
            | Action::Correct
            | Action::Withdraw
    )
}

/// The inputs that a command needs, with the choices where they are finite.
#[must_use]
pub fn needs(state: &State, action: Action, context: &Context<'_>) -> Vec<Need> {
    let day = context.agency.day(context.now);
    match action {
        Action::Draft => {
            let units = context.agency.units_of(context.actor, day);
            let posts = context.agency.profile().posts.iter();
            let held = posts.filter(|p| context.agency.holders(&p.key, day).next().is_some());
            vec![
                Need::free("content"),
                Need::one_of("unit", units.map(ToString::to_string).collect()),
                Need::one_of("signer", held.map(|post| post.key.to_string()).collect()),
            ]
        }
        Action::Revise => vec![Need::free("content")],
        Action::Return | Action::Withdraw => vec![Need::free("reason")],
        Action::ProposeUrgency | Action::DecideUrgency => {
            vec![Need::one_of("urgency", keys(Urgency::ALL))]
        }
        Action::AmendRecord => vec![Need::free("note")],
        Action::Correct => vec![
            Need::free("flaw"),
            Need::one_of("instrument_type", keys(DocumentType::ALL)),
        ],
        Action::Register => vec![Need::free("copies")],
        Action::RecordDelivery => vec![
            Need::one_of("recipient", state.deliveries.keys().cloned().collect()),
            Need::free("status"),
        ],
        _ => Vec::new(),
    }
}

fn keys<T: serde::Serialize>(all: &[T]) -> Vec<String> {
    let values = all
        .iter()
        .filter_map(|value| serde_json::to_value(value).ok());
    values
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}

const fn duty_of(action: Action) -> Option<LegalDuty> {
    match action {
        Action::CheckContent => Some(LegalDuty::ContentCheck),
        Action::CheckFormat => Some(LegalDuty::FormatCheck),
        Action::Approve => Some(LegalDuty::Approval),
        Action::Sign => Some(LegalDuty::Signature),
        _ => None,
    }
}

fn events(state: &State, kind: &Kind, act: &mut Act, context: &Context<'_>) -> Vec<Event> {
    match kind {
        Kind::Draft(draft) => {
            vec![Event::Drafted {
                draft: draft.clone(),
                drafter: context.actor.clone(),
            }]
        }
        Kind::Revise(input) => revise(state, &input.content, context),
        Kind::Submit(_) => {
            let mut events = vec![Event::Submitted];
            events.extend(begin(state, context));
            events
        }
        Kind::Open(input) => match state.instance.line(input.line) {
            Some(line) => routed(routing::open(line, context)).collect(),
            None => Vec::new(),
        },
        Kind::Agree(input) => answer(
            state,
            input.line,
            Outcome::Agreed,
            input.text.clone(),
            context,
        ),
        Kind::CheckContent(_) => checked(state, LegalDuty::ContentCheck, context),
        Kind::CheckFormat(_) => checked(state, LegalDuty::FormatCheck, context),
        Kind::Approve(_) => checked(state, LegalDuty::Approval, context),
        Kind::Return(input) => returned(state, input, context),
        Kind::HandBack(_) => vec![Event::HandedBack],
        Kind::Recall(_) => recalled(state),
        Kind::Sign(input) => sign(state, input, act, context),
        Kind::AssignNumber(_) => assign_number(state, context),
        Kind::Register(input) => vec![Event::Registered {
            copies: input.copies,
        }],
        Kind::ApplyAgencySignature(input) => {
            vec![Event::Sealed {
                renditions: input.renditions.clone(),
            }]
        }
        Kind::Issue(_) => vec![Event::Issued],
        Kind::ProposeUrgency(input) => vec![Event::UrgencyProposed {
            urgency: input.urgency,
        }],
        Kind::DecideUrgency(input) => vec![Event::UrgencyDecided {
            urgency: input.urgency,
        }],
        Kind::Send(_) => vec![Event::Sent {
            recipients: electronic_recipients(state),
        }],
        Kind::Keep(_) => vec![Event::Kept],
        Kind::AmendRecord(input) => vec![Event::RecordAmended {
            note: input.note.clone(),
        }],
        Kind::Correct(input) => vec![Event::Corrected(*input)],
        Kind::Withdraw(input) => vec![Event::Withdrawn {
            reason: input.reason.clone(),
        }],
        Kind::RecordDelivery(input) => delivered(state, input),
    }
}

fn routed(events: Vec<routing::Event>) -> impl Iterator<Item = Event> {
    events.into_iter().map(Event::Routing)
}

fn begin(state: &State, context: &Context<'_>) -> Vec<Event> {
    let Some(draft) = &state.draft else {
        return Vec::new();
    };
    let Some(template) = template_of(draft, context) else {
        return Vec::new();
    };
    let mut ignored = RuleBits::NONE;
    let begun = routing::begin(
        &state.instance,
        template,
        &roster(draft),
        context,
        &mut ignored,
    );
    routed(begun).collect()
}

/// Changed content under review starts the round anew; the same content again changes nothing.
fn revise(state: &State, content: &crate::document::Content, context: &Context<'_>) -> Vec<Event> {
    let mut events = vec![Event::Revised {
        content: Box::new(content.clone()),
    }];
    if state.phase == Phase::Reviewing && Some(content.hash()) != state.hash {
        let mut moves = Vec::new();
        routing::cancel_all(&state.instance, CancelWhy::Superseded, &mut moves);
        events.extend(routed(moves));
        events.extend(begin(state, context));
    }
    events
}

/// A line is answered; if that completes its step, the next one is activated.
fn answer(
    state: &State,
    line: LineId,
    outcome: Outcome,
    text: Option<String>,
    context: &Context<'_>,
) -> Vec<Event> {
    let (Some(line), Some(draft)) = (state.instance.line(line), &state.draft) else {
        return Vec::new();
    };
    let mut moves = routing::complete(line, outcome, text, context);
    if let Some(step) = state.instance.completes_step(line.id) {
        moves.push(routing::Event::StepCompleted { step });
        // A seat that is vacant is activated all the same and shows as stalled.
        let mut ignored = RuleBits::NONE;
        let next = routing::activate_from(&state.instance, &roster(draft), context, &mut ignored);
        moves.extend(next);
    }
    routed(moves).collect()
}

fn checked(state: &State, duty: LegalDuty, context: &Context<'_>) -> Vec<Event> {
    let (Some(line), Some(content)) = (duty_line(state, duty), state.hash) else {
        return Vec::new();
    };
    let check = Check {
        by: context.actor.clone(),
        content,
    };
    let mut events = vec![Event::Checked { duty, check }];
    events.extend(answer(state, line.id, Outcome::Agreed, None, context));
    events
}

fn returned(state: &State, input: &Return, context: &Context<'_>) -> Vec<Event> {
    let (Some(line), Some(draft)) = (state.instance.line(input.line), &state.draft) else {
        return Vec::new();
    };
    let heads =
        context
            .agency
            .heads_unit(context.actor, &draft.unit, context.agency.day(context.now));
    let to = if heads {
        ReturnTo::Drafter
    } else {
        ReturnTo::UnitHead
    };
    let to = input.to.unwrap_or(to);
    let text = Some(input.reason.clone());
    let mut moves = routing::complete(line, Outcome::Returned, text, context);
    let others = state.instance.live().filter(|other| other.id != line.id);
    let lines: Vec<LineId> = others.map(|other| other.id).collect();
    if !lines.is_empty() {
        moves.push(routing::Event::LinesCancelled {
            lines,
            why: CancelWhy::Returned,
        });
    }
    moves.push(routing::Event::Ended {
        state: InstanceState::Returned,
    });
    let mut events = vec![Event::Returned {
        to,
        reason: input.reason.clone(),
    }];
    events.extend(routed(moves));
    events
}

fn recalled(state: &State) -> Vec<Event> {
    let mut moves = Vec::new();
    routing::cancel_all(&state.instance, CancelWhy::Recalled, &mut moves);
    moves.push(routing::Event::Ended {
        state: InstanceState::Recalled,
    });
    let mut events = vec![Event::SubmissionRecalled];
    events.extend(routed(moves));
    events
}

fn sign(state: &State, input: &Sign, act: &mut Act, context: &Context<'_>) -> Vec<Event> {
    let (Some(draft), Some(content)) = (&state.draft, state.hash) else {
        return Vec::new();
    };
    let Some(line) = duty_line(state, LegalDuty::Signature) else {
        return Vec::new();
    };
    let powers = powers(draft, context);
    let Ok(power) = powers.choose(input.capacity.as_ref()) else {
        return Vec::new();
    };
    act.authority = power.authority.clone();
    act.post = Some(power.post.clone());
    act.capacity = Some(power.capacity.clone());
    let urgency = input.urgency.unwrap_or(state.urgency);
    // Issue the same day, at latest the next working day; urgent: at once (Art. 18.1).
    let term = if urgency.is_urgent() {
        Term::AtOnce
    } else {
        Term::WorkingDays(1)
    };
    let issue_due: Option<Due> = context.calendar.due(
        term,
        context.now,
        &context.agency.profile().working_time,
        context.agency.offset(),
    );
    let signature = Signature {
        by: context.actor.clone(),
        post: power.post.clone(),
        capacity: power.capacity.clone(),
        content,
    };
    let mut events = vec![Event::Signed {
        signature,
        urgency,
        issue_due,
    }];
    events.extend(answer(state, line.id, Outcome::Signed, None, context));
    events
}

/// Symbol of the document: `QĐ-UBND`, or `UBND-VX` for a công văn (Appendix I, II.3).
pub(super) fn symbol(draft: &Draft, context: &Context<'_>) -> Option<String> {
    let unit = context.agency.unit(&draft.unit)?;
    let short = &context.agency.info().short;
    document_symbol(draft.content.document_type, short, Some(&unit.symbol))
}

fn assign_number(state: &State, context: &Context<'_>) -> Vec<Event> {
    let Some(draft) = &state.draft else {
        return Vec::new();
    };
    let series = context
        .agency
        .outgoing_series(draft.content.document_type, false);
    let day = context.agency.day(context.now);
    let mut ignored = RuleBits::NONE;
    let taken = series.and_then(|s| context.registers.next(&s.key, day, &mut ignored));
    match (taken, symbol(draft, context)) {
        (Some(taken), Some(symbol)) => vec![Event::NumberAssigned { taken, symbol }],
        _ => Vec::new(),
    }
}

/// The same message again makes no event (property L15).
fn delivered(state: &State, input: &RecordDelivery) -> Vec<Event> {
    let repeated = state
        .deliveries
        .get(&input.recipient)
        .is_some_and(|delivery| delivery.effect(&input.status) == StatusEffect::Repeated);
    if repeated {
        return Vec::new();
    }
    let (recipient, status) = (input.recipient.clone(), input.status);
    vec![Event::DeliveryRecorded { recipient, status }]
}
