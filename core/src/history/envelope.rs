//! The record of one event in its stream, and why a history cannot be read.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{CommandId, Digest, DocumentId, Instant, SeriesKey};
use crate::engine::Act;

/// Version of the event types this build writes and reads.
const VERSION: u32 = 1;

/// Name of a stream of an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stream {
    /// One document.
    Document(DocumentId),
    /// One number series in one year.
    Series(SeriesKey, i32),
    /// All grants.
    Grants,
    /// Refused attempts at signing and numbering.
    Audit,
}

impl std::fmt::Display for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Document(id) => write!(f, "doc:{id}"),
            Self::Series(key, year) => write!(f, "series:{key}:{year}"),
            Self::Grants => f.write_str("grants"),
            Self::Audit => f.write_str("audit"),
        }
    }
}

/// One event with who, when and which command; its JSON is what the hash chain covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Envelope<E> {
    /// Version of the event's type.
    pub v: u32,
    /// Stream.
    pub stream: String,
    /// Place in the stream, from 1.
    pub seq: u32,
    /// When.
    pub at: Instant,
    /// By which command.
    pub command_id: CommandId,
    /// Who, and by which authority.
    pub act: Act,
    /// What.
    pub event: E,
}

/// A history that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HistoryError {
    /// Written by a newer version of this library.
    #[error("event {seq} has version {v}, newer than this build reads ({VERSION})")]
    NewerVersion {
        /// Place in the stream.
        seq: u32,
        /// Its version.
        v: u32,
    },
    /// A type this build does not know.
    #[error("event {seq} has the unknown type `{kind}`")]
    UnknownEvent {
        /// Place in the stream.
        seq: u32,
        /// Its type.
        kind: String,
    },
    /// Not an envelope.
    #[error("event {seq} cannot be read: {message}")]
    Unreadable {
        /// Place in the stream.
        seq: u32,
        /// The parser's words.
        message: String,
    },
    /// A number of the sequence is missing or repeated.
    #[error("event {expected} expected, {found} found")]
    OutOfSequence {
        /// Place expected.
        expected: u32,
        /// Place found.
        found: u32,
    },
    /// An event of another stream, for example of another document.
    #[error("event {seq} belongs to `{found}`, not to `{expected}`")]
    OtherStream {
        /// Place in the stream.
        seq: u32,
        /// Stream that is read.
        expected: String,
        /// Stream of the event.
        found: String,
    },
    /// An envelope was changed after it was written.
    #[error("the chain breaks at event {seq}: {found} instead of {expected}")]
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
            Self::Unreadable { .. } => "unreadable",
            Self::OutOfSequence { .. } => "out_of_sequence",
            Self::OtherStream { .. } => "other_stream",
            Self::BrokenChain { .. } => "broken_chain",
        }
    }
}

impl<E> Envelope<E> {
    /// An envelope of the current version.
    pub fn new(
        stream: &Stream,
        seq: u32,
        at: Instant,
        command_id: CommandId,
        act: Act,
        event: E,
    ) -> Self {
        Self {
            v: VERSION,
            stream: stream.to_string(),
            seq,
            at,
            command_id,
            act,
            event,
        }
    }
}

impl<E: Serialize> Envelope<E> {
    /// Canonical JSON: the bytes that are stored and hashed.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<E: DeserializeOwned> Envelope<E> {
    /// Reads the envelope that stands at place `expected` of its stream.
    ///
    /// # Errors
    /// `newer_version`, `unknown_event`, `unreadable`, `out_of_sequence`; nothing is ever skipped.
    pub fn read(json: &str, expected: u32) -> Result<Self, HistoryError> {
        match serde_json::from_str::<Self>(json) {
            Ok(envelope) if envelope.v > VERSION => Err(HistoryError::NewerVersion {
                seq: envelope.seq,
                v: envelope.v,
            }),
            Ok(envelope) if envelope.seq != expected => Err(HistoryError::OutOfSequence {
                expected,
                found: envelope.seq,
            }),
            Ok(envelope) => Ok(envelope),
            Err(error) => Err(explain(json, expected, &error)),
        }
    }
}

/// Why an envelope could not be read, from as much of it as can be.
fn explain(json: &str, seq: u32, error: &serde_json::Error) -> HistoryError {
    let message = error.to_string();
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
    let kind = value
        .get("event")
        .and_then(|event| event.get("type"))
        .and_then(Value::as_str);
    match kind {
        Some(kind) if message.contains("unknown variant") => HistoryError::UnknownEvent {
            seq,
            kind: kind.to_owned(),
        },
        _ => HistoryError::Unreadable { seq, message },
    }
}
