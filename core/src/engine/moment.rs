//! Whether the moment of a command that takes a number can be right: after the day of a clock that runs
//! ahead no number could be given before that day has come (Art. 15.1 and 22.2).

use chrono::NaiveDate;

use super::{Choice, Context, Field, Need};
use crate::base::Text;
use crate::rules::{Sink, Warning, fail};

/// Refuses a moment far ahead of the newest event that is not confirmed; while the input is not known,
/// the form asks for it: see [`field`].
pub(super) fn guard(confirmed: Option<bool>, context: &Context<'_>, sink: &mut impl Sink) {
    if confirmed == Some(false)
        && let Some(newest) = far_behind(context)
    {
        let now = context.now();
        fail!(sink, MomentFarAhead { now, newest });
    }
}

/// Whether the moment must be confirmed.
pub(super) fn is_far_ahead(context: &Context<'_>) -> bool {
    far_behind(context).is_some()
}

/// The day of the newest event, if the moment lies far ahead of it.
fn far_behind(context: &Context<'_>) -> Option<NaiveDate> {
    let newest = context.agency.day(context.facts.newest_event?);
    let limits = context.agency.limits();
    limits
        .is_far_ahead(context.today(), newest)
        .then_some(newest)
}

/// The confirmation as a front end shows it: nothing where the moment need not be confirmed.
pub(super) fn field(field: &Field, context: &Context<'_>) -> Option<Need> {
    is_far_ahead(context).then(|| Need {
        field: field.name,
        kind: field.kind,
        required: true,
        choices: vec![Choice::labelled(
            true,
            Text {
                vi: "đã kiểm tra đồng hồ, thời điểm đúng".to_owned(),
                en: "the clock was checked, the moment is right".to_owned(),
            },
        )],
    })
}

/// Where no store knows the newest event: the last numbers known lie far back.
pub(super) fn doubt(context: &Context<'_>) -> Option<Warning> {
    if context.facts.newest_event.is_some() {
        return None;
    }
    let last = context.registers.last_given()?;
    let day = context.today();
    let far = context.agency.limits().is_far_ahead(day, last);
    far.then_some(Warning::MomentNotCompared { day, last })
}
