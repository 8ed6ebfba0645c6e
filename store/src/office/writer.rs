//! The one connection that writes. Threads that write at the same time share a transaction: each
//! has its own part, which can be undone alone, and all wait for one commit. A thread that is alone
//! commits at once.

use std::any::Any;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use lru::LruCache;
use parking_lot::{Condvar, Mutex};
use rusqlite::Connection;
use vanthu::history::Stream;
use vanthu::organization::Grants;

use crate::database::Location;
use crate::patience::Deadline;
use crate::{Failure, StorageError};

/// The one connection that writes.
pub(crate) struct Writer {
    pub(super) connection: Connection,
    location: Arc<Location>,
    pub(super) memory: Remembered,
    /// The transaction that is open.
    batch: Option<Arc<Commit>>,
    /// Parts of it that wait for its commit.
    pub(super) members: u32,
}

/// What the writer remembers. It is compared with the database whenever somebody else has written.
pub(super) struct Remembered {
    /// Streams by name; each is the `Live` of its machine.
    pub streams: LruCache<Stream, Box<dyn Any + Send>>,
    pub grants: Option<(u64, Arc<Grants>)>,
    /// Grows whenever another connection has committed something, and when a commit failed.
    pub generation: u64,
    /// The database's own count of foreign commits, as last seen.
    data_version: i64,
}

/// What became of a transaction, for all who took part.
#[derive(Default)]
pub(super) struct Commit {
    outcome: Mutex<Option<Result<(), Arc<StorageError>>>>,
    known: Condvar,
}

impl Commit {
    fn end(&self, outcome: Result<(), Arc<StorageError>>) {
        *self.outcome.lock() = Some(outcome);
        self.known.notify_all();
    }

    /// Waits for the commit, but not longer than that.
    pub(super) fn outcome(&self, longest: Duration) -> Option<Result<(), StorageError>> {
        let mut outcome = self.outcome.lock();
        if outcome.is_none() {
            self.known.wait_for(&mut outcome, longest);
        }
        let outcome = outcome.as_ref()?;
        Some(match outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(StorageError::Commit(Arc::clone(error))),
        })
    }
}

impl Writer {
    pub(super) fn new(
        connection: Connection,
        location: Arc<Location>,
        live_documents: NonZeroUsize,
    ) -> Self {
        Self {
            connection,
            location,
            memory: Remembered {
                streams: LruCache::new(live_documents),
                grants: None,
                generation: 0,
                data_version: 0,
            },
            batch: None,
            members: 0,
        }
    }

    fn run(&self, sql: &str) -> Result<(), Failure> {
        self.connection.prepare_cached(sql)?.execute([])?;
        Ok(())
    }

    /// Begins a transaction, or a part of the open one; says whether others stand before it.
    pub(super) fn begin(&mut self, deadline: Deadline) -> Result<(Arc<Commit>, bool), Failure> {
        if let Some(batch) = &self.batch {
            let batch = Arc::clone(batch);
            self.run("SAVEPOINT part")?;
            return Ok((batch, true));
        }
        self.location.check()?;
        self.connection.busy_timeout(deadline.left())?;
        self.run("BEGIN IMMEDIATE")?;
        if let Err(error) = self.compare() {
            self.roll_back();
            return Err(error);
        }
        let batch = Arc::new(Commit::default());
        self.batch = Some(Arc::clone(&batch));
        Ok((batch, false))
    }

    /// Has somebody else written since the last transaction, or taken the log away?
    fn compare(&mut self) -> Result<(), Failure> {
        self.location.check_log()?;
        let mut version = self.connection.prepare_cached("PRAGMA data_version")?;
        let version: i64 = version.query_row([], |row| row.get(0))?;
        if version != self.memory.data_version {
            self.memory.data_version = version;
            self.memory.forget();
        }
        Ok(())
    }

    /// The part stays, whatever becomes of those after it.
    pub(super) fn keep_part(&self) -> Result<(), Failure> {
        self.run("RELEASE part")
    }

    /// Undoes one part, or the whole transaction if nobody stands before it.
    pub(super) fn undo_part(&mut self, nested: bool) {
        if !nested {
            self.roll_back();
            self.batch = None;
            return;
        }
        // A disk error may have undone the whole transaction already.
        let undone = !self.connection.is_autocommit()
            && self.run("ROLLBACK TO part").is_ok()
            && self.run("RELEASE part").is_ok();
        if !undone {
            self.roll_back();
            // Those before it decide anew.
            self.end(Err(Arc::new(StorageError::Conflict)));
        }
    }

    /// Commits for all who took part.
    pub(super) fn commit(&mut self) {
        if self.batch.is_none() {
            return;
        }
        // What went into a file that nobody finds any more is not acknowledged.
        let outcome = self
            .run("COMMIT")
            .map_err(StorageError::from)
            .and_then(|()| self.location.check())
            .and_then(|()| self.location.check_log())
            .map_err(Arc::new);
        if outcome.is_err() {
            self.roll_back();
        }
        self.end(outcome);
    }

    fn roll_back(&self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.run("ROLLBACK")
        {
            let error = StorageError::from(error);
            tracing::error!(code = error.code(), "rollback failed");
        }
    }

    fn end(&mut self, outcome: Result<(), Arc<StorageError>>) {
        if outcome.is_err() {
            self.memory.forget();
        }
        self.members = 0;
        if let Some(batch) = self.batch.take() {
            batch.end(outcome);
        }
    }
}

impl Remembered {
    /// Nothing is used any more without comparing it with the database.
    pub(super) const fn forget(&mut self) {
        self.generation = self.generation.saturating_add(1);
    }
}
