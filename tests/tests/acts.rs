//! What an act records (property L10): the authority that was named, and the exemption it used.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Outgoing};
use vanthu::base::{Instant, PersonId};
use vanthu::engine::Command;
use vanthu::input::read_value;
use vanthu_tests::{Case, folder};

/// The last act of a case.
fn last_act<M: DocumentMachine>(id: &str) -> Value
where
    Command<M::Kind>: serde::de::DeserializeOwned,
{
    let read = |path: std::path::PathBuf| std::fs::read_to_string(path).expect("readable");
    let text = read(folder("cases").join(format!("{id}.json")));
    let case: Case = serde_json::from_str(&text).expect("a case");
    let profile = read(folder("profiles").join(format!("{}.json", case.profile)));
    let desk = Desk::new(&profile).expect("a sound profile");
    let mut book = Book::new();
    for grant in &case.grants {
        book.grants.put(grant.clone());
    }
    let stream = case.stream.as_ref().expect("a stream");
    let mut document: Document<M> = desk.open(stream.id_of::<M>().expect("its machine"));
    for step in case.given.iter().chain([&case.when]) {
        let command: Command<M::Kind> = read_value(step.command.clone()).expect("a command");
        let now: Instant = read_value(step.at.clone()).expect("an instant");
        let actor = PersonId::parse(&step.actor).expect("a key");
        desk.open_year(&mut book, now);
        document
            .execute(&desk, &mut book, &command, &actor, now)
            .expect("accepted");
    }
    let entry = document.entries().last().expect("a record");
    let record: Value = serde_json::from_str(&entry.json).expect("json");
    record["act"].clone()
}

#[test]
fn a_named_grant_is_the_authority() {
    let grant = json!({"type": "grant", "data": "01930000-0000-7000-8000-0000000000a2"});
    let opened = last_act::<Incoming>("incoming-cover-named-grant");
    assert_eq!(opened["authority"], grant);
    let signed = last_act::<Outgoing>("outgoing-sign-named-authorization");
    assert_eq!(signed["authority"], grant);
    assert_eq!(signed["capacity"], json!(["under_authorization"]));
}

#[test]
fn an_approval_under_a_grant_records_it_and_its_exemption() {
    let grant = |last: u8| json!({"type": "grant", "data": format!("01930000-0000-7000-8000-0000000000a{last}")});
    let named = last_act::<Outgoing>("outgoing-approve-named-authorization");
    assert_eq!(named["authority"], grant(2));
    let only = last_act::<Outgoing>("outgoing-approve-under-authorization");
    assert_eq!(only["authority"], grant(1));
    let exempt = last_act::<Outgoing>("outgoing-approve-exempt-under-authorization");
    assert_eq!(exempt["authority"], grant(1));
    let basis = "QĐ 16/QĐ-STN: Văn phòng Sở";
    let exempted = json!([{"rule": "draft_approve", "basis": basis}]);
    assert_eq!(exempt["exempted"], exempted);
    let own = last_act::<Outgoing>("outgoing-approve");
    assert_eq!(own["authority"], json!({"type": "own_seat"}));
}

#[test]
fn an_exemption_is_recorded_with_its_basis() {
    let act = last_act::<Outgoing>("outgoing-assign-number-exempt");
    let basis = "QĐ 15/QĐ-STN: Sở chỉ có một biên chế văn thư";
    let exempted = json!([{"rule": "sign_number", "basis": basis}]);
    assert_eq!(act["exempted"], exempted);
    let ordinary = last_act::<Outgoing>("outgoing-assign-number");
    assert_eq!(ordinary.get("exempted"), None);
}

#[test]
fn who_can_sign_lists_the_powers_and_what_is_missing() {
    let text = std::fs::read_to_string(folder("cases").join("outgoing-sign-for-head.json"));
    let case: Case = serde_json::from_str(&text.expect("readable")).expect("a case");
    let profile = std::fs::read_to_string(folder("profiles").join("office.json"));
    let desk = Desk::new(&profile.expect("readable")).expect("a sound profile");
    let mut book = Book::new();
    let stream = case.stream.as_ref().expect("a stream");
    let id = stream.id_of::<Outgoing>().expect("its machine");
    let mut document: Document<Outgoing> = desk.open(id);
    let mut answers = Vec::new();
    for step in case.given.iter().chain([&case.when]) {
        let now: Instant = read_value(step.at.clone()).expect("an instant");
        desk.open_year(&mut book, now);
        answers.push(document.who_can_sign(&desk, &book, now));
        let actor = PersonId::parse(&step.actor).expect("a key");
        let command = read_value(step.command.clone()).expect("a command");
        document
            .execute(&desk, &mut book, &command, &actor, now)
            .expect("accepted");
    }
    assert!(answers[0].is_empty(), "there is no draft yet");
    let missing = |answer: usize, person: &str| {
        let who = answers[answer]
            .iter()
            .find(|who| who.person.as_str() == person);
        let who = who.expect(person);
        let codes: Vec<&str> = who
            .missing
            .iter()
            .map(|reason| reason.rule().code())
            .collect();
        (who.powers.len(), codes)
    };
    // The deputy signs KT. once all is checked and approved; the head has the power, not the seat.
    let last = answers.len() - 1;
    assert_eq!(missing(last, "binh"), (1, vec![]));
    let (powers, codes) = missing(last, "an");
    assert_eq!(powers, 1);
    assert!(codes.contains(&"not_your_line"), "{codes:?}");
    let (powers, codes) = missing(last, "cuong");
    assert_eq!(powers, 0);
    assert!(codes.contains(&"type_not_by_order"), "{codes:?}");
    let (_, early) = missing(2, "binh");
    assert!(early.contains(&"nothing_waiting"), "{early:?}");
}
