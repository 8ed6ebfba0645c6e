//! `decide`, `check`, `why` and `available`: four questions to the same guards.

use super::command::{Assign, Command, Direct, FileInto, HandOver, Kind, Report};
use super::guards::{Ask, directs, guard};
use super::{Event, State};
use crate::availability::{Item, Need};
use crate::base::LineId;
use crate::calendar::{Due, Term};
use crate::context::{Act, Context, Decision};
use crate::guard::{clock_guard, effective_now, precheck};
use crate::law::{Action, Phase, Reason, Warning};
use crate::organization::Role;
use crate::refusal::{Refusal, RuleBits, Sink, verdict};
use crate::routing::{self, CancelWhy, InstanceState, LineState, NewShares, Outcome, Seat};

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
    let mut act = Act::own(context);
    if let Some(line) = line_of(state, &command.kind) {
        act.line = Some(line.id);
        act.authority = routing::holds(line, context).authority();
    }
    let mut warnings = Vec::new();
    let events = events(state, &command.kind, context, &mut warnings);
    Ok(Decision {
        at,
        act,
        events,
        warnings,
    })
}

/// The line a command acts on: the one it names, or the assigner's own.
fn line_of<'s>(state: &'s State, kind: &Kind) -> Option<&'s routing::Line> {
    match kind {
        Kind::Direct(_) | Kind::ApproveCompletion(_) | Kind::Return(_) => state.instance.root(),
        _ => kind.line().and_then(|line| state.instance.line(line)),
    }
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
    let ask = Ask {
        action,
        line: command.kind.line(),
        input: Some(&command.kind),
    };
    guard(state, ask, context, &mut reasons);
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
    ask(
        state,
        Ask {
            action,
            line,
            input: None,
        },
        context,
        &mut reasons,
    );
    reasons
}

/// Every command of the machine with its target lines: allowed, needing input, or denied.
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
            guard(
                state,
                Ask {
                    action,
                    line,
                    input: None,
                },
                context,
                &mut rules,
            );
        }
        items.push(Item::of(action, line, needs_input(action), rules));
    };
    for action in ACTIONS {
        if on_line(action) {
            for line in &state.instance.lines {
                push(action, Some(line.id));
            }
        } else {
            push(action, None);
        }
    }
    items
}

fn ask(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    clock_guard(state.position(), context, sink);
    if sink.failed() {
        return;
    }
    let context = &Context {
        now: effective_now(state.position(), context),
        ..*context
    };
    guard(state, ask, context, sink);
}

/// The commands of this machine, in the order of a document's life.
pub(super) const ACTIONS: [Action; 21] = [
    Action::Receive,
    Action::RefuseReceipt,
    Action::Stamp,
    Action::ForwardUnopened,
    Action::HandIn,
    Action::Register,
    Action::Submit,
    Action::Direct,
    Action::CompleteEntry,
    Action::HandOver,
    Action::AssignTracker,
    Action::Assign,
    Action::Open,
    Action::Start,
    Action::Opine,
    Action::Report,
    Action::Return,
    Action::Decline,
    Action::Recall,
    Action::ApproveCompletion,
    Action::File,
];

const fn on_line(action: Action) -> bool {
    matches!(
        action,
        Action::Assign
            | Action::Open
            | Action::Start
            | Action::Opine
            | Action::Report
            | Action::Decline
            | Action::Recall
    )
}

const fn needs_input(action: Action) -> bool {
    !matches!(
        action,
        Action::Open
            | Action::Start
            | Action::Recall
            | Action::ApproveCompletion
            | Action::Stamp
            | Action::ForwardUnopened
            | Action::HandIn
            | Action::CompleteEntry
    )
}

