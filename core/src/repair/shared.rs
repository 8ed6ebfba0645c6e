//! Commands to what the whole agency shares: number series, grants, the seal. They wait for no other.

use super::World;
use super::command::{CommandCase, Steps};
use super::ideas::heads;
use crate::base::PersonId;
use crate::engine::Evidence;
use crate::machines::grants::{self, CreateGrant, Grants};
use crate::machines::seal::Seal;
use crate::machines::series::{self, Series};
use crate::organization::Grant;

impl Steps for Series {
    fn current<'w>(case: &'w CommandCase<Self>, world: &'w World<'_>) -> &'w series::State {
        world.registers.state(&case.state.of).unwrap_or(&case.state)
    }
}

impl Steps for Grants {
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
    fn giver(
        _: &CommandCase<Self>,
        evidence: &Evidence,
        world: &World<'_>,
    ) -> Option<Vec<PersonId>> {
        (*evidence == Evidence::WrittenPermission).then(|| heads(world))
    }
}
