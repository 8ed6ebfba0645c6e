//! Time as an input (P28, P29, P31): how each line stands against its due date, and what falls due. Both are
//! asked of a moment: asking late, or twice, changes nothing.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Context, MachineState};
use crate::base::{Instant, Label as _, LineId, Locale, Text};
use crate::calendar::{AT_ONCE_MINUTES, Due, Progress, Timeliness, is_late, timeliness};
use crate::organization::Role;
use crate::routing::{self, Line, LineState, Seat};
use crate::rules::labelled;

/// How a line stands against its due date (tình trạng thời hạn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineStanding {
    /// The line.
    pub line: LineId,
    /// Whose it is.
    pub seat: Seat,
    /// The seat as people name it.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Since when it is with its seat.
    pub since: Instant,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Instant>,
    /// The last moment that is in time: of what is due at once, an hour after it came. None for who waits
    /// for others, and where nothing was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// Its one class.
    pub class: Timeliness,
    /// The class in words.
    pub label: Text,
    /// Whether it is late, or was when it ended, or had missed a date before it was given more time.
    pub late: bool,
    /// Whether it is open, still in time, and the first reminder has fallen due (sắp đến hạn).
    pub at_risk: bool,
}

labelled! {
    /// What falls due (loại mốc thời hạn).
    DueKind;
    Reminder = "nhắc việc sắp đến hạn", "a reminder before the due date";
    Overdue = "quá hạn", "overdue";
    Escalation = "báo cấp trên việc quá hạn", "brought before those above";
}

/// Something that falls due on a line (mốc thời hạn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueEvent {
    /// What is the same however often and late it is asked for: the stream, line, kind, level and due date. A
    /// host that has acted on it once keeps it.
    pub identity: String,
    /// What.
    pub kind: DueKind,
    /// Which of its kind, from 1.
    pub level: u32,
    /// The line.
    pub line: LineId,
    /// Whose work it is.
    pub seat: Seat,
    /// The seat as people name it.
    pub name: String,
    /// Before whom it is brought; absent for the holder alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Seat>,
    /// When it fell due, whenever it is asked for.
    pub at: Instant,
    /// The last moment that is in time.
    pub due: Instant,
}

/// How every line of a document stands at the moment of the context, except those that only inform.
#[must_use]
pub fn standings<S: MachineState>(state: &S, context: &Context<'_>) -> Vec<LineStanding> {
    let lines = state.instance().map_or(&[][..], |routed| &routed.lines);
    let work = lines.iter().filter(|line| line.role != Role::Information);
    work.map(|line| standing(state, line, context)).collect()
}

fn standing<S: MachineState>(state: &S, line: &Line, context: &Context<'_>) -> LineStanding {
    let now = context.now();
    // Who waits for others is not late with what these do.
    let due = line.due.filter(|_| line.state != LineState::Waiting);
    let missed = state.missed(line.id);
    let progress = match (line.ended, line.state) {
        (Some(ended), LineState::Done(_)) => Progress::Done(ended),
        (Some(ended), _) => Progress::Closed(ended),
        (None, _) => Progress::Open,
    };
    let class = match (timeliness(due, line.since, progress, now), missed) {
        (Timeliness::DoneOnTime, Some(_)) => Timeliness::DoneLate,
        (class, _) => class,
    };
    let end = due.and_then(|due| moment(due, line.since));
    let reminded = || reminders(line, context).any(|(at, _)| at <= now);
    LineStanding {
        line: line.id,
        seat: line.seat.clone(),
        name: routing::seat_name(&line.seat, context),
        role: line.role,
        since: line.since,
        ended: line.ended,
        due: end,
        class,
        label: Text {
            vi: class.label(Locale::Vi).to_owned(),
            en: class.label(Locale::En).to_owned(),
        },
        late: missed.is_some() || is_late(due, line.since, progress, now),
        at_risk: class == Timeliness::InTime && due.is_some() && reminded(),
    }
}

/// Everything on the live lines that has fallen due up to the moment of the context, in order.
#[must_use]
pub fn due_events<S: MachineState>(
    state: &S,
    stream: &str,
    context: &Context<'_>,
) -> Vec<DueEvent> {
    let mut events = all(state, stream, context);
    events.retain(|event| event.at <= context.now());
    events.sort_by_key(|event| (event.at, event.line));
    events
}

