//! Which days are working days. Begin with `Calendar::is_working_day`.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::data::{CalendarData, ClosedDay, YearData, YearStatus};
use crate::base::{Digest, InvalidInput, YEARS};

const NATIONAL: &str = include_str!("../../data/holidays.json");

/// Official working days (lịch làm việc): immutable, versioned, cheap to ask.
///
/// A working day is a make-up day, or Monday to Friday and not closed.
#[derive(Clone, Debug)]
pub struct Calendar {
    data: CalendarData,
    digest: Digest,
    years: Vec<YearBits>,
}

/// One announced year as a set of working days.
#[derive(Clone, Debug)]
struct YearBits {
    year: i32,
    status: YearStatus,
    working: [u64; 6],
}

impl Calendar {
    /// The calendar that the library carries: state agencies of Viet Nam, 2020–2027 as announced.
    #[must_use]
    pub fn national() -> Self {
        static NATIONAL_CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
            // The embedded text is read by a test; without it only weekends would be closed.
            Calendar::from_json(NATIONAL)
                .unwrap_or_else(|_| Calendar::compiled(CalendarData::empty()))
        });
        NATIONAL_CALENDAR.clone()
    }

    /// Reads a whole calendar (JSON of [`CalendarData`]).
    ///
    /// # Errors
    /// Every fault with its JSON path: those of form, and `too_large`, `invalid_value`,
    /// `duplicate_key`, `day_closed_and_worked`, `inconsistent`, `too_long`.
    pub fn from_json(text: &str) -> Result<Self, InvalidInput> {
        super::load::read_calendar(text).map(Self::compiled)
    }

    /// Compiles calendar data.
    ///
    /// # Errors
    /// As [`Calendar::from_json`], without the faults of form.
    pub fn new(data: CalendarData) -> Result<Self, InvalidInput> {
        super::load::check_calendar(&data)?;
        Ok(Self::compiled(data))
    }

    /// This calendar with one year added or replaced (JSON of [`YearData`]): a new announcement
    /// or a late swap, as data. The version gains `+` and the year.
    ///
    /// # Errors
    /// As [`Calendar::from_json`].
    pub fn with_year(&self, text: &str) -> Result<Self, InvalidInput> {
        let year = super::load::read_year(text, &self.data)?;
        let mut data = self.data.clone();
        data.version = format!("{}+{}", data.version, year.year);
        data.years.retain(|known| known.year != year.year);
        data.years.push(year);
        Ok(Self::compiled(data))
    }

    fn compiled(mut data: CalendarData) -> Self {
        data.years.sort_by_key(|year| year.year);
        data.lunar.sort_by_key(|year| year.year);
        for year in &mut data.years {
            year.closed.sort_by_key(|day| day.date);
            year.worked.sort_by_key(|day| day.date);
        }
        let digest = Digest::of(&serde_json::to_vec(&data).unwrap_or_default());
        let years = data.years.iter().map(YearBits::of).collect();
        Self {
            data,
            digest,
            years,
        }
    }

    /// The data this calendar was made from, sorted by day.
    #[must_use]
    pub const fn data(&self) -> &CalendarData {
        &self.data
    }

    /// Version of the content.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.data.version
    }

    /// Digest of the content; acts record it.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// How far a year has been announced.
    #[must_use]
    pub fn status(&self, year: i32) -> YearStatus {
        self.year(year)
            .map_or(YearStatus::NotAnnounced, |year| year.status)
    }

    /// Whether the breaks of a year are announced, at least Tết. Swaps may come late in any year.
    #[must_use]
    pub fn announced(&self, year: i32) -> bool {
        self.status(year) >= YearStatus::PartlyAnnounced
    }

    fn year(&self, year: i32) -> Option<&YearBits> {
        let at = self.years.binary_search_by_key(&year, |y| y.year).ok()?;
        self.years.get(at)
    }

    /// Whether the day is a working day (ngày làm việc).
    ///
    /// In a year nobody has announced only the days with a known date are closed: so a provisional
    /// due date can only move later when the year is announced.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        match self.year(day.year()) {
            Some(year) => year.works(day),
            None => is_weekday(day) && self.data.statutory_name(day).is_none(),
        }
    }

    /// Name of a day off, if it is listed; weekends have none.
    #[must_use]
    pub fn closed_name(&self, day: NaiveDate) -> Option<&str> {
        match self.year(day.year()) {
            Some(_) => self.closed_day(day).map(|closed| closed.name.as_str()),
            None => self.data.statutory_name(day),
        }
    }

    /// The entry of a day off in an announced year.
    #[must_use]
    pub fn closed_day(&self, day: NaiveDate) -> Option<&ClosedDay> {
        let years = &self.data.years;
        let year = years.binary_search_by_key(&day.year(), |y| y.year).ok()?;
        let closed = &years.get(year)?.closed;
        let at = closed.binary_search_by_key(&day, |c| c.date).ok()?;
        closed.get(at)
    }

    /// The first working day strictly after `day`; `None` beyond the year 2199.
    #[must_use]
    pub fn next_working_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        loop {
            day = day.succ_opt()?;
            if !YEARS.contains(&day.year()) {
                return None;
            }
            if self.is_working_day(day) {
                return Some(day);
            }
        }
    }

    /// `day` itself if it is a working day, else the next one.
    #[must_use]
    pub fn working_day_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        if YEARS.contains(&day.year()) && self.is_working_day(day) {
            return Some(day);
        }
        self.next_working_day(day)
    }

    /// The n-th working day before `day`, which is not counted.
    #[must_use]
    pub fn nth_working_day_before(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        let mut earlier = day;
        for _ in 0..n {
            earlier = earlier.pred_opt()?;
            while !self.is_working_day(earlier) {
                earlier = earlier.pred_opt().filter(|day| day.year() >= 1900)?;
            }
        }
        Some(earlier)
    }

    /// The n-th working day strictly after `day`; `day` itself for 0. `None` beyond the year 2199.
    #[must_use]
    pub fn nth_working_day(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        (0..n).try_fold(day, |day, _| self.next_working_day(day))
    }

    /// Working days after `from` up to and including `to`.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let mut count = 0_u32;
        let mut day = from;
        while let Some(next) = self.next_working_day(day).filter(|next| *next <= to) {
            count = count.saturating_add(1);
            day = next;
        }
        count
    }

    /// Whether a count over `[from, to]` touches a year that is not announced, so that its result
    /// may still change.
    #[must_use]
    pub fn is_provisional(&self, from: NaiveDate, to: NaiveDate) -> bool {
        (from.year()..=to.year()).any(|year| !self.announced(year))
    }
}

