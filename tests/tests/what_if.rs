//! What another law would change: secrets on an independent LAN before and after Law 117/2025/QH15,
//! the transfer of files before and after the Law on Archives 33/2024/QH15. Nothing else differs.

use serde_json::{Value, json};
use vanthu::api::{AnyDocument, Book, Change, Desk, Document, Dossier, Incoming, Outgoing, Query};
use vanthu::base::{DocumentId, DossierId, Instant, PersonId, SeriesKey};
use vanthu::dossier;
use vanthu::incoming::Action;
use vanthu::input::read_value;
use vanthu::law::RuleSetId;
use vanthu::numbers::Series;

const DOCUMENT: &str = "01930000-0000-7000-8000-0000000000d1";
const DOSSIER: &str = "01930000-0000-7000-8000-0000000000f1";

fn desk(profile: &str) -> Desk {
    let profile =
        std::fs::read_to_string(vanthu_tests::folder(&format!("profiles/{profile}.json")));
    Desk::new(&profile.expect("profile")).expect("a sound profile")
}

fn at(text: &str) -> Instant {
    Instant::parse(text).expect("an instant")
}

fn person(key: &str) -> PersonId {
    PersonId::parse(key).expect("a key")
}

fn received(desk: &Desk, book: &mut Book, secrecy: &str, now: Instant) -> Document<Incoming> {
    let command = json!({"command_id": "01930000-0000-7000-8000-0000000000c1", "kind": {"type": "receive", "data": {"metadata": {"issuer": {"name": "Bộ Thử nghiệm"},
            "subject": "V/v báo cáo", "secrecy": secrecy}}}});
    let mut document = desk.open(DocumentId::parse(DOCUMENT).expect("a UUID"));
    let command = read_value(command).expect("a command");
    document
        .execute(desk, book, &command, &person("dung"), now)
        .expect("received");
    document
}

fn changes(
    desk: &Desk,
    book: &Book,
    other: RuleSetId,
    document: Document<Incoming>,
    now: Instant,
) -> Vec<Change> {
    desk.what_if(book, other, &[AnyDocument::Incoming(document)], [], now)
}

#[test]
fn the_secrets_law_of_2018_would_not_have_let_it_in() {
    let (desk, mut book) = (desk("office-lan"), Book::new());
    let now = at("2026-11-16T08:00:00+07:00");
    let document = received(&desk, &mut book, "mat", now);
    let found = changes(&desk, &book, RuleSetId::Vn20250701, document, now);
    let [
        Change::Document {
            kept,
            opening,
            commands,
            ..
        },
    ] = found.as_slice()
    else {
        panic!("one change: {found:?}");
    };
    assert_eq!(*kept, RuleSetId::Vn20260301);
    let codes: Vec<_> = opening.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes, ["state_secret_on_network"]);
    // The secret series is not in the book: nobody could register it under either law.
    let refuse: Vec<_> = commands.iter().map(|change| change.action).collect();
    assert!(!refuse.contains(&Action::Register.name()), "{commands:?}");

    let secret = SeriesKey::parse("den-mat").expect("a key");
    book.registers.put(secret, 2026, Series::default());
    let document = received(&desk, &mut Book::new(), "mat", now);
    let found = changes(&desk, &book, RuleSetId::Vn20250701, document, now);
    let found = serde_json::to_value(&found).expect("json");
    let change = &found[0]["data"]["commands"][0];
    let told = json!([
        change["person"],
        change["action"],
        change["now"],
        change["then"]
    ]);
    assert_eq!(told, json!(["dung", "register", "needs_input", "denied"]));
    assert_eq!(change["reasons"][0]["code"], "state_secret_on_network");
}

#[test]
fn an_ordinary_document_is_not_listed() {
    let (desk, mut book) = (desk("office-lan"), Book::new());
    let now = at("2026-11-16T08:00:00+07:00");
    let document = received(&desk, &mut book, "khong_mat", now);
    for other in RuleSetId::ALL {
        let found = changes(&desk, &book, *other, document.clone(), now);
        assert_eq!(found, [], "{other}");
    }
}

fn closed(
    desk: &Desk,
    book: &mut Book,
    file_kind: &str,
    ended: &str,
    now: Instant,
) -> Document<Dossier> {
    let mut dossier = desk.open::<Dossier>(DossierId::parse(DOSSIER).expect("a UUID"));
    let retention = json!({"type": "years", "data": 10});
    let kinds = [
        json!({"type": "open_dossier", "data": {"notation": "01.TH", "title": "Chuyển đổi số",
            "retention": retention, "file_kind": file_kind, "start": ended}}),
        json!({"type": "close_dossier", "data": {"work_ended": ended, "retention": retention,
            "title": "Chuyển đổi số", "notation": "01.TH"}}),
    ];
    for (number, kind) in kinds.iter().enumerate() {
        let command = to_dossier(number, kind);
        dossier
            .execute(desk, book, &command, &person("khanh"), now)
            .expect("accepted");
    }
    dossier
}

