//! When the work is due (thời hạn giải quyết; Art. 23.1, 24.2).

use chrono::NaiveDate;

use super::State;
use crate::calendar::{Counted, Due, Term};
use crate::engine::Context;
use crate::rules::{Sink, fail};

/// A due date by the official calendar.
pub(super) fn due(term: Term, context: &Context<'_>) -> Option<Due> {
    let agency = context.agency;
    let working = &agency.profile().working_time;
    context
        .calendar
        .due(term, context.now(), working, agency.offset())
}

/// Submit the same day, at latest the next working day; urgent: at once (Art. 23.1). The agency may
/// set less.
pub(super) fn submit_due(state: &State, context: &Context<'_>) -> Option<Due> {
    let days = context.agency.limits().submit_days.unwrap_or(1).min(1);
    let term = if state.is_urgent() {
        Term::AtOnce
    } else {
        Term::WorkingDays(days)
    };
    due(term, context)
}

/// Urgent: at once (Art. 24.2); else the day stated, else the agency's own limit.
pub(super) fn handling_due(
    state: &State,
    stated: Option<NaiveDate>,
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

/// When a report must be accepted or returned, where the agency has a limit (no statutory figure).
pub(super) fn accept_due(context: &Context<'_>) -> Option<Due> {
    let days = context.agency.limits().accept_days?;
    due(Term::WorkingDays(days), context)
}

/// The agency's own limit, where it is what the due date was counted by.
pub(super) fn counted(
    state: &State,
    stated: Option<NaiveDate>,
    context: &Context<'_>,
) -> Option<Counted> {
    let days = context.agency.limits().handling_days?;
    let from = context.now();
    (stated.is_none() && !state.is_urgent()).then_some(Counted { days, from })
}

/// A stated day lies ahead and inside the calendar.
pub(super) fn not_past(day: NaiveDate, context: &Context<'_>, sink: &mut impl Sink) {
    if day < context.today() {
        fail!(&mut *sink, DueInPast { due: day });
    }
    if due(Term::On(day), context).is_none() {
        fail!(sink, DueOffCalendar { due: day });
    }
}

/// A stated day is not later than what the work is part of; urgent is at once, whatever somebody would
/// like (Art. 24.2).
pub(super) fn not_after(
    due: NaiveDate,
    limit: Option<Due>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let limit = match limit {
        Some(Due::By(limit)) => context.agency.day(limit),
        Some(Due::AtOnce) => context.today(),
        None => return,
    };
    if due > limit {
        fail!(sink, DueAfterParent { due, limit });
    }
}
