//! Normal forms of Unicode text (UAX #15).
//!
//! From tables of 80 kB, or, with the feature `js` in WebAssembly, from the JavaScript engine, which has
//! the same tables. Texts in a normal form stay in it in every version of Unicode, so that both agree.

#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
mod engine {
    use unicode_normalization::UnicodeNormalization as _;

    pub(super) use unicode_normalization::char::is_combining_mark;
    pub(super) use unicode_normalization::is_nfc;

    pub(super) fn nfc(text: &str) -> String {
        text.nfc().collect()
    }

    pub(super) fn nfd(text: &str) -> String {
        text.nfd().collect()
    }

    pub(super) fn nfkd(text: &str) -> String {
        text.nfkd().collect()
    }
}

#[cfg(all(target_arch = "wasm32", feature = "js"))]
mod engine {
    use js_sys::{JsString, RegExp};

    fn normal(text: &str, form: &str) -> String {
        String::from(JsString::from(text).normalize(form))
    }

    pub(super) fn is_nfc(text: &str) -> bool {
        nfc(text) == text
    }

    pub(super) fn nfc(text: &str) -> String {
        normal(text, "NFC")
    }

    pub(super) fn nfd(text: &str) -> String {
        normal(text, "NFD")
    }

    pub(super) fn nfkd(text: &str) -> String {
        normal(text, "NFKD")
    }

    pub(super) fn is_combining_mark(c: char) -> bool {
        thread_local! {
            static MARK: RegExp = RegExp::new(r"\p{M}", "u");
        }
        let mut bytes = [0; 4];
        MARK.with(|mark| mark.test(c.encode_utf8(&mut bytes)))
    }
}

/// Composed letters (NFC).
pub(crate) fn nfc(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_owned(),
        false => engine::nfc(text),
    }
}

/// Whether all letters are composed.
pub(crate) fn is_nfc(text: &str) -> bool {
    text.is_ascii() || engine::is_nfc(text)
}

/// Letters apart from their marks (NFD).
pub(crate) fn nfd(text: &str) -> String {
    engine::nfd(text)
}

/// The same, and what only looks different made the same (NFKD).
pub(crate) fn nfkd(text: &str) -> String {
    engine::nfkd(text)
}

/// Whether it stands on the letter before it (general category M).
pub(crate) fn is_mark(c: char) -> bool {
    c >= '\u{300}' && engine::is_combining_mark(c)
}
