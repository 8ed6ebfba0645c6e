//! Opening a connection with the settings that durability needs.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::{Access, Address, Watch, file, read_only::Reader, schema};
use crate::patience::Deadline;
use crate::{Failure, StorageError};

/// Prepared statements kept for reuse; more than this crate has.
const STATEMENTS: usize = 64;

/// Pages kept in memory by each connection, in KiB.
const CACHE_KIB: i64 = 32 * 1024;

/// The log is copied into the database after so many pages (32 MiB): a page that many commits change
/// is then written there once.
const LOG_PAGES: i64 = 8_000;

/// How long until the switch to the write-ahead log is tried again: `SQLite` does not wait for it by itself.
const SWITCH: Duration = Duration::from_millis(5);

/// Where an opened database lies.
#[derive(Debug)]
pub(crate) enum Location {
    /// A file that is there.
    File {
        /// The file.
        file: Watch,
        /// Whether it may be written.
        writable: bool,
    },
    /// Only as long as the office lives.
    Memory,
}

impl Location {
    /// Finds the file, or makes an empty one if the address allows it.
    pub(crate) fn of(address: &Address) -> Result<Self, StorageError> {
        match address {
            Address::Memory => Ok(Self::Memory),
            Address::File(path, access) => Ok(Self::File {
                file: Watch::of(file::prepare(path, *access)?)?,
                writable: *access != Access::Read,
            }),
        }
    }

    /// Whether it is still the file that was opened.
    ///
    /// # Errors
    /// `file_gone`.
    pub(crate) fn check(&self) -> Result<(), StorageError> {
        match self {
            Self::File { file, .. } => file.check(),
            Self::Memory => Ok(()),
        }
    }

    /// The same of the log beside it.
    ///
    /// # Errors
    /// `file_gone`.
    pub(crate) fn check_log(&self) -> Result<(), StorageError> {
        match self {
            Self::File { file, .. } => file.check_log(),
            Self::Memory => Ok(()),
        }
    }
}

/// Opens the one connection that writes, and brings the schema up to date. Every commit is synced
/// before it is acknowledged. A database that this build cannot read is left as it is.
pub(crate) fn writer(location: &Location, deadline: Deadline) -> Result<Connection, Failure> {
    let mut connection = match location {
        Location::Memory => Connection::open_in_memory()?,
        Location::File { file, .. } => open(file.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?,
    };
    settings(&connection, deadline)?;
    write_ahead(&connection, deadline).map_err(beside)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    connection.busy_timeout(deadline.left())?;
    schema::bring_up_to_date(&mut connection)?;
    Ok(connection)
}

/// Opens a connection that only reads. It never makes a file.
pub(crate) fn reader(path: &Path, writable: bool, deadline: Deadline) -> Result<Reader, Failure> {
    if !writable {
        return Reader::read_only(path, deadline);
    }
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settings(&connection, deadline)?;
    Ok(Reader::of(connection))
}

pub(super) fn open(path: &Path, access: OpenFlags) -> Result<Connection, Failure> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Where it may not write, the library reads, and says nothing.
    let wanted = access.contains(OpenFlags::SQLITE_OPEN_READ_WRITE);
    if wanted && connection.is_readonly("main")? {
        return Err(StorageError::ReadOnly.into());
    }
    Ok(connection)
}

pub(super) fn settings(connection: &Connection, deadline: Deadline) -> Result<(), Failure> {
    connection.busy_timeout(deadline.left())?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A prepared statement is not planned again for other values: a fifth of a command's instructions.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(())
}

fn write_ahead(connection: &Connection, deadline: Deadline) -> Result<(), Failure> {
    loop {
        connection.busy_timeout(deadline.left())?;
        // The switch is written into the file: only where the schema is known.
        let switched = schema::known(connection).and_then(|_| {
            Ok(connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?)
        });
        match switched.map_err(StorageError::from) {
            Err(StorageError::Busy) if !deadline.is_over() => std::thread::sleep(SWITCH),
            Err(error) => return Err(error.into()),
            Ok(()) => return Ok(()),
        }
    }
}

/// The file itself was opened: what could not be opened then is the log beside it.
fn beside(failure: Failure) -> Failure {
    match StorageError::from(failure) {
        StorageError::CannotOpen(_) => StorageError::ReadOnly.into(),
        error => error.into(),
    }
}
