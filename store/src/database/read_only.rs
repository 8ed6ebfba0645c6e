//! A database that is only read, also where nothing at all may be written.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::{Connection, OpenFlags};

use super::{log_of, open, schema};
use crate::patience::Deadline;
use crate::{Failure, StorageError};

/// A connection that reads.
pub(crate) struct Reader {
    pub(crate) connection: Connection,
    /// Set where the library does not watch for changes itself.
    unwatched: Option<Unwatched>,
}

/// A file that is read without locks, since no file may be made beside it.
struct Unwatched {
    path: PathBuf,
    seen: Stamp,
}

/// Changes whenever the file is written.
#[derive(PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Reader {
    pub(super) const fn of(connection: Connection) -> Self {
        Self {
            connection,
            unwatched: None,
        }
    }

    /// Opens a file that must not be changed. If no log lies beside it, nobody has it open: it is
    /// complete, and read without the files that the library would make for its locks.
    pub(super) fn read_only(path: &Path, deadline: Deadline) -> Result<Self, Failure> {
        if !log_of(path).exists() {
            return Self::unwatched(path, deadline);
        }
        let connection = open::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let readable =
            open::settings(&connection, deadline).and_then(|()| schema::up_to_date(&connection));
        match readable.map_err(StorageError::from) {
            Ok(()) => Ok(Self::of(connection)),
            Err(StorageError::CannotOpen(_) | StorageError::ReadOnly) => {
                drop(connection);
                Self::unwatched(path, deadline)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn unwatched(path: &Path, deadline: Deadline) -> Result<Self, Failure> {
        let Some(seen) = Stamp::of(path) else {
            return Err(StorageError::LogBeside.into());
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let connection = open::open(Path::new(&immutable(path)), flags)?;
        open::settings(&connection, deadline)?;
        schema::up_to_date(&connection)?;
        let path = path.to_owned();
        Ok(Self {
            connection,
            unwatched: Some(Unwatched { path, seen }),
        })
    }

    /// Temporary tables take no memory beyond the pages that are in use.
    pub(crate) fn keep_tables_in_files(&self) -> Result<(), Failure> {
        Ok(self.connection.pragma_update(None, "temp_store", "FILE")?)
    }

    /// Whether what was read is one state of the file.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.unwatched
            .as_ref()
            .is_none_or(|file| Stamp::of(&file.path).as_ref() == Some(&file.seen))
    }
}

impl Stamp {
    /// None if the file is not there, or its log holds something.
    fn of(path: &Path) -> Option<Self> {
        let log_is_empty = fs::metadata(log_of(path)).map_or(true, |log| log.len() == 0);
        let data = fs::metadata(path).ok().filter(|_| log_is_empty)?;
        Some(Self {
            length: data.len(),
            modified: data.modified().ok(),
        })
    }
}

/// The library's own form of an address, which says that nobody writes the file.
fn immutable(path: &Path) -> String {
    let mut url = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.".contains(byte) {
            url.push(char::from(*byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url.push_str("?immutable=1");
    url
}
