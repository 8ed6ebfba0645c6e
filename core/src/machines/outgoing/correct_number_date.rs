//! A wrong day of a number is corrected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, NumberUse,
    SeriesOfYear, Step, clerk, day_choice, not_compared, reason, redated, redating,
};
use crate::numbers::{Redating, Taken};
use crate::organization::Agency;
use crate::rules::{ActionName, Field as Missing, Sink};

/// Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
/// ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
/// stays. The next number follows the right day. What was printed at the issue stays as it was: that is
/// corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
/// smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
/// `day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CorrectNumberDate {
    /// The day on which the number was given.
    pub date: NaiveDate,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// The day of the number was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberDateCorrected {
    /// The number with its right day.
    pub taken: Taken,
    /// The wrong day.
    pub from: NaiveDate,
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for CorrectNumberDate {
    const NAME: ActionName = ActionName::new(&[
        "correct_number_date",
        "sửa ngày cấp số",
        "correct the day of the number",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Numbered,
        Phase::RegisteredOut,
        Phase::Sealed,
        Phase::Issued,
        Phase::Frozen,
        Phase::Voided,
    ])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::required("date", FieldKind::Day),
        Field::required("reason", FieldKind::Reason),
    ];
    const MENDS_CLOCK: bool = true;

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let Some(taken) = ask.state.number_in_register() else {
            Self::out_of_turn(ask.state, sink);
            return;
        };
        clerk(ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
        let date = ask.input.map(|input| input.date);
        let today = ask.context.today();
        days(ask.state, &taken, ask.context).guard(date, today, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(taken) = state.number_in_register() else {
            return;
        };
        decision.warnings.extend(not_compared(&taken, context));
        decision.push(NumberDateCorrected {
            taken: redated(&taken, self.date),
            from: taken.date,
            reason: self.reason.clone(),
        });
    }

    fn series(state: &State, _: &Agency) -> Option<SeriesOfYear> {
        let taken = state.number()?;
        Some((taken.series.clone(), Some(taken.year)))
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let taken = ask.state.number_in_register().filter(|_| field == "date");
        let days = taken.map(|taken| days(ask.state, &taken, ask.context));
        day_choice(days.and_then(|days| days.choice()))
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if let Evidence::Day(day) = evidence {
            self.date = *day;
            return true;
        }
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for NumberDateCorrected {
    fn apply(&self, state: &mut State, _: Instant) {
        match (&state.printed, &mut state.taken) {
            (None, Some(taken)) => taken.date = self.taken.date,
            _ => state.registered_date = Some(self.taken.date),
        }
    }

    fn number(&self) -> Option<NumberUse<'_>> {
        let (taken, from) = (&self.taken, self.from);
        Some(NumberUse::Redates { taken, from })
    }
}

/// The days that the number may carry. One that is void stands on no paper.
fn days(state: &State, taken: &Taken, context: &Context<'_>) -> Redating {
    let days = redating(state, Some(taken), context);
    match state.phase() {
        Phase::Voided => days,
        _ => days.in_its_year(),
    }
}
