//! The key comes back.

use serde::{Deserialize, Serialize};

use super::{Event, Key, Phase, State};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::rules::{ActionName, Sink};

/// Bring the key back (trả chìa khóa).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BringBack {}

/// The key came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BroughtBack {}

impl CommandOf<Key> for BringBack {
    const NAME: ActionName =
        ActionName::new(&["bring_back", "trả chìa khóa", "bring the key back"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Out], Phase::Hanging)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[];

    fn guard(_: &Ask<'_, Key, Self>, _: &mut impl Sink) {}

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(BroughtBack {});
    }
}

impl EventOf<State> for BroughtBack {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Hanging;
        state.holder = None;
    }
}
