//! The lines of both registers as rows: key columns and the entry's JSON.

use rusqlite::Connection;
use serde::de::DeserializeOwned;
use vanthu::base::{AgencyId, Digest, SeriesKey};
use vanthu::history::Chain;
use vanthu::register::{Fingerprint, Series};

use super::{IncomingEntry, OutgoingEntry, unreadable};
use crate::StorageError;

pub(crate) fn write_incoming(
    connection: &Connection,
    agency: &AgencyId,
    entry: &IncomingEntry,
) -> Result<(), StorageError> {
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
    one_row(written)
}

pub(crate) fn write_outgoing(
    connection: &Connection,
    agency: &AgencyId,
    entry: &OutgoingEntry,
) -> Result<(), StorageError> {
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
    one_row(written)
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
) -> Result<Vec<E>, StorageError> {
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

/// A series in one year, with the chain of its stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub series: Series,
    pub chain: Chain,
}

impl Numbers {
    /// A series that has given no number yet.
    pub(crate) fn fresh(agency: &AgencyId, stream: &str) -> Self {
        Self {
            series: Series::default(),
            chain: Chain::new(agency, stream),
        }
    }
}

/// Reads a series; none if it has given no number in that year.
pub(crate) fn numbers(
    connection: &Connection,
    agency: &AgencyId,
    key: &SeriesKey,
    year: i32,
) -> Result<Option<Numbers>, StorageError> {
    use rusqlite::OptionalExtension as _;
    let mut row = connection.prepare_cached(
        "SELECT state, length, head FROM series
         WHERE agency = ?1 AND series = ?2 AND year = ?3",
    )?;
    let found = row
        .query_row((agency.as_str(), key.as_str(), year), |row| {
            let state: String = row.get(0)?;
            let chain = Chain {
                length: row.get(1)?,
                head: Digest::from_bytes(row.get(2)?),
            };
            Ok((state, chain))
        })
        .optional()?;
    let Some((state, chain)) = found else {
        return Ok(None);
    };
    let series: Series = serde_json::from_str(&state).map_err(|error| StorageError::Damaged {
        message: format!("series {key}/{year}: {error}"),
    })?;
    Ok(Some(Numbers { series, chain }))
}

/// Writes a series after it gave a number.
pub(crate) fn write_numbers(
    connection: &Connection,
    agency: &AgencyId,
    (key, year): (&SeriesKey, i32),
    numbers: &Numbers,
) -> Result<(), StorageError> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO series (agency, series, year, state, length, head)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (agency, series, year) DO UPDATE SET
            state = excluded.state, length = excluded.length, head = excluded.head",
    )?;
    upsert.execute((
        agency.as_str(),
        key.as_str(),
        year,
        serde_json::to_string(&numbers.series).unwrap_or_default(),
        numbers.chain.length,
        numbers.chain.head.as_bytes(),
    ))?;
    Ok(())
}
