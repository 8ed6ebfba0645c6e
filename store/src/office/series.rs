//! What a number series is asked: its position, reservations, and their audit.

use chrono::Datelike as _;
use rusqlite::Connection;
use vanthu::api::Series as Machine;
use vanthu::base::{AgencyId, Instant, SeriesKey};
use vanthu::history::{Record, Stream};
use vanthu::numbers::{Reservation, Series, SeriesYear};
use vanthu::registers::{GapAudit, HeldNumber, audit};
use vanthu::series::{CopyNumbered, DateCorrected, Event, NumberTaken};

use super::{Office, history};
use crate::database::records_from;
use crate::views::{self, IncomingEntry, OutgoingEntry, Table};
use crate::{Failure, StorageError};

impl Office {
    /// A series in one year; fresh if it has given no number.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn series(&self, series: &SeriesKey, year: i32) -> Result<Series, StorageError> {
        let of = SeriesYear {
            series: series.clone(),
            year,
        };
        let found = self
            .shared
            .read(|connection| views::series(connection, self.agency(), &of))?;
        Ok(found.map(|(state, _)| state.series).unwrap_or_default())
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
            let of = SeriesYear {
                series: series.clone(),
                year,
            };
            let found = views::series(connection, agency, &of)?;
            let given = found.map(|(state, _)| state.series).unwrap_or_default();
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
            held.extend(own_numbers(connection, agency, &of)?);
            Ok(audit(&given, &held, now))
        })
    }
}

/// Copies, and documents that are kept elsewhere, are in no register of documents: their numbers are
/// in the series' own records.
fn own_numbers(
    connection: &Connection,
    agency: &AgencyId,
    of: &SeriesYear,
) -> Result<Vec<HeldNumber>, Failure> {
    let stream = Stream::of::<Machine>(of);
    let mut held = Vec::new();
    for row in records_from(connection, agency, &stream, 1)? {
        let record = Record::<Event>::read(&row.json, &stream, row.seq);
        for event in record.map_err(history(&stream))?.events {
            match event {
                Event::CopyNumbered(CopyNumbered { number, date, .. })
                | Event::NumberTaken(NumberTaken {
                    number,
                    date,
                    elsewhere: true,
                    ..
                }) => held.push(HeldNumber { number, date }),
                Event::DateCorrected(DateCorrected { number, date, .. }) => {
                    let same = held.iter_mut().filter(|held| held.number == number);
                    same.for_each(|held| held.date = date);
                }
                _ => {}
            }
        }
    }
    Ok(held)
}
