//! The desk: one agency's chart, calendar and law, read once. Every use of the library begins here.

use std::str::FromStr;
use std::sync::Arc;

use chrono::Datelike as _;

use super::{Book, Document, Machine};
use crate::base::{Instant, InvalidInput, PersonId};
use crate::calendar::Calendar;
use crate::engine::{Context, IdOf, Under};
use crate::law::{RuleSet, RuleSetId};
use crate::organization::Agency;
use crate::queries::{Answer, Office, Query};
use crate::rules::CommandError;

/// A desk (bàn văn thư): the agency's chart, the calendar and the law, read once and shared.
#[derive(Clone, Debug)]
pub struct Desk {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    agency: Agency,
    calendar: Calendar,
    rule_sets: Vec<RuleSet>,
}

impl Desk {
    /// Reads the agency's profile (JSON, at most 16 MiB); the calendar is the national one.
    ///
    /// # Errors
    /// Every fault of the profile with its JSON path.
    pub fn new(profile: &str) -> Result<Self, InvalidInput> {
        Self::with_calendar(profile, Calendar::national())
    }

    /// Reads the agency's profile, with a calendar as text (JSON; by default the national one) and
    /// further years of it, each in the place of the year that the calendar may already have.
    ///
    /// # Errors
    /// Every fault of the first text that has any: those of the calendar, those of a year below
    /// `years[i]`, those of the profile.
    pub fn read<Y: AsRef<str>>(
        profile: &str,
        calendar: Option<&str>,
        years: &[Y],
    ) -> Result<Self, InvalidInput> {
        let calendar = calendar.map_or_else(|| Ok(Calendar::national()), Calendar::from_json);
        let mut years = years.iter().map(AsRef::as_ref).enumerate();
        let calendar = years.try_fold(calendar?, |calendar, (index, year)| {
            let added = calendar.with_year(year);
            added.map_err(|invalid| invalid.below(&format!("years[{index}]")))
        })?;
        Self::with_calendar(profile, calendar)
    }

    /// Reads the agency's profile, with a calendar of the host's.
    ///
    /// # Errors
    /// Every fault of the profile with its JSON path.
    pub fn with_calendar(profile: &str, calendar: Calendar) -> Result<Self, InvalidInput> {
        let agency = Agency::from_json(profile)?;
        let rule_sets = RuleSetId::ALL.iter().map(|id| RuleSet::of(*id)).collect();
        Ok(Self {
            shared: Arc::new(Shared {
                agency,
                calendar,
                rule_sets,
            }),
        })
    }

    /// Chart, series and routes.
    #[must_use]
    pub fn agency(&self) -> &Agency {
        &self.shared.agency
    }

    /// Working days.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.shared.calendar
    }

    /// The rule set of a document opened under `kept`, or the one in force at `now`.
    #[must_use]
    pub fn rules(&self, kept: Option<RuleSetId>, now: Instant) -> &RuleSet {
        let sets = &self.shared.rule_sets;
        let kept = kept.and_then(|id| sets.iter().find(|set| set.id == id));
        let in_force = || {
            let day = self.agency().day(now);
            sets.iter().rev().find(|set| set.effective_from <= day)
        };
        kept.or_else(in_force).unwrap_or_else(|| Self::oldest(sets))
    }

    fn oldest(sets: &[RuleSet]) -> &RuleSet {
        static FALLBACK: std::sync::OnceLock<RuleSet> = std::sync::OnceLock::new();
        match sets.first() {
            Some(set) => set,
            None => FALLBACK.get_or_init(|| RuleSet::of(RuleSetId::Vn20200305)),
        }
    }

    /// Everything a decision reads.
    #[must_use]
    pub fn context<'a>(
        &'a self,
        book: &'a Book,
        kept: Option<RuleSetId>,
        actor: &'a PersonId,
        now: Instant,
    ) -> Context<'a> {
        let moment = self.agency().moment(now);
        let agency = self.agency().on(moment.day());
        Context {
            moment,
            actor: agency.actor(actor),
            agency,
            grants: &book.grants,
            rules: self.rules(kept, now),
            calendar: self.calendar(),
            registers: &book.registers,
            facts: &book.facts,
            under: Under::Open,
        }
    }

    /// Answers a question; nothing changes.
    ///
    /// ```
    /// use vanthu::api::{Answer, Book, Desk, Query};
    /// # let profile = include_str!("../../../examples/data/ubnd-tinh-mau.json");
    /// let desk = Desk::new(profile)?;
    /// let query = Query::read(r#"{"type": "date_line", "data": {"day": "2026-01-05", "place": "Hà Nội"}}"#)?;
    /// let answer = desk.answer(&Book::new(), &query)?;
    /// assert_eq!(answer, Answer::DateLine("Hà Nội, ngày 05 tháng 01 năm 2026".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Every failing rule, or every fault of the question.
    pub fn answer(&self, book: &Book, query: &Query) -> Result<Answer, CommandError> {
        query.answer(Office {
            agency: self.agency(),
            calendar: self.calendar(),
            grants: &book.grants,
            registers: &book.registers,
        })
    }

    /// A document of which nothing is known yet.
    #[must_use]
    pub fn open<M: Machine>(&self, id: IdOf<M>) -> Document<M> {
        Document::new(&self.agency().info().key, id)
    }

    /// Opens all series of the profile for the year of `now`, for use without a database.
    pub fn open_year(&self, book: &mut Book, now: Instant) {
        let year = self.agency().day(now).year();
        for series in &self.agency().profile().series {
            book.open_series(&series.key, year);
        }
    }
}

/// Reads the agency's profile as [`Desk::new`] does: `std::fs::read_to_string(path)?.parse()?`.
impl FromStr for Desk {
    type Err = InvalidInput;

    fn from_str(profile: &str) -> Result<Self, InvalidInput> {
        Self::new(profile)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Desk;

    const PROFILE: &str = include_str!("../../../tests/profiles/office.json");

    fn year(year: i32, closed: &str) -> String {
        format!(
            r#"{{"year": {year}, "status": "announced", "closed": [
                {{"date": "{closed}", "name": "Nghỉ bão", "kind": "agency"}}]}}"#
        )
    }

    #[test]
    fn years_are_added_to_the_calendar_or_take_a_place_in_it() {
        let texts = [year(2028, "2028-03-06"), year(2028, "2028-03-07")];
        let desk = Desk::read(PROFILE, None, &texts).unwrap();
        let works = |day| {
            let day = NaiveDate::from_ymd_opt(2028, 3, day).unwrap();
            desk.calendar().is_working_day(day)
        };
        assert_eq!(
            [6, 7, 8].map(works),
            [true, false, true],
            "the last one counts"
        );
        assert!(desk.calendar().announced(2028));
        assert!(
            desk.calendar().announced(2025),
            "what the national one knew"
        );
        let older = include_str!("../../../tests/profiles/calendar-before-swap.json");
        let before = Desk::read(PROFILE, Some(older), &texts).unwrap();
        assert_ne!(before.calendar().version(), desk.calendar().version());
    }

    #[test]
    fn a_fault_of_a_year_names_the_year() {
        let texts = [year(2028, "2028-03-06"), year(2029, "2028-03-06")];
        let faults = Desk::read(PROFILE, None, &texts).unwrap_err().faults;
        let places: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
        assert_eq!(places, ["years[1].closed[0].date"]);
    }
}
