//! Who has to do what: one row for each live line, and one for each document that waits for the
//! clerks or its drafter.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vanthu::base::{AgencyId, DocumentId, Instant, LineId, StepId};
use vanthu::calendar::Due;
use vanthu::engine::{Context, MachineState as _, OpenStanding, Waits};
use vanthu::organization::{Actor, Authority, Duty, GrantKind, LegalDuty, Rank, Role};
use vanthu::routing::{self, Held, Instance, Line, LineState, Opened, Seat};
use vanthu::rules::PhaseName;

use super::document::document_id;
use super::{due_millis, due_of, key, phase_name, since_of, unreadable, value};
use crate::Failure;
use crate::office::{KeptDocument, Live};

/// One thing that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxItem {
    /// The document.
    pub document: DocumentId,
    /// `incoming` or `outgoing`.
    pub machine: String,
    /// Where it stands.
    pub phase: PhaseName,
    /// Abstract.
    pub subject: String,
    /// What waits.
    pub work: Work,
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The last moment that is in time: of what is due at once, an hour after it came. None for what only
    /// informs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Whether that has passed (quá hạn).
    pub overdue: bool,
    /// Whether it has not, and the first reminder has fallen due (sắp đến hạn).
    pub at_risk: bool,
    /// Own seat, or the grant under which the person may act.
    pub authority: Authority,
}

/// What waits for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum Work {
    /// A line of the routing.
    Line {
        /// The line.
        line: LineId,
        /// Whose it is.
        seat: Seat,
        /// Role.
        role: Role,
        /// Legal duty that it carries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        duty: Option<LegalDuty>,
        /// Ready, in progress, or on hold.
        state: LineState,
        /// First opening.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opened: Option<Opened>,
    },
    /// The reply was withdrawn and no other answers the document: it is reopened, or answered again.
    ReplyWithdrawn {
        /// The reply.
        reply: DocumentId,
    },
    /// The next step is the clerks' (văn thư).
    Clerk,
    /// The draft is with its drafter.
    Drafter,
    /// A returned draft is with the head of the drafting unit (Art. 10.3).
    UnitHead,
}

/// Writes the lines that a command changed.
pub(super) fn write<M: KeptDocument>(
    connection: &Connection,
    agency: &AgencyId,
    before: &Live<M>,
    after: &Live<M>,
) -> Result<(), Failure> {
    let (old, new) = (before.state.instance(), after.state.instance());
    for line in old.into_iter().flat_map(Instance::live) {
        let now = new.and_then(|new| new.line(line.id));
        if now.is_none_or(|line| !line.state.is_live()) {
            let (kind, seat) = columns(&line.seat);
            delete(connection, agency, (kind, seat), after.id, line.id.0)?;
        }
    }
    for line in new.into_iter().flat_map(Instance::live) {
        if old.and_then(|old| old.line(line.id)) != Some(line) {
            insert(connection, agency, after.id, line)?;
        }
    }
    // One row for the document as a whole, which is due when the document is.
    let (was, is) = (&before.sheet, &after.sheet);
    if was.waits != is.waits
        && let Some(waits) = &was.waits
    {
        delete(connection, agency, whole(waits), after.id, 0)?;
    }
    if let Some(waits) = &is.waits
        && (was.waits != is.waits || (was.due, was.since) != (is.due, is.since))
    {
        let (kind, seat) = whole(waits);
        let mut upsert = connection.prepare_cached(
            "INSERT INTO inbox (agency, seat_kind, seat, document, line, due, since)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)
             ON CONFLICT (agency, seat_kind, seat, document, line) DO UPDATE SET
                due = excluded.due, since = excluded.since",
        )?;
        let (document, since) = (after.id.to_string(), is.since.map(Instant::millis));
        let due = due_millis(is.due);
        upsert.execute((agency.as_str(), kind, seat, document, due, since))?;
    }
    Ok(())
}

fn delete(
    connection: &Connection,
    agency: &AgencyId,
    (kind, seat): (&str, &str),
    document: DocumentId,
    line: u32,
) -> Result<(), Failure> {
    let mut delete = connection.prepare_cached(
        "DELETE FROM inbox WHERE agency = ?1 AND seat_kind = ?2 AND seat = ?3 AND document = ?4
         AND line = ?5",
    )?;
    delete.execute((agency.as_str(), kind, seat, document.to_string(), line))?;
    Ok(())
}

