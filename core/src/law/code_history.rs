//! Agency codes over time: in use, closed, kept through a merger.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::AgencyCode;
use crate::base::TextKind;

/// One identifier with the time in which it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// Code, in either form.
    pub code: String,
    /// Name of the agency.
    pub name: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; absent while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// The code that took over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
}

/// Whether a code is in use on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeStatus {
    /// Listed and in use.
    Open,
    /// Listed and closed: it may stand in old documents, never in new ones, and is not given again.
    Closed,
    /// Not listed: warn.
    Unknown,
}

/// Identifiers with their history (mã định danh qua các thời kỳ): data of the host, since the
/// national list is published by others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeHistory {
    /// Entries.
    #[serde(default)]
    pub entries: Vec<CodeEntry>,
}

/// A former unit that went into a merger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OldUnit {
    /// Name before the merger.
    pub name: String,
    /// Code before the merger.
    pub code: String,
}

/// Which code stays after a merger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Merger {
    /// The code of the old unit whose name is kept; none where the name is new.
    pub kept: Option<String>,
    /// Codes that close and are not used again, in the order given.
    pub closed: Vec<String>,
}

/// A merged unit that keeps the name of one old unit keeps that unit's code; the other codes are
/// closed and not reused (Decision 09/2025/QĐ-TTg). The level in front of a name (tỉnh, thành phố) does
/// not tell two names apart.
#[must_use]
pub fn resolve_merger(old_units: &[OldUnit], new_name: &str) -> Merger {
    let same = |unit: &&OldUnit| TextKind::Name.fold(&unit.name) == TextKind::Name.fold(new_name);
    let bare = |unit: &&OldUnit| without_level(&unit.name) == without_level(new_name);
    let mut alike = old_units.iter().filter(bare);
    let kept = old_units.iter().find(same);
    // `Tỉnh Bắc Ninh` and `Bắc Ninh` are one name, unless two of the old units bear it.
    let kept = kept.or_else(|| alike.next().filter(|_| alike.next().is_none()));
    let kept = kept.map(|unit| unit.code.clone());
    let closed = old_units.iter().map(|unit| unit.code.clone());
    let closed = closed.filter(|code| Some(code) != kept.as_ref()).collect();
    Merger { kept, closed }
}

/// The name without the level of the unit in front of it.
fn without_level(name: &str) -> String {
    let name = TextKind::Name.fold(name);
    let levels = ["tỉnh ", "thành phố ", "tp.", "tp "];
    let bare = levels.iter().find_map(|level| name.strip_prefix(level));
    bare.map_or_else(|| name.clone(), |bare| bare.trim_start().to_owned())
}

impl CodeHistory {
    fn of<'a>(&'a self, code: &'a AgencyCode) -> impl Iterator<Item = &'a CodeEntry> {
        self.entries
            .iter()
            .filter(move |entry| TextKind::AgencyCode.same(&entry.code, code.as_str()))
    }

    /// Whether the code is in use on a day (mã đang dùng hay đã đóng). One below a closed code of level 1
    /// is closed with it unless it is listed itself: the wording of Decision 09/2025/QĐ-TTg on lower
    /// levels was not seen, a named policy of docs/properties.md.
    #[must_use]
    pub fn status(&self, code: &AgencyCode, day: NaiveDate) -> CodeStatus {
        let listed = self.of(code).next().is_some();
        match code.top() {
            Some(top) if !listed && self.own_status(&top, day) == CodeStatus::Closed => {
                CodeStatus::Closed
            }
            _ => self.own_status(code, day),
        }
    }

    fn own_status(&self, code: &AgencyCode, day: NaiveDate) -> CodeStatus {
        let mut status = CodeStatus::Unknown;
        for entry in self.of(code) {
            let begun = entry.valid_from.is_none_or(|from| from <= day);
            if begun && entry.valid_to.is_none_or(|to| day <= to) {
                return CodeStatus::Open;
            }
            if entry.valid_to.is_some_and(|to| to < day) {
                status = CodeStatus::Closed;
            }
        }
        status
    }

    /// Whether the code is listed and closed on a day.
    #[must_use]
    pub fn is_closed(&self, code: &AgencyCode, day: NaiveDate) -> bool {
        self.status(code, day) == CodeStatus::Closed
    }

