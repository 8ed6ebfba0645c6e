//! A document comes in.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::document::{File, Metadata};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, secrets_allowed, text,
};
use crate::law::{DocumentType, Medium, Secrecy};
use crate::rules::{ActionName, Field as Missing, Sink};

/// Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
/// `state_secret_on_network`, `field_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receive {
    /// Data of the document.
    pub metadata: Box<Metadata>,
}

impl Receive {
    /// A document with these data comes in (tiếp nhận văn bản).
    #[must_use]
    pub fn new(metadata: Metadata) -> Self {
        let metadata = Box::new(metadata);
        Self { metadata }
    }
}

/// It came in; the sender is informed the same day (Art. 21.2.c).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// Its data.
    pub metadata: Box<Metadata>,
}

impl CommandOf<Incoming> for Receive {
    const NAME: ActionName = ActionName::new(&["receive", "tiếp nhận", "receive"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::New], Phase::Received)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("metadata", FieldKind::Object)];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let Some(Self { metadata }) = ask.input else {
            return;
        };
        if is_bare_line(metadata, context) {
            no_secrets(Secrecy::KhongMat, line_texts(metadata), context, sink);
        } else {
            let texts = metadata.texts().map(|(_, text)| text);
            no_secrets(metadata.secrecy, texts, context, sink);
            text(&metadata.subject, Self::NAME, Missing::Subject, sink);
        }
        text(&metadata.issuer.name, Self::NAME, Missing::Issuer, sink);
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let warnings = self.metadata.warnings(context.today());
        decision.warnings.extend(warnings);
        let metadata = self.metadata.clone();
        decision.push(Received { metadata });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Subject, &mut self.metadata.subject)
            || evidence.fills(Missing::Issuer, &mut self.metadata.issuer.name)
    }
}

impl EventOf<State> for Received {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Received;
        state.metadata = Some(self.metadata.clone());
    }

    fn files(&self) -> &[File] {
        &self.metadata.files
    }
}

/// A secret paper of which only a register line enters, where the agency's rules allow it: neither
/// abstract nor files nor a trace of the exchange axis, and no name of a type but a printed one, or
/// the abstract could be written there.
fn is_bare_line(metadata: &Metadata, context: &Context<'_>) -> bool {
    let secret = metadata.secrecy;
    let bare = metadata.medium == Medium::Paper
        && metadata.subject.trim().is_empty()
        && metadata.files.is_empty()
        && metadata.exchange_id.is_none()
        && metadata.type_name.as_deref().is_none_or(is_printed_type);
    let allowed = context.agency.info().secret_lines.is_some();
    secret.is_secret() && bare && allowed && !secrets_allowed(secret, context)
}

fn is_printed_type(name: &str) -> bool {
    DocumentType::from_printed_name(name).is_some()
}

/// What is left in a bare line besides the type: no mark may be written there either.
fn line_texts(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let issuer = &metadata.issuer;
    let rest = [
        &issuer.code,
        &metadata.number,
        &metadata.symbol,
        &metadata.signer,
    ];
    let rest = rest.into_iter().flatten().map(String::as_str);
    std::iter::once(issuer.name.as_str()).chain(rest)
}
