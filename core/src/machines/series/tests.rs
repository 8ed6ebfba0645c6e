//! Number series from reservation to audit.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::json;

use super::{
    CopyNumbered, Event, ImportNumbers, Kind, LegacyImported, NumberCopy, NumberReserved,
    NumberTaken, NumberVoided, ReserveNumber, Series, TakeNumber, VoidNumber, derived,
};
use crate::base::{DocumentId, Instant, SeriesKey};
use crate::document::{CopyRequest, CopySource};
use crate::engine::office::Office;
use crate::engine::{Identity as _, MachineState as _, NumberUse, evolve};
use crate::law::{CopyKind, Medium, RuleSetId};
use crate::numbers::{self, FormerNumber, NumberRange, SeriesYear, VoidCause};
use crate::registers::{HeldNumber, audit};
use crate::rules::{Reason, Refusal};

const SAMPLE: &str = include_str!("../../../../examples/data/ubnd-tinh-mau.json");

struct Desk {
    office: Office,
    clerk: &'static str,
}

fn desk() -> Desk {
    let mut desk = Desk {
        office: Office::new(SAMPLE),
        clerk: "viet.kx",
    };
    desk.open("vb-di", 2026);
    desk
}

fn key() -> SeriesKey {
    SeriesKey::parse("vb-di").unwrap()
}

fn of(series: &str, year: i32) -> SeriesYear {
    let series = SeriesKey::parse(series).unwrap();
    SeriesYear { series, year }
}

fn own() -> SeriesYear {
    of("vb-di", 2026)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn document() -> DocumentId {
    DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap()
}

impl Desk {
    fn decide(
        &self,
        kind: impl Into<Kind>,
        of: &SeriesYear,
        now: Instant,
    ) -> Result<Vec<Event>, Refusal> {
        let state = self.office.registers.state(of).cloned();
        let state = state.unwrap_or_else(|| super::State::begin(of.clone()));
        let decided = self.office.decide::<Series>(&state, kind, self.clerk, now);
        decided.map(|decision| decision.events)
    }

    fn evolve(&mut self, events: &[Event], now: Instant) {
        let state = self.office.registers.state_mut(own());
        evolve::<Series>(state, now, RuleSetId::Vn20260301, events);
    }

    /// The last event of a command to the series; those before it are of lapsed reservations.
    fn execute(&mut self, kind: impl Into<Kind>, now: Instant) -> Result<Event, Refusal> {
        let mut events = self.decide(kind, &own(), now)?;
        self.evolve(&events, now);
        Ok(events.pop().unwrap())
    }

    fn take(&mut self, date: NaiveDate) -> Option<HeldNumber> {
        let mut failing: Vec<Reason> = Vec::new();
        let taken = self.office.registers.next(&key(), date, &mut failing)?;
        self.office.registers.take(&taken);
        let (number, date) = (taken.number, taken.date);
        Some(HeldNumber { number, date })
    }

    /// Puts a reserved number on the document.
    fn give(&mut self, number: u32, now: Instant) -> Result<HeldNumber, Vec<&'static str>> {
        let mut failing: Vec<Reason> = Vec::new();
        let registers = &mut self.office.registers;
        let moment = (now, self.office.agency.day(now));
        let taken = registers.reserved(&key(), number, document(), moment, &mut failing);
        match taken.filter(|_| failing.is_empty()) {
            Some(taken) => {
                registers.take(&taken);
                let date = taken.date;
                Ok(HeldNumber { number, date })
            }
            None => Err(failing.iter().map(Reason::code).collect()),
        }
    }

    fn open(&mut self, series: &str, year: i32) {
        let series = SeriesKey::parse(series).unwrap();
        let fresh = numbers::Series::default();
        self.office.registers.put(series, year, fresh);
    }

    /// The lapsed reservations become void numbers.
    fn lapse(&mut self, now: Instant) {
        let events: Vec<Event> = super::state::lapsed(self.series(), now).collect();
        self.evolve(&events, now);
    }

    fn series(&self) -> &numbers::Series {
        self.office.registers.get(&key(), 2026).unwrap()
    }
}

