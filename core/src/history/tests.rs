//! Records that cannot be read, and the names of streams.

use serde_json::{Value, json};

use super::{Done, HistoryError, Journal, Record, Stream, verify};
use crate::base::{AgencyId, CommandId, DocumentId, Instant, PersonId, SeriesKey};
use crate::engine::office::Office;
use crate::engine::{Command, MachineState as _, decide};
use crate::machines::grants::Grants;
use crate::machines::incoming::Incoming;
use crate::machines::series::{Event, ReserveNumber, Series, State};
use crate::numbers::SeriesYear;

const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");

fn agency() -> AgencyId {
    AgencyId::parse("mau").unwrap()
}

fn series() -> SeriesYear {
    let series = SeriesKey::parse("vb-di").unwrap();
    SeriesYear { series, year: 2026 }
}

/// A series with three numbers held: its state, and its records.
fn three_records() -> (State, Journal) {
    let mut office = Office::new(SAMPLE);
    let of = series();
    let fresh = crate::numbers::Series::default();
    office.registers.put(of.series.clone(), of.year, fresh);
    let clerk = PersonId::parse("viet.kx").unwrap();
    let now = Instant::parse("2026-11-20T08:00:00+07:00").unwrap();
    let (mut state, mut journal) = (
        State::begin(of.clone()),
        Journal::new::<Series>(&agency(), &of),
    );
    for number in 1..=3 {
        let id = format!("01930000-0000-7000-8000-00000000000{number}");
        let command = Command::new(CommandId::parse(&id).unwrap(), ReserveNumber::default());
        let decision = decide::<Series>(&state, &command, &office.context(&clerk, now)).unwrap();
        journal.append::<Series>(&mut state, Done::of(&command, &clerk, decision));
    }
    (state, journal)
}

/// The first two records of the three, and the third as JSON.
fn two_and_the_third() -> (State, Journal, Value) {
    let (_, all) = three_records();
    let (mut state, mut journal) = (
        State::begin(series()),
        Journal::new::<Series>(&agency(), &series()),
    );
    for entry in &all.entries()[..2] {
        journal.follow::<Series>(&mut state, &entry.json).unwrap();
    }
    let third = serde_json::from_str(&all.entries()[2].json).unwrap();
    (state, journal, third)
}

#[test]
fn what_cannot_be_read_says_where_and_changes_nothing() {
    let (mut state, mut journal, third) = two_and_the_third();
    let before = (state.clone(), journal.chain(), journal.entries().to_vec());
    let with = |changes: Value| {
        let mut record = third.clone();
        for (field, value) in changes.as_object().unwrap() {
            match value {
                Value::Null => drop(record.as_object_mut().unwrap().remove(field)),
                value => record[field] = value.clone(),
            }
        }
        record.to_string()
    };
    let event = &third["events"][0];
    let unknown = json!({"type": "number_lent", "data": {}});
    let seq = 3;
    let stream = |name: &str| HistoryError::OtherStream {
        seq,
        expected: Stream::of::<Series>(&series()),
        found: Stream::named(name),
    };
    let gap = |found| HistoryError::OutOfSequence {
        expected: seq,
        found,
    };
    let lent = || HistoryError::UnknownEvent {
        seq,
        kind: "number_lent".to_owned(),
    };
    let received = json!([{"type": "received", "data": {}}]);
    for (changes, expected) in [
        (
            json!({"event": event, "events": null, "payload": null}),
            HistoryError::BeforeFirstRelease { seq },
        ),
        (
            json!({"event": event, "events": null, "payload": null, "stream": "doc:1"}),
            HistoryError::BeforeFirstRelease { seq },
        ),
        (
            json!({"stream": "series:vb-di:2025"}),
            stream("series:vb-di:2025"),
        ),
        (
            json!({"stream": "incoming:1", "events": received}),
            stream("incoming:1"),
        ),
        (json!({"seq": 4}), gap(4)),
        (json!({"seq": 2}), gap(2)),
        (json!({"events": [unknown]}), lent()),
        (json!({"events": [event, unknown]}), lent()),
        (json!({"v": 2}), HistoryError::NewerVersion { seq, v: 2 }),
        (
            json!({"v": 3, "events": [unknown], "shape": "new"}),
            HistoryError::NewerVersion { seq, v: 3 },
        ),
    ] {
        let text = with(changes.clone());
        let found = journal.follow::<Series>(&mut state, &text).unwrap_err();
        assert_eq!(found, expected, "{changes}");
        assert!(found.to_string().contains("record 3"), "{found}");
        let after = (state.clone(), journal.chain(), journal.entries().to_vec());
        assert_eq!(after, before, "{changes}");
    }
    for changes in [
        json!({"events": null}),
        json!({"payload": null}),
        json!({"more": 1}),
        json!({"events": [{"type": "number_taken", "data": {"number": "one"}}]}),
    ] {
        let text = with(changes.clone());
        let found = journal.follow::<Series>(&mut state, &text).unwrap_err();
        assert_eq!(found.code(), "unreadable", "{changes}: {found}");
        assert!(found.to_string().contains("record 3"), "{found}");
    }
    let cut = journal.follow::<Series>(&mut state, "{").unwrap_err();
    assert_eq!(cut.code(), "unreadable");
    let after = (state.clone(), journal.chain(), journal.entries().to_vec());
    assert_eq!(after, before);
    // The record itself still fits.
    let (whole, all) = three_records();
    let text = &all.entries()[2].json;
    journal.follow::<Series>(&mut state, text).unwrap();
    assert_eq!((state, journal.chain()), (whole, all.chain()));
}

