//! One office, one process: commands, receipts, read models, grants, audit.

mod common;

use common::{Folder, Random, desk, minute, person, run_incoming, run_outgoing, to, to_incoming};
use serde_json::json;
use vanthu::DossierId;
use vanthu::api::{AnyDocument, Change, Desk, Dossier, Grants, Incoming, Outgoing};
use vanthu::engine::Command;
use vanthu::history::Stream;
use vanthu::law::RuleSetId;
use vanthu::{incoming, outgoing};
use vanthu_store::{Office, OfficeError, StorageError, Work};

fn codes(error: &OfficeError) -> Vec<&'static str> {
    match error {
        OfficeError::Refused(refusal) => refusal.codes(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn both_machines_go_their_whole_way_and_fill_both_registers() {
    let folder = Folder::new("way");
    let office = folder.open();
    let mut random = Random(1);
    let (incoming, receipts) = run_incoming(&office, &mut random, 10, minute(0)).expect("runs");
    assert_eq!(
        receipts.last().map(|r| r.phase),
        Some(incoming::Phase::Filed.into())
    );
    let (outgoing, receipts) = run_outgoing(&office, &mut random, 10, minute(1)).expect("runs");
    assert_eq!(
        receipts.last().map(|r| r.phase),
        Some(outgoing::Phase::Issued.into())
    );

    let register = office.incoming_register(2026).expect("reads");
    let [entry] = register.as_slice() else {
        panic!("one entry: {register:?}");
    };
    assert_eq!(entry.document, incoming);
    assert_eq!((entry.arrival.number, entry.arrival.year), (1, 2026));
    assert_eq!(entry.note.as_deref(), Some("01.TH"));
    let receiver = entry.receiver.as_ref().expect("passed on");
    assert_eq!(
        serde_json::to_value(&receiver.seat).expect("json"),
        json!({"type": "unit", "data": "kh"})
    );
    assert_eq!(receiver.received_by, Some(person("truong.kh")));

    let register = office.outgoing_register(2026).expect("reads");
    let [entry] = register.as_slice() else {
        panic!("one entry: {register:?}");
    };
    assert_eq!(entry.document, outgoing);
    assert_eq!(entry.number.number, 1);
    assert!(entry.number_and_symbol().starts_with("01/"));
    assert_eq!(entry.copies, Some(3));
    assert!(entry.issued_on.is_some());
    assert_eq!(
        entry.signer.as_ref().map(|signer| signer.person.as_str()),
        Some("giam.doc")
    );

    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    // And one opened the dossier.
    assert_eq!((report.numbers, report.commands, report.blobs), (2, 21, 1));
    assert!(!report.external_heads);
}

#[test]
fn the_same_command_gives_its_first_receipt_and_another_payload_a_conflict() {
    let folder = Folder::new("same");
    let office = folder.open();
    let mut random = Random(2);
    let document = random.document();
    let steps = common::incoming_steps(7, None);
    let mut commands = Vec::new();
    let mut receipts = Vec::new();
    for (minutes, (actor, json)) in (0..).zip(steps.into_iter().take(4)) {
        let command = to_incoming(&mut random, json);
        let receipt =
            office.execute::<Incoming>(&document, &command, &person(actor), minute(minutes));
        receipts.push(receipt.expect("accepted"));
        commands.push((actor, command));
    }
    let stream = Stream::of::<Incoming>(&document);
    // Records, where events were counted before.
    let records = office.history(&stream).expect("reads").len();
    assert_eq!(records, commands.len(), "one record a command");
    let reopened = folder.open();
    for office in [&office, &reopened] {
        for ((actor, command), first) in commands.iter().zip(&receipts) {
            let again = office.execute::<Incoming>(&document, command, &person(actor), minute(99));
            assert_eq!(again.as_ref().ok(), Some(first));
        }
    }
    assert_eq!(office.history(&stream).expect("reads").len(), records);

    let (actor, register) = &commands[1];
    let other_actor =
        office.execute::<Incoming>(&document, register, &person("van.thu.2"), minute(5));
    assert_eq!(
        codes(&other_actor.expect_err("refused")),
        ["idempotency_conflict"]
    );
    let mut other = register.clone();
    other.kind = common::kind(
        json!({"type": "register", "data": {"authentic": true, "intact": false, "right_recipient": true}}),
    );
    let other = office.execute::<Incoming>(&document, &other, &person(actor), minute(5));
    assert_eq!(
        codes(&other.expect_err("refused")),
        ["idempotency_conflict"]
    );
    // What the caller saw is no part of the payload: a retry may name a newer version.
    let mut retry = register.clone();
    retry.seen.version = Some(4);
    let retry = office.execute::<Incoming>(&document, &retry, &person(actor), minute(5));
    assert_eq!(retry.ok().as_ref(), Some(&receipts[1]));
}

#[test]
fn warnings_come_again_with_the_first_receipt() {
    let folder = Folder::new("warnings");
    let office = folder.open();
    let mut random = Random(3);
    let register = |number, random: &mut Random| {
        let document = random.document();
        let steps = common::incoming_steps(number, None);
        let commands: Vec<_> = steps
            .into_iter()
            .take(2)
            .map(|(_, json)| to_incoming(random, json))
            .collect();
        let mut last = None;
        for command in &commands {
            let receipt =
                office.execute::<Incoming>(&document, command, &person("van.thu"), minute(0));
            last = Some(receipt.expect("accepted"));
        }
        let last = last.expect("two receipts");
        (document, commands, last)
    };
    let (first, _, receipt) = register(12, &mut random);
    assert_eq!(receipt.warnings, []);
    let (_, _, receipt) = register(13, &mut random);
    assert_eq!(receipt.warnings, []);
    let (third, commands, receipt) = register(12, &mut random);
    let expected = [vanthu::rules::Warning::Duplicate { of: vec![first] }];
    assert_eq!(receipt.warnings, expected);
    let again = office.execute::<Incoming>(&third, &commands[1], &person("van.thu"), minute(9));
    assert_eq!(again.ok(), Some(receipt));
}

#[test]
fn what_the_caller_saw_must_still_be_so() {
    let folder = Folder::new("stale");
    let (one, two) = (folder.open(), folder.open());
    let mut random = Random(4);
    let (document, _) = run_incoming(&one, &mut random, 2, minute(0)).expect("runs");
    let mut submit = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "gd"}}));
    submit.seen.version = Some(1);
    let refused = two.execute::<Incoming>(&document, &submit, &person("van.thu"), minute(1));
    assert_eq!(codes(&refused.expect_err("stale")), ["stale"]);
    // The version counts records: received, registered.
    submit.seen.version = Some(2);
    two.execute::<Incoming>(&document, &submit, &person("van.thu"), minute(1))
        .expect("accepted");
    // The first office has the document in memory, and sees what the second has written.
    let again = to_incoming(&mut random, json!({"type": "submit", "data": {"to": "gd"}}));
    let refused = one.execute::<Incoming>(&document, &again, &person("van.thu"), minute(2));
    assert_eq!(
        codes(&refused.expect_err("submitted already")),
        ["wrong_phase"]
    );
}

