//! Number series from reservation to audit.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{
    FormerNumber, HeldNumber, NumberClaim, NumberRange, Registers, Series, SeriesCommand,
    SeriesEvent, VoidCause, audit, check_claim, decide_series, event_of, read_former, take_next,
};
use crate::base::{DocumentId, Instant, PersonId, SeriesKey};
use crate::calendar::Calendar;
use crate::engine::{Context, Facts, Under};
use crate::law::RuleSet;
use crate::organization::{Agency, Grants};
use crate::rules::Reason;
use crate::rules::Refusal;

const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");

struct Office {
    agency: Agency,
    registers: Registers,
    clerk: PersonId,
}

fn office() -> Office {
    let agency = Agency::from_json(SAMPLE).unwrap();
    let clerk = agency
        .profile()
        .posts
        .iter()
        .find(|post| post.duties.contains(&crate::organization::Duty::Clerk))
        .and_then(|post| post.holders.first())
        .unwrap()
        .person
        .clone();
    let mut registers = Registers::none();
    registers.put(key(), 2026, Series::default());
    Office {
        agency,
        registers,
        clerk,
    }
}

fn key() -> SeriesKey {
    SeriesKey::parse("vb-di").unwrap()
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

impl Office {
    fn decide(&self, command: &str, now: Instant) -> Result<SeriesEvent, Refusal> {
        let command: SeriesCommand = serde_json::from_str(command).unwrap();
        let context = Context {
            now,
            actor: self.agency.actor(&self.clerk),
            agency: &self.agency,
            grants: &Grants::default(),
            rules: &RuleSet::in_force(self.agency.day(now)),
            calendar: &Calendar::national(),
            registers: &self.registers,
            facts: &Facts::default(),
            under: Under::Open,
        };
        decide_series(&command, &context)
    }

    fn execute(&mut self, command: &str, now: Instant) -> Result<SeriesEvent, Refusal> {
        let event = self.decide(command, now)?;
        self.registers.evolve(&key(), 2026, &event);
        Ok(event)
    }

    fn take(&mut self, date: NaiveDate) -> Option<HeldNumber> {
        let mut failing: Vec<Reason> = Vec::new();
        let taken = self.registers.next(&key(), date, &mut failing)?;
        let event = event_of(&taken, document());
        self.registers.evolve(&key(), 2026, &event);
        let (number, date) = (taken.number, taken.date);
        Some(HeldNumber { number, date })
    }

    /// Puts a reserved number on the document.
    fn give(&mut self, number: u32, now: Instant) -> Result<HeldNumber, Vec<&'static str>> {
        let mut failing: Vec<Reason> = Vec::new();
        let moment = (now, self.agency.day(now));
        let taken = self
            .registers
            .reserved(&key(), number, document(), moment, &mut failing);
        match taken.filter(|_| failing.is_empty()) {
            Some(taken) => {
                let event = event_of(&taken, document());
                self.registers.evolve(&key(), 2026, &event);
                let date = taken.date;
                Ok(HeldNumber { number, date })
            }
            None => Err(failing.iter().map(Reason::code).collect()),
        }
    }

    fn series(&self) -> &Series {
        self.registers.get(&key(), 2026).unwrap()
    }
}

const RESERVE: &str = r#"{"type":"reserve","data":{"series":"vb-di"}}"#;

fn void_of(number: u32) -> String {
    format!(
        r#"{{"type":"void","data":{{"series":"vb-di","year":2026,"number":{number},"reason":"ghi nhầm"}}}}"#
    )
}

