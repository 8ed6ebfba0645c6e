//! What can go wrong: a rule says no, the input is wrong, or the storage fails.

mod address;
mod failure;
#[cfg(test)]
mod tests;
mod vietnamese;

use std::path::PathBuf;

use vanthu::base::{Digest, InvalidInput, Locale};
use vanthu::history::{HistoryError, Stream};
use vanthu::rules::Refusal;

pub use address::AddressFault;
pub(crate) use failure::Failure;

/// Why the office did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OfficeError {
    /// A rule says no; nothing has changed but, perhaps, the audit stream.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The input could not be taken.
    #[error(transparent)]
    Invalid(#[from] InvalidInput),
    /// The storage failed; nothing has changed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<Failure> for OfficeError {
    fn from(failure: Failure) -> Self {
        Self::Storage(failure.into())
    }
}

impl OfficeError {
    /// One sentence in the given language.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Refused(refusal) => refusal.message(locale),
            Self::Invalid(invalid) => sentences(invalid, locale),
            Self::Storage(error) => error.message(locale),
        }
    }
}

/// A failure of database, attachments or stored history. Never a refusal: the same command may be
/// sent again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StorageError {
    /// The address cannot be used.
    #[error("address `{address}`: {fault}")]
    Address {
        /// The address as given; a long one is cut.
        address: String,
        /// What is wrong with it.
        fault: AddressFault,
    },
    /// The file is not there, or a folder above it is not.
    #[error("{} does not exist", path.display())]
    NotFound {
        /// What is missing.
        path: PathBuf,
    },
    /// The database was deleted or exchanged while it was open, or its log was. What is written now
    /// would be lost.
    #[error("{} was deleted or exchanged while it was open", path.display())]
    FileGone {
        /// The database.
        path: PathBuf,
    },
    /// A folder, a device or the like.
    #[error("{} is no file", path.display())]
    NotAFile {
        /// What was named.
        path: PathBuf,
    },
    /// A database of another program.
    #[error("the file is a database of another program")]
    ForeignFile,
    /// A log lies beside a database that may only be read, where nothing may be written: without it
    /// the file is not complete.
    #[error(
        "a log lies beside the database and its folder may not be written; open it for writing \
         once, or copy all its files to a folder that may be written"
    )]
    LogBeside,
    /// Others held the database for longer than [`Options::patience`](crate::Options::patience).
    #[error("the database is busy")]
    Busy,
    /// A row that this transaction wanted to write was written by another.
    #[error("another writer was first")]
    Conflict,
    /// No room left.
    #[error("the disk is full")]
    Full,
    /// The database, or its folder, may not be written.
    #[error("the database may only be read")]
    ReadOnly,
    /// The database could not be opened.
    #[error("the database cannot be opened: {0}")]
    CannotOpen(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The file is damaged or no database.
    #[error("the database is damaged: {message}")]
    Damaged {
        /// What does not fit.
        message: String,
    },
    /// Written by a newer version of this library.
    #[error("the database has schema {found}, newer than this build knows ({known})")]
    NewerSchema {
        /// Schema of the file.
        found: i64,
        /// Newest schema of this build.
        known: i64,
    },
    /// Written by an older version of this library, and opened for reading only.
    #[error(
        "the database has schema {found}, older than this build reads ({known}); open it for \
         writing once"
    )]
    OlderSchema {
        /// Schema of the file.
        found: i64,
        /// Schema that this build reads.
        known: i64,
    },
    /// Written before the first release, one row an event: nothing reads it any more.
    #[error("the database was written before 0.1.0 and cannot be read")]
    BeforeFirstRelease,
    /// The profile does not fit what the database holds: a number would be given twice, or, if the
    /// host asks, something would be left behind.
    #[error("the profile does not fit the database: {0}")]
    Profile(InvalidInput),
    /// A stored history that cannot be followed.
    #[error("stream {stream}: {error}")]
    History {
        /// Stream.
        stream: Stream,
        /// What is wrong.
        error: HistoryError,
    },
    /// A record names a file that is not there, or that has another size.
    #[error("no attachment {digest} of that size")]
    MissingBlob {
        /// Digest that the record names.
        digest: Digest,
    },
    /// An attachment is larger than its limit.
    #[error("attachment larger than {limit} bytes")]
    BlobTooLarge {
        /// Bytes allowed.
        limit: u64,
    },
    /// Reading or writing a file failed.
    #[error("file: {0}")]
    File(#[source] std::io::Error),
    /// The commit that this command shared with others failed.
    #[error(transparent)]
    Commit(std::sync::Arc<Self>),
    /// Any other failure of the database. Its source is the database library's own error, which
    /// may change with every release.
    #[error("database: {0}")]
    Database(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl StorageError {
    /// Stable snake-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Address { .. } => "address",
            Self::NotFound { .. } => "not_found",
            Self::FileGone { .. } => "file_gone",
            Self::NotAFile { .. } => "not_a_file",
            Self::ForeignFile => "foreign_file",
            Self::LogBeside => "log_beside",
            Self::Busy => "busy",
            Self::Conflict => "conflict",
            Self::Full => "full",
            Self::ReadOnly => "read_only",
            Self::CannotOpen(_) => "cannot_open",
            Self::Damaged { .. } => "damaged",
            Self::NewerSchema { .. } => "newer_schema",
            Self::OlderSchema { .. } => "older_schema",
            Self::BeforeFirstRelease => "before_first_release",
            Self::Profile(_) => "profile",
            Self::History { .. } => "history",
            Self::MissingBlob { .. } => "missing_blob",
            Self::BlobTooLarge { .. } => "blob_too_large",
            Self::File(_) => "file",
            Self::Commit(error) => error.code(),
            Self::Database(_) => "database",
        }
    }

    /// One sentence in the given language.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match locale {
            Locale::En => self.to_string(),
            Locale::Vi => self.vietnamese(),
        }
    }

    /// Whether the very same work may succeed when it is done anew on the fresh state.
    pub(crate) fn is_lost_race(&self) -> bool {
        match self {
            Self::Commit(error) => error.is_lost_race(),
            other => matches!(other, Self::Conflict),
        }
    }

    /// Whether waiting longer may help.
    pub(crate) fn is_busy(&self) -> bool {
        match self {
            Self::Commit(error) => error.is_busy(),
            other => matches!(other, Self::Busy),
        }
    }
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::File(error),
        }
    }
}

fn sentences(invalid: &InvalidInput, locale: Locale) -> String {
    let faults = invalid.faults.iter().map(|fault| fault.message(locale));
    faults.collect::<Vec<_>>().join("; ")
}
