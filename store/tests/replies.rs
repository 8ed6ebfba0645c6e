//! A reply that is withdrawn puts what it answered into arrears again (routing P18, P32).

mod common;

use serde_json::json;
use vanthu::api::{Incoming, Outgoing};
use vanthu::base::{DocumentId, Instant};
use vanthu_store::{Office, Work};

use common::{
    Folder, Random, at, codes, incoming_steps, main_file, minute, outgoing_steps, person,
    to_incoming, to_outgoing,
};

/// The days that follow.
fn day(text: &str) -> Instant {
    at(&format!("2026-11-{text}:00+07:00"))
}

/// Registers a document, has it handled and ended by that reply; `data` is what is said with the approval.
fn answered(office: &Office, random: &mut Random, reply: Option<DocumentId>) -> DocumentId {
    let document = random.document();
    let number = random.below(100_000);
    for (actor, mut json) in incoming_steps(number, None).into_iter().take(9) {
        if json["type"] == "report" {
            json["data"]["reply"] = json!(reply);
        }
        let command = to_incoming(random, json);
        let done = office.execute::<Incoming>(&document, &command, &person(actor), minute(90));
        done.unwrap();
    }
    document
}

/// Drafts a reply and has it issued.
fn issued(
    office: &Office,
    random: &mut Random,
    reply_to: Option<DocumentId>,
    now: Instant,
) -> DocumentId {
    let document = random.document();
    let file = main_file(office.put_blob(random.bytes(2_000).as_slice()).unwrap());
    let mut seen = None;
    for (actor, mut json) in outgoing_steps("V/v trả lời kiến nghị", file) {
        if let (Some(to), true) = (reply_to, json["type"] == "draft") {
            json["data"]["reply_to"] = json!(to);
        }
        let mut command = to_outgoing(random, json);
        command.seen.content = seen;
        if let vanthu::outgoing::Kind::Draft(draft) = &command.kind {
            seen = Some(draft.content.hash());
        }
        let done = office.execute::<Outgoing>(&document, &command, &person(actor), now);
        done.unwrap();
    }
    document
}

fn withdraw(office: &Office, random: &mut Random, reply: DocumentId, now: Instant) {
    let reason = "Văn bản có sai sót về nội dung";
    let withdraw = json!({"type": "withdraw", "data": {"reason": reason}});
    let command = to_outgoing(random, withdraw);
    let done = office.execute::<Outgoing>(&reply, &command, &person("giam.doc"), now);
    done.unwrap();
}

/// What the register says of each document: the reply that was withdrawn.
fn register(office: &Office, of: DocumentId) -> Option<DocumentId> {
    let entries = office.incoming_register(2026).unwrap();
    let entry = entries.iter().find(|entry| entry.document == of).unwrap();
    entry.reply_withdrawn
}

/// Whether the director is told that the document is to be reopened or answered again.
fn told(office: &Office, of: DocumentId, now: Instant) -> bool {
    let items = office.inbox(&person("giam.doc"), now).unwrap();
    let mut of_it = items.iter().filter(|item| item.document == of);
    of_it.any(|item| matches!(item.work, Work::ReplyWithdrawn { .. }))
}

#[test]
fn a_withdrawn_reply_leaves_all_that_it_answered_in_arrears() {
    let folder = Folder::new("withdrawn-reply");
    let office = folder.open();
    let mut random = Random(11);
    let reply = issued(&office, &mut random, None, minute(60));
    let (one, two) = (
        answered(&office, &mut random, Some(reply)),
        answered(&office, &mut random, Some(reply)),
    );
    let other = answered(&office, &mut random, None);
    withdraw(&office, &mut random, reply, day("23T08:00"));
    for document in [one, two] {
        assert_eq!(register(&office, document), Some(reply));
        assert!(told(&office, document, day("23T09:00")));
        assert!(!told(&office, document, minute(91)), "not before that day");
    }
    assert_eq!(register(&office, other), None);
    assert!(!told(&office, other, day("23T09:00")));
    let rows = office.incoming_register(2026).unwrap();
    let printed = rows[0].printed(office.desk().agency());
    assert!(printed.note.unwrap().contains("Văn bản trả lời đã thu hồi"));
    let out = office.outgoing_register(2026).unwrap();
    let printed = out[0].printed(office.desk().agency());
    assert_eq!(printed.note.unwrap(), "Đã thu hồi ngày 23/11/2026");

    // Its deadline was 10 December: it runs on.
    let late = |now| {
        office
            .overdue(now)
            .unwrap()
            .iter()
            .map(|one| one.document)
            .collect::<Vec<_>>()
    };
    assert_eq!(late(day("24T08:00")), []);
    let mut found = late(at("2026-12-11T08:00:00+07:00"));
    found.sort();
    assert_eq!(found, [one, two]);

    // It is not filed, but reopened: then it is being handled, as before.
    let file = incoming_steps(1, None).remove(9).1;
    common::open_dossier(&office, &mut random, day("23T09:00")).unwrap();
    let command = to_incoming(&mut random, file);
    let filed = office.execute::<Incoming>(&one, &command, &person("van.thu"), day("23T09:00"));
    assert_eq!(codes(filed), ["reply_withdrawn"]);
    let reopen = json!({"type": "reopen", "data": {"reason": "Văn bản trả lời đã bị thu hồi"}});
    let command = to_incoming(&mut random, reopen);
    let done = office.execute::<Incoming>(&one, &command, &person("giam.doc"), day("23T10:00"));
    done.unwrap();
    assert!(!told(&office, one, day("23T11:00")));
    assert_eq!(register(&office, one), None);
    assert_eq!(register(&office, two), Some(reply));

    // Nothing of it stands in a row: what is kept can be made again from the records.
    assert!(office.verify(None).unwrap().is_sound());
    office.rebuild().unwrap();
    assert_eq!(register(&office, two), Some(reply));
}

