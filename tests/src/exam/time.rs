use chrono::{Days, NaiveDate};
use serde_json::Value;
use vanthu::base::Instant;

use super::case::{Known, Step};

/// A calendar date, or the day of an instant, as written.
pub(super) fn date(value: &Value) -> Option<NaiveDate> {
    let text = value.as_str()?;
    text.get(..10)?.parse().ok()
}

/// Nine in the morning of a day in Viet Nam.
pub(super) fn morning(day: NaiveDate) -> Option<Instant> {
    Instant::parse(&format!("{day}T09:00:00+07:00")).ok()
}

/// The day on which a step plays: the one it names, else that of the steps around it in a flow, else
/// the case's, else a day under its rule set that lies before every deadline it names.
pub(super) fn day(known: &Known<'_>) -> NaiveDate {
    let named = known.data("date").and_then(date);
    let named = named.or_else(|| around(known));
    if let Some(day) = named.or_else(|| known.given.get("date").and_then(date)) {
        return day;
    }
    let deadlines = known.flow.iter().chain([known.step]);
    let deadlines = deadlines.filter_map(|step| step.data.get("deadline").and_then(date));
    let before = deadlines
        .min()
        .and_then(|d| d.checked_sub_days(Days::new(10)));
    let usual = match known.text("rule_set") {
        Some("law_29_2018") => NaiveDate::from_ymd_opt(2024, 6, 14),
        _ => NaiveDate::from_ymd_opt(2026, 6, 15),
    };
    before.or(usual).unwrap_or_default()
}

/// In a flow: the day of the last step before this one that names a day, else of the first after it.
fn around(known: &Known<'_>) -> Option<NaiveDate> {
    let at = known
        .flow
        .iter()
        .position(|step| std::ptr::eq(step, known.step))?;
    let named = |step: &Step| step.data.get("date").and_then(date);
    let (before, after) = known.flow.split_at(at);
    let last = before.iter().rev().find_map(named);
    last.or_else(|| after.iter().find_map(named))
}
