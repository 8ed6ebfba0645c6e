//! What all commands to a series ask: the clerk, a series of the profile, one that is known here.

use chrono::Datelike as _;

use super::Series;
use crate::engine::{Ask, clerk};
use crate::numbers::Taken;
use crate::organization::RegisterKind;
use crate::rules::{Sink, fail};

/// The clerk asks, of a series that the profile has and the host knows.
pub(super) fn at_desk<C>(ask: &Ask<'_, Series, C>, sink: &mut impl Sink) {
    clerk(ask.context, sink);
    let of = &ask.state.of;
    if ask.context.agency.series(&of.series).is_none() {
        let series = of.series.clone();
        fail!(&mut *sink, UnknownSeries { series });
    }
    if ask.context.registers.state(of).is_none() {
        let fact = format!("series {}/{}", of.series, of.year).into();
        fail!(sink, FactMissing { fact });
    }
}

/// The series numbers what the command asks for.
pub(super) fn of_register<C>(
    ask: &Ask<'_, Series, C>,
    register: RegisterKind,
    sink: &mut impl Sink,
) {
    let policy = ask.context.agency.series(&ask.state.of.series);
    if let Some(policy) = policy.filter(|policy| policy.register != register) {
        let series = policy.key.clone();
        fail!(sink, UnknownSeries { series });
    }
}

/// The next number, with today's date: only the series of this year gives it.
pub(super) fn next<C>(ask: &Ask<'_, Series, C>, sink: &mut impl Sink) -> Option<Taken> {
    let (today, year) = (ask.context.today(), ask.state.of.year);
    if year > today.year() {
        fail!(sink, YearToCome { year, today });
        return None;
    }
    if year < today.year() {
        fail!(sink, YearOver { year, today });
        return None;
    }
    ask.context.registers.state(&ask.state.of)?;
    let registers = ask.context.registers;
    registers.next(&ask.state.of.series, today, sink)
}
