//! The unit keeps a dossier that is due.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::archive::{latest_to_keep, may_keep};
use super::maker::maker_or_superior;
use super::{Dossier, Event, KeepBeyondDue, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
};
use crate::rules::{ActionName, Sink, fail};

/// Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
/// over: at most two years beyond the day on which it is due, however often. Refusals:
/// `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
/// `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KeepDossier {
    /// Until when it shall be kept.
    pub until: NaiveDate,
    /// Whether the head has agreed in writing.
    pub written_consent: bool,
    /// Whether the list of the files kept has been sent to the archive.
    pub list_sent_to_archive: bool,
}

/// The unit keeps it beyond its due day (đã giữ lại).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeptBeyondDue {
    /// Until when.
    pub until: NaiveDate,
}

impl CommandOf<Dossier> for KeepDossier {
    const NAME: ActionName =
        ActionName::new(&["keep_dossier", "giữ lại hồ sơ đến hạn", "keep a due file"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Closed])];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("until", FieldKind::Day),
        Field::required("written_consent", FieldKind::Flag),
        Field::required("list_sent_to_archive", FieldKind::Flag),
    ];

    /// Counted from the day on which the file is due, not from what it was kept until before.
    fn guard(ask: &Ask<'_, Dossier, Self>, sink: &mut impl Sink) {
        maker_or_superior(ask.state, ask.context, sink);
        let Some(due) = ask.state.transfer_due() else {
            fail!(sink, NeverDue {});
            return;
        };
        if let Some(input) = ask.input {
            let request = KeepBeyondDue {
                due,
                until: input.until,
                written_consent: input.written_consent,
                list_sent_to_archive: input.list_sent_to_archive,
            };
            may_keep(&request, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let until = self.until;
        decision.push(KeptBeyondDue { until });
    }

    /// The last day of all; any other one from the due day on will do.
    fn choices(field: &'static str, ask: &Ask<'_, Dossier, Self>) -> Vec<Choice> {
        match (field, ask.state.transfer_due()) {
            ("until", Some(due)) => {
                let latest = latest_to_keep(due);
                vec![Choice::named(latest, latest.to_string())]
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::UntilDay(day) => self.until = *day,
            Evidence::WrittenConsent => self.written_consent = true,
            Evidence::ListSentToArchive => self.list_sent_to_archive = true,
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for KeptBeyondDue {
    fn apply(&self, state: &mut State, _: Instant) {
        if let Some(file) = state.file.as_mut() {
            file.kept_until = Some(self.until);
        }
    }
}
