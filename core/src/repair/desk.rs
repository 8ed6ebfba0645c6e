//! Commands beside the documents: grants, series, the seal.

use super::World;
use super::case::Case;
use super::fact::Given;
use super::ideas::heads;
use crate::base::PersonId;
use crate::engine::{Evidence, fill};
use crate::law::RuleSet;
use crate::organization::{Grant, GrantCommand, decide_grant, hand_over_seal};
use crate::register::{Reserve, SeriesCommand, decide_series};
use crate::rules::{Field, Refusal};

/// These commands wait for no other.
macro_rules! waits_for_none {
    () => {
        fn actor(&self) -> &PersonId {
            &self.actor
        }

        fn by(&self, person: &PersonId) -> Self {
            Self {
                actor: person.clone(),
                ..self.clone()
            }
        }

        fn asked(&self, _: &Given, _: &PersonId) -> Option<Self> {
            None
        }

        fn done(&self, _: &mut World<'_>, _: &Self) -> Option<Self> {
            None
        }
    };
}

#[derive(Clone)]
pub(crate) struct GrantCase {
    pub command: GrantCommand,
    pub actor: PersonId,
}

impl Case for GrantCase {
    waits_for_none!();

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        let (agency, grants) = (world.agency(), &world.grants);
        decide_grant(agency, grants, &self.command, &self.actor, world.now).map(|_| ())
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        let GrantCommand::Create(grant) = &mut self.command else {
            return false;
        };
        match evidence {
            Evidence::WrittenBasis => {
                grant.basis = Some(
                    crate::law::DocumentType::GiayUyQuyen
                        .printed_name()
                        .to_owned(),
                );
            }
            Evidence::LimitedTo(types) => grant.types.clone_from(types),
            Evidence::Period { from, until } => {
                (grant.from, grant.until) = (*from, Some(*until));
            }
            _ => return false,
        }
        true
    }

    fn grant(&self) -> Option<&Grant> {
        match &self.command {
            GrantCommand::Create(grant) => Some(grant),
            GrantCommand::Revoke(_) => None,
        }
    }
}

#[derive(Clone)]
pub(crate) struct SeriesCase {
    pub command: SeriesCommand,
    pub actor: PersonId,
}

impl Case for SeriesCase {
    waits_for_none!();

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        let rules = RuleSet::in_force(world.today());
        decide_series(&self.command, &world.context(&self.actor, &rules)).map(|_| ())
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        match (evidence, &mut self.command) {
            (
                Evidence::UntilInstant(until),
                SeriesCommand::Reserve(Reserve { until: place, .. }),
            ) => {
                *place = Some(*until);
            }
            (
                Evidence::Text {
                    field: Field::Reason,
                    least,
                },
                SeriesCommand::Void(input),
            ) => fill(&mut input.reason, *least),
            _ => return false,
        }
        true
    }
}

#[derive(Clone)]
pub(crate) struct SealCase {
    pub written_permission: bool,
    pub minutes: bool,
    pub actor: PersonId,
}

impl Case for SealCase {
    waits_for_none!();

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        let (permission, minutes) = (self.written_permission, self.minutes);
        hand_over_seal(world.agency(), &self.actor, permission, minutes, world.now)
    }

    fn giver(&self, evidence: &Evidence, world: &World<'_>) -> Vec<PersonId> {
        match evidence {
            Evidence::WrittenPermission => heads(world),
            _ => vec![self.actor.clone()],
        }
    }

    fn supply(&mut self, evidence: &Evidence, _: &mut World<'_>) -> bool {
        match evidence {
            Evidence::WrittenPermission => self.written_permission = true,
            Evidence::Minutes => self.minutes = true,
            _ => return false,
        }
        true
    }
}
