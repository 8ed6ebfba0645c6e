//! A document in memory while commands to it are carried out.

use vanthu::api::{Incoming, Machine as _, Outgoing};
use vanthu::base::{AgencyId, DocumentId, Instant};
use vanthu::engine::{self, Act, MachineState as _};
use vanthu::history::{Chain, Envelope, HistoryError, Stream};
use vanthu::organization::Agency;

use super::Kept;
use crate::StorageError;
use crate::database::Row;
use crate::views::{Noted, Sheet};

/// A document in memory: its state, where its chain stands, what the read models say of it.
pub(crate) struct Live<M: Kept> {
    pub document: DocumentId,
    pub state: M::State,
    pub chain: Chain,
    pub sheet: Sheet<M::Entry>,
    /// When it was last compared with the database: see `Writer::generation`.
    pub generation: u64,
}

impl<M: Kept> Clone for Live<M> {
    fn clone(&self) -> Self {
        Self {
            document: self.document,
            state: self.state.clone(),
            chain: self.chain,
            sheet: self.sheet.clone(),
            generation: self.generation,
        }
    }
}

impl<M: Kept> Live<M> {
    /// A document of which nothing is known yet.
    pub(crate) fn begin(agency: &AgencyId, document: DocumentId) -> Self {
        let stream = Stream::Document(document).to_string();
        Self {
            document,
            state: M::State::begin(document),
            chain: Chain::new(agency, &stream),
            sheet: Sheet::default(),
            generation: 0,
        }
    }

    /// Takes an event in, but not into the chain.
    pub(crate) fn evolve(&mut self, agency: &Agency, at: Instant, act: &Act, event: &M::Event) {
        engine::evolve::<M>(&mut self.state, at, act.rule_set, event);
        self.sheet.opened_at.get_or_insert(at);
        self.sheet.changed_at = Some(at);
        let day = agency.day(at);
        M::note(&mut self.sheet, &self.state, &Noted { at, day, event });
    }

    /// Takes a stored event in and follows the chain: nothing is decided on a history that was
    /// changed.
    pub(crate) fn follow(
        &mut self,
        agency: &Agency,
        stream: &str,
        row: &Row,
    ) -> Result<Envelope<M::Event>, StorageError> {
        let expected = self.chain.length.saturating_add(1);
        let envelope: Envelope<M::Event> =
            Envelope::read(&row.json, expected).map_err(history(stream))?;
        let chain = self.chain.with(row.json.as_bytes());
        if chain.head != row.hash {
            let (seq, expected, found) = (expected, row.hash, chain.head);
            let broken = HistoryError::BrokenChain {
                seq,
                expected,
                found,
            };
            return Err(history(stream)(broken));
        }
        self.chain = chain;
        self.evolve(agency, envelope.at, &envelope.act, &envelope.event);
        Ok(envelope)
    }
}

/// A live document of either machine.
pub(crate) enum AnyLive {
    Incoming(Box<Live<Incoming>>),
    Outgoing(Box<Live<Outgoing>>),
}

impl AnyLive {
    /// An empty document of the machine to which its first event belongs.
    pub(crate) fn begin(
        agency: &AgencyId,
        document: DocumentId,
        stream: &str,
        first: &Row,
    ) -> Result<Self, StorageError> {
        if Envelope::<<Incoming as vanthu::api::Machine>::Event>::read(&first.json, 1).is_ok() {
            return Ok(Self::Incoming(Box::new(Live::begin(agency, document))));
        }
        Envelope::<<Outgoing as vanthu::api::Machine>::Event>::read(&first.json, 1)
            .map_err(history(stream))?;
        Ok(Self::Outgoing(Box::new(Live::begin(agency, document))))
    }

    pub(crate) fn follow(
        &mut self,
        agency: &Agency,
        stream: &str,
        row: &Row,
    ) -> Result<(), StorageError> {
        match self {
            Self::Incoming(live) => live.follow(agency, stream, row).map(drop),
            Self::Outgoing(live) => live.follow(agency, stream, row).map(drop),
        }
    }

    pub(crate) const fn machine(&self) -> &'static str {
        match self {
            Self::Incoming(_) => Incoming::NAME,
            Self::Outgoing(_) => Outgoing::NAME,
        }
    }
}

/// Names the stream of a history that cannot be followed.
pub(crate) fn history(stream: &str) -> impl FnOnce(HistoryError) -> StorageError {
    let stream = stream.to_owned();
    move |error| StorageError::History { stream, error }
}
