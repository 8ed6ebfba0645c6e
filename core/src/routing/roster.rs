//! Resolving the seats of a template's nodes and reaching the next step.

use std::sync::Arc;

use super::{
    Event, Instance, InstanceState, Line, NewLine, Seat, Step, StepState, is_same_seat, seat_name,
    staffed,
};
use crate::base::{LineId, PostId, StepId, TemplateKey, UnitId};
use crate::calendar::{Counted, Due, Term};
use crate::context::Context;
use crate::organization::{Node, NodeLine, Role, SeatSpec, Template};
use crate::rules::{RuleBits, Sink, fail};

/// What a template's seats are resolved from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RosterFacts<'a> {
    /// The drafting unit.
    pub unit: &'a UnitId,
    /// The post that will sign.
    pub signer: &'a PostId,
    /// Units that take part.
    pub co_units: &'a [UnitId],
    /// The lines of the round that this one takes the place of: a seat that was asked there is asked again,
    /// vacant or not.
    pub replaced: &'a [Line],
}

impl RosterFacts<'_> {
    fn resolve(&self, line: &NodeLine, context: &Context<'_>) -> Vec<Seat> {
        match &line.seat {
            SeatSpec::Person(person) => vec![Seat::Person(person.clone())],
            SeatSpec::Post(post) => vec![Seat::Post(post.clone())],
            SeatSpec::Unit(unit) => vec![Seat::Unit(unit.clone())],
            SeatSpec::Signer => vec![Seat::Post(self.signer.clone())],
            SeatSpec::CoUnits => self.co_units.iter().cloned().map(Seat::Unit).collect(),
            SeatSpec::DraftingUnitHead => {
                let head = context.agency.unit_head_post(self.unit);
                vec![head.map_or_else(
                    || Seat::Unit(self.unit.clone()),
                    |post| Seat::Post(post.key.clone()),
                )]
            }
        }
    }

    fn was_asked(&self, seat: &Seat, context: &Context<'_>) -> bool {
        let mut lines = self.replaced.iter();
        lines.any(|line| is_same_seat(&line.seat, seat, context))
    }
}

/// Begins the next round on the template: the events up to the first step that has lines.
/// Vacant seats of that step go to `sink` as `seat_vacant`, but for those that were asked before.
pub(crate) fn begin(
    instance: &Instance,
    template: &Template,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Vec<Event> {
    let mut events = vec![Event::Began {
        round: instance.round.saturating_add(1),
        template: Some(TemplateKey::clone(&template.key)),
        nodes: Arc::clone(&template.nodes),
    }];
    let (step, line) = (instance.next_step(), instance.next_line());
    activate(
        &template.nodes,
        step,
        line,
        roster,
        context,
        sink,
        &mut events,
    );
    events
}

/// Activates the next step of the running round after `completed` nodes, or ends the instance.
pub(crate) fn activate_from(
    instance: &Instance,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Vec<Event> {
    let reached = usize::try_from(instance.reached).unwrap_or(usize::MAX);
    let rest = instance.nodes.get(reached..).unwrap_or_default();
    let mut events = Vec::new();
    let (step, line) = (instance.next_step(), instance.next_line());
    activate(rest, step, line, roster, context, sink, &mut events);
    events
}

/// The lines of a node for which `wanted` asks, to be asked again, with ids from `first`.
pub(crate) fn lines_again(
    node: &Node,
    wanted: impl Fn(&NodeLine) -> bool,
    first: LineId,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
) -> Vec<NewLine> {
    let specs = node.lines.iter().filter(|spec| wanted(spec));
    // A seat that is vacant is asked all the same and shows as stalled.
    let mut ignored = RuleBits::NONE;
    resolve(node, specs, first, roster, context, &mut ignored)
}

/// The route goes from a step that was reached back to lines of an earlier node.
pub(crate) fn went_back(
    instance: &Instance,
    from: &Step,
    node: &Node,
    lines: Vec<NewLine>,
) -> Event {
    Event::WentBack {
        from: from.id,
        step: instance.next_step(),
        node: node.key.clone(),
        lines,
    }
}

/// Lines are added to a step, if there are any.
pub(crate) fn lines_added(step: &Step, lines: Vec<NewLine>) -> Option<Event> {
    let step = step.id;
    (!lines.is_empty()).then_some(Event::LinesAdded { step, lines })
}

fn activate(
    nodes: &[Node],
    mut step: StepId,
    mut line: LineId,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
    events: &mut Vec<Event>,
) {
    for node in nodes {
        let key = node.key.clone();
        let lines = resolve(node, node.lines.iter(), line, roster, context, sink);
        if lines.is_empty() {
            events.push(Event::StepSkipped { step, node: key });
        } else {
            line = after(line, lines.len());
            let waits = lines.iter().any(|line| line.role != Role::Information);
            let node = Some(key);
            events.push(Event::StepActivated { step, node, lines });
            if waits {
                return;
            }
            // Who only has to know is not waited for (L6).
            events.push(Event::StepCompleted { step });
        }
        step = StepId(step.0.saturating_add(1));
    }
    events.push(Event::Ended {
        state: InstanceState::Completed,
    });
}

/// The id that comes `count` lines after another.
pub(crate) fn after(line: LineId, count: usize) -> LineId {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    LineId(line.0.saturating_add(count))
}

fn resolve<'n>(
    node: &Node,
    specs: impl Iterator<Item = &'n NodeLine>,
    first_line: LineId,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Vec<NewLine> {
    let mut lines: Vec<NewLine> = Vec::new();
    let (due, counted) = node_due(node, context);
    for spec in specs {
        let waits = spec.role != Role::Information;
        for seat in roster.resolve(spec, context) {
            if waits && !staffed(&seat, context) && !roster.was_asked(&seat, context) {
                fail!(
                    &mut *sink,
                    SeatVacant {
                        node: node.name.as_str().into(),
                        seat: seat_name(&seat, context)
                    }
                );
            }
            lines.push(NewLine {
                id: after(first_line, lines.len()),
                seat,
                role: spec.role,
                duty: spec.duty,
                due: due.filter(|_| waits),
                counted: counted.filter(|_| waits),
                given_by: context.actor.person().clone(),
            });
        }
    }
    lines
}

/// Until when the lines of a node are to be answered, and how that was counted.
fn node_due(node: &Node, context: &Context<'_>) -> (Option<Due>, Option<Counted>) {
    let Some(days) = node.days else {
        return (None, None);
    };
    let (agency, from) = (context.agency, context.now());
    let (working, offset) = (&agency.profile().working_time, agency.offset());
    let term = Term::WorkingDays(days);
    let due = context.calendar.due(term, from, working, offset);
    (due, due.map(|_| Counted { days, from }))
}

impl Instance {
    /// Whether every line of the step that holds `line` has agreed once `line` does; who only has to know
    /// is not waited for (L6).
    pub(crate) fn completes_step(&self, line: LineId) -> Option<StepId> {
        let step = self.line(line)?.step;
        let current = self
            .steps
            .iter()
            .any(|s| s.id == step && s.state == StepState::Current);
        let others_done = self
            .lines
            .iter()
            .filter(|other| other.step == step && other.id != line)
            .filter(|other| other.role != Role::Information)
            .all(|other| !other.state.is_live());
        (current && others_done).then_some(step)
    }
}
