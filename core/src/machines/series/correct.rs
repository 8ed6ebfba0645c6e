//! A wrong day of a number is corrected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::guard::at_desk;
use super::state::lapsed;
use super::{Event, NumberVoided, Phase, Series, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::numbers::{Neighbours, Redating, Taken, VoidCause};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
/// P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
/// that was held for the wrong day stays empty. A document of this office corrects its own by
/// `correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
/// Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
/// `state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CorrectDate {
    /// Number.
    pub number: u32,
    /// The day on which it was given.
    pub date: NaiveDate,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The day of a number was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateCorrected {
    /// Number.
    pub number: u32,
    /// The wrong day.
    pub from: NaiveDate,
    /// The right one.
    pub date: NaiveDate,
    /// The document that has it, by whose own command it was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// Why, where no record of a document says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl CommandOf<Series> for CorrectDate {
    const NAME: ActionName = ActionName::new(&[
        "correct_date",
        "sửa ngày của số",
        "correct the day of a number",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("number", FieldKind::Number),
        Field::required("date", FieldKind::Day),
        Field::required("reason", FieldKind::Reason),
    ];

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        let Some(input) = ask.input else { return };
        reason(&input.reason, ask.context, sink);
        let number = input.number;
        match ask.context.facts.number {
            Some(found) if found.on_document => fail!(sink, NumberOnDocument { number }),
            Some(found) => {
                let today = ask.context.today();
                input.days(found, ask).guard(Some(input.date), today, sink);
            }
            None => {
                let fact = format!("{} {number}", ask.state.of.series).into();
                fail!(sink, FactMissing { fact });
            }
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(found) = context.facts.number else {
            return;
        };
        let lapsed = lapsed(&state.series, context.now());
        let others = lapsed.filter(|event| !event.makes_void(self.number));
        decision.events.extend(others);
        if state.series.reservation(self.number).is_some() {
            decision.push(NumberVoided {
                number: self.number,
                cause: VoidCause::Stated(self.reason.clone()),
            });
        }
        decision.push(DateCorrected {
            number: self.number,
            from: found.date,
            date: self.date,
            document: None,
            reason: Some(self.reason.clone()),
        });
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Day(day) = evidence {
            self.date = *day;
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl CorrectDate {
    /// The days that the number may carry. One that is held or void stands on no paper.
    fn days(&self, found: Neighbours, ask: &Ask<'_, Series, Self>) -> Redating {
        let (number, state) = (self.number, ask.state);
        let taken = Taken {
            series: state.of.series.clone(),
            year: state.of.year,
            number,
            date: found.date,
            reserved: false,
        };
        let days = Redating::of(&taken, ask.context.today(), None, Some(found));
        let on_no_paper =
            state.series.is_void(number) || state.series.reservation(number).is_some();
        match on_no_paper {
            true => days,
            false => days.in_its_year(),
        }
    }
}

impl EventOf<State> for DateCorrected {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.redate(self.number, self.date);
    }
}
