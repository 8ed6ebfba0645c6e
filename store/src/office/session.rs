//! One command's part of a transaction, and what the writer remembers between transactions.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use parking_lot::MutexGuard;
use rusqlite::Connection;
use vanthu::base::DocumentId;
use vanthu::history::Stream;
use vanthu::organization::Grants;
use vanthu::rules::Refusal;
use vanthu::rules::{ActionName, reasons};

use super::writer::{Batch, Writer};
use super::{AnyLive, Kept, Live, Shared};
use crate::database::{Row, events_from};
use crate::{OfficeError, StorageError};

/// One command's part of a transaction, holding the writer. Dropped without [`Session::commit`], it
/// leaves nothing behind.
pub(super) struct Session<'w> {
    pub(super) shared: &'w Shared,
    writer: MutexGuard<'w, Writer>,
    batch: Arc<Batch>,
    /// Whether others stand before it in the same transaction.
    nested: bool,
    /// Whether there is something to undo.
    open: bool,
}

impl Shared {
    /// Waits for the writer, and begins a transaction or joins the one that others have begun.
    pub(super) fn session(&self) -> Result<Session<'_>, StorageError> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut writer = self.writer.lock();
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let begun = writer.begin();
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

    /// Waits until everything is durable. Threads that write at the same time share one commit.
    pub(super) fn commit(mut self) -> Result<(), StorageError> {
        if self.nested
            && let Err(error) = self.writer.keep_part()
        {
            self.writer.memory.forget();
            return Err(error);
        }
        self.open = false;
        self.writer.members = self.writer.members.saturating_add(1);
        self.shared.settle(&mut self.writer);
        let batch = Arc::clone(&self.batch);
        drop(self);
        batch.outcome()
    }

    /// Makes everything durable, and remembers the document as it now is.
    pub(super) fn commit_with<M: Kept>(mut self, live: Box<Live<M>>) -> Result<(), StorageError> {
        self.keep(live);
        self.commit()
    }

    /// Ends a part that has written nothing. What it has read may not be durable yet, so it waits
    /// for those before it.
    pub(super) fn leave(self) -> Result<(), StorageError> {
        match self.nested {
            true => self.commit(),
            false => Ok(()),
        }
    }

    /// Remembers a document. Should the commit fail, the writer compares it with the database.
    pub(super) fn keep<M: Kept>(&mut self, live: Box<Live<M>>) {
        let document = live.document;
        self.writer.memory.documents.put(document, M::wrap(live));
    }

    /// The document as the database has it.
    pub(super) fn live<M: Kept>(
        &mut self,
        document: DocumentId,
        action: ActionName,
    ) -> Result<Box<Live<M>>, OfficeError> {
        let stream = Stream::Document(document).to_string();
        let agency = self.shared.desk.agency();
        let generation = self.writer.memory.generation;
        let other = || Refusal::one(action, reasons::WrongDocument { document });
        let remembered = match self.writer.memory.documents.pop(&document) {
            Some(any) => Some(M::unwrap(any).ok_or_else(other)?),
            None => None,
        };
        if let Some(live) = remembered {
            if live.generation == generation {
                return Ok(live);
            }
            if let Some(live) = self.catch_up(live, &stream)? {
                return Ok(live);
            }
        }
        let rows = events_from(self.connection(), &agency.info().key, &stream, 1)?;
        let mut live = match rows.first() {
            Some(first) => {
                let any = AnyLive::begin(&agency.info().key, document, &stream, first)?;
                M::unwrap(any).ok_or_else(other)?
            }
            None => Box::new(Live::begin(&agency.info().key, document)),
        };
        self.follow(&mut live, &stream, &rows)?;
        Ok(live)
    }

    /// Adds what others have written to a remembered document; none if it is not a beginning of
    /// what the database has.
    fn catch_up<M: Kept>(
        &self,
        mut live: Box<Live<M>>,
        stream: &str,
    ) -> Result<Option<Box<Live<M>>>, StorageError> {
        let agency = self.shared.agency();
        let rows = events_from(self.connection(), agency, stream, live.chain.length)?;
        match rows.split_first() {
            Some((last, new)) if last.hash == live.chain.head => {
                self.follow(&mut live, stream, new)?;
                Ok(Some(live))
            }
            _ => Ok(None),
        }
    }

    fn follow<M: Kept>(
        &self,
        live: &mut Live<M>,
        stream: &str,
        rows: &[Row],
    ) -> Result<(), StorageError> {
        for row in rows {
            live.follow(self.shared.desk.agency(), stream, row)?;
        }
        live.generation = self.writer.memory.generation;
        Ok(())
    }

    /// The agency's grants.
    pub(super) fn grants(&mut self) -> Result<Arc<Grants>, StorageError> {
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
