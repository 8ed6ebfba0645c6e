//! Number series.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Ask, beyond};
use crate::api::{Book, CommandError, Desk};
use crate::base::SeriesKey;
use crate::law::{Action, Reason};
use crate::refusal::Refusal;

/// A series in question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextNumberQuery {
    /// Series.
    pub series: SeriesKey,
    /// Year of the document's date, in the agency's time.
    pub year: i32,
}

impl Ask for NextNumberQuery {
    type Answer = u32;

    fn ask(&self, _: &Desk, book: &Book) -> Result<Self::Answer, CommandError> {
        let known = book.registers.get(&self.series, self.year);
        // The earliest day that the order of dates leaves.
        let day = known.and_then(|series| series.last_date);
        let day = day.or_else(|| NaiveDate::from_ymd_opt(self.year, 1, 1));
        let day = day.ok_or_else(|| beyond("year"))?;
        let mut failing: Vec<Reason> = Vec::new();
        let taken = book.registers.next(&self.series, day, &mut failing);
        taken.map(|taken| taken.number).ok_or_else(|| {
            let (command, reasons) = (Action::AssignNumber, failing);
            Refusal { command, reasons }.into()
        })
    }
}
