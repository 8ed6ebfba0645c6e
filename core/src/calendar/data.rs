//! The calendar as JSON: fixed days off, lunar days, make-up days, and how far each year is
//! announced.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A calendar as data (lịch nghỉ lễ, ngày làm bù), one JSON document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarData {
    /// Version of this format: 1.
    pub format: u32,
    /// Version of the content, for example the day on which it was written.
    pub version: String,
    /// Notes for people.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub meta: BTreeMap<String, String>,
    /// Days off with a fixed solar date: all that is known of a year nobody has announced.
    #[serde(default)]
    pub statutory: Vec<FixedDay>,
    /// Lunar anchors of years (Vietnamese calendar, UTC+7).
    #[serde(default)]
    pub lunar: Vec<LunarYear>,
    /// Years as announced.
    pub years: Vec<YearData>,
}

impl CalendarData {
    /// Name of a day off whose date is known without an announcement: fixed solar dates and the two
    /// lunar anchors.
    pub(super) fn statutory_name(&self, day: NaiveDate) -> Option<&str> {
        let fixed = self.statutory.iter().find(|fixed| {
            (fixed.month, fixed.day) == (day.month(), day.day())
                && fixed.from.is_none_or(|from| from <= day.year())
        });
        if let Some(fixed) = fixed {
            return Some(&fixed.name);
        }
        self.lunar.iter().find_map(|lunar| match day {
            day if day == lunar.tet => Some("Tết Nguyên đán"),
            day if day == lunar.gio_to => Some("Giỗ Tổ Hùng Vương"),
            _ => None,
        })
    }
}

/// A statutory day off with a fixed solar date (Labour Code 2019, Art. 112).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedDay {
    /// 1–12.
    pub month: u32,
    /// 1–31.
    pub day: u32,
    /// Name.
    pub name: String,
    /// First year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
}

/// The two lunar days of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LunarYear {
    /// Solar year.
    pub year: i32,
    /// First day of the lunar year (mồng một Tết).
    pub tet: NaiveDate,
    /// 10 March of the lunar year (Giỗ Tổ Hùng Vương).
    pub gio_to: NaiveDate,
}

/// The days off and make-up days of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct YearData {
    /// The year, 1900–2199.
    pub year: i32,
    /// How far it has been announced.
    pub status: YearStatus,
    /// Letters and notices it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Number of working days, as a check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
    /// Days off; weekends need not be listed.
    pub closed: Vec<ClosedDay>,
    /// Saturdays and Sundays that are worked (làm bù).
    #[serde(default)]
    pub worked: Vec<WorkedDay>,
}

/// How far a year has been announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum YearStatus {
    /// Chưa công bố: only days with a fixed date are known.
    NotAnnounced,
    /// Dự kiến: proposed, not decided.
    Proposed,
    /// The Tết break is announced; swaps may still be added.
    PartlyAnnounced,
    /// Đã công bố.
    Announced,
}

/// A day off (ngày nghỉ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosedDay {
    /// The day.
    pub date: NaiveDate,
    /// Its weekday, as a check: `Mon` … `Sun`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub weekday: Option<Weekday>,
    /// Name.
    pub name: String,
    /// Why it is off.
    pub kind: ClosedKind,
    /// The day worked instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swapped_with: Option<NaiveDate>,
}

/// Why a day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClosedKind {
    /// Ngày nghỉ lễ theo luật.
    Statutory,
    /// Nghỉ bù: a statutory day fell on a weekly day of rest.
    Substitute,
    /// Ngày nghỉ hoán đổi: worked back on another day; public sector only.
    SwapOff,
    /// The agency's own closure (bão, lũ …).
    Agency,
}

/// A make-up day (ngày làm bù).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkedDay {
    /// The day.
    pub date: NaiveDate,
    /// Its weekday, as a check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub weekday: Option<Weekday>,
    /// The day off it makes up for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swapped_with: Option<NaiveDate>,
    /// Letter that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}