#[test]
fn another_reply_ends_the_arrears_before_or_after_the_withdrawal() {
    for second_first in [true, false] {
        let folder = Folder::new("second-reply");
        let office = folder.open();
        let mut random = Random(12);
        let first = issued(&office, &mut random, None, minute(60));
        let document = answered(&office, &mut random, Some(first));
        if second_first {
            issued(&office, &mut random, Some(document), day("23T08:00"));
            withdraw(&office, &mut random, first, day("23T09:00"));
        } else {
            withdraw(&office, &mut random, first, day("23T08:00"));
            assert!(told(&office, document, day("23T08:30")));
            issued(&office, &mut random, Some(document), day("23T09:00"));
        }
        assert!(!told(&office, document, day("23T10:00")), "{second_first}");
        assert_eq!(register(&office, document), None);
    }
}

#[test]
fn a_reply_that_was_withdrawn_is_not_named_any_more() {
    let folder = Folder::new("named-reply");
    let office = folder.open();
    let mut random = Random(13);
    let reply = issued(&office, &mut random, None, minute(0));
    withdraw(&office, &mut random, reply, minute(30));
    let (document, _) = common::run_incoming(&office, &mut random, 7, minute(60)).unwrap();
    let report =
        json!({"type": "report", "data": {"line": 4, "result": "Đã trả lời", "reply": reply}});
    let command = to_incoming(&mut random, report);
    let done = office.execute::<Incoming>(&document, &command, &person("can.bo.kh"), minute(70));
    assert_eq!(codes(done), ["reply_withdrawn"]);
}

#[test]
fn a_recall_after_filing_leaves_the_dossier_in_the_register() {
    let folder = Folder::new("recall-after-filing");
    let office = folder.open();
    let mut random = Random(14);
    let (document, _) = common::run_incoming(&office, &mut random, 10, minute(0)).unwrap();
    let recall = json!({"type": "recall_by_sender", "data":
        {"sender": "Sở Y tế tỉnh Ví Dụ", "notice": "45/SYT-VP"}});
    let command = to_incoming(&mut random, recall);
    let done = office.execute::<Incoming>(&document, &command, &person("van.thu"), minute(60));
    done.unwrap();
    let entry = office.incoming_register(2026).unwrap().remove(0);
    assert_eq!(entry.note.as_deref(), Some("01.TH"));
    let recalled =
        "Sở Y tế tỉnh Ví Dụ thu hồi theo 45/SYT-VP; đã hủy trên hệ thống ngày 20/11/2026";
    assert_eq!(entry.recalled.as_deref(), Some(recalled));
    let printed = entry.printed(office.desk().agency()).note.unwrap();
    assert_eq!(printed, format!("Hồ sơ 01.TH; {recalled}"));
}

#[test]
fn a_replacement_is_seen_from_both_sides_and_in_a_chain() {
    let folder = Folder::new("replaced");
    let office = folder.open();
    let mut random = Random(15);
    let mut arrive = |at| common::run_incoming(&office, &mut random, 2, at).unwrap().0;
    let [first, second, third] = [arrive(minute(0)), arrive(minute(1)), arrive(minute(2))];
    let mut recall = |document: DocumentId, by: DocumentId| {
        let recall = json!({"type": "recall_by_sender", "data": {"sender": "Sở Y tế tỉnh Ví Dụ",
            "notice": "45/SYT-VP", "replaced_by": by}});
        let command = to_incoming(&mut random, recall);
        office.execute::<Incoming>(&document, &command, &person("van.thu"), minute(60))
    };
    recall(first, second).unwrap();
    recall(second, third).unwrap();
    // The third would give its place back to the first.
    assert_eq!(codes(recall(third, first)), ["replacement_circle"]);
    let entries = office.incoming_register(2026).unwrap();
    let links = entries
        .iter()
        .map(|entry| (entry.replaced_by, entry.replaces.clone()));
    let links: Vec<_> = links.collect();
    assert_eq!(
        links,
        [
            (Some(second), vec![]),
            (Some(third), vec![first]),
            (None, vec![second])
        ]
    );
    assert!(office.verify(None).unwrap().is_sound());
}

#[test]
fn what_takes_the_place_of_a_reply_answers_too() {
    let folder = Folder::new("replaced-reply");
    let office = folder.open();
    let mut random = Random(16);
    let first = issued(&office, &mut random, None, minute(60));
    let document = answered(&office, &mut random, Some(first));
    let second = issued(&office, &mut random, None, day("23T08:00"));
    let mut withdraw = |reply: DocumentId, by: Option<DocumentId>| {
        let mut data = json!({"reason": "Văn bản có sai sót về nội dung"});
        if let Some(by) = by {
            data["replaced_by"] = json!(by);
        }
        let command = to_outgoing(&mut random, json!({"type": "withdraw", "data": data}));
        office.execute::<Outgoing>(&reply, &command, &person("giam.doc"), day("23T09:00"))
    };
    withdraw(first, Some(second)).unwrap();
    assert!(!told(&office, document, day("23T10:00")));
    let entries = office.outgoing_register(2026).unwrap();
    assert_eq!(entries[0].replaced_by, Some(second));
    assert_eq!(entries[1].replaces, [first]);
    assert_eq!(codes(withdraw(second, Some(first))), ["replacement_circle"]);
    withdraw(second, None).unwrap();
    assert_eq!(register(&office, document), Some(first));
}
