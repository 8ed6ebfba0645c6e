//! What opening and closing both state: title, number and symbol, a day that has come.

use chrono::NaiveDate;

use crate::engine::{Context, no_secrets, text};
use crate::law::Secrecy;
use crate::rules::{ActionName, Field, Sink, fail};

/// Title and notation are stated, and no state secret is in them.
pub(super) fn named(
    action: ActionName,
    (title, notation): (&str, &str),
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    no_secrets(Secrecy::KhongMat, [title, notation], context, sink);
    text(title, action, Field::Title, sink);
    text(notation, action, Field::Notation, sink);
}

/// The day is not in the future.
pub(super) fn not_to_come(
    field: Field,
    day: NaiveDate,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let today = context.today();
    if day > today {
        fail!(sink, DayToCome { field, day, today });
    }
}
