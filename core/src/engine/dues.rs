//! Time as an input (P28, P29, P31): how each line stands against its due date, and what falls due. Both are
//! asked of a moment: asking late, or twice, changes nothing.

use std::iter::successors;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Context, Identity as _, MachineState};
use crate::base::{DocumentId, GrantId, Instant, Label as _, LineId, Locale, Text, UnitId};
use crate::calendar::{Due, Progress, Timeliness, is_late, timeliness};
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
    GrantEnded = "văn bản giao, ủy quyền hết thời hạn", "a grant has run out";
    NumberLapsed = "số giữ chỗ hết thời hạn", "a held number has lapsed";
}

/// Something that falls due (mốc thời hạn): on a line, or with a grant or a held number that ends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueEvent {
    /// What is the same however often and late it is asked for: the stream, line, kind, level and due date. A
    /// host that has acted on it once keeps it.
    pub identity: String,
    /// The stream that it is about.
    pub stream: String,
    /// The document; absent for grants, and for a number that is held for no particular one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// What.
    pub kind: DueKind,
    /// Which of its kind, from 1.
    pub level: u32,
    /// The line, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineId>,
    /// The grant that has run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant: Option<GrantId>,
    /// The held number that has lapsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Whose work or power it is; absent for the clerks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
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
    let due = line.term();
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
    let open = OpenStanding::of(due, line.since, context);
    LineStanding {
        line: line.id,
        seat: line.seat.clone(),
        name: routing::seat_name(&line.seat, context),
        role: line.role,
        since: line.since,
        ended: line.ended,
        due: open.until,
        class,
        label: Text {
            vi: class.label(Locale::Vi).to_owned(),
            en: class.label(Locale::En).to_owned(),
        },
        late: missed.is_some() || is_late(due, line.since, progress, now),
        at_risk: progress == Progress::Open && open.at_risk,
    }
}

/// How work that is still open stands against its due date (tình trạng thời hạn của việc chưa xong).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenStanding {
    /// The last moment that is in time, where something was set.
    pub until: Option<Instant>,
    /// Whether that has passed.
    pub overdue: bool,
    /// Whether it has not, and the first reminder has fallen due (sắp đến hạn).
    pub at_risk: bool,
}

impl OpenStanding {
    /// Of work that began at `since`, at the moment of the context: of a line, or of a document that waits
    /// as a whole.
    #[must_use]
    pub fn of(due: Option<Due>, since: Instant, context: &Context<'_>) -> Self {
        let now = context.now();
        let overdue = is_late(due, since, Progress::Open, now);
        let reminded = || reminders(due, since, context).any(|(at, _)| at <= now);
        Self {
            until: due.and_then(|due| due.last_moment(since)),
            overdue,
            at_risk: !overdue && due.is_some() && reminded(),
        }
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
    live.filter(|line| line.term().is_some())
        .flat_map(|line| of_line(state, line, stream, context))
        .collect()
}

fn of_line<S: MachineState>(
    state: &S,
    line: &Line,
    stream: &str,
    context: &Context<'_>,
) -> Vec<DueEvent> {
    let Some(due) = line.term().and_then(|due| due.last_moment(line.since)) else {
        return Vec::new();
    };
    let event = |kind: DueKind, at: Instant, level: u32| DueEvent {
        identity: identity(stream, (line.id, kind, level), due),
        stream: stream.to_owned(),
        document: state.id().document(),
        kind,
        level,
        line: Some(line.id),
        grant: None,
        number: None,
        seat: Some(line.seat.clone()),
        name: routing::seat_name(&line.seat, context),
        to: (kind == DueKind::Escalation)
            .then(|| above(state, line, level, context))
            .flatten(),
        at,
        due,
    };
    // Work that is put aside is not reminded of (P31): its clock runs on all the same.
    let held = matches!(line.state, LineState::OnHold { .. });
    let reminders = reminders(line.due, line.since, context).filter(|_| !held);
    let late = due.checked_add(TimeDelta::milliseconds(1));
    let mut events: Vec<DueEvent> = reminders
        .map(|(at, level)| event(DueKind::Reminder, at, level))
        .collect();
    events.extend(late.map(|at| event(DueKind::Overdue, at, 1)));
    let escalations = escalations(due, context);
    events.extend(escalations.map(|(at, level)| event(DueKind::Escalation, at, level)));
    events
}

/// What names a thing that falls due: all of it stays, however late it is asked for.
pub(crate) fn identity(
    stream: &str,
    (which, kind, level): (impl std::fmt::Display, DueKind, u32),
    due: Instant,
) -> String {
    format!("{stream}/{which}/{kind:?}/{level}/{due}").to_lowercase()
}

/// Before whom late work is brought: first who assigned it, then the top of the assignment. Where that is
/// the holder too, or nobody in office, it goes one further up: at last before the head of the agency.
fn above<S: MachineState>(
    state: &S,
    line: &Line,
    level: u32,
    context: &Context<'_>,
) -> Option<Seat> {
    let instance = state.instance()?;
    let assigners = successors(instance.assigner(line), |above| instance.assigner(above));
    // Lines are made below earlier ones, so that there are fewer above than lines.
    let assigners = assigners.take(instance.lines.len());
    let first = assigners.filter(|above| level == 1 || above.parent.is_none());
    let of_chart = superiors(&line.seat, level, context);
    let mut seats = first.map(|above| above.seat.clone()).chain(of_chart);
    seats.find(|seat| {
        routing::staffed(seat, context) && !routing::share_a_person(seat, &line.seat, context)
    })
}

/// The heads above a seat by the chart, the nearest first; from the second level on only the agency's.
fn superiors<'c>(
    seat: &Seat,
    level: u32,
    context: &Context<'c>,
) -> impl Iterator<Item = Seat> + 'c {
    let (agency, today) = (context.agency, context.today());
    let units: Vec<&UnitId> = match seat {
        Seat::Person(person) => agency.units_of(person, today).collect(),
        Seat::Post(post) => {
            let post = agency.current_post(agency.post_now(post));
            post.and_then(|post| post.unit.as_ref())
                .into_iter()
                .collect()
        }
        Seat::Unit(unit) => agency
            .unit(agency.unit_now(unit))
            .map(|unit| &unit.key)
            .into_iter()
            .collect(),
    };
    let heads = units.into_iter().filter(move |_| level == 1);
    let heads = heads.filter_map(|unit| agency.unit_head_post(unit));
    heads
        .chain(agency.head_post())
        .map(|post| Seat::Post(post.key.clone()))
}

/// A day before the due date where the profile says nothing.
const REMIND_DAYS: &[u32] = &[1];

/// The reminders of work with a day as its term: when the office opens, so many working days before.
fn reminders<'c>(
    due: Option<Due>,
    since: Instant,
    context: &Context<'c>,
) -> impl Iterator<Item = (Instant, u32)> + 'c {
    let context = *context;
    let day = match due {
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
