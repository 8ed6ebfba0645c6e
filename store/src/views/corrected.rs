//! A wrong day that a register line keeps beside the right one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vanthu::numbers::Taken;

/// A wrong day of a register line, as the register shows it beside the right one (ngày ghi sai đã sửa).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CorrectedDay {
    /// The wrong day.
    pub day: NaiveDate,
    /// Day of the correction.
    pub corrected_on: NaiveDate,
    /// Why.
    pub reason: String,
}

impl CorrectedDay {
    pub(crate) fn of(wrong: &Taken, reason: &str, corrected_on: NaiveDate) -> Self {
        Self {
            day: wrong.date,
            corrected_on,
            reason: reason.to_owned(),
        }
    }
}
