//! The same workloads through this library: the lawful script with the same actors and refusals.

mod desk;
mod incoming;
mod outgoing;
mod script;

use vanthu::api::{Book, Desk, DocumentMachine, Incoming, Machine};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::engine::{self, Act, Decision, MachineState as _, NumberUse};

use crate::scenario::Scenario;

pub(crate) use incoming::incoming_script;
pub(crate) use outgoing::{CONTENT_CHANGES, content, outgoing_script};
pub(crate) use script::Script;

/// A document in memory with its audit trail: act and events of each accepted command.
pub(crate) struct Live<M: Machine> {
    pub(crate) id: DocumentId,
    pub(crate) state: M::State,
    pub(crate) audit: Vec<(Act, Box<[M::Event]>)>,
}

/// A desk and its registers.
pub(crate) struct Office {
    pub(crate) desk: Desk,
    pub(crate) book: Book,
}

impl Office {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let desk = desk::desk(scenario);
        let mut book = Book::new();
        for day in ["2026-06-01T00:00:00Z", "2027-06-01T00:00:00Z"] {
            desk.open_year(&mut book, Instant::parse(day).expect("an instant"));
        }
        Self { desk, book }
    }

    /// Makes a document and runs its script up to `accepted` accepted commands; the answer of every
    /// command is checked. Numbers are taken in the order of dates, so scripts come in order.
    pub(crate) fn run<M: DocumentMachine>(
        &mut self,
        script: &Script<M::Kind>,
        accepted: usize,
    ) -> Live<M> {
        let mut live: Live<M> = Live {
            id: script.document,
            state: M::State::begin(script.document),
            audit: Vec::new(),
        };
        let mut done = 0;
        for step in &script.steps {
            if done == accepted {
                break;
            }
            let rule_set = live.state.header().rule_set;
            let context = self
                .desk
                .context(&self.book, rule_set, &step.actor, script.now);
            let answer = engine::decide::<M>(&live.state, &step.command, &context);
            match (answer, step.refused) {
                (Ok(decision), None) => {
                    let Decision {
                        at, act, events, ..
                    } = decision;
                    engine::evolve::<M>(&mut live.state, at, act.rule_set, &events);
                    for used in events.iter().filter_map(M::number) {
                        if let NumberUse::Takes(taken) = used {
                            self.book.registers.take(taken);
                        }
                    }
                    live.audit.push((act, events.into_boxed_slice()));
                    done += 1;
                }
                (Err(refusal), Some(code)) if refusal.codes().contains(&code) => {}
                (answer, expected) => {
                    panic!(
                        "{}: expected {expected:?}, got {:?}",
                        step.name,
                        answer.map(|_| ())
                    );
                }
            }
        }
        live
    }
}

/// A document of five lines on which an officer is at work, and the moment.
pub(crate) fn at_work(scenario: &Scenario, office: &mut Office) -> (Live<Incoming>, Instant) {
    let mut script = incoming_script();
    script.address(scenario, 0);
    (office.run(&script, 6), script.now)
}

/// That officer.
pub(crate) fn actor() -> PersonId {
    PersonId::parse("u_off").expect("a key")
}
