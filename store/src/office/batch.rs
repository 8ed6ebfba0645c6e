//! Many commands with one commit.

use std::ops::Deref;
use std::sync::Arc;

use parking_lot::Mutex;

use super::writer::Commit;
use super::{Office, Shared};
use crate::StorageError;
use crate::patience::Deadline;

/// Commands of one thread that are made durable together (nhiều lệnh, một lần ghi): an [`Office`] whose
/// receipts count only when [`commit`](Self::commit) has returned. Each command is still decided for
/// itself, on what those before it have made, and one that is refused changes nothing.
///
/// Other processes wait meanwhile, so keep it short. Questions are answered from what is durable.
#[derive(Debug)]
pub struct Batch {
    office: Office,
}

/// The commits that a batch has to wait for; none any more once it has been settled.
pub(super) struct Pending {
    commits: Mutex<Option<Vec<Arc<Commit>>>>,
}

impl Pending {
    /// Whether the batch waits for that commit. One that has been settled does not: a command that comes
    /// late, on an office taken from it, waits for itself.
    pub(super) fn wait_for(&self, commit: &Arc<Commit>) -> bool {
        let mut commits = self.commits.lock();
        let Some(commits) = &mut *commits else {
            return false;
        };
        if commits.last().is_none_or(|last| !Arc::ptr_eq(last, commit)) {
            commits.push(Arc::clone(commit));
        }
        true
    }
}

impl Office {
    /// An office whose commands share one commit; see [`Batch`].
    #[must_use]
    pub fn batch(&self) -> Batch {
        Batch {
            office: Self {
                shared: Arc::clone(&self.shared),
                pending: Some(Arc::new(Pending {
                    commits: Mutex::new(Some(Vec::new())),
                })),
            },
        }
    }
}

impl Batch {
    /// Waits until all commands are durable. After a failure some of them may be lost, though never a
    /// part of one: send them again.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn commit(self) -> Result<(), StorageError> {
        self.settle()
    }

    fn settle(&self) -> Result<(), StorageError> {
        match &self.office.pending {
            Some(pending) => self.office.shared.settle_pending(pending),
            None => Ok(()),
        }
    }
}

impl Deref for Batch {
    type Target = Office;

    fn deref(&self) -> &Office {
        &self.office
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        if let Err(error) = self.settle() {
            tracing::error!(code = error.code(), "a batch was lost");
        }
    }
}

impl Shared {
    fn settle_pending(&self, pending: &Pending) -> Result<(), StorageError> {
        let commits = pending.commits.lock().take().unwrap_or_default();
        if commits.is_empty() {
            return Ok(());
        }
        // Whoever keeps the writer for longer commits for the batch too.
        let deadline = Deadline::after(self.options.patience);
        if let Some(mut writer) = self.writer()?.try_lock_until(deadline.at()) {
            writer.commit();
        }
        commits
            .iter()
            .try_for_each(|commit| self.outcome_of(commit))
    }
}
