//! Rebuilding states from stored events.

use std::hint::black_box;
use std::time::Instant as Clock;

use vanthu::api::Incoming;
use vanthu::base::{CommandId, Digest, DocumentId};
use vanthu::engine::{self, MachineState as _};
use vanthu::history::{Record, Stream};
use vanthu::incoming;

use super::report::Report;
use crate::limit::{Command, Desk, Document, Event};
use crate::ours::{Live, Office, incoming_script};
use crate::scenario::{Scenario, notes};

pub(crate) fn replay(scenario: &Scenario, documents: usize, report: &mut Report) {
    let limit = replay_limit(scenario, documents);
    report.add("replay: the limit (serde_json fold)", limit, "events/s");
    let mut office = Office::new(scenario);
    let mut script = incoming_script();
    let mut streams: Vec<(DocumentId, Vec<String>)> = Vec::new();
    let mut events = 0;
    for document in 0..documents {
        script.address(scenario, document);
        let live: Live<Incoming> = office.run(&script, usize::MAX);
        events += live
            .audit
            .iter()
            .map(|(_, events)| events.len())
            .sum::<usize>();
        let stream = Stream::of::<Incoming>(&live.id);
        let command_id = CommandId::new(live.id.uuid()).expect("not nil");
        let lines = live.audit.into_iter().zip(1..).map(|((act, events), seq)| {
            let record = Record {
                v: Record::<incoming::Event>::VERSION,
                stream: stream.clone(),
                seq,
                at: script.now,
                command_id,
                payload: Digest::of(b"payload"),
                act,
                events: events.into_vec(),
            };
            record.to_json()
        });
        streams.push((live.id, lines.collect()));
    }
    let bytes: usize = streams
        .iter()
        .flat_map(|(_, lines)| lines)
        .map(String::len)
        .sum();
    let begin = Clock::now();
    let mut states = Vec::with_capacity(documents);
    for (id, lines) in &streams {
        let mut state = incoming::State::begin(*id);
        let stream = Stream::of::<Incoming>(id);
        for (line, seq) in lines.iter().zip(1..) {
            let record = Record::<incoming::Event>::read(line, &stream, seq).expect("reads");
            engine::evolve::<Incoming>(&mut state, record.at, record.act.rule_set, &record.events);
        }
        states.push(state);
    }
    let rate = events as f64 / begin.elapsed().as_secs_f64();
    black_box(&states.len());
    report.add(
        "replay: ours, bytes an event",
        bytes as f64 / events as f64,
        "B",
    );
    report.add("replay: ours", rate, "events/s");
    report.against("replay: ours against the limit", rate / limit, "×", "≥ 0.6");
}

fn replay_limit(scenario: &Scenario, documents: usize) -> f64 {
    let commands: Vec<Command> = scenario.incoming.iter().map(Command::of).collect();
    let mut desk = Desk::new(scenario);
    let notes = notes();
    let mut streams: Vec<Vec<String>> = Vec::new();
    for document in 0..documents {
        let mut doc = Document::new(u32::try_from(document).expect("small"));
        for (index, command) in commands.iter().enumerate() {
            let now = scenario.clock(document, index);
            desk.execute(&mut doc, command, now, &notes[index % notes.len()]);
        }
        let json = |event: &Event| serde_json::to_string(event).expect("json");
        streams.push(doc.audit.iter().map(json).collect());
    }
    let events: usize = streams.iter().map(Vec::len).sum();
    let begin = Clock::now();
    let mut rebuilt = Vec::with_capacity(documents);
    for (number, lines) in streams.iter().enumerate() {
        let mut doc = Document::new(u32::try_from(number).expect("small"));
        for line in lines {
            let event: Event = serde_json::from_str(line).expect("reads");
            doc.apply(&event);
        }
        rebuilt.push(doc);
    }
    black_box(&rebuilt.len());
    events as f64 / begin.elapsed().as_secs_f64()
}
