//! What the office answers of one stream agrees with what it then does, and a batch is one commit.

mod common;

use common::{Folder, Random, minute, person, run_incoming, to_incoming};
use serde_json::json;
use vanthu::api::Incoming;
use vanthu::engine::Status;
use vanthu::incoming::Action;
use vanthu_store::{OfficeError, StorageError};

#[test]
fn what_is_checked_is_what_is_done() {
    let folder = Folder::new("checked");
    let office = folder.open();
    let mut random = Random(21);
    let (document, _) = run_incoming(&office, &mut random, 2, minute(0)).expect("runs");
    let clerk = person("van.thu");
    let submit = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "gd"}}));
    let strange = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "ai"}}));
    let codes = |checked: Result<(), OfficeError>| match checked {
        Ok(()) => Vec::new(),
        Err(OfficeError::Refused(refusal)) => refusal.codes(),
        Err(other) => panic!("{other}"),
    };
    let check = |command| codes(office.check::<Incoming>(&document, command, &clerk, minute(1)));
    let execute = |command| {
        let done = office.execute::<Incoming>(&document, command, &clerk, minute(1));
        codes(done.map(drop))
    };
    assert!(!check(&strange).is_empty());
    assert_eq!(check(&strange), execute(&strange));
    assert!(check(&submit).is_empty());
    assert!(execute(&submit).is_empty());
    assert!(check(&submit).is_empty(), "it gives the first receipt");
    let again = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "gd"}}));
    assert_eq!(check(&again), ["wrong_phase"]);
    let target = (Action::Submit, None);
    let why = office.why::<Incoming>(&document, target, &clerk, minute(1));
    let why: Vec<&str> = why.expect("reads").iter().map(|r| r.code()).collect();
    assert_eq!(why, ["wrong_phase"]);
}

#[test]
fn a_document_goes_into_an_open_dossier_only() {
    let folder = Folder::new("dossier");
    let office = folder.open();
    let mut random = Random(25);
    let (document, _) = run_incoming(&office, &mut random, 9, minute(0)).expect("runs");
    let clerk = person("van.thu");
    let kind = json!({"type": "file", "data": {"dossier": common::DOSSIER, "notation": "01.TH"}});
    let file = to_incoming(&mut random, kind);
    let refused = office.execute::<Incoming>(&document, &file, &clerk, minute(1));
    assert_eq!(common::codes(refused), ["dossier_not_open"]);
    let repairs = office.repairs::<Incoming>(&document, &file, &clerk, minute(1));
    let ways = repairs.expect("reads").expect("refused").ways;
    assert_eq!(ways.len(), 1, "{ways:?}");
    let target = (Action::File, None);
    let why = office.why::<Incoming>(&document, target, &clerk, minute(1));
    let why: Vec<&str> = why.expect("reads").iter().map(|r| r.code()).collect();
    assert_eq!(why, ["dossier_not_open"], "there is none to choose");
    common::open_dossier(&office, &mut random, minute(1)).expect("opens");
    let needs = office.needs::<Incoming>(&document, target, &clerk, minute(1));
    let choices = needs.expect("reads").swap_remove(0).choices;
    assert_eq!(choices[0].value, common::DOSSIER);
    assert_eq!(choices[0].label.vi, "01.TH Tổng hợp năm 2026");
    // A file of a build that did not know whose the dossiers are.
    drop(office);
    folder
        .sql()
        .execute("DELETE FROM dossiers", [])
        .expect("deletes");
    let office = folder.open();
    assert!(office.verify(None).expect("verifies").is_sound());
    let done = office.execute::<Incoming>(&document, &file, &clerk, minute(2));
    assert_eq!(done.expect("files").phase.key(), "filed");
}

#[test]
fn the_form_is_that_of_the_state_in_the_database() {
    let folder = Folder::new("form");
    let office = folder.open();
    let (document, _) = run_incoming(&office, &mut Random(22), 2, minute(0)).expect("runs");
    let clerk = person("van.thu");
    let needs = office
        .needs::<Incoming>(&document, (Action::Submit, None), &clerk, minute(1))
        .expect("reads");
    assert_eq!(needs.first().map(|need| need.field), Some("to"));
    let stalled = office.stalled::<Incoming>(&document, minute(1));
    assert!(stalled.expect("reads").is_empty());
    let items = office.available::<Incoming>(&document, &clerk, minute(1));
    let items = items.expect("reads");
    let status = |key: &str| {
        let mut found = items.iter().filter(|item| item.action.key() == key);
        found.next().map(|item| item.status)
    };
    assert_eq!(status("submit"), Some(Status::NeedsInput));
    assert_eq!(status("receive"), Some(Status::Denied));
}

