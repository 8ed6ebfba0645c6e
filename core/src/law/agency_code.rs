//! Identifiers of agencies (mã định danh điện tử): both generations, conversion, closed codes.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::TextKind;

/// Longest identifier (Decision 20/2020/QĐ-TTg).
pub const LONGEST_AGENCY_CODE: usize = 35;

/// Generation of an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CodeForm {
    /// Decision 20/2020/QĐ-TTg: level 1 on the left, `H37.02.02`.
    Current,
    /// QCVN 102:2016/BTTTT: level 1 on the right, 13 characters, `000.00.00.H49`.
    Legacy,
    /// The registration number of an enterprise, co-operative or household business.
    Enterprise,
}

/// An identifier of one of the three forms (mã định danh điện tử). Text that has none of them is kept
/// as it came; shortened and small ones still occur in messages (`28.22.H17`) and are read with a
/// warning ([`AgencyCode::read`]).
///
/// ```
/// use vanthu::law::AgencyCode;
/// let code = AgencyCode::parse("000.03.24.H52").unwrap();
/// assert_eq!(code.to_current().unwrap().as_str(), "H52.24.03");
/// assert_eq!(code.level1(), Some("H52"));
/// assert_eq!(code.level1_name(), Some("Sơn La"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode {
    text: String,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    Current,
    Legacy,
    Enterprise,
}

impl AgencyCode {
    /// Reads a code of any of the three forms. `None` if it is malformed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let form = form_of(text)?;
        let text = text.to_owned();
        Some(Self { text, form })
    }

    /// Reads a code as people and messages write it, too (đọc mã viết không đúng mẫu): in small or wide
    /// letters, with blanks, or in the old form without its first groups. `None` if even so it has none
    /// of the forms.
    ///
    /// ```
    /// use vanthu::law::AgencyCode;
    /// assert_eq!(AgencyCode::read("01.02.g90").unwrap().as_str(), "G90.02.01");
    /// assert_eq!(AgencyCode::parse("01.02.g90"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| Self::parse(&TextKind::AgencyCode.fold(text)))
    }

    /// Reads a code of one generation: what Decision 20/2020/QĐ-TTg allows (with registration
    /// numbers), or the older form.
    #[must_use]
    pub fn parse_as(text: &str, form: CodeForm) -> Option<Self> {
        Self::parse(text).filter(|code| code.form() == form)
    }

    /// Which form it has.
    #[must_use]
    pub const fn form(&self) -> CodeForm {
        match self.form {
            Form::Current => CodeForm::Current,
            Form::Legacy => CodeForm::Legacy,
            Form::Enterprise => CodeForm::Enterprise,
        }
    }

    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Level 1: one letter and two digits; none for a registration number.
    #[must_use]
    pub fn level1(&self) -> Option<&str> {
        match self.form {
            Form::Current => self.text.split('.').next(),
            Form::Legacy => self.text.split('.').next_back(),
            Form::Enterprise => None,
        }
    }

    /// Name of the ministry or province at level 1, where it is listed; a provincial People's
    /// Council (K) has the number of its province (H).
    #[must_use]
    pub fn level1_name(&self) -> Option<&'static str> {
        let code = self.level1()?;
        let data = data();
        let province = code.strip_prefix('K').map(|number| format!("H{number}"));
        let province = province.as_deref().unwrap_or(code);
        let name = data
            .ministries
            .get(code)
            .or_else(|| data.provinces.get(province))?;
        Some(name.as_str())
    }

    /// What the letter of level 1 stands for.
    #[must_use]
    pub fn letter_group(&self) -> Option<&'static str> {
        let letter = self.level1()?.get(..1)?;
        data().letter_groups.get(letter).map(String::as_str)
    }

    /// The same agency in the current form: groups reversed, zero groups dropped. `None` for a
    /// registration number, and for an old code with a zero group between others: dropping it would
    /// make two agencies one.
    ///
    /// An inference of this project (no official table of pairs was found).
    #[must_use]
    pub fn to_current(&self) -> Option<Self> {
        match self.form {
            Form::Current => return Some(self.clone()),
            Form::Enterprise => return None,
            Form::Legacy => {}
        }
        let mut groups: Vec<&str> = self.text.rsplit('.').collect();
        while groups.last().is_some_and(|group| is_zero(group)) {
            groups.pop();
        }
        if groups.iter().any(|group| is_zero(group)) {
            return None;
        }
        Self::parse(&groups.join("."))
    }

    /// The same agency in the older form of 13 characters; `None` where a level does not fit into
    /// its group (2, 2 and 3 characters) or there are more than four levels.
    #[must_use]
    pub fn to_legacy(&self) -> Option<Self> {
        match self.form {
            Form::Legacy => return Some(self.clone()),
            Form::Enterprise => return None,
            Form::Current => {}
        }
        let mut levels = self.text.split('.');
        let first = levels.next()?;
        let second = levels.next().unwrap_or("00");
        let third = levels.next().unwrap_or("00");
        let fourth = levels.next().unwrap_or("000");
        let fits = levels.next().is_none() && [second, third, fourth].map(str::len) == [2, 2, 3];
        let text = format!("{fourth}.{third}.{second}.{first}");
        fits.then(|| Self::parse_as(&text, CodeForm::Legacy))
            .flatten()
    }

    /// Whether both name one agency, whatever the generation (cùng một cơ quan).
    #[must_use]
    pub fn same_agency(&self, other: &Self) -> bool {
        TextKind::AgencyCode.same(&self.text, &other.text)
    }

    /// The code of level 1 above this one; none if it is one itself.
    pub(crate) fn top(&self) -> Option<Self> {
        let top = Self::parse(self.level1()?)?;
        (!top.same_agency(self)).then_some(top)
    }

    /// Whether the province at level 1 went into another on 1 July 2025 (tỉnh đã sáp nhập). Which ones
    /// did is known from practice, not from the list of Decision 09/2025/QĐ-TTg: people are warned,
    /// nothing is refused. A named policy of docs/properties.md.
    #[must_use]
    pub(crate) fn is_merged_province(&self, day: NaiveDate) -> bool {
        let since = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default();
        let Some(code) = self.level1() else {
            return false;
        };
        let province = code.strip_prefix(['H', 'K']);
        let merged = |number: &str| {
            data()
                .merged_provinces
                .iter()
                .any(|p| p.get(1..) == Some(number))
        };
        day >= since && province.is_some_and(merged)
    }

    /// Whether level 1 stands in no list although there is one for its letter. Numbers from 90 on are
    /// used in samples and tests.
    pub(crate) fn is_unlisted(&self) -> bool {
        let Some(code) = self.level1() else {
            return false;
        };
        let listed = code.starts_with(['G', 'H', 'K']);
        let closed = data().closed_ministries.iter().any(|closed| closed == code);
        let sample = code.get(1..2) == Some("9");
        listed && !sample && !closed && self.level1_name().is_none()
    }

    /// Whether the national list has closed the code for new documents on that day (mã đã đóng):
    /// ministries merged in 2025, from Decision 09/2025/QĐ-TTg (14 April 2025), and what is below them.
    /// Of provinces see [`Self::is_merged_province`] and [`super::CodeHistory`].
    #[must_use]
    pub(crate) fn is_closed_ministry(&self, day: NaiveDate) -> bool {
        let since = NaiveDate::from_ymd_opt(2025, 4, 14).unwrap_or_default();
        let closed = |code: &str| data().closed_ministries.iter().any(|c| c == code);
        day >= since && self.level1().is_some_and(closed)
    }
}

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn is_zero(group: &str) -> bool {
    group.bytes().all(|byte| byte == b'0')
}

