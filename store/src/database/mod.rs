//! The database file: its address, opening, schema, and the streams of records in it. Begin with
//! `schema.rs`; streams are read and appended in `ledger.rs`.

mod address;
mod file;
mod ledger;
mod open;
mod read_only;
mod schema;

pub(crate) use address::{Access, Address};
pub(crate) use ledger::{Row, append, chain, each_record, records_from, streams_of};
pub(crate) use open::{Location, reader, writer};
pub(crate) use read_only::Reader;
