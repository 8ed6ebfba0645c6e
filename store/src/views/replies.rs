//! Replies: which outgoing documents answer an incoming one, and which were withdrawn.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _};
use vanthu::base::{AgencyId, DocumentId};
use vanthu::context::KnownReply;

use super::document::document_id;
use super::unreadable;
use crate::Failure;

/// An outgoing document as a reply; nothing if it has no number here.
pub(crate) fn reply(
    connection: &Connection,
    agency: &AgencyId,
    document: DocumentId,
) -> Result<Option<KnownReply>, Failure> {
    let mut row = connection.prepare_cached(
        "SELECT document, entry ->> 'issued_on', entry ->> 'withdrawn_on' FROM outgoing_register
            INDEXED BY outgoing_register_document
         WHERE agency = ?1 AND document = ?2",
    )?;
    let of = (agency.as_str(), document.to_string());
    let found = row.query_row(of, columns).optional()?;
    found.map(known).transpose()
}

/// The outgoing documents that were drafted as a reply to an incoming one, and the one that it names with
/// those that took its place.
pub(crate) fn replies(
    connection: &Connection,
    agency: &AgencyId,
    to: DocumentId,
    named: Option<DocumentId>,
) -> Result<Vec<KnownReply>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT document, entry ->> 'issued_on', entry ->> 'withdrawn_on' FROM outgoing_register
            INDEXED BY outgoing_register_reply_to
         WHERE agency = ?1 AND iif(json_valid(entry), entry ->> 'reply_to', NULL) = ?2
            AND iif(json_valid(entry), entry ->> 'reply_to', NULL) IS NOT NULL
         UNION
         -- What took the place of the named one answers too, as does what took its place in turn.
         SELECT document, entry ->> 'issued_on', entry ->> 'withdrawn_on' FROM (
            WITH RECURSIVE chain (link) AS (
                SELECT ?3
                UNION
                SELECT entry ->> 'replaced_by' FROM chain
                JOIN outgoing_register INDEXED BY outgoing_register_document
            ON agency = ?1 AND document = link
            )
            SELECT link FROM chain
         )
         JOIN outgoing_register INDEXED BY outgoing_register_document
            ON agency = ?1 AND document = link",
    )?;
    let named = named.map(|named| named.to_string());
    let rows = rows.query_map((agency.as_str(), to.to_string(), named), columns)?;
    let mut found = Vec::new();
    for row in rows {
        found.push(known(row?)?);
    }
    Ok(found)
}

/// The incoming documents that withdrawn documents were to answer, and whose handling has ended.
pub(crate) fn once_answered(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<BTreeSet<DocumentId>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT d.document FROM (
            SELECT entry ->> 'reply_to' AS answered FROM outgoing_register
                INDEXED BY outgoing_register_withdrawn
            WHERE agency = ?1
                AND iif(json_valid(entry), entry ->> 'withdrawn_on', NULL) IS NOT NULL
            UNION
            SELECT i.document FROM outgoing_register AS o INDEXED BY outgoing_register_withdrawn
            CROSS JOIN incoming_register AS i INDEXED BY incoming_register_reply
                ON i.agency = o.agency
                AND iif(json_valid(i.entry), i.entry ->> 'reply', NULL) = +o.document
                AND iif(json_valid(i.entry), i.entry ->> 'reply', NULL) IS NOT NULL
            WHERE o.agency = ?1
                AND iif(json_valid(o.entry), o.entry ->> 'withdrawn_on', NULL) IS NOT NULL
         )
         JOIN documents AS d ON d.agency = ?1 AND d.document = answered
         WHERE d.phase IN ('completed', 'filed')",
    )?;
    let mut rows = rows.query((agency.as_str(),))?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        found.insert(document_id(text)?);
    }
    Ok(found)
}

type Columns = (String, Option<String>, Option<String>);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn known((document, issued, withdrawn): Columns) -> Result<KnownReply, Failure> {
    let day = |text: Option<String>| {
        let day = text.map(|text| serde_json::from_value(text.into()));
        day.transpose().map_err(|error| unreadable(&error))
    };
    let mut known = KnownReply::new(document_id(&document)?);
    known.issued_on = day(issued)?;
    known.withdrawn_on = day(withdrawn)?;
    Ok(known)
}
