//! Where the state and the records of a stream are: in the handle, or in the desk's book.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use vanthu::api::{Book, BookMachine, Desk, Document};
use vanthu::base::Digest;
use vanthu::engine::{Command, IdOf, Machine};
use vanthu::history::{Chain, Entry, HistoryError, Receipt, Stream};
use vanthu::repair::{Repairable, Repairs};
use vanthu::rules::Refusal;

use crate::held::Who;

/// Stored records of a stream, with the head that somebody else holds.
#[derive(Clone, Copy)]
pub(crate) struct Stored<'r> {
    pub(crate) records: &'r [&'r str],
    pub(crate) head: Option<Digest>,
}

/// Where the state and the records of a stream are. The caller has locked the book.
pub(crate) trait Home<M: Machine>: Send + Sync {
    fn look<T>(
        &self,
        desk: &Desk,
        book: &Book,
        look: impl FnOnce(&M::State, &[Entry], Chain) -> T,
    ) -> T;

    fn execute(
        &self,
        desk: &Desk,
        book: &mut Book,
        command: &Command<M::Kind>,
        who: &Who,
    ) -> Result<Receipt, Refusal>;

    fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        who: &Who,
    ) -> Result<(), Refusal>;

    fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        who: &Who,
    ) -> Option<Repairs>;

    /// Applies stored records, all of them or none.
    fn follow(&self, desk: &Desk, book: &mut Book, stored: Stored<'_>) -> Result<(), HistoryError>;
}

/// In the handle.
pub(crate) struct Own<M: Machine>(Arc<Mutex<Document<M>>>);

impl<M: Machine> Own<M> {
    pub(crate) fn new(document: Document<M>) -> Self {
        Self(Arc::new(Mutex::new(document)))
    }

    /// Never held while Python runs.
    pub(crate) fn document(&self) -> MutexGuard<'_, Document<M>> {
        lock(&self.0)
    }
}

impl<M: Machine> Clone for Own<M> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<M: Repairable> Home<M> for Own<M> {
    fn look<T>(&self, _: &Desk, _: &Book, look: impl FnOnce(&M::State, &[Entry], Chain) -> T) -> T {
        let document = self.document();
        look(document.state(), document.entries(), document.chain())
    }

    fn execute(
        &self,
        desk: &Desk,
        book: &mut Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Result<Receipt, Refusal> {
        self.document().execute(desk, book, command, actor, *now)
    }

    fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Result<(), Refusal> {
        self.document().check(desk, book, command, actor, *now)
    }

    fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Option<Repairs> {
        self.document().repairs(desk, book, command, actor, *now)
    }

    fn follow(&self, _: &Desk, _: &mut Book, stored: Stored<'_>) -> Result<(), HistoryError> {
        let mut ahead = self.document().clone();
        stored
            .records
            .iter()
            .try_for_each(|json| ahead.follow(json).map(drop))?;
        stored.ends_at(ahead.chain())?;
        *self.document() = ahead;
        Ok(())
    }
}

/// In the desk's book.
pub(crate) struct InBook<M: Machine>(IdOf<M>);

impl<M: Machine> InBook<M> {
    pub(crate) const fn new(id: IdOf<M>) -> Self {
        Self(id)
    }
}

impl<M: BookMachine> Home<M> for InBook<M> {
    fn look<T>(
        &self,
        desk: &Desk,
        book: &Book,
        look: impl FnOnce(&M::State, &[Entry], Chain) -> T,
    ) -> T {
        let state = M::state(book, &self.0);
        match book.journal::<M>(&self.0) {
            Some(journal) => look(&state, journal.entries(), journal.chain()),
            None => {
                let (agency, stream) = (&desk.agency().info().key, Stream::of::<M>(&self.0));
                look(&state, &[], Chain::new(agency, &stream))
            }
        }
    }

    fn execute(
        &self,
        desk: &Desk,
        book: &mut Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Result<Receipt, Refusal> {
        book.execute::<M>(desk, &self.0, command, actor, *now)
    }

    fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Result<(), Refusal> {
        book.check::<M>(desk, &self.0, command, actor, *now)
    }

    fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        (actor, now): &Who,
    ) -> Option<Repairs> {
        book.repairs::<M>(desk, &self.0, command, actor, *now)
    }

    fn follow(&self, desk: &Desk, book: &mut Book, stored: Stored<'_>) -> Result<(), HistoryError> {
        let (stream, mut ahead) = (Stream::of::<M>(&self.0), book.clone());
        let mut records = stored.records.iter();
        records.try_for_each(|json| ahead.follow(desk, &stream, json))?;
        self.look(desk, &ahead, |_, _, chain| stored.ends_at(chain))?;
        *book = ahead;
        Ok(())
    }
}

impl Stored<'_> {
    fn ends_at(&self, chain: Chain) -> Result<(), HistoryError> {
        match self.head {
            Some(expected) if expected != chain.head => Err(HistoryError::BrokenChain {
                seq: chain.length,
                expected,
                found: chain.head,
            }),
            _ => Ok(()),
        }
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