#[test]
fn a_document_belongs_to_one_machine() {
    let folder = Folder::new("machine");
    let office = folder.open();
    let mut random = Random(5);
    let (document, _) = run_outgoing(&office, &mut random, 1, minute(0)).expect("runs");
    let receive = common::incoming_steps(1, None).remove(0).1;
    for office in [office, folder.open()] {
        let receive = to_incoming(&mut random, receive.clone());
        let refused =
            office.execute::<Incoming>(&document, &receive, &person("van.thu"), minute(1));
        let Err(OfficeError::Invalid(invalid)) = refused else {
            panic!("{refused:?}");
        };
        let paths: Vec<_> = invalid.faults.iter().map(|fault| &*fault.path).collect();
        assert_eq!(paths, ["document"]);
    }
}

#[test]
fn refused_signing_and_numbering_stand_in_the_audit_stream_only() {
    let folder = Folder::new("audit");
    let office = folder.open();
    let mut random = Random(6);
    let (document, _) = run_outgoing(&office, &mut random, 3, minute(0)).expect("runs");
    let stream = Stream::of::<Outgoing>(&document);
    // Records, one a command, where events were counted before.
    let records = office.history(&stream).expect("reads").len();
    for (actor, json) in [
        ("pho.gd", json!({"type": "sign", "data": {}})),
        ("van.thu", json!({"type": "assign_number", "data": {}})),
        ("can.bo.tc", json!({"type": "submit", "data": {}})),
    ] {
        let command = common::to_outgoing(&mut random, json);
        let outcome = office.execute::<Outgoing>(&document, &command, &person(actor), minute(1));
        assert!(
            matches!(outcome, Err(OfficeError::Refused(_))),
            "{outcome:?}"
        );
    }
    assert_eq!(office.history(&stream).expect("reads").len(), records);
    let audit = office.history(&Stream::audit()).expect("reads");
    assert_eq!(audit.len(), 2, "{audit:?}");
    assert!(
        audit[0].json.contains(r#""action":"sign""#),
        "{}",
        audit[0].json
    );
    assert!(audit[0].json.contains("pho.gd"), "{}", audit[0].json);
    assert!(audit[1].json.contains("not_signed"), "{}", audit[1].json);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn the_inbox_shows_what_waits_for_a_person() {
    let folder = Folder::new("inbox");
    let office = folder.open();
    let mut random = Random(7);
    let inbox = |who: &str| {
        let items = office.inbox(&person(who), minute(30)).expect("reads");
        items.into_iter().map(|item| item.work).collect::<Vec<_>>()
    };
    let (_, _) = run_incoming(&office, &mut random, 2, minute(0)).expect("runs");
    assert_eq!(inbox("van.thu"), [Work::Clerk]);
    assert_eq!(inbox("van.thu.2"), [Work::Clerk]);
    let (_, _) = run_incoming(&office, &mut random, 4, minute(1)).expect("runs");
    assert!(matches!(inbox("truong.kh").as_slice(), [Work::Line { .. }]));
    assert!(matches!(inbox("truong.tc").as_slice(), [Work::Line { .. }]));
    // The director waits for the report.
    assert_eq!(inbox("giam.doc"), []);
    let (_, _) = run_incoming(&office, &mut random, 6, minute(2)).expect("runs");
    assert!(matches!(
        inbox("can.bo.kh").as_slice(),
        [Work::Line {
            state: vanthu::routing::LineState::InProgress,
            opened: Some(_),
            ..
        }]
    ));
    let (_, _) = run_outgoing(&office, &mut random, 1, minute(3)).expect("runs");
    assert!(inbox("can.bo.kh").contains(&Work::Drafter));
    assert_eq!(inbox("nobody"), []);
}

#[test]
fn a_direction_that_changes_shows_in_inbox_and_register() {
    let folder = Folder::new("changes");
    let office = folder.open();
    let mut random = Random(11);
    let (document, _) = run_incoming(&office, &mut random, 6, minute(0)).expect("runs");
    let mut minutes = 1;
    let mut give = |actor: &str, json: serde_json::Value| {
        let command = to_incoming(&mut random, json);
        let done = office.execute::<Incoming>(&document, &command, &person(actor), minute(minutes));
        done.expect("accepted");
        minutes += 1;
    };
    let work = |who: &str| {
        let items = office.inbox(&person(who), minute(30)).expect("reads");
        let [item] = items.as_slice() else {
            panic!("one item: {items:?}");
        };
        let item = serde_json::to_value(item).expect("json");
        let data = &item["work"]["data"];
        (data["role"].clone(), data["opened"]["by"].clone())
    };
    let receiver = || {
        let register = office.incoming_register(2026).expect("reads");
        let receiver = register[0].receiver.as_ref().expect("passed on");
        let seat = serde_json::to_value(&receiver.seat).expect("json");
        (seat["data"].clone(), receiver.received_by.clone())
    };
    give("truong.tc", json!({"type": "open", "data": {"line": 3}}));
    let vp = json!({"type": "unit", "data": "vp"});
    give(
        "giam.doc",
        json!({"type": "add_handlers", "data": {"co": [vp]}}),
    );
    assert_eq!(work("chanh.vp"), (json!("co_handler"), json!(null)));
    assert_eq!(receiver(), (json!("kh"), Some(person("truong.kh"))));

    // Roles change where the work is; the register names who leads now.
    let replace = |unit: &str| {
        let lead = json!({"type": "unit", "data": unit});
        let reason = "Thuộc lĩnh vực của phòng khác";
        json!({"type": "replace_lead", "data": {"lead": lead, "reason": reason}})
    };
    give("giam.doc", replace("tc"));
    assert_eq!(work("truong.tc"), (json!("lead"), json!("truong.tc")));
    assert_eq!(work("can.bo.kh"), (json!("co_handler"), json!("can.bo.kh")));
    assert_eq!(receiver(), (json!("tc"), Some(person("truong.tc"))));

    // The text is another: nobody has seen it.
    let opinion = json!({"opinion": "Trình trước ngày 05/12"});
    give(
        "giam.doc",
        json!({"type": "amend_direction", "data": opinion}),
    );
    assert_eq!(work("truong.tc"), (json!("lead"), json!(null)));
    give("giam.doc", replace("vp"));
    assert_eq!(receiver(), (json!("vp"), None));
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn a_draft_that_has_ended_waits_for_nobody() {
    let folder = Folder::new("ended");
    let office = folder.open();
    let mut random = Random(7);
    let reason = json!({"reason": "Không cần ban hành văn bản nữa"});
    let back = json!({"line": 1, "reason": "Chưa rõ nội dung trả lời"});
    for (steps, before, actor, act, phase) in [
        (1, None, "can.bo.kh", "abandon", "abandoned"),
        (2, None, "truong.kh", "abandon", "abandoned"),
        (2, Some(back), "giam.doc", "abandon", "abandoned"),
        (4, None, "giam.doc", "reject", "rejected"),
        (5, None, "giam.doc", "reject", "rejected"),
    ] {
        let (id, _) = run_outgoing(&office, &mut random, steps, minute(0)).expect("runs");
        let returned = before.map(|data| ("truong.kh", json!({"type": "return", "data": data})));
        let ended = (actor, json!({"type": act, "data": reason}));
        for (actor, kind) in returned.into_iter().chain([ended]) {
            let command = common::to_outgoing(&mut random, kind);
            let outcome = office.execute::<Outgoing>(&id, &command, &person(actor), minute(1));
            outcome.expect("is accepted");
        }
        let document = office
            .load::<Outgoing>(&id)
            .expect("reads")
            .expect("is there");
        assert_eq!(serde_json::to_value(document.phase()).expect("json"), phase);
    }
    for who in ["can.bo.kh", "truong.kh", "chanh.vp", "giam.doc", "van.thu"] {
        let items = office.inbox(&person(who), minute(30)).expect("reads");
        assert!(items.is_empty(), "{who}: {items:?}");
    }
    let other = RuleSetId::ALL.last().copied().expect("a rule set");
    let changes = office.what_if(other, minute(30)).expect("asks");
    assert!(changes.is_empty(), "{changes:?}");
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn cover_shows_the_lines_of_the_person_covered() {
    use vanthu::grants::{CreateGrant, RevokeGrant};
    use vanthu::organization::{Authority, Grant, GrantKind};
    let folder = Folder::new("cover");
    let office = folder.open();
    let mut random = Random(8);
    let (_, _) = run_incoming(&office, &mut random, 4, minute(0)).expect("runs");
    let grant = Grant {
        id: vanthu::base::GrantId::parse("0193f1c0-0000-7000-8000-000000000001").expect("an id"),
        kind: GrantKind::WorkCover,
        grantor: vanthu::base::PostId::parse("tp-kh").expect("a key"),
        grantee: person("can.bo.kh"),
        from: "2026-11-20".parse().expect("a day"),
        until: Some("2026-11-25".parse().expect("a day")),
        types: Vec::new(),
        matters: Vec::new(),
        basis: None,
    };
    assert_eq!(
        office
            .inbox(&person("can.bo.kh"), minute(5))
            .expect("reads"),
        []
    );
    let create = Command::new(random.command(), CreateGrant::new(grant.clone()));
    for _ in 0..2 {
        let made = office.execute::<Grants>(&(), &create, &person("truong.kh"), minute(6));
        made.expect("made, and the same command again");
    }
    let items = office
        .inbox(&person("can.bo.kh"), minute(7))
        .expect("reads");
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].authority, Authority::Grant(grant.id));
    // A second office on the same file acts under the grant.
    let assign = to_incoming(
        &mut random,
        json!({"type": "assign", "data": {"line": 2, "to": "can.bo.kh"}}),
    );
    let other = folder.open();
    other
        .execute::<Incoming>(&items[0].document, &assign, &person("can.bo.kh"), minute(8))
        .expect("covered");

    let twice = Command::new(random.command(), CreateGrant::new(grant.clone()));
    let again = office.execute::<Grants>(&(), &twice, &person("truong.kh"), minute(9));
    let refused = |error: OfficeError| match error {
        OfficeError::Refused(refusal) => refusal.codes(),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(again.expect_err("exists")), ["grant_exists"]);
    let revoke = Command::new(random.command(), RevokeGrant::new(grant.id));
    for _ in 0..2 {
        let revoked = office.execute::<Grants>(&(), &revoke, &person("truong.kh"), minute(10));
        revoked.expect("revoked, and the same command again");
    }
    let (_, _) = run_incoming(&office, &mut random, 4, minute(11)).expect("runs");
    let items = office
        .inbox(&person("can.bo.kh"), minute(12))
        .expect("reads");
    assert_eq!(
        items.len(),
        1,
        "his own line, not the new one of the unit: {items:?}"
    );
    let grants = Stream::of::<Grants>(&());
    assert_eq!(office.history(&grants).expect("reads").len(), 2);
    let stranger = Command::new(random.command(), CreateGrant::new(grant));
    let stranger = office.execute::<Grants>(&(), &stranger, &person("nobody"), minute(13));
    assert_eq!(refused(stranger.expect_err("refused")), ["unknown_actor"]);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn overdue_documents_are_listed() {
    let folder = Folder::new("overdue");
    let office = folder.open();
    let mut random = Random(9);
    let (document, _) = run_incoming(&office, &mut random, 4, minute(0)).expect("runs");
    let late = common::at("2027-02-01T08:00:00+07:00");
    let overdue = office.overdue(late).expect("reads");
    assert_eq!(
        overdue.iter().map(|o| o.document).collect::<Vec<_>>(),
        [document]
    );
    assert_eq!(overdue[0].phase, incoming::Phase::Handling);
    assert_eq!(overdue[0].urged, 0);
    let (done, _) = run_incoming(&office, &mut random, 10, minute(1)).expect("runs");
    let overdue = office.overdue(late).expect("reads");
    assert!(overdue.iter().all(|o| o.document != done));
}

/// Urgings are numbered on their line, unread until its holder opens it, and counted with the document.
#[test]
fn urgings_are_counted_and_read() {
    let folder = Folder::new("urged");
    let office = folder.open();
    let mut random = Random(19);
    let (document, _) = run_incoming(&office, &mut random, 4, minute(0)).expect("runs");
    let mut give = |actor: &str, kind: serde_json::Value, at: i64| {
        let command = to_incoming(&mut random, kind);
        let done = office.execute::<Incoming>(&document, &command, &person(actor), minute(at));
        done.map(|receipt| receipt.version)
    };
    let urgings = || match office.document(document).expect("reads") {
        Some(AnyDocument::Incoming(read)) => {
            let urgings = read.state().urgings().iter();
            urgings
                .map(|urging| (urging.number, urging.read))
                .collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let reminder = json!({"type": "urge", "data": {"line": 2, "kind": "reminder"}});
    give("giam.doc", reminder.clone(), 1).expect("urges");
    assert_eq!(urgings(), [(1, false)]);
    give("truong.kh", json!({"type": "open", "data": {"line": 2}}), 2).expect("opens");
    assert_eq!(urgings(), [(1, true)]);
    give("giam.doc", reminder, 3).expect("urges");
    assert_eq!(urgings(), [(1, true), (2, false)]);
    // Going on with the work is reading it.
    let assign = json!({"type": "assign", "data": {"line": 2, "to": "can.bo.kh"}});
    give("truong.kh", assign, 4).expect("assigns");
    assert_eq!(urgings(), [(1, true), (2, true)]);
    let late = common::at("2027-02-01T08:00:00+07:00");
    let counted = || office.overdue(late).expect("reads")[0].urged;
    assert_eq!(counted(), 2);
    office.rebuild().expect("rebuilds");
    assert_eq!(counted(), 2);
}

#[test]
fn a_reopened_office_has_the_same_documents_and_goes_on() {
    let folder = Folder::new("reopen");
    let mut random = Random(10);
    let (document, receipts) = {
        let office = folder.open();
        run_incoming(&office, &mut random, 4, minute(0)).expect("runs")
    };
    let office = folder.open();
    let Some(AnyDocument::Incoming(read)) = office.document(document).expect("reads") else {
        panic!("an incoming document");
    };
    assert_eq!(Some(read.chain().head), receipts.last().map(|r| r.hash));
    assert_eq!(read.phase(), incoming::Phase::Handling);
    let items = office
        .available::<Incoming>(&document, &person("truong.kh"), minute(1))
        .expect("reads");
    assert!(
        items
            .iter()
            .any(|item| item.status == vanthu::engine::Status::NeedsInput)
    );
    let assign = to_incoming(
        &mut random,
        json!({"type": "assign", "data": {"line": 2, "to": "can.bo.kh"}}),
    );
    office
        .execute::<Incoming>(&document, &assign, &person("truong.kh"), minute(1))
        .expect("goes on");
    let (_, receipts) = run_incoming(&office, &mut random, 2, minute(2)).expect("runs");
    assert_eq!(receipts.len(), 2);
    let numbers: Vec<u32> = office
        .incoming_register(2026)
        .expect("reads")
        .iter()
        .map(|entry| entry.arrival.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_database_in_memory_lives_as_long_as_its_office() {
    let office = Office::open("sqlite::memory:", desk()).expect("opens");
    let mut random = Random(11);
    let (document, _) = run_outgoing(&office, &mut random, 10, minute(0)).expect("runs");
    let clone = office.clone();
    assert!(clone.document(document).expect("reads").is_some());
    assert!(clone.verify(None).expect("verifies").is_sound());
}

#[test]
fn a_command_that_names_an_unknown_attachment_changes_nothing() {
    let folder = Folder::new("missing");
    let office = folder.open();
    let mut random = Random(12);
    let digest = vanthu::base::Digest::of(b"never put");
    let file = common::main_file((digest, 9));
    let (_, json) = common::incoming_steps(1, Some(file)).remove(0);
    let document = random.document();
    let receive = to_incoming(&mut random, json);
    let failed = office.execute::<Incoming>(&document, &receive, &person("van.thu"), minute(0));
    let Err(OfficeError::Storage(StorageError::MissingBlob { digest: missing })) = failed else {
        panic!("{failed:?}");
    };
    assert_eq!(missing, digest);
    assert!(office.document(document).expect("reads").is_none());
    assert_eq!(
        office.put_blob(&b"never put"[..]).expect("put"),
        (digest, 9)
    );
    office
        .execute::<Incoming>(&document, &receive, &person("van.thu"), minute(0))
        .expect("accepted now");

    let mut options = vanthu_store::Options::default();
    options.check_blobs = false;
    let folder = Folder::new("elsewhere");
    let path = folder.database();
    let office = Office::open_with(path.to_str().expect("text"), desk(), options).expect("opens");
    office
        .execute::<Incoming>(&document, &receive, &person("van.thu"), minute(0))
        .expect("kept elsewhere");
}

/// A secret document on an independent LAN, which the law of secrets of 2018 knew no way for without
/// ciphers, is listed; the ordinary one beside it is not.
#[test]
fn another_law_would_not_have_let_a_secret_in() {
    let folder = Folder::new("what-if-secret");
    let profile = include_str!("../../tests/profiles/office-lan.json");
    let desk = Desk::new(profile).expect("the profile is sound");
    let database = folder.database();
    let office = Office::open(database.to_str().expect("a text"), desk).expect("opens");
    let mut random = Random(8);
    let mut receive = |secrecy: &str| {
        let document = random.document();
        let kind = json!({"type": "receive", "data": {"metadata": {"subject": "V/v báo cáo",
            "issuer": {"name": "Bộ Thử nghiệm"}, "secrecy": secrecy}}});
        let command = to_incoming(&mut random, kind);
        let receipt = office.execute::<Incoming>(&document, &command, &person("dung"), minute(0));
        receipt.expect("received");
        document
    };
    let (secret, _) = (receive("mat"), receive("khong_mat"));
    let found = office.what_if(RuleSetId::Vn20250701, minute(60));
    let found = found.expect("reads");
    let [
        Change::Document {
            document, opening, ..
        },
    ] = found.as_slice()
    else {
        panic!("one change: {found:?}");
    };
    assert_eq!(*document, secret);
    let codes: Vec<_> = opening.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes, ["state_secret_on_network"]);
    assert_eq!(
        office
            .what_if(RuleSetId::Vn20260301, minute(60))
            .expect("reads"),
        []
    );
}

/// The whole office under another law: both documents are ordinary, so nothing would change; asking
/// writes nothing.
#[test]
fn another_law_changes_nothing_for_ordinary_documents() {
    let folder = Folder::new("what-if");
    let office = folder.open();
    let mut random = Random(7);
    run_incoming(&office, &mut random, 3, minute(0)).expect("runs");
    run_outgoing(&office, &mut random, 4, minute(1)).expect("runs");
    let before = office.verify(None).expect("verifies").commands;
    for other in RuleSetId::ALL {
        let found = office.what_if(*other, minute(60)).expect("reads");
        assert_eq!(found, [], "{other}");
    }
    assert_eq!(office.verify(None).expect("verifies").commands, before);
}

/// The same question on the database: what is missing, and who can bring it.
#[test]
fn what_another_law_would_change_for_a_dossier() {
    let folder = Folder::new("what-if-dossier");
    let office = folder.open();
    let mut random = Random(12);
    let [dossier, open]: [DossierId; 2] = [1, 2].map(|n| {
        let id = format!("0193f1c0-0000-7000-8000-0000000000e{n}");
        DossierId::parse(&id).expect("an id")
    });
    let opening = json!({"type": "open_dossier", "data": {"notation": "01.KH",
        "title": "Kế hoạch năm 2026", "retention": {"type": "years", "data": 10},
        "file_kind": "general", "start": "2026-01-05"}});
    let closing = json!({"type": "close_dossier", "data": {"work_ended": "2026-03-10",
        "retention": {"type": "years", "data": 10}, "title": "Kế hoạch năm 2026",
        "notation": "01.KH"}});
    let steps = [(dossier, &opening), (dossier, &closing), (open, &opening)];
    for (id, kind) in steps {
        let command = to(&mut random, kind.clone());
        office
            .execute::<Dossier>(&id, &command, &person("can.bo.kh"), minute(0))
            .expect("done");
    }
    let found = office
        .what_if(RuleSetId::Vn20200305, minute(1))
        .expect("reads");
    let found: Vec<DossierId> = found
        .iter()
        .filter_map(|change| match change {
            Change::Dossier { dossier, .. } => Some(*dossier),
            _ => None,
        })
        .collect();
    assert_eq!(found, [dossier]);
    assert!(
        office
            .what_if(RuleSetId::Vn20250701, minute(1))
            .expect("reads")
            .is_empty()
    );
}

#[test]
fn a_refused_command_is_mended_on_the_database() {
    let folder = Folder::new("repairs");
    let office = folder.open();
    let mut random = Random(11);
    let (document, _) = run_incoming(&office, &mut random, 1, minute(0)).expect("runs");
    let submit = vanthu::input::read_value(json!({
        "command_id": "01930000-0000-7000-8000-00000000abcd",
        "kind": {"type": "submit", "data": {"to": "gd"}},
    }))
    .expect("a command");
    let clerk = person("van.thu");
    let found = office
        .repairs::<Incoming>(&document, &submit, &clerk, minute(5))
        .expect("reads");
    let found = found.expect("not registered yet");
    assert_eq!(found.refusal.codes(), ["not_registered_incoming"]);
    assert_eq!(found.ways.len(), 1, "{found:?}");
}

/// One rule for duplicates: what core takes for the same, the office warns about (S1), and keys that
/// an older version of the fold has made are made again.
#[test]
fn core_decides_what_is_a_duplicate() {
    let folder = Folder::new("spellings");
    let office = folder.open();
    let mut random = Random(11);
    let arrive = |office: &Office, random: &mut Random, metadata: serde_json::Value| {
        let document = random.document();
        let verification = json!({"authentic": true, "intact": true, "right_recipient": true});
        let steps = [
            json!({"type": "receive", "data": {"metadata": metadata}}),
            json!({"type": "register", "data": verification}),
        ];
        let receipts = steps.map(|step| {
            let command = to_incoming(random, step);
            let receipt =
                office.execute::<Incoming>(&document, &command, &person("van.thu"), minute(0));
            receipt.expect("accepted")
        });
        let [_, receipt] = receipts;
        let alarm = receipt
            .warnings
            .iter()
            .any(|warning| warning.code() == "duplicate");
        (document, alarm)
    };
    let letter = |number: &str, symbol: &str, issuer: &str| {
        json!({"issuer": {"name": issuer}, "number": number, "symbol": symbol,
            "issued_on": "2026-11-18", "subject": "V/v x"})
    };
    let (first, alarm) = arrive(
        &office,
        &mut random,
        letter("07", "QĐ-UBND", "UBND xã Thủy Mẫu"),
    );
    assert!(!alarm);
    for (number, symbol, issuer) in [
        ("7", "QĐ-UBND", "UBND xã Thủy Mẫu"),
        ("07", "QĐ-UBND", "ỦY BAN NHÂN DÂN xã  Thuỷ Mẫu"),
        ("07", "Q\u{d0} – UBND", "UBND xã Thủy Mẫu"),
        ("7/QĐ-UBND", "", "UBND xã Thủy Mẫu"),
    ] {
        let (_, alarm) = arrive(&office, &mut random, letter(number, symbol, issuer));
        assert!(alarm, "{number} {symbol} {issuer}");
    }
    for (number, symbol, issuer) in [
        ("8", "QĐ-UBND", "UBND xã Thủy Mẫu"),
        ("07", "QD-UBND", "UBND xã Thủy Mẫu"),
        ("07", "QĐ-UBND", "UBND xã Thúy Mẫu"),
    ] {
        let (_, alarm) = arrive(&office, &mut random, letter(number, symbol, issuer));
        assert!(!alarm, "{number} {symbol} {issuer}");
    }
    drop(office);
    let old = folder.sql();
    old.execute(
        "UPDATE incoming_register SET fold = 0, number_symbol = 'old'",
        (),
    )
    .expect("changed");
    drop(old);
    let office = folder.open();
    let document = vanthu::document::Metadata::clone(
        &office
            .incoming_register(2026)
            .expect("reads")
            .first()
            .expect("a line")
            .metadata,
    );
    let (_, alarm) = arrive(&office, &mut random, json!(document));
    assert!(alarm, "not found after the fold has changed");
    assert!(office.load::<Incoming>(&first).expect("reads").is_some());
}
