//! Working time: holidays, substitute and swapped days, due dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::Instant;

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Due {
    /// At once (any urgent mark; Art. 4.2.c, 24.2).
    AtOnce,
    /// Until this instant.
    By(Instant),
}

/// A term before it meets the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Term {
    /// At once.
    AtOnce,
    /// Until closing time of the n-th working day after the day of the event; 0 = the same day.
    WorkingDays(u32),
    /// Until closing time of a day; if it is not a working day, of the next working day.
    On(NaiveDate),
}

/// Working days.
#[derive(Clone, Debug, Default)]
pub struct Calendar {}

impl Calendar {
    /// National.
    #[must_use]
    pub fn national() -> Self {
        Self {}
    }
    /// When a term that begins at `start` ends.
    #[must_use]
    pub fn due(
        &self,
        term: Term,
        start: Instant,
        working_time: &crate::organization::WorkingTime,
        offset: chrono::FixedOffset,
    ) -> Option<Due> {
        let _ = (working_time, offset);
        Some(match term {
            Term::AtOnce => Due::AtOnce,
            _ => Due::By(start),
        })
    }
}
