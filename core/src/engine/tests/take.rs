//! The key is taken.

use serde::{Deserialize, Serialize};

use super::{Event, Key, Phase, State};
use crate::base::{Instant, PersonId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step, clerk, reason,
};
use crate::rules::{ActionName, Sink};

/// Take the key (mượn chìa khóa).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// What for.
    pub reason: String,
}

/// The key was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// By whom.
    pub by: PersonId,
}

impl CommandOf<Key> for Take {
    const NAME: ActionName = ActionName::new(&["take", "mượn chìa khóa", "take the key"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Hanging], Phase::Out)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn guard(ask: &Ask<'_, Key, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let by = context.actor.person().clone();
        decision.push(Taken { by });
    }
}

impl EventOf<State> for Taken {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Out;
        state.holder = Some(self.by.clone());
    }
}
