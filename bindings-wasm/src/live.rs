//! A stream with its state, wherever it is kept: a document or dossier in its handle, number series and
//! grants in the desk's book.

use std::borrow::Cow;

use vanthu::api::{Book, BookMachine, Desk, Document, Machine, Receipt};
use vanthu::base::{Digest, Instant, PersonId};
use vanthu::engine::{Command, IdOf};
use vanthu::history::{HistoryError, Journal};
use vanthu::repair::{Repairable, Repairs};
use vanthu::rules::Refusal;

/// What handles of all machines ask of their stream.
pub(crate) trait Live: 'static {
    type Machine: Machine;

    fn execute(
        &mut self,
        office: (&Desk, &mut Book),
        command: &Command<<Self::Machine as Machine>::Kind>,
        by: (&PersonId, Instant),
    ) -> Result<Receipt, Refusal>;

    fn check(
        &self,
        office: (&Desk, &Book),
        command: &Command<<Self::Machine as Machine>::Kind>,
        by: (&PersonId, Instant),
    ) -> Result<(), Refusal>;

    fn repairs(
        &self,
        office: (&Desk, &Book),
        command: &Command<<Self::Machine as Machine>::Kind>,
        by: (&PersonId, Instant),
    ) -> Option<Repairs>;

    fn state<'s>(&'s self, book: &'s Book) -> Cow<'s, <Self::Machine as Machine>::State>;

    fn journal<'s>(&'s self, book: &'s Book) -> &'s Journal;

    /// Applies stored records in order, and compares the head; all of them, or nothing changes.
    fn follow(
        &mut self,
        office: (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Result<(), HistoryError>;
}

impl<M: Repairable> Live for Document<M> {
    type Machine = M;

    fn execute(
        &mut self,
        (desk, book): (&Desk, &mut Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Result<Receipt, Refusal> {
        Self::execute(self, desk, book, command, actor, now)
    }

    fn check(
        &self,
        (desk, book): (&Desk, &Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Result<(), Refusal> {
        Self::check(self, desk, book, command, actor, now)
    }

    fn repairs(
        &self,
        (desk, book): (&Desk, &Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Option<Repairs> {
        Self::repairs(self, desk, book, command, actor, now)
    }

    fn state<'s>(&'s self, _: &'s Book) -> Cow<'s, M::State> {
        Cow::Borrowed(Self::state(self))
    }

    fn journal<'s>(&'s self, _: &'s Book) -> &'s Journal {
        Self::journal(self)
    }

    fn follow(
        &mut self,
        (_, book): (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Result<(), HistoryError> {
        let (mut read, mut events) = (self.clone(), Vec::new());
        for json in records {
            events.extend(Self::follow(&mut read, json)?.events);
        }
        read.chain().expect(head)?;
        book.count_numbers::<M>(&read.id(), &events);
        *self = read;
        Ok(())
    }
}

/// A stream that the book keeps.
pub(crate) struct InBook<M: Machine> {
    id: IdOf<M>,
    /// What stands for it before its first record.
    empty: Journal,
}

impl<M: Machine> InBook<M> {
    pub(crate) fn new(desk: &Desk, id: IdOf<M>) -> Self {
        let empty = Journal::new::<M>(&desk.agency().info().key, &id);
        Self { id, empty }
    }
}

impl<M: BookMachine> Live for InBook<M> {
    type Machine = M;

    fn execute(
        &mut self,
        (desk, book): (&Desk, &mut Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Result<Receipt, Refusal> {
        book.execute::<M>(desk, &self.id, command, actor, now)
    }

    fn check(
        &self,
        (desk, book): (&Desk, &Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Result<(), Refusal> {
        book.check::<M>(desk, &self.id, command, actor, now)
    }

    fn repairs(
        &self,
        (desk, book): (&Desk, &Book),
        command: &Command<M::Kind>,
        (actor, now): (&PersonId, Instant),
    ) -> Option<Repairs> {
        book.repairs::<M>(desk, &self.id, command, actor, now)
    }

    fn state<'s>(&'s self, book: &'s Book) -> Cow<'s, M::State> {
        M::state(book, &self.id)
    }

    fn journal<'s>(&'s self, book: &'s Book) -> &'s Journal {
        book.journal::<M>(&self.id).unwrap_or(&self.empty)
    }

    fn follow(
        &mut self,
        (desk, book): (&Desk, &mut Book),
        records: &[String],
        head: Option<Digest>,
    ) -> Result<(), HistoryError> {
        let mut read = book.clone();
        for json in records {
            read.follow(desk, self.empty.stream(), json)?;
        }
        self.journal(&read).chain().expect(head)?;
        *book = read;
        Ok(())
    }
}
