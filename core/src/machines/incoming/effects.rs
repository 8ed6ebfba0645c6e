//! What an accepted command makes: its events.

use super::command::{Assign, Direct, FileInto, HandOver, Kind, Report, ReviseDue};
use super::{Event, State};
use crate::base::LineId;
use crate::calendar::{Counted, Due, Term};
use crate::engine::Context;
use crate::organization::Role;
use crate::routing::{self, CancelWhy, InstanceState, LineState, NewShares, Outcome, Seat};
use crate::rules::RuleBits;
use crate::rules::{Phase, Warning};

pub(super) fn events(
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
        (Kind::ReviseDue(input), _) => revised(state, input, context),
        (Kind::Submit(input), _) => {
            let due = submit_due(state, context);
            let seat = Seat::Post(input.to.clone());
            let mut events = vec![Event::Submitted {
                to: input.to.clone(),
            }];
            events.extend(routed(routing::begin_single(
                instance,
                seat,
                (due, None),
                context,
            )));
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
        let due = (
            handling_due(state, None, context),
            counted(state, None, context),
        );
        let begun = routing::begin_single(&state.instance, input.to.clone(), due, context);
        events.extend(routed(begun));
    }
    events
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
    // Nothing stated anew: the deadline of the first direction goes on (routing P10.2, P16c).
    let first = |line: &&routing::Line| line.role == Role::Lead;
    let first = state.instance.children(root.id).filter(first).last();
    let (due, counted) = match (input.due, state.due) {
        (None, Some(due)) => (Some(due), first.and_then(|line| line.counted)),
        (stated, _) => (
            handling_due(state, stated, context),
            counted(state, stated, context),
        ),
    };
    let shares = NewShares {
        lead,
        lead_role: Role::Lead,
        co: &input.co,
        info: &input.info,
        due,
        counted,
    };
    let mut events = vec![Event::Directed {
        opinion: input.opinion.clone(),
        due,
    }];
    // What an earlier direction gave out and is not done is replaced by the new one.
    let replaced = routing::replace_shares(&state.instance, root);
    events.extend(replaced.map(Event::Routing));
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

/// The agency's own limit, where it is what the due date was counted by.
fn counted(
    state: &State,
    stated: Option<chrono::NaiveDate>,
    context: &Context<'_>,
) -> Option<Counted> {
    let days = context.agency.limits().handling_days?;
    let from = context.now;
    (stated.is_none() && !state.is_urgent()).then_some(Counted { days, from })
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
        due: match line.due {
            Some(Due::AtOnce) => line.due,
            _ => own.or(line.due),
        },
        counted: line.counted.filter(|_| own.is_none()),
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

/// Every open due date that the calendar now puts elsewhere: later ones at once, earlier ones only
/// as agreed (P28: never earlier without consent).
pub(super) fn moved_lines<'s>(
    state: &'s State,
    earlier: bool,
    context: &'s Context<'_>,
) -> impl Iterator<Item = (LineId, Due, Due)> + 's {
    let agency = context.agency;
    let (working, offset) = (&agency.profile().working_time, agency.offset());
    let live = state.instance.live();
    live.filter_map(move |line| {
        let old = line.due?;
        let new = context
            .calendar
            .revised(old, line.counted, working, offset)?;
        (new > old || (earlier && new < old)).then_some((line.id, old, new))
    })
}

fn revised(state: &State, input: &ReviseDue, context: &Context<'_>) -> Vec<Event> {
    let moved: Vec<_> = moved_lines(state, input.agreed.is_some(), context).collect();
    // The document is due with its lines.
    let due = moved
        .iter()
        .find(|(_, old, _)| Some(*old) == state.due)
        .map(|(_, _, new)| *new);
    let mut events = vec![Event::CalendarRevised {
        basis: input.basis.clone(),
        calendar: context.calendar.version().to_owned(),
        agreed: input.agreed.clone(),
        due,
    }];
    let lines = moved
        .into_iter()
        .map(|(line, old, new)| routing::Event::DueRevised { line, old, new });
    events.extend(routed(lines.collect()));
    events
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