/// When the next thing falls due after the moment of the context.
#[must_use]
pub fn next_due<S: MachineState>(state: &S, context: &Context<'_>) -> Option<Instant> {
    let events = all(state, "", context).into_iter();
    let later = events.map(|event| event.at);
    later.filter(|at| *at > context.now()).min()
}

fn all<S: MachineState>(state: &S, stream: &str, context: &Context<'_>) -> Vec<DueEvent> {
    let live = state
        .instance()
        .into_iter()
        .flat_map(routing::Instance::live);
    let waited = live.filter(|line| {
        line.role != Role::Information && line.state != LineState::Waiting && line.due.is_some()
    });
    waited
        .flat_map(|line| of_line(state, line, stream, context))
        .collect()
}

fn of_line<S: MachineState>(
    state: &S,
    line: &Line,
    stream: &str,
    context: &Context<'_>,
) -> Vec<DueEvent> {
    let Some(due) = line.due.and_then(|due| moment(due, line.since)) else {
        return Vec::new();
    };
    let event = |kind: DueKind, at: Instant, level: u32| DueEvent {
        identity: format!("{stream}/{}/{kind:?}/{level}/{due}", line.id).to_lowercase(),
        kind,
        level,
        line: line.id,
        seat: line.seat.clone(),
        name: routing::seat_name(&line.seat, context),
        to: match kind {
            DueKind::Escalation => above(state, line, level),
            DueKind::Reminder | DueKind::Overdue => None,
        },
        at,
        due,
    };
    // Work that is put aside is not reminded of (P31): its clock runs on all the same.
    let held = matches!(line.state, LineState::OnHold { .. });
    let reminders = reminders(line, context).filter(|_| !held);
    let late = due.checked_add(TimeDelta::milliseconds(1));
    let mut events: Vec<DueEvent> = reminders
        .map(|(at, level)| event(DueKind::Reminder, at, level))
        .collect();
    events.extend(late.map(|at| event(DueKind::Overdue, at, 1)));
    let escalations = escalations(due, context);
    events.extend(escalations.map(|(at, level)| event(DueKind::Escalation, at, level)));
    events
}

/// Before whom late work is brought: who assigned it, then the top of the assignment.
fn above<S: MachineState>(state: &S, line: &Line, level: u32) -> Option<Seat> {
    let instance = state.instance()?;
    let assigner = instance.assigner(line).filter(|_| level == 1);
    let above = assigner.or_else(|| instance.root())?;
    (above.id != line.id).then(|| above.seat.clone())
}

/// The last moment that is in time.
fn moment(due: Due, since: Instant) -> Option<Instant> {
    match due {
        Due::By(end) => Some(end),
        Due::AtOnce => since.checked_add(TimeDelta::minutes(i64::from(AT_ONCE_MINUTES))),
    }
}

/// A day before the due date where the profile says nothing.
const REMIND_DAYS: &[u32] = &[1];

/// The reminders of a line with a day as its term: when the office opens, so many working days before.
fn reminders<'c>(line: &Line, context: &Context<'c>) -> impl Iterator<Item = (Instant, u32)> + 'c {
    let context = *context;
    let since = line.since;
    let day = match line.due {
        Some(Due::By(end)) => Some(context.agency.day(end)),
        Some(Due::AtOnce) | None => None,
    };
    let own = context.agency.limits().remind_days.as_slice();
    let mut days: Vec<u32> = match own {
        [] => REMIND_DAYS.to_vec(),
        own => own.to_vec(),
    };
    days.sort_unstable_by(|one, other| other.cmp(one));
    let (working, offset) = (
        context.agency.profile().working_time,
        context.agency.offset(),
    );
    let moments = days
        .into_iter()
        .zip(1_u32..)
        .filter_map(move |(days, level)| {
            let before = context.calendar.nth_working_day_before(day?, days)?;
            Some((working.opening(before, offset)?, level))
        });
    moments.filter(move |(at, _)| *at > since)
}

/// The escalations of late work: when the office closes, so many working days after.
fn escalations<'c>(
    due: Instant,
    context: &Context<'c>,
) -> impl Iterator<Item = (Instant, u32)> + 'c {
    let context = *context;
    let day = context.agency.day(due);
    let mut days = context.agency.limits().escalate_days.clone();
    days.sort_unstable();
    let (working, offset) = (
        context.agency.profile().working_time,
        context.agency.offset(),
    );
    days.into_iter()
        .zip(1_u32..)
        .filter_map(move |(days, level)| {
            let after = context.calendar.nth_working_day(day, days)?;
            Some((working.closing(after, offset)?, level))
        })
}
