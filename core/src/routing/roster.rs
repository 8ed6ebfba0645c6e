//! Resolving the seats of a template's nodes and reaching the next step.

use std::sync::Arc;

use super::{Event, Instance, InstanceState, NewLine, Seat, StepState, seat_name, staffed};
use crate::base::{LineId, PostId, StepId, TemplateKey, UnitId};
use crate::context::Context;
use crate::organization::{Node, NodeLine, SeatSpec, Template};
use crate::rules::{Sink, fail};

/// What a template's seats are resolved from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RosterFacts<'a> {
    /// The drafting unit.
    pub unit: &'a UnitId,
    /// The post that will sign.
    pub signer: &'a PostId,
    /// Units that take part.
    pub co_units: &'a [UnitId],
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
}

/// Begins the next round on the template: the events up to the first step that has lines.
/// Vacant seats of that step go to `sink` as `seat_vacant`.
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

fn activate(
    nodes: &[Node],
    first_step: StepId,
    first_line: LineId,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
    events: &mut Vec<Event>,
) {
    let mut step = first_step;
    for node in nodes {
        let lines = resolve_node(node, first_line, roster, context, sink);
        if !lines.is_empty() {
            events.push(Event::StepActivated {
                step,
                node: Some(node.key.clone()),
                lines,
            });
            return;
        }
        events.push(Event::StepSkipped {
            step,
            node: node.key.clone(),
        });
        step = StepId(step.0.saturating_add(1));
    }
    events.push(Event::Ended {
        state: InstanceState::Completed,
    });
}

fn resolve_node(
    node: &Node,
    first_line: LineId,
    roster: &RosterFacts<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Vec<NewLine> {
    let mut lines: Vec<NewLine> = Vec::new();
    for spec in &node.lines {
        for seat in roster.resolve(spec, context) {
            if !staffed(&seat, context) {
                fail!(
                    &mut *sink,
                    SeatVacant {
                        node: node.name.as_str().into(),
                        seat: seat_name(&seat, context)
                    }
                );
            }
            let offset = u32::try_from(lines.len()).unwrap_or(u32::MAX);
            lines.push(NewLine {
                id: LineId(first_line.0.saturating_add(offset)),
                seat,
                role: spec.role,
                duty: spec.duty,
                due: None,
                counted: None,
                given_by: context.actor.person().clone(),
            });
        }
    }
    lines
}

impl Instance {
    /// Whether every line of the step that holds `line` has agreed once `line` does.
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
            .all(|other| !other.state.is_live());
        (current && others_done).then_some(step)
    }
}