#[test]
fn codes_of_errors_are_their_names() {
    let (seq, v) = (3, 2);
    let stream = || Stream::audit();
    let digest = crate::base::Digest::of(b"");
    for (error, code) in [
        (HistoryError::NewerVersion { seq, v }, "newer_version"),
        (
            HistoryError::BeforeFirstRelease { seq },
            "before_first_release",
        ),
        (
            HistoryError::NotKeptHere { stream: stream() },
            "not_kept_here",
        ),
        (
            HistoryError::OtherStream {
                seq,
                expected: stream(),
                found: stream(),
            },
            "other_stream",
        ),
        (
            HistoryError::OutOfSequence {
                expected: 3,
                found: 4,
            },
            "out_of_sequence",
        ),
        (
            HistoryError::UnknownEvent {
                seq,
                kind: String::new(),
            },
            "unknown_event",
        ),
        (
            HistoryError::BrokenChain {
                seq,
                expected: digest,
                found: digest,
            },
            "broken_chain",
        ),
    ] {
        assert_eq!(error.code(), code);
    }
}

#[test]
fn a_changed_record_breaks_the_chain_at_its_place() {
    let (_, journal) = three_records();
    let stream = journal.stream();
    let entries = || journal.entries().iter();
    let kept = entries().map(|entry| (entry.json.as_bytes(), entry.hash));
    let head = journal.chain().head;
    let chain = verify(&agency(), stream, kept.clone(), Some(head));
    assert_eq!(chain, Ok(journal.chain()));
    let shorter = verify(&agency(), stream, kept.clone().take(2), Some(head));
    assert_eq!(shorter.map_err(|error| error.code()), Err("broken_chain"));
    let mut texts: Vec<String> = entries().map(|entry| entry.json.clone()).collect();
    texts[1] = texts[1].replace("\"number\":2", "\"number\":9");
    let changed = texts.iter().zip(entries());
    let changed = changed.map(|(text, entry)| (text.as_bytes(), entry.hash));
    let Err(HistoryError::BrokenChain { seq, .. }) = verify(&agency(), stream, changed, None)
    else {
        panic!("a broken chain");
    };
    assert_eq!(seq, 2);
    let elsewhere = AgencyId::parse("khac").unwrap();
    assert!(verify(&elsewhere, stream, kept, None).is_err(), "whose");
}

#[test]
fn a_record_is_read_as_it_is_written() {
    let (_, journal) = three_records();
    for (place, entry) in (1..).zip(journal.entries()) {
        let record = Record::<Event>::read(&entry.json, journal.stream(), place).unwrap();
        assert_eq!(record.to_json(), entry.json);
    }
}

#[test]
fn a_stream_has_one_name() {
    let document = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap();
    let stream = Stream::of::<Incoming>(&document);
    assert_eq!(
        stream.as_str(),
        "incoming:01930000-0000-7000-8000-0000000000d1"
    );
    assert_eq!(stream.machine(), "incoming");
    assert_eq!(stream.id_of::<Incoming>(), Some(document));
    assert_eq!(stream.id_of::<Series>(), None);
    assert_eq!(Stream::of::<Grants>(&()), Stream::named("grants"));
    assert_eq!(Stream::named("grants").id_of::<Grants>(), Some(()));
    let year = Stream::named("series:vb-di:2026").id_of::<Series>();
    assert_eq!(year, Some(series()));
    for other in ["series:vb-di:02026", "series:vb-di:+2026", "series"] {
        assert_eq!(Stream::named(other).id_of::<Series>(), None, "{other}");
    }
    assert_eq!(Stream::named("grants:").id_of::<Grants>(), None);
    let loud = Stream::named("incoming:01930000-0000-7000-8000-0000000000D1");
    assert_eq!(loud.id_of::<Incoming>(), None);
}