#[test]
fn a_batch_is_durable_when_it_is_committed() {
    let folder = Folder::new("batch");
    let office = folder.open();
    let mut random = Random(23);
    let batch = office.batch();
    for _ in 0..100 {
        run_incoming(&batch, &mut random, 2, minute(0)).expect("runs");
    }
    assert!(
        office.incoming_register(2026).expect("reads").is_empty(),
        "nobody sees what is not durable"
    );
    batch.commit().expect("commits");
    let numbers = || {
        let entries = folder.open().incoming_register(2026).expect("reads");
        let numbers = entries.iter().map(|entry| entry.arrival.number);
        numbers.collect::<Vec<u32>>()
    };
    assert_eq!(numbers(), (1..=100).collect::<Vec<u32>>());

    // One that is only dropped is not lost, and what is refused leaves nothing.
    let batch = office.batch();
    run_incoming(&batch, &mut random, 2, minute(0)).expect("runs");
    let unknown = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "gd"}}));
    let document = random.document();
    let refused = batch.execute::<Incoming>(&document, &unknown, &person("van.thu"), minute(0));
    assert!(
        matches!(refused, Err(OfficeError::Refused(_))),
        "{refused:?}"
    );
    drop(batch);
    assert_eq!(numbers().len(), 101);
    assert!(office.verify(None).expect("verifies").is_sound());
}

#[test]
fn a_changed_history_is_not_answered_from() {
    let folder = Folder::new("changed");
    let office = folder.open();
    let (document, _) = run_incoming(&office, &mut Random(24), 2, minute(0)).expect("runs");
    drop(office);
    let change = "UPDATE records SET json = replace(json, 'van.thu', 'gd')
        WHERE stream LIKE 'incoming:%'";
    assert_eq!(folder.sql().execute(change, []).expect("changes"), 2);
    let office = folder.open();
    let read = office.available::<Incoming>(&document, &person("van.thu"), minute(1));
    let code = match read {
        Err(OfficeError::Storage(error @ StorageError::History { .. })) => error.code(),
        other => panic!("{other:?}"),
    };
    assert_eq!(code, "history");
}

/// An office that was taken from a batch outlives it: what it does is made durable before its receipt.
#[test]
fn a_command_after_the_end_of_its_batch_waits_for_itself() {
    let folder = Folder::new("late");
    let office = folder.open();
    let mut random = Random(29);
    let batch = office.batch();
    let late = vanthu_store::Office::clone(&batch);
    run_incoming(&late, &mut random, 1, minute(0)).expect("runs");
    batch.commit().expect("commits");
    let (document, _) = run_incoming(&late, &mut random, 2, minute(1)).expect("runs");
    let other = folder.open();
    let found = other.load::<Incoming>(&document).expect("reads");
    assert_eq!(found.expect("is durable").chain().length, 2);
}

/// Work that waits for a unit which is merged is found, and can be done, where its work has gone.
#[test]
fn the_unit_that_took_over_finds_the_work_in_its_inbox() {
    let mut profile: serde_json::Value = serde_json::from_str(common::PROFILE).expect("JSON");
    let day = "2026-11-23";
    profile["format"] = json!(2);
    profile["units"][1]["until"] = json!(day);
    profile["units"][1]["successor"] = json!("tc");
    for post in profile["posts"].as_array_mut().expect("posts") {
        if post["unit"] == "kh" {
            post["holders"][0]["until"] = json!(day);
        }
    }
    let folder = Folder::new("merged");
    let address = folder.database().to_str().expect("text").to_owned();
    let desk = vanthu::Desk::new(&profile.to_string()).expect("a profile");
    let office = vanthu_store::Office::open(&address, desk).expect("opens");
    let mut random = Random(31);
    let (document, _) = run_incoming(&office, &mut random, 4, minute(0)).expect("directs");
    let head = person("truong.tc");
    let later = common::at("2026-11-23T08:00:00+07:00");
    let lines = |now| office.inbox(&head, now).expect("reads").len();
    assert_eq!(
        [lines(minute(1)), lines(later)],
        [1, 2],
        "the own line, then both"
    );
    let assign = json!({"type": "assign", "data": {"line": 2, "to": "can.bo.tc"}});
    let assign = to_incoming(&mut random, assign);
    let early = office.execute::<Incoming>(&document, &assign, &head, minute(1));
    assert_eq!(common::codes(early), ["not_your_line", "not_in_unit"]);
    let done = office.execute::<Incoming>(&document, &assign, &head, later);
    done.expect("who took over assigns");
    assert!(office.verify(None).expect("verifies").is_sound());
}
