//! Commands to what the book keeps: number series and grants. The same questions as for a document,
//! with the stream named in each.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::{Book, Desk};
use crate::base::{AgencyId, CommandId, Instant, LineId, PersonId};
use crate::engine::{self, Command, Context, IdOf, Item, MachineState as _, Need};
use crate::history::{Done, HistoryError, Journal, Receipt, Stream};
use crate::machines::grants::{self, Grants};
use crate::machines::series::{self, Series};
use crate::numbers::SeriesYear;
use crate::repair::{Repairable, Repairs};
use crate::rules::{Reason, Refusal};

/// A machine whose state is in the book, since decisions on documents read it: number series and
/// grants.
pub trait BookMachine: Repairable {
    /// The state as the book has it; that before the first record where it has none.
    fn state<'b>(book: &'b Book, id: &IdOf<Self>) -> Cow<'b, Self::State>;

    /// The same, to be changed.
    fn state_mut<'b>(book: &'b mut Book, id: &IdOf<Self>) -> &'b mut Self::State;
}

impl BookMachine for Series {
    fn state<'b>(book: &'b Book, id: &SeriesYear) -> Cow<'b, series::State> {
        let state = book.registers.state(id).map(Cow::Borrowed);
        state.unwrap_or_else(|| Cow::Owned(series::State::begin(id.clone())))
    }

    fn state_mut<'b>(book: &'b mut Book, id: &SeriesYear) -> &'b mut series::State {
        book.registers.state_mut(id.clone())
    }
}

impl BookMachine for Grants {
    fn state<'b>(book: &'b Book, (): &()) -> Cow<'b, grants::State> {
        Cow::Borrowed(&book.grants)
    }

    fn state_mut<'b>(book: &'b mut Book, (): &()) -> &'b mut grants::State {
        &mut book.grants
    }
}

impl Book {
    /// The stream of a series or of the grants, with its records; none if nothing was recorded yet.
    #[must_use]
    pub fn journal<M: BookMachine>(&self, id: &IdOf<M>) -> Option<&Journal> {
        self.journals.get(&Stream::of::<M>(id))
    }

    /// What the events of an earlier command were; none if it is not known.
    #[must_use]
    pub fn events_of<M: BookMachine>(&self, id: &IdOf<M>, command: CommandId) -> Vec<M::Event> {
        let journal = self.journal::<M>(id);
        journal.map_or_else(Vec::new, |journal| journal.events_of::<M>(command))
    }

    /// Carries out a command to a series or to the grants. The same command again gives the first
    /// receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule; nothing has changed then.
    pub fn execute<M: BookMachine>(
        &mut self,
        desk: &Desk,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, Refusal> {
        if let Some(journal) = self.journal::<M>(id)
            && let Some(receipt) = journal.receipt_of::<M>(command, actor)?
        {
            return Ok(receipt);
        }
        let context = self.context::<M>(desk, id, actor, now);
        let decision = engine::decide::<M>(&M::state(self, id), command, &context)?;
        let done = Done::of(command, actor, decision);
        let mut journal = self.take_journal::<M>(&desk.agency().info().key, id);
        let receipt = journal.append::<M>(M::state_mut(self, id), done);
        self.put_journal(journal);
        Ok(receipt)
    }

    /// Applies a stored record (JSON). One that cannot be read leaves no trace, neither a stream nor a
    /// series.
    pub(super) fn follow_in<M: BookMachine>(
        &mut self,
        agency: &AgencyId,
        id: &IdOf<M>,
        json: &str,
    ) -> Result<(), HistoryError> {
        let mut journal = self.take_journal::<M>(agency, id);
        let read = journal.read::<M>(json);
        if let Ok(record) = &read {
            journal.keep_read::<M>(M::state_mut(self, id), record, json);
        }
        self.put_journal(journal);
        read.map(drop)
    }

    /// The stream of a series or of the grants, taken out to be changed beside its state.
    fn take_journal<M: BookMachine>(&mut self, agency: &AgencyId, id: &IdOf<M>) -> Journal {
        let journal = self.journals.remove(&Stream::of::<M>(id));
        journal.unwrap_or_else(|| Journal::new::<M>(agency, id))
    }

    fn put_journal(&mut self, journal: Journal) {
        if journal.chain().length > 0 {
            self.journals.insert(journal.stream().clone(), journal);
        }
    }

    fn context<'a, M: BookMachine>(
        &'a self,
        desk: &'a Desk,
        id: &IdOf<M>,
        actor: &'a PersonId,
        now: Instant,
    ) -> Context<'a> {
        desk.context(self, M::state(self, id).header().rule_set, actor, now)
    }

    /// Decides without changing anything. A command that was carried out before would give its receipt.
    ///
    /// # Errors
    /// As [`Self::execute`].
    pub fn check<M: BookMachine>(
        &self,
        desk: &Desk,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), Refusal> {
        if let Some(journal) = self.journal::<M>(id)
            && journal.receipt_of::<M>(command, actor)?.is_some()
        {
            return Ok(());
        }
        let context = self.context::<M>(desk, id, actor, now);
        engine::check::<M>(&M::state(self, id), command, &context)
    }

    /// Every command of a series or of the grants: allowed, needing input, or denied.
    #[must_use]
    pub fn available<M: BookMachine>(
        &self,
        desk: &Desk,
        id: &IdOf<M>,
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Item> {
        let context = self.context::<M>(desk, id, actor, now);
        engine::available::<M>(&M::state(self, id), &context)
    }

    /// What refuses a command before its input is known.
    #[must_use]
    pub fn why<M: BookMachine>(
        &self,
        desk: &Desk,
        id: &IdOf<M>,
        action: M::Action,
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Reason> {
        let context = self.context::<M>(desk, id, actor, now);
        engine::why::<M>(&M::state(self, id), action, None::<LineId>, &context)
    }

    /// The inputs of a command, with the choices where they are finite.
    #[must_use]
    pub fn needs<M: BookMachine>(
        &self,
        desk: &Desk,
        id: &IdOf<M>,
        action: M::Action,
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Need> {
        let context = self.context::<M>(desk, id, actor, now);
        engine::needs::<M>(&M::state(self, id), action, None, &context)
    }

    /// What would make a refused command possible; none if it is possible.
    #[must_use]
    pub fn repairs<M: BookMachine>(
        &self,
        desk: &Desk,
        id: &IdOf<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Option<Repairs> {
        let journal = self.journal::<M>(id);
        match journal.map_or(Ok(None), |journal| journal.receipt_of::<M>(command, actor)) {
            Ok(Some(_)) => return None,
            Ok(None) => {}
            Err(refusal) => return Some(Repairs::fresh_id(refusal, actor, desk.agency(), now)),
        }
        let context = self.context::<M>(desk, id, actor, now);
        M::repairs(&M::state(self, id), command, &context)
    }
}
