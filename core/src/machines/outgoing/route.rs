//! The draft on its route: who reviews it, in which order (Art. 10, 11).

use super::State;
use super::draft::Draft;
use super::return_draft::ReturnTo;
use super::state::Phase;
use crate::base::{LineId, PostId};
use crate::document::Content;
use crate::engine::Context;
use crate::organization::{LegalDuty, Node, NodeLine, Rank, Role, SeatSpec, Template};
use crate::routing::{
    self, CancelWhy, Event, Instance, Line, LineState, Outcome, RosterFacts, Seat, Step,
};
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

/// Whether the actor drafts the document, heads the drafting unit or is of the agency's leadership: who
/// answers for a draft before it is signed.
pub(super) fn keeps_draft(state: &State, context: &Context<'_>) -> bool {
    let (actor, day) = (context.actor, context.today());
    let unit = state.draft().map(|draft| &draft.unit);
    state.drafter() == Some(actor.person())
        || unit.is_some_and(|unit| actor.heads_unit(unit, day))
        || actor
            .posts(day)
            .any(|(post, _)| matches!(post.rank, Rank::Head | Rank::DeputyHead))
}

/// A line for information is seen, not answered (L6).
pub(super) fn is_answered(line: &Line, sink: &mut impl Sink) {
    if line.role == Role::Information {
        fail!(sink, InformationLine { line: line.id });
    }
}

/// What is still live ends with the document: after the signature that is what was sent for information.
pub(super) fn close(state: &State) -> Vec<Event> {
    let mut moves = Vec::new();
    routing::cancel_all(&state.instance, CancelWhy::InstanceClosed, &mut moves);
    moves
}

/// A returned draft lies with the head of the unit until they hand it back (Art. 10.3).
pub(super) fn with_the_drafter(state: &State, action: ActionName, sink: &mut impl Sink) {
    if state.phase() == Phase::Returned && state.returned_to() == Some(ReturnTo::UnitHead) {
        fail!(sink, NothingWaiting { action });
    }
}

/// What a draft needs to go on its route: a content file, a route, people in its first seats. Under review a
/// seat that was on its route before may be vacant: it shows as stalled, as it did.
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
            let replaced = match state.phase() {
                Phase::Reviewing => state.instance.lines.as_slice(),
                _ => &[],
            };
            let roster = RosterFacts {
                replaced,
                ..roster(draft)
            };
            routing::begin(&state.instance, template, &roster, context, sink);
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

/// The moves that bring the lines of the signer's seat to another post, which approves too if the
/// approval fell (Art. 11.1). What others do at the same step goes on.
pub(super) fn to_signer(
    state: &State,
    signer: &PostId,
    approval_fell: bool,
    context: &Context<'_>,
) -> Vec<Event> {
    let instance = &state.instance;
    let (Some(step), Some(draft)) = (instance.current_step(), state.draft()) else {
        return Vec::new();
    };
    let Some(node) = instance.node_of(step) else {
        return Vec::new();
    };
    let seat = Seat::Post(draft.signer.clone());
    let live = instance
        .lines_of(step.id)
        .filter(|line| line.state.is_live());
    let moved: Vec<&Line> = live
        .filter(|line| line.seat == seat && node.lines.iter().any(|spec| is_signers(spec, line)))
        .collect();
    let mut moves = Vec::new();
    if !moved.is_empty() {
        let lines = moved.iter().map(|line| line.id).collect();
        let why = CancelWhy::Superseded;
        moves.push(Event::LinesCancelled { lines, why });
    }
    let roster = RosterFacts {
        signer,
        ..roster(draft)
    };
    let again = |node, wanted: &dyn Fn(&NodeLine) -> bool, first| {
        routing::lines_again(node, wanted, first, &roster, context)
    };
    let first = instance.next_line();
    let is_moved = |spec: &NodeLine| moved.iter().any(|line| is_signers(spec, line));
    let is_approval = |spec: &NodeLine| spec.duty == Some(LegalDuty::Approval);
    let signs = moved
        .iter()
        .any(|line| line.duty == Some(LegalDuty::Signature));
    let added = match approved_at(instance).filter(|_| approval_fell) {
        // The signature comes after the approval, and is reached once more.
        Some(approval) if signs => {
            let lines = again(approval, &is_approval, first);
            moves.push(routing::went_back(instance, step, approval, lines));
            return moves;
        }
        Some(approval) => {
            let mut lines = again(node, &is_moved, first);
            let next = routing::after(first, lines.len());
            lines.extend(again(approval, &is_approval, next));
            lines
        }
        None => again(node, &is_moved, first),
    };
    moves.extend(routing::lines_added(step, added));
    moves
}

/// The moves that ask the duties of a step again; what was reached since ends, and is reached once more.
pub(super) fn ask_again(
    state: &State,
    step: &Step,
    duties: &[LegalDuty],
    context: &Context<'_>,
) -> Vec<Event> {
    let instance = &state.instance;
    let (Some(current), Some(draft)) = (instance.current_step(), state.draft()) else {
        return Vec::new();
    };
    let Some(node) = instance.node_of(step) else {
        return Vec::new();
    };
    let asked = |spec: &NodeLine| spec.duty.is_some_and(|duty| duties.contains(&duty));
    let first = instance.next_line();
    let lines = routing::lines_again(node, asked, first, &roster(draft), context);
    if step.id == current.id {
        return routing::lines_added(step, lines).into_iter().collect();
    }
    let live = instance.lines_of(current.id);
    let live = live.filter(|line| line.state.is_live());
    let ended = Event::LinesCancelled {
        lines: live.map(|line| line.id).collect(),
        why: CancelWhy::Recalled,
    };
    vec![ended, routing::went_back(instance, current, node, lines)]
}

/// Whether a line was made for the signer's seat by this part of its node.
fn is_signers(spec: &NodeLine, line: &Line) -> bool {
    spec.seat == SeatSpec::Signer && spec.role == line.role && spec.duty == line.duty
}

/// The node at which the approval was given in this round, if it was.
fn approved_at(instance: &Instance) -> Option<&Node> {
    let mut lines = instance.lines.iter().rev();
    let line = lines.find(|line| line.duty == Some(LegalDuty::Approval))?;
    let mut steps = instance.steps.iter();
    let step = steps.find(|step| step.id == line.step)?;
    let given = line.state == LineState::Done(Outcome::Agreed);
    instance.node_of(step).filter(|_| given)
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
        replaced: &[],
    }
}
