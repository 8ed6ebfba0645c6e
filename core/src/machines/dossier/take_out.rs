//! A document leaves the dossier.

use serde::{Deserialize, Serialize};

use super::maker::maker;
use super::{Dossier, Event, Phase, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::rules::{ActionName, Sink, fail, labelled};

labelled! {
    /// Why a document is taken out (lý do loại khỏi hồ sơ; Art. 29.4).
    TakeOutCause;
    Duplicate = "bản trùng", "duplicate";
    Draft = "bản nháp", "draft";
    Misplaced = "không thuộc hồ sơ", "does not belong to the dossier";
}

/// Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
/// `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeOut {
    /// Document.
    pub document: DocumentId,
    /// Why.
    pub cause: TakeOutCause,
}

/// A document was taken out (đã loại).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakenOut {
    /// Document.
    pub document: DocumentId,
    /// Why.
    pub cause: TakeOutCause,
}

impl CommandOf<Dossier> for TakeOut {
    const NAME: ActionName =
        ActionName::new(&["take_out", "loại văn bản khỏi hồ sơ", "take a document out"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Open])];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("document", FieldKind::Id),
        Field::required("cause", FieldKind::Choice),
    ];

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        maker(ask.state, ask.context, sink);
        let held = ask.state.documents();
        match ask.input {
            Some(Self { document, .. }) if !held.contains(document) => {
                let document = document.to_string();
                fail!(sink, DocumentNotInDossier { document });
            }
            // Of an empty dossier no document can be taken out, whichever is named.
            None if held.is_empty() => {
                let document = "–".to_owned();
                fail!(sink, DocumentNotInDossier { document });
            }
            _ => {}
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let (document, cause) = (self.document, self.cause);
        decision.push(TakenOut { document, cause });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        let held = ask.state.documents().iter();
        match field {
            "document" => held
                .map(|document| Choice::named(document, document.to_string()))
                .collect(),
            "cause" => Choice::list(TakeOutCause::ALL),
            _ => Vec::new(),
        }
    }
}

impl EventOf<State> for TakenOut {
    fn apply(&self, state: &mut State, _: Instant) {
        if let Some(file) = state.file.as_mut() {
            file.documents.retain(|held| *held != self.document);
        }
    }
}
