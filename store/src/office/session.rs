//! One transaction of the writer, and what it remembers between transactions.

use std::num::NonZeroUsize;
use std::sync::Arc;

use lru::LruCache;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use vanthu::base::DocumentId;
use vanthu::history::Stream;
use vanthu::law::{Action, reasons};
use vanthu::organization::Grants;
use vanthu::refusal::Refusal;

use super::{AnyLive, Kept, Live, Shared};
use crate::database::{Row, events_from};
use crate::{OfficeError, StorageError};

/// The one connection that writes.
pub(crate) struct Writer {
    pub(super) connection: Connection,
    memory: Remembered,
}

/// What the writer remembers. It is compared with the database whenever somebody else has written.
struct Remembered {
    documents: LruCache<DocumentId, AnyLive>,
    grants: Option<(u64, Arc<Grants>)>,
    /// Grows whenever another connection has committed something.
    generation: u64,
    /// The database's own count of foreign commits, as last seen.
    data_version: i64,
}

impl Writer {
    pub(super) fn new(connection: Connection, live_documents: NonZeroUsize) -> Self {
        Self {
            connection,
            memory: Remembered {
                documents: LruCache::new(live_documents),
                grants: None,
                generation: 0,
                data_version: 0,
            },
        }
    }
}

/// One transaction that holds the database's write lock. Dropped without [`Session::commit`], it
/// leaves nothing behind.
pub(super) struct Session<'w> {
    pub(super) shared: &'w Shared,
    pub(super) transaction: Transaction<'w>,
    memory: &'w mut Remembered,
}

impl Shared {
    pub(super) fn session<'w>(
        &'w self,
        writer: &'w mut Writer,
    ) -> Result<Session<'w>, StorageError> {
        let Writer { connection, memory } = writer;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let data_version = transaction
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        if data_version != memory.data_version {
            memory.data_version = data_version;
            memory.generation = memory.generation.saturating_add(1);
        }
        Ok(Session {
            shared: self,
            transaction,
            memory,
        })
    }
}

impl Session<'_> {
    /// Makes everything durable.
    pub(super) fn commit(self) -> Result<(), StorageError> {
        Ok(self.transaction.commit()?)
    }

    /// Makes everything durable, and remembers the document as it now is.
    pub(super) fn commit_with<M: Kept>(self, live: Box<Live<M>>) -> Result<(), StorageError> {
        self.transaction.commit()?;
        self.memory.documents.put(live.document, M::wrap(live));
        Ok(())
    }

    /// Remembers a document that did not change.
    pub(super) fn keep<M: Kept>(&mut self, live: Box<Live<M>>) {
        self.memory.documents.put(live.document, M::wrap(live));
    }

    /// The document as the database has it.
    pub(super) fn live<M: Kept>(
        &mut self,
        document: DocumentId,
        action: Action,
    ) -> Result<Box<Live<M>>, OfficeError> {
        let stream = Stream::Document(document).to_string();
        let agency = self.shared.desk.agency();
        let generation = self.memory.generation;
        let other = || Refusal::one(action, reasons::WrongDocument { document });
        let remembered = match self.memory.documents.pop(&document) {
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
        let rows = events_from(&self.transaction, &agency.info().key, &stream, 1)?;
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
        let rows = events_from(&self.transaction, agency, stream, live.chain.length)?;
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
        live.generation = self.memory.generation;
        Ok(())
    }

    /// The agency's grants.
    pub(super) fn grants(&mut self) -> Result<Arc<Grants>, StorageError> {
        match &self.memory.grants {
            Some((generation, grants)) if *generation == self.memory.generation => {
                Ok(Arc::clone(grants))
            }
            _ => {
                let grants = self.shared.grants_of(&self.transaction)?;
                self.memory.grants = Some((self.memory.generation, Arc::clone(&grants)));
                Ok(grants)
            }
        }
    }

    /// Forgets the grants: they are about to change.
    pub(super) fn forget_grants(&mut self) {
        self.memory.grants = None;
    }
}
