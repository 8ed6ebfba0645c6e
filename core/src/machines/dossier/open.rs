//! The dossier begins.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::naming::{named, not_to_come};
use super::state::File;
use super::{Dossier, Event, FileCode, Phase, Retention, State};
use crate::base::{Instant, PersonId};
use crate::calendar::FileKind;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::law::Medium;
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
/// is not in the list, with a title, number and symbol and retention of their own. Refusals:
/// `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenDossier {
    /// Number and symbol (số, ký hiệu hồ sơ), for example `01.TCCB`.
    #[new(into)]
    pub notation: String,
    /// Title (tiêu đề hồ sơ).
    #[new(into)]
    pub title: String,
    /// Retention as foreseen (thời hạn bảo quản).
    pub retention: Retention,
    /// Paper or electronic.
    #[serde(default)]
    #[new(default)]
    pub medium: Medium,
    /// What it is about: the time of its transfer depends on it.
    #[serde(default)]
    #[new(default)]
    pub file_kind: FileKind,
    /// First day; that of the command unless another one is stated. A dossier may be entered after its
    /// work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub start: Option<NaiveDate>,
    /// Whether the list of the year foresees it, as the maker says. The list is approved on paper or
    /// elsewhere (Art. 28) and kept by the host, who compares with [`super::DossierList::find`].
    #[serde(default)]
    #[new(default)]
    pub listed: bool,
}

/// It was opened (đã mở).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DossierOpened"))]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// Whole code (mã hồ sơ).
    pub code: FileCode,
    /// Title.
    pub title: String,
    /// Retention as foreseen.
    pub retention: Retention,
    /// Paper or electronic.
    pub medium: Medium,
    /// What it is about; left out for an ordinary file.
    #[serde(default, skip_serializing_if = "is_general")]
    pub file_kind: FileKind,
    /// Whether the list foresaw it.
    pub listed: bool,
    /// Who makes it (người lập hồ sơ).
    pub maker: PersonId,
    /// First day.
    pub start: NaiveDate,
}

fn is_general(kind: &FileKind) -> bool {
    *kind == FileKind::General
}

impl CommandOf<Dossier> for OpenDossier {
    const NAME: ActionName = ActionName::new(&["open_dossier", "mở hồ sơ", "open a dossier"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::New], Phase::Open)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("notation", FieldKind::Text),
        Field::required("title", FieldKind::Text),
        Field::required("retention", FieldKind::Choice),
        Field::optional("medium", FieldKind::Choice),
        Field::optional("file_kind", FieldKind::Choice),
        Field::optional("start", FieldKind::Day),
        Field::optional("listed", FieldKind::Flag),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if let Some(code) = state.code() {
            let notation = code.notation.clone();
            fail!(sink, DossierExists { notation });
        }
    }

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        let Some(input) = ask.input else { return };
        if let Some(start) = input.start {
            not_to_come(Missing::Start, start, ask.context, sink);
        }
        let names = (input.title.as_str(), input.notation.as_str());
        named(Self::NAME, names, ask.context, sink);
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let start = self.start.unwrap_or_else(|| context.today());
        decision.push(Opened {
            code: FileCode {
                agency: context.agency.info().code.clone(),
                year: start.year(),
                notation: self.notation.trim().to_owned(),
            },
            title: self.title.trim().to_owned(),
            retention: self.retention,
            medium: self.medium,
            file_kind: self.file_kind,
            listed: self.listed,
            maker: context.actor.person().clone(),
            start,
        });
    }

    fn choices(field: &'static str, _: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        match field {
            "retention" => Retention::choices(),
            "medium" => Choice::list(&[Medium::Electronic, Medium::Paper]),
            "file_kind" => Choice::list(FileKind::ALL),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Title, &mut self.title)
            || evidence.fills(Missing::Notation, &mut self.notation)
    }
}

impl EventOf<State> for Opened {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Open;
        state.file = Some(Box::new(File {
            code: self.code.clone(),
            title: self.title.clone(),
            retention: self.retention,
            medium: self.medium,
            file_kind: self.file_kind,
            start: self.start,
            maker: self.maker.clone(),
            documents: Vec::new(),
            work_ended: None,
            transfer_due: None,
            kept_until: None,
        }));
    }
}
