//! Opening a connection with the settings that durability needs.

use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::{Address, schema};
use crate::{Failure, StorageError};

/// Prepared statements kept for reuse; more than this crate has.
const STATEMENTS: usize = 64;

/// Pages kept in memory by each connection, in KiB.
const CACHE_KIB: i64 = 32 * 1024;

/// The log is copied into the database after so many pages (32 MiB): a page that many commits change
/// is then written there once.
const LOG_PAGES: i64 = 8_000;

/// How often the switch to the write-ahead log is tried: `SQLite` does not wait for it by itself.
const SWITCHES: u32 = 200;

/// Opens the database, makes it if there is none, and brings its schema up to date. Every commit is
/// synced before it is acknowledged. A database that this build cannot read is left as it is.
pub(crate) fn connect(address: &Address, patience: Duration) -> Result<Connection, Failure> {
    let mut connection = match address {
        Address::Memory => Connection::open_in_memory()?,
        Address::File(path) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            Connection::open_with_flags(path, flags)?
        }
    };
    connection.busy_timeout(patience)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    write_ahead(&connection)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    schema::bring_up_to_date(&mut connection)?;
    Ok(connection)
}

fn write_ahead(connection: &Connection) -> Result<(), Failure> {
    let mut tries = 0;
    loop {
        // The switch is written into the file: only where the schema is known.
        let switched = schema::known(connection).and_then(|()| {
            Ok(connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?)
        });
        match switched.map_err(StorageError::from) {
            Err(StorageError::Busy) if tries < SWITCHES => {
                tries = tries.saturating_add(1);
                std::thread::sleep(Duration::from_millis(5));
            }
            Err(error) => return Err(error.into()),
            Ok(()) => return Ok(()),
        }
    }
}
