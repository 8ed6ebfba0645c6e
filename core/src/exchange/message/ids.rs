//! Identities on the axis.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::written_date;
use crate::base::TextKind;

/// Identity of a document on the axis, `DocumentId` (*mã định danh văn bản*; SPEC §3.4).
///
/// Opaque: compared exactly, never trimmed. Not the transport's id of one delivery.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ExchangeId(String);

impl ExchangeId {
    /// Takes any text as an identity.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The recommended form `<OrganId>,<yyyy/MM/dd>,<number>/<notation>`.
    ///
    /// ```
    /// # use vanthu::exchange::ExchangeId;
    /// let day = chrono::NaiveDate::from_ymd_opt(2015, 9, 30).expect("a real day");
    /// let id = ExchangeId::recommended("000.00.00.G22", day, "7816", "VPCP-TTĐT");
    /// assert_eq!(id.as_str(), "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT");
    /// assert_eq!(id.number_and_notation(), Some("7816/VPCP-TTĐT"));
    /// ```
    #[must_use]
    pub fn recommended(organ_id: &str, date: NaiveDate, number: &str, notation: &str) -> Self {
        let date = written_date(date);
        Self(format!("{organ_id},{date},{number}/{notation}"))
    }

    /// The text as it stands in the message.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name one document (cùng một mã định danh): compared in exact case without the blanks
    /// around them; in the recommended form the issuer may be named by its code of either generation.
    ///
    /// ```
    /// # use vanthu::exchange::ExchangeId;
    /// let id = ExchangeId::new("H99,2026/11/25,01/UBND-VX");
    /// assert!(id.is_same(&ExchangeId::new(" 000.00.00.H99,2026/11/25,01/UBND-VX")));
    /// assert!(!id.is_same(&ExchangeId::new("H99,2026/11/25,01/ubnd-vx")));
    /// ```
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let (one, other) = (
            TextKind::ExchangeId.fold(&self.0),
            TextKind::ExchangeId.fold(&other.0),
        );
        let by_issuer = || {
            let (issuer, rest) = one.split_once(',')?;
            let (other_issuer, other_rest) = other.split_once(',')?;
            Some(rest == other_rest && TextKind::AgencyCode.same(issuer, other_issuer))
        };
        !one.is_empty() && (one == other || by_issuer().unwrap_or(false))
    }

    /// Third part of the recommended form, `number/notation`; `None` for any other form.
    #[must_use]
    pub fn number_and_notation(&self) -> Option<&str> {
        self.0.splitn(3, ',').nth(2)
    }
}

impl fmt::Display for ExchangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which form an agency code, `OrganId` (*mã định danh cơ quan*), has (SPEC §10.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgencyCodeForm {
    /// QCVN 102:2016, level 1 on the right: `000.00.00.H49`.
    Legacy,
    /// Decision 20/2020, level 1 on the left: `H49`, `H37.DN.002`.
    Current,
    /// Other forms made of the allowed characters: shortened, enterprises, test systems.
    Irregular,
    /// Outside `[0-9A-Za-z.]{1,35}`.
    Foreign,
}

/// Recognises the form of an agency code; codes stay opaque and are compared exactly.
///
/// ```
/// # use vanthu::exchange::{AgencyCodeForm, agency_code_form};
/// assert_eq!(agency_code_form("000.00.00.H49"), AgencyCodeForm::Legacy);
/// assert_eq!(agency_code_form("H37.DN.002"), AgencyCodeForm::Current);
/// assert_eq!(agency_code_form("28.22.H17"), AgencyCodeForm::Irregular);
/// assert_eq!(agency_code_form("H 49"), AgencyCodeForm::Foreign);
/// ```
#[must_use]
pub fn agency_code_form(code: &str) -> AgencyCodeForm {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.';
    if code.is_empty() || code.len() > 35 || !code.bytes().all(allowed) {
        return AgencyCodeForm::Foreign;
    }
    let groups: Vec<&str> = code.split('.').collect();
    match groups.as_slice() {
        [third, second, first, top]
            if is_digits(third, 3)
                && is_digits(second, 2)
                && is_digits(first, 2)
                && is_top(top) =>
        {
            AgencyCodeForm::Legacy
        }
        [top, rest @ ..] if is_top(top) && rest.iter().all(|group| is_lower_level(group)) => {
            AgencyCodeForm::Current
        }
        _ => AgencyCodeForm::Irregular,
    }
}

fn is_digits(group: &str, length: usize) -> bool {
    group.len() == length && group.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_top(group: &str) -> bool {
    matches!(group.as_bytes(), [letter, tens, ones]
        if letter.is_ascii_uppercase() && tens.is_ascii_digit() && ones.is_ascii_digit())
}

fn is_lower_level(group: &str) -> bool {
    !group.is_empty()
        && group
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
