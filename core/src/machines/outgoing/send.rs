//! The issued document goes out over the exchange axis.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Field, MachineState as _, Step, clerk,
};
use crate::rules::{ActionName, Sink, fail};

/// Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
/// 28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
/// `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
/// `no_electronic_recipient`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Send {}

/// It was sent over the exchange axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// Identifiers of the recipients.
    pub recipients: Vec<String>,
}

impl CommandOf<Outgoing> for Send {
    const NAME: ActionName =
        ActionName::new(&["send", "gửi qua trục liên thông", "send by exchange"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued])];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if !state.missing_steps(Phase::Sealed, sink) {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        sendable(ask.state, electronic_recipients(ask.state), sink);
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        state.doubtful_marks(&mut decision.warnings);
        let recipients = electronic_recipients(state).map(str::to_owned).collect();
        decision.push(Sent { recipients });
    }
}

impl EventOf<State> for Sent {
    /// The history keeps it; no later decision reads it.
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// Nothing secret goes over the axis, and somebody there is to receive it.
pub(super) fn sendable<'s>(
    state: &State,
    mut recipients: impl Iterator<Item = &'s str>,
    sink: &mut impl Sink,
) {
    let Some(content) = state.content() else {
        return;
    };
    let secrecy = content.effective_secrecy();
    if secrecy.is_secret() {
        fail!(&mut *sink, StateSecretByExchange { secrecy });
    }
    if recipients.next().is_none() {
        fail!(sink, NoElectronicRecipient {});
    }
}

/// Identifiers of the addressees that can be reached by exchange.
pub(super) fn electronic_recipients(state: &State) -> impl Iterator<Item = &str> {
    let addressees = state.content().into_iter().flat_map(|c| &c.addressees);
    addressees.filter_map(|addressee| addressee.code.as_deref())
}
