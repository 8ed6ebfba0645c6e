//! The closed dossier goes to the archive.

use serde::{Deserialize, Serialize};

use super::maker::maker;
use super::{Dossier, Event, Phase, State};
use crate::base::{Instant, Text};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::law::Medium;
use crate::rules::{ActionName, Sink, fail};

/// Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
/// `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransferDossier {
    /// Copies of the list of files (mục lục hồ sơ): two on paper, each side keeps one.
    #[serde(default)]
    #[new(default)]
    pub lists: u32,
    /// Copies of the hand-over minutes (biên bản giao nhận): two on paper.
    #[serde(default)]
    #[new(default)]
    pub minutes: u32,
}

/// It went to the archive (đã nộp lưu).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Transferred {}

/// On paper so many lists and so many minutes, one of each for either side (Art. 30.3).
const COPIES: u32 = 2;

impl CommandOf<Dossier> for TransferDossier {
    const NAME: ActionName = ActionName::new(&[
        "transfer_dossier",
        "nộp lưu hồ sơ",
        "transfer a dossier to the archive",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Closed], Phase::Transferred)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::optional("lists", FieldKind::Number),
        Field::optional("minutes", FieldKind::Number),
    ];

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        maker(ask.state, ask.context, sink);
        if let Some(Self { lists, minutes }) = ask.input
            && is_paper(ask.state)
            && (*lists < COPIES || *minutes < COPIES)
        {
            fail!(sink, TransferPapersMissing {});
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Transferred {});
    }

    /// An electronic dossier needs no papers.
    fn is_required(_: &Field, ask: &Ask<'_, Dossier, Self>) -> bool {
        is_paper(ask.state)
    }

    fn choices(_: &'static str, ask: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        if !is_paper(ask.state) {
            return Vec::new();
        }
        let label = Text {
            vi: format!("{COPIES:02} bản"),
            en: format!("{COPIES} copies"),
        };
        vec![Choice::labelled(COPIES, label)]
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if *evidence != Evidence::TransferPapers {
            return false;
        }
        (self.lists, self.minutes) = (COPIES, COPIES);
        true
    }
}

fn is_paper(state: &State) -> bool {
    let file = state.file.as_deref();
    file.is_some_and(|file| file.medium == Medium::Paper)
}

impl EventOf<State> for Transferred {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Transferred;
    }
}
