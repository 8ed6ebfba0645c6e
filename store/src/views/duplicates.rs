//! Which registered documents a new one may repeat (Appendix VI, III.1.h): the same identifier on
//! the exchange axis, or the same number, symbol, issuer and year.

use chrono::Datelike as _;
use rusqlite::Connection;
use unicode_normalization::UnicodeNormalization as _;
use vanthu::base::{AgencyId, DocumentId};
use vanthu::document::{Issuer, Metadata};

use super::{IncomingEntry, unreadable};
use crate::StorageError;

/// Number and symbol as one text to search by; none without a number.
pub(super) fn identity(metadata: &Metadata) -> Option<String> {
    let number = metadata.number.as_deref().map(folded)?;
    let symbol = metadata.symbol.as_deref().map(folded).unwrap_or_default();
    (!number.is_empty()).then(|| format!("{number}/{symbol}"))
}

fn folded(text: &str) -> String {
    text.trim().nfc().collect()
}

/// The registered documents that look the same, in the order of the register.
pub(crate) fn duplicates(
    connection: &Connection,
    agency: &AgencyId,
    document: DocumentId,
    metadata: &Metadata,
) -> Result<Vec<DocumentId>, StorageError> {
    let mut candidates = connection.prepare_cached(
        // Left to itself, SQLite would read the agency's whole register.
        "SELECT entry FROM incoming_register INDEXED BY incoming_register_exchange
         WHERE agency = ?1 AND exchange_id = ?2
         UNION
         SELECT entry FROM incoming_register INDEXED BY incoming_register_identity
         WHERE agency = ?1 AND identity = ?3",
    )?;
    let exchange_id = metadata.exchange_id.as_deref();
    let mut rows = candidates.query((agency.as_str(), exchange_id, identity(metadata)))?;
    let mut found: Vec<IncomingEntry> = Vec::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let entry: IncomingEntry =
            serde_json::from_str(json).map_err(|error| unreadable(&error))?;
        if entry.document != document && same(&entry.metadata, metadata) {
            found.push(entry);
        }
    }
    found.sort_by_key(|entry| (entry.arrival.year, entry.arrival.number));
    Ok(found.into_iter().map(|entry| entry.document).collect())
}

fn same(a: &Metadata, b: &Metadata) -> bool {
    let same_message = a.exchange_id.is_some() && a.exchange_id == b.exchange_id;
    // An unknown year counts as equal: an alarm too many does no harm.
    let years = (
        a.issued_on.map(|day| day.year()),
        b.issued_on.map(|day| day.year()),
    );
    let same_year = !matches!(years, (Some(a), Some(b)) if a != b);
    same_message
        || (identity(a).is_some()
            && identity(a) == identity(b)
            && same_issuer(&a.issuer, &b.issuer)
            && same_year)
}

fn same_issuer(a: &Issuer, b: &Issuer) -> bool {
    let same_code = a.code.is_some() && a.code == b.code;
    same_code || folded(&a.name) == folded(&b.name)
}
