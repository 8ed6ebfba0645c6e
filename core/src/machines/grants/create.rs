//! A grant is made.

use serde::{Deserialize, Serialize};

use super::state::by_grantor;
use super::{Event, Grants, Phase, State};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step};
use crate::law::DocumentType;
use crate::organization::{Grant, check_grant};
use crate::rules::{ActionName, Sink};

/// Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
/// `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
/// `grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
/// `authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
/// `capacity_not_held`, `grantee_not_deputy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateGrant {
    /// The grant.
    pub grant: Grant,
}

/// A grant was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantCreated {
    /// The grant.
    pub grant: Grant,
}

impl CommandOf<Grants> for CreateGrant {
    const NAME: ActionName = ActionName::new(&["create_grant", "giao, ủy quyền", "make a grant"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("grant", FieldKind::Object)];

    fn guard(ask: &Ask<'_, Grants, Self>, sink: &mut impl Sink) {
        let Some(Self { grant }) = ask.input else {
            return;
        };
        by_grantor(&grant.grantor, ask.context, sink);
        let (agency, now) = (ask.context.agency, ask.context.now());
        if let Err(reasons) = check_grant(agency, ask.state, grant, now) {
            sink.fail_all(reasons);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let grant = self.grant.clone();
        decision.push(GrantCreated { grant });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let grant = &mut self.grant;
        match evidence {
            Evidence::WrittenBasis => {
                let basis = DocumentType::GiayUyQuyen.printed_name();
                grant.basis = Some(basis.to_owned());
            }
            Evidence::LimitedTo(types) => grant.types.clone_from(types),
            Evidence::Period { from, until } => (grant.from, grant.until) = (*from, Some(*until)),
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for GrantCreated {
    fn apply(&self, state: &mut State, _: Instant) {
        state.put(self.grant.clone());
    }
}
