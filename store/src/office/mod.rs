//! The office: a desk with a database. `execute` is the only place where rules meet storage: begin with
//! `execute.rs`, then `session.rs` and `writer.rs`; what a stream answers is in `questions.rs`, everything
//! else in `query.rs`.

mod arrears;
mod audit;
mod batch;
mod execute;
mod grants;
mod kept;
mod live;
mod options;
mod profile;
mod query;
mod questions;
mod read;
mod receipt;
mod series;
mod session;
#[cfg(test)]
mod tests;
mod writer;

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use parking_lot::Mutex;
use vanthu::api::Desk;
use vanthu::base::AgencyId;

pub use audit::AuditEvent;
pub use batch::Batch;
pub(crate) use execute::Executed;
pub use kept::OfficeMachine;
pub(crate) use kept::{Kept, KeptDocument, facts, for_machine};
pub(crate) use live::{Live, history};
pub use options::Options;
pub(crate) use questions::Seen;

use crate::blobs::{Blobs, Folder, Memory};
use crate::database::{self, Address, Location, Reader};
use crate::patience::Deadline;
use crate::{StorageError, views};
use batch::Pending;
use grants::GrantsCache;
use writer::Writer;

/// How many commands may share a commit at most: nobody waits longer than for so many.
const SHARED_COMMIT: u32 = 64;

/// A desk with a database (văn phòng): one agency, its documents, registers, grants and
/// attachments. Cheap to clone, usable from many threads; other processes may have the same
/// database open.
#[derive(Clone)]
pub struct Office {
    shared: Arc<Shared>,
    /// Of a batch, what it has to wait for.
    pending: Option<Arc<Pending>>,
}

pub(crate) struct Shared {
    desk: Desk,
    location: Arc<Location>,
    options: Options,
    blobs: Arc<dyn Blobs>,
    /// One writer at a time; waiting threads are served in fair order. None where nothing is written.
    writer: Option<Mutex<Writer>>,
    /// Threads that wait for the writer.
    waiting: AtomicUsize,
    /// Connections that only read, made as needed. A database in memory has none.
    readers: Mutex<Vec<Reader>>,
    grants: Mutex<GrantsCache>,
}

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Office")
            .field("agency", self.agency())
            .field("location", &self.shared.location)
            .finish_non_exhaustive()
    }
}

impl Office {
    /// Opens the office's database, and makes it if there is none: `sqlite:office.db`, a plain path,
    /// or `sqlite::memory:`. Attachments lie in the folder `blobs` beside the file. `?mode=ro` after
    /// a path only reads, `?mode=rw` makes no file; other forms are in the page of this crate.
    ///
    /// # Errors
    /// `address`, `not_found`, `not_a_file`, `foreign_file`, `cannot_open`, `read_only`, `log_beside`,
    /// `damaged`, `newer_schema`, `older_schema`, `profile`, `before_first_release`, `busy`, `full`, `file`.
    pub fn open(address: &str, desk: Desk) -> Result<Self, StorageError> {
        Self::open_with(address, desk, Options::default())
    }

    /// Opens with other options.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_with(address: &str, desk: Desk, options: Options) -> Result<Self, StorageError> {
        let address = Address::read(address, options.read_only)?;
        let location = Arc::new(Location::of(&address)?);
        let key = &desk.agency().info().key;
        let deadline = Deadline::after(options.patience);
        let (writer, readers) = match &*location {
            Location::File {
                file,
                writable: false,
            } => (None, vec![database::reader(file.path(), false, deadline)?]),
            _ => {
                let connection = database::writer(&location, deadline)?;
                views::refold(&connection, key)?;
                views::complete(&connection, desk.agency())?;
                profile::admit(&connection, desk.agency(), &options)?;
                let writer = Writer::new(connection, Arc::clone(&location), options.live_documents);
                (Some(Mutex::new(writer)), Vec::new())
            }
        };
        location.check()?;
        location.check_log()?;
        tracing::info!(agency = %key, writable = writer.is_some(), "office opened");
        let shared = Shared {
            blobs: blobs(&location, &options, writer.is_some())?,
            desk,
            location,
            waiting: AtomicUsize::new(0),
            writer,
            readers: Mutex::new(readers),
            grants: Mutex::default(),
            options,
        };
        Ok(Self {
            shared: Arc::new(shared),
            pending: None,
        })
    }

    /// Chart, calendar and law of the agency.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.shared.desk
    }

    /// The attachments.
    #[must_use]
    pub fn blobs(&self) -> &dyn Blobs {
        self.shared.blobs.as_ref()
    }

    fn agency(&self) -> &AgencyId {
        self.shared.agency()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Makes every read model again from the records, in one transaction.
    ///
    /// # Errors
    /// `history` at the first record that cannot be followed, and failures of the database; nothing
    /// has changed then.
    pub fn rebuild(&self) -> Result<(), StorageError> {
        let session = self.shared.session_alone()?;
        views::rebuild(session.connection(), self.desk().agency())?;
        session.commit(None)?;
        tracing::info!(agency = %self.agency(), "read models rebuilt");
        Ok(())
    }
}

impl Shared {
    pub(crate) fn agency(&self) -> &AgencyId {
        &self.desk.agency().info().key
    }

    /// How many commands may share a commit.
    fn batch_limit(&self) -> u32 {
        match *self.location {
            // Its readers use the same connection, and must see whole transactions only.
            Location::Memory => 1,
            Location::File { .. } => SHARED_COMMIT,
        }
    }

    /// The one writer.
    fn writer(&self) -> Result<&Mutex<Writer>, StorageError> {
        self.writer.as_ref().ok_or(StorageError::ReadOnly)
    }
}

/// Where the attachments lie: in the folder `blobs` beside the file unless the host says otherwise.
fn blobs(
    location: &Location,
    options: &Options,
    writable: bool,
) -> Result<Arc<dyn Blobs>, StorageError> {
    match (&options.blobs, location) {
        (Some(blobs), _) => Ok(Arc::clone(blobs)),
        (None, Location::Memory) => Ok(Arc::new(Memory::default())),
        (None, Location::File { file, .. }) => {
            // Beside the file itself, whatever link leads to it.
            let folder = Folder::new(file.path().with_file_name("blobs"));
            if writable {
                folder.create()?;
            }
            Ok(Arc::new(folder))
        }
    }
}
