//! Number and symbol as printed, `05/QĐ-UBND`: written, read and checked.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale, disguised, nfc, undisguised};
use crate::law::{CopyKind, DocumentType};
use crate::organization::symbol_part;

/// Longest symbol and most digits of a number (Appendix VI: `CodeNotation`, `CodeNumber`).
const MOST_SYMBOL: usize = 30;
const MOST_DIGITS: usize = 11;

/// A number as it is written (Appendix I, II.3.c): Arabic digits, one zero before 1–9, none before
/// larger numbers.
///
/// ```
/// use vanthu::document::number_text;
/// assert_eq!([7, 10, 100].map(number_text), ["07", "10", "100"]);
/// ```
#[must_use]
pub fn number_text(number: u32) -> String {
    format!("{number:02}")
}

/// The symbol of a document type (ký hiệu; Appendix I, II.3.b): `ABBR-ORG`, for a công văn
/// `ORG-UNIT` with the drafting unit or the field handled. The spelling of Appendix III is kept
/// (`QyĐ`, `CTr`, `TTr`), never upper-cased.
///
/// `None` where no symbol can be formed: a thư công has none, a công văn needs its unit or field,
/// and every part must be usable in a symbol.
///
/// ```
/// use vanthu::{document::document_symbol, law::DocumentType};
/// assert_eq!(document_symbol(DocumentType::QuyDinh, "SNV", None).unwrap(), "QyĐ-SNV");
/// assert_eq!(document_symbol(DocumentType::CongVan, "BNV", Some("VP")).unwrap(), "BNV-VP");
/// assert_eq!(document_symbol(DocumentType::ThuCong, "BNV", None), None);
/// ```
#[must_use]
pub fn document_symbol(
    kind: DocumentType,
    org: &str,
    unit_or_field: Option<&str>,
) -> Option<String> {
    match (kind, kind.abbreviation()) {
        (_, Some(abbreviation)) => joined(abbreviation, org),
        (DocumentType::CongVan, None) => joined(org, unit_or_field?),
        (_, None) => None,
    }
}

/// The symbol of a copy (Appendix III, form 3.1): `SY-ORG`, `TrS-ORG`, `SL-ORG`.
#[must_use]
pub fn copy_symbol(kind: CopyKind, org: &str) -> Option<String> {
    joined(kind.abbreviation(), org)
}

fn joined(first: &str, second: &str) -> Option<String> {
    let (first, second) = (first.trim(), second.trim());
    let fits = symbol_part(first) && symbol_part(second);
    fits.then(|| nfc(&format!("{first}-{second}")))
}

/// Number and symbol together (số, ký hiệu), for example `15/QĐ-BNV`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberSymbol {
    /// Number, from 1.
    pub number: u32,
    /// Symbol.
    pub symbol: String,
}

impl NumberSymbol {
    /// The whole line of box 3: `Số: 15/QĐ-BNV`.
    ///
    /// ```
    /// use vanthu::document::NumberSymbol;
    /// let letter = NumberSymbol { number: 5, symbol: "BNV-VP".into() };
    /// assert_eq!(letter.line(), "Số: 05/BNV-VP");
    /// ```
    #[must_use]
    pub fn line(&self) -> String {
        format!("Số: {self}")
    }

    /// Reads a written form, whatever the document type; text is compared after NFC.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Vec<SymbolFault>> {
        let text = nfc(text);
        let mut faults = Vec::new();
        if text.chars().any(char::is_whitespace) {
            faults.push(SymbolFault::Blank);
        }
        let mut parts = text.split('/').map(str::trim);
        let number = number(parts.next().unwrap_or_default(), &mut faults);
        let symbol = match (parts.next(), parts.next()) {
            (None, _) => {
                faults.push(SymbolFault::NoSlash);
                None
            }
            (Some(symbol), None) => Some(symbol),
            (Some(_), Some(_)) => {
                // `30/2020/NĐ-CP` is the form of normative documents.
                faults.push(SymbolFault::TwoSlashes);
                None
            }
        };
        if let Some(symbol) = symbol {
            groups(symbol, &mut faults);
        }
        match (number, symbol) {
            (Some(number), Some(symbol)) if faults.is_empty() => Ok(Self {
                number,
                symbol: symbol.to_owned(),
            }),
            _ => Err(faults),
        }
    }
}

impl fmt::Display for NumberSymbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", number_text(self.number), self.symbol)
    }
}

