//! Number series beside the numbers that documents take: reserved, void, imported; and their audit.

use chrono::Datelike as _;
use rusqlite::Connection;
use vanthu::base::{AgencyId, CommandId, Instant, PersonId, SeriesKey};
use vanthu::engine::{Context, Facts, Under};
use vanthu::history::{Envelope, Repeated, Stream, payload_digest, repeated};
use vanthu::register::{
    GapAudit, HeldNumber, Registers, Reservation, Series, SeriesCommand, SeriesEvent, audit,
    decide_series,
};
use vanthu::rules::Refusal;
use vanthu::rules::reasons;

use super::session::Session;
use super::{Office, history};
use crate::database::events_from;
use crate::views::{self, IncomingEntry, OutgoingEntry, Table};
use crate::{OfficeError, StorageError};

impl Office {
    /// Reserves, makes void or imports numbers of a series (giữ chỗ, hủy, nhập số cũ). Reservations
    /// that have lapsed become void numbers with it. The same command again gives the first answer
    /// and changes nothing.
    ///
    /// # Errors
    /// A refusal with every failing rule ([`decide_series`]), `unknown_actor`,
    /// `idempotency_conflict`.
    pub fn execute_series(
        &self,
        command_id: CommandId,
        command: &SeriesCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<SeriesEvent, OfficeError> {
        let mut tries = 1;
        loop {
            let session = self.shared.session().map_err(OfficeError::from);
            let written =
                session.and_then(|session| session.of_series(command_id, command, actor, now));
            match written {
                Err(OfficeError::Storage(error))
                    if error.is_lost_race() && tries < self.shared.options.tries =>
                {
                    tries = tries.saturating_add(1);
                }
                outcome => return outcome,
            }
        }
    }

    /// A series in one year as it stands; fresh if it has given no number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn series(&self, series: &SeriesKey, year: i32) -> Result<Series, StorageError> {
        let agency = self.agency();
        let found = self
            .shared
            .read(|connection| views::numbers(connection, agency, series, year))?;
        Ok(found.map(|numbers| numbers.series).unwrap_or_default())
    }

    /// The reservations of a series that may still be used without breaking the order of dates.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn reservations(
        &self,
        series: &SeriesKey,
        now: Instant,
    ) -> Result<Vec<Reservation>, StorageError> {
        let year = self.desk().agency().day(now).year();
        let series = self.series(series, year)?;
        Ok(series.usable(now).copied().collect())
    }

    /// Compares what a series gave in one year with what its documents hold (kiểm tra số bỏ trống):
    /// void, reserved and imported numbers are no gaps.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn audit_series(
        &self,
        series: &SeriesKey,
        year: i32,
        now: Instant,
    ) -> Result<GapAudit, StorageError> {
        let agency = self.agency();
        self.shared.read(|connection| {
            let numbers = views::numbers(connection, agency, series, year)?;
            let given = numbers.map(|numbers| numbers.series).unwrap_or_default();
            let arrivals: Vec<IncomingEntry> =
                views::entries(connection, Table::Incoming, agency, year)?;
            let documents: Vec<OutgoingEntry> =
                views::entries(connection, Table::Outgoing, agency, year)?;
            let arrivals = arrivals.into_iter().map(|entry| entry.arrival);
            let documents = documents.into_iter();
            let documents = documents.filter(|entry| entry.voided.is_none());
            let held = arrivals.chain(documents.map(|entry| entry.number));
            let held = held.filter(|taken| taken.series == *series);
            let held = held.map(|taken| HeldNumber {
                number: taken.number,
                date: taken.date,
            });
            let mut held: Vec<HeldNumber> = held.collect();
            held.extend(copies(connection, agency, series, year)?);
            Ok(audit(&given, &held, now))
        })
    }
}

/// Copies stand in no register of documents: their numbers are in the series' own events.
fn copies(
    connection: &Connection,
    agency: &AgencyId,
    series: &SeriesKey,
    year: i32,
) -> Result<Vec<HeldNumber>, StorageError> {
    let stream = Stream::Series(series.clone(), year).to_string();
    let mut held = Vec::new();
    for row in events_from(connection, agency, &stream, 1)? {
        let envelope: Envelope<SeriesEvent> =
            Envelope::read(&row.json, row.seq).map_err(history(&stream))?;
        if let SeriesEvent::CopyNumbered { number, date, .. } = envelope.event {
            held.push(HeldNumber { number, date });
        }
    }
    Ok(held)
}

impl Session<'_> {
    fn of_series(
        mut self,
        command_id: CommandId,
        command: &SeriesCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<SeriesEvent, OfficeError> {
        let action = command.action();
        let digest = payload_digest(command, actor.as_str());
        let desk = &self.shared.desk;
        let (key, year) = command.series();
        let today = desk.agency().day(now);
        let year = year.unwrap_or_else(|| today.year());
        if let Some((earlier, version)) = self.command(command_id)? {
            let Repeated::Same = repeated(earlier, digest, command_id, action)?;
            let first = self.series_event(command_id, key, version)?;
            self.leave()?;
            return Ok(first);
        }
        if !desk.agency().is_active(actor, today) {
            let person = actor.clone();
            return Err(Refusal::one(action, reasons::UnknownActor { person }).into());
        }
        let mut loaded = self.series_of_year(key.clone(), year)?;
        let mut registers = Registers::none();
        registers.put(key.clone(), year, loaded.2.series.clone());
        let grants = self.grants()?;
        let context = Context {
            now,
            actor: desk.agency().actor(actor),
            under: Under::default(),
            agency: desk.agency(),
            grants: &grants,
            rules: desk.rules(None, now),
            calendar: desk.calendar(),
            registers: &registers,
            facts: &Facts::default(),
        };
        let event = decide_series(command, &context)?;
        let act = self.own_act(actor, now)?;
        let seal = |stream: &Stream, seq, event| {
            Envelope::new(stream, seq, now, command_id, act.clone(), event).to_json()
        };
        self.move_series(&mut loaded, event.clone(), now, &seal)?;
        let name = Stream::Series(key.clone(), year).to_string();
        self.remember_command(command_id, digest, &name, loaded.2.chain.length)?;
        self.commit()?;
        Ok(event)
    }

    /// The event that an earlier command made. Its stream is found by the year that it had then.
    fn series_event(
        &self,
        command_id: CommandId,
        key: &SeriesKey,
        seq: u32,
    ) -> Result<SeriesEvent, StorageError> {
        let stream = self.stream_of(command_id)?;
        let begins = format!("series:{key}:");
        let rows = match stream.starts_with(&begins) {
            true => events_from(self.connection(), self.shared.agency(), &stream, seq)?,
            false => Vec::new(),
        };
        let Some(row) = rows.into_iter().next() else {
            return Err(StorageError::Conflict);
        };
        let envelope: Envelope<SeriesEvent> =
            Envelope::read(&row.json, row.seq).map_err(history(&stream))?;
        Ok(envelope.event)
    }

    /// The stream of an earlier command.
    fn stream_of(&self, command_id: CommandId) -> Result<String, StorageError> {
        let mut row = self
            .connection()
            .prepare_cached("SELECT stream FROM commands WHERE agency = ?1 AND command_id = ?2")?;
        let agency = self.shared.agency().as_str();
        Ok(row.query_row((agency, command_id.to_string()), |row| row.get(0))?)
    }
}
