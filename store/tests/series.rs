//! Numbers beside those that documents take: reserved, used, void, imported; one office and several.

mod common;

use std::sync::Barrier;
use std::thread;

use common::{Folder, Random, at, minute, person, run_outgoing, series_of, to_outgoing};
use serde_json::json;
use vanthu::api::{Desk, Outgoing, Receipt, Series};
use vanthu::base::{CommandId, DocumentId, Instant, SeriesKey};
use vanthu::engine::Command;
use vanthu::history::Stream;
use vanthu::outgoing::Phase;
use vanthu::rules::PhaseName;
use vanthu::series::{CopyNumbered, Event, LegacyImported, NumberReserved};
use vanthu_store::{Office, OfficeError};

fn key() -> SeriesKey {
    SeriesKey::parse("di").expect("a key")
}

/// The answer to a command to a series: its receipt, and what it did last. Lapsed reservations come
/// before, in the same record.
fn series(
    office: &Office,
    id: CommandId,
    (key, json): (&str, serde_json::Value),
    now: Instant,
) -> Result<(Receipt, Event), OfficeError> {
    let command = Command::new(id, common::kind::<vanthu::series::Kind>(json));
    let receipt = office.execute::<Series>(&series_of(key), &command, &person("van.thu"), now)?;
    let events = office.events_of::<Series>(&series_of(key), id)?;
    Ok((receipt, events.last().cloned().expect("an event")))
}

fn reserve(office: &Office, random: &mut Random, now: Instant) -> u32 {
    let command = json!({"type": "reserve_number", "data": {}});
    let answer = series(office, random.command(), ("di", command), now);
    reserved(&answer.expect("reserves").1)
}

fn reserved(event: &Event) -> u32 {
    match event {
        Event::NumberReserved(NumberReserved { number, .. }) => *number,
        other => panic!("{other:?}"),
    }
}

fn outgoing(
    office: &Office,
    random: &mut Random,
    document: DocumentId,
    (actor, json): (&str, serde_json::Value),
    now: Instant,
) -> Result<PhaseName, OfficeError> {
    let command = to_outgoing(random, json);
    let receipt = office.execute::<Outgoing>(&document, &command, &person(actor), now)?;
    Ok(receipt.phase)
}

fn with_number(reservation: u32) -> (&'static str, serde_json::Value) {
    let data = json!({"reservation": reservation});
    ("van.thu", json!({"type": "assign_number", "data": data}))
}

fn void() -> (&'static str, serde_json::Value) {
    let data = json!({"reason": "Ký nhầm bản thảo cũ"});
    ("giam.doc", json!({"type": "void", "data": data}))
}

fn codes(error: OfficeError) -> Vec<&'static str> {
    match error {
        OfficeError::Refused(refusal) => refusal.codes(),
        other => panic!("not refused: {other:?}"),
    }
}

fn assert_sound(office: &Office, now: Instant) {
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    let audit = office.audit_series(&key(), 2026, now).expect("reads");
    assert!(audit.is_clean(), "{audit:?}");
    office.rebuild().expect("rebuilds");
    let again = office.verify(None).expect("verifies");
    assert!(again.is_sound(), "{again:?}");
}

#[test]
fn a_held_number_reaches_the_document_with_its_date() {
    let folder = Folder::new("held");
    let office = folder.open();
    let mut random = Random(51);
    let now = minute(0);
    let held = reserve(&office, &mut random, now);
    let (first, _) = run_outgoing(&office, &mut random, 7, now).expect("numbers");
    let (second, _) = run_outgoing(&office, &mut random, 6, now).expect("signs");
    assert_eq!(office.reservations(&key(), now).expect("reads").len(), 1);
    let late = outgoing(&office, &mut random, second, with_number(2), now);
    assert_eq!(codes(late.expect_err("refused")), ["reservation_not_found"]);
    let phase = outgoing(&office, &mut random, second, with_number(held), minute(60));
    assert_eq!(phase.expect("numbers"), Phase::Numbered);
    let register = office.outgoing_register(2026).expect("reads");
    let numbers: Vec<_> = register
        .iter()
        .map(|entry| (entry.number.number, entry.document))
        .collect();
    assert_eq!(numbers, [(1, second), (2, first)]);
    assert!(office.reservations(&key(), now).expect("reads").is_empty());
    let stream = Stream::of::<Series>(&series_of("di"));
    // Records, one a command: each of these has one event.
    let records = office.history(&stream).expect("reads");
    let kinds: Vec<_> = ["number_reserved", "number_taken", "reservation_used"].into();
    assert_eq!(records.len(), kinds.len());
    for (record, kind) in records.iter().zip(kinds) {
        assert!(record.json.contains(kind), "{}", record.json);
    }
    assert_sound(&office, minute(61));
}

