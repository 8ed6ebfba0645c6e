//! What an act records (property L10): the authority that was named, and the exemption it used.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Incoming, Machine, Outgoing};
use vanthu::base::{DocumentId, Instant, PersonId, read_value};
use vanthu::context::Command;
use vanthu::organization::GrantEvent;
use vanthu_tests::{Case, folder};

/// The last act of a case.
fn last_act<M: Machine>(id: &str) -> Value
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
        book.grants.evolve(&GrantEvent::GrantCreated(grant.clone()));
    }
    let named = case.when.command["document"].as_str().expect("a document");
    let mut document: Document<M> = desk.open(DocumentId::parse(named).expect("a UUID"));
    for step in case.given.iter().chain([&case.when]) {
        let command: Command<M::Kind> = read_value(step.command.clone()).expect("a command");
        let now: Instant = read_value(step.at.clone()).expect("an instant");
        let actor = PersonId::parse(&step.actor).expect("a key");
        desk.open_year(&mut book, now);
        document
            .execute(&desk, &mut book, &command, &actor, now)
            .expect("accepted");
    }
    let entry = document.entries().last().expect("an event");
    let envelope: Value = serde_json::from_str(&entry.json).expect("json");
    envelope["act"].clone()
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
fn an_exemption_is_recorded_with_its_basis() {
    let act = last_act::<Outgoing>("outgoing-assign-number-exempt");
    let basis = "QĐ 15/QĐ-STN: Sở chỉ có một biên chế văn thư";
    let exempted = json!([{"rule": "sign_number", "basis": basis}]);
    assert_eq!(act["exempted"], exempted);
    let ordinary = last_act::<Outgoing>("outgoing-assign-number");
    assert_eq!(ordinary.get("exempted"), None);
}
