//! `count WORKLOAD`: one workload of a fixed size, for `cargo xtask count`, which runs it below
//! callgrind. A program of its own, since CI builds it: without messages, replay and their JSON.

#[allow(dead_code, reason = "the figures read more of it")]
mod limit;
#[allow(dead_code, reason = "the figures read more of it")]
mod measured;
#[allow(dead_code, reason = "the figures read more of it")]
mod ours;
#[allow(dead_code, reason = "the figures read more of it")]
mod scenario;

use serde_json::json;
use vanthu::api::{DocumentMachine, Incoming, Outgoing};
use vanthu::engine;

use crate::limit::{Command, Desk};
use crate::ours::{
    CONTENT_CHANGES, Live, Office, Script, actor, at_work, content, incoming_script,
    outgoing_script,
};
use crate::scenario::{Scenario, Step, notes};

const DOCUMENTS: usize = 100;
const ROUNDS: usize = 200;

/// The allocator of the figures.
#[global_allocator]
static HEAP: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// Prints by what the count is to be divided (commands, or calls of `available`) and what the
/// program knows of the processor.
fn main() {
    let scenario = Scenario::read();
    let workload = std::env::args().nth(1).unwrap_or_default();
    let divisor = match workload.as_str() {
        "incoming-limit" => limit(&scenario, &scenario.incoming),
        "incoming-ours" => ours::<Incoming>(&scenario, incoming_script()),
        "outgoing-limit" => limit(&scenario, &scenario.outgoing),
        "outgoing-ours" => ours::<Outgoing>(&scenario, outgoing_script()),
        "outgoing-hashing" => hashing(),
        "available" => available(&scenario),
        other => panic!("no workload is called {other:?}"),
    };
    println!("{}", json!({"divisor": divisor, "cpu": cpu()}));
}

fn limit(scenario: &Scenario, steps: &[Step]) -> usize {
    let commands: Vec<Command> = steps.iter().map(Command::of).collect();
    let (mut desk, notes) = (Desk::new(scenario), notes());
    measured::limit_documents(scenario, &mut desk, &commands, &notes, 0..DOCUMENTS);
    DOCUMENTS * commands.len()
}

/// One document goes before, so that what is made once is not counted.
fn ours<M: DocumentMachine>(scenario: &Scenario, script: Script<M::Kind>) -> usize {
    let mut office = Office::new(scenario);
    let steps = script.steps.len();
    let mut scripts = vec![script; DOCUMENTS + 1];
    for (number, script) in scripts.iter_mut().enumerate() {
        script.address(scenario, number);
    }
    let first: Live<M> = office.run(&scripts[0], usize::MAX);
    drop(first);
    measured::our_documents::<M>(&mut office, &scripts[1..]);
    DOCUMENTS * steps
}

/// The content hashes of as many documents.
fn hashing() -> usize {
    measured::content_hash(&content(), DOCUMENTS * CONTENT_CHANGES);
    DOCUMENTS * outgoing_script().steps.len()
}

fn available(scenario: &Scenario) -> usize {
    let mut office = Office::new(scenario);
    let (live, now) = at_work(scenario, &mut office);
    let actor = actor();
    let context = office.desk.context(&office.book, None, &actor, now);
    drop(engine::available::<Incoming>(&live.state, &context));
    measured::availability(&live.state, &context, ROUNDS);
    ROUNDS
}

/// The instructions by which libraries choose their code at run time.
#[cfg(target_arch = "x86_64")]
fn cpu() -> Vec<&'static str> {
    let mut found = Vec::new();
    macro_rules! look {
        ($($name:tt),*) => {
            $(if std::arch::is_x86_feature_detected!($name) { found.push($name); })*
        };
    }
    look!("sse4.2", "avx", "avx2", "bmi2", "avx512f", "sha");
    found
}

#[cfg(not(target_arch = "x86_64"))]
fn cpu() -> Vec<&'static str> {
    Vec::new()
}