fn number(text: &str, faults: &mut Vec<SymbolFault>) -> Option<u32> {
    let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let number = text.parse::<u32>().ok().filter(|n| *n > 0);
    if !digits || text.len() > MOST_DIGITS || number.is_none() {
        faults.push(SymbolFault::Number);
        return None;
    }
    if number.map(number_text).as_deref() != Some(text) {
        faults.push(SymbolFault::Padding);
    }
    number
}

fn groups(symbol: &str, faults: &mut Vec<SymbolFault>) {
    if symbol.chars().count() > MOST_SYMBOL {
        faults.push(SymbolFault::TooLong);
    }
    let groups: Vec<&str> = symbol.split('-').map(str::trim).collect();
    if groups.len() < 2 {
        faults.push(SymbolFault::NoHyphen);
    }
    if !groups.into_iter().all(symbol_part) {
        faults.push(SymbolFault::Group);
    }
}

/// What is wrong with a written number and symbol (Appendix I, II.3; Appendix III).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SymbolFault {
    /// A blank.
    Blank,
    /// No `/` between number and symbol.
    NoSlash,
    /// A second `/`.
    TwoSlashes,
    /// No number in Arabic digits from 1.
    Number,
    /// Numbers below 10 carry one zero in front, others none.
    Padding,
    /// No `-` between the groups of the symbol.
    NoHyphen,
    /// A group that is empty or holds other signs than letters and digits.
    Group,
    /// Longer than 30 characters.
    TooLong,
    /// Not the abbreviation of Appendix III, in its spelling.
    Abbreviation,
    /// Not the agency's abbreviation at its place.
    Organization,
    /// The document type carries no number and symbol.
    NoSymbol,
    /// A character that only looks like the right one: of another alphabet or width, another dash,
    /// an invisible one.
    LookAlike,
    /// A small letter where capitals are written.
    SmallLetter,
}

impl Label for SymbolFault {
    fn label(&self, locale: Locale) -> &'static str {
        let (vi, en) = match self {
            Self::Blank => ("không viết cách chữ", "no blanks"),
            Self::NoSlash => (
                "giữa số và ký hiệu phải có dấu “/”",
                "a `/` must stand between number and symbol",
            ),
            Self::TwoSlashes => (
                "văn bản hành chính không ghi năm trong số, ký hiệu",
                "an administrative document carries no year in its symbol",
            ),
            Self::Number => (
                "số phải là chữ số Ả Rập, từ 01",
                "the number is written in Arabic digits, from 01",
            ),
            Self::Padding => (
                "số nhỏ hơn 10 thêm một số 0 phía trước, từ 10 không thêm",
                "numbers below 10 carry one zero in front, others none",
            ),
            Self::NoHyphen => (
                "giữa các nhóm chữ của ký hiệu phải có dấu “-”",
                "a `-` must stand between the groups of the symbol",
            ),
            Self::Group => (
                "nhóm chữ của ký hiệu chỉ gồm chữ và số",
                "groups of the symbol hold letters and digits only",
            ),
            Self::TooLong => (
                "ký hiệu dài quá 30 ký tự",
                "symbol longer than 30 characters",
            ),
            Self::Abbreviation => (
                "không đúng chữ viết tắt tên loại tại Phụ lục III",
                "not the abbreviation of Appendix III",
            ),
            Self::Organization => (
                "không đúng chữ viết tắt tên cơ quan",
                "not the abbreviation of the agency",
            ),
            Self::NoSymbol => (
                "loại văn bản này không có ký hiệu",
                "this document type has no symbol",
            ),
            Self::LookAlike => (
                "có ký tự trông giống nhưng không phải ký tự đúng",
                "a character only looks like the right one",
            ),
            Self::SmallLetter => (
                "nhóm chữ của ký hiệu viết bằng chữ in hoa",
                "groups of the symbol are written in capitals",
            ),
        };
        match locale {
            Locale::Vi => vi,
            Locale::En => en,
        }
    }
}

impl SymbolFault {
    /// The characters of a written number and symbol that the fault means (ký tự sai), each once.
    #[must_use]
    pub fn characters(self, text: &str) -> Vec<char> {
        let mut found: Vec<char> = match self {
            Self::LookAlike => disguised(text).collect(),
            Self::SmallLetter => nfc(text).chars().filter(|c| c.is_lowercase()).collect(),
            _ => Vec::new(),
        };
        found.dedup();
        found
    }
}

