//! The document is issued.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::printed::of_chart;
use super::state::{Pass, recipient_key};
use super::{Event, Outgoing, Phase, Printed, State};
use crate::base::Instant;
use crate::document::Delivery;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Field, MachineState as _, Step, clerk,
};
use crate::rules::{ActionName, Sink};

/// Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
/// `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Issue {}

/// It was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// What was printed of agency, signer and recipients (nội dung thể thức khi phát hành).
    pub printed: Arc<Printed>,
}

impl CommandOf<Outgoing> for Issue {
    const NAME: ActionName = ActionName::new(&["issue", "phát hành", "issue"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Sealed], Phase::Issued)];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if !state.missing_steps(Phase::Sealed, sink) {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let printed = Arc::new(of_chart(state, context.agency));
        decision.push(Issued { printed });
    }
}

impl EventOf<State> for Issued {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Issued;
        state.printed = Some(Arc::clone(&self.printed));
        let content = state.draft.iter().map(|draft| &draft.content);
        let addressees = content.flat_map(|content| &content.addressees);
        state.deliveries = addressees
            .map(|addressee| (recipient_key(addressee).to_owned(), Delivery::default()))
            .collect();
    }
}
