//! The way from the database library's errors to ours, inside this crate only: no release of that
//! library can then break a host.

use super::StorageError;

/// A [`StorageError`] on its way to the caller, made from whatever failed.
#[derive(Debug)]
pub(crate) struct Failure(StorageError);

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self(error)
    }
}

impl From<Failure> for StorageError {
    fn from(failure: Failure) -> Self {
        failure.0
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        Self(match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::Busy,
            Some(ErrorCode::ConstraintViolation) => StorageError::Conflict,
            Some(ErrorCode::DiskFull) => StorageError::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StorageError::ReadOnly,
            Some(ErrorCode::CannotOpen) => StorageError::CannotOpen(Box::new(error)),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Damaged {
                message: error.to_string(),
            },
            _ if is_unreadable(&error) => StorageError::Damaged {
                message: error.to_string(),
            },
            _ => StorageError::Database(Box::new(error)),
        })
    }
}

/// A value that cannot be what this library wrote.
const fn is_unreadable(error: &rusqlite::Error) -> bool {
    use rusqlite::Error;
    matches!(
        error,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}