fn form_of(text: &str) -> Option<Form> {
    let allowed = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'.';
    if text.len() > LONGEST_AGENCY_CODE || !text.bytes().all(allowed) {
        return None;
    }
    let groups: Vec<&str> = text.split('.').collect();
    if groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    match groups.as_slice() {
        [fourth, third, second, first]
            if [*fourth, *third, *second].map(str::len) == [3, 2, 2] && is_level1(first) =>
        {
            Some(Form::Legacy)
        }
        [first, ..] if is_level1(first) => Some(Form::Current),
        [number] if is_registration_number(number) => Some(Form::Enterprise),
        _ => None,
    }
}

/// One of the national list's groups of letters (A–K) and two digits.
fn is_level1(group: &str) -> bool {
    matches!(group.as_bytes(), [b'A'..=b'K', tens, ones]
        if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// Registration numbers are digits; the law that forms them is another, so only that is asked.
fn is_registration_number(text: &str) -> bool {
    text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[derive(Deserialize)]
struct Data {
    letter_groups: BTreeMap<String, String>,
    ministries: BTreeMap<String, String>,
    closed_ministries: Vec<String>,
    merged_provinces: Vec<String>,
    provinces: BTreeMap<String, String>,
}

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        serde_json::from_str(include_str!("../../data/agency_codes.json")).unwrap_or(Data {
            letter_groups: BTreeMap::new(),
            ministries: BTreeMap::new(),
            closed_ministries: Vec::new(),
            merged_provinces: Vec::new(),
            provinces: BTreeMap::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{AgencyCode, CodeForm};

    #[test]
    fn forms() {
        for (text, form) in [
            ("H41", Some(CodeForm::Current)),
            ("H41.05.02", Some(CodeForm::Current)),
            ("H37.DN.001", Some(CodeForm::Current)),
            (
                "H41.001.002.003.004.005.006.007.008",
                Some(CodeForm::Current),
            ),
            ("H41.001.002.003.004.005.006.007.008A", None),
            ("000.04.19.H14", Some(CodeForm::Legacy)),
            ("00.04.19.H14", None),
            ("28.22.H17", None),
            ("0101234567", Some(CodeForm::Enterprise)),
            ("h41.05", None),
            ("H41-05", None),
            ("H41..05", None),
            ("H41.", None),
            ("H4", None),
            ("HH1", None),
            ("", None),
        ] {
            let found = AgencyCode::parse(text).map(|code| code.form());
            assert_eq!(found, form, "{text}");
        }
        assert!(AgencyCode::parse_as("H41", CodeForm::Legacy).is_none());
    }

    #[test]
    fn conversion() {
        let code = |text: &str| AgencyCode::parse(text).unwrap();
        for (legacy, current) in [
            ("000.00.00.H49", "H49"),
            ("000.00.20.G09", "G09.20"),
            ("000.02.01.H37", "H37.01.02"),
            ("012.02.01.H37", "H37.01.02.012"),
        ] {
            assert_eq!(code(legacy).to_current().unwrap().as_str(), current);
            assert_eq!(code(current).to_legacy().unwrap().as_str(), legacy);
            assert!(code(legacy).same_agency(&code(current)));
        }
        assert_eq!(code("000.02.00.H37").to_current(), None);
        assert_eq!(code("H37.DN.001").to_legacy(), None);
        assert_eq!(code("0101234567").to_current(), None);
    }

    #[test]
    fn names_of_codes() {
        let code = |text: &str| AgencyCode::parse(text).unwrap();
        assert_eq!(code("K57.01").level1_name(), Some("Huế"));
        assert_eq!(code("G09").level1_name(), Some("Bộ Nội vụ"));
        assert_eq!(code("A01").letter_group(), Some("Cơ quan Đảng"));
    }
}
