//! Attachments in memory, for tests.

use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use parking_lot::RwLock;
use vanthu::base::Digest;

use super::Blobs;
use crate::StorageError;

/// Attachments in memory, for tests and for databases in memory.
#[derive(Debug, Default)]
pub struct Memory {
    blobs: RwLock<HashMap<Digest, Arc<[u8]>>>,
}

impl Blobs for Memory {
    fn put(&self, bytes: &mut dyn Read) -> Result<(Digest, u64), StorageError> {
        let mut all = Vec::new();
        bytes.read_to_end(&mut all)?;
        let (digest, size) = (Digest::of(&all), all.len() as u64);
        self.blobs.write().insert(digest, all.into());
        Ok((digest, size))
    }

    fn get(&self, digest: &Digest) -> Result<Option<Box<dyn Read + Send>>, StorageError> {
        let blob = self.blobs.read().get(digest).cloned();
        Ok(blob.map(|bytes| Box::new(Cursor::new(bytes)) as Box<dyn Read + Send>))
    }

    fn size(&self, digest: &Digest) -> Result<Option<u64>, StorageError> {
        Ok(self
            .blobs
            .read()
            .get(digest)
            .map(|bytes| bytes.len() as u64))
    }
}