    /// The code in use on a day by whoever took over: follows successors, at most as many as there
    /// are entries.
    #[must_use]
    pub fn successor(&self, code: &AgencyCode, day: NaiveDate) -> Option<AgencyCode> {
        let mut current = code.clone();
        for _ in 0..=self.entries.len() {
            if self.status(&current, day) == CodeStatus::Open {
                return Some(current);
            }
            let next = self.of(&current).find_map(|e| e.successor.as_deref())?;
            current = AgencyCode::parse(next)?;
        }
        None
    }

    /// Closes the codes of a merger after `last_day`, with the kept code as their successor.
    pub fn merge(&mut self, merger: &Merger, last_day: NaiveDate) {
        for closed in &merger.closed {
            let Some(code) = AgencyCode::parse(closed) else {
                continue;
            };
            let of_code =
                |entry: &&mut CodeEntry| TextKind::AgencyCode.same(&entry.code, code.as_str());
            match self.entries.iter_mut().find(of_code) {
                Some(entry) => {
                    entry.valid_to = Some(last_day);
                    entry.successor.clone_from(&merger.kept);
                }
                None => self.entries.push(CodeEntry {
                    code: closed.clone(),
                    name: String::new(),
                    valid_from: None,
                    valid_to: Some(last_day),
                    successor: merger.kept.clone(),
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CodeEntry, CodeHistory, CodeStatus, OldUnit, resolve_merger};
    use crate::law::AgencyCode;

    #[test]
    fn a_merger_and_its_history() {
        let unit = |name: &str, code: &str| OldUnit {
            name: name.to_owned(),
            code: code.to_owned(),
        };
        let old = [unit("Bắc Giang", "H02"), unit("Bắc Ninh", "H05")];
        let merger = resolve_merger(&old, "Bắc Ninh");
        assert_eq!(merger.kept.as_deref(), Some("H05"));
        assert_eq!(merger.closed, ["H02"]);
        let renamed = resolve_merger(&old, "Kinh Bắc");
        assert_eq!((renamed.kept, renamed.closed.len()), (None, 2));

        for name in [
            "Tỉnh Bắc Ninh",
            "tỉnh  BẮC NINH",
            "Thành phố Bắc Ninh",
            "TP. Bắc Ninh",
            "TP.Bắc Ninh",
        ] {
            let kept = resolve_merger(&old, name).kept;
            assert_eq!(kept.as_deref(), Some("H05"), "{name}");
        }
        // The name as it stands goes before the bare one, and two that are alike tell nothing.
        let levels = [unit("Tỉnh Mẫu", "H98"), unit("Thành phố Mẫu", "H97")];
        let kept = |name: &str| resolve_merger(&levels, name).kept;
        assert_eq!(kept("Thành phố Mẫu").as_deref(), Some("H97"));
        assert_eq!(kept("Mẫu"), None);

        let day = |text: &str| text.parse().unwrap();
        let code = |text: &str| AgencyCode::parse(text).unwrap();
        let mut history = CodeHistory {
            entries: vec![CodeEntry {
                code: "000.00.00.H05".to_owned(),
                name: "Bắc Ninh".to_owned(),
                valid_from: None,
                valid_to: None,
                successor: None,
            }],
        };
        history.merge(&merger, day("2025-06-30"));
        let status = |text: &str, on: &str| history.status(&code(text), day(on));
        assert_eq!(status("H02", "2025-06-30"), CodeStatus::Open);
        assert_eq!(status("H02", "2025-07-01"), CodeStatus::Closed);
        assert_eq!(status("H05", "2025-07-01"), CodeStatus::Open);
        assert_eq!(status("H26", "2025-07-01"), CodeStatus::Unknown);
        // What is below is closed with it, in both generations, unless it goes on by itself.
        assert_eq!(status("H02.05", "2025-07-01"), CodeStatus::Closed);
        assert_eq!(status("000.00.05.H02", "2025-07-01"), CodeStatus::Closed);
        assert_eq!(status("H02.05", "2025-06-30"), CodeStatus::Unknown);
        assert_eq!(status("H05.05", "2025-07-01"), CodeStatus::Unknown);
        let mut listed = history.clone();
        listed.entries.push(CodeEntry {
            code: "H02.05".to_owned(),
            name: "Sở Mẫu".to_owned(),
            valid_from: None,
            valid_to: None,
            successor: None,
        });
        let goes_on = listed.status(&code("000.00.05.H02"), day("2025-07-01"));
        assert_eq!(goes_on, CodeStatus::Open);
        let next = history.successor(&code("000.00.00.H02"), day("2026-01-01"));
        assert_eq!(next.unwrap().as_str(), "H05");
    }
}
