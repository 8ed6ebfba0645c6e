//! How long something may wait, whatever it waits for.

use std::time::{Duration, Instant};

/// The longest that anything waits: the database library counts milliseconds in 32 bits.
const LONGEST: Duration = Duration::from_secs(20 * 24 * 3_600);

/// The moment at which waiting ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    /// So long from now.
    pub(crate) fn after(patience: Duration) -> Self {
        let now = Instant::now();
        Self(now.checked_add(patience.min(LONGEST)).unwrap_or(now))
    }

    pub(crate) const fn at(self) -> Instant {
        self.0
    }

    /// The time left; zero when it is over.
    pub(crate) fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }

    pub(crate) fn is_over(self) -> bool {
        self.left().is_zero()
    }
}
