use unicode_normalization::UnicodeNormalization as _;

/// What people write by hand, for comparing: in NFC, in small letters, with single blanks.
pub(crate) fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .flat_map(char::to_lowercase)
        .nfc()
        .collect()
}
