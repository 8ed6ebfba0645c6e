//! The sender corrects the data of a document.

use serde::{Deserialize, Serialize};

use super::sender::{of_the_sender, sender_choices};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::document::{File, Metadata};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, text,
};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
/// are those that the sender states now, number and work go on. The sender is then told (status 15).
/// Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UpdateBySender {
    /// Who asks, as the message names it: identifier or name.
    pub sender: String,
    /// The data as they now are, all of them.
    pub metadata: Box<Metadata>,
}

impl UpdateBySender {
    /// The sender states these data now (cập nhật).
    #[must_use]
    pub fn new(sender: impl Into<String>, metadata: Metadata) -> Self {
        Self {
            sender: sender.into(),
            metadata: Box::new(metadata),
        }
    }
}

/// The sender's update was taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdatedBySender {
    /// The data as they now are.
    pub metadata: Box<Metadata>,
}

impl CommandOf<Incoming> for UpdateBySender {
    const NAME: ActionName = ActionName::new(&[
        "update_by_sender",
        "cập nhật theo yêu cầu của nơi gửi",
        "take over the sender's update",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Received,
        Phase::Registered,
        Phase::Submitted,
        Phase::Handling,
    ])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("sender", FieldKind::Text),
        Field::required("metadata", FieldKind::Object),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.never_received(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let Some(input) = ask.input else { return };
        of_the_sender(ask.state, &input.sender, sink);
        let data = &input.metadata;
        of_the_sender(ask.state, &data.issuer.name, sink);
        let texts = data.texts().map(|(_, text)| text);
        no_secrets(data.secrecy, texts, context, sink);
        text(&data.subject, Self::NAME, Missing::Subject, sink);
        // Its number is of the register in which it stands.
        if ask.state.is_secret() != data.effective_secrecy().is_secret() {
            fail!(sink, RegisterOfSecrets {});
        }
    }

    /// How it came in is not the sender's to change.
    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let warnings = self.metadata.warnings(context.today());
        decision.warnings.extend(warnings);
        let mut metadata = self.metadata.clone();
        if let Some(before) = state.metadata() {
            metadata.medium = before.medium;
            metadata.addressed_to = before.addressed_to;
        }
        decision.push(UpdatedBySender { metadata });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "sender" => sender_choices(ask.state),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Subject, &mut self.metadata.subject)
    }
}

impl EventOf<State> for UpdatedBySender {
    fn apply(&self, state: &mut State, _: Instant) {
        state.metadata = Some(self.metadata.clone());
    }

    fn files(&self) -> &[File] {
        &self.metadata.files
    }
}
