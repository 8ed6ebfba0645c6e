//! Read models of the records: documents, both registers, the inbox. Written in the transaction of the
//! records, only the rows that change; `rebuild` makes all of them again. Begin with `sheet.rs`.

mod corrected;
mod document;
mod dossiers;
mod duplicates;
mod in_use;
mod inbox;
mod incoming;
mod neighbours;
mod newest;
mod outgoing;
mod printed;
mod rebuild;
mod register;
mod replaced;
mod replies;
mod sheet;
mod stalled;
mod table;
mod workload;

pub use corrected::CorrectedDay;
pub use document::Overdue;
pub use inbox::{InboxItem, Work};
pub use incoming::{IncomingEntry, Receiver};
pub use outgoing::{OutgoingEntry, PrintedNames, Signer};

pub(crate) use document::{machine_of, open_documents, overdue};
pub(crate) use dossiers::{open_dossier, open_dossiers, write_dossier};
pub(crate) use duplicates::{duplicates, refold};
pub(crate) use in_use::{greatest_by_type, has_arrivals, series_of_year, waited_for};
pub(crate) use inbox::inbox;
pub(crate) use incoming::note as incoming_note;
pub(crate) use neighbours::{in_series, neighbours};
pub(crate) use newest::newest_event;
pub(crate) use outgoing::note as outgoing_note;
pub(crate) use rebuild::{Making, complete, rebuild, remember};
pub(crate) use register::{
    Table, entries, series, series_with_held, write_incoming, write_outgoing, write_series,
};
pub(crate) use replaced::{all_replaced, replaced};
pub(crate) use replies::{once_answered, replies, reply};
pub(crate) use sheet::{Noted, Sheet};
pub use stalled::{StalledDocument, StalledDossier};
pub(crate) use stalled::{stalled, stalled_dossiers, with_terms};
pub(crate) use table::{VIEWS, View};
pub(crate) use workload::workload;
pub use workload::{Load, LoadDocument, Workload};

use rusqlite::Connection;
use serde::Serialize;
use vanthu::api::{Incoming, Machine as _};
use vanthu::base::{AgencyId, Instant};
use vanthu::calendar::Due;
use vanthu::engine::Context;
use vanthu::rules::PhaseName;

use crate::office::{KeptDocument, Live};
use crate::{Failure, StorageError};

/// Writes what a command changed.
pub(crate) fn write<M: KeptDocument>(
    connection: &Connection,
    agency: &AgencyId,
    before: &Live<M>,
    after: &Live<M>,
) -> Result<(), Failure> {
    document::write(connection, agency, before, after)?;
    inbox::write(connection, agency, before, after)?;
    if before.sheet.entry != after.sheet.entry
        && let Some(entry) = &after.sheet.entry
    {
        M::write_entry(connection, agency, entry)?;
    }
    Ok(())
}

/// The key of a closed list, as it stands in JSON.
fn key<T: Serialize>(value: &T) -> Result<String, StorageError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(key)) => Ok(key),
        Ok(value) => Ok(value.to_string()),
        Err(error) => Err(unreadable(&error)),
    }
}

/// A value of a read model that cannot be read or written: the tables are damaged.
pub(crate) fn unreadable(error: &serde_json::Error) -> StorageError {
    StorageError::Damaged {
        message: error.to_string(),
    }
}

/// A value of a closed list from its key.
fn value<T: serde::de::DeserializeOwned>(key: String) -> Result<T, StorageError> {
    serde_json::from_value(serde_json::Value::String(key)).map_err(|error| unreadable(&error))
}

/// The name of a phase of a machine, from its key.
fn phase_name(machine: &str, key: String) -> Result<PhaseName, StorageError> {
    if machine == Incoming::NAME {
        value::<vanthu::incoming::Phase>(key).map(Into::into)
    } else {
        value::<vanthu::outgoing::Phase>(key).map(Into::into)
    }
}

/// A due date as a number that can be compared: *at once* is due before everything else.
fn due_millis(due: Option<Due>) -> Option<i64> {
    match due? {
        Due::AtOnce => Some(i64::MIN),
        Due::By(at) => Some(at.millis()),
    }
}

fn due_of(millis: Option<i64>) -> Option<Due> {
    match millis? {
        i64::MIN => Some(Due::AtOnce),
        millis => Instant::from_millis(millis).map(Due::By),
    }
}

/// Since when a due date counts; a row without it was written by an older build.
fn since_of(millis: Option<i64>, context: &Context<'_>) -> Instant {
    let since = millis.and_then(Instant::from_millis);
    since.unwrap_or_else(|| context.now())
}
