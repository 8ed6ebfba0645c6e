//! Which day a number may carry in the place of a wrong one (sửa ngày của số): the order of numbers and
//! dates holds before and after (Art. 15.1 and 22.2).

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Taken;
use crate::rules::{Sink, fail};

/// A number that is to be corrected, and the days of those beside it, as a store knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Neighbours {
    /// Day that it carries.
    pub date: NaiveDate,
    /// Latest day of the smaller numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<NaiveDate>,
    /// Earliest day of the larger ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<NaiveDate>,
    /// Whether a document of this office has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_document: bool,
}

/// A number with the days that it may carry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Redating {
    from: NaiveDate,
    before: Option<NaiveDate>,
    earliest: NaiveDate,
    latest: NaiveDate,
    year: i32,
    /// Whether the day that it carries will do: only the moment was wrong.
    same: bool,
}

impl Redating {
    /// A number of the series and year of `taken`, on the day of the command. Without `neighbours`, what a
    /// store knows, only the day of the last number holds a smaller one back.
    pub(crate) fn of(
        taken: &Taken,
        today: NaiveDate,
        last: Option<NaiveDate>,
        neighbours: Option<Neighbours>,
    ) -> Self {
        let before = neighbours.and_then(|beside| beside.before);
        let after = neighbours.map_or(last, |beside| beside.after);
        let latest = after.map_or(today, |after| after.min(today));
        let first = first_day(taken.year.min(latest.year()));
        Self {
            from: taken.date,
            before,
            earliest: before.map_or(first, |before| before.max(first)),
            latest,
            year: taken.year,
            same: false,
        }
    }

    /// What has no number yet: its moment alone can be wrong.
    pub(crate) fn unnumbered(today: NaiveDate) -> Self {
        Self {
            from: today,
            before: None,
            earliest: today,
            latest: today,
            year: today.year(),
            same: false,
        }
    }

    /// The same number where it is printed: its day stays in its year, or number and symbol would stand on
    /// two documents of one year.
    pub(crate) fn in_its_year(self) -> Self {
        let last = first_day(self.year.saturating_add(1)).pred_opt();
        Self {
            earliest: self.earliest.max(first_day(self.year)),
            latest: last.map_or(self.latest, |last| last.min(self.latest)),
            ..self
        }
    }

    /// The same number after a clock that ran ahead: the day may be right and the moment wrong.
    pub(crate) const fn or_the_same(self, same: bool) -> Self {
        Self { same, ..self }
    }

    /// A day that it may be given: today where that will do.
    pub(crate) fn choice(&self) -> Option<NaiveDate> {
        let latest = Some(self.latest);
        let other = latest.filter(|day| self.same || *day != self.from);
        let day = other.or_else(|| self.latest.pred_opt());
        day.filter(|day| *day >= self.earliest)
    }

    /// Refuses a day that it may not be given, and every day where there is none: `day_not_in_order`,
    /// `day_unchanged`, `number_date_inversion`, `year_to_come`.
    pub(crate) fn guard(&self, date: Option<NaiveDate>, today: NaiveDate, sink: &mut impl Sink) {
        let (year, earliest, latest) = (self.year, self.earliest, self.latest);
        let Some(choice) = self.choice() else {
            match self.before {
                Some(last) if last > latest => {
                    fail!(sink, NumberDateInversion { last, date: latest });
                }
                _ if earliest > latest => fail!(sink, YearToCome { year, today }),
                _ => fail!(sink, DayUnchanged { date: latest }),
            }
            return;
        };
        match date.unwrap_or(choice) {
            date if !(earliest..=latest).contains(&date) => {
                fail!(
                    sink,
                    DayNotInOrder {
                        date,
                        earliest,
                        latest
                    }
                );
            }
            date if date == self.from && !self.same => fail!(sink, DayUnchanged { date }),
            _ => {}
        }
    }
}

fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
}
