//! Which registered documents a new one may repeat (Appendix VI, III.1.h). Core makes the folded keys
//! and decides; this only narrows the search by them.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use vanthu::base::{AgencyId, DocumentId, FOLD_VERSION};
use vanthu::document::Metadata;
use vanthu::registers::{DuplicateKeys, Fingerprint};

use super::{IncomingEntry, unreadable};
use crate::Failure;

/// The registered documents that core takes for the same, in the order of the register.
pub(crate) fn duplicates(
    connection: &Connection,
    agency: &AgencyId,
    document: DocumentId,
    metadata: &Metadata,
) -> Result<Vec<DocumentId>, Failure> {
    let fingerprint = Fingerprint::of(metadata);
    let DuplicateKeys {
        version,
        identifier,
        number_symbol,
    } = fingerprint.keys();
    let mut candidates = connection.prepare_cached(
        // Left to itself, SQLite would read the agency's whole register.
        "SELECT entry FROM incoming_register INDEXED BY incoming_register_identifier
         WHERE agency = ?1 AND fold = ?2 AND identifier = ?3
         UNION
         SELECT entry FROM incoming_register INDEXED BY incoming_register_number_symbol
         WHERE agency = ?1 AND fold = ?2 AND number_symbol = ?4",
    )?;
    let mut rows = candidates.query((agency.as_str(), version, identifier, number_symbol))?;
    let mut found: Vec<IncomingEntry> = Vec::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let entry: IncomingEntry =
            serde_json::from_str(json).map_err(|error| unreadable(&error))?;
        let other = Fingerprint::of(&entry.metadata);
        if entry.document != document && fingerprint.matches(&other).is_some() {
            found.push(entry);
        }
    }
    found.sort_by_key(|entry| (entry.arrival.year, entry.arrival.number));
    Ok(found.into_iter().map(|entry| entry.document).collect())
}

/// Makes the keys again that another version of the folding rules has made. Mostly there are none,
/// and nothing is written.
pub(crate) fn refold(connection: &Connection, agency: &AgencyId) -> Result<(), Failure> {
    if outdated(connection, agency, 1)?.is_empty() {
        return Ok(());
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let rows = outdated(&transaction, agency, u32::MAX)?;
    let mut update = transaction.prepare(
        "UPDATE incoming_register SET fold = ?5, identifier = ?6, number_symbol = ?7
         WHERE agency = ?1 AND year = ?2 AND series = ?3 AND number = ?4",
    )?;
    let count = rows.len();
    for (entry, year, series, number) in rows {
        // An entry that cannot be read is for `verify` and `rebuild`.
        let Ok(entry) = serde_json::from_str::<IncomingEntry>(&entry) else {
            continue;
        };
        let keys = Fingerprint::of(&entry.metadata).keys();
        let (version, identifier, both) = (keys.version, keys.identifier, keys.number_symbol);
        let agency = agency.as_str();
        update.execute((agency, year, series, number, version, identifier, both))?;
    }
    drop(update);
    transaction.commit()?;
    tracing::info!(%agency, rows = count, "search keys of the register made again");
    Ok(())
}

/// Entries with keys of another version, and their places in the register.
fn outdated(
    connection: &Connection,
    agency: &AgencyId,
    most: u32,
) -> Result<Vec<(String, i32, String, u32)>, Failure> {
    let mut old = connection.prepare(
        "SELECT entry, year, series, number
         FROM incoming_register INDEXED BY incoming_register_number_symbol
         WHERE agency = ?1 AND fold < ?2
         UNION ALL
         SELECT entry, year, series, number
         FROM incoming_register INDEXED BY incoming_register_number_symbol
         WHERE agency = ?1 AND fold > ?2
         LIMIT ?3",
    )?;
    let place = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let rows = old.query_map((agency.as_str(), FOLD_VERSION, most), place)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
