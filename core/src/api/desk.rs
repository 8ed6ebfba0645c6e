use std::sync::Arc;

use chrono::Datelike as _;

use super::{Book, Document, Machine};
use crate::base::{DocumentId, Instant, InvalidInput, PersonId};
use crate::calendar::Calendar;
use crate::context::{Context, Under};
use crate::law::{RuleSet, RuleSetId};
use crate::organization::Agency;

/// Largest profile in bytes.
const MAX_PROFILE: usize = 16 * 1024 * 1024;

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

    /// Reads the agency's profile, with a calendar of the host's.
    ///
    /// # Errors
    /// Every fault of the profile with its JSON path.
    pub fn with_calendar(profile: &str, calendar: Calendar) -> Result<Self, InvalidInput> {
        use crate::base::{Fault, FaultCode};
        if profile.len() > MAX_PROFILE {
            let detail = format!("{} > {MAX_PROFILE}", profile.len());
            return Err(InvalidInput::one(Fault::new(
                ".",
                FaultCode::TooLarge,
                detail,
            )));
        }
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
        let day = self.agency().day(now);
        let sets = &self.shared.rule_sets;
        let kept = kept.and_then(|id| sets.iter().find(|set| set.id == id));
        let in_force = || sets.iter().rev().find(|set| set.effective_from <= day);
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
        Context {
            now,
            actor,
            agency: self.agency(),
            grants: &book.grants,
            rules: self.rules(kept, now),
            calendar: self.calendar(),
            registers: &book.registers,
            facts: &book.facts,
            under: Under::Open,
        }
    }

    /// A document of which nothing is known yet.
    #[must_use]
    pub fn open<M: Machine>(&self, document: DocumentId) -> Document<M> {
        Document::new(&self.agency().info().key, document)
    }

    /// Opens all series of the profile for the year of `now`, for use without a database.
    pub fn open_year(&self, book: &mut Book, now: Instant) {
        let year = self.agency().day(now).year();
        for series in &self.agency().profile().series {
            book.open_series(&series.key, year);
        }
    }
}