#[test]
fn a_reservation_holds_number_and_date_for_the_day() {
    let mut office = office();
    let morning = at("2026-11-20T08:00:00+07:00");
    office.execute(RESERVE, morning).unwrap();
    office.execute(RESERVE, morning).unwrap();
    assert_eq!(office.take(day("2026-11-20")).unwrap().number, 3);
    let day_before = at("2026-11-19T23:59:00+07:00");
    let early = office.give(1, day_before).unwrap_err();
    assert_eq!(early, ["reservation_expired"], "of its own day only");
    let evening = at("2026-11-20T23:59:00+07:00");
    assert_eq!(office.series().usable(evening).count(), 2);
    let last_moment = office.series().reservation(1).unwrap().until;
    assert_eq!(office.series().lapse(last_moment).len(), 0);
    office.give(1, last_moment).unwrap();
    let again = office.give(1, evening).unwrap_err();
    assert_eq!(again, ["reservation_not_found"]);
    let next_day = at("2026-11-21T00:00:00+07:00");
    assert_eq!(office.series().usable(next_day).count(), 0);
    let late = office.give(2, next_day).unwrap_err();
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
    let found = audit(office.series(), &held, next_day);
    assert!(found.is_clean());
    assert_eq!(found.lapsed, [2]);
    for event in office.series().lapse(next_day) {
        office.registers.evolve(&key(), 2026, &event);
    }
    assert!(office.series().is_void(2));
    assert!(audit(office.series(), &held, next_day).is_clean());
}