const RESERVE: ReserveNumber = ReserveNumber {
    until: None,
    document: None,
    confirm_time: false,
};

fn until(moment: &str) -> ReserveNumber {
    ReserveNumber {
        until: Some(at(moment)),
        ..RESERVE
    }
}

fn void_of(number: u32) -> VoidNumber {
    let reason = "ghi nhầm".to_owned();
    VoidNumber { number, reason }
}

fn codes(decided: Result<Vec<Event>, Refusal>) -> Vec<&'static str> {
    let refusal = decided.err();
    refusal.map(|refusal| refusal.codes()).unwrap_or_default()
}

#[test]
fn a_reservation_holds_number_and_date_for_the_day() {
    let mut desk = desk();
    let morning = at("2026-11-20T08:00:00+07:00");
    desk.execute(RESERVE, morning).unwrap();
    desk.execute(RESERVE, morning).unwrap();
    assert_eq!(desk.take(day("2026-11-20")).unwrap().number, 3);
    let day_before = at("2026-11-19T23:59:00+07:00");
    let early = desk.give(1, day_before).unwrap_err();
    assert_eq!(early, ["reservation_expired"], "of its own day only");
    let evening = at("2026-11-20T23:59:00+07:00");
    assert_eq!(desk.series().usable(evening).count(), 2);
    let last_moment = desk.series().reservation(1).unwrap().until;
    assert_eq!(desk.series().lapsed(last_moment).count(), 0);
    desk.give(1, last_moment).unwrap();
    let again = desk.give(1, evening).unwrap_err();
    assert_eq!(again, ["reservation_not_found"]);
    let next_day = at("2026-11-21T00:00:00+07:00");
    assert_eq!(desk.series().usable(next_day).count(), 0);
    let late = desk.give(2, next_day).unwrap_err();
    assert_eq!(late, ["reservation_expired"]);
    let held = [
        HeldNumber {
            number: 1,
            date: day("2026-11-20"),
        },
        HeldNumber {
            number: 3,
            date: day("2026-11-20"),
        },
    ];
    let found = audit(desk.series(), &held, next_day);
    assert!(found.is_clean());
    assert_eq!(found.lapsed, [2]);
    desk.lapse(next_day);
    assert!(desk.series().is_void(2));
    assert!(audit(desk.series(), &held, next_day).is_clean());
}

#[test]
fn a_reservation_for_one_document_is_not_for_another() {
    let mut desk = desk();
    let now = at("2026-11-20T08:00:00+07:00");
    let reserve = |document: DocumentId| ReserveNumber {
        document: Some(document),
        ..RESERVE
    };
    let other = DocumentId::parse("01930000-0000-7000-8000-0000000000d2").unwrap();
    desk.execute(reserve(other), now).unwrap();
    desk.execute(reserve(document()), now).unwrap();
    assert_eq!(desk.give(1, now).unwrap_err(), ["reservation_for_another"]);
    let late = at("2026-11-21T08:00:00+07:00");
    assert_eq!(
        desk.give(1, late).unwrap_err(),
        ["reservation_expired", "reservation_for_another"]
    );
    assert_eq!(desk.give(2, now).unwrap().number, 2);
}

#[test]
fn what_lapsed_is_void_with_the_next_event() {
    let mut desk = desk();
    let evening = at("2026-11-20T17:00:00+07:00");
    desk.execute(RESERVE, evening).unwrap();
    let morning = at("2026-11-21T08:00:00+07:00");
    let mut failing: Vec<Reason> = Vec::new();
    let registers = &desk.office.registers;
    let taken = registers.next(&key(), day("2026-11-21"), &mut failing);
    let (taken, document) = (taken.unwrap(), document());
    let events = derived(desk.series(), NumberUse::Takes(&taken), document, morning);
    let (number, date) = (taken.number, taken.date);
    let cause = VoidCause::ReservationExpired;
    let expected: [Event; 2] = [
        NumberVoided { number: 1, cause }.into(),
        NumberTaken {
            number,
            date,
            document,
            elsewhere: false,
        }
        .into(),
    ];
    assert_eq!(events, expected, "what lapsed comes first");
    desk.evolve(&events, morning);
    assert!(desk.series().is_void(1));
    assert!(desk.series().reservations.is_empty());
    assert_eq!(desk.series().last_number, 2);
}

