//! What was decided, kept for ever: records (one a command), the names of streams, the hash chain,
//! repeated commands. Begin with `record.rs`; `journal.rs` is a stream as it is kept in memory.

mod chain;
mod journal;
mod record;
mod repeated;
mod stream;
#[cfg(test)]
mod tests;

pub use chain::{Chain, genesis, link, verify};
pub use journal::{Done, Entry, Journal, Receipt};
pub use record::{HistoryError, Record};
pub use repeated::{payload_digest, repeated};
pub use stream::Stream;
