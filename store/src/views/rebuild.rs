//! Making all read models again from the events.

use std::collections::BTreeMap;

use rusqlite::Connection;
use vanthu::base::{DocumentId, SeriesKey};
use vanthu::history::Envelope;
use vanthu::organization::Agency;
use vanthu::register::SeriesEvent;

use super::register::{Numbers, write_numbers};
use crate::StorageError;
use crate::database::{Row, each_event};
use crate::office::{AnyLive, Kept, Live, history};

/// Makes every read model of the agency anew from its events. Must run inside a transaction.
pub(crate) fn rebuild(connection: &Connection, agency: &Agency) -> Result<(), StorageError> {
    let key = &agency.info().key;
    for table in [
        "DELETE FROM documents WHERE agency = ?1",
        "DELETE FROM inbox WHERE agency = ?1",
        "DELETE FROM incoming_register WHERE agency = ?1",
        "DELETE FROM outgoing_register WHERE agency = ?1",
        "DELETE FROM series WHERE agency = ?1",
    ] {
        connection.execute(table, (key.as_str(),))?;
    }
    let mut open: Option<(DocumentId, AnyLive)> = None;
    let mut series: BTreeMap<(SeriesKey, i32), Numbers> = BTreeMap::new();
    each_event(connection, key, |stream, row| {
        if let Some(document) = document_of(stream) {
            let mut live = match open.take() {
                Some((of, live)) if of == document => live,
                other => {
                    close(connection, agency, other)?;
                    AnyLive::begin(key, document, stream, &row)?
                }
            };
            live.follow(agency, stream, &row)?;
            open = Some((document, live));
        } else if let Some((of, year)) = series_of(stream) {
            let numbers = series
                .entry((of, year))
                .or_insert_with(|| Numbers::fresh(key, stream));
            follow(numbers, stream, &row)?;
        }
        Ok(())
    })?;
    close(connection, agency, open)?;
    for ((of, year), numbers) in &series {
        write_numbers(connection, key, (of, *year), numbers)?;
    }
    Ok(())
}

fn close(
    connection: &Connection,
    agency: &Agency,
    document: Option<(DocumentId, AnyLive)>,
) -> Result<(), StorageError> {
    match document {
        Some((_, AnyLive::Incoming(live))) => written(connection, agency, &live),
        Some((_, AnyLive::Outgoing(live))) => written(connection, agency, &live),
        None => Ok(()),
    }
}

fn written<M: Kept>(
    connection: &Connection,
    agency: &Agency,
    live: &Live<M>,
) -> Result<(), StorageError> {
    let key = &agency.info().key;
    super::write(connection, key, &Live::begin(key, live.document), live)
}

fn follow(numbers: &mut Numbers, stream: &str, row: &Row) -> Result<(), StorageError> {
    let expected = numbers.chain.length.saturating_add(1);
    let envelope: Envelope<SeriesEvent> =
        Envelope::read(&row.json, expected).map_err(history(stream))?;
    numbers.series.evolve(&envelope.event);
    numbers.chain = numbers.chain.with(row.json.as_bytes());
    Ok(())
}

/// The document of a stream `doc:<uuid>`.
pub(crate) fn document_of(stream: &str) -> Option<DocumentId> {
    DocumentId::parse(stream.strip_prefix("doc:")?).ok()
}

/// Series and year of a stream `series:<key>:<year>`.
pub(crate) fn series_of(stream: &str) -> Option<(SeriesKey, i32)> {
    let (key, year) = stream.strip_prefix("series:")?.rsplit_once(':')?;
    Some((key.parse().ok()?, year.parse().ok()?))
}
