//! Another document corrects this one.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::withdraw::signer_or_head;
use super::{Event, Outgoing, Phase, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::law::DocumentType;
use crate::rules::{ActionName, Sink, fail, labelled};

labelled! {
    /// What is wrong with an issued document (sai sót; Art. 18.3).
    Flaw;
    Content = "sai nội dung", "wrong content";
    Layout = "sai thể thức, kỹ thuật trình bày", "wrong form or layout";
    Procedure = "sai thủ tục ban hành", "wrong procedure of issue";
}

/// Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
/// Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
/// `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Correct {
    /// What is wrong.
    pub flaw: Flaw,
    /// Type of the correcting document.
    pub instrument_type: DocumentType,
    /// The correcting document, once it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub instrument: Option<DocumentId>,
}

/// A correcting document was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Corrected {
    /// What is wrong.
    pub flaw: Flaw,
    /// Type of the correcting document.
    pub instrument_type: DocumentType,
    /// The correcting document, once it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<DocumentId>,
}

impl CommandOf<Outgoing> for Correct {
    const NAME: ActionName = ActionName::new(&[
        "correct",
        "sửa đổi, thay thế, đính chính",
        "correct by another document",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued])];
    const PASS: Pass = Pass::OfIssued;
    const FORM: &'static [Field] = &[
        Field::required("flaw", FieldKind::Choice),
        Field::required("instrument_type", FieldKind::Choice),
        Field::optional("instrument", FieldKind::Id),
    ];

    /// Wrong content needs a document of equal form, wrong form or procedure a công văn (Art. 18.3).
    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        signer_or_head(ask.state, ask.context, sink);
        let (Some(input), Some(content)) = (ask.input, ask.state.content()) else {
            return;
        };
        let document_type = content.document_type;
        match input.flaw {
            Flaw::Content if input.instrument_type != document_type => {
                fail!(sink, ContentNeedsEqualForm { document_type });
            }
            Flaw::Layout | Flaw::Procedure if input.instrument_type != DocumentType::CongVan => {
                fail!(sink, FormNeedsOfficialLetter {});
            }
            _ => {}
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Corrected {
            flaw: self.flaw,
            instrument_type: self.instrument_type,
            instrument: self.instrument,
        });
    }

    /// The type of the document itself corrects its content, a công văn the rest.
    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let own = ask.state.content().map(|content| content.document_type);
        match field {
            "flaw" => Choice::list(Flaw::ALL),
            "instrument_type" => {
                let mut types: Vec<DocumentType> = own.into_iter().collect();
                types.push(DocumentType::CongVan);
                types.dedup();
                Choice::list(&types)
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::Instrument(kind) = evidence else {
            return false;
        };
        self.instrument_type = *kind;
        true
    }
}

impl EventOf<State> for Corrected {
    /// The history keeps it; no later decision reads it.
    fn apply(&self, _: &mut State, _: Instant) {}
}
