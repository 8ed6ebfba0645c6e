//! The head of the drafting unit passes a returned draft to its drafter.

use serde::{Deserialize, Serialize};

use super::return_draft::ReturnTo;
use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::rules::{ActionName, Sink, fail};

/// The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
/// `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HandBack {}

/// The head of the drafting unit passed it to the drafter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandedBack {}

impl CommandOf<Outgoing> for HandBack {
    const NAME: ActionName = ActionName::new(&[
        "hand_back",
        "chuyển lại người soạn thảo",
        "hand back to the drafter",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Returned])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        if ask.state.returned_to() != Some(ReturnTo::UnitHead) {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        route::heads_drafting_unit(ask.state, ask.context, sink);
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(HandedBack {});
    }
}

impl EventOf<State> for HandedBack {
    fn apply(&self, state: &mut State, _: Instant) {
        state.returned_to = Some(ReturnTo::Drafter);
    }
}