/// Checks a written number and symbol against the document type and, if given, the agency's
/// abbreviation.
///
/// ```
/// use vanthu::document::{SymbolFault, check_symbol};
/// use vanthu::law::DocumentType;
/// assert!(check_symbol("08/QyĐ-SNV", DocumentType::QuyDinh, Some("SNV")).is_ok());
/// let wrong = check_symbol("8/QYĐ-SNV", DocumentType::QuyDinh, None).unwrap_err();
/// assert_eq!(wrong, [SymbolFault::Padding, SymbolFault::Abbreviation]);
/// ```
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_symbol(
    text: &str,
    kind: DocumentType,
    org: Option<&str>,
) -> Result<NumberSymbol, Vec<SymbolFault>> {
    if !kind.is_numbered() {
        return Err(vec![SymbolFault::NoSymbol]);
    }
    check(text, kind.abbreviation(), org)
}

/// Checks the written number and symbol of a copy.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_copy_symbol(
    text: &str,
    kind: CopyKind,
    org: Option<&str>,
) -> Result<NumberSymbol, Vec<SymbolFault>> {
    check(text, Some(kind.abbreviation()), org)
}

fn check(
    text: &str,
    abbreviation: Option<&str>,
    org: Option<&str>,
) -> Result<NumberSymbol, Vec<SymbolFault>> {
    // What looks right is named by its character, and else judged as what it looks like.
    let disguise = disguised(text).next().is_some();
    let plain = match disguise {
        true => undisguised(text),
        false => text.to_owned(),
    };
    let read = NumberSymbol::parse(&plain);
    let mut faults = read.as_ref().err().cloned().unwrap_or_default();
    if disguise {
        faults.push(SymbolFault::LookAlike);
    }
    // The symbol is judged even where the number is not readable, if there is one at all.
    let text: String = nfc(&plain).chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((_, symbol)) = text
        .split_once('/')
        .filter(|_| !faults.contains(&SymbolFault::TwoSlashes))
    {
        let org: Option<String> = org.map(|org| nfc(org.trim()));
        let rest = match abbreviation {
            Some(abbreviation) => after_group(symbol, abbreviation),
            None => Some(symbol),
        };
        // Appendix III has small letters in abbreviations of its own, an agency's have none.
        if org.is_none() && rest.is_some_and(|rest| rest.chars().any(char::is_lowercase)) {
            faults.push(SymbolFault::SmallLetter);
        }
        match (rest, &org) {
            (None, _) => faults.push(SymbolFault::Abbreviation),
            // A công văn begins with the agency, another type ends with it.
            (Some(rest), Some(org)) => {
                let fits = match abbreviation {
                    Some(_) => rest == org,
                    None => after_group(rest, org).is_some(),
                };
                if !fits {
                    faults.push(SymbolFault::Organization);
                }
            }
            (Some(_), None) => {}
        }
    }
    match read {
        Ok(read) if faults.is_empty() => Ok(read),
        _ => Err(faults),
    }
}

/// What follows `group` and its hyphen.
fn after_group<'t>(symbol: &'t str, group: &str) -> Option<&'t str> {
    symbol.strip_prefix(group)?.strip_prefix('-')
}

#[cfg(test)]
mod tests {
    use super::{
        NumberSymbol, SymbolFault, check_copy_symbol, check_symbol, copy_symbol, document_symbol,
    };
    use crate::law::{CopyKind, DocumentType};

    #[test]
    fn every_type_writes_what_it_reads() {
        for kind in DocumentType::ALL.iter().copied() {
            let Some(symbol) = document_symbol(kind, "SNV", Some("VX")) else {
                assert_eq!(kind, DocumentType::ThuCong);
                let refused = check_symbol("01/TC-SNV", kind, None);
                assert_eq!(refused, Err(vec![SymbolFault::NoSymbol]));
                continue;
            };
            let written = NumberSymbol { number: 9, symbol };
            let text = written.to_string();
            assert!(text.starts_with("09/"));
            assert_eq!(check_symbol(&text, kind, Some("SNV")), Ok(written));
        }
        for kind in CopyKind::ALL.iter().copied() {
            let symbol = copy_symbol(kind, "UBND").unwrap();
            let written = NumberSymbol { number: 3, symbol };
            let read = check_copy_symbol(&written.to_string(), kind, Some("UBND"));
            assert_eq!(read, Ok(written));
        }
    }