#[test]
fn a_reservation_for_one_document_is_not_for_another() {
    let mut office = office();
    let now = at("2026-11-20T08:00:00+07:00");
    let reserve = |document: &str| {
        format!(r#"{{"type":"reserve","data":{{"series":"vb-di","document":"{document}"}}}}"#)
    };
    let other = "01930000-0000-7000-8000-0000000000d2";
    office.execute(&reserve(other), now).unwrap();
    let own = document().to_string();
    office.execute(&reserve(&own), now).unwrap();
    assert_eq!(
        office.give(1, now).unwrap_err(),
        ["reservation_for_another"]
    );
    let late = at("2026-11-21T08:00:00+07:00");
    assert_eq!(
        office.give(1, late).unwrap_err(),
        ["reservation_expired", "reservation_for_another"]
    );
    assert_eq!(office.give(2, now).unwrap().number, 2);
}

#[test]
fn what_lapsed_is_void_with_the_next_event() {
    let mut office = office();
    let evening = at("2026-11-20T17:00:00+07:00");
    office.execute(RESERVE, evening).unwrap();
    let morning = at("2026-11-21T08:00:00+07:00");
    let mut failing: Vec<Reason> = Vec::new();
    let taken = office
        .registers
        .next(&key(), day("2026-11-21"), &mut failing)
        .unwrap();
    let event = event_of(&taken, document());
    office.registers.advance(&key(), 2026, &event, morning);
    assert!(office.series().is_void(1));
    assert!(office.series().reservations.is_empty());
    assert_eq!(office.series().last_number, 2);
}

#[test]
fn what_cannot_be_void() {
    let mut office = office();
    let now = at("2026-11-20T08:00:00+07:00");
    office.take(day("2026-11-20")).unwrap();
    office.execute(RESERVE, now).unwrap();
    office.execute(&void_of(2), now).unwrap();
    for (number, code) in [
        (1, "number_on_document"),
        (2, "reservation_not_found"),
        (9, "reservation_not_found"),
    ] {
        let refused = office.decide(&void_of(number), now).unwrap_err();
        assert_eq!(refused.codes(), [code], "{number}");
    }
    let long =
        r#"{"type":"reserve","data":{"series":"vb-di","until":"2026-11-21T00:00:00+07:00"}}"#;
    let refused = office.decide(long, now).unwrap_err();
    assert_eq!(refused.codes(), ["reservation_past_its_day"]);
}

#[test]
fn a_lapsed_reservation_is_void_once_and_for_its_own_cause() {
    let mut office = office();
    let evening = at("2026-11-20T17:00:00+07:00");
    office.execute(RESERVE, evening).unwrap();
    let end = at("2026-11-20T23:59:59.999+07:00");
    office.decide(&void_of(1), end).unwrap();
    let morning = at("2026-11-21T00:00:00+07:00");
    let refused = office.decide(&void_of(1), morning).unwrap_err();
    assert_eq!(refused.codes(), ["reservation_expired"]);
    let event = office.decide(RESERVE, morning).unwrap();
    office.registers.advance(&key(), 2026, &event, morning);
    let [void] = office.series().voids.as_slice() else {
        panic!("{:?}", office.series().voids);
    };
    assert_eq!(
        (void.number, &void.cause),
        (1, &VoidCause::ReservationExpired)
    );
}

#[test]
fn an_older_register_keeps_its_faults() {
    let former = |number: u32, date: &str| FormerNumber {
        number,
        date: Some(day(date)),
    };
    let import = read_former(
        &[
            former(7, "2026-03-01"),
            former(1, "2026-01-05"),
            former(3, "2026-02-01"),
            former(4, "2026-01-20"),
            former(4, "2026-02-03"),
            former(5, "2025-12-30"),
        ],
        2026,
        day("2026-03-02"),
    );
    assert_eq!(import.last_number, 7);
    assert_eq!(import.last_date, Some(day("2026-03-01")));
    let range = |from: u32, to: u32| NumberRange { from, to };
    assert_eq!(import.gaps, [range(2, 2), range(6, 6)]);
    assert_eq!(import.duplicates, [4]);
    assert_eq!(import.inversions, [4, 5]);
    assert_eq!(import.other_year, [5]);

    let mut office = office();
    let import = Box::new(import);
    let event = SeriesEvent::LegacyImported { import };
    office.registers.evolve(&key(), 2026, &event);
    let mut failing: Vec<Reason> = Vec::new();
    let early = office
        .registers
        .next(&key(), day("2026-02-28"), &mut failing);
    assert!(early.is_none());
    let held = office.take(day("2026-03-02")).unwrap();
    assert_eq!(held.number, 8);
    let now = at("2026-03-02T08:00:00+07:00");
    let found = audit(office.series(), &[held], now);
    assert!(found.legacy && found.is_clean());
    let lost = audit(office.series(), &[], now);
    assert_eq!(lost.missing, [range(8, 8)]);
}

/// 12 January typed as 1 December holds nothing back until December.
#[test]
fn a_slip_of_the_pen_in_an_older_register_holds_no_number_back() {
    let mut office = office();
    let now = at("2026-03-02T08:00:00+07:00");
    let command = |year: i32| {
        format!(
            r#"{{"type":"import","data":{{"series":"vb-di","year":{year},"numbers":[
                {{"number":0}},{{"number":1,"date":"2026-01-05"}},{{"number":0}},
                {{"number":2,"date":"2026-12-01"}},{{"number":3,"date":"2026-02-27"}}]}}}}"#
        )
    };
    let event = office.execute(&command(2026), now).unwrap();
    let SeriesEvent::LegacyImported { import } = event else {
        panic!("{event:?}");
    };
    assert_eq!(import.last_date, Some(day("2026-02-27")));
    assert_eq!(
        (import.to_come.as_slice(), import.zeros, import.last_number),
        (&[2][..], 2, 3)
    );
    assert!(import.inversions.is_empty());
    assert_eq!(office.take(day("2026-03-02")).unwrap().number, 4);

    office.registers.put(key(), 2027, Series::default());
    let refused = office.decide(&command(2027), now).unwrap_err();
    assert_eq!(refused.codes(), ["year_to_come"]);
    office.registers.put(key(), 2025, Series::default());
    office.decide(&command(2025), now).unwrap();
}

#[test]
fn a_symbol_once_in_a_year() {
    let claim = |text: &str, year: i32, secret: bool| NumberClaim {
        number_symbol: text.to_owned(),
        year,
        secret,
    };
    let used = [claim("64/QĐ-SNNMT", 2024, false)];
    for (wanted, codes) in [
        (
            claim("64/QĐ-SNNMT", 2024, false),
            vec!["number_symbol_used"],
        ),
        (claim("64/QĐ-SNNMT", 2024, true), vec![]),
        (claim("64/QĐ-SNNMT", 2025, false), vec![]),
        (claim("64/BC-SNNMT", 2024, false), vec![]),
        (
            claim("064/BC-SNNMT", 2024, false),
            vec!["malformed_number_symbol"],
        ),
    ] {
        let found = check_claim(&used, &wanted);
        let found = found
            .err()
            .map(|refusal| refusal.codes())
            .unwrap_or_default();
        assert_eq!(found, codes, "{wanted:?}");
    }
}

