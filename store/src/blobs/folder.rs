//! Attachments in a folder, one file for each digest.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use sha2::{Digest as _, Sha256};
use vanthu::base::Digest;

use super::Blobs;
use crate::StorageError;

/// Largest attachment in bytes unless the host sets another limit.
const MAX_BLOB: u64 = 256 * 1024 * 1024;

/// A folder `ab/cdef…`, one file for each blob. Bytes are written to a file aside, synced and then
/// renamed, so that a name always stands for whole bytes, even after a crash.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
    limit: u64,
}

impl Folder {
    /// Attachments below `root`, at most 256 MiB each.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            limit: MAX_BLOB,
        }
    }

    /// The same folder with another size limit, in bytes.
    #[must_use]
    pub fn with_limit(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    /// Makes the folder itself, so that its own name survives a crash.
    ///
    /// # Errors
    /// `file`, `read_only`, `full`.
    pub fn create(&self) -> Result<(), StorageError> {
        create(&self.root)?;
        self.root
            .parent()
            .filter(|parent| parent.is_dir())
            .map_or(Ok(()), sync)
    }

    /// Where the blob with this digest lies, or would lie.
    #[must_use]
    pub fn path(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_hex();
        let (folder, file) = name.split_at_checked(2).unwrap_or(("", &name));
        self.root.join(folder).join(file)
    }

    /// Removes what interrupted writers left aside longer ago than `age`; says how many files.
    ///
    /// # Errors
    /// `file`, `read_only`.
    pub fn sweep(&self, age: Duration) -> Result<u64, StorageError> {
        let entries = match fs::read_dir(self.aside()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        let mut removed = 0_u64;
        for entry in entries {
            let entry = entry?;
            let written = entry.metadata()?.modified()?;
            let old = SystemTime::now()
                .duration_since(written)
                .is_ok_and(|since| since >= age);
            if old {
                fs::remove_file(entry.path())?;
                removed = removed.saturating_add(1);
            }
        }
        Ok(removed)
    }

    fn aside(&self) -> PathBuf {
        self.root.join("tmp")
    }

    /// A new file aside that no other writer has.
    fn begin(&self) -> Result<(PathBuf, File), StorageError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let folder = self.aside();
        create(&folder)?;
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}-{number}", std::process::id()));
            match private(OpenOptions::new().write(true).create_new(true)).open(&path) {
                Ok(file) => return Ok((path, file)),
                // Left by an earlier process with the same number.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn copy(&self, bytes: &mut dyn Read, file: &mut File) -> Result<(Digest, u64), StorageError> {
        let mut sum = Sha256::new();
        let mut size = 0_u64;
        let mut buffer = vec![0_u8; 64 * 1024];
        loop {
            let read = match bytes.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => buffer.get(..read).unwrap_or_default(),
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            };
            size = size.saturating_add(read.len() as u64);
            if size > self.limit {
                return Err(StorageError::BlobTooLarge { limit: self.limit });
            }
            sum.update(read);
            file.write_all(read)?;
        }
        file.sync_all()?;
        Ok((Digest::from_bytes(sum.finalize().into()), size))
    }

    /// Gives the synced file its name; the folders are synced, or the name would not survive.
    fn name(&self, aside: &Path, digest: &Digest) -> Result<(), StorageError> {
        let path = self.path(digest);
        let folder = path.parent().unwrap_or(&self.root);
        create(folder)?;
        fs::rename(aside, &path)?;
        sync(folder)?;
        sync(&self.root)
    }
}

/// Makes a folder, with those above it, that only its owner may enter: it will hold personal data.
fn create(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new file is for its owner only.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Makes the names in a folder durable.
fn sync(folder: &Path) -> Result<(), StorageError> {
    // Only Unix lets a folder be opened like a file.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

impl Blobs for Folder {
    fn put(&self, bytes: &mut dyn Read) -> Result<(Digest, u64), StorageError> {
        let (aside, mut file) = self.begin()?;
        let outcome = self.copy(bytes, &mut file).and_then(|(digest, size)| {
            self.name(&aside, &digest)?;
            Ok((digest, size))
        });
        if outcome.is_err() {
            // Harmless if it stays: `sweep` finds it.
            let _ = fs::remove_file(&aside);
        }
        outcome
    }

    fn get(&self, digest: &Digest) -> Result<Option<Box<dyn Read + Send>>, StorageError> {
        match File::open(self.path(digest)) {
            Ok(file) => Ok(Some(Box::new(file))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn size(&self, digest: &Digest) -> Result<Option<u64>, StorageError> {
        match fs::metadata(self.path(digest)) {
            Ok(data) => Ok(Some(data.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}
