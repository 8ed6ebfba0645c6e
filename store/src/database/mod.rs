//! The database file: opening, schema, and the streams of events in it. Begin with `schema.rs`; streams
//! are read and appended in `ledger.rs`.

mod address;
mod ledger;
mod open;
mod schema;

pub(crate) use address::Address;
pub(crate) use ledger::{Row, append, chain, each_record, records_from, streams_of};
pub(crate) use open::connect;
