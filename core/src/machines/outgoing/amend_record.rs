//! A note is added to the register entry.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, text,
};
use crate::law::Secrecy;
use crate::rules::{ActionName, Field as Missing, Sink, doubtful_marks};

/// Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
/// `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AmendRecord {
    /// Note.
    #[new(into)]
    pub note: String,
}

/// A note was added to the register entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordAmended {
    /// Note.
    pub note: String,
}

impl CommandOf<Outgoing> for AmendRecord {
    const NAME: ActionName =
        ActionName::new(&["amend_record", "sửa dữ liệu văn bản đi", "amend the record"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued])];
    const PASS: Pass = Pass::OfIssued;
    const FORM: &'static [Field] = &[Field::required("note", FieldKind::Text)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        if let Some(Self { note }) = ask.input {
            text(note, Self::NAME, Missing::Note, sink);
            no_secrets(Secrecy::KhongMat, [note.as_str()], ask.context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let note = [("note", self.note.as_str())];
        doubtful_marks(Secrecy::KhongMat, note, &mut decision.warnings);
        let note = self.note.clone();
        decision.push(RecordAmended { note });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Note, &mut self.note)
    }
}

impl EventOf<State> for RecordAmended {
    /// The history keeps it; no later decision reads it.
    fn apply(&self, _: &mut State, _: Instant) {}
}
