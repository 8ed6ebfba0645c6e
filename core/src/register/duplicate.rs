use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::base::TextKind;

/// What tells an incoming document apart (Appendix VI, III.1.h).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    /// Identifier of the document, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Name of the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Year of the document's date; unknown counts as equal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

/// In what two documents agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// The same identifier.
    Identifier,
    /// Number, symbol and issuer, of one year.
    NumberSymbolIssuer,
}

impl Fingerprint {
    /// In what the other document agrees with this one, if it may be the same (báo trùng): an alarm
    /// to the clerk, never a refusal.
    ///
    /// Numbers repeat every year, so the years must not differ: a policy of this project.
    #[must_use]
    pub fn matches(&self, other: &Self) -> Option<Match> {
        if same(self.identifier.as_deref(), other.identifier.as_deref()) {
            return Some(Match::Identifier);
        }
        let year = match (self.year, other.year) {
            (Some(one), Some(another)) => one == another,
            _ => true,
        };
        let all = same_number(self.number.as_deref(), other.number.as_deref())
            && same(self.symbol.as_deref(), other.symbol.as_deref())
            && same_name(self.issuer.as_deref(), other.issuer.as_deref());
        (all && year).then_some(Match::NumberSymbolIssuer)
    }
}

fn plain(text: &str) -> String {
    text.trim().nfc().collect()
}

fn same(one: Option<&str>, another: Option<&str>) -> bool {
    match (one.map(plain), another.map(plain)) {
        (Some(one), Some(another)) => !one.is_empty() && one == another,
        _ => false,
    }
}

/// Names of agencies are typed by hand: small and capital letters and blanks do not tell them apart.
fn same_name(one: Option<&str>, another: Option<&str>) -> bool {
    let (one, another) = (
        one.map(|t| TextKind::Name.fold(t)),
        another.map(|t| TextKind::Name.fold(t)),
    );
    same(one.as_deref(), another.as_deref())
}

/// `07` and `7` are one number.
fn same_number(one: Option<&str>, another: Option<&str>) -> bool {
    let digits = |text: &str| text.trim().parse::<u64>().ok();
    match (one.and_then(digits), another.and_then(digits)) {
        (Some(one), Some(another)) => one == another,
        _ => same(one, another),
    }
}

/// The strongest match of a document with registered ones, and where it is.
#[must_use]
pub fn find_duplicate(
    registered: &[Fingerprint],
    document: &Fingerprint,
) -> Option<(usize, Match)> {
    let found = registered.iter().enumerate();
    let found = found.filter_map(|(at, other)| Some((at, document.matches(other)?)));
    found.min_by_key(|(_, matched)| *matched)
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, Match, find_duplicate};

    fn print(id: Option<&str>, number: &str, issuer: &str, year: Option<i32>) -> Fingerprint {
        Fingerprint {
            identifier: id.map(str::to_owned),
            number: Some(number.to_owned()),
            symbol: Some("UBND-KT".to_owned()),
            issuer: Some(issuer.to_owned()),
            year,
        }
    }

    #[test]
    fn identifier_or_all_three() {
        let known = [
            print(
                Some("H38,2025/11/05,2207/UBND-KT"),
                "2207",
                "Lào Cai",
                Some(2025),
            ),
            print(None, "88", "Phú Thọ", None),
        ];
        for (document, expected) in [
            (
                print(None, "88", "Phú Thọ", Some(2024)),
                Some((1, Match::NumberSymbolIssuer)),
            ),
            (
                print(None, "088", "Phú Thọ", None),
                Some((1, Match::NumberSymbolIssuer)),
            ),
            (print(None, "2207", "Lào Cai", Some(2024)), None),
            (print(None, "2207", "Phú Thọ", Some(2025)), None),
            (
                print(Some("H38,2025/11/05,2207/UBND-KT"), "88", "Phú Thọ", None),
                Some((0, Match::Identifier)),
            ),
        ] {
            assert_eq!(find_duplicate(&known, &document), expected, "{document:?}");
        }
        let empty = Fingerprint::default();
        assert_eq!(empty.matches(&Fingerprint::default()), None);
    }
}
