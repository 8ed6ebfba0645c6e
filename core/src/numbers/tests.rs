//! The order of numbers and dates, and older registers. Commands to a series are tested in
//! `machines/series`.

use chrono::NaiveDate;

use super::{FormerNumber, Import, Registers, Series, read_former};
use crate::base::SeriesKey;
use crate::rules::Reason;

fn key() -> SeriesKey {
    SeriesKey::parse("vb-di").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The next number, put on a document.
fn take(registers: &mut Registers, date: &str) -> Option<u32> {
    let mut failing: Vec<Reason> = Vec::new();
    let taken = registers.next(&key(), day(date), &mut failing)?;
    registers.take(&taken);
    Some(taken.number)
}

#[test]
fn the_order_of_numbers_and_dates() {
    let mut registers = Registers::none();
    registers.put(key(), 2026, Series::default());
    take(&mut registers, "2026-11-20").unwrap();
    assert_eq!(take(&mut registers, "2026-11-20"), Some(2), "the same day");
    assert!(take(&mut registers, "2026-11-19").is_none());
    assert!(
        take(&mut registers, "2027-01-01").is_none(),
        "no series of that year yet"
    );
    let last = Series {
        last_number: u32::MAX,
        ..Series::default()
    };
    registers.put(key(), 2026, last);
    assert!(take(&mut registers, "2026-11-20").is_none());
    let all: Vec<_> = registers
        .iter()
        .map(|(key, year, _)| (key.clone(), year))
        .collect();
    assert_eq!(all, [(key(), 2026)]);
    assert!(registers.of_day(&key(), day("2026-01-01")).is_some());
    assert!(registers.of_day(&key(), day("2027-01-01")).is_none());
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
    assert_eq!(read_former(&[], 2026, today), Import::default());
}
