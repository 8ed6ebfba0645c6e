//! What changes the way of a document: its officer leaves, needs more time, is urged, or its sender
//! wants it back.

mod common;

use std::path::Path;

use common::{checked_page, folder, office, report, summary};
use vanthu::api::Incoming;
use vanthu::base::{DocumentId, Instant};
use vanthu::exchange::{Limits, Message, StatusCode, read};
use vanthu::history::Record;
use vanthu::incoming::{Event, Phase};
use vanthu::routing::Seat;
use vanthu_store::{IncomingEntry, Office};

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn entry(office: &Office, number: &str) -> IncomingEntry {
    let register = office.incoming_register(2026).unwrap().into_iter();
    let mut found = register.filter(|entry| entry.metadata.number.as_deref() == Some(number));
    found.next().unwrap()
}

/// What happened to a document, in order.
fn records(office: &Office, document: DocumentId) -> Vec<Record<Event>> {
    let document = office.load::<Incoming>(&document).unwrap().unwrap();
    let entries = document.entries().iter().zip(1..);
    entries
        .map(|(entry, place)| Record::read(&entry.json, document.stream(), place).unwrap())
        .collect()
}

fn phase(office: &Office, document: DocumentId) -> Phase {
    office.load::<Incoming>(&document).unwrap().unwrap().phase()
}

#[test]
fn the_four_acts() {
    let out = folder("acts");
    summary(&out, &[]);
    let office = office(&out);
    let page = checked_page(&report(&out));
    a_leaver(&office, &page);
    more_time(&office, &page);
    an_urging(&office, &page);
    wishes_of_senders(&office, &out, &page);
    no_command_was_refused(&page);
    // Once more: nothing happens twice.
    let before: Vec<_> = lengths(&office);
    drop(office);
    summary(&out, &[]);
    assert_eq!(lengths(&common::office(&out)), before);
    the_same_is_told(&page, &checked_page(&report(&out)));
}

fn lengths(office: &Office) -> Vec<usize> {
    let register = office.incoming_register(2026).unwrap();
    let length = |entry: &IncomingEntry| records(office, entry.document).len();
    register.iter().map(length).collect()
}

/// An officer is gone from Wednesday on: the work is with a colleague, to its end.
fn a_leaver(office: &Office, page: &str) {
    let gone = "nam.dp".parse().unwrap();
    for number in ["873", "301"] {
        let document = entry(office, number).document;
        let records = records(office, document);
        let given_on = records.iter().position(|record| {
            let given_on =
                |event: &Event| matches!(event, Event::WorkTransferred(work) if work.from == gone);
            record.events.iter().any(given_on)
        });
        let given_on = given_on.unwrap();
        let record = &records[given_on];
        assert_eq!(
            record.act.person,
            "mai.ln".parse().unwrap(),
            "the head of the unit"
        );
        assert!(record.at >= at("2026-11-25T00:00:00+07:00"));
        let acts = |record: &Record<Event>| record.act.person == gone;
        assert!(records[..given_on].iter().any(acts), "the line was opened");
        assert!(!records[given_on..].iter().any(acts));
        assert_eq!(phase(office, document), Phase::Filed);
    }
    assert!(page.contains("Chuyển người xử lý: Đinh Phương Nam → Cao Thị Nga: "));
    assert_eq!(
        office.all_stalled(at("2026-11-30T17:00:00+07:00")).unwrap(),
        []
    );
}

/// The first deadline was missed, the new one kept.
fn more_time(office: &Office, page: &str) {
    let document = entry(office, "77").document;
    let records = records(office, document);
    let asked = |event: &Event| matches!(event, Event::ExtensionRequested(_));
    let given = |event: &Event| matches!(event, Event::Extended(given) if given.asked);
    let of = |what: &dyn Fn(&Event) -> bool| {
        let mut found = records
            .iter()
            .filter(|record| record.events.iter().any(what));
        (found.next().unwrap(), found.count())
    };
    assert_eq!(of(&asked).0.act.person, "son.ht".parse().unwrap());
    let (given, others) = of(&given);
    assert_eq!(
        (given.act.person.clone(), others),
        ("an.nv".parse().unwrap(), 0)
    );
    let (reported, _) = of(&|event| matches!(event, Event::Reported(_)));
    assert!(reported.at > at("2026-11-25T17:00:00+07:00"));
    assert!(reported.at < at("2026-11-27T17:00:00+07:00"));
    assert!(page.contains("Xin gia hạn đến 27/11/2026: "));
    assert!(page.contains("Gia hạn đến 27/11/2026 (hạn cũ 25/11/2026): "));
}

