//! The events of the engine and how an instance applies them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::instance::no_nodes;
use super::{
    CancelWhy, Instance, InstanceState, Line, LineState, Opened, Outcome, Seat, Step, StepState,
};
use crate::base::{Instant, LineId, NodeKey, PersonId, StepId, TemplateKey};
use crate::calendar::{Counted, Due};
use crate::input::tagged;
use crate::organization::{LegalDuty, Node, Role};

/// A line as it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewLine {
    /// Counted inside the document.
    pub id: LineId,
    /// Whose it is.
    pub seat: Seat,
    /// Role.
    pub role: Role,
    /// Legal duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<LegalDuty>,
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// How the due date was counted; absent for a stated day and the next working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
    /// Whose command made it.
    pub given_by: PersonId,
}

/// The role that a line has from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineRole {
    /// Line.
    pub line: LineId,
    /// Role.
    pub role: Role,
}

tagged! {
    "Event",
    /// What the engine did. One variant inside both document machines.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(rename = "RoutingEvent"))]
    #[non_exhaustive]
    pub enum Event {
        /// A round began; lines of earlier rounds leave the state.
        Began {
            /// Round, from 1.
            round: u32,
            /// Template, where there is one.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            template: Option<TemplateKey>,
            /// Its nodes as they are now.
            #[serde(default = "no_nodes", skip_serializing_if = "<[Node]>::is_empty")]
            nodes: Arc<[Node]>,
        },
        /// A step was reached.
        StepActivated {
            /// Step.
            step: StepId,
            /// Node.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            node: Option<NodeKey>,
            /// Its lines: the roster as resolved now.
            lines: Vec<NewLine>,
        },
        /// A step had nobody to ask and was passed over.
        StepSkipped {
            /// Step.
            step: StepId,
            /// Node.
            node: NodeKey,
        },
        /// All lines of the step agreed; lines for information are not waited for.
        StepCompleted {
            /// Step.
            step: StepId,
        },
        /// Lines were added to a step that is not completed yet.
        LinesAdded {
            /// Step.
            step: StepId,
            /// New lines.
            lines: Vec<NewLine>,
        },
        /// The route went back: lines of an earlier node are asked again, and the node of the step that
        /// had been reached is reached again after them.
        WentBack {
            /// The step that had been reached.
            from: StepId,
            /// The new step.
            step: StepId,
            /// The earlier node.
            node: NodeKey,
            /// Its lines that are asked again.
            lines: Vec<NewLine>,
        },
        /// Work was assigned below a line.
        Assigned {
            /// The assigner's line.
            parent: LineId,
            /// What it becomes: waiting for the lines below, or passed on.
            parent_state: LineState,
            /// New lines.
            lines: Vec<NewLine>,
        },
        /// Content was delivered to the seat's holder.
        LineOpened {
            /// Line.
            line: LineId,
            /// Who.
            by: PersonId,
        },
        /// Work on the line began.
        LineStarted {
            /// Line.
            line: LineId,
        },
        /// Work on the line was put aside.
        LineHeld {
            /// Line.
            line: LineId,
        },
        /// Work on the line goes on where it stood.
        LineResumed {
            /// Line.
            line: LineId,
        },
        /// The line was answered.
        Decided {
            /// Line.
            line: LineId,
            /// How.
            outcome: Outcome,
            /// Opinion, result or reason.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            text: Option<String>,
        },
        /// Lines ended without answer.
        LinesCancelled {
            /// Lines.
            lines: Vec<LineId>,
            /// Why.
            why: CancelWhy,
        },
        /// The due date of a line moved: with the calendar, or to a stated day because more time was
        /// given.
        DueRevised {
            /// Line.
            line: LineId,
            /// Before.
            old: Due,
            /// After.
            new: Due,
            /// Whether it is a stated day now, which is not counted again with the calendar.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            stated: bool,
        },
        /// What the lines say has changed: their holders open them again. What was started stays so.
        LinesUnopened {
            /// Lines.
            lines: Vec<LineId>,
        },
        /// Lines changed their roles where they are; the work on them goes on.
        RolesChanged {
            /// Each with its role from now on.
            lines: Vec<LineRole>,
        },
        /// The assigner's line is his turn again.
        LineRevived {
            /// Line.
            line: LineId,
            /// When the top line is due now; a line below keeps its own term.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            due: Option<Due>,
        },
        /// The instance that had gone through runs again, at the step with which it ended.
        Reopened {
            /// Step.
            step: StepId,
        },
        /// The instance ended or paused.
        Ended {
            /// How.
            state: InstanceState,
        },
    }
}

