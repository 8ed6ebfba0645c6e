//! The original is kept.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step, clerk};
use crate::rules::{ActionName, Sink, fail};

/// Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
/// `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Keep {}

/// The original was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Kept {}

impl CommandOf<Outgoing> for Keep {
    const NAME: ActionName = ActionName::new(&["keep", "lưu", "keep"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        if ask.state.kept {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Kept {});
    }
}

impl EventOf<State> for Kept {
    fn apply(&self, state: &mut State, _: Instant) {
        state.kept = true;
    }
}
