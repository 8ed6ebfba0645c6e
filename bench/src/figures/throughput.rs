//! Commands a second, and what `available` costs.

use std::time::{Duration, Instant as Clock};

use vanthu::api::{DocumentMachine, Incoming, Outgoing};

use super::report::Report;
use crate::limit::{Command, Desk};
use crate::measured;
use crate::ours::{
    CONTENT_CHANGES, Office, Script, actor, at_work, content, incoming_script, outgoing_script,
};
use crate::scenario::{Scenario, Step, notes};

/// Scripts made ready at a time: few enough for the processor's cache, where the limit's commands are
/// too, and enough for the clock not to count.
const BATCH: usize = 16;

pub(crate) fn throughput(scenario: &Scenario, documents: usize, report: &mut Report) {
    let limit = limit(scenario, &scenario.incoming, documents);
    let ours = ours::<Incoming>(scenario, incoming_script(), documents);
    report.add("INCOMING-9: the limit, a command", limit, "µs");
    let name = "INCOMING-9: ours, a command (13: 10 accepted, 3 refused)";
    report.add(name, ours, "µs");
    let name = "INCOMING-9: ours against the limit";
    report.against(name, limit / ours, "×", "≥ 0.5");

    let limit = self::limit(scenario, &scenario.outgoing, documents);
    let script = outgoing_script();
    let hashing = content_hash() * CONTENT_CHANGES as f64 / script.steps.len() as f64;
    let ours = self::ours::<Outgoing>(scenario, script, documents);
    report.add("OUTGOING-12: the limit, a command", limit, "µs");
    let name = "OUTGOING-12: ours, a command (22: 19 accepted, 3 refused)";
    report.add(name, ours, "µs");
    report.add("OUTGOING-12: of this the content hash", hashing, "µs");
    let name = "OUTGOING-12: ours against the limit";
    report.add(name, limit / ours, "×");
    let name = "OUTGOING-12: the same without the content hash";
    report.against(name, limit / (ours - hashing), "×", "≥ 0.35");
}

/// Microseconds a command of the limit.
fn limit(scenario: &Scenario, steps: &[Step], documents: usize) -> f64 {
    let commands: Vec<Command> = steps.iter().map(Command::of).collect();
    let (mut desk, notes) = (Desk::new(scenario), notes());
    let begin = Clock::now();
    measured::limit_documents(scenario, &mut desk, &commands, &notes, 0..documents);
    micros(begin.elapsed(), documents * commands.len())
}

/// Microseconds a command of ours.
fn ours<M: DocumentMachine>(scenario: &Scenario, script: Script<M::Kind>, documents: usize) -> f64 {
    let mut office = Office::new(scenario);
    let commands = documents * script.steps.len();
    let mut batch = vec![script; BATCH];
    let mut elapsed = Duration::ZERO;
    let mut number = 0;
    while number < documents {
        batch.truncate(documents - number);
        for script in &mut batch {
            script.address(scenario, number);
            number += 1;
        }
        let begin = Clock::now();
        measured::our_documents::<M>(&mut office, &batch);
        elapsed += begin.elapsed();
    }
    micros(elapsed, commands)
}

/// Microseconds of one content hash.
fn content_hash() -> f64 {
    let (content, rounds) = (content(), 20_000);
    let begin = Clock::now();
    measured::content_hash(&content, rounds);
    micros(begin.elapsed(), rounds)
}

/// What an actor may do, in microseconds and in commands of the limit.
pub(crate) fn available(scenario: &Scenario, report: &mut Report) {
    let limit = limit(scenario, &scenario.incoming, 20_000);
    let mut office = Office::new(scenario);
    let (live, now) = at_work(scenario, &mut office);
    let actor = actor();
    let context = office.desk.context(&office.book, None, &actor, now);
    let rounds = 20_000;
    let begin = Clock::now();
    measured::availability(&live.state, &context, rounds);
    let each = micros(begin.elapsed(), rounds);
    let lines = live.state.instance().lines.len();
    report.add(format!("available, one actor, {lines} lines"), each, "µs");
    let name = "available: commands of the limit (INCOMING-9)";
    report.against(name, each / limit, "×", "≤ 4");
}

fn micros(elapsed: Duration, times: usize) -> f64 {
    elapsed.as_secs_f64() * 1e6 / times as f64
}
