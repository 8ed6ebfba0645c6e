use vanthu::base::{CommandId, Digest, DocumentId, Instant, PersonId, PostId, UnitId};
use vanthu::engine::Command;

use crate::scenario::Scenario;

/// The commands of one document, ready-made. One script serves document after document: only its
/// ids and its clock change, before the timed part.
#[derive(Clone)]
pub(crate) struct Script<K> {
    pub(crate) document: DocumentId,
    pub(crate) now: Instant,
    pub(crate) steps: Vec<Step<K>>,
}

/// One command of our script: who, what, and the codes of the refusal if one is expected.
#[derive(Clone)]
pub(crate) struct Step<K> {
    /// The workload's own name of it; commands the law adds are marked `+`.
    pub(crate) name: &'static str,
    pub(crate) actor: PersonId,
    pub(crate) command: Command<K>,
    pub(crate) refused: Option<&'static str>,
}

impl<K> Script<K> {
    /// The script of no document yet.
    pub(super) fn new(steps: Vec<Step<K>>) -> Self {
        Self {
            document: document_id(0),
            now: Instant::from_millis(0).expect("in range"),
            steps,
        }
    }

    /// Makes it the script of document `number`. Series demand dates in order, so our clock moves
    /// slowly onward instead of jumping by days.
    pub(crate) fn address(&mut self, scenario: &Scenario, number: usize) {
        let seconds = i64::try_from(number).expect("small") * 10;
        self.now = Instant::from_millis(scenario.epoch_ms + seconds * 1_000).expect("in range");
        self.document = document_id(number);
        let first = number * self.steps.len();
        for (index, step) in self.steps.iter_mut().enumerate() {
            step.command.command_id = command_id(first + index);
        }
    }
}

fn document_id(number: usize) -> DocumentId {
    DocumentId::new(uuid_of(number)).expect("not nil")
}

fn command_id(number: usize) -> CommandId {
    CommandId::new(uuid_of(number)).expect("not nil")
}

fn uuid_of(number: usize) -> uuid::Uuid {
    let number = u128::try_from(number).expect("small") + 1;
    uuid::Uuid::from_u128((0x0193_u128 << 112) | (0x7 << 76) | number)
}

pub(super) fn person(name: &str) -> PersonId {
    PersonId::parse(name).expect("a key")
}

pub(super) fn unit(name: &str) -> UnitId {
    UnitId::parse(name).expect("a key")
}

pub(super) fn post(name: &str) -> PostId {
    PostId::parse(name).expect("a key")
}

/// An accepted command.
pub(super) fn step<K>(name: &'static str, actor: &str, kind: K) -> Step<K> {
    Step {
        name,
        actor: person(actor),
        command: Command::new(command_id(0), kind),
        refused: None,
    }
}

/// A command that must be refused with this code.
pub(super) fn refused<K>(name: &'static str, actor: &str, kind: K, code: &'static str) -> Step<K> {
    Step {
        refused: Some(code),
        ..step(name, actor, kind)
    }
}

/// An accepted command that names the content on which it was decided.
pub(super) fn on_content<K>(content: Digest, name: &'static str, actor: &str, kind: K) -> Step<K> {
    let mut step = step(name, actor, kind);
    step.command.seen.content = Some(content);
    step
}