impl Default for Calendar {
    fn default() -> Self {
        Self::national()
    }
}

impl CalendarData {
    fn empty() -> Self {
        Self {
            format: 1,
            version: "empty".to_owned(),
            meta: std::collections::BTreeMap::new(),
            statutory: Vec::new(),
            lunar: Vec::new(),
            years: Vec::new(),
        }
    }
}

impl YearBits {
    fn of(data: &YearData) -> Self {
        let mut year = Self {
            year: data.year,
            status: data.status,
            working: [0; 6],
        };
        let first = NaiveDate::from_ymd_opt(data.year, 1, 1);
        let days = first.into_iter().flat_map(|day| day.iter_days());
        for day in days.take_while(|day| day.year() == data.year) {
            year.set(day, is_weekday(day));
        }
        for closed in &data.closed {
            year.set(closed.date, false);
        }
        for worked in &data.worked {
            year.set(worked.date, true);
        }
        year
    }

    fn set(&mut self, day: NaiveDate, works: bool) {
        let (word, bit) = place(day);
        if let Some(word) = self.working.get_mut(word) {
            if works { *word |= bit } else { *word &= !bit }
        }
    }

    fn works(&self, day: NaiveDate) -> bool {
        let (word, bit) = place(day);
        self.working.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// Word and bit of a day inside its year.
fn place(day: NaiveDate) -> (usize, u64) {
    let ordinal = day.ordinal0();
    let word = usize::try_from(ordinal >> 6).unwrap_or(usize::MAX);
    (word, 1_u64.wrapping_shl(ordinal & 63))
}

pub(super) fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::{Calendar, NATIONAL};
    use chrono::{Datelike as _, NaiveDate};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_embedded_calendar_reads_without_faults() {
        let read = Calendar::from_json(NATIONAL).unwrap();
        assert_eq!(read.digest(), Calendar::national().digest());
        assert_eq!(read.version(), "2026-11-21");
    }

    #[test]
    fn all_vectors() {
        #[derive(serde::Deserialize)]
        struct Vector {
            from: NaiveDate,
            next_working_day: NaiveDate,
            plus_5_working_days: NaiveDate,
        }
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../data/holidays_vectors.json")).unwrap();
        let calendar = Calendar::national();
        for v in &vectors {
            assert_eq!(calendar.next_working_day(v.from), Some(v.next_working_day));
            assert_eq!(
                calendar.nth_working_day(v.from, 5),
                Some(v.plus_5_working_days)
            );
        }
        assert_eq!(vectors.len(), 17);
    }

    #[test]
    fn working_days_of_each_year() {
        let calendar = Calendar::national();
        for (year, expected) in [
            (2020, 252),
            (2021, 250),
            (2022, 249),
            (2023, 249),
            (2024, 251),
            (2025, 250),
            (2026, 249),
            (2027, 249),
        ] {
            let first = day(&format!("{}-12-31", year - 1));
            let last = day(&format!("{year}-12-31"));
            assert_eq!(calendar.working_days_between(first, last), expected);
        }
    }

    #[test]
    fn unannounced_years_know_only_fixed_days() {
        let calendar = Calendar::national();
        assert!(calendar.announced(2027) && !calendar.announced(2028));
        assert_eq!(calendar.status(2028), super::YearStatus::NotAnnounced);
        assert!(
            !calendar.is_working_day(day("2028-01-26")),
            "lunar new year"
        );
        assert!(calendar.is_working_day(day("2028-01-27")), "not announced");
        assert!(!calendar.is_working_day(day("2028-11-24")));
        assert!(calendar.is_working_day(day("2019-11-25")));
        assert_eq!(
            calendar.closed_name(day("2028-04-04")),
            Some("Giỗ Tổ Hùng Vương")
        );
        assert_eq!(
            calendar.closed_name(day("2026-08-31")),
            Some("Hoán đổi ngày làm việc")
        );
        assert_eq!(calendar.closed_name(day("2026-08-29")), None);
        assert!(calendar.is_provisional(day("2027-12-20"), day("2028-01-03")));
        assert!(!calendar.is_provisional(day("2026-12-20"), day("2027-01-03")));
    }

    #[test]
    fn a_year_is_added_as_data() {
        let calendar = Calendar::national();
        let text = r#"{"year":2028,"status":"announced","closed":[{"date":"2028-01-27",
            "weekday":"Thu","name":"Tết Nguyên đán","kind":"statutory"}],
            "worked":[{"date":"2028-01-29"}]}"#;
        let revised = calendar.with_year(text).unwrap();
        assert!(revised.announced(2028) && !calendar.announced(2028));
        assert!(!revised.is_working_day(day("2028-01-27")));
        assert!(revised.is_working_day(day("2028-01-29")), "make-up day");
        assert_ne!(revised.digest(), calendar.digest());
        assert_eq!(revised.version(), "2026-11-21+2028");
        assert!(
            !revised.is_working_day(day("2026-08-31")),
            "other years stay"
        );
        let again = r#"{"year":2028,"status":"announced","closed":[],"worked":[]}"#;
        let again = revised.with_year(again).unwrap();
        assert!(
            again.is_working_day(day("2028-01-27")),
            "the last word holds"
        );
        assert_eq!(again.data().years.len(), calendar.data().years.len() + 1);
    }

    #[test]
    fn nothing_is_asked_beyond_2199() {
        let calendar = Calendar::national();
        assert_eq!(calendar.next_working_day(day("2199-12-31")), None);
        assert_eq!(calendar.nth_working_day(day("2199-12-01"), u32::MAX), None);
        assert_eq!(calendar.next_working_day(NaiveDate::MAX), None);
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (2015_i32..2045, 1_u32..=366)
            .prop_filter_map("a real day", |(y, d)| NaiveDate::from_yo_opt(y, d))
    }

    proptest! {
        #[test]
        fn the_nth_working_day_is_right_against_a_slow_count(from in any_day(), n in 0_u32..60) {
            let calendar = Calendar::national();
            let fast = calendar.nth_working_day(from, n).unwrap();
            let mut slow = from;
            let mut left = n;
            while left > 0 {
                slow = slow.succ_opt().unwrap();
                let listed = |days: &[super::ClosedDay]| days.iter().any(|c| c.date == slow);
                let data = calendar.data();
                let year = data.years.iter().find(|y| y.year == slow.year());
                let worked = year.is_some_and(|y| y.worked.iter().any(|w| w.date == slow));
                let closed = match year {
                    Some(year) => listed(&year.closed),
                    None => calendar.closed_name(slow).is_some(),
                };
                if worked || (slow.weekday().number_from_monday() <= 5 && !closed) {
                    left -= 1;
                }
            }
            prop_assert_eq!(fast, slow);
            prop_assert_eq!(calendar.working_days_between(from, fast), n);
            prop_assert!(n == 0 || calendar.is_working_day(fast));
        }

        #[test]
        fn later_starts_never_give_earlier_ends(a in any_day(), b in any_day(), n in 0_u32..40) {
            let calendar = Calendar::national();
            let (a, b) = (a.min(b), a.max(b));
            prop_assert!(calendar.nth_working_day(a, n) <= calendar.nth_working_day(b, n));
        }
    }
}
