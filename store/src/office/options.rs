//! How an office is opened.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use vanthu::base::Instant;

use crate::blobs::Blobs;

/// How an office is opened; [`Options::default`] suits most.
#[derive(Clone)]
#[non_exhaustive]
pub struct Options {
    /// Where attachments lie; by default the folder `blobs` beside the database.
    pub blobs: Option<Arc<dyn Blobs>>,
    /// Whether the database is only read, as `?mode=ro` in the address says: commands fail with
    /// `read_only`, and no file is made or changed. Off by default.
    pub read_only: bool,
    /// Whether a command whose events name an attachment that is not there fails with
    /// `missing_blob`. On by default; off for a host that keeps the bytes elsewhere.
    pub check_blobs: bool,
    /// The moment of opening: the profile is compared with the numbers of its year. By default with
    /// those of the newest year in the database; give it after the turn of the year, when series may
    /// begin with new keys.
    pub now: Option<Instant>,
    /// Whether a profile that leaves work or numbers behind
    /// ([`Office::profile_faults`](crate::Office::profile_faults)) is refused with `profile`. Off by
    /// default: nobody's case may get stuck because the desk cannot be opened. One that would give a
    /// number twice is always refused.
    pub strict_profile: bool,
    /// How long a command or question waits for others before it fails with `busy`, whatever it waits
    /// for: threads, other processes, another try. 10 seconds; at most 20 days.
    pub patience: Duration,
    /// How often a command is decided anew after another writer was first: 8 times.
    pub tries: u32,
    /// How many documents are kept in memory between commands: 10 000.
    pub live_documents: NonZeroUsize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            blobs: None,
            read_only: false,
            check_blobs: true,
            now: None,
            strict_profile: false,
            patience: Duration::from_secs(10),
            tries: 8,
            live_documents: NonZeroUsize::new(10_000).unwrap_or(NonZeroUsize::MIN),
        }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("read_only", &self.read_only)
            .field("check_blobs", &self.check_blobs)
            .field("now", &self.now)
            .field("strict_profile", &self.strict_profile)
            .field("patience", &self.patience)
            .field("tries", &self.tries)
            .field("live_documents", &self.live_documents)
            .finish_non_exhaustive()
    }
}
