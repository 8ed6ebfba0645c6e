use chrono::NaiveDate;

use super::{Agency, Duty, HolderMode, Post, Rank};
use crate::base::{PersonId, PostId, UnitId};

/// One tenure: a post held by a person during `[from, until)`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tenure {
    pub(super) post: usize,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) mode: HolderMode,
}

impl Tenure {
    pub(super) fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// A person as the chart has them, looked up once ([`Agency::actor`]): what they may do on a day.
/// Whom the chart does not have holds no post.
#[derive(Clone, Copy, Debug)]
pub struct Actor<'a> {
    agency: &'a Agency,
    person: &'a PersonId,
    tenures: &'a [Tenure],
}

impl<'a> Actor<'a> {
    pub(super) const fn new(
        agency: &'a Agency,
        person: &'a PersonId,
        tenures: &'a [Tenure],
    ) -> Self {
        Self {
            agency,
            person,
            tenures,
        }
    }

    /// The natural person.
    #[must_use]
    pub const fn person(&self) -> &'a PersonId {
        self.person
    }

    /// The posts held on a day, with the way in which.
    pub fn posts(self, day: NaiveDate) -> impl Iterator<Item = (&'a Post, HolderMode)> {
        self.agency.held(self.tenures, day)
    }

    /// Whether any post is held on that day.
    #[must_use]
    pub fn is_active(self, day: NaiveDate) -> bool {
        self.posts(day).next().is_some()
    }

    /// The newest day up to `day` on which a post was held: `day` itself while in office, none before
    /// the first post.
    #[must_use]
    pub fn last_in_office(self, day: NaiveDate) -> Option<NaiveDate> {
        let begun = self.tenures.iter().filter(|held| held.from <= day);
        begun
            .filter_map(|held| match held.until {
                Some(until) if until <= day => until.pred_opt(),
                _ => Some(day),
            })
            .max()
    }

    /// Whether the post is held on that day.
    #[must_use]
    pub fn holds(self, post: &PostId, day: NaiveDate) -> bool {
        let post = self.agency.post_now(post);
        self.posts(day).any(|(held, _)| held.key == *post)
    }

    /// Whether a post held on that day carries the duty.
    #[must_use]
    pub fn has_duty(self, duty: Duty, day: NaiveDate) -> bool {
        let carries = |(post, _): (&Post, HolderMode)| post.duties.contains(&duty);
        self.posts(day).any(carries) || (duty == Duty::Direct && self.leads(day))
    }

    /// Whether the person leads the agency on that day: the head, the acting head, or a deputy
    /// put in charge (Art. 13.1).
    #[must_use]
    pub fn leads(self, day: NaiveDate) -> bool {
        self.posts(day).any(|(post, mode)| {
            post.rank == Rank::Head
                || (post.rank == Rank::DeputyHead && mode == HolderMode::InCharge)
        })
    }

    /// Whether the person heads the unit on that day.
    #[must_use]
    pub fn heads_unit(self, unit: &UnitId, day: NaiveDate) -> bool {
        let unit = self.agency.unit_now(unit);
        self.posts(day)
            .any(|(post, _)| post.rank == Rank::UnitHead && post.unit.as_ref() == Some(unit))
    }

    /// Whether the person answers for the unit's inbox on that day: its head or a deputy.
    #[must_use]
    pub(crate) fn answers_for_unit(self, unit: &UnitId, day: NaiveDate) -> bool {
        let unit = self.agency.unit_now(unit);
        self.posts(day)
            .any(|(post, _)| post.answers_for_unit() && post.unit.as_ref() == Some(unit))
    }

    /// Whether the person answers for a unit of another, of their last day once they are gone.
    pub(crate) fn answers_for(self, other: &PersonId, day: NaiveDate) -> bool {
        let last = self.agency.last_in_office(other, day);
        last.is_some_and(|last| {
            let mut units = self.agency.units_of(other, last);
            units.any(|unit| self.answers_for_unit(unit, day))
        })
    }

    /// Whether a post of the unit is held on that day.
    #[must_use]
    pub fn in_unit(self, unit: &UnitId, day: NaiveDate) -> bool {
        let unit = self.agency.unit_now(unit);
        self.units(day).any(|held| held == unit)
    }

    /// The units in which a post is held on that day.
    pub fn units(self, day: NaiveDate) -> impl Iterator<Item = &'a UnitId> {
        self.posts(day).filter_map(|(post, _)| post.unit.as_ref())
    }
}
