//! Mail that was passed on proves to be the agency's business.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::document::AddressedTo;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::rules::{ActionName, Sink};

/// Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
/// `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HandIn {}

/// It proved to be the agency's business and was handed in for registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandedIn {}

impl CommandOf<Incoming> for HandIn {
    const NAME: ActionName = ActionName::new(&[
        "hand_in",
        "đưa lại Văn thư để đăng ký",
        "hand in for registration",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::PassedOn], Phase::Received)];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[];

    /// Anybody who has the letter may hand it in.
    fn guard(_: &Ask<'_, Incoming, Self>, _: &mut impl Sink) {}

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(HandedIn {});
    }
}

impl EventOf<State> for HandedIn {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Received;
        if let Some(metadata) = &mut state.metadata {
            metadata.addressed_to = AddressedTo::Agency;
        }
    }
}
