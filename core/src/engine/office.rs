//! What surrounds a decision, for the tests of machines: an office, and one call to decide.

use super::{Context, Decision, Facts, Machine, Under, decide};
use crate::base::{CommandId, Instant, PersonId};
use crate::calendar::Calendar;
use crate::engine::Command;
use crate::law::{RuleSet, RuleSetId};
use crate::numbers::Registers;
use crate::organization::{Agency, Grants};
use crate::rules::Refusal;

/// An office that keeps no history.
pub(crate) struct Office {
    pub(crate) agency: Agency,
    pub(crate) grants: Grants,
    pub(crate) registers: Registers,
    rule_sets: Vec<RuleSet>,
    calendar: Calendar,
    facts: Facts,
}

impl Office {
    pub(crate) fn new(profile: &str) -> Self {
        Self {
            agency: Agency::from_json(profile).unwrap(),
            grants: Grants::default(),
            registers: Registers::none(),
            rule_sets: RuleSetId::ALL.iter().map(|id| RuleSet::of(*id)).collect(),
            calendar: Calendar::national(),
            facts: Facts::default(),
        }
    }

    pub(crate) fn context<'c>(&'c self, actor: &'c PersonId, now: Instant) -> Context<'c> {
        let in_force = RuleSet::in_force(self.agency.day(now)).id;
        let mut rule_sets = self.rule_sets.iter();
        Context {
            moment: self.agency.moment(now),
            actor: self.agency.actor(actor),
            agency: &self.agency,
            grants: &self.grants,
            rules: rule_sets.find(|set| set.id == in_force).unwrap(),
            calendar: &self.calendar,
            registers: &self.registers,
            facts: &self.facts,
            under: Under::Open,
        }
    }

    pub(crate) fn decide<M: Machine>(
        &self,
        state: &M::State,
        kind: impl Into<M::Kind>,
        actor: &str,
        now: Instant,
    ) -> Result<Decision<M::Event>, Refusal> {
        let id = CommandId::parse("01930000-0000-7000-8000-000000000001").unwrap();
        let actor = PersonId::parse(actor).unwrap();
        decide::<M>(state, &Command::new(id, kind), &self.context(&actor, now))
    }
}
