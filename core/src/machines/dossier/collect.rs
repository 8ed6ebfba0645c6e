//! A document comes into the dossier.

use serde::{Deserialize, Serialize};

use super::maker::maker;
use super::{Dossier, Event, Phase, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::rules::{ActionName, Sink, fail};

/// Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
/// document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
/// `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Collect {
    /// Document.
    pub document: DocumentId,
}

/// A document was collected (đã thu thập).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Collected {
    /// Document.
    pub document: DocumentId,
}

impl CommandOf<Dossier> for Collect {
    const NAME: ActionName = ActionName::new(&[
        "collect",
        "thu thập văn bản vào hồ sơ",
        "collect a document",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Open])];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("document", FieldKind::Id)];

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        maker(ask.state, ask.context, sink);
        if let Some(Self { document }) = ask.input
            && ask.state.documents().contains(document)
        {
            let document = *document;
            fail!(sink, DocumentInDossier { document });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let document = self.document;
        decision.push(Collected { document });
    }
}

impl EventOf<State> for Collected {
    fn apply(&self, state: &mut State, _: Instant) {
        if let Some(file) = state.file.as_mut() {
            file.documents.push(self.document);
        }
    }
}
