//! Audits, claims, forms of registers, and what may be the same document.

use chrono::NaiveDate;

use super::{HeldNumber, NumberClaim, audit, check_claim};
use crate::base::{Instant, SeriesKey};
use crate::numbers::{FormerNumber, NumberRange, Registers, Series, SeriesYear, read_former};
use crate::rules::Reason;

fn key() -> SeriesKey {
    SeriesKey::parse("vb-di").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// Registers with one fresh series.
fn fresh() -> Registers {
    let mut registers = Registers::none();
    registers.put(key(), 2026, Series::default());
    registers
}

/// The next number, put on a document.
fn take(registers: &mut Registers, date: &str) -> Option<HeldNumber> {
    let mut failing: Vec<Reason> = Vec::new();
    let taken = registers.next(&key(), day(date), &mut failing)?;
    registers.take(&taken);
    let (number, date) = (taken.number, taken.date);
    Some(HeldNumber { number, date })
}

fn series(registers: &Registers) -> &Series {
    registers.get(&key(), 2026).unwrap()
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

    let mut registers = fresh();
    let of = SeriesYear {
        series: key(),
        year: 2026,
    };
    registers.state_mut(of).series.import(&import);
    let mut failing: Vec<Reason> = Vec::new();
    let early = registers.next(&key(), day("2026-02-28"), &mut failing);
    assert!(early.is_none());
    let held = take(&mut registers, "2026-03-02").unwrap();
    assert_eq!(held.number, 8);
    let now = at("2026-03-02T08:00:00+07:00");
    let found = audit(series(&registers), &[held], now);
    assert!(found.legacy && found.is_clean());
    let lost = audit(series(&registers), &[], now);
    assert_eq!(lost.missing, [range(8, 8)]);
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
    series.import(&import);
    let on = |number: u32, date: &str| HeldNumber {
        number,
        date: day(date),
    };
    let held = [on(1, "2026-02-01"), on(2, "2026-01-05")];
    let found = audit(&series, &held, at("2026-11-20T08:00:00+07:00"));
    assert!(found.legacy && found.is_clean(), "{found:?}");
}
