//! The days of the numbers beside one, for the correction of its day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use vanthu::api::Series;
use vanthu::base::AgencyId;
use vanthu::history::{Record, Stream};
use vanthu::numbers::{Neighbours, SeriesYear, Taken};
use vanthu::series::{
    CopyNumbered, DateCorrected, Event, LegacyImported, NumberReserved, NumberTaken,
    ReservationUsed,
};

use super::{Table, register, unreadable};
use crate::Failure;
use crate::database::records_from;
use crate::office::history;

/// Those of a document's number: as the register has them, if it has those right beside it, or else as
/// the series knows them, which has given numbers to documents elsewhere, and to none.
pub(crate) fn neighbours(
    connection: &Connection,
    table: Table,
    agency: &AgencyId,
    taken: &Taken,
) -> Result<Neighbours, Failure> {
    let beside = |sql: &str| -> Result<Option<(u32, NaiveDate)>, Failure> {
        let mut row = connection.prepare_cached(sql)?;
        let of = (
            agency.as_str(),
            taken.year,
            taken.series.as_str(),
            taken.number,
        );
        let found: Option<(u32, String)> = row
            .query_row(of, |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((number, day)) = found else {
            return Ok(None);
        };
        let day = serde_json::from_value(day.into()).map_err(|error| unreadable(&error))?;
        Ok(Some((number, day)))
    };
    let [before, after] = match table {
        Table::Incoming => [
            "SELECT number, entry -> 'arrival' ->> 'date' FROM incoming_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number < ?4
             ORDER BY number DESC LIMIT 1",
            "SELECT number, entry -> 'arrival' ->> 'date' FROM incoming_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number > ?4
             ORDER BY number LIMIT 1",
        ],
        Table::Outgoing => [
            "SELECT number, entry -> 'number' ->> 'date' FROM outgoing_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number < ?4
             ORDER BY number DESC LIMIT 1",
            "SELECT number, entry -> 'number' ->> 'date' FROM outgoing_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number > ?4
             ORDER BY number LIMIT 1",
        ],
    };
    let (before, after) = (beside(before)?, beside(after)?);
    let of = SeriesYear {
        series: taken.series.clone(),
        year: taken.year,
    };
    let last = register::series(connection, agency, &of)?;
    let last = last.map_or(0, |(state, _)| state.series.last_number);
    let number = |beside: Option<(u32, NaiveDate)>| beside.map(|(number, _)| number);
    let is_first = taken.number <= 1 || number(before) == taken.number.checked_sub(1);
    let is_last = last <= taken.number || number(after) == taken.number.checked_add(1);
    let known = match is_first && is_last {
        true => None,
        false => in_series(connection, agency, &of, taken.number)?,
    };
    Ok(known.unwrap_or(Neighbours {
        date: taken.date,
        before: before.map(|(_, day)| day),
        after: after.map(|(_, day)| day),
        on_document: true,
    }))
}

/// Those of a number that only its series knows; none if the series gave no such number. Reads the whole
/// stream: a rare command.
pub(crate) fn in_series(
    connection: &Connection,
    agency: &AgencyId,
    of: &SeriesYear,
    number: u32,
) -> Result<Option<Neighbours>, Failure> {
    let stream = Stream::of::<Series>(of);
    let mut given: BTreeMap<u32, Given> = BTreeMap::new();
    for row in records_from(connection, agency, &stream, 1)? {
        let record = Record::<Event>::read(&row.json, &stream, row.seq);
        for event in record.map_err(history(&stream))?.events {
            note(&mut given, &event);
        }
    }
    let smaller = given.range(..number).map(|(_, given)| given.date);
    let larger = given.iter().filter(|(other, _)| **other > number);
    Ok(given.get(&number).map(|found| Neighbours {
        date: found.date,
        before: smaller.max(),
        after: larger.map(|(_, given)| given.date).min(),
        on_document: found.on_document,
    }))
}

/// A number as its series knows it.
struct Given {
    date: NaiveDate,
    on_document: bool,
}

fn note(given: &mut BTreeMap<u32, Given>, event: &Event) {
    let (number, date, on_document) = match event {
        Event::NumberTaken(NumberTaken {
            number,
            date,
            elsewhere,
            ..
        }) => (*number, *date, !*elsewhere),
        Event::ReservationUsed(ReservationUsed { number, date, .. }) => (*number, *date, true),
        Event::CopyNumbered(CopyNumbered { number, date, .. })
        | Event::NumberReserved(NumberReserved { number, date, .. }) => (*number, *date, false),
        // The days of the single numbers are not known: those of all end with the last.
        Event::LegacyImported(LegacyImported { import }) => match import.last_date {
            Some(date) => (import.last_number, date, false),
            None => return,
        },
        Event::DateCorrected(DateCorrected { number, date, .. }) => {
            if let Some(given) = given.get_mut(number) {
                given.date = *date;
            }
            return;
        }
        _ => return,
    };
    given.insert(number, Given { date, on_document });
}
