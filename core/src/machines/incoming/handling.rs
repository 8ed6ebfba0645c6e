//! Guards of the work on an assigned document (giải quyết; Art. 24), from the unit's own assignment to
//! the file.

use super::command::{Assign, Kind};
use super::direction::not_past;
use super::guards::Ask;
use super::paper;
use super::state::State;
use crate::base::PersonId;
use crate::calendar::Due;
use crate::engine::Context;
use crate::engine::{no_secrets, reason, separate, text};
use crate::law::Secrecy;
use crate::organization::{Duty, Role, SeparationRule};
use crate::routing::{self, Line, LineState, Seat};
use crate::rules::{Action, Field, Phase};
use crate::rules::{Sink, fail};

pub(super) fn on_line<'s>(
    state: &'s State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let line = ask.line?;
    routing::may_act(&state.instance, line, context, sink).map(|(line, _)| line)
}

pub(super) fn assign(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    let Seat::Unit(unit) = &line.seat else {
        fail!(sink, NotUnitLine { line: line.id });
        return;
    };
    let waits = matches!(line.state, LineState::Ready | LineState::InProgress);
    if !waits || (line.parent.is_none() && state.reported.is_some()) {
        let action = Action::Assign;
        fail!(&mut *sink, NothingWaiting { action });
    }
    let Some(Kind::Assign(Assign { to, co, due, .. })) = ask.input else {
        return;
    };
    let person = |person: &PersonId| Seat::Person(person.clone());
    let co_seats: Vec<Seat> = co.iter().map(person).collect();
    routing::assign_guard(Some(&person(to)), &co_seats, &[], context, sink);
    let day = context.agency.day(context.now);
    for person in std::iter::once(to).chain(co) {
        if !context.agency.in_unit(person, unit, day) {
            fail!(
                &mut *sink,
                NotInUnit {
                    person: person.clone(),
                    unit: unit.clone()
                }
            );
        }
    }
    if line.role == Role::Information && !co.is_empty() {
        fail!(&mut *sink, NotLead { line: line.id });
    }
    let Some(due) = due else { return };
    not_past(*due, context, sink);
    let limit = match line.due {
        Some(Due::By(limit)) => context.agency.day(limit),
        // Urgent: at once, whatever a unit would like (Art. 24.2).
        Some(Due::AtOnce) => day,
        None => return,
    };
    if *due > limit {
        fail!(sink, DueAfterParent { due: *due, limit });
    }
}

pub(super) fn start(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    paper::in_hand(state, line, sink);
    match (line.role, line.state) {
        (Role::Information, _) => fail!(sink, NotLead { line: line.id }),
        (_, LineState::Ready) if line.parent.is_some() => {}
        _ => fail!(sink, LineAlreadyStarted { line: line.id }),
    }
}

pub(super) fn opine(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.role != Role::CoHandler {
        fail!(&mut *sink, NotCoHandler { line: line.id });
    }
    if let Some(Kind::Opine(input)) = ask.input {
        text(&input.text, Action::Opine, Field::Text, sink);
        no_secrets(Secrecy::KhongMat, [input.text.as_str()], context, sink);
    }
}

pub(super) fn report(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.role != Role::Lead || line.parent.is_none() {
        fail!(&mut *sink, NotLead { line: line.id });
    } else if line.state != LineState::InProgress {
        fail!(&mut *sink, LineNotStarted { line: line.id });
    }
    if let Some(Kind::Report(input)) = ask.input {
        text(&input.result, Action::Report, Field::Result, sink);
        no_secrets(Secrecy::KhongMat, [input.result.as_str()], context, sink);
    }
}

/// The assigner's own line, once the lead has reported.
pub(super) fn reported_root<'s>(
    state: &'s State,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let root = state.instance.root()?;
    if state.reported.is_none() || root.state != LineState::Ready {
        let lead = state
            .instance
            .live()
            .find(|l| l.role == Role::Lead && l.parent.is_some());
        fail!(
            &mut *sink,
            WorkStillOpen {
                line: lead.map_or(root.id, |line| line.id)
            }
        );
    }
    routing::may_act(&state.instance, root.id, context, sink).map(|(line, _)| line)
}

/// Whoever reported does not accept his own report for somebody else (routing P20 rule 5, P23).
pub(super) fn approve(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let root = reported_root(state, context, sink);
    if let (Some(root), Some(reported)) = (root, state.reported_for(Action::ApproveCompletion)) {
        let rule = (SeparationRule::ReportApprove, &reported.by);
        let authorities = routing::authorities(root, context);
        separate(rule, Action::ApproveCompletion, &authorities, context, sink);
    }
}

pub(super) fn decline(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(line) = on_line(state, ask, context, sink) else {
        return;
    };
    if line.parent.is_none() || line.role == Role::Information {
        fail!(
            &mut *sink,
            NothingWaiting {
                action: Action::Decline
            }
        );
    }
    if let Some(Kind::Decline(input)) = ask.input {
        reason(&input.reason, context, sink);
    }
}

pub(super) fn recall(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(id) = ask.line else { return };
    let is_root = state.instance.root().is_some_and(|root| root.id == id);
    if is_root && state.phase == Phase::Handling {
        fail!(
            sink,
            NothingWaiting {
                action: Action::Recall
            }
        );
        return;
    }
    routing::recall_guard(&state.instance, id, context, sink);
}

pub(super) fn file(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let day = context.agency.day(context.now);
    let lead = state
        .reported
        .as_ref()
        .is_some_and(|reported| reported.by == *context.actor);
    if !lead && !context.agency.has_duty(context.actor, Duty::Clerk, day) {
        fail!(
            &mut *sink,
            NotLeadOrClerk {
                person: context.actor.clone()
            }
        );
    }
    if let Some(Kind::File(input)) = input {
        text(&input.notation, Action::File, Field::Notation, sink);
        no_secrets(Secrecy::KhongMat, [input.notation.as_str()], context, sink);
    }
}
