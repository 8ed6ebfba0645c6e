//! What stands in the record of a command, and what writes none.

mod common;

use common::{Folder, Random, at, minute, person, receive, rows, run_incoming, run_outgoing};
use common::{series_of, to};
use serde_json::{Value, json};
use vanthu::api::{Incoming, Outgoing, Series};
use vanthu::base::DocumentId;
use vanthu::engine::IdOf;
use vanthu::history::Stream;
use vanthu_store::{Office, OfficeError, OfficeMachine};

/// The records of a stream as JSON.
fn records<M: OfficeMachine>(office: &Office, id: &IdOf<M>) -> Vec<Value> {
    let history = office.history(&Stream::of::<M>(id)).expect("reads");
    let json = |json: &str| serde_json::from_str(json).expect("a record");
    history.iter().map(|entry| json(&entry.json)).collect()
}

#[test]
fn the_record_of_a_series_is_that_of_the_documents_command() {
    let folder = Folder::new("derived");
    let office = folder.open();
    let mut random = Random(73);
    let (arrival, _) = run_incoming(&office, &mut random, 2, minute(0)).expect("registers");
    let [_, register] = &records::<Incoming>(&office, &arrival)[..] else {
        panic!("two records");
    };
    let series = records::<Series>(&office, &series_of("den"));
    assert_eq!(series.len(), 1);
    assert_is_of(&series[0], register, "register");
    assert_eq!(types(&series[0]), ["number_taken"]);

    // Two numbers are held on Friday and not used; the number of Monday says so in its own record.
    let clerk = person("van.thu");
    for _ in 0..2 {
        let reserve = to(&mut random, json!({"type": "reserve_number", "data": {}}));
        let held = office.execute::<Series>(&series_of("di"), &reserve, &clerk, minute(1));
        held.expect("reserves");
    }
    let monday = at("2026-11-23T08:00:00+07:00");
    let (numbered, _) = run_outgoing(&office, &mut random, 7, monday).expect("numbers");
    let document = records::<Outgoing>(&office, &numbered);
    let series = records::<Series>(&office, &series_of("di"));
    assert_eq!((document.len(), series.len()), (7, 3));
    assert_is_of(&series[2], &document[6], "assign_number");
    let happened = ["number_voided", "number_voided", "number_taken"];
    assert_eq!(types(&series[2]), happened);
    assert_eq!(series[2]["events"][2]["data"]["number"], 3);
    let voids = office
        .series(&series_of("di").series, 2026)
        .expect("reads")
        .voids;
    assert_eq!(voids.iter().map(|v| v.number).collect::<Vec<_>>(), [1, 2]);
    assert!(office.verify(None).expect("verifies").is_sound());
}

fn types(record: &Value) -> Vec<&str> {
    let events = record["events"].as_array().expect("events").iter();
    events
        .map(|event| event["type"].as_str().expect("a type"))
        .collect()
}

/// Both records are of the same command.
fn assert_is_of(series: &Value, document: &Value, what: &str) {
    for field in ["v", "at", "command_id", "payload", "act"] {
        assert!(!series[field].is_null(), "{what}: {field}");
        assert_eq!(series[field], document[field], "{what}: {field}");
    }
}

#[test]
fn a_uuid_belongs_to_one_machine_and_nothing_is_written() {
    let folder = Folder::new("two-machines");
    let office = folder.open();
    let mut random = Random(74);
    let (arrival, _) = run_incoming(&office, &mut random, 1, minute(0)).expect("receives");
    let (draft, _) = run_outgoing(&office, &mut random, 1, minute(0)).expect("drafts");
    let before = rows(&folder);
    let file = common::main_file(office.put_blob(&b"x"[..]).expect("put"));
    let drafting = to(&mut random, common::outgoing_steps("V/v", file).remove(0).1);
    // Also where the rules would refuse the command and audit it.
    let number = to(&mut random, json!({"type": "assign_number", "data": {}}));
    let receiving = to(&mut random, receive("V/v"));
    for office in [&office, &folder.open()] {
        let clerk = person("van.thu");
        let drafter = person("can.bo.kh");
        for outcome in [
            office.execute::<Outgoing>(&arrival, &drafting, &drafter, minute(1)),
            office.execute::<Outgoing>(&arrival, &number, &clerk, minute(1)),
            office.execute::<Incoming>(&draft, &receiving, &clerk, minute(1)),
        ] {
            let Err(OfficeError::Invalid(invalid)) = outcome else {
                panic!("{outcome:?}");
            };
            let paths: Vec<_> = invalid.faults.iter().map(|fault| &*fault.path).collect();
            assert_eq!(paths, ["document"]);
        }
    }
    assert_eq!(rows(&folder), before);
    let nothing = |id: DocumentId| office.history(&Stream::of::<Outgoing>(&id)).expect("reads");
    assert_eq!(nothing(arrival), []);
    assert!(office.verify(None).expect("verifies").is_sound());
}
