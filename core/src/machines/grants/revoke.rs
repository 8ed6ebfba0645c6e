//! A grant is revoked.

use serde::{Deserialize, Serialize};

use super::state::by_grantor;
use super::{Event, Grants, Phase, State};
use crate::base::{GrantId, Instant};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::rules::{ActionName, Sink, fail};

/// Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
/// `authorization_revoked`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RevokeGrant {
    /// Which.
    pub id: GrantId,
}

/// A grant was revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantRevoked {
    /// Which.
    pub id: GrantId,
    /// When.
    pub at: Instant,
}

impl CommandOf<Grants> for RevokeGrant {
    const NAME: ActionName = ActionName::new(&[
        "revoke_grant",
        "thu hồi việc giao, ủy quyền",
        "revoke a grant",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("id", FieldKind::Id)];

    fn guard(ask: &Ask<'_, Grants, Self>, sink: &mut impl Sink) {
        let Some(Self { id }) = ask.input else {
            return;
        };
        let Some((grant, revoked)) = ask.state.get(*id) else {
            let grant = id.to_string();
            fail!(sink, GrantNotFound { grant });
            return;
        };
        by_grantor(&grant.grantor, ask.context, sink);
        if let Some(at) = revoked {
            fail!(sink, AuthorizationRevoked { at });
        }
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let (id, at) = (self.id, context.now());
        decision.push(GrantRevoked { id, at });
    }

    /// The grants of the actor's own posts that are not revoked.
    fn choices(field: &'static str, ask: &Ask<'_, Grants, Self>) -> Vec<Choice> {
        let (context, day) = (ask.context, ask.context.today());
        let mut mine = Vec::new();
        if field == "id" {
            for (grant, revoked) in ask.state.iter() {
                let own = || {
                    context
                        .agency
                        .holds(context.actor.person(), &grant.grantor, day)
                };
                if revoked.is_none() && own() {
                    let name = context.agency.person_name(&grant.grantee);
                    mine.push(Choice::named(grant.id, name.unwrap_or_default()));
                }
            }
        }
        mine
    }
}

impl EventOf<State> for GrantRevoked {
    fn apply(&self, state: &mut State, _: Instant) {
        state.revoke(self.id, self.at);
    }
}
