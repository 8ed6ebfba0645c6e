//! The days of the numbers beside one, for the correction of its day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use vanthu::api::Series;
use vanthu::base::AgencyId;
use vanthu::history::{Record, Stream};
use vanthu::numbers::{Neighbours, SeriesYear, Taken};
use vanthu::series::{
    CopyNumbered, DateCorrected, Event, NumberReserved, NumberTaken, ReservationUsed,
};

use super::{Table, unreadable};
use crate::Failure;
use crate::database::records_from;
use crate::office::history;

/// Those of a document's number, as the register has them.
pub(crate) fn neighbours(
    connection: &Connection,
    table: Table,
    agency: &AgencyId,
    taken: &Taken,
) -> Result<Neighbours, Failure> {
    let beside = |sql: &str| -> Result<Option<NaiveDate>, Failure> {
        let mut row = connection.prepare_cached(sql)?;
        let of = (
            agency.as_str(),
            taken.year,
            taken.series.as_str(),
            taken.number,
        );
        let day: Option<String> = row.query_row(of, |row| row.get(0)).optional()?;
        let day = day.map(|day| serde_json::from_value(day.into()));
        Ok(day.transpose().map_err(|error| unreadable(&error))?)
    };
    let [before, after] = match table {
        Table::Incoming => [
            "SELECT entry -> 'arrival' ->> 'date' FROM incoming_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number < ?4
             ORDER BY number DESC LIMIT 1",
            "SELECT entry -> 'arrival' ->> 'date' FROM incoming_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number > ?4
             ORDER BY number LIMIT 1",
        ],
        Table::Outgoing => [
            "SELECT entry -> 'number' ->> 'date' FROM outgoing_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number < ?4
             ORDER BY number DESC LIMIT 1",
            "SELECT entry -> 'number' ->> 'date' FROM outgoing_register
             WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number > ?4
             ORDER BY number LIMIT 1",
        ],
    };
    Ok(Neighbours {
        date: taken.date,
        before: beside(before)?,
        after: beside(after)?,
        on_document: true,
    })
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
