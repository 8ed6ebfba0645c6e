//! One command's part of a transaction, and what the writer remembers between transactions.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use parking_lot::MutexGuard;
use rusqlite::Connection;
use vanthu::engine::IdOf;
use vanthu::history::Stream;
use vanthu::organization::Grants;

use super::batch::Pending;
use super::writer::{Commit, Writer};
use super::{Kept, Live, Shared};
use crate::database::{Row, records_from};
use crate::patience::Deadline;
use crate::{Failure, StorageError};

/// How long a thread waits for others to commit for it before it looks whether somebody still will.
const LOOK_ROUND: Duration = Duration::from_millis(20);

/// One command's part of a transaction, holding the writer. Dropped without [`Session::commit`], it
/// leaves nothing behind.
pub(super) struct Session<'w> {
    pub(super) shared: &'w Shared,
    writer: MutexGuard<'w, Writer>,
    batch: Arc<Commit>,
    /// Whether others stand before it in the same transaction.
    nested: bool,
    /// Whether there is something to undo.
    open: bool,
}

impl Shared {
    /// Waits for the writer, and begins a transaction that nobody joins before it: it takes long.
    pub(super) fn session_alone(&self) -> Result<Session<'_>, Failure> {
        let deadline = Deadline::after(self.options.patience);
        let mut writer = self.wait_for_writer(deadline)?;
        writer.commit();
        self.begin(writer, deadline)
    }

    /// Waits for the writer, and begins a transaction or joins the one that others have begun.
    pub(super) fn session(&self, deadline: Deadline) -> Result<Session<'_>, Failure> {
        let writer = self.wait_for_writer(deadline)?;
        self.begin(writer, deadline)
    }

    fn wait_for_writer(&self, deadline: Deadline) -> Result<MutexGuard<'_, Writer>, StorageError> {
        let writer = self.writer()?;
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let locked = writer.try_lock_until(deadline.at());
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        if locked.is_none() {
            self.settle_if_nobody_does();
        }
        locked.ok_or(StorageError::Busy)
    }

    fn begin<'w>(
        &'w self,
        mut writer: MutexGuard<'w, Writer>,
        deadline: Deadline,
    ) -> Result<Session<'w>, Failure> {
        let begun = writer.begin(deadline);
        let (batch, nested) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                // The others of the transaction must not wait for this one.
                self.settle(&mut writer);
                return Err(error);
            }
        };
        Ok(Session {
            shared: self,
            writer,
            batch,
            nested,
            open: true,
        })
    }

    /// Those who were waited for may have lost patience.
    fn settle_if_nobody_does(&self) {
        if let Ok(writer) = self.writer()
            && let Some(mut writer) = writer.try_lock()
        {
            self.settle(&mut writer);
        }
    }

    /// Waits for a commit that somebody makes, or makes it.
    pub(super) fn outcome_of(&self, commit: &Commit) -> Result<(), StorageError> {
        loop {
            if let Some(outcome) = commit.outcome(LOOK_ROUND) {
                return outcome;
            }
            self.settle_if_nobody_does();
        }
    }

    /// Commits for all if nobody is coming who would.
    fn settle(&self, writer: &mut Writer) {
        let nobody_comes = self.waiting.load(Ordering::SeqCst) == 0;
        if nobody_comes || writer.members >= self.batch_limit() {
            writer.commit();
        }
    }
}

impl Session<'_> {
    pub(super) fn connection(&self) -> &Connection {
        &self.writer.connection
    }

    /// Waits until everything is durable, or leaves the waiting to a batch. Threads that write at the
    /// same time share one commit.
    pub(super) fn commit(mut self, later: Option<&Pending>) -> Result<(), StorageError> {
        if self.nested
            && let Err(error) = self.writer.keep_part()
        {
            self.writer.memory.forget();
            return Err(error.into());
        }
        self.open = false;
        self.writer.members = self.writer.members.saturating_add(1);
        if later.is_some_and(|pending| pending.wait_for(&self.batch)) {
            return Ok(());
        }
        self.shared.settle(&mut self.writer);
        let (batch, shared) = (Arc::clone(&self.batch), self.shared);
        drop(self);
        shared.outcome_of(&batch)
    }

    /// Ends a part that has written nothing. What it has read may not be durable yet, so it waits
    /// for those before it.
    pub(super) fn leave(self, later: Option<&Pending>) -> Result<(), StorageError> {
        match self.nested {
            true => self.commit(later),
            false => Ok(()),
        }
    }

    /// Remembers a stream. Should the commit fail, the writer compares it with the database.
    pub(super) fn keep<M: Kept>(&mut self, live: Box<Live<M>>) {
        let stream = live.stream.clone();
        self.writer.memory.streams.put(stream, live);
    }

    /// The stream as the database has it.
    pub(super) fn live<M: Kept>(&mut self, id: &IdOf<M>) -> Result<Box<Live<M>>, Failure> {
        let stream = Stream::of::<M>(id);
        let generation = self.writer.memory.generation;
        let remembered = self.writer.memory.streams.pop(&stream);
        let remembered = remembered.and_then(|any| any.downcast::<Live<M>>().ok());
        if let Some(live) = remembered {
            if live.generation == generation {
                return Ok(live);
            }
            if let Some(live) = self.catch_up(live)? {
                return Ok(live);
            }
        }
        let agency = self.shared.agency();
        let mut live = Box::new(Live::begin(agency, id.clone()));
        if let Some((state, chain)) = M::snapshot(self.connection(), agency, id)? {
            (live.state, live.chain) = (state, chain);
        }
        let first = live.chain.length.saturating_add(1);
        let rows = records_from(self.connection(), agency, &stream, first)?;
        self.follow(&mut live, &rows)?;
        Ok(live)
    }

    /// Adds what others have written to a remembered stream; none if it is not a beginning of what
    /// the database has.
    fn catch_up<M: Kept>(&self, mut live: Box<Live<M>>) -> Result<Option<Box<Live<M>>>, Failure> {
        let (agency, length) = (self.shared.agency(), live.chain.length);
        let rows = records_from(self.connection(), agency, &live.stream, length)?;
        match rows.split_first() {
            Some((last, new)) if last.hash == live.chain.head => {
                self.follow(&mut live, new)?;
                Ok(Some(live))
            }
            _ => Ok(None),
        }
    }

    fn follow<M: Kept>(&self, live: &mut Live<M>, rows: &[Row]) -> Result<(), Failure> {
        for row in rows {
            live.follow(self.shared.desk.agency(), row)?;
        }
        live.generation = self.writer.memory.generation;
        Ok(())
    }

    /// The agency's grants.
    pub(super) fn grants(&mut self) -> Result<Arc<Grants>, Failure> {
        match &self.writer.memory.grants {
            Some((generation, grants)) if *generation == self.writer.memory.generation => {
                Ok(Arc::clone(grants))
            }
            _ => {
                let grants = self.shared.grants_of(self.connection())?;
                self.writer.memory.grants =
                    Some((self.writer.memory.generation, Arc::clone(&grants)));
                Ok(grants)
            }
        }
    }

    /// Forgets the grants: they are about to change.
    pub(super) fn forget_grants(&mut self) {
        self.writer.memory.grants = None;
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        if self.open {
            self.writer.undo_part(self.nested);
            self.shared.settle(&mut self.writer);
        }
    }
}
