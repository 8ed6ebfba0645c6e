//! A stream that takes commands, wherever its state is kept. What every stream answers is written here
//! once, in [`Handle`]; a [`Document`] keeps its own state, [`InBook`] names a stream that the book
//! keeps.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::{Book, Desk, Document};
use crate::base::{CommandId, Digest, Instant, LineId, PersonId};
use crate::engine::{self, Command, Context, IdOf, Item, Machine, MachineState as _, Need};
use crate::history::{Chain, Done, HistoryError, Journal, Receipt, Stream};
use crate::machines::grants::{self, Grants};
use crate::machines::seal::{self, Seal};
use crate::machines::series::{self, Series};
use crate::numbers::SeriesYear;
use crate::repair::{Repairable, Repairs};
use crate::rules::{Reason, Refusal};

/// What only this module can make: whoever changes a state keeps a record of it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Ours(());

/// A stream that takes commands: a document, a dossier, a number series, the grants, the seal.
pub trait Handle: Sized {
    /// The machine that folds it.
    type Machine: Machine;

    /// Which stream of its machine it is.
    fn id(&self) -> IdOf<Self::Machine>;

    /// The state that the next decision reads.
    fn state<'s>(&'s self, book: &'s Book) -> Cow<'s, <Self::Machine as Machine>::State>;

    /// Its records; none before the first of a stream that the book keeps.
    fn journal<'s>(&'s self, book: &'s Book) -> Option<&'s Journal>;

    /// Hands out state and records to be changed together: nobody else can call it.
    #[doc(hidden)]
    fn change<T>(
        &mut self,
        _: Ours,
        desk: &Desk,
        book: &mut Book,
        change: impl FnOnce(&mut <Self::Machine as Machine>::State, &mut Journal) -> T,
    ) -> T;

