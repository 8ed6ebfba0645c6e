//! What rows that are not closed hold on to: posts, units, persons, series.

use rusqlite::Connection;
use vanthu::base::{AgencyId, SeriesKey};
use vanthu::law::DocumentType;
use vanthu::numbers::{SeriesState, SeriesYear};
use vanthu::organization::InUse;

use super::{series, value};
use crate::{Failure, StorageError};

/// Everybody for whom something waits.
pub(crate) fn waited_for(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<Vec<InUse>, Failure> {
    let mut seats =
        connection.prepare("SELECT DISTINCT seat_kind, seat FROM inbox WHERE agency = ?1")?;
    let mut seats = seats.query([agency.as_str()])?;
    let mut found: Vec<InUse> = Vec::new();
    while let Some(row) = seats.next()? {
        let (kind, key): (String, String) = (row.get(0)?, row.get(1)?);
        let in_use = match kind.as_str() {
            "person" | "drafter" => key.parse().ok().map(InUse::Person),
            "post" => key.parse().ok().map(InUse::Post),
            "unit" | "unit_head" => key.parse().ok().map(InUse::Unit),
            _ => None,
        };
        found.extend(in_use.filter(|in_use| !found.contains(in_use)));
    }
    Ok(found)
}

/// Every series that has begun in a year. One whose row cannot be read is for `verify` and `rebuild`.
pub(crate) fn series_of_year(
    connection: &Connection,
    agency: &AgencyId,
    year: i32,
) -> Result<Vec<SeriesState>, Failure> {
    let mut keys =
        connection.prepare("SELECT series FROM series WHERE agency = ?1 AND year = ?2")?;
    let keys = keys.query_map((agency.as_str(), year), |row| row.get::<_, String>(0))?;
    let mut found = Vec::new();
    for key in keys {
        let Ok(key) = key?.parse::<SeriesKey>() else {
            continue;
        };
        let of = SeriesYear { series: key, year };
        match series(connection, agency, &of).map_err(StorageError::from) {
            Err(StorageError::Damaged { .. }) => {}
            state => found.extend(state?.map(|(state, _)| state)),
        }
    }
    Ok(found)
}

/// Whether a series numbers arrivals.
pub(crate) fn has_arrivals(
    connection: &Connection,
    agency: &AgencyId,
    (series, year): (&SeriesKey, i32),
) -> Result<bool, Failure> {
    let mut any = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM incoming_register
         WHERE agency = ?1 AND year = ?2 AND series = ?3)",
    )?;
    Ok(any.query_row((agency.as_str(), year, series.as_str()), |row| row.get(0))?)
}

/// The greatest number that each type of document has in a series.
pub(crate) fn greatest_by_type(
    connection: &Connection,
    agency: &AgencyId,
    (series, year): (&SeriesKey, i32),
) -> Result<Vec<(DocumentType, u32)>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT CASE WHEN json_valid(entry) THEN entry ->> '$.document_type' END, max(number)
         FROM outgoing_register WHERE agency = ?1 AND year = ?2 AND series = ?3 GROUP BY 1",
    )?;
    let mut rows = rows.query((agency.as_str(), year, series.as_str()))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: Option<String> = row.get(0)?;
        if let Some(kind) = kind.and_then(|kind| value(kind).ok()) {
            found.push((kind, row.get(1)?));
        }
    }
    Ok(found)
}