#[test]
fn a_number_becomes_void_with_its_document_also_in_the_next_year() {
    let folder = Folder::new("void");
    let office = folder.open();
    let mut random = Random(52);
    let eve = at("2026-12-31T23:58:00+07:00");
    let (document, _) = run_outgoing(&office, &mut random, 7, eve).expect("numbers");
    let (unnumbered, _) = run_outgoing(&office, &mut random, 6, eve).expect("signs");
    let day = at("2027-01-04T09:00:00+07:00");
    for of in [document, unnumbered] {
        let phase = outgoing(&office, &mut random, of, void(), day).expect("void");
        assert_eq!(phase, Phase::Voided);
    }
    let given = office.series(&key(), 2026).expect("reads");
    assert!(given.is_void(1));
    let register = office.outgoing_register(2026).expect("reads");
    let reasons: Vec<_> = register.iter().map(|entry| entry.voided.clone()).collect();
    assert_eq!(reasons, [Some("Ký nhầm bản thảo cũ".to_owned())]);
    // Midnight in Viet Nam is still 31 December in UTC.
    let midnight = at("2027-01-01T00:01:00+07:00");
    let (next, _) = run_outgoing(&office, &mut random, 7, midnight).expect("numbers");
    let register = office.outgoing_register(2027).expect("reads");
    assert_eq!(register.len(), 1);
    assert_eq!((register[0].document, register[0].number.number), (next, 1));
    assert_sound(&office, day);
}

#[test]
fn what_lapsed_is_written_as_void_with_the_next_number() {
    let folder = Folder::new("lapsed");
    let office = folder.open();
    let mut random = Random(53);
    let friday = minute(0);
    let held = reserve(&office, &mut random, friday);
    let monday = at("2026-11-23T08:00:00+07:00");
    let (document, _) = run_outgoing(&office, &mut random, 6, monday).expect("signs");
    let late = outgoing(&office, &mut random, document, with_number(held), monday);
    assert_eq!(codes(late.expect_err("refused")), ["reservation_expired"]);
    run_outgoing(&office, &mut random, 7, monday).expect("numbers");
    let given = office.series(&key(), 2026).expect("reads");
    assert!(given.is_void(held) && given.reservations.is_empty());
    assert_sound(&office, monday);
}

#[test]
fn the_same_series_command_gives_its_first_answer() {
    let folder = Folder::new("series-once");
    let office = folder.open();
    let mut random = Random(54);
    let id = random.command();
    let command = json!({"type": "import_numbers", "data": {"numbers": [
        {"number": 1, "date": "2026-01-05"}, {"number": 3, "date": "2026-01-04"},
        {"number": 3, "date": "2026-02-01"}]}});
    let first = series(&office, id, ("di", command.clone()), minute(0)).expect("imports");
    let again = series(&office, id, ("di", command), minute(1)).expect("the same");
    assert_eq!(first, again);
    let (_, Event::LegacyImported(LegacyImported { import })) = first else {
        panic!("{first:?}");
    };
    assert_eq!(
        (import.gaps.len(), import.duplicates.as_slice()),
        (1, &[3][..])
    );
    let other = json!({"type": "reserve_number", "data": {}});
    let other = series(&office, id, ("di", other), minute(1)).expect_err("refused");
    assert_eq!(codes(other), ["idempotency_conflict"]);
    let (_, receipts) = run_outgoing(&office, &mut random, 7, minute(2)).expect("numbers");
    assert_eq!(
        receipts.last().map(|r| r.phase),
        Some(Phase::Numbered.into())
    );
    let audit = office.audit_series(&key(), 2026, minute(3)).expect("reads");
    assert!(audit.legacy && audit.is_clean(), "{audit:?}");
    assert_eq!(
        office.outgoing_register(2026).expect("reads")[0]
            .number
            .number,
        4
    );
    assert_sound(&office, minute(3));
}

/// A document that is kept elsewhere takes its number by a command to the series: it is no gap, and
/// no number that a document here has lost.
#[test]
fn a_number_for_a_document_kept_elsewhere_is_no_gap() {
    let folder = Folder::new("elsewhere");
    let office = folder.open();
    let mut random = Random(56);
    let take = json!({"type": "take_number", "data": {"document": random.document()}});
    let id = random.command();
    let first = series(&office, id, ("di", take.clone()), minute(0)).expect("takes");
    assert!(matches!(first.1, Event::NumberTaken(_)), "{first:?}");
    let again = series(&office, id, ("di", take), minute(1)).expect("the same");
    assert_eq!(first, again);
    run_outgoing(&office, &mut random, 7, minute(2)).expect("numbers");
    let register = office.outgoing_register(2026).expect("reads");
    assert_eq!(register[0].number.number, 2);
    assert_sound(&office, minute(3));
    let report = office.verify(None).expect("verifies");
    assert_eq!((report.numbers, report.commands), (2, 8));
}

