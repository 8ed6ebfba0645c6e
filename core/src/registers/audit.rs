//! Comparing what a series gave out with what documents hold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::Instant;
use crate::numbers::{NumberRange, Series, gaps};

/// A number that a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldNumber {
    /// Number.
    pub number: u32,
    /// Date.
    pub date: NaiveDate,
}

/// What an audit of one series in one year found (kiểm tra số bỏ trống).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GapAudit {
    /// Whether the series began as an import, whose own faults stay as they were reported then.
    pub legacy: bool,
    /// Numbers that neither stand on a document nor are void, reserved or missing since the import.
    pub missing: Vec<NumberRange>,
    /// Numbers that stand on more than one document, or are void and stand on one.
    pub twice: Vec<u32>,
    /// Numbers whose date is earlier than that of a smaller one.
    pub inversions: Vec<u32>,
    /// Numbers larger than the last one that the series gave.
    pub beyond: Vec<u32>,
    /// Reservations that may still be used.
    pub usable: Vec<u32>,
    /// Reservations that have lapsed: void, though the event is still to be written.
    pub lapsed: Vec<u32>,
}

impl GapAudit {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.missing.is_empty()
            && self.twice.is_empty()
            && self.inversions.is_empty()
            && self.beyond.is_empty()
    }
}

/// Compares what a series gave with what documents hold, at `now`. Void, reserved and lapsed
/// numbers are no gaps; those that were missing in an imported register are not reported again.
#[must_use]
pub fn audit(series: &Series, held: &[HeldNumber], now: Instant) -> GapAudit {
    let mut standing: BTreeMap<u32, Vec<NaiveDate>> = BTreeMap::new();
    for held in held {
        standing.entry(held.number).or_default().push(held.date);
    }
    let legacy = series.legacy.as_deref();
    let imported = legacy.map_or(0, |import| import.last_number);
    let split = |usable: bool| {
        let numbers = series.reservations.iter();
        let numbers = numbers.filter(move |held| (now <= held.until) == usable);
        numbers.map(|held| held.number).collect::<Vec<u32>>()
    };
    let mut audit = GapAudit {
        legacy: legacy.is_some(),
        usable: split(true),
        lapsed: split(false),
        ..GapAudit::default()
    };
    let known_twice = |number: u32| legacy.is_some_and(|i| i.duplicates.contains(&number));
    let mut latest: Option<NaiveDate> = None;
    for (number, dates) in &standing {
        let doubled = dates.len() > 1 && !known_twice(*number);
        if doubled || series.is_void(*number) || series.reservation(*number).is_some() {
            audit.twice.push(*number);
        }
        if *number > series.last_number {
            audit.beyond.push(*number);
        }
        let earliest = dates.iter().min().copied();
        if *number > imported && earliest.is_some_and(|d| latest.is_some_and(|last| d < last)) {
            audit.inversions.push(*number);
        }
        latest = latest.max(dates.iter().max().copied());
    }
    let mut accounted: Vec<u32> = standing.into_keys().collect();
    accounted.extend(series.voids.iter().map(|void| void.number));
    accounted.extend(series.reservations.iter().map(|held| held.number));
    accounted.sort_unstable();
    let missing = gaps(accounted.into_iter(), Some(series.last_number)).into_iter();
    audit.missing = missing
        .filter_map(|gap| {
            let from = gap.from.max(imported.saturating_add(1));
            (from <= gap.to).then_some(NumberRange { from, to: gap.to })
        })
        .collect();
    audit
}
