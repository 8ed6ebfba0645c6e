//! A stream in memory while commands to it are carried out.

use vanthu::base::{AgencyId, Instant};
use vanthu::engine::{self, Act, IdOf, MachineState as _};
use vanthu::history::{Chain, HistoryError, Record, Stream};
use vanthu::organization::Agency;

use super::Kept;
use crate::StorageError;
use crate::database::Row;
use crate::views::Noted;

/// A stream in memory: its state, where its chain ends, what the read models say of it.
#[derive(Debug)]
pub(crate) struct Live<M: Kept> {
    pub(crate) id: IdOf<M>,
    pub(crate) stream: Stream,
    pub(crate) state: M::State,
    pub(crate) chain: Chain,
    pub(crate) sheet: M::Sheet,
    /// When it was last compared with the database: see `Writer::generation`.
    pub(crate) generation: u64,
}

impl<M: Kept> Clone for Live<M> {
    fn clone(&self) -> Self {
        Self {
            id: self.id.clone(),
            stream: self.stream.clone(),
            state: self.state.clone(),
            chain: self.chain,
            sheet: self.sheet.clone(),
            generation: self.generation,
        }
    }
}

impl<M: Kept> Live<M> {
    /// A stream without records.
    pub(crate) fn begin(agency: &AgencyId, id: IdOf<M>) -> Self {
        let stream = Stream::of::<M>(&id);
        Self {
            state: M::State::begin(id.clone()),
            chain: Chain::new(agency, &stream),
            sheet: M::Sheet::default(),
            generation: 0,
            stream,
            id,
        }
    }

    /// Applies the events of a command, but not to the chain.
    pub(crate) fn evolve(&mut self, agency: &Agency, at: Instant, act: &Act, events: &[M::Event]) {
        engine::evolve::<M>(&mut self.state, at, act.rule_set, events);
        let day = agency.day(at);
        for event in events {
            M::note(&mut self.sheet, &self.state, &Noted { at, day, event });
        }
    }

    /// Applies a stored record and follows the chain: nothing is decided on a history that was
    /// changed.
    pub(crate) fn follow(
        &mut self,
        agency: &Agency,
        row: &Row,
    ) -> Result<Record<M::Event>, StorageError> {
        let seq = self.chain.length.saturating_add(1);
        let record = Record::<M::Event>::read(&row.json, &self.stream, seq)
            .map_err(history(&self.stream))?;
        let chain = self.chain.with(row.json.as_bytes());
        if chain.head != row.hash {
            let (expected, found) = (row.hash, chain.head);
            let broken = HistoryError::BrokenChain {
                seq,
                expected,
                found,
            };
            return Err(history(&self.stream)(broken));
        }
        self.accept(agency, &record, chain);
        Ok(record)
    }

    /// Applies a record that leaves the chain there, without comparing it.
    pub(crate) fn accept(&mut self, agency: &Agency, record: &Record<M::Event>, chain: Chain) {
        self.chain = chain;
        self.evolve(agency, record.at, &record.act, &record.events);
    }
}

/// Names the stream of a history that cannot be followed.
pub(crate) fn history(stream: &Stream) -> impl FnOnce(HistoryError) -> StorageError {
    let stream = stream.clone();
    move |error| StorageError::History { stream, error }
}
