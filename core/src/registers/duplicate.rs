//! Whether a document has come before (báo trùng; Appendix VI, III.1.h of Decree 30/2020/NĐ-CP): an
//! alarm to the clerk, never a refusal. Stores narrow their search by the folded keys made here; which
//! documents are the same is decided here only.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::base::{FOLD_VERSION, NumberAndSymbol, TextKind};
use crate::document::{File, Metadata};

/// What tells an incoming document apart (dấu hiệu nhận biết văn bản đến; Appendix VI, III.1.h).
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
    /// Identifier of the issuer, in either generation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_code: Option<String>,
    /// Year of the document's date; unknown counts as equal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Date of the document, if it is known: it tells numbers apart that run by term, not by year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
}

/// In what two documents agree (căn cứ báo trùng).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// The same identifier.
    Identifier,
    /// Number, symbol and issuer, of one year.
    NumberSymbolIssuer,
}

/// Folded keys by which a store narrows its search (khóa tra cứu đã chuẩn hóa): documents that are the
/// same share at least one of them, documents that share one need not be the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DuplicateKeys {
    /// [`FOLD_VERSION`] of the rules that made them; keys of another version are made again.
    pub version: u32,
    /// Of the identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Of number and symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_symbol: Option<String>,
}

impl Fingerprint {
    /// What tells the document with these data apart (dấu hiệu nhận biết từ dữ liệu văn bản).
    #[must_use]
    pub fn of(metadata: &Metadata) -> Self {
        Self {
            identifier: metadata.exchange_id.clone(),
            number: metadata.number.clone(),
            symbol: metadata.symbol.clone(),
            issuer: Some(metadata.issuer.name.clone()),
            issuer_code: metadata.issuer.code.clone(),
            year: None,
            issued_on: metadata.issued_on,
        }
    }

    /// The keys to search by (khóa tra cứu).
    ///
    /// ```
    /// use vanthu::registers::Fingerprint;
    /// let print = |number: &str, symbol: Option<&str>| Fingerprint {
    ///     number: Some(number.into()),
    ///     symbol: symbol.map(Into::into),
    ///     ..Fingerprint::default()
    /// };
    /// assert_eq!(print("07/BM-TH", None).keys(), print("7", Some("bm–th")).keys());
    /// ```
    #[must_use]
    pub fn keys(&self) -> DuplicateKeys {
        let identifier = self.identifier.as_deref();
        let identifier = identifier.map(|id| TextKind::ExchangeId.fold(id));
        let written = self.written();
        let NumberAndSymbol { number, symbol } = &written;
        let whole = !number.is_empty() && !symbol.is_empty();
        DuplicateKeys {
            version: FOLD_VERSION,
            identifier: identifier.filter(|id| !id.is_empty()),
            number_symbol: whole.then(|| format!("{number}/{symbol}")),
        }
    }

    /// In what the other document agrees with this one, if it may be the same (báo trùng): an alarm
    /// to the clerk, never a refusal.
    ///
    /// Numbers repeat every year, so the years must not differ; those of the Party run by term, so
    /// their dates must not differ where both are known: policies of this project.
    #[must_use]
    pub fn matches(&self, other: &Self) -> Option<Match> {
        let (one, another) = (self.identifier.as_deref(), other.identifier.as_deref());
        if TextKind::ExchangeId.same_if_any(one, another) {
            return Some(Match::Identifier);
        }
        let written = self.written();
        let all = !written.number.is_empty()
            && !written.symbol.is_empty()
            && written == other.written()
            && self.same_issuer(other)
            && self.same_time(other, &written.symbol);
        all.then_some(Match::NumberSymbolIssuer)
    }

    fn written(&self) -> NumberAndSymbol {
        NumberAndSymbol::fold(self.number.as_deref(), self.symbol.as_deref())
    }

    /// One identifier in either generation, or one name.
    fn same_issuer(&self, other: &Self) -> bool {
        let (code, name) = (self.issuer_code.as_deref(), self.issuer.as_deref());
        TextKind::AgencyCode.same_if_any(code, other.issuer_code.as_deref())
            || TextKind::Name.same_if_any(name, other.issuer.as_deref())
    }

    /// What is unknown counts as equal: an alarm too many does no harm.
    fn same_time(&self, other: &Self, symbol: &str) -> bool {
        let equal = |one: Option<i32>, other: Option<i32>| {
            one.zip(other).is_none_or(|(one, other)| one == other)
        };
        let year = |print: &Self| print.year.or(print.issued_on.map(|day| day.year()));
        let days = self.issued_on.zip(other.issued_on);
        match days.filter(|_| runs_by_term(symbol)) {
            Some((one, other)) => one == other,
            None => equal(year(self), year(other)),
        }
    }
}

