//! Making and revoking grants.

use serde::{Deserialize, Serialize};

use super::{Agency, Grant, GrantEvent, Grants, check_grant};
use crate::base::{GrantId, Instant, PersonId};
use crate::rules::{ActionName, Reason, actions, reasons};
use crate::rules::{Refusal, verdict};

/// What can be asked of the agency's stream of grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
pub enum GrantCommand {
    /// Make a grant (giao, ủy quyền). Refusals: `not_grantor` and those of [`check_grant`].
    Create(Grant),
    /// Revoke a grant. Refusals: `not_grantor`, `grant_not_found`, `authorization_revoked`.
    Revoke(GrantRef),
}

impl GrantCommand {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> ActionName {
        match self {
            Self::Create(_) => actions::CREATE_GRANT,
            Self::Revoke(_) => actions::REVOKE_GRANT,
        }
    }
}

/// A grant by its identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantRef {
    /// Which.
    pub id: GrantId,
}

/// Decides a command to the stream of grants. Only the holder of the grantor's post makes or revokes
/// a grant: the power is his.
///
/// # Errors
/// Every failing rule.
pub fn decide_grant(
    agency: &Agency,
    grants: &Grants,
    command: &GrantCommand,
    actor: &PersonId,
    now: Instant,
) -> Result<GrantEvent, Refusal> {
    let day = agency.day(now);
    let mut failing: Vec<Reason> = Vec::new();
    let mut grantor = |grant: &Grant| {
        if !agency.holds(actor, &grant.grantor, day) {
            let post = grant.grantor.clone();
            failing.push(reasons::NotGrantor { post }.into());
        }
    };
    match command {
        GrantCommand::Create(grant) => {
            grantor(grant);
            failing.extend(
                check_grant(agency, grants, grant, now)
                    .err()
                    .into_iter()
                    .flatten(),
            );
            verdict(actions::CREATE_GRANT, failing)
                .map_err(|refusal| refusal.told_by(agency.names()))?;
            Ok(GrantEvent::GrantCreated(grant.clone()))
        }
        GrantCommand::Revoke(GrantRef { id }) => {
            match grants.get(*id) {
                Some((grant, revoked)) => {
                    grantor(grant);
                    if let Some(at) = revoked {
                        failing.push(reasons::AuthorizationRevoked { at }.into());
                    }
                }
                None => failing.push(
                    reasons::GrantNotFound {
                        grant: id.to_string(),
                    }
                    .into(),
                ),
            }
            verdict(actions::REVOKE_GRANT, failing)
                .map_err(|refusal| refusal.told_by(agency.names()))?;
            Ok(GrantEvent::GrantRevoked { id: *id, at: now })
        }
    }
}