#[test]
fn what_cannot_be_void() {
    let mut desk = desk();
    let now = at("2026-11-20T08:00:00+07:00");
    desk.take(day("2026-11-20")).unwrap();
    desk.execute(RESERVE, now).unwrap();
    desk.execute(void_of(2), now).unwrap();
    for (number, code) in [
        (1, "number_on_document"),
        (2, "reservation_not_found"),
        (9, "reservation_not_found"),
    ] {
        let refused = desk.decide(void_of(number), &own(), now);
        assert_eq!(codes(refused), [code], "{number}");
    }
    let long = until("2026-11-21T00:00:00+07:00");
    let refused = desk.decide(long, &own(), now);
    assert_eq!(codes(refused), ["reservation_past_its_day"]);
}

#[test]
fn a_lapsed_reservation_is_void_once_and_for_its_own_cause() {
    let mut desk = desk();
    let evening = at("2026-11-20T17:00:00+07:00");
    desk.execute(RESERVE, evening).unwrap();
    let end = at("2026-11-20T23:59:59.999+07:00");
    desk.decide(void_of(1), &own(), end).unwrap();
    let morning = at("2026-11-21T00:00:00+07:00");
    let refused = desk.decide(void_of(1), &own(), morning);
    assert_eq!(codes(refused), ["reservation_expired"]);
    desk.execute(RESERVE, morning).unwrap();
    let [void] = desk.series().voids.as_slice() else {
        panic!("{:?}", desk.series().voids);
    };
    assert_eq!(
        (void.number, &void.cause),
        (1, &VoidCause::ReservationExpired)
    );
}

/// 12 January typed as 1 December holds nothing back until December.
#[test]
fn a_slip_of_the_pen_in_an_older_register_holds_no_number_back() {
    let mut desk = desk();
    let now = at("2026-03-02T08:00:00+07:00");
    let former = |(number, date): (u32, Option<&str>)| FormerNumber {
        number,
        date: date.map(day),
    };
    let numbers = [
        (0, None),
        (1, Some("2026-01-05")),
        (0, None),
        (2, Some("2026-12-01")),
        (3, Some("2026-02-27")),
    ];
    let command = ImportNumbers {
        numbers: numbers.map(former).to_vec(),
    };
    let event = desk.execute(command.clone(), now).unwrap();
    let Event::LegacyImported(LegacyImported { import }) = event else {
        panic!("{event:?}");
    };
    assert_eq!(import.last_date, Some(day("2026-02-27")));
    assert_eq!(
        (import.to_come.as_slice(), import.zeros, import.last_number),
        (&[2][..], 2, 3)
    );
    assert!(import.inversions.is_empty());
    assert_eq!(desk.take(day("2026-03-02")).unwrap().number, 4);

    desk.open("vb-di", 2027);
    let refused = desk.decide(command.clone(), &of("vb-di", 2027), now);
    assert_eq!(codes(refused), ["year_to_come"]);
    desk.open("vb-di", 2025);
    desk.decide(command, &of("vb-di", 2025), now).unwrap();
}

#[derive(Clone, Debug)]
enum Move {
    Take,
    Reserve,
    Use(u32),
    Void(u32),
    Lapse,
    NextDay,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let number = 1_u32..40;
    proptest::collection::vec(
        prop_oneof![
            4 => Just(Move::Take),
            3 => Just(Move::Reserve),
            2 => number.clone().prop_map(Move::Use),
            1 => number.prop_map(Move::Void),
            1 => Just(Move::Lapse),
            1 => Just(Move::NextDay),
        ],
        0..60,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// No gap, no number twice, no larger number with an earlier date, whatever the order.
    #[test]
    fn numbers_stand_in_order(moves in moves()) {
        let mut desk = desk();
        let mut held: Vec<HeldNumber> = Vec::new();
        let mut today = day("2026-01-05");
        let now = |today: NaiveDate| at(&format!("{today}T09:00:00+07:00"));
        for step in moves {
            match step {
                Move::Take => held.extend(desk.take(today)),
                Move::Reserve => { desk.execute(RESERVE, now(today)).unwrap(); }
                Move::Use(number) => {
                    if let Ok(given) = desk.give(number, now(today)) {
                        prop_assert_eq!(given.date, today);
                        held.push(given);
                    }
                }
                Move::Void(number) => { let _ = desk.execute(void_of(number), now(today)); }
                Move::Lapse => desk.lapse(now(today)),
                Move::NextDay => today = today.succ_opt().unwrap(),
            }
            let found = audit(desk.series(), &held, now(today));
            prop_assert!(found.is_clean(), "{:?}", found);
        }
        let json = serde_json::to_string(desk.series()).unwrap();
        let read: numbers::Series = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, desk.series());
    }
}

