//! Guards of drafting: draft, revise, submit, return, hand back, recall, urgency (Art. 10, 11).

use super::command::{Draft, Kind, ReturnTo};
use super::guards::{Ask, on_line};
use super::signing::heads_drafting_unit;
use super::state::State;
use crate::document::Content;
use crate::engine::Context;
use crate::engine::{no_secrets, reason, text};
use crate::law::Secrecy;
use crate::organization::Template;
use crate::routing::{self, RosterFacts};
use crate::rules::{Action, Field, Phase};
use crate::rules::{Sink, fail};

pub(super) fn draft(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    let today = context.agency.day(context.now);
    if context
        .agency
        .units_of(context.actor, today)
        .next()
        .is_none()
    {
        let person = context.actor.clone();
        fail!(&mut *sink, NoUnit { person });
    }
    let Some(Kind::Draft(input)) = input else {
        return;
    };
    let Draft {
        unit,
        signer,
        co_units,
        template,
        ..
    } = input.as_ref();
    let day = context.agency.day(context.now);
    for unit in std::iter::once(unit).chain(co_units) {
        if context.agency.unit(unit).is_none() {
            fail!(&mut *sink, UnknownUnit { unit: unit.clone() });
        }
    }
    if !context.agency.in_unit(context.actor, unit, day) {
        fail!(
            &mut *sink,
            NotInUnit {
                person: context.actor.clone(),
                unit: unit.clone()
            }
        );
    }
    if context.agency.post(signer).is_none() {
        fail!(
            &mut *sink,
            UnknownPost {
                post: signer.clone()
            }
        );
    }
    if let Some(body) = &input.body
        && context.agency.body_series(body).is_none()
    {
        fail!(&mut *sink, UnknownBody { body: body.clone() });
    }
    let known = match template {
        Some(key) => context.agency.template(key).is_some(),
        None => context
            .agency
            .template_for(input.content.document_type)
            .is_some(),
    };
    if !known {
        fail!(
            &mut *sink,
            NoTemplate {
                document_type: input.content.document_type
            }
        );
    }
    content(&input.content, Action::Draft, context, sink);
    let field = input.field.as_deref();
    no_secrets(Secrecy::KhongMat, field, context, sink);
}

pub(super) fn content(
    content: &Content,
    action: Action,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let texts = content.texts().map(|(_, text)| text);
    no_secrets(content.secrecy, texts, context, sink);
    text(&content.subject, action, Field::Subject, sink);
    if content.addressees.is_empty() {
        fail!(
            sink,
            FieldMissing {
                action,
                field: Field::Addressees
            }
        );
    }
}

pub(super) fn decide_urgency(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    let Some(draft) = &state.draft else {
        return;
    };
    let day = context.agency.day(context.now);
    if !context.agency.holds(context.actor, &draft.signer, day) {
        fail!(
            sink,
            NotSigner {
                signer: draft.signer.clone()
            }
        );
    }
}

pub(super) fn drafter(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if let Some(drafter) = &state.drafter
        && drafter != context.actor
    {
        fail!(
            sink,
            NotDrafter {
                drafter: drafter.clone()
            }
        );
    }
}

/// A returned draft lies with the head of the unit until he hands it back (Art. 10.3).
pub(super) fn with_the_drafter(state: &State, action: Action, sink: &mut impl Sink) {
    if state.phase == Phase::Returned && state.returned_to == Some(ReturnTo::UnitHead) {
        fail!(sink, NothingWaiting { action });
    }
}

pub(super) fn revise(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    drafter(state, context, sink);
    with_the_drafter(state, Action::Revise, sink);
    if let Some(Kind::Revise(input)) = input {
        content(&input.content, Action::Revise, context, sink);
        // Under review the changed draft goes on its route at once.
        if state.phase == Phase::Reviewing
            && let Some(draft) = with_content(state, &input.content)
        {
            ready_for_review(state, &draft, context, sink);
        }
    }
}

pub(super) fn submit(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    drafter(state, context, sink);
    with_the_drafter(state, Action::Submit, sink);
    if let Some(draft) = &state.draft {
        ready_for_review(state, draft, context, sink);
    }
}

/// What a draft needs to go on its route: a content file, a route, people in its first seats.
fn ready_for_review(state: &State, draft: &Draft, context: &Context<'_>, sink: &mut impl Sink) {
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

/// The draft as it would be with another content.
pub(super) fn with_content(state: &State, content: &Content) -> Option<Draft> {
    let draft = state.draft.as_deref()?;
    Some(Draft {
        content: content.clone(),
        ..draft.clone()
    })
}

pub(super) fn template_of<'a>(draft: &Draft, context: &Context<'a>) -> Option<&'a Template> {
    match &draft.template {
        Some(key) => context.agency.template(key),
        None => context.agency.template_for(draft.content.document_type),
    }
}

pub(super) fn roster(draft: &Draft) -> RosterFacts<'_> {
    RosterFacts {
        unit: &draft.unit,
        signer: &draft.signer,
        co_units: &draft.co_units,
    }
}

pub(super) fn return_draft(
    state: &State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    on_line(state, ask, context, sink);
    let (Some(Kind::Return(input)), Some(draft)) = (ask.input, &state.draft) else {
        return;
    };
    reason(&input.reason, context, sink);
    let day = context.agency.day(context.now);
    let heads = context.agency.heads_unit(context.actor, &draft.unit, day);
    if input.to == Some(ReturnTo::Drafter) && !heads {
        fail!(
            sink,
            ReturnToUnitHead {
                unit: draft.unit.clone()
            }
        );
    }
}

pub(super) fn hand_back(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    if state.returned_to != Some(ReturnTo::UnitHead) {
        fail!(
            &mut *sink,
            NothingWaiting {
                action: Action::HandBack
            }
        );
    }
    heads_drafting_unit(state, context, sink);
}

pub(super) fn recall(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    drafter(state, context, sink);
    for line in &state.instance.lines {
        if let Some(opened) = &line.opened {
            let (at, by) = (opened.at, opened.by.clone());
            fail!(
                &mut *sink,
                AlreadyOpened {
                    line: line.id,
                    at,
                    by
                }
            );
        }
    }
}
