//! Is the file that was opened still the one that its path names? A deleted or exchanged file can be
//! written for as long as it is open, and everything in it is lost afterwards.

use std::path::{Path, PathBuf};

use parking_lot::Mutex;

use crate::StorageError;

/// A file as it was opened. Where a system gives files no identity (all but Unix), only its absence is
/// noticed; Windows does not let an open database be deleted or exchanged.
#[derive(Debug)]
pub(crate) struct Watch {
    path: PathBuf,
    file: Identity,
    /// The log beside it, once it was seen.
    log: Mutex<Option<Identity>>,
}

/// What tells a file from another of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    inode: u64,
}

impl Identity {
    /// Asks for nothing but the identity where it can: who asks Linux for the times of a file makes it
    /// write them with the next sync, which is half of the time of a commit.
    fn of(path: &Path) -> Option<Self> {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{AtFlags, CWD, StatxFlags, makedev, statx};
            if let Ok(data) = statx(CWD, path, AtFlags::empty(), StatxFlags::INO) {
                return Some(Self {
                    device: makedev(data.stx_dev_major, data.stx_dev_minor),
                    inode: data.stx_ino,
                });
            }
        }
        let data = std::fs::metadata(path).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Some(Self {
                device: data.dev(),
                inode: data.ino(),
            })
        }
        #[cfg(not(unix))]
        data.is_file().then_some(Self {})
    }
}

impl Watch {
    /// Remembers which file has that full path.
    pub(super) fn of(path: PathBuf) -> Result<Self, StorageError> {
        match Identity::of(&path) {
            Some(file) => Ok(Self {
                path,
                file,
                log: Mutex::default(),
            }),
            None => Err(StorageError::FileGone { path }),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is still the file.
    ///
    /// # Errors
    /// `file_gone`.
    pub(crate) fn check(&self) -> Result<(), StorageError> {
        match Identity::of(&self.path) {
            Some(file) if file == self.file => Ok(()),
            _ => Err(self.gone()),
        }
    }

    /// Whether the log is still the one that was there before; asked by a writer that holds it open.
    ///
    /// # Errors
    /// `file_gone`.
    pub(crate) fn check_log(&self) -> Result<(), StorageError> {
        let found = Identity::of(&super::log_of(&self.path));
        let mut log = self.log.lock();
        match (*log, found) {
            // A file system may know no such log at all.
            (None, found) => *log = found,
            (Some(seen), Some(found)) if seen == found => {}
            _ => return Err(self.gone()),
        }
        Ok(())
    }

    fn gone(&self) -> StorageError {
        let path = self.path.clone();
        StorageError::FileGone { path }
    }
}
