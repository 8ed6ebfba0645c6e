//! Documents for whose work nobody is in office.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vanthu::base::{AgencyId, DocumentId, DossierId};
use vanthu::engine::{Stalled, Waits};
use vanthu::organization::Agency;
use vanthu::rules::PhaseName;

use super::document::document_id;
use super::inbox::{Place, place_of};
use super::phase_name;
use crate::Failure;

/// A document that does not move, since nobody is in office for some of its work (văn bản bị ách tắc).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StalledDocument {
    /// The document.
    pub document: DocumentId,
    /// `incoming` or `outgoing`.
    pub machine: String,
    /// Where it is.
    pub phase: PhaseName,
    /// Abstract.
    pub subject: String,
    /// What waits for nobody, and who can give it to somebody else.
    pub work: Vec<Stalled>,
}

/// The documents some of whose work lies with nobody on that day; what it is, is asked of each.
pub(crate) fn stalled(
    connection: &Connection,
    agency: &Agency,
    day: NaiveDate,
) -> Result<Vec<StalledDocument>, Failure> {
    let key = agency.info().key.as_str();
    let mut seats = connection
        .prepare_cached("SELECT DISTINCT seat_kind, seat FROM inbox WHERE agency = ?1")?;
    let mut documents = connection.prepare_cached(
        "SELECT DISTINCT d.document, d.machine, d.phase, d.subject
         FROM inbox AS i
         JOIN documents AS d ON d.agency = i.agency AND d.document = i.document
         WHERE i.agency = ?1 AND i.seat_kind = ?2 AND i.seat = ?3",
    )?;
    let mut seats = seats.query([key])?;
    let mut found: Vec<StalledDocument> = Vec::new();
    while let Some(row) = seats.next()? {
        let (kind, seat): (String, String) = (row.get(0)?, row.get(1)?);
        if is_staffed(&kind, &seat, agency, day) {
            continue;
        }
        let mut rows = documents.query((key, &kind, &seat))?;
        while let Some(row) = rows.next()? {
            let machine: String = row.get(1)?;
            found.push(StalledDocument {
                document: document_id(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?,
                phase: phase_name(&machine, row.get(2)?)?,
                machine,
                subject: row.get(3)?,
                work: Vec::new(),
            });
        }
    }
    found.sort_by_key(|one| one.document);
    found.dedup_by_key(|one| one.document);
    Ok(found)
}

/// A dossier whose maker is no longer in office (hồ sơ không còn người lập).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StalledDossier {
    /// The dossier.
    pub dossier: DossierId,
    /// Number and symbol, for example `01.TCCB`.
    pub notation: String,
    /// Title.
    pub title: String,
    /// Who made it, and who can hand it over to somebody else.
    pub work: Vec<Stalled>,
}

/// The dossiers that are not in the archive and whose maker is not in office on that day; who can hand them
/// over is asked of each.
pub(crate) fn stalled_dossiers(
    connection: &Connection,
    agency: &Agency,
    day: NaiveDate,
) -> Result<Vec<StalledDossier>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT dossier, notation, title, maker FROM dossiers
         WHERE agency = ?1 AND phase <> 'transferred' AND maker IS NOT NULL ORDER BY dossier",
    )?;
    let mut rows = rows.query([agency.info().key.as_str()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, maker): (String, String) = (row.get(0)?, row.get(3)?);
        // A row that cannot be read is for `verify` and `rebuild`.
        let (Ok(dossier), Ok(maker)) = (id.parse(), maker.parse()) else {
            continue;
        };
        if !Waits::Maker(maker).is_staffed(agency, day) {
            found.push(StalledDossier {
                dossier,
                notation: row.get(1)?,
                title: row.get(2)?,
                work: Vec::new(),
            });
        }
    }
    Ok(found)
}

/// The documents with a line that has a term, each with its machine.
pub(crate) fn with_terms(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<Vec<(String, DocumentId)>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT DISTINCT d.machine, d.document
         FROM inbox AS i
         JOIN documents AS d ON d.agency = i.agency AND d.document = i.document
         WHERE i.agency = ?1 AND i.line > 0 AND i.due IS NOT NULL",
    )?;
    let mut rows = rows.query([agency.as_str()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        found.push((row.get(0)?, document_id(id)?));
    }
    Ok(found)
}

fn is_staffed(kind: &str, seat: &str, agency: &Agency, day: NaiveDate) -> bool {
    match place_of(kind, seat) {
        Some(Place::Seat(seat)) => seat.is_staffed(agency, day),
        Some(Place::Whole(waits)) => waits.is_staffed(agency, day),
        None => true,
    }
}
