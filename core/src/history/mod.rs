//! What was decided, kept for ever: event envelopes, their versions, the hash chain, repeated
//! commands. Begin with `envelope.rs`.

mod chain;
mod envelope;
mod repeated;

pub use chain::{Chain, genesis, link, verify};
pub use envelope::{Envelope, HistoryError, Stream};
pub use repeated::{Repeated, payload_digest, repeated};