/// The inputs that a command needs, with the choices where they are finite.
#[must_use]
pub fn needs(
    state: &State,
    action: Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Need> {
    let day = context.agency.day(context.now);
    let profile = context.agency.profile();
    match action {
        Action::Receive => vec![Need::free("metadata")],
        Action::RefuseReceipt => vec![Need::free("cause"), Need::free("note")],
        Action::Register => vec![Need::free("verification")],
        Action::Submit => {
            let posts = profile.posts.iter().filter(|post| {
                directs(post) && context.agency.holders(&post.key, day).next().is_some()
            });
            vec![Need::one_of(
                "to",
                posts.map(|post| post.key.to_string()).collect(),
            )]
        }
        Action::Direct => {
            let units = profile
                .units
                .iter()
                .filter(|unit| routing::staffed(&Seat::Unit(unit.key.clone()), context));
            vec![
                Need::one_of("lead", units.map(|unit| unit.key.to_string()).collect()),
                Need::free("due"),
            ]
        }
        Action::Assign => {
            let unit = line
                .and_then(|line| state.instance.line(line))
                .map(|line| &line.seat);
            let members = match unit {
                Some(Seat::Unit(unit)) => context
                    .agency
                    .members(unit, day)
                    .map(ToString::to_string)
                    .collect(),
                _ => Vec::new(),
            };
            vec![Need::one_of("to", members)]
        }
        Action::HandOver => {
            let lines = state.instance.live().filter(|line| line.parent.is_some());
            let mut seats: Vec<String> = lines.map(|line| seat_key(&line.seat)).collect();
            if seats.is_empty() {
                seats.extend(
                    profile
                        .fixed_handlers
                        .iter()
                        .map(|rule| rule.unit.to_string()),
                );
            }
            vec![Need::one_of("to", seats)]
        }
        Action::AssignTracker => {
            let people = profile.persons.iter().map(|person| &person.key);
            let active = people.filter(|person| context.agency.is_active(person, day));
            vec![Need::one_of(
                "person",
                active.map(ToString::to_string).collect(),
            )]
        }
        Action::Opine => vec![Need::free("text")],
        Action::Report => vec![Need::free("result")],
        Action::Return | Action::Decline => vec![Need::free("reason")],
        Action::File => vec![Need::free("dossier"), Need::free("notation")],
        _ => Vec::new(),
    }
}

fn events(
    state: &State,
    kind: &Kind,
    context: &Context<'_>,
    warnings: &mut Vec<Warning>,
) -> Vec<Event> {
    let instance = &state.instance;
    let line = kind.line().and_then(|line| instance.line(line));
    match (kind, line) {
        (Kind::Receive(input), _) => {
            warnings.extend(input.metadata.warnings());
            vec![Event::Received {
                metadata: Box::new(input.metadata.clone()),
            }]
        }
        (Kind::RefuseReceipt(input), _) => {
            vec![Event::ReceiptRefused {
                cause: input.cause,
                note: input.note.clone(),
            }]
        }
        (Kind::Register(_), _) => register(state, context, warnings),
        (Kind::Stamp(_), _) => vec![Event::Stamped],
        (Kind::ForwardUnopened(_), _) => vec![Event::ForwardedUnopened],
        (Kind::HandIn(_), _) => vec![Event::HandedIn],
        (Kind::CompleteEntry(_), _) => vec![Event::EntryCompleted],
        (Kind::HandOver(input), _) => hand_over(state, input, context),
        (Kind::AssignTracker(input), _) => {
            vec![Event::TrackerAssigned {
                person: input.person.clone(),
            }]
        }
        (Kind::Submit(input), _) => {
            let due = submit_due(state, context);
            let seat = Seat::Post(input.to.clone());
            let mut events = vec![Event::Submitted {
                to: input.to.clone(),
            }];
            events.extend(routed(routing::begin_single(instance, seat, due, context)));
            events
        }
        (Kind::Direct(input), _) => direct(state, input, context),
        (Kind::Assign(input), Some(line)) => assign(state, input, line, context),
        (Kind::Open(_), Some(line)) => routed(routing::open(line, context)).collect(),
        (Kind::Start(_), Some(line)) => routed(routing::start(line, context)).collect(),
        (Kind::Opine(input), Some(line)) => {
            let text = Some(input.text.clone());
            routed(routing::complete(line, Outcome::Opinion, text, context)).collect()
        }
        (Kind::Report(input), Some(line)) => report(state, input, line, context),
        (Kind::ApproveCompletion(_), _) => approve(state, context),
        (Kind::Return(input), _) => rework(state, &input.reason, context),
        (Kind::Decline(input), Some(line)) => {
            routed(routing::decline(instance, line, &input.reason, context)).collect()
        }
        (Kind::Recall(_), Some(line)) => {
            let mut events: Vec<Event> = routed(routing::recall(instance, line)).collect();
            if line.parent.is_none() {
                events.push(Event::SubmissionRecalled);
            }
            events
        }
        (Kind::File(FileInto { dossier, notation }), _) => {
            vec![Event::Filed {
                dossier: *dossier,
                notation: notation.clone(),
            }]
        }
        // Guards have refused commands whose line does not exist.
        (_, None) => Vec::new(),
    }
}

/// Straight from the register the unit becomes the top of its own assignment; after a direction the
/// hand-over is noted.
fn hand_over(state: &State, input: &HandOver, context: &Context<'_>) -> Vec<Event> {
    let mut events = vec![Event::HandedOver {
        to: input.to.clone(),
        signed_receipt: input.signed_receipt,
    }];
    if state.phase() == Phase::Registered {
        let due = handling_due(state, None, context);
        let begun = routing::begin_single(&state.instance, input.to.clone(), due, context);
        events.extend(routed(begun));
    }
    events
}

fn seat_key(seat: &Seat) -> String {
    match seat {
        Seat::Person(person) => person.to_string(),
        Seat::Post(post) => post.to_string(),
        Seat::Unit(unit) => unit.to_string(),
    }
}

fn routed(events: Vec<routing::Event>) -> impl Iterator<Item = Event> {
    events.into_iter().map(Event::Routing)
}

fn register(state: &State, context: &Context<'_>, warnings: &mut Vec<Warning>) -> Vec<Event> {
    let day = context.agency.day(context.now);
    let Some(series) = context.agency.incoming_series(state.is_secret()) else {
        return Vec::new();
    };
    let mut ignored = RuleBits::NONE;
    let Some(taken) = context.registers.next(&series.key, day, &mut ignored) else {
        return Vec::new();
    };
    let duplicates = context.facts.duplicates.clone();
    if !duplicates.is_empty() {
        warnings.push(Warning::Duplicate {
            of: duplicates.clone(),
        });
    }
    vec![Event::Registered {
        taken,
        duplicates,
        submit_due: submit_due(state, context),
    }]
}

/// Submit the same day, at latest the next working day; urgent: at once (Art. 23.1). The agency may
/// set less.
fn submit_due(state: &State, context: &Context<'_>) -> Option<Due> {
    let days = context.agency.limits().submit_days.unwrap_or(1).min(1);
    let term = if state.is_urgent() {
        Term::AtOnce
    } else {
        Term::WorkingDays(days)
    };
    due(term, context)
}

pub(super) fn due(term: Term, context: &Context<'_>) -> Option<Due> {
    let agency = context.agency;
    context.calendar.due(
        term,
        context.now,
        &agency.profile().working_time,
        agency.offset(),
    )
}

fn direct(state: &State, input: &Direct, context: &Context<'_>) -> Vec<Event> {
    let (Some(root), Some(lead)) = (state.instance.root(), &input.lead) else {
        return Vec::new();
    };
    let due = handling_due(state, input.due, context);
    let shares = NewShares {
        lead,
        lead_role: Role::Lead,
        co: &input.co,
        info: &input.info,
        due,
    };
    let mut events = vec![Event::Directed {
        opinion: input.opinion.clone(),
        due,
    }];
    let assigned = routing::assign(&state.instance, root, LineState::Waiting, &shares, context);
    events.extend(routed(assigned));
    events
}

/// Urgent: at once (Art. 24.2); else the day stated, else the agency's own limit.
fn handling_due(
    state: &State,
    stated: Option<chrono::NaiveDate>,
    context: &Context<'_>,
) -> Option<Due> {
    let own = context.agency.limits().handling_days.map(Term::WorkingDays);
    let term = match stated {
        _ if state.is_urgent() => Some(Term::AtOnce),
        Some(day) => Some(Term::On(day)),
        None => own,
    };
    due(term?, context)
}

fn assign(
    state: &State,
    input: &Assign,
    line: &routing::Line,
    context: &Context<'_>,
) -> Vec<Event> {
    let co: Vec<Seat> = input.co.iter().cloned().map(Seat::Person).collect();
    let own = input.due.and_then(|day| due(Term::On(day), context));
    let shares = NewShares {
        lead: &Seat::Person(input.to.clone()),
        lead_role: line.role,
        co: &co,
        info: &[],
        due: own.or(line.due),
    };
    // The top of an assignment waits for the report; a unit's inbox below it passes its line on.
    let parent_state = match line.parent {
        Some(_) => LineState::Transferred,
        None => LineState::Waiting,
    };
    routed(routing::assign(
        &state.instance,
        line,
        parent_state,
        &shares,
        context,
    ))
    .collect()
}

fn report(
    state: &State,
    input: &Report,
    line: &routing::Line,
    context: &Context<'_>,
) -> Vec<Event> {
    let text = Some(input.result.clone());
    let mut moves = routing::complete(line, Outcome::Reported, text, context);
    let unfinished: Vec<LineId> = state
        .instance
        .live()
        .filter(|l| l.id != line.id && l.parent.is_some() && l.role != Role::Information)
        .map(|l| l.id)
        .collect();
    if !unfinished.is_empty() {
        let why = CancelWhy::ParentClosed;
        moves.push(routing::Event::LinesCancelled {
            lines: unfinished,
            why,
        });
    }
    if let Some(root) = state.instance.root() {
        moves.push(routing::Event::LineRevived { line: root.id });
    }
    let by = context.actor.clone();
    let mut events = vec![Event::Reported {
        line: line.id,
        by,
        reply: input.reply,
    }];
    events.extend(routed(moves));
    events
}

fn approve(state: &State, context: &Context<'_>) -> Vec<Event> {
    let Some(root) = state.instance.root() else {
        return Vec::new();
    };
    let mut moves = routing::complete(root, Outcome::Agreed, None, context);
    moves.push(routing::Event::StepCompleted { step: root.step });
    moves.push(routing::Event::Ended {
        state: InstanceState::Completed,
    });
    let mut events: Vec<Event> = routed(moves).collect();
    events.push(Event::Completed);
    events
}

fn rework(state: &State, reason: &str, context: &Context<'_>) -> Vec<Event> {
    let (Some(root), Some(reported)) = (state.instance.root(), &state.reported) else {
        return Vec::new();
    };
    let Some(line) = state.instance.line(reported.line) else {
        return Vec::new();
    };
    let mut events = vec![Event::ReportReturned {
        reason: reason.to_owned(),
    }];
    events.extend(routed(routing::rework(
        &state.instance,
        root,
        line,
        context,
    )));
    events
}
