//! Number, date and symbol (Art. 15; Appendix I, II.3): the next number of the series, or one that was
//! held for the document.

use super::command::{AssignNumber, Draft, Kind};
use super::signing::keep_apart;
use super::{Event, State};
use crate::document::document_symbol;
use crate::engine::Context;
use crate::engine::clerk;
use crate::organization::{Agency, Authority, SeriesPolicy};
use crate::register::{Reservation, Taken};
use crate::rules::Action;
use crate::rules::{RuleBits, Sink, fail};

/// Whether the document is of a type that is numbered.
pub(crate) fn is_numbered(state: &State) -> bool {
    let content = state.content();
    content.is_none_or(|content| content.document_type.is_numbered())
}

pub(super) fn assign_number(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    let own = [Authority::OwnSeat];
    keep_apart(state, Action::AssignNumber, &own, context, sink);
    let Some(draft) = &state.draft else { return };
    if symbol(draft, context).is_none() {
        let document_type = draft.content.document_type;
        fail!(&mut *sink, NoSymbol { document_type });
    }
    let Some(series) = series(draft, context) else {
        fail!(
            sink,
            FactMissing {
                fact: "outgoing series".into()
            }
        );
        return;
    };
    match input {
        Some(Kind::AssignNumber(input)) => {
            taken(state, series, *input, context, sink);
        }
        // Whether the series has a next number is no matter while a held one may be used.
        _ if usable(state, context).next().is_some() => {}
        _ => {
            taken(state, series, AssignNumber::default(), context, sink);
        }
    }
}

/// Whether only a held number can be given: the series itself has none for today.
pub(super) fn must_name_reservation(state: &State, context: &Context<'_>) -> bool {
    let series = state.draft().and_then(|draft| series(draft, context));
    let next = series.and_then(|series| {
        let mut failing = RuleBits::NONE;
        taken(
            state,
            series,
            AssignNumber::default(),
            context,
            &mut failing,
        )
    });
    next.is_none() && usable(state, context).next().is_some()
}

/// The held numbers that this document may be given now.
pub(super) fn usable<'c>(
    state: &'c State,
    context: &'c Context<'_>,
) -> impl Iterator<Item = &'c Reservation> {
    let today = context.agency.day(context.now);
    let series = state.draft().and_then(|draft| series(draft, context));
    let series = series.and_then(|s| context.registers.of_day(&s.key, today));
    let held = series.into_iter().flat_map(|s| s.usable(context.now));
    held.filter(move |held| held.date == today && held.is_for(state.document))
}

fn series<'c>(draft: &Draft, context: &Context<'c>) -> Option<&'c SeriesPolicy> {
    series_of(draft, context.agency)
}

/// The series that numbers a draft: the advisory body's own, if one is named as issuer; the secret
/// one for state secrets; else that of the type (Art. 15; Appendix I, II.3.a).
#[must_use]
pub fn series_of<'a>(draft: &Draft, agency: &'a Agency) -> Option<&'a SeriesPolicy> {
    let content = &draft.content;
    let secret = content.effective_secrecy().is_secret();
    match &draft.body {
        Some(body) if !secret => agency.body_series(body),
        _ => agency.outgoing_series(content.document_type, secret),
    }
}

fn taken(
    state: &State,
    series: &SeriesPolicy,
    input: AssignNumber,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<Taken> {
    let today = context.agency.day(context.now);
    match input.reservation {
        None => context.registers.next(&series.key, today, sink),
        Some(number) => {
            let moment = (context.now, today);
            context
                .registers
                .reserved(&series.key, number, state.document, moment, sink)
        }
    }
}

/// Symbol of the document: `QĐ-UBND`, or `UBND-VX` for a công văn: with the field handled if the
/// agency has abbreviated it, else with the drafting unit (Appendix I, II.3). An advisory body named
/// as issuer stands in the agency's place.
fn symbol(draft: &Draft, context: &Context<'_>) -> Option<String> {
    let agency = context.agency;
    let unit = agency.unit(&draft.unit)?;
    let field = draft.field.as_deref();
    let field = field.and_then(|field| agency.field_symbol(field));
    let of_body = |body: &String| agency.body_series(body)?.body_symbol.as_deref();
    let short = match &draft.body {
        Some(body) => of_body(body)?,
        None => &agency.info().short,
    };
    let second = field.unwrap_or(&unit.symbol);
    document_symbol(draft.content.document_type, short, Some(second))
}

/// Number, date and symbol in one event.
pub(super) fn number_assigned(
    state: &State,
    input: AssignNumber,
    context: &Context<'_>,
) -> Vec<Event> {
    let numbered = state.draft().and_then(|draft| {
        let mut ignored = RuleBits::NONE;
        let series = series(draft, context)?;
        let taken = taken(state, series, input, context, &mut ignored)?;
        let symbol = symbol(draft, context)?;
        Some(Event::NumberAssigned { taken, symbol })
    });
    numbered.into_iter().collect()
}