#[derive(Clone, Debug)]
enum Move {
    TakeNumber,
    ReserveNumber,
    Use(u32),
    VoidNumber(u32),
    Lapse,
    NextDay,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let number = 1_u32..40;
    proptest::collection::vec(
        prop_oneof![
            4 => Just(Move::TakeNumber),
            3 => Just(Move::ReserveNumber),
            2 => number.clone().prop_map(Move::Use),
            1 => number.prop_map(Move::VoidNumber),
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
        let mut office = office();
        let mut held: Vec<HeldNumber> = Vec::new();
        let mut today = day("2026-01-05");
        let now = |today: NaiveDate| at(&format!("{today}T09:00:00+07:00"));
        for step in moves {
            match step {
                Move::TakeNumber => held.extend(office.take(today)),
                Move::ReserveNumber => { office.execute(RESERVE, now(today)).unwrap(); }
                Move::Use(number) => {
                    if let Ok(given) = office.give(number, now(today)) {
                        prop_assert_eq!(given.date, today);
                        held.push(given);
                    }
                }
                Move::VoidNumber(number) => { let _ = office.execute(&void_of(number), now(today)); }
                Move::Lapse => for event in office.series().lapse(now(today)) {
                    office.registers.evolve(&key(), 2026, &event);
                },
                Move::NextDay => today = today.succ_opt().unwrap(),
            }
            let found = audit(office.series(), &held, now(today));
            prop_assert!(found.is_clean(), "{:?}", found);
        }
        let json = serde_json::to_string(office.series()).unwrap();
        let read: Series = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, office.series());
    }
}

/// The same office with every series of this year open.
fn all_series() -> Office {
    let mut office = office();
    for key in ["den", "di-mat", "sao"] {
        let key = SeriesKey::parse(key).unwrap();
        office.registers.put(key, 2026, Series::default());
    }
    office
}

#[test]
fn who_asks_what_of_which_series() {
    let now = at("2026-11-20T08:00:00+07:00");
    let copy = |series: &str, source: &str| {
        format!(
            r#"{{"type":"number_copy","data":{{"series":"{series}","document":"{}","copy":{{
            "kind":"sao_luc","source":"{source}","from":"paper","to":"paper"}}}}}}"#,
            document()
        )
    };
    let reserve = |series: &str| format!(r#"{{"type":"reserve","data":{{"series":"{series}"}}}}"#);
    let mut office = all_series();
    let codes = |office: &Office, command: &str| {
        let decided = office.decide(command, now);
        decided
            .err()
            .map(|refusal| refusal.codes())
            .unwrap_or_default()
    };
    for (command, expected) in [
        (reserve("vb-di"), vec![]),
        (reserve("di-mat"), vec![]),
        (reserve("sao"), vec!["unknown_series"]),
        (reserve("den"), vec!["unknown_series"]),
        (reserve("la"), vec!["unknown_series", "fact_missing"]),
        (reserve("den-mat"), vec!["fact_missing"]),
        (copy("sao", "true_copy"), vec![]),
        (copy("vb-di", "true_copy"), vec!["unknown_series"]),
        (copy("sao", "original"), vec!["copy_not_from_true_copy"]),
    ] {
        let mut found = codes(&office, &command);
        let mut expected = expected;
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{command}");
    }
    let SeriesEvent::CopyNumbered { number, symbol, .. } =
        office.decide(&copy("sao", "true_copy"), now).unwrap()
    else {
        panic!("a copy");
    };
    assert_eq!((number, symbol.as_str()), (1, "SL-UBND"));
    office.clerk = PersonId::parse("an.nv").unwrap();
    assert_eq!(codes(&office, &reserve("vb-di")), ["not_clerk"]);
    assert_eq!(
        codes(&office, &void_of(1)),
        ["reservation_not_found", "not_clerk"]
    );
}