#[test]
fn copies_share_a_series_of_their_own() {
    let folder = Folder::new("copies");
    let mut profile: serde_json::Value = serde_json::from_str(common::PROFILE).expect("json");
    let copies = json!({"key": "sao", "name": "Sổ đăng ký bản sao", "register": "copies",
        "types": {"type": "all"}});
    let series_list = profile["series"].as_array_mut().expect("a list");
    series_list.push(copies);
    let desk = Desk::new(&profile.to_string()).expect("the profile is sound");
    let database = folder.database();
    let office = Office::open(database.to_str().expect("a text"), desk).expect("opens");
    let mut random = Random(55);
    let (document, _) = run_outgoing(&office, &mut random, 10, minute(0)).expect("issues");
    let mut symbols = Vec::new();
    for (kind, source) in [("sao_y", "original"), ("sao_luc", "true_copy")] {
        let copy = json!({"kind": kind, "source": source, "from": "paper", "to": "paper"});
        let command = json!({"type": "number_copy", "data": {"copy": copy, "document": document}});
        match series(&office, random.command(), ("sao", command), minute(1)).expect("numbers") {
            (_, Event::CopyNumbered(CopyNumbered { number, symbol, .. })) => {
                symbols.push((number, symbol));
            }
            other => panic!("{other:?}"),
        }
    }
    let prefixes: Vec<_> = symbols
        .iter()
        .map(|(number, symbol)| (*number, symbol.split('-').next()))
        .collect();
    assert_eq!(prefixes, [(1, Some("SY")), (2, Some("SL"))]);
    let copies = SeriesKey::parse("sao").expect("a key");
    let audit = office
        .audit_series(&copies, 2026, minute(2))
        .expect("reads");
    assert!(audit.is_clean(), "{audit:?}");
    assert_sound(&office, minute(2));
}

/// Two offices with two threads each reserve, use, give up and take numbers of one series at once:
/// no gap, no number twice, no inversion of dates (property L2).
#[test]
fn reservations_under_concurrency_leave_no_gap_and_no_inversion() {
    const OFFICES: u64 = 2;
    const THREADS: u64 = 2;
    const ROUNDS: u64 = 6;
    let folder = Folder::new("reserved-race");
    drop(folder.open());
    let start = Barrier::new((OFFICES * THREADS) as usize);
    thread::scope(|scope| {
        for number in 0..OFFICES {
            let office = folder.open();
            for thread in 0..THREADS {
                let (office, start) = (office.clone(), &start);
                scope.spawn(move || {
                    let mut random = Random(2_000 + number * THREADS + thread);
                    start.wait();
                    for round in 0..ROUNDS {
                        one_round(&office, &mut random, round, minute(0));
                    }
                });
            }
        }
    });
    let office = folder.open();
    let numbers = (OFFICES * THREADS * ROUNDS * 3) as u32;
    let given = office.series(&key(), 2026).expect("reads");
    assert_eq!(given.last_number, numbers);
    assert!(given.reservations.is_empty());
    let register = office.outgoing_register(2026).expect("reads");
    let standing = register.iter().map(|entry| entry.number.number);
    let void = given.voids.iter().map(|void| void.number);
    let mut all: Vec<u32> = standing.chain(void).collect();
    all.sort_unstable();
    // A line whose document was made void stands in the register and among the void numbers.
    all.dedup();
    assert_eq!(all, (1..=numbers).collect::<Vec<u32>>());
    assert_sound(&office, minute(1));
}

/// One number held and used or given up, one held for a document and used, one taken; every third
/// document is made void.
fn one_round(office: &Office, random: &mut Random, round: u64, now: Instant) {
    let held = reserve(office, random, now);
    if [0, 2, 4].contains(&round) {
        let (document, _) = run_outgoing(office, random, 6, now).expect("signs");
        outgoing(office, random, document, with_number(held), now).expect("numbers");
    } else {
        let data = json!({"number": held, "reason": "không dùng đến"});
        let give_up = json!({"type": "void_number", "data": data});
        series(office, random.command(), ("di", give_up), now).expect("void");
    }
    let (document, _) = run_outgoing(office, random, 6, now).expect("signs");
    let for_it = json!({"type": "reserve_number", "data": {"document": document}});
    let answer = series(office, random.command(), ("di", for_it), now).expect("reserves");
    let number = reserved(&answer.1);
    let (other, _) = run_outgoing(office, random, 6, now).expect("signs");
    let foreign = outgoing(office, random, other, with_number(number), now);
    assert_eq!(
        codes(foreign.expect_err("refused")),
        ["reservation_for_another"]
    );
    outgoing(office, random, document, with_number(number), now).expect("numbers");
    let next = ("van.thu", json!({"type": "assign_number", "data": {}}));
    outgoing(office, random, other, next, now).expect("numbers");
    if [0, 3].contains(&round) {
        outgoing(office, random, other, void(), now).expect("void");
    }
}