/// The named tracker urges the officer of the case that is overdue.
fn an_urging(office: &Office, page: &str) {
    let register = office.incoming_register(2026).unwrap();
    let urged = register.iter().filter_map(|entry| {
        let document = office.load::<Incoming>(&entry.document).unwrap()?;
        let urging = document.state().urgings().first()?.clone();
        let line = document.state().instance().line(urging.line)?;
        Some((urging.by, line.seat.clone()))
    });
    let expected = (
        "uyen.tt".parse().unwrap(),
        Seat::Person("son.ht".parse().unwrap()),
    );
    assert_eq!(urged.collect::<Vec<_>>(), [expected]);
    assert!(page.contains("Giao theo dõi, đôn đốc: Tô Tú Uyên"));
    assert!(page.contains("Đôn đốc lần 1 (nhắc nhở): Đã quá hạn giải quyết"));
}

fn wishes_of_senders(office: &Office, out: &Path, page: &str) {
    let recalled = entry(office, "450");
    assert_eq!(phase(office, recalled.document), Phase::Cancelled);
    let note = "Bộ An toàn Mẫu thu hồi theo 456/BAT-GT ngày 20/11/2026; đã hủy trên hệ thống ngày 23/11/2026";
    assert_eq!(recalled.recalled.as_deref(), Some(note));
    assert!(page.contains(note) && !page.contains(&format!("Hồ sơ {note}")));

    let (old, new) = (entry(office, "688"), entry(office, "690"));
    assert_eq!(phase(office, old.document), Phase::Cancelled);
    let replaced = records(office, old.document)
        .into_iter()
        .rev()
        .find_map(|record| {
            record.events.iter().find_map(|event| match event {
                Event::RecalledBySender(recalled) => recalled.replaced_by,
                _ => None,
            })
        });
    assert_eq!(replaced, Some(new.document));
    assert!(page.contains("Hủy dự thảo: Nơi gửi đã thu hồi văn bản được trả lời."));

    let updated = entry(office, "301");
    let tells = |event: &Event| matches!(event, Event::UpdatedBySender(_));
    let updates = records(office, updated.document);
    assert!(updates.iter().any(|record| record.events.iter().any(tells)));

    // Not the sender, and never received: no answer to anybody, but the reason.
    let urgent = entry(office, "1231");
    assert_eq!(phase(office, urgent.document), Phase::Filed);
    for refusal in [
        "0199999999 không phải nơi gửi văn bản này (nơi gửi là Bộ Kế hoạch và Phát triển Mẫu)",
        "Chưa từng nhận văn bản này nên không thể thu hồi theo yêu cầu của nơi gửi.",
    ] {
        assert!(page.contains(refusal), "{refusal}");
    }
    let documents = [recalled.document, old.document, updated.document];
    assert_eq!(
        agreed(out),
        documents.map(|document| document.to_string()).into()
    );
}

/// The documents about which a status 15 went out.
fn agreed(out: &Path) -> std::collections::BTreeSet<String> {
    let outbox = common::tree(&out.join("outbox")).into_iter();
    let agreed = outbox.filter_map(|(name, bytes)| {
        let Message::Status(status) = read(&bytes, &Limits::default()).unwrap().message else {
            return None;
        };
        (status.code == StatusCode::ChangeAccepted).then_some(name)
    });
    let document = |name: std::path::PathBuf| {
        let name = name.to_str().unwrap().trim_start_matches("trang-thai-");
        name.chars().take(36).collect()
    };
    agreed.map(document).collect()
}

fn no_command_was_refused(page: &str) {
    assert!(!page.contains("Lệnh bị quy tắc từ chối"));
}

/// The wishes and their results stand in the report of the second run as in that of the first.
fn the_same_is_told(first: &str, second: &str) {
    let heading = "Yêu cầu thu hồi, cập nhật, thay thế của bên gửi";
    let part = |page: &str| {
        let (_, after) = page.split_once(heading).unwrap();
        let (part, _) = after.split_once("Trạng thái nơi nhận báo về").unwrap();
        part.to_owned()
    };
    assert_eq!(part(first), part(second));
}

/// A request that comes on another day, about a document of an earlier run, which nobody sends again.
#[test]
fn a_recall_on_another_day() {
    let root = folder("recall-later");
    let (inbox, later, out) = (root.join("in"), root.join("later"), root.join("out"));
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("inbox");
    let put = |folder: &Path, name: &str| {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::copy(shipped.join(name), folder.join(name)).unwrap();
    };
    put(&inbox, "18-an-toan-giao-thong.edxml");
    put(&later, "32-thu-hoi.edxml");
    summary(&out, &["--inbox", inbox.to_str().unwrap()]);
    let before = office(&out);
    let document = entry(&before, "450").document;
    assert_eq!(phase(&before, document), Phase::Filed);
    drop(before);
    // Twice: the second time nothing new happens.
    for _ in 0..2 {
        let line = summary(&out, &["--inbox", later.to_str().unwrap()]);
        assert!(line.contains("nơi gửi thu hồi 1"), "{line}");
        let office = office(&out);
        assert_eq!(phase(&office, document), Phase::Cancelled);
        assert!(office.verify(None).unwrap().is_sound());
        assert_eq!(agreed(&out), [document.to_string()].into());
    }
}
