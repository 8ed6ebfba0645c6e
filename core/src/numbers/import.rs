//! The numbers of an older register: its faults are reported, never mended.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// A number as it stands in an older register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormerNumber {
    /// Number, from 1; inserted ones such as `15a` come under their whole number.
    pub number: u32,
    /// Date, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// Numbers without a break, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberRange {
    /// First.
    pub from: u32,
    /// Last.
    pub to: u32,
}

/// What was found in an older register. Nothing is mended: the series is marked and goes on after
/// the largest number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// Largest number.
    pub last_number: u32,
    /// Latest date in the year of the register and not after the day of the import: what comes
    /// next may carry no earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_date: Option<NaiveDate>,
    /// Numbers that nobody holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<NumberRange>,
    /// Numbers that stand more than once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<u32>,
    /// Numbers whose date is earlier than that of a smaller one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inversions: Vec<u32>,
    /// Numbers whose date lies in another year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_year: Vec<u32>,
    /// Numbers whose date is after the day of the import, as a 12 January typed as 1 December: no
    /// number has been given on such a day, so it holds no later one back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to_come: Vec<u32>,
    /// How many entries carry the number 0, which no document has: numbers begin at 1 (Art. 15.1).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub zeros: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// Looks through the numbers of an older register (nhập sổ cũ): gaps, duplicates, dates out of
/// order or after `today` are reported, never mended.
#[must_use]
pub fn read_former(numbers: &[FormerNumber], year: i32, today: NaiveDate) -> Import {
    let mut found: BTreeMap<u32, Vec<Option<NaiveDate>>> = BTreeMap::new();
    for former in numbers.iter().filter(|former| former.number > 0) {
        found.entry(former.number).or_default().push(former.date);
    }
    let zeros = numbers.iter().filter(|former| former.number == 0).count();
    let mut import = Import {
        gaps: gaps(found.keys().copied(), None),
        zeros: u32::try_from(zeros).unwrap_or(u32::MAX),
        ..Import::default()
    };
    for (number, dates) in &found {
        let known = || dates.iter().flatten();
        let earliest = known().min();
        if earliest.is_some_and(|date| import.last_date.is_some_and(|last| *date < last)) {
            import.inversions.push(*number);
        }
        if known().any(|date| date.year() != year) {
            import.other_year.push(*number);
        }
        if dates.len() > 1 {
            import.duplicates.push(*number);
        }
        if known().any(|date| *date > today) {
            import.to_come.push(*number);
        }
        let given = known().filter(|date| date.year() == year && **date <= today);
        import.last_date = import.last_date.max(given.max().copied());
        import.last_number = *number;
    }
    import
}

/// What is missing between 1 and `last` (by default the largest) among ascending numbers.
pub(crate) fn gaps(numbers: impl Iterator<Item = u32>, last: Option<u32>) -> Vec<NumberRange> {
    let mut gaps = Vec::new();
    let mut expected: u32 = 1;
    for number in numbers {
        if number > expected {
            let to = number.saturating_sub(1);
            gaps.push(NumberRange { from: expected, to });
        }
        expected = expected.max(number.saturating_add(1));
    }
    if let Some(to) = last.filter(|last| *last >= expected) {
        gaps.push(NumberRange { from: expected, to });
    }
    gaps
}