/// Symbols of the Party have a stroke between type and committee (`NQ/TU`, `CV/ĐU`), and its numbers
/// run by term of the committee; `2026/QĐ-UBND` is the form of normative documents.
fn runs_by_term(symbol: &str) -> bool {
    let stroke = symbol.split_once('/');
    stroke.is_some_and(|(kind, _)| !kind.is_empty() && kind.chars().all(char::is_alphabetic))
}

/// Whether two messages say the same of one document (cùng một văn bản, cùng nội dung): then the second
/// is the first once more. With the same identifier and other data it is another document, or a
/// corrected one, which is registered and warned about (Art. 22.1: nobody handles what is not
/// registered).
///
/// Who relayed it does not matter, nor how its texts were typed; files are compared by digest.
#[must_use]
pub fn same_content(one: &Metadata, other: &Metadata) -> bool {
    let (a, b) = (Fingerprint::of(one), Fingerprint::of(other));
    let text = |one: Option<&str>, other: Option<&str>| {
        let fold = |text: Option<&str>| TextKind::Name.fold(text.unwrap_or_default());
        fold(one) == fold(other)
    };
    let files = |metadata: &Metadata| {
        let mut digests: Vec<_> = metadata.files.iter().map(digest).collect();
        digests.sort_unstable();
        digests
    };
    a.written() == b.written()
        && (a.same_issuer(&b) || (one.issuer.name.is_empty() && other.issuer.name.is_empty()))
        && one.issued_on == other.issued_on
        && one.reply_by == other.reply_by
        && one.urgency == other.urgency
        && one.secrecy == other.secrecy
        && one.pages == other.pages
        && text(Some(&one.subject), Some(&other.subject))
        && text(one.type_name.as_deref(), other.type_name.as_deref())
        && text(one.signer.as_deref(), other.signer.as_deref())
        && files(one) == files(other)
}

fn digest(file: &File) -> [u8; 32] {
    *file.sha256.as_bytes()
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
            ..Fingerprint::default()
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
    /// What a reader of the printed page takes for the same (field K1).
    #[test]
    fn other_spellings_of_one_document() {
        let known = Fingerprint {
            issuer_code: Some("H99".to_owned()),
            ..print(None, "15", "UBND xã Thủy Mẫu", Some(2026))
        };
        let alarm = |change: &dyn Fn(&mut Fingerprint)| {
            let mut document = known.clone();
            change(&mut document);
            let found = known.matches(&document);
            assert_eq!(found, document.matches(&known), "{document:?}");
            let shared = document.keys().number_symbol == known.keys().number_symbol;
            assert!(
                found.is_none() || shared,
                "{document:?} is not found by its key"
            );
            found == Some(Match::NumberSymbolIssuer)
        };
        let some = |text: &str| Some(text.to_owned());
        assert!(alarm(&|d| d.symbol = some("UBND – KT")));
        assert!(alarm(
            &|d| (d.number, d.symbol) = (some("015/UBND-KT"), None)
        ));
        assert!(alarm(&|d| d.number = some("１５")));
        assert!(alarm(&|d| d.issuer_code = some("000.00.00.h99")));
        assert!(alarm(
            &|d| (d.issuer_code, d.issuer) = (None, some("ỦY BAN NHÂN DÂN xã Thuỷ Mẫu"))
        ));
        assert!(alarm(&|d| (d.issuer_code, d.issuer) = (some("H99"), None)));
        assert!(!alarm(&|d| d.number = some("16")));
        assert!(!alarm(&|d| d.symbol = None));
        assert!(!alarm(
            &|d| (d.issuer_code, d.issuer) = (some("H98"), some("UBND xã Khác"))
        ));
    }

    /// A congress year gives one number twice; the dates tell them apart.
    #[test]
    fn numbers_that_run_by_term() {
        let party = |day: &str| Fingerprint {
            issued_on: day.parse().ok(),
            ..Fingerprint {
                symbol: None,
                year: None,
                ..print(None, "05-NQ/ĐU", "Đảng ủy xã Mẫu", None)
            }
        };
        let matched = |a: &str, b: &str| party(a).matches(&party(b)).is_some();
        assert!(matched("2026-02-01", "2026-02-01"));
        assert!(!matched("2026-02-01", "2026-08-01"));
        assert!(matched("2026-02-01", ""));
        let state = |day: &str| Fingerprint {
            issued_on: day.parse().ok(),
            ..print(None, "5", "Sở Mẫu", None)
        };
        assert!(state("2026-02-01").matches(&state("2026-08-01")).is_some());
        assert!(state("2025-02-01").matches(&state("2026-08-01")).is_none());
    }

    #[test]
    fn identifiers_mind_case_and_not_the_blanks_around_them() {
        let id = |id: &str| Fingerprint {
            identifier: Some(id.to_owned()),
            ..Fingerprint::default()
        };
        assert!(id("\n G90,1 ").matches(&id("G90,1")).is_some());
        assert!(id("g90,1").matches(&id("G90,1")).is_none());
        assert!(id(" ").matches(&id(" ")).is_none());
    }
}
