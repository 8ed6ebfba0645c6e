//! The sender brings the data of an issued document up to date at its recipients.

use serde::{Deserialize, Serialize};

use super::send::sendable;
use super::state::Pass;
use super::withdraw::signer_or_head;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::rules::{ActionName, Field as Missing, Sink};

/// Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
/// 28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
/// by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
/// or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
/// `state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendUpdate {
    /// What was wrong, which the recipients are told.
    #[new(into)]
    pub reason: String,
}

/// An update was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateSent {
    /// What was wrong.
    pub reason: String,
    /// Identifiers of the recipients that are asked.
    pub recipients: Vec<String>,
}

impl CommandOf<Outgoing> for SendUpdate {
    const NAME: ActionName = ActionName::new(&[
        "send_update",
        "gửi cập nhật văn bản đã phát hành",
        "send an update of the issued document",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued])];
    const PASS: Pass = Pass::OfIssued;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        signer_or_head(ask.state, ask.context, sink);
        sendable(ask.state, asked(ask.state), sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(UpdateSent {
            reason: self.reason.clone(),
            recipients: asked(state).map(str::to_owned).collect(),
        });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for UpdateSent {
    fn apply(&self, state: &mut State, _: Instant) {
        for recipient in &self.recipients {
            if let Some(delivery) = state.deliveries.get_mut(recipient) {
                delivery.ask_to_update();
            }
        }
    }
}

/// The recipients on the axis, but those that refused the document.
fn asked(state: &State) -> impl Iterator<Item = &str> {
    use super::send::electronic_recipients;
    let has_it = |recipient: &&str| {
        let delivery = state.deliveries.get(*recipient);
        delivery.is_none_or(|delivery| delivery.is_held())
    };
    electronic_recipients(state).filter(has_it)
}
