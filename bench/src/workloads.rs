//! INCOMING-9 and OUTGOING-12, heap, replay, `available`.

use std::hint::black_box;
use std::time::Instant as Clock;

use peak_alloc::PeakAlloc;
use vanthu::api::{Incoming, Machine, Outgoing};
use vanthu::base::Instant;
use vanthu::history::{Envelope, Stream};

use crate::limit::{Answer, Command, Desk, Document, Event};
use crate::ours::{Live, Named, Office, Step, incoming_script, outgoing_script};
use crate::report::Report;
use crate::scenario::Scenario;

/// Ready notes, as every peer draws them.
fn notes() -> Vec<String> {
    (0..16)
        .map(|n| format!("{n:02} ghi chu cua can bo xu ly van ban den."))
        .collect()
}

fn ours_now(scenario: &Scenario, document: usize) -> Instant {
    // Series demand dates in order, so our clock moves slowly onward instead of jumping by days.
    let minute = i64::try_from(document).expect("small") * 10;
    Instant::from_millis(scenario.epoch_ms + minute * 1_000).expect("in range")
}

pub(crate) fn throughput(scenario: &Scenario, documents: usize, report: &mut Report) {
    let scripts = [
        ("INCOMING-9", &scenario.incoming),
        ("OUTGOING-12", &scenario.outgoing),
    ];
    let mut limits = Vec::new();
    for (name, steps) in scripts {
        let commands: Vec<Command> = steps.iter().map(Command::of).collect();
        let mut desk = Desk::new(scenario);
        let notes = notes();
        let begin = Clock::now();
        for document in 0..documents {
            let mut doc = Document::new(u32::try_from(document).expect("small"));
            for (index, command) in commands.iter().enumerate() {
                let now = scenario.clock(document, index);
                let note = &notes[(document + index) % notes.len()];
                let answer = desk.execute(&mut doc, command, now, note);
                assert_eq!(answer, command.expect, "{name} step {index}");
            }
            black_box(&doc);
        }
        let micros = begin.elapsed().as_secs_f64() * 1e6;
        let each = micros / (documents * commands.len()) as f64;
        report.add(format!("{name}: the limit, a command"), each, "µs");
        limits.push(each);
    }
    let each = ours::<Incoming>(scenario, &incoming_script(), documents);
    report.add(
        "INCOMING-9: ours, a command (13: 10 accepted, 3 refused)",
        each,
        "µs",
    );
    report.against(
        "INCOMING-9: ours against the limit",
        limits[0] / each,
        "×",
        "≥ 0.5",
    );
    let each = ours::<Outgoing>(scenario, &outgoing_script(), documents);
    report.add(
        "OUTGOING-12: ours, a command (22: 19 accepted, 3 refused)",
        each,
        "µs",
    );
    report.against(
        "OUTGOING-12: ours against the limit",
        limits[1] / each,
        "×",
        "≥ 0.5",
    );
}

fn ours<M: Named>(scenario: &Scenario, script: &[Step<M::Kind>], documents: usize) -> f64
where
    M::Kind: Clone,
{
    let mut office = Office::new(scenario);
    let begin = Clock::now();
    for document in 0..documents {
        let now = ours_now(scenario, document);
        black_box(office.run::<M>(script, document, now, usize::MAX));
    }
    begin.elapsed().as_secs_f64() * 1e6 / (documents * script.len()) as f64
}

pub(crate) fn available(scenario: &Scenario, report: &mut Report) {
    let mut office = Office::new(scenario);
    let now = ours_now(scenario, 0);
    let live: Live<Incoming> = office.run(&incoming_script(), 0, now, 6);
    let actor = vanthu::base::PersonId::parse("u_off").expect("a key");
    let context = office.desk.context(&office.book, None, &actor, now);
    let rounds = 20_000_u32;
    let begin = Clock::now();
    for _ in 0..rounds {
        black_box(Incoming::available(black_box(&live.state), &context));
    }
    let each = begin.elapsed().as_secs_f64() * 1e6 / f64::from(rounds);
    let lines = live.state.instance().lines.len();
    report.against(
        format!("available, one actor, {lines} lines"),
        each,
        "µs",
        "≤ 1",
    );
}

