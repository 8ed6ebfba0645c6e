//! Who may act on a dossier: its maker, and for some commands those who are above the maker.

use chrono::NaiveDate;

use super::State;
use super::state::File;
use crate::base::PersonId;
use crate::engine::Context;
use crate::rules::{Sink, fail};

/// The actor makes the dossier.
pub(super) fn maker(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(file) = state.file.as_deref()
        && !is_maker(file, context)
    {
        not_maker(file, sink);
    }
}

/// The actor makes the dossier, or is above its maker.
pub(super) fn maker_or_superior(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(file) = state.file.as_deref()
        && !is_maker(file, context)
        && !is_superior(&file.maker, context)
    {
        not_maker(file, sink);
    }
}

fn is_maker(file: &File, context: &Context<'_>) -> bool {
    file.maker == *context.actor.person()
}

fn not_maker(file: &File, sink: &mut impl Sink) {
    let maker = file.maker.clone();
    fail!(sink, NotDossierMaker { maker });
}

/// The heads of the maker's units, of those of their last day once they are gone; then also who leads
/// the agency, since a unit may be gone or without a head.
fn is_superior(maker: &PersonId, context: &Context<'_>) -> bool {
    let (agency, actor, today) = (context.agency, context.actor, context.today());
    let last = agency.last_in_office(maker, today);
    let heads = |last: NaiveDate| {
        let mut units = agency.units_of(maker, last);
        units.any(|unit| actor.heads_unit(unit, today))
    };
    last.is_some_and(heads) || (last != Some(today) && actor.leads(today))
}
