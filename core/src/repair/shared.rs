//! Commands to what the whole agency shares: number series, grants, the seal. They wait for no other.

use super::World;
use super::command::{CommandCase, Steps};
use super::fact::Given;
use super::ideas::heads;
use crate::base::PersonId;
use crate::engine::Evidence;
use crate::machines::grants::{self, CreateGrant, Grants};
use crate::machines::seal::{self, Seal};
use crate::machines::series::{self, Series};
use crate::organization::Grant;

impl Steps for Series {
    fn given(kind: series::Kind) -> Given {
        Given::Series(kind)
    }

    fn kind(given: &Given) -> Option<&series::Kind> {
        match given {
            Given::Series(kind) => Some(kind),
            _ => None,
        }
    }

    fn current<'w>(case: &'w CommandCase<Self>, world: &'w World<'_>) -> &'w series::State {
        world.registers.state(&case.state.of).unwrap_or(&case.state)
    }
}

impl Steps for Grants {
    fn given(kind: grants::Kind) -> Given {
        Given::Grants(kind)
    }

    fn kind(given: &Given) -> Option<&grants::Kind> {
        match given {
            Given::Grants(kind) => Some(kind),
            _ => None,
        }
    }

    fn current<'w>(_: &'w CommandCase<Self>, world: &'w World<'_>) -> &'w grants::State {
        &world.grants
    }

    fn grant(kind: &grants::Kind) -> Option<&Grant> {
        match kind {
            grants::Kind::CreateGrant(CreateGrant { grant }) => Some(grant),
            grants::Kind::RevokeGrant(_) => None,
        }
    }
}

impl Steps for Seal {
    fn given(kind: seal::Kind) -> Given {
        Given::Seal(kind)
    }

    fn kind(given: &Given) -> Option<&seal::Kind> {
        match given {
            Given::Seal(kind) => Some(kind),
            _ => None,
        }
    }

    fn giver(
        _: &CommandCase<Self>,
        evidence: &Evidence,
        world: &World<'_>,
    ) -> Option<Vec<PersonId>> {
        (*evidence == Evidence::WrittenPermission).then(|| heads(world))
    }
}