/// The same desk with every series of this year open.
fn all_series() -> Desk {
    let mut desk = desk();
    for key in ["den", "di-mat", "sao"] {
        desk.open(key, 2026);
    }
    desk
}

fn copy(source: CopySource) -> NumberCopy {
    let copy = CopyRequest {
        kind: CopyKind::SaoLuc,
        source,
        from: Medium::Paper,
        to: Medium::Paper,
    };
    let document = document();
    NumberCopy::new(copy, document)
}

#[test]
fn who_asks_what_of_which_series() {
    use CopySource::{Original, TrueCopy};
    let now = at("2026-11-20T08:00:00+07:00");
    let reserve = || Kind::from(RESERVE);
    let copy = |source| Kind::from(copy(source));
    let mut desk = all_series();
    let found = |desk: &Desk, kind: Kind, series: &str| {
        let mut found = codes(desk.decide(kind, &of(series, 2026), now));
        found.sort_unstable();
        found
    };
    for (series, kind, expected) in [
        ("vb-di", reserve(), vec![]),
        ("di-mat", reserve(), vec![]),
        ("sao", reserve(), vec!["unknown_series"]),
        ("den", reserve(), vec!["unknown_series"]),
        ("la", reserve(), vec!["fact_missing", "unknown_series"]),
        ("den-mat", reserve(), vec!["fact_missing", "unknown_series"]),
        ("sao", copy(TrueCopy), vec![]),
        ("vb-di", copy(TrueCopy), vec!["unknown_series"]),
        ("sao", copy(Original), vec!["copy_not_from_true_copy"]),
    ] {
        assert_eq!(found(&desk, kind.clone(), series), expected, "{kind:?}");
    }
    let copied = desk.decide(copy(TrueCopy), &of("sao", 2026), now).unwrap();
    let [Event::CopyNumbered(CopyNumbered { number, symbol, .. })] = copied.as_slice() else {
        panic!("a copy");
    };
    assert_eq!((*number, symbol.as_str()), (1, "SL-UBND"));
    desk.clerk = "an.nv";
    assert_eq!(found(&desk, reserve(), "vb-di"), ["not_clerk"]);
    assert_eq!(
        codes(desk.decide(void_of(1), &own(), now)),
        ["reservation_not_found", "not_clerk"]
    );
}

#[test]
fn until_when_a_number_is_held() {
    let desk = desk();
    let now = at("2026-11-20T08:00:00+07:00");
    for (moment, held) in [
        ("2026-11-20T08:00:00+07:00", true),
        ("2026-11-20T07:59:59.999+07:00", false),
        ("2026-11-20T23:59:59.999+07:00", true),
        ("2026-11-21T00:00:00+07:00", false),
    ] {
        let decided = desk.decide(until(moment), &own(), now);
        assert_eq!(decided.is_ok(), held, "{moment}");
    }
    let reserved = desk.decide(RESERVE, &own(), now).unwrap();
    let [Event::NumberReserved(NumberReserved { until, .. })] = reserved.as_slice() else {
        panic!("a reservation");
    };
    assert_eq!(*until, at("2026-11-20T23:59:59.999+07:00"));
}

