//! A stream as it is kept in memory: its records, chain and receipts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Chain, HistoryError, Record, Stream, payload_digest, repeated};
use crate::base::{AgencyId, CommandId, Digest, Instant, PersonId};
use crate::engine::{Act, Command, Decision, IdOf, Machine, MachineState as _, evolve};
use crate::input::read_large_json;
use crate::rules::{PhaseName, Refusal, Warning};

/// What an accepted command did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The stream that it went to.
    pub stream: Stream,
    /// Version after the command: the number of records.
    pub version: u32,
    /// Phase after the command.
    pub phase: PhaseName,
    /// When the command counts as done.
    pub at: Instant,
    /// Hash of its record.
    pub hash: Digest,
    /// Alarms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

/// One stored record: the bytes and their hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The record's canonical JSON.
    pub json: String,
    /// Its hash in the chain.
    pub hash: Digest,
}

/// A stream as it is kept in memory.
#[derive(Clone, Debug)]
pub struct Journal {
    stream: Stream,
    chain: Chain,
    entries: Vec<Entry>,
    /// What the receipt of each record says beside the chain.
    marks: Vec<Mark>,
    /// Index of each command's record.
    commands: BTreeMap<CommandId, u32>,
}

/// What a receipt says of a record, beside what is in the chain.
#[derive(Clone, Debug)]
struct Mark {
    payload: Digest,
    at: Instant,
    phase: PhaseName,
    warnings: Vec<Warning>,
}

impl Journal {
    /// An empty stream.
    #[must_use]
    pub fn new<M: Machine>(agency: &AgencyId, id: &IdOf<M>) -> Self {
        let stream = Stream::of::<M>(id);
        Self {
            chain: Chain::new(agency, &stream),
            stream,
            entries: Vec::new(),
            marks: Vec::new(),
            commands: BTreeMap::new(),
        }
    }

    /// Its name.
    #[must_use]
    pub const fn stream(&self) -> &Stream {
        &self.stream
    }

    /// The records, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Length and head of the hash chain.
    #[must_use]
    pub const fn chain(&self) -> Chain {
        self.chain
    }

    /// The receipt of the same command, if it was carried out before.
    ///
    /// # Errors
    /// `idempotency_conflict` if its id belongs to another command.
    pub fn receipt_of<M: Machine>(
        &self,
        command: &Command<M::Kind>,
        actor: &PersonId,
    ) -> Result<Option<Receipt>, Refusal> {
        let Some((index, mark)) = self.find(command.command_id) else {
            return Ok(None);
        };
        let action = M::name(M::action(&command.kind));
        let payload = payload_digest(command, actor);
        repeated(mark.payload, payload, command.command_id, action)?;
        Ok(self.receipt(index))
    }

    /// Applies what a command did, and keeps it with its receipt. Without events there is nothing to
    /// keep.
    pub fn append<M: Machine>(&mut self, state: &mut M::State, done: Done<M::Event>) -> Receipt {
        if done.events.is_empty() {
            return self.nothing_new::<M>(state, done);
        }
        evolve::<M>(state, done.at, done.act.rule_set, &done.events);
        let mark = Mark {
            payload: done.payload,
            at: done.at,
            phase: state.header().phase.into(),
            warnings: done.warnings,
        };
        let (receipt, at, command_id) = (mark.clone(), done.at, done.command_id);
        let record = Record {
            v: Record::<M::Event>::VERSION,
            stream: self.stream.clone(),
            seq: self.chain.length.saturating_add(1),
            at,
            command_id,
            payload: done.payload,
            act: done.act,
            events: done.events,
        };
        self.keep(record.to_json(), command_id, mark);
        self.receipt_with(receipt, self.chain)
    }

    /// The answer to a command that changed nothing: it counts as done with the last record.
    fn nothing_new<M: Machine>(&self, state: &M::State, done: Done<M::Event>) -> Receipt {
        let header = state.header();
        let mark = Mark {
            payload: done.payload,
            at: header.last_at.unwrap_or(done.at),
            phase: header.phase.into(),
            warnings: done.warnings,
        };
        self.receipt_with(mark, self.chain)
    }

