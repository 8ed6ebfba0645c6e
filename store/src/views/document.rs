//! The row of a document in the read model: phase, due date, abstract.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use vanthu::base::{AgencyId, DocumentId, Instant};
use vanthu::calendar::Due;
use vanthu::engine::{Context, MachineState as _, OpenStanding};
use vanthu::rules::PhaseName;

use super::{due_millis, due_of, phase_name, since_of, unreadable};
use crate::office::{KeptDocument, Live};
use crate::{Failure, StorageError};

/// A document whose time has run out (quá hạn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Overdue {
    /// The document.
    pub document: DocumentId,
    /// `incoming` or `outgoing`.
    pub machine: String,
    /// Where it stands.
    pub phase: PhaseName,
    /// When it was due.
    pub due: Due,
    /// The last moment that was in time: of what is due at once, an hour after it came to who has it.
    pub until: Instant,
    /// How often its holders were urged (số lần đôn đốc).
    pub urged: u32,
    /// Abstract.
    pub subject: String,
}

pub(super) fn write<M: KeptDocument>(
    connection: &Connection,
    agency: &AgencyId,
    before: &Live<M>,
    live: &Live<M>,
) -> Result<(), Failure> {
    let same_due = (before.sheet.due, before.sheet.since) == (live.sheet.due, live.sheet.since);
    if before.chain.length > 0 && same_due && M::subject(&before.state) == M::subject(&live.state) {
        return moved(connection, agency, live);
    }
    let mut upsert = connection.prepare_cached(
        "INSERT INTO documents (agency, document, machine, version, head, phase, opened_at,
            changed_at, due, since, subject, urged)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (agency, document) DO UPDATE SET
            version = excluded.version, head = excluded.head, phase = excluded.phase,
            changed_at = excluded.changed_at, due = excluded.due, since = excluded.since,
            subject = excluded.subject, urged = excluded.urged",
    )?;
    upsert.execute((
        agency.as_str(),
        live.id.to_string(),
        M::NAME,
        live.chain.length,
        live.chain.head.as_bytes(),
        phase(live),
        millis(live.sheet.opened_at),
        millis(live.sheet.changed_at),
        due_millis(live.sheet.due),
        live.sheet.since.map(Instant::millis),
        M::subject(&live.state),
        live.sheet.urged,
    ))?;
    Ok(())
}

fn millis(at: Option<Instant>) -> i64 {
    at.map_or(0, Instant::millis)
}

/// Most commands leave abstract and due date alone, and so their index.
fn moved<M: KeptDocument>(
    connection: &Connection,
    agency: &AgencyId,
    live: &Live<M>,
) -> Result<(), Failure> {
    let mut update = connection.prepare_cached(
        "UPDATE documents SET version = ?3, head = ?4, phase = ?5, changed_at = ?6, urged = ?7
         WHERE agency = ?1 AND document = ?2",
    )?;
    update.execute((
        agency.as_str(),
        live.id.to_string(),
        live.chain.length,
        live.chain.head.as_bytes(),
        phase(live),
        millis(live.sheet.changed_at),
        live.sheet.urged,
    ))?;
    Ok(())
}

/// Documents that were due before the moment of the context, most urgent first. The table narrows them; the
/// rule has the last word, since what is due at once is late after its hour only.
pub(crate) fn overdue(
    connection: &Connection,
    context: &Context<'_>,
) -> Result<Vec<Overdue>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT document, machine, phase, due, subject, urged, since FROM documents
         WHERE agency = ?1 AND due IS NOT NULL AND due < ?2 ORDER BY due, document",
    )?;
    let agency = context.agency.info().key.as_str();
    let mut rows = rows.query((agency, context.now().millis()))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (due, since) = (due_of(row.get(3)?), since_of(row.get(6)?, context));
        let standing = OpenStanding::of(due, since, context);
        let (Some(due), Some(until), true) = (due, standing.until, standing.overdue) else {
            continue;
        };
        found.push(Overdue {
            document: document_id(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?,
            machine: row.get(1)?,
            phase: phase_name(&row.get::<_, String>(1)?, row.get(2)?)?,
            due,
            until,
            subject: row.get(4)?,
            urged: row.get(5)?,
        });
    }
    Ok(found)
}

/// Documents that are not at their end: not refused, filed, sent back, cancelled, withdrawn, void, rejected or
/// given up.
pub(crate) fn open_documents(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<Vec<DocumentId>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT document FROM documents
         WHERE agency = ?1 AND phase NOT IN ('refused', 'filed', 'sent_back', 'cancelled',
            'frozen', 'voided', 'rejected', 'abandoned') ORDER BY document",
    )?;
    let mut rows = rows.query((agency.as_str(),))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        found.push(document_id(text)?);
    }
    Ok(found)
}

/// A document's id from its column.
pub(super) fn document_id(text: &str) -> Result<DocumentId, StorageError> {
    DocumentId::parse(text).map_err(|invalid| {
        use serde::de::Error as _;
        unreadable(&serde_json::Error::custom(invalid))
    })
}

fn phase<M: KeptDocument>(live: &Live<M>) -> &'static str {
    let phase: PhaseName = live.state.header().phase.into();
    phase.key()
}

/// The machine of a document; none if it is not known.
pub(crate) fn machine_of(
    connection: &Connection,
    agency: &AgencyId,
    document: DocumentId,
) -> Result<Option<String>, Failure> {
    let mut row = connection
        .prepare_cached("SELECT machine FROM documents WHERE agency = ?1 AND document = ?2")?;
    let found = row.query_row((agency.as_str(), document.to_string()), |row| row.get(0));
    Ok(found.optional()?)
}
