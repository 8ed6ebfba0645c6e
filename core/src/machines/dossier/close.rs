//! The work has ended, and the dossier with it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::maker::maker;
use super::naming::{named, not_to_come};
use super::{
    ClosingDuties, Dossier, Event, Phase, Retention, State, closing_duties, transfer_due,
    transfer_rules,
};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
/// and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
/// `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
/// `state_secret_on_network`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseDossier {
    /// Day on which the work ended; for basic construction that of final settlement. From the first
    /// day of the dossier to today.
    pub work_ended: NaiveDate,
    /// Retention as it now is (thời hạn bảo quản).
    pub retention: Retention,
    /// Title as it now is (tiêu đề hồ sơ).
    #[new(into)]
    pub title: String,
    /// Number and symbol as they now are (số, ký hiệu hồ sơ).
    #[new(into)]
    pub notation: String,
}

/// It was closed (đã kết thúc).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Closed {
    /// Day on which the work ended.
    pub work_ended: NaiveDate,
    /// Retention as it now is.
    pub retention: Retention,
    /// Title as it now is.
    pub title: String,
    /// Number and symbol as they now are.
    pub notation: String,
    /// What had to be done on paper.
    pub duties: ClosingDuties,
    /// Last day of the transfer to the archive; absent for files that stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_due: Option<NaiveDate>,
}

impl CommandOf<Dossier> for CloseDossier {
    const NAME: ActionName =
        ActionName::new(&["close_dossier", "kết thúc hồ sơ", "close a dossier"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Open], Phase::Closed)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("work_ended", FieldKind::Day),
        Field::required("retention", FieldKind::Choice),
        Field::required("title", FieldKind::Text),
        Field::required("notation", FieldKind::Text),
    ];

    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        maker(ask.state, ask.context, sink);
        let (Some(input), Some(start)) = (ask.input, ask.state.start()) else {
            return;
        };
        let names = (input.title.as_str(), input.notation.as_str());
        named(Self::NAME, names, ask.context, sink);
        let ended = input.work_ended;
        not_to_come(Missing::WorkEnded, ended, ask.context, sink);
        if ended < start {
            fail!(sink, EndedBeforeStart { ended, start });
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(file) = state.file.as_deref() else {
            return;
        };
        let (ended, retention) = (self.work_ended, self.retention);
        let due = || transfer_due(&transfer_rules(ended), file.file_kind, ended);
        decision.push(Closed {
            work_ended: ended,
            retention,
            title: self.title.trim().to_owned(),
            notation: self.notation.trim().to_owned(),
            duties: closing_duties(file.medium, retention),
            transfer_due: retention.must_transfer().then(due).flatten(),
        });
    }

    /// Today and the present retention come first; any earlier day of the dossier will do.
    fn choices(field: &'static str, ask: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        let (state, today) = (ask.state, ask.context.today());
        match field {
            "work_ended" => vec![Choice::named(today, today.to_string())],
            "retention" => Retention::choices_after(state.retention()),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Title, &mut self.title)
            || evidence.fills(Missing::Notation, &mut self.notation)
    }
}

impl EventOf<State> for Closed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Closed;
        if let Some(file) = state.file.as_mut() {
            file.work_ended = Some(self.work_ended);
            file.retention = self.retention;
            file.title.clone_from(&self.title);
            file.code.notation.clone_from(&self.notation);
            file.transfer_due = self.transfer_due;
        }
    }
}
