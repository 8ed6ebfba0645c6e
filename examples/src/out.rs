//! The folder of the output.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use vanthu::base::Locale;
use vanthu_store::{OfficeError, StorageError};

/// The file in the folder that a run locks as long as it lasts; it holds the number of its process.
const LOCK: &str = ".office_day.lock";

/// Folder of the run's output; files that are not of its making are left alone. One run at a time has
/// it.
pub(crate) struct Out {
    root: PathBuf,
    _held: Held,
}

/// The lock of the folder. The system lets it go however the process ends.
struct Held(File);

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
        Self(error.message(Locale::Vi))
    }
}

impl From<OfficeError> for OpenError {
    fn from(error: OfficeError) -> Self {
        Self(error.message(Locale::Vi))
    }
}

impl Out {
    pub(crate) fn open(root: &Path, anew: bool) -> Result<Self, OpenError> {
        fs::create_dir_all(root)?;
        let held = Held::take(root)?;
        if anew {
            clear(root)?;
        }
        for folder in ["outbox", "quarantine"] {
            fs::create_dir_all(root.join(folder))?;
        }
        let root = root.canonicalize()?;
        let out = Self { root, _held: held };
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

impl Held {
    /// Takes the folder, or says which process has it.
    fn take(root: &Path) -> Result<Self, OpenError> {
        let path = root.join(LOCK);
        let mut options = OpenOptions::new();
        let mut file = options
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                // Some systems let nobody read what is locked.
                let process = fs::read_to_string(&path).unwrap_or_default();
                let process = match process.trim() {
                    "" => String::new(),
                    number => format!(" (tiến trình {number})"),
                };
                return Err(OpenError(format!(
                    "một lần chạy khác đang dùng thư mục này{process}; hãy đợi lần chạy đó kết thúc rồi chạy lại"
                )));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        file.set_len(0)?;
        file.write_all(std::process::id().to_string().as_bytes())?;
        Ok(Self(file))
    }
}

impl Drop for Held {
    /// Two runs leave the same behind.
    fn drop(&mut self) {
        let _ = self.0.set_len(0);
    }
}

/// Removes everything but the lock.
fn clear(root: &Path) -> io::Result<()> {
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if entry.file_name() != LOCK {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::{LOCK, Out, fs};

    /// A run that would begin anew removes nothing from under another one.
    #[test]
    fn a_folder_is_made_anew_by_its_holder_only() {
        let root = std::env::temp_dir().join(format!("vanthu-out-{}", std::process::id()));
        let first = Out::open(&root, true).expect("opens");
        first.write("report.html", b"a").expect("writes");
        let Err(error) = Out::open(&root, true) else {
            panic!("two have it");
        };
        let process = std::process::id().to_string();
        assert!(error.to_string().contains(&process), "{error}");
        assert!(first.has("report.html"));
        drop(first);
        assert_eq!(fs::read(root.join(LOCK)).expect("reads"), b"");
        let second = Out::open(&root, true).expect("opens");
        assert!(!second.has("report.html"));
        drop(second);
        fs::remove_dir_all(&root).expect("removes");
    }
}
