//! The law by date: each rule set is the one before it with some changes.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Name of a rule set; documents record the one under which they were opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleSetId {
    /// Decree 30/2020/NĐ-CP as it stood from 5 March 2020, with Law 29/2018/QH14 on state secrets
    /// and the archives law of 2011.
    #[serde(rename = "vn-2020-03-05")]
    Vn20200305,
    /// The same with the Law on Archives 33/2024/QH15, from 1 July 2025.
    #[serde(rename = "vn-2025-07-01")]
    Vn20250701,
    /// The same with Law 117/2025/QH15 on state secrets, from 1 March 2026.
    #[serde(rename = "vn-2026-03-01")]
    Vn20260301,
}

impl RuleSetId {
    /// All rule sets, oldest first.
    pub const ALL: &'static [Self] = &[Self::Vn20200305, Self::Vn20250701, Self::Vn20260301];

    /// Key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vn20200305 => "vn-2020-03-05",
            Self::Vn20250701 => "vn-2025-07-01",
            Self::Vn20260301 => "vn-2026-03-01",
        }
    }
}

impl fmt::Display for RuleSetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// The law in force during one period. Each set is "the one before, with these changes".
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSet {
    /// Name of the set.
    pub id: RuleSetId,
    /// First day on which the set applies.
    pub effective_from: NaiveDate,
    /// State secrets may not be *drafted or kept* on a machine connected to a network: since Law
    /// 117/2025/QH15, Art. 5 (1 March 2026) the independent LAN is excepted.
    pub independent_lan_allowed: bool,
    /// The archive term counts from the *year* the work ended (Law 33/2024/QH15, from 1 July 2025)
    /// instead of from the *day* (Decree 30/2020/NĐ-CP, Art. 30).
    pub archive_term_from_year: bool,
    /// Shortest reason for a return, in characters. The law asks for none; a named policy of this
    /// project that a profile may raise.
    pub least_reason: u32,
}

impl RuleSet {
    /// The set with the given name.
    #[must_use]
    pub fn of(id: RuleSetId) -> Self {
        let first = Self {
            id,
            effective_from: day(2020, 3, 5),
            independent_lan_allowed: false,
            archive_term_from_year: false,
            least_reason: 10,
        };
        let second = Self {
            effective_from: day(2025, 7, 1),
            archive_term_from_year: true,
            ..first.clone()
        };
        match id {
            RuleSetId::Vn20200305 => first,
            RuleSetId::Vn20250701 => second,
            RuleSetId::Vn20260301 => Self {
                effective_from: day(2026, 3, 1),
                independent_lan_allowed: true,
                ..second
            },
        }
    }

    /// The set in force on `day`: the newest that has begun, or the oldest for earlier days.
    #[must_use]
    pub fn in_force(day: NaiveDate) -> Self {
        let sets = RuleSetId::ALL.iter().rev().map(|id| Self::of(*id));
        sets.into_iter()
            .find(|set| set.effective_from <= day)
            .unwrap_or_else(|| Self::of(RuleSetId::Vn20200305))
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
