//! The database file: its address, opening, schema, and the streams of records in it. Begin with
//! `schema.rs`; streams are read and appended in `ledger.rs`.

mod address;
mod file;
mod ledger;
mod open;
mod read_only;
mod schema;
mod watch;

use std::path::{Path, PathBuf};

pub(crate) use address::{Access, Address};
pub(crate) use ledger::{Row, append, chain, each_record, records_from, streams_of};
pub(crate) use open::{Location, reader, writer};
pub(crate) use read_only::Reader;
pub(crate) use schema::Tables;
pub(crate) use watch::Watch;

/// The write-ahead log of a database.
fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}
