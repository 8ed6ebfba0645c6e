//! The draft on its route: who reviews it, in which order (Art. 10, 11).

use super::State;
use super::draft::Draft;
use super::return_draft::ReturnTo;
use super::state::Phase;
use crate::base::LineId;
use crate::document::Content;
use crate::engine::Context;
use crate::organization::Template;
use crate::routing::{self, Event, Outcome, RosterFacts};
use crate::rules::{ActionName, RuleBits, Sink, fail};

/// The actor drafts the document.
pub(super) fn is_drafter(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(drafter) = state.drafter()
        && drafter != context.actor.person()
    {
        let drafter = drafter.clone();
        fail!(sink, NotDrafter { drafter });
    }
}

/// The actor heads the drafting unit.
pub(super) fn heads_drafting_unit(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(draft) = state.draft() else { return };
    if !context.actor.heads_unit(&draft.unit, context.today()) {
        let unit = draft.unit.clone();
        fail!(sink, NotUnitHead { unit });
    }
}

/// A returned draft lies with the head of the unit until they hand it back (Art. 10.3).
pub(super) fn with_the_drafter(state: &State, action: ActionName, sink: &mut impl Sink) {
    if state.phase() == Phase::Returned && state.returned_to() == Some(ReturnTo::UnitHead) {
        fail!(sink, NothingWaiting { action });
    }
}

/// What a draft needs to go on its route: a content file, a route, people in its first seats.
pub(super) fn ready_for_review(
    state: &State,
    draft: &Draft,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    if !draft.content.has_main_file() {
        fail!(&mut *sink, NoFiles {});
    }
    match template_of(draft, context) {
        Some(template) => {
            routing::begin(&state.instance, template, &roster(draft), context, sink);
        }
        None => {
            let document_type = draft.content.document_type;
            fail!(sink, NoTemplate { document_type });
        }
    }
}

/// The moves that put a draft on its route.
pub(super) fn begin(state: &State, draft: &Draft, context: &Context<'_>) -> Vec<Event> {
    let Some(template) = template_of(draft, context) else {
        return Vec::new();
    };
    let (instance, mut ignored) = (&state.instance, RuleBits::NONE);
    routing::begin(instance, template, &roster(draft), context, &mut ignored)
}

/// The moves that answer a line; if that completes its step, the next one is activated.
pub(super) fn answer(
    state: &State,
    line: LineId,
    outcome: Outcome,
    text: Option<String>,
    context: &Context<'_>,
) -> Vec<Event> {
    let instance = &state.instance;
    let (Some(line), Some(draft)) = (instance.line(line), state.draft()) else {
        return Vec::new();
    };
    let mut moves = routing::complete(line, outcome, text, context);
    if let Some(step) = instance.completes_step(line.id) {
        moves.push(Event::StepCompleted { step });
        // A seat that is vacant is activated all the same and shows as stalled.
        let mut ignored = RuleBits::NONE;
        let next = routing::activate_from(instance, &roster(draft), context, &mut ignored);
        moves.extend(next);
    }
    moves
}

/// The draft as it would be with another content.
pub(super) fn with_content(state: &State, content: &Content) -> Option<Draft> {
    let draft = state.draft()?;
    Some(Draft {
        content: content.clone(),
        ..draft.clone()
    })
}

fn template_of<'a>(draft: &Draft, context: &Context<'a>) -> Option<&'a Template> {
    match &draft.template {
        Some(key) => context.agency.template(key),
        None => context.agency.template_for(draft.content.document_type),
    }
}

fn roster(draft: &Draft) -> RosterFacts<'_> {
    RosterFacts {
        unit: &draft.unit,
        signer: &draft.signer,
        co_units: &draft.co_units,
    }
}
