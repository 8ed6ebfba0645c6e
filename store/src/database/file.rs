//! The file itself, before the database library sees it: is it there, may it be made, is it still the
//! same one? The library's locks are lost when a program opens and closes the file a second time, so
//! it is never opened here once it exists.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Access;
use crate::StorageError;

/// Makes sure that there is a file, and gives its full path.
pub(super) fn prepare(path: &Path, access: Access) -> Result<PathBuf, StorageError> {
    match fs::metadata(path) {
        Ok(data) if data.is_file() => {}
        Ok(_) => return Err(StorageError::NotAFile { path: path.into() }),
        Err(error) if error.kind() == ErrorKind::NotFound && access == Access::Create => {
            create(path)?;
        }
        Err(error) => return Err(cannot(path, error)),
    }
    fs::canonicalize(path).map_err(|error| cannot(path, error))
}

/// Makes an empty file that only its owner may read: it will hold personal data. What the library
/// puts beside it has the same mode.
fn create(path: &Path) -> Result<(), StorageError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        // Somebody else has made it in the meantime.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(cannot(path, error)),
    }
}

fn cannot(path: &Path, error: std::io::Error) -> StorageError {
    match error.kind() {
        ErrorKind::NotFound => {
            let missing = path
                .ancestors()
                .take_while(|above| !above.as_os_str().is_empty() && !above.exists());
            let path = missing.last().unwrap_or(path).into();
            StorageError::NotFound { path }
        }
        ErrorKind::ReadOnlyFilesystem => StorageError::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StorageError::Full,
        _ => StorageError::CannotOpen(Box::new(error)),
    }
}
