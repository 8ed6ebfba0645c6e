//! The office: a desk with a database. `execute` is the only place where rules meet storage: begin with
//! `execute.rs`, then `session.rs` and `writer.rs`; what a stream answers is in `questions.rs`, everything
//! else in `query.rs`.

mod audit;
mod batch;
mod execute;
mod grants;
mod kept;
mod live;
mod options;
mod query;
mod questions;
mod receipt;
mod series;
mod session;
#[cfg(test)]
mod tests;
mod writer;

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use parking_lot::Mutex;
use rusqlite::Connection;
use vanthu::api::Desk;
use vanthu::base::AgencyId;

pub use audit::AuditEvent;
pub use batch::Batch;
pub(crate) use execute::Executed;
pub use kept::OfficeMachine;
pub(crate) use kept::{Kept, KeptDocument, for_machine};
pub(crate) use live::{Live, history};
pub use options::Options;
pub(crate) use questions::Seen;

use crate::blobs::{Blobs, Folder, Memory};
use crate::database::{Address, connect};
use crate::{Failure, StorageError, views};
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
    address: Address,
    options: Options,
    blobs: Arc<dyn Blobs>,
    /// One writer at a time; waiting threads are served in fair order.
    writer: Mutex<Writer>,
    /// Threads that wait for the writer.
    waiting: AtomicUsize,
    /// Connections that only read, made as needed. A database in memory has none.
    readers: Mutex<Vec<Connection>>,
    grants: Mutex<GrantsCache>,
}

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Office")
            .field("agency", self.agency())
            .field("address", &self.shared.address)
            .finish_non_exhaustive()
    }
}

impl Office {
    /// Opens the office's database, and makes it if there is none: `sqlite:office.db`, a plain path,
    /// or `sqlite::memory:`. Attachments lie in the folder `blobs` beside the file.
    ///
    /// # Errors
    /// `address`, `cannot_open`, `read_only`, `damaged`, `newer_schema`, `before_first_release`,
    /// `busy`, `file`.
    pub fn open(address: &str, desk: Desk) -> Result<Self, StorageError> {
        Self::open_with(address, desk, Options::default())
    }

    /// Opens with other options.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_with(address: &str, desk: Desk, options: Options) -> Result<Self, StorageError> {
        let address = Address::parse(address)?;
        let connection = connect(&address, options.patience)?;
        views::refold(&connection, &desk.agency().info().key)?;
        let blobs = match (&options.blobs, &address) {
            (Some(blobs), _) => Arc::clone(blobs),
            (None, Address::Memory) => Arc::new(Memory::default()),
            (None, Address::File(path)) => {
                let folder = Folder::new(path.with_file_name("blobs"));
                folder.create()?;
                Arc::new(folder)
            }
        };
        tracing::info!(agency = %desk.agency().info().key, "office opened");
        let shared = Shared {
            desk,
            address,
            blobs,
            waiting: AtomicUsize::new(0),
            writer: Mutex::new(Writer::new(connection, options.live_documents)),
            readers: Mutex::default(),
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
        let session = self.shared.session()?;
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
        match self.address {
            // Its readers use the same connection, and must see whole transactions only.
            Address::Memory => 1,
            Address::File(_) => SHARED_COMMIT,
        }
    }

    /// Reads from one moment of the database, without holding writers up.
    pub(crate) fn read<R>(
        &self,
        read: impl FnOnce(&Connection) -> Result<R, Failure>,
    ) -> Result<R, StorageError> {
        self.read_with(read).map_err(Into::into)
    }

    fn read_with<R>(
        &self,
        read: impl FnOnce(&Connection) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        if self.address == Address::Memory {
            let writer = self.writer.lock();
            return read(&writer.connection);
        }
        let idle = self.readers.lock().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.address, self.options.patience)?,
        };
        let snapshot = connection.unchecked_transaction()?;
        let answer = read(&snapshot);
        drop(snapshot);
        self.readers.lock().push(connection);
        answer
    }
}
