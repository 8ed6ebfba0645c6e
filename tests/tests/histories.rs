//! One history of each machine with every event type, in `tests/histories/<v>`: they replay for ever.
//! A history that no longer gives its state, or its head, would be a register that changed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use vanthu::api::{Book, BookMachine, Desk, Document, Grants, Machine, Series};
use vanthu::base::Digest;
use vanthu::each_machine;
use vanthu::history::Stream;
use vanthu_tests::{folder, read_all, run};

/// A stream as it was stored by the first build that wrote this version.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    /// Name of the stream.
    stream: Stream,
    /// The records exactly as they were stored.
    records: Vec<String>,
    /// Head of the hash chain.
    head: Digest,
    /// Digest of the canonical JSON of the state.
    state: Digest,
}

fn desk() -> Desk {
    let text = std::fs::read_to_string(folder("profiles/office.json")).expect("the profile");
    text.parse().expect("a sound profile")
}

fn stored() -> Vec<History> {
    let entries = std::fs::read_dir(folder("histories/1")).expect("tests/histories/1");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("entry").path()).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("readable");
        let all: Vec<History> = serde_json::from_str(&text).expect("histories");
        all
    };
    files.into_iter().flat_map(read).collect()
}

/// The types of the events in a record.
fn types(record: &str) -> Vec<String> {
    let record: Value = serde_json::from_str(record).expect("a record");
    let events = record["events"].as_array().expect("events").iter();
    events
        .map(|event| event["type"].as_str().expect("a type").to_owned())
        .collect()
}

/// The events of a stream by machine and type.
fn events<'r>(
    stream: &Stream,
    records: &'r [String],
) -> impl Iterator<Item = (String, String)> + use<'r> {
    let machine = stream.machine().to_owned();
    let all = records.iter().flat_map(|record| types(record));
    all.map(move |event| (machine.clone(), event))
}

/// Every stream that the cases make.
fn streams() -> Vec<(Stream, Vec<String>)> {
    let cases = read_all().into_iter();
    let outcomes = cases.map(|(_, case)| run(&case).expect("the case runs"));
    outcomes.flat_map(|outcome| outcome.streams).collect()
}

/// State and head of a replayed history.
fn replayed<M: Machine>(desk: &Desk, history: &History) -> (Digest, Digest) {
    let id = history.stream.id_of::<M>().expect("its machine");
    let records = history.records.iter().map(String::as_str);
    let document = Document::<M>::replay(&desk.agency().info().key, id, records).expect("replays");
    let state = Digest::of(document.state_json().as_bytes());
    (state, document.chain().head)
}

/// The same for what the book keeps.
fn followed<M: BookMachine>(desk: &Desk, history: &History) -> (Digest, Digest) {
    let id = history.stream.id_of::<M>().expect("its machine");
    let mut book = Book::new();
    for record in &history.records {
        book.follow(desk, &history.stream, record).expect("follows");
    }
    let state = serde_json::to_string(&*M::state(&book, &id)).expect("json");
    let journal = book.journal(&Stream::of::<M>(&id)).expect("a stream");
    (Digest::of(state.as_bytes()), journal.chain().head)
}

fn of_machine(desk: &Desk, history: &History) -> (Digest, Digest) {
    match history.stream.machine() {
        Series::NAME => return followed::<Series>(desk, history),
        Grants::NAME => return followed::<Grants>(desk, history),
        _ => {}
    }
    each_machine!(M => if history.stream.machine() == M::NAME {
        return replayed::<M>(desk, history);
    });
    panic!("{}: no machine", history.stream)
}

/// `VANTHU_WRITE_HISTORIES=1` adds what the histories lack, from the cases; what is there stays.
fn write_missing(missing: &mut BTreeSet<(String, String)>) {
    let mut all: BTreeMap<String, Vec<History>> = BTreeMap::new();
    for history in stored() {
        let machine = history.stream.machine().to_owned();
        all.entry(machine).or_default().push(history);
    }
    let mut made = streams();
    made.sort_by_key(|(_, records)| std::cmp::Reverse(records.len()));
    for (stream, records) in made {
        if !events(&stream, &records).any(|event| missing.contains(&event)) {
            continue;
        }
        for event in events(&stream, &records) {
            missing.remove(&event);
        }
        let machine = stream.machine().to_owned();
        let mut history = History {
            stream,
            records,
            head: Digest::of(b""),
            state: Digest::of(b""),
        };
        (history.state, history.head) = of_machine(&desk(), &history);
        all.entry(machine).or_default().push(history);
    }
    for (machine, histories) in all {
        let mut text = serde_json::to_string_pretty(&histories).expect("json");
        text.push('\n');
        let path = folder("histories/1").join(format!("{machine}.json"));
        std::fs::write(path, text).expect("writable");
    }
}

#[test]
fn every_history_replays_for_ever() {
    let desk = desk();
    let made = streams();
    let known = made
        .iter()
        .flat_map(|(stream, records)| events(stream, records));
    let mut missing: BTreeSet<(String, String)> = known.collect();
    for history in stored() {
        let expected = (history.state, history.head);
        assert_eq!(of_machine(&desk, &history), expected, "{}", history.stream);
        for event in events(&history.stream, &history.records) {
            missing.remove(&event);
        }
    }
    if std::env::var_os("VANTHU_WRITE_HISTORIES").is_some() {
        write_missing(&mut missing);
    }
    assert!(
        missing.is_empty(),
        "event types without history: {missing:?}"
    );
}
