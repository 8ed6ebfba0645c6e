//! Due dates: a term meets the calendar and the agency's hours. Begin with `Calendar::due`.

use chrono::{FixedOffset, Months, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _};
use serde::Serialize;

use super::working_time::{at, end_of_day};
use super::{Calendar, WorkingTime};
use crate::base::Instant;
use crate::input::tagged;

tagged! {
    "Due",
    /// When something is due.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Due {
        /// At once (any urgent mark; Art. 4.2.c, 24.2).
        AtOnce,
        /// Until this instant, inclusive.
        By(Instant),
    }
}

tagged! {
    "Term",
    /// A term before it meets the calendar (thời hạn).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub enum Term {
        /// At once.
        AtOnce,
        /// Until closing time of the n-th working day after the day of the event, which is not counted.
        /// 0 = until closing time of the same day; if that is past or the day is not a working day,
        /// of the next working day (the statutory limit then, Art. 4.2.c).
        WorkingDays(u32),
        /// Until closing time of a day; if it is not a working day, of the next working day.
        On(NaiveDate),
        /// Trong ngày: until the end of the day of the event, working day or not (Art. 21.2.c).
        SameDay,
        /// Chậm nhất trong ngày làm việc tiếp theo: until the end of the next working day (Art. 4.2.c,
        /// 15.2, 18.1, 23.1).
        NextWorkingDay,
        /// Chậm nhất trong buổi sáng của ngày làm việc tiếp theo: until the end of the morning of the
        /// next working day (Decision 28/2018/QĐ-TTg, Art. 6).
        MorningOfNextWorkingDay,
        /// So many hours, of which only working time counts (limits of this kind are local rules).
        WorkingHours(u32),
        /// Until the end of the same day so many months later, working day or not.
        Months(u32),
        /// Until the end of the same day so many years later, working day or not.
        Years(u32),
    }
}

impl Calendar {
    /// When a term that starts at `start` ends.
    ///
    /// The legal day is that of `offset`. Whatever the hour of the event, its day is not counted;
    /// no rule was found that moves the clock of a late arrival. `None` beyond the years 1900–2199.
    #[must_use]
    pub fn due(
        &self,
        term: Term,
        start: Instant,
        working: &WorkingTime,
        offset: FixedOffset,
    ) -> Option<Due> {
        let now = start.local(offset);
        let day = now.date();
        let closing = |day: NaiveDate| at(day, working.closes);
        let local = match term {
            Term::AtOnce => return Some(Due::AtOnce),
            Term::WorkingDays(0) => {
                let today = closing(day).filter(|end| self.is_working_day(day) && now <= *end);
                today.or_else(|| closing(self.next_working_day(day)?))
            }
            Term::WorkingDays(n) => closing(self.nth_working_day(day, n)?),
            Term::On(day) => closing(self.working_day_from(day)?),
            Term::SameDay => end_of_day(day),
            Term::NextWorkingDay => end_of_day(self.next_working_day(day)?),
            Term::MorningOfNextWorkingDay => at(self.next_working_day(day)?, working.morning_ends),
            Term::WorkingHours(n) => self.after_working_minutes(now, n.checked_mul(60)?, working),
            Term::Months(n) => end_of_day(day.checked_add_months(Months::new(n))?),
            Term::Years(n) => {
                let months = n.checked_mul(12)?;
                end_of_day(day.checked_add_months(Months::new(months))?)
            }
        };
        Instant::from_local(local?, offset).map(Due::By)
    }

    /// Whether a due date may still change because it was counted through a year that is not
    /// announced (chưa công bố lịch nghỉ).
    #[must_use]
    pub fn due_is_provisional(
        &self,
        term: Term,
        start: Instant,
        due: Due,
        offset: FixedOffset,
    ) -> bool {
        let by_calendar = !matches!(
            term,
            Term::AtOnce | Term::SameDay | Term::Months(_) | Term::Years(_)
        );
        match due {
            Due::By(end) => by_calendar && self.is_provisional(start.day(offset), end.day(offset)),
            Due::AtOnce => false,
        }
    }

    /// The wall clock when so many working minutes have passed since `from`. Exactly at the end of
    /// an interval counts as inside it, so a term never ends at the opening of the next one.
    fn after_working_minutes(
        &self,
        from: NaiveDateTime,
        minutes: u32,
        working: &WorkingTime,
    ) -> Option<NaiveDateTime> {
        let mut left = TimeDelta::try_minutes(i64::from(minutes))?;
        let mut day = from.date();
        loop {
            if self.is_working_day(day) {
                for (begin, end) in self.intervals_after(day, from, working) {
                    let length = end.signed_duration_since(begin);
                    if left <= length {
                        return begin.checked_add_signed(left);
                    }
                    left = left.checked_sub(&length)?;
                }
            }
            day = self.next_working_day(day)?;
        }
    }

