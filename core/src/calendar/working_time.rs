//! The agency's working hours.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::base::Instant;

/// Working hours (giờ làm việc), minutes after midnight. Default 7:30–12:00 and 13:30–17:00.
///
/// Daily hours are set locally; no statute names them. The end of the morning is also the moment
/// that "buổi sáng" means (Decision 28/2018/QĐ-TTg, Art. 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingTime {
    /// Opening, minutes after midnight.
    pub opens: u16,
    /// End of the morning.
    pub morning_ends: u16,
    /// Begin of the afternoon.
    pub afternoon_begins: u16,
    /// Closing.
    pub closes: u16,
}

impl Default for WorkingTime {
    fn default() -> Self {
        Self {
            opens: 450,
            morning_ends: 720,
            afternoon_begins: 810,
            closes: 1020,
        }
    }
}

impl WorkingTime {
    /// Whether the four times stand in order inside one day.
    #[must_use]
    pub const fn is_ordered(&self) -> bool {
        self.opens < self.morning_ends
            && self.morning_ends <= self.afternoon_begins
            && self.afternoon_begins < self.closes
            && self.closes < 1440
    }

    /// When the office opens on a day.
    pub(crate) fn opening(&self, day: NaiveDate, offset: FixedOffset) -> Option<Instant> {
        Instant::from_local(at(day, self.opens)?, offset)
    }

    /// When it closes on a day.
    pub(crate) fn closing(&self, day: NaiveDate, offset: FixedOffset) -> Option<Instant> {
        Instant::from_local(at(day, self.closes)?, offset)
    }

    /// The two working intervals, `[begin, end)` in minutes after midnight.
    pub(super) const fn intervals(&self) -> [(u16, u16); 2] {
        [
            (self.opens, self.morning_ends),
            (self.afternoon_begins, self.closes),
        ]
    }
}

/// The wall clock at so many minutes after midnight.
pub(super) fn at(day: NaiveDate, minutes: u16) -> Option<NaiveDateTime> {
    let seconds = u32::from(minutes).checked_mul(60)?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    Some(day.and_time(time))
}

/// The last millisecond of a day.
pub(super) fn end_of_day(day: NaiveDate) -> Option<NaiveDateTime> {
    day.and_hms_milli_opt(23, 59, 59, 999)
}