#[test]
fn what_a_void_number_needs() {
    let mut desk = desk();
    let now = at("2026-11-20T08:00:00+07:00");
    desk.execute(RESERVE, now).unwrap();
    let blank = VoidNumber {
        number: 1,
        reason: " ".to_owned(),
    };
    assert_eq!(codes(desk.decide(blank, &own(), now)), ["field_missing"]);
    let zero = desk.decide(void_of(0), &own(), now);
    assert_eq!(codes(zero), ["reservation_not_found"]);
    let event = desk.execute(void_of(1), now).unwrap();
    let cause = VoidCause::Stated("ghi nhầm".to_owned());
    assert_eq!(event, NumberVoided { number: 1, cause }.into());
    desk.evolve(&[event], now);
    assert_eq!(desk.series().voids.len(), 1, "once");
    let taken = desk.take(day("2026-11-20")).unwrap();
    assert_eq!(taken.number, 2, "never given again");
}

#[test]
fn an_import_needs_a_fresh_series_of_a_year_that_has_begun() {
    let mut desk = desk();
    let now = at("2026-11-20T08:00:00+07:00");
    desk.open("vb-di", 2027);
    desk.open("vb-di", 2025);
    let number = FormerNumber {
        number: 4,
        date: None,
    };
    let numbers = vec![number];
    let import = |desk: &Desk, year: i32| {
        let numbers = numbers.clone();
        codes(desk.decide(ImportNumbers { numbers }, &of("vb-di", year), now))
    };
    for (year, codes) in [(2025, vec![]), (2026, vec![]), (2027, vec!["year_to_come"])] {
        assert_eq!(import(&desk, year), codes, "{year}");
    }
    desk.take(day("2026-11-20")).unwrap();
    assert_eq!(import(&desk, 2026), ["series_in_use"]);
}

#[test]
fn numbers_for_documents_kept_elsewhere() {
    let mut desk = all_series();
    let take = |desk: &Desk, series: &str| {
        let (kind, now) = (TakeNumber::new(document()), at("2026-11-20T08:00:00+07:00"));
        let taken = desk.decide(kind, &of(series, 2026), now);
        taken.map_err(|refusal| refusal.codes())
    };
    let taken = NumberTaken {
        number: 1,
        date: day("2026-11-20"),
        document: document(),
        elsewhere: true,
    };
    assert_eq!(take(&desk, "vb-di").unwrap(), [taken.into()]);
    assert_eq!(take(&desk, "den").unwrap_err(), ["unknown_series"]);
    assert_eq!(take(&desk, "den-mat").unwrap_err().len(), 2);
    desk.clerk = "an.nv";
    assert_eq!(take(&desk, "vb-di").unwrap_err(), ["not_clerk"]);
}

/// A number carries the day of its command, so that only the series of this year gives one.
#[test]
fn only_the_series_of_this_year_gives_numbers() {
    let now = at("2026-11-20T08:00:00+07:00");
    let document = document();
    let next: [(Kind, &str); 3] = [
        (RESERVE.into(), "vb-di"),
        (TakeNumber::new(document).into(), "vb-di"),
        (copy(CopySource::TrueCopy).into(), "sao"),
    ];
    for (kind, series) in next {
        let mut desk = desk();
        let asked = |desk: &Desk, year| codes(desk.decide(kind.clone(), &of(series, year), now));
        assert_eq!(asked(&desk, 2025), ["fact_missing", "year_over"], "unknown");
        for year in [2025, 2026, 2027] {
            desk.open(series, year);
        }
        assert_eq!(asked(&desk, 2025), ["year_over"], "{kind:?}");
        assert_eq!(asked(&desk, 2026), [""; 0], "{kind:?}");
        assert_eq!(asked(&desk, 2027), ["year_to_come"], "{kind:?}");
    }
    // The year turns in the agency's time.
    let mut desk = desk();
    for year in [2025, 2027] {
        desk.open("vb-di", year);
    }
    let reserve = |moment: &str, year| codes(desk.decide(RESERVE, &of("vb-di", year), at(moment)));
    assert_eq!(reserve("2026-12-31T16:59:59Z", 2026), [""; 0]);
    assert_eq!(reserve("2026-12-31T17:00:00Z", 2026), ["year_over"]);
    assert_eq!(reserve("2026-12-31T17:00:00Z", 2027), [""; 0]);
    // What a past year still holds can be given up.
    let held = numbers::Reservation {
        number: 7,
        date: day("2025-12-31"),
        until: now,
        document: None,
    };
    let past = desk.office.registers.state_mut(of("vb-di", 2025));
    past.series.hold(held);
    let void = desk.decide(void_of(7), &of("vb-di", 2025), now);
    assert_eq!(codes(void), [""; 0]);
}

