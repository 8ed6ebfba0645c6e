//! A draft is given up.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::routing::{self, InstanceState};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
/// drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
/// `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Abandon {
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// It was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Abandoned {
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for Abandon {
    const NAME: ActionName = ActionName::new(&["abandon", "hủy dự thảo", "give the draft up"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(
        &[Phase::Draft, Phase::Reviewing, Phase::Returned],
        Phase::Abandoned,
    )];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        if let (Some(draft), Some(drafter)) = (state.draft(), state.drafter())
            && !route::keeps_draft(state, context)
        {
            let (drafter, unit) = (drafter.clone(), draft.unit.clone());
            fail!(&mut *sink, NotDraftKeeper { drafter, unit });
        }
        if let Some(input) = ask.input {
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let reason = self.reason.clone();
        decision.push(Abandoned { reason });
        decision.route(route::close(state));
        // A draft that was never submitted has no route that could end.
        if state.instance.state != InstanceState::Idle {
            let state = InstanceState::Cancelled;
            decision.push(routing::Event::Ended { state });
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Abandoned {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Abandoned;
        state.returned_to = None;
    }
}
