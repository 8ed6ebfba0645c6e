//! What the commands share that correct the day of a number.

use chrono::NaiveDate;

use super::{Choice, Context, MachineState};
use crate::numbers::{Redating, Taken};
use crate::rules::Warning;

/// The days that a document's number may carry; while it has none, its moment alone can be wrong.
pub(crate) fn redating(
    state: &impl MachineState,
    taken: Option<&Taken>,
    context: &Context<'_>,
) -> Redating {
    let last = state.header().last_at;
    let ran_ahead = last.is_some_and(|last| last > context.now());
    let today = context.today();
    let of = match taken {
        Some(taken) => {
            let series = context.registers.get(&taken.series, taken.year);
            let later = series.filter(|series| series.last_number > taken.number);
            let last = later.and_then(|series| series.last_date);
            Redating::of(taken, today, last, context.facts.number)
        }
        None => Redating::unnumbered(today),
    };
    of.or_the_same(ran_ahead)
}

/// The same number with its right day.
pub(crate) fn redated(taken: &Taken, date: NaiveDate) -> Taken {
    Taken {
        date,
        ..taken.clone()
    }
}

/// Where no store knows the days of the numbers beside it.
pub(crate) fn not_compared(taken: &Taken, context: &Context<'_>) -> Option<Warning> {
    let number = taken.number;
    let alone = context.facts.number.is_none();
    alone.then_some(Warning::OrderNotCompared { number })
}

/// A day that will do, as a choice.
pub(crate) fn day_choice(day: Option<NaiveDate>) -> Vec<Choice> {
    let choice = day.map(|day| Choice::named(day, day.to_string()));
    choice.into_iter().collect()
}
