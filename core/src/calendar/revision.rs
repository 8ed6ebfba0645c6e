//! Due dates under a calendar that was revised after they were fixed.

use chrono::{FixedOffset, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{Calendar, Due, Term, WorkingTime};
use crate::base::Instant;

/// A due date that was counted in working days, so that it can be counted anew when the calendar of
/// the year is revised (ngày hoán đổi công bố muộn).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counted {
    /// Working days.
    pub days: u32,
    /// From when; its day is not counted.
    pub from: Instant,
}

impl Calendar {
    /// A due date under this calendar that was fixed under an earlier one (P28). What was counted is
    /// counted anew. A stated day, and the next working day of a statutory limit, stay where they
    /// are unless that day is off now: then the next working day, at the same hour. It can come out
    /// earlier; whether that counts is for people to agree. `None` beyond the year 2199.
    #[must_use]
    pub fn revised(
        &self,
        due: Due,
        counted: Option<Counted>,
        working: &WorkingTime,
        offset: FixedOffset,
    ) -> Option<Due> {
        let Due::By(end) = due else { return Some(due) };
        if let Some(Counted { days, from }) = counted {
            return self.due(Term::WorkingDays(days), from, working, offset);
        }
        let stated = end.day(offset);
        let day = self.working_day_from(stated)?;
        if day == stated {
            return Some(due);
        }
        let moved = NaiveDateTime::new(day, end.local(offset).time());
        Instant::from_local(moved, offset).map(Due::By)
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::Counted;
    use crate::base::Instant;
    use crate::calendar::{Calendar, Due, Term, WorkingTime};

    fn vietnam() -> FixedOffset {
        FixedOffset::east_opt(7 * 3600).unwrap()
    }

    /// 2026 as it stood before the letter of 25 December 2025: no swap of 2 and 10 January.
    fn before_the_letter() -> Calendar {
        let mut data = Calendar::national().data().clone();
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        for year in &mut data.years {
            year.working_days = None;
            year.closed
                .retain(|closed| closed.date != day("2026-01-02"));
            year.worked
                .retain(|worked| worked.date != day("2026-01-10"));
        }
        Calendar::new(data).unwrap()
    }

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn the_late_swap_of_january_2026() {
        let (old, new) = (before_the_letter(), Calendar::national());
        let working = WorkingTime::default();
        let from = at("2025-12-24T09:00:00+07:00");
        for (days, before, after) in [
            (5, "2025-12-31", "2025-12-31"),
            (6, "2026-01-02", "2026-01-05"),
            (7, "2026-01-05", "2026-01-06"),
            (11, "2026-01-09", "2026-01-10"),
            // Both days of the swap lie within: nothing changes.
            (12, "2026-01-12", "2026-01-12"),
        ] {
            let due = old.due(Term::WorkingDays(days), from, &working, vietnam());
            let due = due.unwrap();
            let counted = Some(Counted { days, from });
            let revised = new.revised(due, counted, &working, vietnam()).unwrap();
            let day = |due| match due {
                Due::By(at) => at.day(vietnam()).to_string(),
                Due::AtOnce => "at once".to_owned(),
            };
            assert_eq!(
                (day(due), day(revised)),
                (before.to_owned(), after.to_owned())
            );
        }
    }

    #[test]
    fn a_stated_day_moves_only_if_it_is_off_now() {
        let calendar = Calendar::national();
        let working = WorkingTime::default();
        for (due, expected) in [
            ("2026-01-02T17:00:00+07:00", "2026-01-05T17:00:00+07:00"),
            ("2026-01-06T12:00:00+07:00", "2026-01-06T12:00:00+07:00"),
        ] {
            let revised = calendar.revised(Due::By(at(due)), None, &working, vietnam());
            assert_eq!(revised, Some(Due::By(at(expected))));
        }
        let once = calendar.revised(Due::AtOnce, None, &working, vietnam());
        assert_eq!(once, Some(Due::AtOnce));
    }
}