#[test]
fn until_when_a_number_is_held() {
    let office = office();
    let now = at("2026-11-20T08:00:00+07:00");
    for (until, held) in [
        ("2026-11-20T08:00:00+07:00", true),
        ("2026-11-20T07:59:59.999+07:00", false),
        ("2026-11-20T23:59:59.999+07:00", true),
        ("2026-11-21T00:00:00+07:00", false),
    ] {
        let command =
            format!(r#"{{"type":"reserve","data":{{"series":"vb-di","until":"{until}"}}}}"#);
        assert_eq!(office.decide(&command, now).is_ok(), held, "{until}");
    }
    let SeriesEvent::NumberReserved { until, .. } = office.decide(RESERVE, now).unwrap() else {
        panic!("a reservation");
    };
    assert_eq!(until, at("2026-11-20T23:59:59.999+07:00"));
}

#[test]
fn what_a_void_number_needs() {
    let mut office = office();
    let now = at("2026-11-20T08:00:00+07:00");
    office.execute(RESERVE, now).unwrap();
    let blank = void_of(1).replace("ghi nhầm", " ");
    assert_eq!(
        office.decide(&blank, now).unwrap_err().codes(),
        ["field_missing"]
    );
    let zero = office.decide(&void_of(0), now).unwrap_err();
    assert_eq!(zero.codes(), ["reservation_not_found"]);
    let event = office.execute(&void_of(1), now).unwrap();
    let cause = VoidCause::Stated("ghi nhầm".to_owned());
    assert_eq!(event, SeriesEvent::NumberVoided { number: 1, cause });
    office.registers.evolve(&key(), 2026, &event);
    assert_eq!(office.series().voids.len(), 1, "once");
    let taken = office.take(day("2026-11-20")).unwrap();
    assert_eq!(taken.number, 2, "never given again");
}

#[test]
fn an_import_needs_a_fresh_series_of_a_year_that_has_begun() {
    let mut office = office();
    let now = at("2026-11-20T08:00:00+07:00");
    let next = Series::default();
    office.registers.put(key(), 2027, next.clone());
    office.registers.put(key(), 2025, next);
    let import = |year: i32| {
        format!(
            r#"{{"type":"import","data":{{"series":"vb-di","year":{year},"numbers":[{{"number":4}}]}}}}"#
        )
    };
    for (year, codes) in [(2025, vec![]), (2026, vec![]), (2027, vec!["year_to_come"])] {
        let found = office.decide(&import(year), now).err();
        assert_eq!(
            found.map(|r| r.codes()).unwrap_or_default(),
            codes,
            "{year}"
        );
    }
    office.take(day("2026-11-20")).unwrap();
    assert_eq!(
        office.decide(&import(2026), now).unwrap_err().codes(),
        ["series_in_use"]
    );
}

#[test]
fn numbers_for_documents_kept_elsewhere() {
    let office = all_series();
    let take = |series: &str, actor: &PersonId| {
        let now = at("2026-11-20T08:00:00+07:00");
        let context = Context {
            now,
            actor: office.agency.actor(actor),
            agency: &office.agency,
            grants: &Grants::default(),
            rules: &RuleSet::in_force(office.agency.day(now)),
            calendar: &Calendar::national(),
            registers: &office.registers,
            facts: &Facts::default(),
            under: Under::Open,
        };
        let taken = take_next(&SeriesKey::parse(series).unwrap(), &context);
        taken.map_err(|refusal| refusal.codes())
    };
    let taken = take("vb-di", &office.clerk).unwrap();
    assert_eq!(
        (taken.number, taken.year, taken.date),
        (1, 2026, day("2026-11-20"))
    );
    assert_eq!(take("den", &office.clerk).unwrap_err(), ["unknown_series"]);
    assert_eq!(take("den-mat", &office.clerk).unwrap_err().len(), 2);
    let stranger = PersonId::parse("an.nv").unwrap();
    assert_eq!(take("vb-di", &stranger).unwrap_err(), ["not_clerk"]);
}

#[test]
fn the_order_of_numbers_and_dates() {
    let mut office = office();
    office.take(day("2026-11-20")).unwrap();
    assert_eq!(
        office.take(day("2026-11-20")).unwrap().number,
        2,
        "the same day"
    );
    assert!(office.take(day("2026-11-19")).is_none());
    assert!(
        office.take(day("2027-01-01")).is_none(),
        "no series of that year yet"
    );
    let last = Series {
        last_number: u32::MAX,
        ..Series::default()
    };
    office.registers.put(key(), 2026, last);
    assert!(office.take(day("2026-11-20")).is_none());
    let all: Vec<_> = office
        .registers
        .iter()
        .map(|(key, year, _)| (key.clone(), year))
        .collect();
    assert_eq!(all, [(key(), 2026)]);
    assert!(office.registers.of_day(&key(), day("2026-01-01")).is_some());
    assert!(office.registers.of_day(&key(), day("2027-01-01")).is_none());
}

#[test]
fn what_an_audit_tells() {
    let mut office = office();
    let (now, later) = (
        at("2026-11-20T08:00:00+07:00"),
        at("2026-11-21T08:00:00+07:00"),
    );
    let on = |number: u32, date: &str| HeldNumber {
        number,
        date: day(date),
    };
    for _ in 0..3 {
        office.take(day("2026-11-20")).unwrap();
    }
    office.execute(RESERVE, now).unwrap();
    office.execute(RESERVE, now).unwrap();
    office.execute(&void_of(5), now).unwrap();
    let range = |from, to| NumberRange { from, to };
    let clean = [
        on(1, "2026-11-20"),
        on(2, "2026-11-20"),
        on(3, "2026-11-20"),
    ];
    let found = audit(office.series(), &clean, now);
    assert!(found.is_clean() && !found.legacy, "{found:?}");
    assert_eq!((found.usable, found.lapsed), (vec![4], vec![]));
    let last_moment = at("2026-11-20T23:59:59.999+07:00");
    assert_eq!(audit(office.series(), &clean, last_moment).usable, [4]);
    assert_eq!(audit(office.series(), &clean, later).lapsed, [4]);
    let missing = audit(office.series(), &[on(2, "2026-11-20")], now);
    assert_eq!(missing.missing, [range(1, 1), range(3, 3)]);
    assert!(!missing.is_clean());
    let twice = audit(
        office.series(),
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
    let inverted = audit(office.series(), &inverted, now);
    assert_eq!(
        (inverted.inversions.as_slice(), inverted.is_clean()),
        (&[2][..], false)
    );
    let beyond = audit(
        office.series(),
        &[clean[0], clean[1], clean[2], on(6, "2026-11-20")],
        now,
    );
    assert_eq!(
        (beyond.beyond.as_slice(), beyond.is_clean()),
        (&[6][..], false)
    );
}

#[test]
fn what_an_older_register_is_found_to_have() {
    let former = |number: u32, date: Option<&str>| FormerNumber {
        number,
        date: date.map(day),
    };
    let today = day("2026-03-02");
    let import = read_former(
        &[
            former(0, Some("2025-03-02")),
            former(0, Some("2027-03-02")),
            former(1, Some("2026-03-02")),
            former(2, Some("2026-03-02")),
            former(3, None),
            former(4, Some("2026-03-03")),
        ],
        2026,
        today,
    );
    assert_eq!((import.zeros, import.last_number), (2, 4));
    assert_eq!(import.last_date, Some(today), "today itself counts");
    assert_eq!(import.to_come, [4]);
    assert!(import.gaps.is_empty() && import.duplicates.is_empty());
    assert!(import.inversions.is_empty() && import.other_year.is_empty());
    let json = serde_json::to_value(&import).unwrap();
    assert_eq!(json["zeros"], 2);
    let without = read_former(&[former(1, None)], 2026, today);
    assert!(
        serde_json::to_value(&without)
            .unwrap()
            .get("zeros")
            .is_none()
    );
    assert_eq!(
        read_former(&[], 2026, today),
        super::ImportNumbers::default()
    );
}

#[test]
fn registers_by_form_and_secrecy() {
    use super::{RegisterBook as Book, RegisterForm, register_of};
    use crate::law::Secrecy::{KhongMat, Mat};
    assert_eq!(register_of(true, KhongMat), Book::Incoming);
    assert_eq!(register_of(true, Mat), Book::SecretIncoming);
    assert_eq!(register_of(false, KhongMat), Book::Outgoing);
    assert_eq!(register_of(false, Mat), Book::SecretOutgoing);
    let lengths: Vec<_> = RegisterForm::ALL
        .iter()
        .map(|form| form.columns().len())
        .collect();
    assert_eq!(lengths, [10, 10, 6, 9, 7, 5, 7, 7]);
    assert_eq!(RegisterForm::FileList.columns()[2], "Thời hạn bảo quản");
    let titles: Vec<_> = RegisterForm::ALL.iter().map(|form| form.title()).collect();
    assert_eq!(titles[0], "Sổ đăng ký văn bản đi");
    assert!(
        titles
            .iter()
            .all(|title| title.starts_with(['S', 'D', 'M']))
    );
    assert_eq!(
        titles
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        8
    );
}

#[test]
fn what_may_be_the_same_document() {
    use super::{Fingerprint, Match};
    let print = |number: &str, symbol: &str, issuer: &str, year: Option<i32>| Fingerprint {
        identifier: None,
        number: Some(number.to_owned()),
        symbol: Some(symbol.to_owned()),
        issuer: Some(issuer.to_owned()),
        year,
        ..Fingerprint::default()
    };
    let one = print("7", "UBND-KT", "Lào Cai", Some(2026));
    let alarm = Some(Match::NumberSymbolIssuer);
    for (other, expected) in [
        (
            print(" 07 ", " UBND-KT ", "La\u{300}o Cai", Some(2026)),
            alarm,
        ),
        (print("7", "UBND-KT", "Lào Cai", None), alarm),
        (print("7", "UBND-KT", " lào  CAI", None), alarm),
        (print("7", "ubnd-KT", "Lào Cai", None), alarm),
        (print("8", "UBND-KT", "Lào Cai", Some(2026)), None),
        (print("7", "UBND-VX", "Lào Cai", Some(2026)), None),
        (print("7", "UBND-KT", "Yên Bái", Some(2026)), None),
        (print("7", "UBND-KT", "Lào Cai", Some(2025)), None),
        (print("7", "", "Lào Cai", Some(2026)), None),
        (print("7a", "UBND-KT", "Lào Cai", Some(2026)), None),
    ] {
        assert_eq!(one.matches(&other), expected, "{other:?}");
    }
    let bis = print("7a", "UBND-KT", "Lào Cai", None);
    assert_eq!(bis.matches(&bis.clone()), alarm);
    let blank = print("7", "", "Lào Cai", None);
    assert_eq!(blank.matches(&blank.clone()), None, "blank is unknown");
}

#[test]
fn the_faults_of_an_import_are_not_told_again() {
    let former = |number: u32, date: &str| FormerNumber {
        number,
        date: Some(day(date)),
    };
    let (first, last) = (former(1, "2026-02-01"), former(2, "2026-01-05"));
    let import = read_former(&[first, last], 2026, day("2026-11-20"));
    assert_eq!(import.inversions, [2]);
    let mut series = Series::default();
    series.evolve(&SeriesEvent::LegacyImported {
        import: Box::new(import),
    });
    let on = |number: u32, date: &str| HeldNumber {
        number,
        date: day(date),
    };
    let held = [on(1, "2026-02-01"), on(2, "2026-01-05")];
    let found = audit(&series, &held, at("2026-11-20T08:00:00+07:00"));
    assert!(found.legacy && found.is_clean(), "{found:?}");
}