fn to_dossier(number: usize, kind: &Value) -> dossier::Command {
    let command_id = format!("01930000-0000-7000-8000-00000000f0{number:02x}");
    read_value(json!({"command_id": command_id, "kind": kind})).expect("a command")
}

#[test]
fn the_archives_law_moves_the_day_of_transfer() {
    let (desk, mut book) = (desk("office"), Book::new());
    let now = at("2026-03-10T08:00:00+07:00");
    let dossier = closed(&desk, &mut book, "general", "2026-03-10", now);
    let found = desk.what_if(&book, RuleSetId::Vn20200305, [], [&dossier], now);
    let json: Value = serde_json::to_value(&found).expect("json");
    let due = json!({"now": "2027-12-31", "then": "2027-03-10"});
    assert_eq!(
        json,
        json!([{"type": "dossier", "data": {"dossier": DOSSIER, "due": due}}])
    );
    // The same archive law: nothing moves.
    assert_eq!(
        desk.what_if(&book, RuleSetId::Vn20250701, [], [&dossier], now),
        []
    );
}

/// The dossier and the question name one day, whenever the file is closed; keeping does not move it.
#[test]
fn the_day_of_transfer_is_one_everywhere() {
    const DECREE: &str = "Điều 30.2 Nghị định 30/2020/NĐ-CP";
    const LAW: &str = "Luật Lưu trữ 33/2024/QH15, thời hạn nộp hồ sơ, tài liệu";
    let (desk, mut book) = (desk("office"), Book::new());
    let now = at("2026-03-10T08:00:00+07:00");
    for (kind, ended, due, article) in [
        ("general", "2025-03-10", "2026-03-10", DECREE),
        ("general", "2025-07-01", "2026-12-31", LAW),
        ("basic_construction", "2025-12-01", "2026-03-01", DECREE),
    ] {
        let mut dossier = closed(&desk, &mut book, kind, ended, now);
        let keep = json!({"type": "keep_dossier", "data": {"until": "2027-06-30",
            "written_consent": true, "list_sent_to_archive": true}});
        let keep = to_dossier(2, &keep);
        dossier
            .execute(&desk, &mut book, &keep, &person("khanh"), now)
            .expect("accepted");
        let found = dossier.state().transfer_due().expect("it goes there");
        assert_eq!(found.to_string(), due, "{kind} {ended}");

        let begun = at(&format!("{ended}T09:00:00+07:00"));
        let act = json!({"transfer_to_archive": kind});
        for question in [
            json!({"type": "transfer_due", "data": {"file_kind": kind, "since": ended}}),
            json!({"type": "deadline", "data": {"act": act, "at": begun}}),
        ] {
            let asked = Query::read(&question.to_string()).expect("a question");
            let answer = desk.answer(&book, &asked).expect("an answer");
            let answer: Value = serde_json::to_value(&answer).expect("json");
            assert_eq!(answer["data"]["day"], due, "{question}");
            assert_eq!(answer["data"]["article"]["vi"], article, "{question}");
        }
        let change = desk.what_if(&book, RuleSetId::Vn20200305, [], [&dossier], now);
        assert_eq!(change.is_empty(), article == DECREE, "{kind} {ended}");
    }
}

#[test]
fn what_is_over_is_not_asked() {
    let (desk, mut book) = (desk("office-lan"), Book::new());
    let now = at("2026-11-16T08:00:00+07:00");
    let mut document = received(&desk, &mut book, "mat", now);
    let refuse = json!({"command_id": "01930000-0000-7000-8000-0000000000c2",
        "kind": {"type": "refuse_receipt", "data": {"cause": "wrong_recipient",
            "note": "Gửi sai nơi nhận"}}});
    let command = read_value(refuse).expect("a command");
    document
        .execute(&desk, &mut book, &command, &person("dung"), now)
        .expect("refused");
    assert_eq!(
        changes(&desk, &book, RuleSetId::Vn20200305, document, now),
        []
    );
    let fresh = desk.open::<Outgoing>(DocumentId::parse(DOCUMENT).expect("a UUID"));
    let fresh = [AnyDocument::Outgoing(fresh)];
    assert_eq!(
        desk.what_if(&book, RuleSetId::Vn20200305, &fresh, [], now),
        []
    );
}
