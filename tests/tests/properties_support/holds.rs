//! What holds after every accepted command, whatever the machine.

use vanthu::api::DocumentMachine;
use vanthu::base::{LineId, PersonId};
use vanthu::engine::{MachineState as _, Stalled, Status};
use vanthu::incoming;
use vanthu::organization::Role;
use vanthu::outgoing;
use vanthu::routing::{CancelWhy, Instance, Line, LineState, Outcome, Seat, StepState};
use vanthu::rules::PhaseName;

use super::run::persons;
use super::{Run, Usual};

impl<M: Usual> Run<M> {
    pub(super) fn instance(&self) -> &Instance {
        self.document.state().instance().expect("lines")
    }

    fn phase(&self) -> PhaseName {
        self.document.phase().into()
    }

    pub(super) fn invariants(&self) {
        let instance = self.instance();
        one_lead(instance);
        self.one_role(instance);
        nothing_left_over(instance, self.phase());
        self.nobody_forgotten(instance);
        M::holds(self);
    }

    /// L6: of what was given out below one line and is in hand, a natural person has one share only. Whom a
    /// later change of the chart made the holder of two seats has two.
    fn one_role(&self, instance: &Instance) {
        if self.office.has_changed {
            return;
        }
        let mut had: Vec<(LineId, PersonId)> = Vec::new();
        for line in instance.lines.iter().filter(|line| in_hand(instance, line)) {
            let Some(parent) = line.parent else { continue };
            for person in self.persons(&line.seat) {
                let share = (parent, person);
                assert!(!had.contains(&share), "{share:?} twice in {instance:?}");
                had.push(share);
            }
        }
    }

    /// Who has a seat: the person, the holders of the post, the head of the unit.
    fn persons(&self, seat: &Seat) -> Vec<PersonId> {
        let agency = self.office.desk.agency();
        let post = match seat {
            Seat::Person(person) => return vec![person.clone()],
            Seat::Post(post) => Some(post),
            Seat::Unit(unit) => agency.unit_head_post(unit).map(|post| &post.key),
        };
        let holders = post
            .into_iter()
            .flat_map(|post| agency.holders(post, self.today()));
        holders.map(|(person, _)| person.clone()).collect()
    }

    /// L13: a running case has a live line; what waits for nobody has somebody who can give it on.
    fn nobody_forgotten(&self, instance: &Instance) {
        let phase = self.phase();
        let acts = phase == incoming::Phase::Submitted
            || phase == incoming::Phase::Handling
            || phase == outgoing::Phase::Reviewing;
        let (desk, now) = (&self.office.desk, self.now());
        let stalled = self.document.stalled(desk, &self.book, now);
        let live = instance.live().next().is_some();
        assert!(!acts || live, "no live line in {instance:?}");
        // Where nobody can give it on, it is shown to the superior agency, and the document moves otherwise.
        for piece in &stalled {
            let shown = !piece.movers.is_empty() || piece.superior.is_some();
            assert!(shown && self.somebody_acts(), "{piece:?}");
        }
        // While everybody is in office nothing waits for an empty seat, but for the office of a unit that
        // nobody was ever put in charge of: that is shown (a step is reached whoever is there).
        let empty = |one: &Stalled| one.name.as_str() != "Phòng Mới lập";
        let nobody_left = self.office.gone.is_empty();
        assert!(!nobody_left || !stalled.iter().any(empty), "{stalled:?}");
    }

    fn somebody_acts(&self) -> bool {
        let mut items = persons().iter().flat_map(|actor| self.available(actor));
        items.any(|item| item.status != Status::Denied)
    }
}

/// A completed case has no live work left, what was passed on lies in somebody's hands, and nobody
/// works below a line that was cancelled.
fn nothing_left_over(instance: &Instance, phase: PhaseName) {
    let working = |line: &&Line| line.state.is_live() && line.role != Role::Information;
    if phase == incoming::Phase::Completed || phase == incoming::Phase::Filed {
        assert!(
            instance.lines.iter().find(working).is_none(),
            "{instance:?}"
        );
    }
    for line in &instance.lines {
        let below = || instance.children(line.id);
        match line.state {
            // A step that was left ended with all that lay below its lines.
            LineState::Transferred if !is_left(instance, line) => {
                let answers = |child: &Line| {
                    child.state.is_live()
                        || child.state == LineState::Transferred
                        || matches!(child.state, LineState::Done(outcome)
                            if outcome != Outcome::Declined || declines_for(line, child))
                        || matches!(child.state, LineState::Cancelled(why) if ends_all(why, line.role))
                };
                assert!(
                    below().any(answers),
                    "nobody holds {line:?} in {instance:?}"
                );
            }
            LineState::Cancelled(_) => {
                assert!(!below().any(|child| child.state.is_live()), "{instance:?}");
            }
            _ => {}
        }
    }
}

/// Whether somebody who was given another's part, other than the lead, declines it: it ends with them, as it
/// would with the one who had it first.
fn declines_for(line: &Line, child: &Line) -> bool {
    let others = |holder: &PersonId| child.given_by != *holder && line.role != Role::Lead;
    matches!(&line.seat, Seat::Person(holder) if others(holder))
}

fn is_left(instance: &Instance, line: &Line) -> bool {
    let step = instance.steps.iter().find(|step| step.id == line.step);
    step.is_some_and(|step| step.state == StepState::Cancelled)
}

/// Whether a line ended because all of what it is part of did: what is for information is taken back with
/// the whole assignment, passed on or not.
fn ends_all(why: CancelWhy, role: Role) -> bool {
    match why {
        CancelWhy::ParentClosed | CancelWhy::SenderRecalled => true,
        CancelWhy::Recalled => role == Role::Information,
        _ => false,
    }
}

/// L6: at each level of an assignment at most one lead whose work is in hand: theirs, or passed on and not
/// yet reported.
fn one_lead(instance: &Instance) {
    for parent in instance.lines.iter().map(|line| line.parent) {
        let leads = instance
            .lines
            .iter()
            .filter(|line| line.parent == parent && line.role == Role::Lead)
            .filter(|line| in_hand(instance, line))
            .count();
        assert!(leads <= 1, "{leads} leads below {parent:?} in {instance:?}");
    }
}

fn in_hand(instance: &Instance, line: &Line) -> bool {
    let below = || {
        instance
            .children(line.id)
            .any(|child| in_hand(instance, child))
    };
    line.state.is_live() || (line.state == LineState::Transferred && below())
}

/// The types of all events so far.
pub(super) fn events<M: DocumentMachine>(run: &Run<M>) -> Vec<String> {
    let entries = run.document.entries().iter();
    let records = entries
        .map(|entry| -> serde_json::Value { serde_json::from_str(&entry.json).expect("json") });
    records
        .flat_map(|record| record["events"].as_array().expect("events").clone())
        .map(|event| event["type"].as_str().expect("a type").to_owned())
        .collect()
}