fn insert(
    connection: &Connection,
    agency: &AgencyId,
    document: DocumentId,
    line: &Line,
) -> Result<(), Failure> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO inbox (agency, seat_kind, seat, document, line, role, duty, state, due, since,
            opened_at, opened_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (agency, seat_kind, seat, document, line) DO UPDATE SET
            role = excluded.role, state = excluded.state, due = excluded.due,
            since = excluded.since, opened_at = excluded.opened_at, opened_by = excluded.opened_by",
    )?;
    let (kind, seat) = columns(&line.seat);
    let opened = line.opened.as_ref();
    upsert.execute((
        agency.as_str(),
        kind,
        seat,
        document.to_string(),
        line.id.0,
        key(&line.role)?,
        line.duty.map(|duty| key(&duty)).transpose()?,
        state_key(line.state),
        due_millis(line.due),
        line.since.millis(),
        opened.map(|opened| opened.at.millis()),
        opened.map(|opened| opened.by.as_str()),
    ))?;
    Ok(())
}

fn columns(seat: &Seat) -> (&'static str, &str) {
    match seat {
        Seat::Person(person) => ("person", person.as_str()),
        Seat::Post(post) => ("post", post.as_str()),
        Seat::Unit(unit) => ("unit", unit.as_str()),
    }
}

/// Kind and key of who has a document that lies on no line.
pub(super) fn whole(waits: &Waits) -> (&'static str, &str) {
    match waits {
        Waits::Clerk => ("clerk", ""),
        Waits::Drafter(person) => ("drafter", person.as_str()),
        Waits::UnitHead(unit) => ("unit_head", unit.as_str()),
        // Dossiers are in no inbox.
        Waits::Maker(person) => ("maker", person.as_str()),
    }
}

/// Only live lines have rows.
const fn state_key(state: LineState) -> &'static str {
    match state {
        LineState::Waiting => "waiting",
        LineState::InProgress => "in_progress",
        LineState::OnHold { started: false } => "on_hold",
        LineState::OnHold { started: true } => "begun_on_hold",
        _ => "ready",
    }
}

/// Everything that waits for the actor of the context, by due date; through grants of cover too.
pub(crate) fn inbox(
    connection: &Connection,
    context: &Context<'_>,
) -> Result<Vec<InboxItem>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT i.document, i.line, i.role, i.duty, i.state, i.due, i.opened_at, i.opened_by,
            d.machine, d.phase, d.subject, i.since
         FROM inbox AS i
         JOIN documents AS d ON d.agency = i.agency AND d.document = i.document
         WHERE i.agency = ?1 AND i.seat_kind = ?2 AND i.seat = ?3
            AND (i.state IS NULL OR i.state <> 'waiting')",
    )?;
    let agency = context.agency.info().key.as_str();
    let mut items = Vec::new();
    for place in places(context) {
        let (kind, seat) = place.columns();
        let mut rows = rows.query((agency, kind, seat))?;
        while let Some(row) = rows.next()? {
            items.extend(item(row, &place, context)?);
        }
    }
    Ok(items)
}

