//! The register entry is completed after the direction.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State, paper};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step, clerk};
use crate::rules::{ActionName, Sink, fail};

/// Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
/// `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteEntry {}

/// The register entry was completed after the direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EntryCompleted {}

impl CommandOf<Incoming> for CompleteEntry {
    const NAME: ActionName =
        ActionName::new(&["complete_entry", "đăng ký bổ sung", "complete the entry"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        paper::paper_only(ask.state, Self::NAME, sink);
        if ask.state.paper.entry_completed {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(EntryCompleted {});
    }
}

impl EventOf<State> for EntryCompleted {
    fn apply(&self, state: &mut State, _: Instant) {
        state.paper.entry_completed = true;
    }
}