    /// The working intervals of a day that lie after `from`.
    fn intervals_after(
        &self,
        day: NaiveDate,
        from: NaiveDateTime,
        working: &WorkingTime,
    ) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime)> {
        let intervals = working.intervals().into_iter();
        intervals.filter_map(move |(begin, end)| {
            let (begin, end) = (at(day, begin)?, at(day, end)?);
            (from < end).then_some((begin.max(from), end))
        })
    }

    /// Working minutes between two instants: what a pause takes away from a term (P28).
    #[must_use]
    pub fn working_minutes_between(
        &self,
        from: Instant,
        to: Instant,
        working: &WorkingTime,
        offset: FixedOffset,
    ) -> u64 {
        let (from, to) = (from.local(offset), to.local(offset));
        let mut millis = 0_i64;
        let mut day = self.working_day_from(from.date());
        while let Some(today) = day.filter(|day| *day <= to.date()) {
            for (begin, end) in self.intervals_after(today, from, working) {
                let length = end.min(to).signed_duration_since(begin).num_milliseconds();
                millis = millis.saturating_add(length.max(0));
            }
            day = self.next_working_day(today);
        }
        u64::try_from(millis)
            .unwrap_or(0)
            .checked_div(60_000)
            .unwrap_or(0)
    }

    /// A due instant moved later by so many working minutes: pauses that began before it was due
    /// (P28, P31). `None` beyond the year 2199.
    #[must_use]
    pub fn shifted(
        &self,
        due: Due,
        minutes: u32,
        working: &WorkingTime,
        offset: FixedOffset,
    ) -> Option<Due> {
        let Due::By(end) = due else { return Some(due) };
        if minutes == 0 {
            return Some(due);
        }
        // The end of a legal day lies outside working hours: the shift begins at its closing time.
        let end = end.local(offset);
        let after = self.after_working_minutes(end, minutes, working)?;
        let at_day_end = end.hour() == 23 && end.minute() == 59;
        let local = if at_day_end {
            end_of_day(after.date())?
        } else {
            after
        };
        Instant::from_local(local, offset).map(Due::By)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike as _, FixedOffset};
    use proptest::prelude::*;

    use super::{Due, Term};
    use crate::base::Instant;
    use crate::calendar::{Calendar, WorkingTime};

    fn vietnam() -> FixedOffset {
        FixedOffset::east_opt(7 * 3600).unwrap()
    }

    fn due(term: Term, start: &str) -> String {
        let start = Instant::parse(start).unwrap();
        let calendar = Calendar::national();
        match calendar.due(term, start, &WorkingTime::default(), vietnam()) {
            Some(Due::By(at)) => at.local(vietnam()).format("%Y-%m-%d %H:%M:%S").to_string(),
            Some(Due::AtOnce) => "at once".to_owned(),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn every_term() {
        let friday = "2025-10-17T16:20:00+07:00";
        let late = "2025-10-17T17:01:00+07:00";
        let saturday = "2025-10-18T08:00:00+07:00";
        for (term, start, expected) in [
            (Term::AtOnce, friday, "at once"),
            (Term::WorkingDays(0), friday, "2025-10-17 17:00:00"),
            (Term::WorkingDays(0), late, "2025-10-20 17:00:00"),
            (Term::WorkingDays(0), saturday, "2025-10-20 17:00:00"),
            (Term::WorkingDays(1), friday, "2025-10-20 17:00:00"),
            (Term::WorkingDays(2), saturday, "2025-10-21 17:00:00"),
            (Term::SameDay, saturday, "2025-10-18 23:59:59"),
            (Term::NextWorkingDay, friday, "2025-10-20 23:59:59"),
            (Term::MorningOfNextWorkingDay, late, "2025-10-20 12:00:00"),
            (
                Term::On("2025-10-19".parse().unwrap()),
                friday,
                "2025-10-20 17:00:00",
            ),
            (Term::WorkingHours(0), friday, "2025-10-17 16:20:00"),
            // Working time ends with the second in which the office closes.
            (
                Term::WorkingHours(0),
                "2025-10-17T17:00:00+07:00",
                "2025-10-20 07:30:00",
            ),
            (Term::WorkingHours(1), friday, "2025-10-20 07:50:00"),
            (Term::WorkingHours(8), saturday, "2025-10-20 17:00:00"),
            (Term::WorkingHours(9), saturday, "2025-10-21 08:30:00"),
            (
                Term::Months(1),
                "2024-01-31T08:00:00+07:00",
                "2024-02-29 23:59:59",
            ),
            (
                Term::Years(1),
                "2024-02-29T08:00:00+07:00",
                "2025-02-28 23:59:59",
            ),
            (Term::WorkingDays(u32::MAX), friday, "none"),
            (Term::WorkingHours(u32::MAX), friday, "none"),
            (Term::Years(u32::MAX), friday, "none"),
            (Term::Years(200), friday, "none"),
        ] {
            assert_eq!(due(term, start), expected, "{term:?} from {start}");
        }
    }

    #[test]
    fn the_legal_day_is_that_of_the_offset() {
        // 23:30 on the 16th in UTC is the 17th at +07:00, a Friday.
        assert_eq!(
            due(Term::WorkingDays(1), "2025-10-16T23:30:00Z"),
            "2025-10-20 17:00:00"
        );
    }

    #[test]
    fn provisional_only_where_the_calendar_counts() {
        let calendar = Calendar::national();
        let start = Instant::parse("2027-12-30T08:00:00+07:00").unwrap();
        for (term, provisional) in [
            (Term::WorkingDays(1), false),
            (Term::WorkingDays(5), true),
            (Term::Years(10), false),
            (Term::AtOnce, false),
        ] {
            let due = calendar.due(term, start, &WorkingTime::default(), vietnam());
            let found = calendar.due_is_provisional(term, start, due.unwrap(), vietnam());
            assert_eq!(found, provisional, "{term:?}");
        }
    }

    #[test]
    fn pauses_move_a_due_date_by_working_time() {
        let calendar = Calendar::national();
        let working = WorkingTime::default();
        let at = |text: &str| Instant::parse(text).unwrap();
        let (from, to) = (
            at("2025-10-17T16:00:00+07:00"),
            at("2025-10-20T08:30:00+07:00"),
        );
        assert_eq!(
            calendar.working_minutes_between(from, to, &working, vietnam()),
            120
        );
        assert_eq!(
            calendar.working_minutes_between(to, from, &working, vietnam()),
            0
        );
        let due = Due::By(at("2025-10-17T17:00:00+07:00"));
        assert_eq!(
            calendar.shifted(due, 120, &working, vietnam()),
            Some(Due::By(at("2025-10-20T09:30:00+07:00")))
        );
        let end_of_day = Due::By(at("2025-10-17T23:59:59.999+07:00"));
        assert_eq!(
            calendar.shifted(end_of_day, 480, &working, vietnam()),
            Some(Due::By(at("2025-10-20T23:59:59.999+07:00")))
        );
        let minute_before = Due::By(at("2025-10-17T15:59:00+07:00"));
        assert_eq!(
            calendar.shifted(minute_before, 30, &working, vietnam()),
            Some(Due::By(at("2025-10-17T16:29:00+07:00")))
        );
        assert_eq!(calendar.shifted(due, 0, &working, vietnam()), Some(due));
        let once = Due::AtOnce;
        assert_eq!(calendar.shifted(once, 9, &working, vietnam()), Some(once));
    }

    fn instants() -> impl Strategy<Value = Instant> {
        (1_420_000_000_000_i64..2_300_000_000_000).prop_filter_map("in range", Instant::from_millis)
    }

    proptest! {
        #[test]
        fn due_dates_are_monotone_and_never_on_closed_days(
            a in instants(), b in instants(), n in 0_u32..50, hours in 0_u32..100,
        ) {
            let calendar = Calendar::national();
            let working = WorkingTime::default();
            let (a, b) = (a.min(b), a.max(b));
            for term in [
                Term::WorkingDays(n), Term::WorkingHours(hours), Term::NextWorkingDay,
                Term::MorningOfNextWorkingDay,
            ] {
                let early = calendar.due(term, a, &working, vietnam()).unwrap();
                let late = calendar.due(term, b, &working, vietnam()).unwrap();
                prop_assert!(early <= late, "{:?}", term);
                let Due::By(end) = early else { panic!("an instant") };
                prop_assert!(end >= a);
                if term != Term::WorkingHours(0) {
                    prop_assert!(calendar.is_working_day(end.day(vietnam())));
                    prop_assert!(end.day(vietnam()).year() >= 2014);
                }
            }
        }

        #[test]
        fn working_hours_consume_exactly_their_time(start in instants(), hours in 1_u32..100) {
            let calendar = Calendar::national();
            let working = WorkingTime::default();
            let term = Term::WorkingHours(hours);
            let Some(Due::By(end)) = calendar.due(term, start, &working, vietnam()) else {
                panic!("an instant")
            };
            let consumed = calendar.working_minutes_between(start, end, &working, vietnam());
            prop_assert_eq!(consumed, u64::from(hours) * 60);
        }
    }
}
