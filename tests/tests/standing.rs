//! What came in elsewhere: histories of another document are not taken, and a state secret that was
//! drafted on an independent LAN goes no further on a desk that is connected (property L4).

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Outgoing};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::engine::Command;
use vanthu::history::{HistoryError, Stream};
use vanthu::input::read_value;

const DOCUMENT: &str = "01930000-0000-7000-8000-0000000000d1";

fn desk(profile: &str) -> Desk {
    let path = vanthu_tests::folder("profiles").join(format!("{profile}.json"));
    let profile = std::fs::read_to_string(path).expect("readable");
    Desk::new(&profile).expect("a sound profile")
}

fn id(text: &str) -> DocumentId {
    DocumentId::parse(text).expect("a UUID")
}

fn command<K: serde::de::DeserializeOwned>(number: u8, kind: &Value) -> Command<K> {
    let command_id = format!("01930000-0000-7000-8000-0000000000{number:02x}");
    let whole = json!({"command_id": command_id, "kind": kind});
    read_value(whole).expect("a command")
}

/// The first command as carried out on an independent LAN, replayed on a connected desk.
fn carried_over<M: DocumentMachine>(first: &Value, actor: &str, now: Instant) -> Document<M> {
    let lan = desk("office-lan");
    let mut document: Document<M> = lan.open(id(DOCUMENT));
    let actor = PersonId::parse(actor).expect("a key");
    document
        .execute(&lan, &mut Book::new(), &command(1, first), &actor, now)
        .expect("possible on an independent LAN");
    let texts = document.entries().iter().map(|entry| entry.json.as_str());
    let office = desk("office");
    let key = &office.agency().info().key;
    Document::replay(key, id(DOCUMENT), texts).expect("replays")
}

fn refused<M: DocumentMachine>(
    document: &Document<M>,
    kind: &Value,
    actor: &str,
    now: Instant,
) -> Vec<&'static str> {
    let (desk, mut book) = (desk("office"), Book::new());
    desk.open_year(&mut book, now);
    let actor = PersonId::parse(actor).expect("a key");
    let found = document
        .clone()
        .execute(&desk, &mut book, &command(2, kind), &actor, now);
    found
        .err()
        .map(|refusal| refusal.codes())
        .unwrap_or_default()
}

#[test]
fn a_secret_draft_goes_no_further_until_its_secret_is_taken_out() {
    let now = Instant::parse("2026-11-16T08:05:00+07:00").expect("an instant");
    let content = |secrecy: &str| {
        json!({"type": "cong_van", "subject": "Trả lời", "secrecy": secrecy,
            "addressees": [{"name": "Ủy ban nhân dân tỉnh Mẫu"}],
            "files": [{"role": "main", "sha256": "a".repeat(64), "size": 1024,
                "media_type": "application/pdf", "name": "du-thao.pdf"}]})
    };
    let draft = json!({"type": "draft", "data": {"content": content("mat"), "unit": "th",
        "signer": "giam-doc"}});
    let document: Document<Outgoing> = carried_over(&draft, "khanh", now);
    let submit = json!({"type": "submit", "data": {}});
    assert_eq!(
        refused(&document, &submit, "khanh", now),
        ["state_secret_on_network"]
    );
    let revise = json!({"type": "revise", "data": {"content": content("khong_mat")}});
    assert!(refused(&document, &revise, "khanh", now).is_empty());
    let ordinary: Document<Outgoing> = carried_over(
        &json!({"type": "draft", "data": {"content": content("khong_mat"), "unit": "th",
            "signer": "giam-doc"}}),
        "khanh",
        now,
    );
    assert!(refused(&ordinary, &submit, "khanh", now).is_empty());
}

#[test]
fn a_secret_that_came_in_is_not_registered_but_may_go_back() {
    let now = Instant::parse("2026-11-16T08:05:00+07:00").expect("an instant");
    let receive = json!({"type": "receive", "data": {"metadata": {
        "issuer": {"name": "Bộ Thử nghiệm"}, "subject": "V/v báo cáo", "secrecy": "mat"}}});
    let document: Document<Incoming> = carried_over(&receive, "dung", now);
    let register = json!({"type": "register", "data": {"authentic": true,
        "intact": true, "right_recipient": true}});
    let codes = refused(&document, &register, "dung", now);
    assert!(codes.contains(&"state_secret_on_network"), "{codes:?}");
    let back = json!({"type": "refuse_receipt", "data": {"cause": "wrong_recipient",
        "note": "Gửi sai nơi nhận"}});
    assert!(refused(&document, &back, "dung", now).is_empty());
}

#[test]
fn the_history_of_another_document_is_not_taken() {
    let now = Instant::parse("2026-11-16T08:05:00+07:00").expect("an instant");
    let receive = json!({"type": "receive", "data": {"metadata": {
        "issuer": {"name": "Bộ Thử nghiệm"}, "subject": "V/v báo cáo"}}});
    let document: Document<Incoming> = carried_over(&receive, "dung", now);
    let texts = || document.entries().iter().map(|entry| entry.json.as_str());
    let office = desk("office");
    let key = &office.agency().info().key;
    let other = id("01930000-0000-7000-8000-0000000000d2");
    let taken = Document::<Incoming>::replay(key, other, texts());
    let Err(HistoryError::OtherStream { seq, found, .. }) = taken else {
        panic!("{taken:?}");
    };
    assert_eq!(
        (seq, found),
        (1, Stream::named(&format!("incoming:{DOCUMENT}")))
    );
}
