//! A document with its history, usable without a database. Begin with `execute`; `available` and
//! `why` answer for buttons.

use super::dues::held_numbers;
use super::{Book, Desk, Handle, Incoming, Machine, Outgoing};
use crate::base::{AgencyId, CommandId, Instant, LineId, PersonId};
use crate::document::{DataSheet, EnteredData, NumberSymbol, Part};
use crate::engine::{
    Command, Context, DueEvent, IdOf, Identity as _, Item, LineStanding, MachineState as _, Need,
    PhaseOf, Stalled, due_events, next_due, stalled, standings,
};
use crate::history::{Chain, Entry, HistoryError, Journal, Receipt, Record, Stream};
use crate::repair::{Repairable, Repairs};
use crate::rules::{Reason, Refusal};

/// A document or dossier with its history, usable without a database.
#[derive(Clone, Debug)]
pub struct Document<M: Machine> {
    pub(super) state: M::State,
    pub(super) journal: Journal,
}

impl<M: Machine> Document<M> {
    pub(super) fn new(agency: &AgencyId, id: IdOf<M>) -> Self {
        let journal = Journal::new::<M>(agency, &id);
        let state = M::State::begin(id);
        Self { state, journal }
    }

    /// Folds stored records (JSON, in order) and checks their sequence.
    ///
    /// # Errors
    /// At the first record that does not fit; nothing is skipped.
    pub fn replay<'e>(
        agency: &AgencyId,
        id: IdOf<M>,
        records: impl IntoIterator<Item = &'e str>,
    ) -> Result<Self, HistoryError> {
        let mut this = Self::new(agency, id);
        for json in records {
            this.follow(json)?;
        }
        Ok(this)
    }

    /// Applies one more stored record (JSON), and says what it read.
    ///
    /// # Errors
    /// If it does not fit; nothing has changed then.
    pub fn follow(&mut self, json: &str) -> Result<Record<M::Event>, HistoryError> {
        self.journal.follow::<M>(&mut self.state, json)
    }

    /// Identity.
    #[must_use]
    pub fn id(&self) -> IdOf<M> {
        self.state.id()
    }

    /// The name of its stream.
    #[must_use]
    pub const fn stream(&self) -> &Stream {
        self.journal.stream()
    }

    /// Its stream with its records.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The state that the next decision reads.
    #[must_use]
    pub const fn state(&self) -> &M::State {
        &self.state
    }

    /// Canonical JSON of the state.
    #[must_use]
    pub fn state_json(&self) -> String {
        serde_json::to_string(&self.state).unwrap_or_default()
    }

    /// Where the document stands.
    #[must_use]
    pub fn phase(&self) -> PhaseOf<M> {
        self.state.header().phase
    }

    /// The stored records, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.journal.entries()
    }

    /// What the events of an earlier command were; none if it is not known.
    #[must_use]
    pub fn events_of(&self, command: CommandId) -> Vec<M::Event> {
        self.journal.events_of::<M>(command)
    }

    /// Length and head of the hash chain.
    #[must_use]
    pub const fn chain(&self) -> Chain {
        self.journal.chain()
    }

    /// Carries a command out: decides, and takes its events in. The same command again gives the
    /// first receipt.
    ///
    /// # Errors
    /// A refusal with every failing rule; nothing has changed then.
    pub fn execute(
        &mut self,
        desk: &Desk,
        book: &mut Book,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Receipt, Refusal> {
        Handle::execute(self, desk, book, command, actor, now)
    }

    /// Decides without changing anything. A command that was carried out before would give its receipt.
    ///
    /// # Errors
    /// As [`Self::execute`].
    pub fn check(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), Refusal> {
        Handle::check(self, desk, book, command, actor, now)
    }

    /// Every command with its targets: allowed, needing input, or denied.
    #[must_use]
    pub fn available(&self, desk: &Desk, book: &Book, actor: &PersonId, now: Instant) -> Vec<Item> {
        Handle::available(self, desk, book, actor, now)
    }

    /// What stands against a command before its input is known.
    #[must_use]
    pub fn why(
        &self,
        desk: &Desk,
        book: &Book,
        target: (M::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Reason> {
        Handle::why(self, desk, book, target, actor, now)
    }

    /// The work that waits for nobody in office, with those who can give it to somebody else: why the case
    /// does not move.
    #[must_use]
    pub fn stalled(&self, desk: &Desk, book: &Book, now: Instant) -> Vec<Stalled> {
        self.at_a_moment(desk, book, now, stalled::<M>)
    }

    /// How every line stands against its due date: who works on it, since when, until when, late or at risk.
    #[must_use]
    pub fn standings(&self, desk: &Desk, book: &Book, now: Instant) -> Vec<LineStanding> {
        self.at_a_moment(desk, book, now, standings)
    }

    /// What has fallen due up to the moment: reminders, lateness, escalations, and that a number held for
    /// the document has lapsed. Each keeps its identity however late and often it is asked for.
    #[must_use]
    pub fn due_events(&self, desk: &Desk, book: &Book, now: Instant) -> Vec<DueEvent> {
        let stream = self.stream().to_string();
        let mut events = self.at_a_moment(desk, book, now, |state, context| {
            due_events(state, &stream, context)
        });
        events.extend(self.lapses(book).filter(|event| event.at <= now));
        events.sort_by_key(|event| (event.at, event.line));
        events
    }

    /// When the next thing falls due.
    #[must_use]
    pub fn next_due(&self, desk: &Desk, book: &Book, now: Instant) -> Option<Instant> {
        let of_lines = self.at_a_moment(desk, book, now, |state, context| {
            next_due(state, context).into_iter().collect()
        });
        let lapses = self.lapses(book).map(|event| event.at);
        let all = of_lines.into_iter().chain(lapses);
        all.filter(|at| *at > now).min()
    }

    /// The ends of the numbers that are held for the document.
    fn lapses(&self, book: &Book) -> impl Iterator<Item = DueEvent> {
        let document = self.state.id().document();
        held_numbers(book, move |held| {
            held.document.is_some() && held.document == document
        })
    }

    /// Asks what nobody in particular asks: any person of the chart makes the context.
    fn at_a_moment<T>(
        &self,
        desk: &Desk,
        book: &Book,
        now: Instant,
        ask: impl FnOnce(&M::State, &Context<'_>) -> Vec<T>,
    ) -> Vec<T> {
        let persons = &desk.agency().profile().persons;
        persons.first().map_or_else(Vec::new, |person| {
            Handle::ask(self, (desk, book), (&person.key, now), ask)
        })
    }

    /// The inputs a command needs, with the choices where they are finite.
    #[must_use]
    pub fn needs(
        &self,
        desk: &Desk,
        book: &Book,
        target: (M::Action, Option<LineId>),
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Need> {
        Handle::needs(self, desk, book, target, actor, now)
    }
}

impl<M: Repairable> Document<M> {
    /// What would make a refused command possible, and who can bring it about: the smallest sets of
    /// facts, shortest first, at most eight, each tried by the same guards. None if the command is
    /// possible as it stands. Looks into hundreds of worlds: about a
    /// millisecond for an office, up to a second for a chart of thousands.
    #[must_use]
    pub fn repairs(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Option<Repairs> {
        Handle::repairs(self, desk, book, command, actor, now)
    }
}

impl Document<Incoming> {
    /// The document's input data (thông tin đầu vào; Appendix VI). See
    /// [`crate::machines::incoming::data_sheet`].
    #[must_use]
    pub fn data_sheet(&self, desk: &Desk, entered: &EnteredData) -> DataSheet {
        crate::machines::incoming::data_sheet(&self.state, desk.agency(), entered)
    }
}

impl Document<Outgoing> {
    /// The document's input data (thông tin đầu vào; Appendix VI). See
    /// [`crate::machines::outgoing::data_sheet`].
    #[must_use]
    pub fn data_sheet(&self, desk: &Desk, entered: &EnteredData) -> DataSheet {
        crate::machines::outgoing::data_sheet(&self.state, desk.agency(), entered)
    }

    /// What stands in which box of the document (thể thức; Appendix I), so that a renderer needs no
    /// law. See [`crate::machines::outgoing::layout`].
    #[must_use]
    pub fn layout(&self, desk: &Desk) -> Vec<Part> {
        crate::machines::outgoing::layout(&self.state, desk.agency())
    }

    /// Number and symbol that the document carries (số, ký hiệu), once it has them.
    #[must_use]
    pub fn number_symbol(&self) -> Option<NumberSymbol> {
        let (taken, symbol) = (self.state.number()?, self.state.symbol()?);
        Some(NumberSymbol {
            number: taken.number,
            symbol: symbol.to_owned(),
        })
    }
}