    #[test]
    fn letters_need_a_unit_or_field() {
        assert_eq!(document_symbol(DocumentType::CongVan, "UBND", None), None);
        assert_eq!(
            document_symbol(DocumentType::CongVan, "UBND", Some(" ")),
            None
        );
        assert_eq!(document_symbol(DocumentType::BaoCao, "UB ND", None), None);
        assert_eq!(
            document_symbol(DocumentType::CongVan, "SKH&ĐT", Some("XD")).as_deref(),
            Some("SKH&ĐT-XD")
        );
    }

    #[test]
    fn malformed_forms_with_every_reason() {
        use SymbolFault as F;
        let plan = DocumentType::KeHoach;
        for (text, kind, expected) in [
            ("8/KH-SNV", plan, vec![F::Padding]),
            ("0100/KH-SNV", plan, vec![F::Padding]),
            ("00/KH-SNV", plan, vec![F::Number]),
            ("21/KH- SNV", plan, vec![F::Blank]),
            ("21 /KH-SNV", plan, vec![F::Blank]),
            (
                "21-KH/SNV",
                plan,
                vec![F::Number, F::NoHyphen, F::Abbreviation],
            ),
            ("21/2025/KH-SNV", plan, vec![F::TwoSlashes]),
            ("XXI/KH-SNV", plan, vec![F::Number]),
            ("21/KH", plan, vec![F::NoHyphen, F::Abbreviation]),
            ("21/KH-", plan, vec![F::Group, F::Organization]),
            ("21/KH-SXD", plan, vec![F::Organization]),
            ("21", plan, vec![F::NoSlash]),
            ("", plan, vec![F::Number, F::NoSlash]),
            ("08/QYĐ-SNV", DocumentType::QuyDinh, vec![F::Abbreviation]),
            ("08/TTR-SNV", DocumentType::ToTrinh, vec![F::Abbreviation]),
            ("08/QĐ-SNV", DocumentType::CongVan, vec![F::Organization]),
            (
                "08/SNV",
                DocumentType::CongVan,
                vec![F::NoHyphen, F::Organization],
            ),
            ("99999999999/KH-SNV", plan, vec![F::Number]),
        ] {
            assert_eq!(
                check_symbol(text, kind, Some("SNV")),
                Err(expected),
                "{text}"
            );
        }
        let long = format!("21/KH-{}", "X".repeat(28));
        assert_eq!(check_symbol(&long, plan, None), Err(vec![F::TooLong]));
    }

    /// K17: letters that look right are named.
    #[test]
    fn characters_that_only_look_right() {
        use SymbolFault as F;
        let (decision, letter) = (DocumentType::QuyetDinh, DocumentType::CongVan);
        for (text, kind, expected, named) in [
            ("15/Q\u{d0}-UBND", decision, vec![F::LookAlike], "\u{d0}"),
            ("15/QĐ–UBND", decision, vec![F::LookAlike], "–"),
            (
                "15/QĐ-UBND\u{200b}",
                decision,
                vec![F::LookAlike],
                "\u{200b}",
            ),
            ("15/QĐ-\u{423}BND", decision, vec![F::LookAlike], "\u{423}"),
            ("1５/QĐ-UBND", decision, vec![F::LookAlike], "５"),
            ("15/Qđ-UBND", decision, vec![F::Abbreviation], ""),
            ("15/QĐ-ubnd", decision, vec![F::SmallLetter], "ubnd"),
            ("15/UBND-kt", letter, vec![F::SmallLetter], "kt"),
            ("15/UBND-\u{d0}T", letter, vec![F::LookAlike], "\u{d0}"),
        ] {
            let found = check_symbol(text, kind, None).unwrap_err();
            assert_eq!(found, expected, "{text}");
            let characters: String = found.iter().flat_map(|f| f.characters(text)).collect();
            assert_eq!(characters, named, "{text}");
        }
        assert!(check_symbol("15/UBND-ĐT", letter, Some("UBND")).is_ok());
        assert!(check_symbol("15/TTr-UBND", DocumentType::ToTrinh, None).is_ok());
    }

    #[test]
    fn text_is_compared_after_nfc() {
        let decomposed = "15/BNV-VA\u{306}";
        assert_eq!(
            check_symbol(decomposed, DocumentType::CongVan, Some("BNV"))
                .unwrap()
                .symbol,
            "BNV-VĂ"
        );
    }
}
