//! The folder of the output.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vanthu_store::{OfficeError, StorageError};

/// Folder of the run's output; files that are not of its making are left alone.
pub(crate) struct Out {
    root: PathBuf,
}

/// The output cannot be written.
#[derive(Debug)]
pub(crate) struct OpenError(String);

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<StorageError> for OpenError {
    fn from(error: StorageError) -> Self {
        Self(error.to_string())
    }
}

impl From<OfficeError> for OpenError {
    fn from(error: OfficeError) -> Self {
        Self(error.to_string())
    }
}

impl Out {
    pub(crate) fn open(root: &Path, anew: bool) -> Result<Self, OpenError> {
        if anew && root.exists() {
            fs::remove_dir_all(root)?;
        }
        for folder in ["outbox", "quarantine"] {
            fs::create_dir_all(root.join(folder))?;
        }
        let root = root.canonicalize()?;
        let out = Self { root };
        // A folder that lets folders be made may still refuse files.
        out.write(".probe", b"")?;
        fs::remove_file(out.root.join(".probe"))?;
        Ok(out)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn database(&self) -> String {
        self.root.join("office.db").display().to_string()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.root.join(name).exists()
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), OpenError> {
        Ok(fs::write(self.root.join(name), bytes)?)
    }

    /// Where an attachment lies between unpacking and its place among the blobs.
    pub(crate) fn spool(&self) -> PathBuf {
        self.root.join(".unpacking")
    }
}

/// A file name as people may keep it: letters, digits, `.`, `-` and `_`, at most 80 of them.
pub(crate) fn plain_name(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name: String = name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .take(80)
        .collect();
    name.trim_start_matches('.').to_owned()
}
