//! Which document took the place of which, in the registers.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use vanthu::base::{AgencyId, DocumentId};

use super::Table;
use super::document::document_id;
use crate::Failure;

/// The documents whose place each document took, by that document.
pub(crate) fn replaced(
    connection: &Connection,
    table: Table,
    agency: &AgencyId,
) -> Result<BTreeMap<DocumentId, Vec<DocumentId>>, Failure> {
    let mut rows = connection.prepare_cached(match table {
        Table::Incoming => {
            "SELECT entry ->> 'replaced_by', document FROM incoming_register
                INDEXED BY incoming_register_replaced
             WHERE agency = ?1
                AND iif(json_valid(entry), entry ->> 'replaced_by', NULL) IS NOT NULL
             ORDER BY document"
        }
        Table::Outgoing => {
            "SELECT entry ->> 'replaced_by', document FROM outgoing_register
                INDEXED BY outgoing_register_replaced
             WHERE agency = ?1
                AND iif(json_valid(entry), entry ->> 'replaced_by', NULL) IS NOT NULL
             ORDER BY document"
        }
    })?;
    let mut rows = rows.query((agency.as_str(),))?;
    let mut found: BTreeMap<DocumentId, Vec<DocumentId>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id = |column: usize| -> Result<DocumentId, Failure> {
            let text = row.get_ref(column)?.as_str();
            Ok(document_id(text.map_err(rusqlite::Error::from)?)?)
        };
        found.entry(id(0)?).or_default().push(id(1)?);
    }
    Ok(found)
}

/// The documents whose place a document took, directly or through others.
pub(crate) fn all_replaced(
    connection: &Connection,
    table: Table,
    agency: &AgencyId,
    by: DocumentId,
) -> Result<Vec<DocumentId>, Failure> {
    let direct = replaced(connection, table, agency)?;
    let mut found = BTreeSet::new();
    let mut next = vec![by];
    while let Some(by) = next.pop() {
        let places = direct.get(&by).into_iter().flatten();
        next.extend(places.filter(|place| found.insert(**place)));
    }
    Ok(found.into_iter().collect())
}