    /// Applies a stored record (JSON).
    ///
    /// # Errors
    /// As [`Record::read`]; nothing has changed then.
    pub fn follow<M: Machine>(
        &mut self,
        state: &mut M::State,
        json: &str,
    ) -> Result<Record<M::Event>, HistoryError> {
        let record = self.read::<M>(json)?;
        self.keep_read::<M>(state, &record, json);
        Ok(record)
    }

    /// Reads a stored record (JSON) as the next one, without applying it.
    ///
    /// # Errors
    /// As [`Record::read`].
    pub fn read<M: Machine>(&self, json: &str) -> Result<Record<M::Event>, HistoryError> {
        Record::read(json, &self.stream, self.chain.length.saturating_add(1))
    }

    /// Applies a record that [`Self::read`] has read from this JSON.
    pub(crate) fn keep_read<M: Machine>(
        &mut self,
        state: &mut M::State,
        record: &Record<M::Event>,
        json: &str,
    ) {
        evolve::<M>(state, record.at, record.act.rule_set, &record.events);
        let mark = Mark {
            payload: record.payload,
            at: record.at,
            phase: state.header().phase.into(),
            warnings: Vec::new(),
        };
        self.keep(json.to_owned(), record.command_id, mark);
    }

    /// What the events of an earlier command were.
    #[must_use]
    pub fn events_of<M: Machine>(&self, command: CommandId) -> Vec<M::Event> {
        let entry = self.record_of(command);
        let record = entry.and_then(|entry| read_large_json(&entry.json).ok());
        record.map_or_else(Vec::new, |record: Record<M::Event>| record.events)
    }

    /// The record of an earlier command; none if it is not known, or if it changed nothing.
    #[must_use]
    pub fn record_of(&self, command: CommandId) -> Option<&Entry> {
        self.entries.get(self.find(command)?.0)
    }

    fn find(&self, command: CommandId) -> Option<(usize, &Mark)> {
        let index = usize::try_from(*self.commands.get(&command)?).ok()?;
        Some((index, self.marks.get(index)?))
    }

    fn keep(&mut self, json: String, command: CommandId, mark: Mark) {
        self.commands.entry(command).or_insert(self.chain.length);
        self.chain = self.chain.with(json.as_bytes());
        let hash = self.chain.head;
        self.entries.push(Entry { json, hash });
        self.marks.push(mark);
    }

    fn receipt(&self, index: usize) -> Option<Receipt> {
        let length = u32::try_from(index).ok()?.checked_add(1)?;
        let head = self.entries.get(index)?.hash;
        let mark = self.marks.get(index)?.clone();
        Some(self.receipt_with(mark, Chain { length, head }))
    }

    fn receipt_with(&self, mark: Mark, chain: Chain) -> Receipt {
        Receipt {
            stream: self.stream.clone(),
            version: chain.length,
            phase: mark.phase,
            at: mark.at,
            hash: chain.head,
            warnings: mark.warnings,
        }
    }
}

/// What a command did, before it is kept.
#[derive(Clone, Debug)]
pub struct Done<E> {
    /// When it counts as done.
    pub at: Instant,
    /// The command.
    pub command_id: CommandId,
    /// Digest of its payload.
    pub payload: Digest,
    /// Who, and by which authority.
    pub act: Act,
    /// What happened.
    pub events: Vec<E>,
    /// Alarms.
    pub warnings: Vec<Warning>,
}

impl<E> Done<E> {
    /// What a decided command did.
    pub fn of<K: Serialize>(command: &Command<K>, actor: &PersonId, decision: Decision<E>) -> Self {
        Self {
            at: decision.at,
            command_id: command.command_id,
            payload: payload_digest(command, actor),
            act: decision.act,
            events: decision.events,
            warnings: decision.warnings,
        }
    }

    /// What the same command did to another stream.
    #[must_use]
    pub fn with<F>(&self, events: Vec<F>) -> Done<F> {
        Done {
            at: self.at,
            command_id: self.command_id,
            payload: self.payload,
            act: self.act.clone(),
            events,
            warnings: Vec::new(),
        }
    }
}
