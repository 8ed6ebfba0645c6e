//! The record of one command in its stream, and why a history cannot be read.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Stream;
use crate::base::{CommandId, Digest, Instant, InvalidInput, Locale};
use crate::engine::Act;
use crate::input::read_large_json;

/// Version of the events that this build writes and reads.
const VERSION: u32 = 1;

/// What one command did, with who, when and by which right; its JSON is what the hash chain covers.
/// A history cannot be cut inside a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Record<E> {
    /// Version of the events.
    pub v: u32,
    /// Stream.
    pub stream: Stream,
    /// Place in the stream, from 1.
    pub seq: u32,
    /// When the command counts as done.
    pub at: Instant,
    /// By which command.
    pub command_id: CommandId,
    /// Digest of what was asked, and by whom: see [`super::payload_digest`].
    pub payload: Digest,
    /// Who, and by which authority.
    pub act: Act,
    /// What happened, in order.
    pub events: Vec<E>,
}

/// A history that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HistoryError {
    /// Written by a newer version of this library.
    #[error("record {seq} has version {v}, newer than this build reads ({VERSION})")]
    NewerVersion {
        /// Place in the stream.
        seq: u32,
        /// Its version.
        v: u32,
    },
    /// A type this build does not know.
    #[error("record {seq} has an event of the unknown type `{kind}`")]
    UnknownEvent {
        /// Place in the stream.
        seq: u32,
        /// Its type.
        kind: String,
    },
    /// Written before the first release, one envelope an event: nothing reads it any more.
    #[error("record {seq} was written before 0.1.0 and cannot be read")]
    BeforeFirstRelease {
        /// Place in the stream.
        seq: u32,
    },
    /// Not a record.
    #[error("record {seq} cannot be read: {message}")]
    Unreadable {
        /// Place in the stream.
        seq: u32,
        /// The parser's words.
        message: String,
    },
    /// A number of the sequence is missing or repeated.
    #[error("record {expected} expected, {found} found")]
    OutOfSequence {
        /// Place expected.
        expected: u32,
        /// Place found.
        found: u32,
    },
    /// A record of another stream, for example of another document.
    #[error("record {seq} belongs to `{found}`, not to `{expected}`")]
    OtherStream {
        /// Place in the stream.
        seq: u32,
        /// Stream that is read.
        expected: Stream,
        /// Stream of the record.
        found: Stream,
    },
    /// A stream that is not kept where the record was to be applied.
    #[error("`{stream}` is not kept here")]
    NotKeptHere {
        /// The stream.
        stream: Stream,
    },
    /// A record was changed after it was written.
    #[error("the chain breaks at record {seq}: {found} instead of {expected}")]
    BrokenChain {
        /// Place in the stream.
        seq: u32,
        /// Hash as stored.
        expected: Digest,
        /// Hash as computed.
        found: Digest,
    },
}

impl HistoryError {
    /// Stable snake-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NewerVersion { .. } => "newer_version",
            Self::UnknownEvent { .. } => "unknown_event",
            Self::BeforeFirstRelease { .. } => "before_first_release",
            Self::Unreadable { .. } => "unreadable",
            Self::OutOfSequence { .. } => "out_of_sequence",
            Self::OtherStream { .. } => "other_stream",
            Self::NotKeptHere { .. } => "not_kept_here",
            Self::BrokenChain { .. } => "broken_chain",
        }
    }

    /// Place of the record that does not fit; none if its stream is not kept at all.
    #[must_use]
    pub const fn seq(&self) -> Option<u32> {
        match self {
            Self::NewerVersion { seq, .. }
            | Self::UnknownEvent { seq, .. }
            | Self::BeforeFirstRelease { seq }
            | Self::Unreadable { seq, .. }
            | Self::OutOfSequence { expected: seq, .. }
            | Self::OtherStream { seq, .. }
            | Self::BrokenChain { seq, .. } => Some(*seq),
            Self::NotKeptHere { .. } => None,
        }
    }
}

impl<E: Serialize> Record<E> {
    /// Canonical JSON: the bytes that are stored and hashed.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<E> Record<E> {
    /// The version of events that this build writes.
    pub const VERSION: u32 = VERSION;
}

impl<E: DeserializeOwned> Record<E> {
    /// Reads the record at place `expected` of a stream.
    ///
    /// # Errors
    /// `newer_version`, `unknown_event`, `before_first_release`, `unreadable`, `other_stream`,
    /// `out_of_sequence`; nothing is ever skipped.
    pub fn read(json: &str, stream: &Stream, expected: u32) -> Result<Self, HistoryError> {
        match read_large_json::<Self>(json) {
            Ok(record) if record.v > VERSION => Err(HistoryError::NewerVersion {
                seq: expected,
                v: record.v,
            }),
            Ok(record) if record.stream != *stream => Err(HistoryError::OtherStream {
                seq: expected,
                expected: stream.clone(),
                found: record.stream,
            }),
            Ok(record) if record.seq != expected => Err(HistoryError::OutOfSequence {
                expected,
                found: record.seq,
            }),
            Ok(record) => Ok(record),
            Err(invalid) => Err(explain(json, stream, expected, &invalid)),
        }
    }
}

/// Why a record could not be read, from as much of it as can be.
fn explain(json: &str, stream: &Stream, seq: u32, invalid: &InvalidInput) -> HistoryError {
    let first = invalid.faults.first();
    let message = first.map_or_else(String::new, |fault| fault.message(Locale::En));
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return HistoryError::Unreadable { seq, message };
    };
    let number = |field: &str| value.get(field).and_then(Value::as_u64);
    if let Some(v) = number("v")
        .and_then(|v| u32::try_from(v).ok())
        .filter(|v| *v > VERSION)
    {
        return HistoryError::NewerVersion { seq, v };
    }
    if value.get("event").is_some() && value.get("events").is_none() {
        return HistoryError::BeforeFirstRelease { seq };
    }
    // The events of another machine are unknown here because they belong elsewhere.
    if let Some(found) = value.get("stream").and_then(Value::as_str)
        && found != stream.as_str()
    {
        return HistoryError::OtherStream {
            seq,
            expected: stream.clone(),
            found: Stream::named(found),
        };
    }
    let is_unknown = |index: usize| {
        let path = format!("events[{index}].type");
        invalid.faults.iter().any(|fault| fault.path == path)
    };
    let events = value.get("events").and_then(Value::as_array);
    let mut events = events.into_iter().flatten().enumerate();
    let unknown = events.find(|(index, _)| is_unknown(*index));
    let kind = unknown.and_then(|(_, event)| event.get("type")?.as_str());
    match kind.map(str::to_owned) {
        Some(kind) => HistoryError::UnknownEvent { seq, kind },
        None => HistoryError::Unreadable { seq, message },
    }
}