    /// Applies stored records (JSON) in order and compares the head with one that somebody else holds:
    /// all of them, or nothing changes. Numbers that they gave count as given.
    ///
    /// # Errors
    /// At the first record that does not fit.
    fn follow_all<'r>(
        &mut self,
        desk: &Desk,
        book: &mut Book,
        records: impl IntoIterator<Item = &'r str>,
        head: Option<Digest>,
    ) -> Result<(), HistoryError>;

    /// Its name.
    fn stream(&self) -> Stream {
        Stream::of::<Self::Machine>(&self.id())
    }

    /// Length and head of its hash chain.
    fn chain(&self, desk: &Desk, book: &Book) -> Chain {
        let begun = || Chain::new(&desk.agency().info().key, &self.stream());
        self.journal(book).map_or_else(begun, Journal::chain)
    }

    /// Answers in the context of a person and a moment.
    fn ask<T>(
        &self,
        (desk, book): (&Desk, &Book),
        (actor, now): (&PersonId, Instant),
        ask: impl FnOnce(&<Self::Machine as Machine>::State, &Context<'_>) -> T,
    ) -> T {
        let state = self.state(book);
        let context = desk.context(book, state.header().rule_set, actor, now);
        ask(&state, &context)
    }

    /// The receipt of the same command, if it was carried out before.
    ///
    /// # Errors
    /// `idempotency_conflict` if its id belongs to another command.
    fn receipt_of(
        &self,
        book: &Book,
        command: &Command<<Self::Machine as Machine>::Kind>,
        actor: &PersonId,
    ) -> Result<Option<Receipt>, Refusal> {
        match self.journal(book) {
            Some(journal) => journal.receipt_of::<Self::Machine>(command, actor),
            None => Ok(None),
        }
    }

    /// What the events of an earlier command were; none if it is not known.
    fn events_of(&self, book: &Book, command: CommandId) -> Vec<<Self::Machine as Machine>::Event> {
        let journal = self.journal(book);
        journal.map_or_else(Vec::new, |journal| {
            journal.events_of::<Self::Machine>(command)
        })
    }

    /// Carries a command out: decides, and applies its events. The same command again gives the first
    /// receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule; nothing has changed then.
    fn execute(
        &mut self,
        desk: &Desk,
        book: &mut Book,
        command: &Command<<Self::Machine as Machine>::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, Refusal> {
        if let Some(receipt) = self.receipt_of(book, command, actor)? {
            return Ok(receipt);
        }
        let decision = self.ask((desk, book), (actor, now), |state, context| {
            engine::decide::<Self::Machine>(state, command, context)
        })?;
        let done = Done::of(command, actor, decision);
        book.derive::<Self::Machine>(&desk.agency().info().key, &self.id(), &done);
        Ok(self.change(Ours(()), desk, book, |state, journal| {
            journal.append::<Self::Machine>(state, done)
        }))
    }

    /// Decides without changing anything. A command that was carried out before would give its receipt.
    ///
    /// # Errors
    /// As [`Self::execute`].
    fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<<Self::Machine as Machine>::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), Refusal> {
        if self.receipt_of(book, command, actor)?.is_some() {
            return Ok(());
        }
        self.ask((desk, book), (actor, now), |state, context| {
            engine::check::<Self::Machine>(state, command, context)
        })
    }

    /// Every command with its targets: allowed, needing input, or denied.
    fn available(&self, desk: &Desk, book: &Book, actor: &PersonId, now: Instant) -> Vec<Item> {
        self.ask((desk, book), (actor, now), |state, context| {
            engine::available::<Self::Machine>(state, context)
        })
    }

    /// What refuses a command before its input is known.
    fn why(
        &self,
        desk: &Desk,
        book: &Book,
        (action, line): (<Self::Machine as Machine>::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Reason> {
        self.ask((desk, book), (actor, now), |state, context| {
            engine::why::<Self::Machine>(state, action, line, context)
        })
    }

    /// The inputs of a command, with the choices where they are finite.
    fn needs(
        &self,
        desk: &Desk,
        book: &Book,
        (action, line): (<Self::Machine as Machine>::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Need> {
        self.ask((desk, book), (actor, now), |state, context| {
            engine::needs::<Self::Machine>(state, action, line, context)
        })
    }

    /// What would make a refused command possible, and who can bring it about: the smallest sets of
    /// facts, shortest first, at most eight, each tried by the same guards. None if the command is
    /// possible as it stands. Looks into hundreds of worlds: about a
    /// millisecond for an office, up to a second for a chart of thousands.
    fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<<Self::Machine as Machine>::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Option<Repairs>
    where
        Self::Machine: Repairable,
    {
        match self.receipt_of(book, command, actor) {
            Ok(Some(_)) => None,
            Ok(None) => self.ask((desk, book), (actor, now), |state, context| {
                Self::Machine::repairs(state, command, context, desk.agency())
            }),
            Err(refusal) => Some(Repairs::fresh_id(refusal, actor, desk.agency(), now)),
        }
    }
}

/// A machine whose state is in the book: number series and grants, which decisions on documents read,
/// and the seal.
pub trait BookMachine: Repairable {
    /// The state as the book has it; that before the first record where it has none.
    fn state<'b>(book: &'b Book, id: &IdOf<Self>) -> Cow<'b, Self::State>;

    /// The same, to be changed: nobody else can call it.
    #[doc(hidden)]
    fn state_mut<'b>(_: Ours, book: &'b mut Book, id: &IdOf<Self>) -> &'b mut Self::State;
}

impl BookMachine for Series {
    fn state<'b>(book: &'b Book, id: &SeriesYear) -> Cow<'b, series::State> {
        let state = book.registers.state(id).map(Cow::Borrowed);
        state.unwrap_or_else(|| Cow::Owned(series::State::begin(id.clone())))
    }

    fn state_mut<'b>(_: Ours, book: &'b mut Book, id: &SeriesYear) -> &'b mut series::State {
        book.registers.state_mut(id.clone())
    }
}

impl BookMachine for Grants {
    fn state<'b>(book: &'b Book, (): &()) -> Cow<'b, grants::State> {
        Cow::Borrowed(&book.grants)
    }

    fn state_mut<'b>(_: Ours, book: &'b mut Book, (): &()) -> &'b mut grants::State {
        &mut book.grants
    }
}

