//! What an accepted command makes: its events.

use super::command::{Draft, Kind, RecordDelivery, Return, ReturnTo, Sign};
use super::drafting::{roster, template_of, with_content};
use super::facts::{Check, Signature};
use super::issued::electronic_recipients;
use super::numbering::number_assigned;
use super::signing::{choice, duty_line, powers};
use super::{Event, State};
use crate::base::LineId;
use crate::calendar::{LegalAct, statutory_limit};
use crate::context::{Act, Context};
use crate::document::{Content, StatusEffect};
use crate::law::Phase;
use crate::organization::LegalDuty;
use crate::refusal::RuleBits;
use crate::routing::{self, CancelWhy, InstanceState, Outcome};

pub(super) fn events(
    state: &State,
    kind: &Kind,
    act: &mut Act,
    context: &Context<'_>,
) -> Vec<Event> {
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
            if let Some(draft) = &state.draft {
                events.extend(begin(state, draft, context));
            }
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
        Kind::AssignNumber(input) => number_assigned(state, *input, context),
        Kind::Register(input) => vec![Event::Registered {
            copies: input.copies,
        }],
        Kind::ApplyAgencySignature(input) => {
            vec![Event::Sealed {
                renditions: input.renditions.clone(),
            }]
        }
        Kind::Issue(_) => vec![Event::Issued],
        Kind::Void(input) => vec![Event::Voided {
            reason: input.reason.clone(),
            number: state.taken.clone(),
        }],
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

fn begin(state: &State, draft: &Draft, context: &Context<'_>) -> Vec<Event> {
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
fn revise(state: &State, content: &Content, context: &Context<'_>) -> Vec<Event> {
    let mut events = vec![Event::Revised {
        content: Box::new(content.clone()),
    }];
    if state.phase == Phase::Reviewing && Some(content.hash()) != state.hash {
        let mut moves = Vec::new();
        routing::cancel_all(&state.instance, CancelWhy::Superseded, &mut moves);
        events.extend(routed(moves));
        if let Some(draft) = with_content(state, content) {
            events.extend(begin(state, &draft, context));
        }
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
    let Ok(power) = powers.choose_by(&choice(input, context)) else {
        return Vec::new();
    };
    act.authority = power.authority.clone();
    act.post = Some(power.post.clone());
    act.capacity = Some(power.capacity.clone());
    let urgency = input.urgency.unwrap_or(state.urgency);
    // What goes by exchange has the stricter limit of Decision 28/2018/QĐ-TTg.
    let by_exchange = draft.content.addressees.iter().any(|to| to.code.is_some())
        && !draft.content.effective_secrecy().is_secret();
    let issue = if by_exchange {
        LegalAct::SendViaAxis
    } else {
        LegalAct::IssueOutgoing
    };
    let issue_due = statutory_limit(issue, urgency).term.and_then(|term| {
        let working = &context.agency.profile().working_time;
        let offset = context.agency.offset();
        context.calendar.due(term, context.now, working, offset)
    });
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

/// The same message again makes no event (property L15).
fn delivered(state: &State, input: &RecordDelivery) -> Vec<Event> {
    let Some((recipient, delivery)) = state.recipient(&input.recipient) else {
        return Vec::new();
    };
    if delivery.effect(&input.status) == StatusEffect::Repeated {
        return Vec::new();
    }
    let (recipient, status) = (recipient.to_owned(), input.status);
    vec![Event::DeliveryRecorded { recipient, status }]
}
