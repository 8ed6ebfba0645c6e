//! The person who will sign approves the draft.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, duty};
use crate::base::{GrantId, LineId};
use crate::engine::{Ask, CommandOf, Context, Decision, EarlierActs, Field, Step, keep_apart};
use crate::organization::{Authority, LegalDuty, SeparationRule};
use crate::routing::Line;
use crate::rules::{ActionName, Sink};

const DUTY: LegalDuty = LegalDuty::Approval;

/// The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
/// content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
/// `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
/// `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
/// `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Approve {}

impl CommandOf<Outgoing> for Approve {
    const NAME: ActionName = ActionName::new(&["approve", "duyệt bản thảo", "approve the draft"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Onward;
    const FORM: &'static [Field] = &[];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        duty::duty_line(state, DUTY)
    }

    /// Approval is given by the power to sign (Art. 11.1), not by the line.
    fn authority(&self, ask: &Ask<'_, Outgoing, Self>) -> Authority {
        let context = ask.context;
        let powers = ask.state.draft().map(|draft| duty::powers(draft, context));
        let authority = powers.and_then(|powers| powers.authority(context.under.grant()).ok());
        authority.unwrap_or(Authority::OwnSeat)
    }

    /// Those that give the power to sign, where the own seat does not and several do.
    fn grants(ask: &Ask<'_, Outgoing, Self>) -> Vec<GrantId> {
        let powers = ask
            .state
            .draft()
            .map(|draft| duty::powers(draft, ask.context));
        let ambiguous = powers.filter(|p| !p.held.is_empty() && p.authority(None).is_err());
        ambiguous.map_or_else(Vec::new, |powers| powers.grants())
    }

    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let rule = SeparationRule::DraftApprove;
        [state.drafter().map(|drafter| (rule, drafter)), None]
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        duty::duty_guard(ask, sink);
        let Some(draft) = state.draft() else {
            return;
        };
        let powers = duty::some_power(draft, context, sink);
        let apart = |authorities: &[Authority], sink: &mut _| {
            let earlier = Self::earlier_acts(state);
            keep_apart(earlier, Self::NAME, authorities, context, sink);
        };
        apart(&powers.authorities(), sink);
        // Which of several grants to approve under is an input.
        if ask.input.is_none() || powers.held.is_empty() {
            return;
        }
        match powers.authority(context.under.grant()) {
            Ok(authority) => apart(&[authority], sink),
            Err(reasons) => sink.fail_all(reasons),
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        duty::check(state, DUTY, context, decision);
    }
}