impl BookMachine for Seal {
    fn state<'b>(book: &'b Book, (): &()) -> Cow<'b, seal::State> {
        Cow::Borrowed(&book.seal)
    }

    fn state_mut<'b>(_: Ours, book: &'b mut Book, (): &()) -> &'b mut seal::State {
        &mut book.seal
    }
}

/// A stream that the book keeps: `InBook::<Series>::new(of)`, `InBook::<Grants>::new(())`.
#[derive(Clone, Debug)]
pub struct InBook<M: BookMachine>(IdOf<M>);

impl<M: BookMachine> InBook<M> {
    /// The stream of this identity.
    pub const fn new(id: IdOf<M>) -> Self {
        Self(id)
    }
}

impl<M: BookMachine> Handle for InBook<M> {
    type Machine = M;

    fn id(&self) -> IdOf<M> {
        self.0.clone()
    }

    fn state<'s>(&'s self, book: &'s Book) -> Cow<'s, M::State> {
        M::state(book, &self.0)
    }

    fn journal<'s>(&'s self, book: &'s Book) -> Option<&'s Journal> {
        book.journal(&self.stream())
    }

    fn change<T>(
        &mut self,
        _: Ours,
        desk: &Desk,
        book: &mut Book,
        change: impl FnOnce(&mut M::State, &mut Journal) -> T,
    ) -> T {
        let journal = book.journals.remove(&self.stream());
        let begun = || Journal::new::<M>(&desk.agency().info().key, &self.0);
        let mut journal = journal.unwrap_or_else(begun);
        let changed = change(M::state_mut(Ours(()), book, &self.0), &mut journal);
        if journal.chain().length > 0 {
            book.journals.insert(journal.stream().clone(), journal);
        }
        changed
    }

    fn follow_all<'r>(
        &mut self,
        desk: &Desk,
        book: &mut Book,
        records: impl IntoIterator<Item = &'r str>,
        head: Option<Digest>,
    ) -> Result<(), HistoryError> {
        let mut read = book.clone();
        for json in records {
            self.follow(desk, &mut read, json)?;
        }
        self.chain(desk, &read).expect(head)?;
        *book = read;
        Ok(())
    }
}

impl<M: BookMachine> InBook<M> {
    /// Applies a stored record (JSON). One that cannot be read leaves no trace, neither a stream nor a
    /// series.
    pub(super) fn follow(
        &mut self,
        desk: &Desk,
        book: &mut Book,
        json: &str,
    ) -> Result<(), HistoryError> {
        let begun;
        let journal = match self.journal(book) {
            Some(journal) => journal,
            None => {
                begun = Journal::new::<M>(&desk.agency().info().key, &self.0);
                &begun
            }
        };
        let record = journal.read::<M>(json)?;
        self.change(Ours(()), desk, book, |state, journal| {
            journal.keep_read::<M>(state, &record, json);
        });
        Ok(())
    }
}

impl<M: Machine> Handle for Document<M> {
    type Machine = M;

    fn id(&self) -> IdOf<M> {
        self.state.id()
    }

    fn state<'s>(&'s self, _: &'s Book) -> Cow<'s, M::State> {
        Cow::Borrowed(&self.state)
    }

    fn journal<'s>(&'s self, _: &'s Book) -> Option<&'s Journal> {
        Some(&self.journal)
    }

    fn change<T>(
        &mut self,
        _: Ours,
        _: &Desk,
        _: &mut Book,
        change: impl FnOnce(&mut M::State, &mut Journal) -> T,
    ) -> T {
        change(&mut self.state, &mut self.journal)
    }

    fn follow_all<'r>(
        &mut self,
        _: &Desk,
        book: &mut Book,
        records: impl IntoIterator<Item = &'r str>,
        head: Option<Digest>,
    ) -> Result<(), HistoryError> {
        let (mut read, mut events) = (self.clone(), Vec::new());
        for json in records {
            events.extend(read.follow(json)?.events);
        }
        read.chain().expect(head)?;
        book.count_numbers::<M>(&read.state.id(), &events);
        *self = read;
        Ok(())
    }
}
