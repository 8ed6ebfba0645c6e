use chrono::NaiveDate;
use proptest::prelude::*;

use super::{
    FormerNumber, HeldNumber, NumberClaim, NumberRange, Registers, Series, SeriesCommand,
    SeriesEvent, VoidCause, audit, check_claim, decide_series, event_of, read_former,
};
use crate::base::{DocumentId, Instant, PersonId, SeriesKey};
use crate::calendar::Calendar;
use crate::context::{Context, Facts, Under};
use crate::law::{Reason, RuleSet};
use crate::organization::{Agency, Grants};
use crate::refusal::Refusal;

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
            actor: &self.clerk,
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
    office.give(1, evening).unwrap();
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
        let mut office = office();
        let mut held: Vec<HeldNumber> = Vec::new();
        let mut today = day("2026-01-05");
        let now = |today: NaiveDate| at(&format!("{today}T09:00:00+07:00"));
        for step in moves {
            match step {
                Move::Take => held.extend(office.take(today)),
                Move::Reserve => { office.execute(RESERVE, now(today)).unwrap(); }
                Move::Use(number) => {
                    if let Ok(given) = office.give(number, now(today)) {
                        prop_assert_eq!(given.date, today);
                        held.push(given);
                    }
                }
                Move::Void(number) => { let _ = office.execute(&void_of(number), now(today)); }
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
