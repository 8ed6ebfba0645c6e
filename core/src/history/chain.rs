//! The hash chain of a stream: building it and following it.

use super::{HistoryError, Stream};
use crate::base::{AgencyId, Digest};

/// `hash_0 = SHA-256("vanthu/1" 0x00 agency 0x00 stream)`.
#[must_use]
pub fn genesis(agency: &AgencyId, stream: &Stream) -> Digest {
    let parts = ["vanthu/1", "\0", agency.as_str(), "\0", stream.as_str()];
    Digest::of_all(&parts.map(str::as_bytes))
}

/// `hash_n = SHA-256(hash_{n-1} ‖ bytes of the record exactly as stored)`.
#[must_use]
pub fn link(previous: &Digest, record: &[u8]) -> Digest {
    Digest::of_all(&[previous.as_bytes(), record])
}

/// A chain as far as it was followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Number of records.
    pub length: u32,
    /// Hash of the last one; the genesis hash of an empty chain.
    pub head: Digest,
}

impl Chain {
    /// The empty chain of a stream.
    #[must_use]
    pub fn new(agency: &AgencyId, stream: &Stream) -> Self {
        Self {
            length: 0,
            head: genesis(agency, stream),
        }
    }

    /// Compares the head with one that somebody else holds, if there is one.
    ///
    /// # Errors
    /// `broken_chain` at the last record.
    pub fn expect(self, head: Option<Digest>) -> Result<Self, HistoryError> {
        match head {
            Some(expected) if expected != self.head => Err(HistoryError::BrokenChain {
                seq: self.length,
                expected,
                found: self.head,
            }),
            _ => Ok(self),
        }
    }

    /// The chain with one record more.
    #[must_use]
    pub fn with(self, record: &[u8]) -> Self {
        Self {
            length: self.length.saturating_add(1),
            head: link(&self.head, record),
        }
    }
}

/// Follows a chain of `(record bytes, stored hash)` and compares each hash; then the head with
/// one that somebody else holds. Without `expected` a rewritten tail cannot be found, and the
/// caller should say so.
///
/// # Errors
/// `broken_chain` at the first record whose hash differs, or at the head.
pub fn verify<'e>(
    agency: &AgencyId,
    stream: &Stream,
    entries: impl IntoIterator<Item = (&'e [u8], Digest)>,
    expected: Option<Digest>,
) -> Result<Chain, HistoryError> {
    let mut chain = Chain::new(agency, stream);
    for (bytes, stored) in entries {
        chain = chain.with(bytes);
        if chain.head != stored {
            return Err(HistoryError::BrokenChain {
                seq: chain.length,
                expected: stored,
                found: chain.head,
            });
        }
    }
    chain.expect(expected)
}
