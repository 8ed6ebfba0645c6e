//! More time for a line (gia hạn): what was asked for, what was given, and which days will do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::State;
use super::due::{due, not_past};
use crate::base::{Instant, LineId, PersonId};
use crate::calendar::{Due, Term};
use crate::engine::Context;
use crate::routing::{Holds, Line, LineState, Seat};
use crate::rules::{ActionName, Sink, fail};

/// More time for a line: how often it was given, and what is asked for (gia hạn; routing P30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extension {
    /// The line.
    pub line: LineId,
    /// How often it was given more time.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub given: u32,
    /// The first due date that had passed when more time was given: the work was late, and stays so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<Due>,
    /// The open request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<ExtensionRequest>,
}

/// An open request for more time (đề nghị gia hạn). It lapses when its line ends or passes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExtensionRequest {
    /// Until when.
    pub until: NaiveDate,
    /// Who asked.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
pub(super) const fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl State {
    /// More time that was asked for or given, one entry a line.
    #[must_use]
    pub fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    pub(super) fn extension(&self, line: LineId) -> Option<&Extension> {
        self.extensions.iter().find(|entry| entry.line == line)
    }

    /// The open request of a line.
    pub(super) fn asked(&self, line: LineId) -> Option<&ExtensionRequest> {
        self.extension(line)?.asked.as_ref()
    }

    /// The entry of a line, changed.
    pub(super) fn extend(&mut self, line: LineId, change: impl FnOnce(&mut Extension)) {
        let mut entry = match self.extensions.iter().position(|entry| entry.line == line) {
            Some(place) => self.extensions.remove(place),
            None => Extension {
                line,
                given: 0,
                missed: None,
                asked: None,
            },
        };
        change(&mut entry);
        if entry.given > 0 || entry.asked.is_some() {
            self.extensions.push(entry);
            self.extensions.sort_unstable_by_key(|entry| entry.line);
        }
    }

    /// Nobody waits for an answer on a line that ended or passed on.
    pub(super) fn lapse_requests(&mut self) {
        let instance = &self.instance;
        let is_live = |line| instance.line(line).is_some_and(|line| line.state.is_live());
        self.extensions.retain_mut(|entry| {
            entry.asked = entry.asked.take().filter(|_| is_live(entry.line));
            entry.given > 0 || entry.asked.is_some()
        });
    }
}

/// The day until which the work on a line is to be done, if it can be put off: that it cannot goes to
/// `sink`. Urgent work is done at once (Art. 24.2).
pub(super) fn current(line: &Line, action: ActionName, sink: &mut impl Sink) -> Option<Instant> {
    match line.due {
        Some(Due::By(end)) if line.parent.is_some() => return Some(end),
        Some(Due::AtOnce) if line.parent.is_some() => fail!(sink, DueAtOnce { line: line.id }),
        _ => fail!(sink, NothingWaiting { action }),
    }
    None
}

/// Whether the actor gave the line, from their own seat: they hold the line above it, or the top line,
/// from which the document is directed.
pub(super) fn gave(state: &State, line: &Line, holds: Holds<'_>) -> bool {
    let gave = holds.gave(&state.instance, line);
    gave.is_some_and(|gave| gave || holds.directs(&state.instance))
}

/// Only who gave the line.
pub(super) fn giver(state: &State, line: &Line, holds: Holds<'_>, sink: &mut impl Sink) {
    if !gave(state, line, holds) {
        fail!(sink, NotGiver { line: line.id });
    }
}

/// The first day that is later than the current due date and still to come.
pub(super) fn first_later(current: Instant, context: &Context<'_>) -> Option<NaiveDate> {
    let (calendar, today) = (context.calendar, context.today());
    let after = calendar.next_working_day(context.agency.day(current))?;
    let first = calendar.working_day_from(after.max(today))?;
    match due(Term::On(first), context)? {
        Due::By(end) if end < context.now() => calendar.next_working_day(first),
        Due::By(_) | Due::AtOnce => Some(first),
    }
}

/// A stated day is later than the current due date, and lies ahead.
pub(super) fn later(day: NaiveDate, current: Instant, context: &Context<'_>, sink: &mut impl Sink) {
    not_past(day, context, sink);
    let Some(Due::By(end)) = due(Term::On(day), context) else {
        return;
    };
    if end <= current {
        let current = context.agency.day(current);
        fail!(&mut *sink, DueNotLater { due: day, current });
    }
    if end < context.now() && day >= context.today() {
        fail!(sink, DueInPast { due: day });
    }
}

/// The last day that the actor can give: that of the line above, unless they direct the document and so
/// gave that day too.
pub(super) fn limit(state: &State, line: &Line, holds: Holds<'_>) -> Option<NaiveDate> {
    let above = state.instance.assigner(line)?;
    let bound = match above.parent {
        Some(_) => !holds.directs(&state.instance),
        None => matches!(above.seat, Seat::Unit(_)),
    };
    match above.due.filter(|_| bound)? {
        Due::By(end) => Some(holds.context.agency.day(end)),
        Due::AtOnce => None,
    }
}

/// The lines that get the new due date, with their old ones: the line itself, and the lines above it that
/// were passed on and would be due before it.
pub(super) fn moved<'s>(state: &'s State, line: &'s Line, new: Due) -> Vec<(&'s Line, Due)> {
    let mut lines: Vec<(&Line, Due)> = line.due.map(|old| (line, old)).into_iter().collect();
    let above = |line: &Line| state.instance.line(line.parent?);
    let mut next = above(line);
    while let Some(passed) = next.filter(|line| line.state == LineState::Transferred) {
        lines.extend(passed.due.filter(|old| *old < new).map(|old| (passed, old)));
        // Lines are made below earlier ones.
        next = above(passed).filter(|above| above.id < passed.id);
    }
    lines
}
