//! Answers as a client of a service sees them: each is read back from its JSON.

mod common;

use common::{Folder, Random, minute, person, run_incoming, run_outgoing, to_incoming};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vanthu::api::Receipt;
use vanthu::base::Locale;
use vanthu::engine::{DueEvent, Item};
use vanthu::rules::{Refusal, Rule, Warning};
use vanthu::{Incoming, Outgoing};
use vanthu_store::{
    Heads, InboxItem, IncomingEntry, OfficeError, OutgoingEntry, Overdue, VerifyReport, Workload,
};

/// The value that a client reads; it says the same in JSON.
fn read_back<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let sent = serde_json::to_value(value).expect("JSON");
    let text = sent.to_string();
    let read: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(serde_json::to_value(&read).expect("JSON"), sent);
    read
}

fn same<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(read_back(value), *value);
}

/// Whether a change of the JSON makes it unreadable.
fn unreadable<T: Serialize + DeserializeOwned>(value: &T, change: impl Fn(&mut Value)) -> String {
    let mut json = serde_json::to_value(value).expect("JSON");
    change(&mut json);
    let read = serde_json::from_str::<T>(&json.to_string());
    read.err().expect("an error").to_string()
}

#[test]
fn answers_of_an_office_are_read_back() {
    let folder = Folder::new("answers");
    let office = folder.open();
    let mut random = Random(61);
    for steps in 1..=10 {
        let (document, receipts) =
            run_incoming(&office, &mut random, steps, minute(0)).expect("runs");
        receipts.iter().for_each(same::<Receipt>);
        let (other, receipts) = run_outgoing(&office, &mut random, steps, minute(0)).expect("runs");
        receipts.iter().for_each(same::<Receipt>);
        for actor in ["van.thu", "giam.doc", "truong.kh", "can.bo.kh", "nobody"] {
            let actor = person(actor);
            let items = office.available::<Incoming>(&document, &actor, minute(1));
            items.expect("reads").iter().for_each(same::<Item>);
            let items = office.available::<Outgoing>(&other, &actor, minute(1));
            items.expect("reads").iter().for_each(same::<Item>);
            let inbox = office.inbox(&actor, minute(1)).expect("reads");
            inbox.iter().for_each(same::<InboxItem>);
        }
    }
    let later = minute(60 * 24 * 60);
    let overdue = office.overdue(later).expect("reads");
    assert!(!overdue.is_empty());
    overdue.iter().for_each(same::<Overdue>);
    let events = office.due_events(later).expect("reads");
    assert!(!events.is_empty());
    events.iter().for_each(same::<DueEvent>);
    same::<Workload>(&office.workload(later).expect("reads"));
    let incoming = office.incoming_register(2026).expect("reads");
    incoming.iter().for_each(same::<IncomingEntry>);
    let outgoing = office.outgoing_register(2026).expect("reads");
    outgoing.iter().for_each(same::<OutgoingEntry>);
    same::<Heads>(&office.heads().expect("reads"));
    let sql = folder.sql();
    let falsify = "UPDATE inbox SET due = 5; DELETE FROM commands WHERE seq = 2;
        UPDATE records SET json = json || ' ' WHERE seq = 3;";
    sql.execute_batch(falsify).expect("falsifies");
    let report = office.verify(None).expect("verifies");
    assert!(report.faults.len() > 10);
    same::<VerifyReport>(&report);
}

/// A sentence stays as it was told, in the names of the desk that refused.
#[test]
fn a_refusal_is_read_back_with_its_sentences() {
    let folder = Folder::new("refusals");
    let office = folder.open();
    let mut random = Random(62);
    let (document, _) = run_incoming(&office, &mut random, 3, minute(0)).expect("runs");
    let direct = json!({"type": "direct", "data": {"lead": {"type": "unit", "data": "kh"}}});
    let command = to_incoming(&mut random, direct);
    let outcome = office.execute::<Incoming>(&document, &command, &person("van.thu"), minute(1));
    let Err(OfficeError::Refused(refusal)) = outcome else {
        panic!("{outcome:?}");
    };
    let read = read_back::<Refusal>(&refusal);
    assert_eq!(read, refusal);
    assert_eq!(read.codes(), refusal.codes());
    for locale in [Locale::Vi, Locale::En] {
        assert_eq!(read.message(locale), refusal.message(locale));
    }
    let unknown = |change: fn(&mut Value)| unreadable(&refusal, change);
    let error = unknown(|json| json["reasons"][0]["code"] = json!("of_tomorrow"));
    assert!(error.contains("no rule `of_tomorrow`"), "{error}");
    let error = unknown(|json| json["command"] = json!("of_tomorrow"));
    assert!(error.contains("no action `of_tomorrow`"), "{error}");
    let error = unknown(|json| json["reasons"][0]["params"]["of_tomorrow"] = json!(1));
    assert!(error.contains("`of_tomorrow`"), "{error}");
    unknown(|json| json["reasons"][0]["params"] = json!({}));
    unknown(|json| json["more"] = json!(1));
}

#[test]
fn warnings_and_names_are_read_back_or_refused() {
    let folder = Folder::new("warnings");
    let office = folder.open();
    let mut random = Random(63);
    let receive = json!({"type": "receive", "data": {"metadata":
        {"issuer": {"name": "Sở Y tế", "code": "h99"}, "subject": "V/v họp"}}});
    let mut receipts = Vec::new();
    for _ in 0..2 {
        let document = random.document();
        for command in [receive.clone(), common::incoming_steps(1, None).remove(1).1] {
            let command = to_incoming(&mut random, command);
            let receipt =
                office.execute::<Incoming>(&document, &command, &person("van.thu"), minute(0));
            receipts.push(receipt.expect("accepted"));
        }
    }
    let warned = receipts.iter().find(|receipt| !receipt.warnings.is_empty());
    let warned = warned.expect("a warning");
    let read = read_back::<Receipt>(warned);
    let (first, told) = (&warned.warnings[0], &read.warnings[0]);
    assert!(matches!(told, Warning::Told(_)), "{told:?}");
    assert_eq!((told.code(), told.source()), (first.code(), first.source()));
    assert_eq!(told.message(Locale::Vi), first.message(Locale::Vi));
    same(&read);
    let error = unreadable(warned, |json| {
        json["warnings"][0]["code"] = json!("of_tomorrow")
    });
    assert!(error.contains("no warning `of_tomorrow`"), "{error}");
    let error = unreadable(warned, |json| json["phase"] = json!("of_tomorrow"));
    assert!(error.contains("no phase `of_tomorrow`"), "{error}");
    for rule in Rule::ALL {
        same(rule);
    }
}
