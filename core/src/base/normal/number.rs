//! Numbers with their symbols, and codes of agencies.

use super::TextKind;

/// Number and symbol of a document in their normal form (số và ký hiệu ở dạng chuẩn), whichever of
/// the two fields they were written into: `301` and `BM-TH`, or `301/BM-TH` in either.
///
/// ```
/// use vanthu::base::NumberAndSymbol;
/// let apart = NumberAndSymbol::fold(Some("07"), Some("BM-TH"));
/// assert_eq!(apart, NumberAndSymbol::fold(Some("Số: 7/BM–TH"), None));
/// assert_ne!(apart, NumberAndSymbol::fold(Some("7"), Some("BM-VP")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberAndSymbol {
    /// The number; empty if there is none.
    pub number: String,
    /// The symbol; empty if there is none.
    pub symbol: String,
}

impl NumberAndSymbol {
    /// The normal form of what stands in the two fields.
    #[must_use]
    pub fn fold(number: Option<&str>, symbol: Option<&str>) -> Self {
        let (number, behind) = apart(&written(number.unwrap_or_default()));
        let symbol = written(symbol.unwrap_or_default());
        // The symbol's field may repeat the number, or hold it alone.
        let (before, rest) = apart(&symbol);
        let holds_number = is_number(&before) && !rest.is_empty();
        let symbol = match holds_number && (number.is_empty() || before == number) {
            true => rest,
            false => symbol,
        };
        let number = match number.is_empty() && holds_number {
            true => before,
            false => number,
        };
        let symbol = match (behind.is_empty(), symbol.is_empty()) {
            (true, _) => symbol,
            (false, true) => behind,
            (false, false) if behind == symbol => symbol,
            (false, false) => format!("{behind}/{symbol}"),
        };
        Self { number, symbol }
    }
}

/// The steps of a symbol, without the word `Số` in front.
fn written(text: &str) -> String {
    without_word(&TextKind::Symbol.fold(text)).to_owned()
}

fn is_number(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_ascii_digit())
}

/// The number, and the symbol written behind its stroke: `7/bm-th`, the Party's `5-nq/đu`.
fn apart(text: &str) -> (String, String) {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let stroke = match digits.len() < text.len() && digits.starts_with(['/', '-']) {
        true => Some(text.len().saturating_sub(digits.len())),
        false => text.find('/'),
    };
    let (number, symbol) = match stroke.and_then(|at| text.split_at_checked(at)) {
        Some(parts) => parts,
        None => (text, ""),
    };
    let symbol = symbol.trim_start_matches(['/', '-']);
    (without_zeros(number).to_owned(), symbol.to_owned())
}

/// A number without the word `Số` and leading zeros.
pub(super) fn plain(text: &str) -> String {
    without_zeros(without_word(text)).to_owned()
}

fn without_word(text: &str) -> &str {
    let word = ["số", "so", "no"]
        .into_iter()
        .find_map(|word| text.strip_prefix(word));
    match word {
        Some(rest) => {
            let rest = rest.trim_start_matches([':', '.', '-', '°', 'º']);
            match is_number(rest) {
                true => rest,
                false => text,
            }
        }
        None => text,
    }
}

fn without_zeros(number: &str) -> &str {
    let bare = number.trim_start_matches('0');
    match is_number(bare) {
        true => bare,
        // `0` and `00` are no numbers, and are not made empty.
        false if number.starts_with('0') && bare.is_empty() => "0",
        false => number,
    }
}

/// An agency's code in the current form where it can be told for certain (Decision 20/2020/QĐ-TTg,
/// QCVN 102:2016/BTTTT; that zero groups stand for no level is an inference of this project): level
/// 1 on the left, no trailing zero groups, capitals. A zero group between others is not converted:
/// dropping it could make two agencies one. For text in small letters.
pub(super) fn current_code(text: &str) -> String {
    let text = text.to_uppercase();
    let groups: Vec<&str> = text.split('.').collect();
    if groups.iter().any(|group| group.is_empty()) {
        return text;
    }
    let is_zero = |group: &&str| group.bytes().all(|byte| byte == b'0');
    let starts = groups.first().is_some_and(|group| is_level1(group));
    let ends = groups.last().is_some_and(|group| is_level1(group));
    let mut levels = match (starts, ends) {
        (true, _) => groups,
        (false, true) => groups.into_iter().rev().collect(),
        (false, false) => return text,
    };
    while levels.len() > 1 && levels.last().is_some_and(is_zero) {
        levels.pop();
    }
    if levels.iter().any(is_zero) {
        return text;
    }
    levels.join(".")
}

/// One letter and two digits: the form of level 1 in both generations.
fn is_level1(group: &str) -> bool {
    matches!(group.as_bytes(), [b'A'..=b'Z', tens, ones]
        if tens.is_ascii_digit() && ones.is_ascii_digit())
}
