//! A document with its history, usable without a database. Begin with `execute`; `available` and
//! `why` answer for buttons.

use std::collections::HashMap;

use serde::Serialize;

use super::{Book, Desk, DocumentMachine, Incoming, Machine, Outgoing};
use crate::base::{
    AgencyId, CommandId, Digest, DocumentId, Instant, InvalidInput, LineId, PersonId,
};
use crate::document::{DataSheet, EnteredData, NumberSymbol, Part};
use crate::engine::{self, Command, Decision, Item, MachineState as _, Need, PhaseOf};
use crate::history::{Chain, Envelope, HistoryError, Repeated, Stream, payload_digest, repeated};
use crate::repair::Repairs;
use crate::routing::{Stalled, stalled};
use crate::rules::{PhaseName, Reason, Refusal, Warning};

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The input could not be read.
    #[error(transparent)]
    Invalid(#[from] InvalidInput),
}

/// What an accepted command did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// The document.
    pub document: DocumentId,
    /// Its version after the command.
    pub version: u32,
    /// Where it stands after the command.
    pub phase: PhaseName,
    /// When the command counts as done.
    pub at: Instant,
    /// Hash of its last event.
    pub hash: Digest,
    /// Alarms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

/// One stored event: the bytes and their hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The envelope's canonical JSON.
    pub json: String,
    /// Its hash in the chain.
    pub hash: Digest,
}

/// One document with its history, usable without a database.
#[derive(Clone, Debug)]
pub struct Document<M: Machine> {
    document: DocumentId,
    state: M::State,
    chain: Chain,
    entries: Vec<Entry>,
    receipts: HashMap<CommandId, (Option<Digest>, Receipt)>,
}

impl<M: Machine> Document<M> {
    pub(super) fn new(agency: &AgencyId, document: DocumentId) -> Self {
        let stream = Stream::Document(document).to_string();
        Self {
            document,
            state: M::State::begin(document),
            chain: Chain::new(agency, &stream),
            entries: Vec::new(),
            receipts: HashMap::new(),
        }
    }

    /// Folds stored envelopes (JSON, in order) and checks their sequence.
    ///
    /// # Errors
    /// At the first envelope that cannot be read; nothing is skipped.
    pub fn replay<'e>(
        agency: &AgencyId,
        document: DocumentId,
        envelopes: impl IntoIterator<Item = &'e str>,
    ) -> Result<Self, HistoryError> {
        let mut this = Self::new(agency, document);
        let stream = Stream::Document(document).to_string();
        for json in envelopes {
            let seq = this.chain.length.saturating_add(1);
            let envelope: Envelope<M::Event> = Envelope::read(json, seq)?;
            if envelope.stream != stream {
                return Err(HistoryError::OtherStream {
                    seq,
                    expected: stream,
                    found: envelope.stream,
                });
            }
            engine::evolve::<M>(
                &mut this.state,
                envelope.at,
                envelope.act.rule_set,
                &envelope.event,
            );
            this.append(json.to_owned());
            // The payload is not in the history: the id alone tells that the command was carried out.
            let receipt = this.receipt(envelope.at, Vec::new());
            this.receipts.insert(envelope.command_id, (None, receipt));
        }
        Ok(this)
    }

    fn append(&mut self, json: String) {
        self.chain = self.chain.with(json.as_bytes());
        self.entries.push(Entry {
            json,
            hash: self.chain.head,
        });
    }

    /// Identity.
    #[must_use]
    pub const fn id(&self) -> DocumentId {
        self.document
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

    /// The stored events, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Length and head of the hash chain.
    #[must_use]
    pub const fn chain(&self) -> Chain {
        self.chain
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
        let digest = payload_digest(command, actor.as_str());
        if let Some((earlier, receipt)) = self.receipts.get(&command.command_id) {
            let action = M::name(M::action(&command.kind));
            let earlier = earlier.unwrap_or(digest);
            let Repeated::Same = repeated(earlier, digest, command.command_id, action)?;
            return Ok(receipt.clone());
        }
        let decision = self.decide(desk, book, command, actor, now)?;
        let receipt = self.commit(book, command.command_id, decision);
        self.receipts
            .insert(command.command_id, (Some(digest), receipt.clone()));
        Ok(receipt)
    }

    fn decide(
        &self,
        desk: &Desk,
        book: &Book,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Decision<M::Event>, Refusal> {
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        engine::decide::<M>(&self.state, command, &context)
    }

    fn commit(
        &mut self,
        book: &mut Book,
        command_id: CommandId,
        decision: Decision<M::Event>,
    ) -> Receipt {
        let stream = Stream::Document(self.document);
        for event in decision.events {
            engine::evolve::<M>(&mut self.state, decision.at, decision.act.rule_set, &event);
            if let Some((number, of_series)) = engine::series_event::<M>(&self.state, &event) {
                let (series, year) = (&number.series, number.year);
                book.registers
                    .advance(series, year, &of_series, decision.at);
            }
            let seq = self.chain.length.saturating_add(1);
            let act = decision.act.clone();
            let envelope = Envelope::new(&stream, seq, decision.at, command_id, act, event);
            self.append(envelope.to_json());
        }
        self.receipt(decision.at, decision.warnings)
    }

    fn receipt(&self, at: Instant, warnings: Vec<Warning>) -> Receipt {
        Receipt {
            document: self.document,
            version: self.state.header().version,
            phase: self.state.header().phase.into(),
            at,
            hash: self.chain.head,
            warnings,
        }
    }

    /// Decides without changing anything.
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
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        engine::check::<M>(&self.state, command, &context)
    }

    /// Every command with its targets: allowed, needing input, or denied.
    #[must_use]
    pub fn available(&self, desk: &Desk, book: &Book, actor: &PersonId, now: Instant) -> Vec<Item> {
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        engine::available::<M>(&self.state, &context)
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
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        engine::why::<M>(&self.state, target.0, target.1, &context)
    }

    /// The live lines that wait for a seat nobody holds: why the case does not move.
    #[must_use]
    pub fn stalled(
        &self,
        desk: &Desk,
        book: &Book,
        actor: &PersonId,
        now: Instant,
    ) -> Vec<Stalled> {
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        let instance = self.state.instance();
        instance.map_or_else(Vec::new, |instance| stalled(instance, &context))
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
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        engine::needs::<M>(&self.state, target.0, target.1, &context)
    }
}

impl<M: DocumentMachine> Document<M> {
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
        let digest = payload_digest(command, actor.as_str());
        if let Some((Some(earlier), _)) = self.receipts.get(&command.command_id) {
            let action = M::name(M::action(&command.kind));
            return match repeated(*earlier, digest, command.command_id, action) {
                Ok(Repeated::Same) => None,
                Err(refusal) => Some(Repairs::fresh_id(refusal, actor, desk.agency(), now)),
            };
        }
        let context = desk.context(book, self.state.header().rule_set, actor, now);
        M::repairs(&self.state, command, &context)
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