/// A row of the inbox's table, if the actor may act on it.
fn item(
    row: &rusqlite::Row<'_>,
    place: &Place,
    context: &Context<'_>,
) -> Result<Option<InboxItem>, Failure> {
    let (due, since) = (due_of(row.get(5)?), since_of(row.get(11)?, context));
    let mut term = due;
    let (work, authority) = match place {
        Place::Whole(waits) => {
            let work = match waits {
                Waits::Clerk => Work::Clerk,
                Waits::Drafter(_) | Waits::Maker(_) => Work::Drafter,
                Waits::UnitHead(_) => Work::UnitHead,
            };
            (work, Authority::OwnSeat)
        }
        Place::Seat(seat) => {
            let line = line(row, seat, context)?;
            let held = routing::holds(&line, context);
            if held == Held::No {
                return Ok(None);
            }
            term = line.term();
            let work = Work::Line {
                line: line.id,
                seat: line.seat,
                role: line.role,
                duty: line.duty,
                state: line.state,
                opened: line.opened,
            };
            (work, held.authority())
        }
    };
    let OpenStanding {
        until,
        overdue,
        at_risk,
    } = OpenStanding::of(term, since, context);
    Ok(Some(InboxItem {
        document: document_id(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?,
        machine: row.get(8)?,
        phase: phase_name(&row.get::<_, String>(8)?, row.get(9)?)?,
        subject: row.get(10)?,
        work,
        due,
        until,
        overdue,
        at_risk,
        authority,
    }))
}

/// The line as far as the question of authority needs it.
fn line(row: &rusqlite::Row<'_>, seat: &Seat, context: &Context<'_>) -> Result<Line, Failure> {
    let actor = context.actor.person();
    let missing = || {
        use serde::de::Error as _;
        unreadable(&serde_json::Error::custom("a line without role"))
    };
    let role: Option<String> = row.get(2)?;
    let duty: Option<String> = row.get(3)?;
    let state: Option<String> = row.get(4)?;
    let at: Option<i64> = row.get(6)?;
    let by: Option<String> = row.get(7)?;
    let at = at.and_then(Instant::from_millis);
    let by = by.and_then(|key| key.parse().ok());
    Ok(Line {
        id: LineId(row.get(1)?),
        step: StepId(0),
        parent: None,
        seat: seat.clone(),
        role: value(role.ok_or_else(missing)?)?,
        duty: duty.map(value).transpose()?,
        state: match state.as_deref() {
            Some("in_progress") => LineState::InProgress,
            Some("on_hold") => LineState::OnHold { started: false },
            Some("begun_on_hold") => LineState::OnHold { started: true },
            _ => LineState::Ready,
        },
        opened: at.zip(by).map(|(at, by)| Opened { at, by }),
        due: due_of(row.get(5)?),
        counted: None,
        given_by: actor.clone(),
        since: since_of(row.get(11)?, context),
        ended: None,
    })
}

/// Where rows may wait for a person.
#[derive(PartialEq, Eq)]
pub(super) enum Place {
    Seat(Seat),
    Whole(Waits),
}

/// The place of a row; none for a row that cannot be read, which is for `verify` and `rebuild`.
pub(super) fn place_of(kind: &str, seat: &str) -> Option<Place> {
    match kind {
        "person" => seat.parse().ok().map(Seat::Person).map(Place::Seat),
        "post" => seat.parse().ok().map(Seat::Post).map(Place::Seat),
        "unit" => seat.parse().ok().map(Seat::Unit).map(Place::Seat),
        "clerk" => Some(Place::Whole(Waits::Clerk)),
        "drafter" => seat.parse().ok().map(Waits::Drafter).map(Place::Whole),
        "unit_head" => seat.parse().ok().map(Waits::UnitHead).map(Place::Whole),
        _ => None,
    }
}

impl Place {
    fn columns(&self) -> (&'static str, &str) {
        match self {
            Self::Seat(seat) => columns(seat),
            Self::Whole(waits) => whole(waits),
        }
    }
}

/// Every place where something may wait for the actor; `routing::holds` has the last word on lines.
fn places(context: &Context<'_>) -> Vec<Place> {
    let (agency, actor) = (context.agency, context.actor);
    let day = context.today();
    let mut places = Vec::new();
    if !actor.is_active(day) {
        return places;
    }
    seats(context, actor, &mut places);
    if actor.has_duty(Duty::Direct, day) {
        // What lies with a directing post that nobody holds is for who directs.
        let vacant = agency.posts().filter(|post| {
            post.duties.contains(&Duty::Direct) && agency.holders(&post.key, day).next().is_none()
        });
        let vacant: Vec<Place> = vacant
            .map(|post| Place::Seat(Seat::Post(post.key.clone())))
            .filter(|place| !places.contains(place))
            .collect();
        places.extend(vacant);
    }
    places.push(Place::Whole(Waits::Drafter(actor.person().clone())));
    if actor.has_duty(Duty::Clerk, day) {
        places.push(Place::Whole(Waits::Clerk));
    }
    for (post, _) in actor.posts(day) {
        if let (Rank::UnitHead, Some(unit)) = (post.rank, &post.unit) {
            let before = agency.units_before(unit);
            let units = std::iter::once(unit).chain(before);
            let returned = units.cloned().map(Waits::UnitHead);
            places.extend(returned.map(Place::Whole));
        }
    }
    for (grant, revoked) in context.grants.to(actor.person()) {
        let holds = grant.kind == GrantKind::WorkCover
            && grant.covers_day(day)
            && revoked.is_none_or(|at| context.now() < at);
        if holds {
            for (grantor, _) in agency.holders(&grant.grantor, day) {
                seats(context, agency.actor(grantor), &mut places);
            }
        }
    }
    places
}

fn seats(context: &Context<'_>, actor: Actor<'_>, places: &mut Vec<Place>) {
    let (agency, day) = (context.agency, context.today());
    let mut push = |seat: Seat| {
        let place = Place::Seat(seat);
        if !places.contains(&place) {
            places.push(place);
        }
    };
    push(Seat::Person(actor.person().clone()));
    for (post, _) in actor.posts(day) {
        let posts = std::iter::once(&post.key).chain(agency.posts_before(&post.key));
        posts.cloned().map(Seat::Post).for_each(&mut push);
        if let (Rank::UnitHead | Rank::UnitDeputy, Some(unit)) = (post.rank, &post.unit) {
            let units = std::iter::once(unit).chain(agency.units_before(unit));
            units.cloned().map(Seat::Unit).for_each(&mut push);
        }
    }
}
