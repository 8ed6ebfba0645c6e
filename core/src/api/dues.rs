//! What ends by itself with time and lies on no line: grants, and numbers that are held (P28).

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Book, Desk, Grants, Series};
use crate::base::Instant;
use crate::engine::{CLERKS, DueEvent, DueKind, identity};
use crate::history::Stream;
use crate::numbers::{Reservation, SeriesYear};
use crate::organization::{Agency, Grant};
use crate::routing::Seat;

impl Desk {
    /// What has ended by itself up to the moment (hết thời hạn), in order: the grants that ran out, and the
    /// held numbers of the book that lapsed and are still to be written as void. See
    /// [`Document::due_events`](super::Document::due_events) for what falls due on a document.
    #[must_use]
    pub fn due_events(&self, book: &Book, now: Instant) -> Vec<DueEvent> {
        let mut events = self.lapses(book, now);
        events.retain(|event| event.at <= now);
        events.sort_by(|one, other| (one.at, &one.identity).cmp(&(other.at, &other.identity)));
        events
    }

    /// When the next grant runs out, or the next held number lapses.
    #[must_use]
    pub fn next_due(&self, book: &Book, now: Instant) -> Option<Instant> {
        let later = self.lapses(book, now).into_iter().map(|event| event.at);
        later.filter(|at| *at > now).min()
    }

    /// Every grant and held number with its end, whether that has come or not; names are of the day of `now`.
    fn lapses(&self, book: &Book, now: Instant) -> Vec<DueEvent> {
        let agency = self.agency().on(self.agency().day(now));
        let grants = book.grants.iter().filter_map(|(grant, revoked)| {
            let event = grant_end(grant, agency)?;
            revoked.is_none_or(|at| event.at <= at).then_some(event)
        });
        grants.chain(held_numbers(book, |_| true)).collect()
    }
}

/// The held numbers of the book with their ends, those that are wanted.
pub(super) fn held_numbers(
    book: &Book,
    wanted: impl Fn(&Reservation) -> bool,
) -> impl Iterator<Item = DueEvent> {
    let held = book.registers.iter().flat_map(|(series, year, given)| {
        let held = given.reservations.iter();
        held.map(move |held| (held, series, year))
    });
    held.filter(move |(held, ..)| wanted(held))
        .filter_map(|(held, series, year)| {
            let series = series.clone();
            number_end(held, &SeriesYear { series, year })
        })
}

/// The end of a grant, for its holder, brought before the post in whose power it was given.
fn grant_end(grant: &Grant, agency: &Agency) -> Option<DueEvent> {
    let at = midnight_after(grant.until?, agency)?;
    let due = at.checked_add(TimeDelta::milliseconds(-1))?;
    let stream = Stream::of::<Grants>(&()).to_string();
    let kind = DueKind::GrantEnded;
    let person = &grant.grantee;
    Some(DueEvent {
        identity: identity(&stream, (grant.id, kind, 1), due),
        stream,
        document: None,
        kind,
        level: 1,
        line: None,
        grant: Some(grant.id),
        number: None,
        seat: Some(Seat::Person(person.clone())),
        name: agency
            .person_name(person)
            .unwrap_or(person.as_str())
            .to_owned(),
        to: Some(Seat::Post(grant.grantor.clone())),
        at,
        due,
    })
}

/// The end of a held number, for the clerks.
fn number_end(held: &Reservation, of: &SeriesYear) -> Option<DueEvent> {
    let stream = Stream::of::<Series>(of).to_string();
    let kind = DueKind::NumberLapsed;
    Some(DueEvent {
        identity: identity(&stream, (held.number, kind, 1), held.until),
        stream,
        document: held.document,
        kind,
        level: 1,
        line: None,
        grant: None,
        number: Some(held.number),
        seat: None,
        name: CLERKS.to_owned(),
        to: None,
        at: held.until.checked_add(TimeDelta::milliseconds(1))?,
        due: held.until,
    })
}

fn midnight_after(day: NaiveDate, agency: &Agency) -> Option<Instant> {
    let next = day.succ_opt()?.and_time(NaiveTime::MIN);
    Instant::from_local(next, agency.offset())
}