impl Instance {
    /// Takes one event in. Never refuses: what an event names and the state lacks is passed over.
    pub fn evolve(&mut self, at: Instant, event: &Event) {
        match event {
            Event::Began { round, nodes, .. } => {
                self.round = *round;
                self.state = InstanceState::Running;
                self.nodes = Arc::clone(nodes);
                self.reached = 0;
                self.steps.clear();
                self.lines.clear();
            }
            Event::StepActivated { step, node, lines } => {
                self.push_step(*step, node.clone(), StepState::Current);
                self.push_lines(at, (*step, None), lines);
            }
            Event::StepSkipped { step, node } => {
                self.push_step(*step, Some(node.clone()), StepState::Skipped);
            }
            Event::StepCompleted { step } => {
                if let Some(step) = self.steps.iter_mut().find(|s| s.id == *step) {
                    step.state = StepState::Completed;
                }
            }
            Event::LinesAdded { step, lines } => self.push_lines(at, (*step, None), lines),
            Event::WentBack {
                from,
                step,
                node,
                lines,
            } => {
                self.leave(*from);
                self.add_step(*step, Some(node.clone()), StepState::Current);
                self.push_lines(at, (*step, None), lines);
            }
            Event::Assigned {
                parent,
                parent_state,
                lines,
            } => {
                let step = self
                    .line(*parent)
                    .map_or(StepId(self.last_step), |line| line.step);
                self.set(at, *parent, *parent_state);
                self.push_lines(at, (step, Some(*parent)), lines);
            }
            Event::LineOpened { line, by } => {
                if let Some(line) = self.line_mut(*line) {
                    line.opened
                        .get_or_insert_with(|| Opened { at, by: by.clone() });
                }
            }
            Event::LineStarted { line } => self.set(at, *line, LineState::InProgress),
            Event::LineHeld { line } => self.hold(*line),
            Event::LineResumed { line } => self.resume(*line),
            Event::Decided { line, outcome, .. } => self.set(at, *line, LineState::Done(*outcome)),
            Event::LinesCancelled { lines, why } => {
                lines
                    .iter()
                    .for_each(|line| self.set(at, *line, LineState::Cancelled(*why)));
            }
            Event::DueRevised {
                line, new, stated, ..
            } => {
                if let Some(line) = self.line_mut(*line) {
                    line.due = Some(*new);
                    line.counted = line.counted.filter(|_| !stated);
                }
            }
            Event::LinesUnopened { lines } => {
                for line in lines {
                    if let Some(line) = self.line_mut(*line) {
                        line.opened = None;
                    }
                }
            }
            Event::RolesChanged { lines } => {
                for LineRole { line, role } in lines {
                    if let Some(line) = self.line_mut(*line) {
                        line.role = *role;
                    }
                }
            }
            Event::LineRevived { line, due } => self.revive(at, *line, *due),
            Event::Reopened { step } => {
                self.state = InstanceState::Running;
                if let Some(step) = self.steps.iter_mut().find(|s| s.id == *step) {
                    step.state = StepState::Current;
                }
            }
            Event::Ended { state } => {
                self.state = *state;
                let open = self
                    .steps
                    .iter_mut()
                    .filter(|step| step.state == StepState::Current);
                if *state != InstanceState::Completed {
                    open.for_each(|step| step.state = StepState::Cancelled);
                }
            }
        }
    }

    fn set(&mut self, at: Instant, line: LineId, state: LineState) {
        if let Some(line) = self.line_mut(line) {
            line.state = state;
            line.ended = (!state.is_live()).then_some(at);
        }
    }

    /// It is the turn of who assigned. The top line was due when the direction was: what comes back to it
    /// has a term of its own.
    fn revive(&mut self, at: Instant, line: LineId, due: Option<Due>) {
        if let Some(line) = self.line_mut(line) {
            line.state = LineState::Ready;
            line.since = at;
            line.ended = None;
            if line.parent.is_none() {
                (line.due, line.counted) = (due, None);
            }
        }
    }

    fn hold(&mut self, line: LineId) {
        if let Some(line) = self.line_mut(line).filter(|line| line.state.is_live()) {
            let started = line.state == LineState::InProgress;
            line.state = LineState::OnHold { started };
        }
    }

    fn resume(&mut self, line: LineId) {
        let line = self.line_mut(line);
        if let Some((line, started)) = line.and_then(|line| match line.state {
            LineState::OnHold { started } => Some((line, started)),
            _ => None,
        }) {
            line.state = match started {
                true => LineState::InProgress,
                false => LineState::Ready,
            };
        }
    }

    fn push_step(&mut self, id: StepId, node: Option<NodeKey>, state: StepState) {
        if node.is_some() {
            self.reached = self.reached.saturating_add(1);
        }
        self.add_step(id, node, state);
    }

    /// The step ends without result, and its node is still to be reached.
    fn leave(&mut self, id: StepId) {
        let Some(step) = self.steps.iter_mut().find(|step| step.id == id) else {
            return;
        };
        step.state = StepState::Cancelled;
        let mut nodes = self.nodes.iter();
        let place = nodes.position(|node| step.node.as_ref() == Some(&node.key));
        if let Some(place) = place.and_then(|place| u32::try_from(place).ok()) {
            self.reached = place;
        }
    }

    fn add_step(&mut self, id: StepId, node: Option<NodeKey>, state: StepState) {
        self.last_step = self.last_step.max(id.0);
        self.steps.reserve_exact(1);
        self.steps.push(Step { id, node, state });
    }

    fn push_lines(
        &mut self,
        at: Instant,
        (step, parent): (StepId, Option<LineId>),
        lines: &[NewLine],
    ) {
        self.lines.reserve_exact(lines.len());
        for new in lines {
            self.last_line = self.last_line.max(new.id.0);
            self.lines.push(Line {
                id: new.id,
                step,
                parent,
                seat: new.seat.clone(),
                role: new.role,
                duty: new.duty,
                state: LineState::Ready,
                opened: None,
                due: new.due,
                counted: new.counted,
                given_by: new.given_by.clone(),
                since: at,
                ended: None,
            });
        }
    }
}
