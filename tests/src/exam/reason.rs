//! The words of the files for the library's codes. Both runners read `reasons.json`; a code that is
//! not in it refuses without a reason that the files know.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The closed list of reasons, each with its codes.
static REASONS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("reasons.json")).expect("reasons with their codes")
});

/// The words of the files for one of the library's codes.
pub(super) fn reason(code: &str) -> Option<&'static str> {
    let mut reasons = REASONS.iter();
    let found = reasons.find(|(_, codes)| codes.iter().any(|known| known == code));
    found.map(|(reason, _)| reason.as_str())
}

#[cfg(test)]
mod tests {
    use super::REASONS;
    use vanthu::rules::Rule;

    #[test]
    fn every_code_exists_once() {
        let mut seen = std::collections::HashSet::new();
        for code in REASONS.values().flatten() {
            assert!(Rule::ALL.iter().any(|rule| rule.code() == *code), "{code}");
            assert!(seen.insert(code), "{code} twice");
        }
    }
}