#[test]
fn a_series_is_named_by_its_stream() {
    for (name, series, year) in [("vb-di:2026", "vb-di", 2026), ("sổ-a:1999", "sổ-a", 1999)] {
        assert_eq!(of(series, year).to_name(), name);
        assert_eq!(SeriesYear::from_name(name), Some(of(series, year)));
    }
    for name in ["vb-di", "vb-di:", ":2026", "vb-di:năm", "sổ:a:1999", ""] {
        assert_eq!(SeriesYear::from_name(name), None, "{name}");
    }
}

#[test]
fn commands_as_they_are_written() {
    let document = document();
    for (name, data) in [
        ("take_number", json!({ "document": document })),
        ("reserve_number", json!({})),
        ("void_number", json!({"number": 2, "reason": "ghi nhầm"})),
        (
            "number_copy",
            json!({"document": document, "copy": {
                "kind": "sao_luc", "source": "true_copy", "from": "paper", "to": "paper"}}),
        ),
        (
            "import_numbers",
            json!({"numbers": [{"number": 0}, {"number": 1, "date": "2026-01-05"}]}),
        ),
    ] {
        let written = json!({"type": name, "data": data});
        let read: Kind = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), written);
    }
    let older = json!({"type": "reserve_number", "data": {"series": "vb-di"}});
    assert!(serde_json::from_value::<Kind>(older).is_err());
}

#[test]
fn what_an_audit_tells() {
    let mut desk = desk();
    let (now, later) = (
        at("2026-11-20T08:00:00+07:00"),
        at("2026-11-21T08:00:00+07:00"),
    );
    let on = |number: u32, date: &str| HeldNumber {
        number,
        date: day(date),
    };
    for _ in 0..3 {
        desk.take(day("2026-11-20")).unwrap();
    }
    desk.execute(RESERVE, now).unwrap();
    desk.execute(RESERVE, now).unwrap();
    desk.execute(void_of(5), now).unwrap();
    let range = |from, to| NumberRange { from, to };
    let clean = [
        on(1, "2026-11-20"),
        on(2, "2026-11-20"),
        on(3, "2026-11-20"),
    ];
    let found = audit(desk.series(), &clean, now);
    assert!(found.is_clean() && !found.legacy, "{found:?}");
    assert_eq!((found.usable, found.lapsed), (vec![4], vec![]));
    let last_moment = at("2026-11-20T23:59:59.999+07:00");
    assert_eq!(audit(desk.series(), &clean, last_moment).usable, [4]);
    assert_eq!(audit(desk.series(), &clean, later).lapsed, [4]);
    let missing = audit(desk.series(), &[on(2, "2026-11-20")], now);
    assert_eq!(missing.missing, [range(1, 1), range(3, 3)]);
    assert!(!missing.is_clean());
    let twice = audit(
        desk.series(),
        &[
            clean[0],
            clean[1],
            clean[1],
            clean[2],
            on(4, "2026-11-20"),
            on(5, "2026-11-20"),
        ],
        now,
    );
    assert_eq!(twice.twice, [2, 4, 5], "doubled, held and void");
    assert!(!twice.is_clean());
    let inverted = [clean[0], on(2, "2026-11-19"), clean[2]];
    let inverted = audit(desk.series(), &inverted, now);
    assert_eq!(
        (inverted.inversions.as_slice(), inverted.is_clean()),
        (&[2][..], false)
    );
    let beyond = audit(
        desk.series(),
        &[clean[0], clean[1], clean[2], on(6, "2026-11-20")],
        now,
    );
    assert_eq!(
        (beyond.beyond.as_slice(), beyond.is_clean()),
        (&[6][..], false)
    );
}
