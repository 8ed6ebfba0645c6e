//! Attachments by digest, beside the database: the trait [`Blobs`], with a folder or memory behind it.

mod folder;
mod memory;

use std::io::Read;

use vanthu::base::Digest;

pub use folder::Folder;
pub use memory::Memory;

use crate::StorageError;

/// Where the bytes of attachments lie, by their SHA-256. Bytes are put *before* the command that
/// names them: a file without a document does no harm, a document without its file would.
pub trait Blobs: Send + Sync {
    /// Takes all bytes in. When it returns, they survive a crash. The same bytes twice are one blob.
    ///
    /// # Errors
    /// `blob_too_large`, `full`, `read_only`, `file`.
    fn put(&self, bytes: &mut dyn Read) -> Result<(Digest, u64), StorageError>;

    /// The bytes of a blob; none if it is not there.
    ///
    /// # Errors
    /// `file`.
    fn get(&self, digest: &Digest) -> Result<Option<Box<dyn Read + Send>>, StorageError>;

    /// The size of a blob; none if it is not there.
    ///
    /// # Errors
    /// `file`.
    fn size(&self, digest: &Digest) -> Result<Option<u64>, StorageError>;
}
