//! The dossiers of an agency: which take documents.

use rusqlite::{Connection, OptionalExtension as _};
use vanthu::api::{Dossier, Machine as _};
use vanthu::base::{AgencyId, DossierId, PersonId};
use vanthu::context::KnownDossier;
use vanthu::dossier::Phase;
use vanthu::engine::MachineState as _;

use super::key;
use crate::Failure;
use crate::office::Live;

/// The most open dossiers that a form offers; another one can still be named.
const OFFERED: u32 = 200;

pub(crate) fn write_dossier(
    connection: &Connection,
    agency: &AgencyId,
    live: &Live<Dossier>,
) -> Result<(), Failure> {
    let state = &live.state;
    let mut upsert = connection.prepare_cached(
        "INSERT INTO dossiers (agency, dossier, version, phase, notation, title, start, maker)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (agency, dossier) DO UPDATE SET
            version = excluded.version, phase = excluded.phase, notation = excluded.notation,
            title = excluded.title, start = excluded.start, maker = excluded.maker",
    )?;
    upsert.execute((
        agency.as_str(),
        live.id.to_string(),
        live.chain.length,
        key(&state.header().phase)?,
        state.code().map_or("", |code| &code.notation),
        state.title().unwrap_or_default(),
        state.start().map(|day| day.to_string()).unwrap_or_default(),
        state.maker().map(PersonId::as_str),
    ))?;
    Ok(())
}

/// Whether a dossier takes documents, as what a decision reads: alone, or nothing.
pub(crate) fn open_dossier(
    connection: &Connection,
    agency: &AgencyId,
    dossier: &DossierId,
) -> Result<Vec<KnownDossier>, Failure> {
    let mut row = connection.prepare_cached(
        "SELECT dossier, notation, title FROM dossiers
         WHERE agency = ?1 AND dossier = ?2 AND phase = ?3",
    )?;
    let open = key(&Phase::Open)?;
    let found = row.query_row((agency.as_str(), dossier.to_string(), open), named);
    Ok(found.optional()?.flatten().into_iter().collect())
}

/// Those that take documents, the newest first.
pub(crate) fn open_dossiers(
    connection: &Connection,
    agency: &AgencyId,
) -> Result<Vec<KnownDossier>, Failure> {
    let mut rows = connection.prepare_cached(
        "SELECT dossier, notation, title FROM dossiers INDEXED BY dossiers_open
         WHERE agency = ?1 AND phase = 'open' ORDER BY start DESC, dossier DESC LIMIT ?2",
    )?;
    let rows = rows.query_map((agency.as_str(), OFFERED), named)?;
    let found: Vec<Option<KnownDossier>> = rows.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// Whether the file has dossiers of which the read model knows nothing, or not who makes them: an older build
/// has written them.
pub(super) fn lacks_dossiers(connection: &Connection, agency: &AgencyId) -> Result<bool, Failure> {
    let mut row = connection.prepare(
        "SELECT EXISTS (SELECT 1 FROM records
            WHERE agency = ?1 AND stream > ?2 || ':' AND stream < ?2 || ';')
         AND NOT EXISTS (SELECT 1 FROM dossiers WHERE agency = ?1 AND maker IS NOT NULL)",
    )?;
    Ok(row.query_row((agency.as_str(), Dossier::NAME), |row| row.get(0))?)
}

fn named(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<KnownDossier>> {
    let id: String = row.get(0)?;
    let (notation, title) = (row.get(1)?, row.get(2)?);
    Ok(id.parse().ok().map(|dossier| KnownDossier {
        dossier,
        notation,
        title,
    }))
}