pub(crate) fn heap(scenario: &Scenario, heap: &PeakAlloc, report: &mut Report) {
    let count = 10_000;
    let commands: Vec<Command> = scenario.incoming.iter().map(Command::of).collect();
    let mut desk = Desk::new(scenario);
    let before = heap.current_usage();
    let mut documents: Vec<Document> = (0..count)
        .map(|number| {
            let mut doc = Document::new(u32::try_from(number).expect("small"));
            let mut accepted = 0;
            for (index, command) in commands.iter().enumerate() {
                if accepted == scenario.live_stop_after_accepted {
                    break;
                }
                let note = format!("{number:08} ghi chu cua can bo xu ly van ban");
                let now = scenario.clock(number, index);
                if desk.execute(&mut doc, command, now, &note) == Answer::Ok {
                    accepted += 1;
                }
            }
            doc
        })
        .collect();
    let each = |used: usize| (used - before) as f64 / count as f64;
    report.add(
        "heap a live document: the limit, audit kept",
        each(heap.current_usage()),
        "B",
    );
    documents.iter_mut().for_each(|doc| doc.audit = Vec::new());
    let limit = each(heap.current_usage());
    report.add("heap a live document: the limit, audit dropped", limit, "B");
    drop(documents);

    let mut office = Office::new(scenario);
    let script = incoming_script();
    let before = heap.current_usage();
    let mut documents: Vec<Live<Incoming>> = (0..count)
        .map(|number| {
            let accepted = scenario.live_stop_after_accepted + 1;
            office.run(&script, number, ours_now(scenario, number), accepted)
        })
        .collect();
    let each = |used: usize| (used - before) as f64 / count as f64;
    report.add(
        "heap a live document: ours, audit kept",
        each(heap.current_usage()),
        "B",
    );
    documents
        .iter_mut()
        .for_each(|live| live.audit = Vec::new());
    let dropped = each(heap.current_usage());
    report.against(
        "heap a live document: ours, audit dropped",
        dropped,
        "B",
        "≤ the limit",
    );
    black_box(&documents.first().map(|live| live.id));
}

pub(crate) fn replay(scenario: &Scenario, documents: usize, report: &mut Report) {
    let limit = replay_limit(scenario, documents);
    report.add("replay: the limit (serde_json fold)", limit, "events/s");
    let mut office = Office::new(scenario);
    let script = incoming_script();
    let mut streams: Vec<(vanthu::base::DocumentId, Vec<String>)> = Vec::new();
    for document in 0..documents {
        let now = ours_now(scenario, document);
        let live: Live<Incoming> = office.run(&script, document, now, usize::MAX);
        let stream = Stream::Document(live.id);
        let command = vanthu::base::CommandId::new(live.id.uuid()).expect("not nil");
        let lines = live
            .audit
            .into_iter()
            .enumerate()
            .map(|(index, (act, event))| {
                let seq = u32::try_from(index).expect("small") + 1;
                Envelope::new(&stream, seq, now, command, act, event).to_json()
            });
        streams.push((live.id, lines.collect()));
    }
    let events: usize = streams.iter().map(|(_, lines)| lines.len()).sum();
    let bytes: usize = streams
        .iter()
        .flat_map(|(_, lines)| lines)
        .map(String::len)
        .sum();
    let begin = Clock::now();
    let mut states = Vec::with_capacity(documents);
    for (id, lines) in &streams {
        let mut state = Incoming::begin(*id);
        for (index, line) in lines.iter().enumerate() {
            let seq = u32::try_from(index).expect("small") + 1;
            let envelope: Envelope<vanthu::incoming::Event> =
                Envelope::read(line, seq).expect("reads");
            state.evolve(envelope.at, envelope.act.rule_set, &envelope.event);
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
    report.against("replay: ours against the limit", rate / limit, "×", "≥ 0.5");
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
