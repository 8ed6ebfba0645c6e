//! The lines of both registers as rows: key columns and the entry's JSON.

use rusqlite::{Connection, OptionalExtension as _};
use serde::de::DeserializeOwned;
use vanthu::base::{AgencyId, Digest};
use vanthu::history::Chain;
use vanthu::numbers::{SeriesState, SeriesYear};
use vanthu::registers::Fingerprint;

use super::{IncomingEntry, OutgoingEntry, unreadable};
use crate::{Failure, StorageError};

pub(crate) fn write_incoming(
    connection: &Connection,
    agency: &AgencyId,
    entry: &IncomingEntry,
) -> Result<(), Failure> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO incoming_register
            (agency, year, series, number, document, fold, identifier, number_symbol, entry)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (agency, year, series, number) DO UPDATE SET entry = excluded.entry
         WHERE document = excluded.document",
    )?;
    let keys = Fingerprint::of(&entry.metadata).keys();
    let written = upsert.execute((
        agency.as_str(),
        entry.arrival.year,
        entry.arrival.series.as_str(),
        entry.arrival.number,
        entry.document.to_string(),
        keys.version,
        keys.identifier,
        keys.number_symbol,
        serde_json::to_string(entry).map_err(|error| unreadable(&error))?,
    ))?;
    Ok(one_row(written)?)
}

pub(crate) fn write_outgoing(
    connection: &Connection,
    agency: &AgencyId,
    entry: &OutgoingEntry,
) -> Result<(), Failure> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO outgoing_register (agency, year, series, number, document, entry)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (agency, year, series, number) DO UPDATE SET entry = excluded.entry
         WHERE document = excluded.document",
    )?;
    let written = upsert.execute((
        agency.as_str(),
        entry.number.year,
        entry.number.series.as_str(),
        entry.number.number,
        entry.document.to_string(),
        serde_json::to_string(entry).map_err(|error| unreadable(&error))?,
    ))?;
    Ok(one_row(written)?)
}

/// No row was written if the number belongs to another document: it can never be given twice.
const fn one_row(written: usize) -> Result<(), StorageError> {
    match written {
        1 => Ok(()),
        _ => Err(StorageError::Conflict),
    }
}

/// The entries of a register in one year, by series and number.
pub(crate) fn entries<E: DeserializeOwned>(
    connection: &Connection,
    table: Table,
    agency: &AgencyId,
    year: i32,
) -> Result<Vec<E>, Failure> {
    let mut rows = connection.prepare_cached(match table {
        Table::Incoming => {
            "SELECT entry FROM incoming_register WHERE agency = ?1 AND year = ?2
             ORDER BY series, number"
        }
        Table::Outgoing => {
            "SELECT entry FROM outgoing_register WHERE agency = ?1 AND year = ?2
             ORDER BY series, number"
        }
    })?;
    let mut rows = rows.query((agency.as_str(), year))?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        entries.push(serde_json::from_str(json).map_err(|error| unreadable(&error))?);
    }
    Ok(entries)
}

/// Which register.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Table {
    Incoming,
    Outgoing,
}

/// A series as its row has it; none if it has given no number in that year.
pub(crate) fn series(
    connection: &Connection,
    agency: &AgencyId,
    of: &SeriesYear,
) -> Result<Option<(SeriesState, Chain)>, Failure> {
    let mut row = connection.prepare_cached(
        "SELECT state, length, head FROM series
         WHERE agency = ?1 AND series = ?2 AND year = ?3",
    )?;
    let named = (agency.as_str(), of.series.as_str(), of.year);
    let found = row.query_row(named, |row| {
        let state: String = row.get(0)?;
        let head = Digest::from_bytes(row.get(2)?);
        let length = row.get(1)?;
        Ok((state, Chain { length, head }))
    });
    let Some((state, chain)) = found.optional()? else {
        return Ok(None);
    };
    let state = serde_json::from_str(&state).map_err(|error| StorageError::Damaged {
        message: format!("series {}/{}: {error}", of.series, of.year),
    })?;
    Ok(Some((state, chain)))
}

/// The series of all years with numbers that are held, whether these have lapsed or not.
pub(crate) fn series_with_held(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<Vec<SeriesState>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT state FROM series WHERE agency = ?1 AND state LIKE '%\"reservations\"%'
         ORDER BY series, year",
    )?;
    let mut rows = rows.query([agency.as_str()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        found.push(serde_json::from_str(json).map_err(|error| unreadable(&error))?);
    }
    Ok(found)
}

/// Writes a series after it moved.
pub(crate) fn write_series(
    connection: &Connection,
    agency: &AgencyId,
    state: &SeriesState,
    chain: Chain,
) -> Result<(), Failure> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO series (agency, series, year, state, length, head)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (agency, series, year) DO UPDATE SET
            state = excluded.state, length = excluded.length, head = excluded.head",
    )?;
    upsert.execute((
        agency.as_str(),
        state.of.series.as_str(),
        state.of.year,
        serde_json::to_string(state).map_err(|error| unreadable(&error))?,
        chain.length,
        chain.head.as_bytes(),
    ))?;
    Ok(())
}
