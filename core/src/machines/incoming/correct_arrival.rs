//! A wrong day of arrival is corrected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::due::submit_due;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::calendar::Due;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, NumberUse,
    SeriesOfYear, Step, clerk, day_choice, not_compared, reason, redated, redating,
};
use crate::numbers::{Redating, Taken};
use crate::organization::Agency;
use crate::rules::{ActionName, Field as Missing, Sink, Warning};

/// Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
/// example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
/// The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
/// corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
/// `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CorrectArrival {
    /// The day on which it came.
    pub date: NaiveDate,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The day of arrival was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalCorrected {
    /// The day on which it came.
    pub date: NaiveDate,
    /// The wrong day of the register entry, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The arrival number with its right day, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// Why.
    pub reason: String,
    /// When it must be submitted at the latest, where that is still to be done (Art. 23.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submit_due: Option<Due>,
}

impl CommandOf<Incoming> for CorrectArrival {
    const NAME: ActionName = ActionName::new(&[
        "correct_arrival",
        "sửa ngày đến",
        "correct the day of arrival",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Received,
        Phase::PassedOn,
        Phase::Registered,
        Phase::Submitted,
        Phase::Handling,
        Phase::Completed,
        Phase::Filed,
    ])];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[
        Field::required("date", FieldKind::Day),
        Field::required("reason", FieldKind::Reason),
    ];
    const MENDS_CLOCK: bool = true;

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
        // The days are nobody's question who may not correct them.
        if ask.input.is_some() || !sink.failed() {
            let date = ask.input.map(|input| input.date);
            days(ask.state, ask.context).guard(date, ask.context.today(), sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let taken = state.arrival();
        let alarm = taken.and_then(|taken| not_compared(taken, context));
        decision.warnings.extend(alarm);
        let issued = state.metadata().and_then(|metadata| metadata.issued_on);
        let issued = issued.filter(|issued| *issued > self.date);
        decision
            .warnings
            .extend(issued.map(|issued| Warning::IssuedAfterArrival {
                issued,
                arrival: self.date,
            }));
        let waits = state.phase() == Phase::Registered;
        decision.push(ArrivalCorrected {
            date: self.date,
            from: taken.map(|taken| taken.date),
            taken: taken.map(|taken| redated(taken, self.date)),
            reason: self.reason.clone(),
            submit_due: waits.then(|| submit_due(state, context)).flatten(),
        });
    }

    fn series(state: &State, _: &Agency) -> Option<SeriesOfYear> {
        let taken = state.arrival()?;
        Some((taken.series.clone(), Some(taken.year)))
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "date" => day_choice(days(ask.state, ask.context).choice()),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Day(day) = evidence {
            self.date = *day;
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for ArrivalCorrected {
    fn apply(&self, state: &mut State, _: Instant) {
        if self.taken.is_some() {
            state.taken.clone_from(&self.taken);
        }
    }

    fn number(&self) -> Option<NumberUse<'_>> {
        let (taken, from) = (self.taken.as_ref()?, self.from?);
        Some(NumberUse::Redates { taken, from })
    }
}

/// The days on which it can have come.
fn days(state: &State, context: &Context<'_>) -> Redating {
    redating(state, state.arrival(), context)
}
