//! What is wrong with a text that should be an id, an instant or a digest, said once for `parse` and for
//! JSON. Begin with [`TextFault`].

use serde::de::Expected;

use super::fault::shortened;

/// Why a text is no id, instant or digest (lý do giá trị không hợp lệ).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextFault {
    /// An empty key (khóa rỗng).
    #[error("a key of 1 to 64 bytes, not an empty one")]
    Empty,
    /// A key of more than 64 bytes (khóa quá dài).
    #[error("a key of at most 64 bytes, not {bytes}")]
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// A key that holds a blank, tab or line break (khóa có khoảng trắng).
    #[error("a key without blanks")]
    Blank,
    /// A key that holds a colon, the separator in names of streams (khóa có dấu hai chấm).
    #[error("a key without colons")]
    Colon,
    /// A key that holds a control character (khóa có ký tự điều khiển).
    #[error("a key without control characters")]
    ControlCharacter,
    /// A key that is not in NFC: it looks like its composed form, and is not equal to it (khóa không ở
    /// dạng dựng sẵn).
    #[error("a key in composed letters (NFC): {form}")]
    NotComposed {
        /// The right form.
        form: String,
    },
    /// No UUID at all (không phải UUID).
    #[error("a UUID, such as 01930000-0000-7000-8000-000000000001")]
    NotUuid,
    /// The UUID of zeros (UUID toàn số 0).
    #[error("a UUID other than nil")]
    NilUuid,
    /// No date and time in RFC 3339 (không phải thời điểm).
    #[error("an instant in RFC 3339, such as 2026-11-21T08:00:00+07:00")]
    NotInstant,
    /// A date and time without zone (thời điểm không có múi giờ).
    #[error("an instant with a zone, such as 2026-11-21T08:00:00+07:00")]
    NoZone,
    /// An instant before 1900 or after 2199 (năm ngoài khoảng 1900–2199).
    #[error("an instant in the years 1900 to 2199")]
    YearOutOfRange,
    /// No SHA-256 in hexadecimal digits (không phải mã băm SHA-256).
    #[error("64 hexadecimal digits of SHA-256")]
    NotDigest,
}

impl Expected for TextFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

/// A text that is no id, instant or digest, with the reason (giá trị không hợp lệ).
///
/// ```
/// use vanthu::base::{PersonId, TextFault};
///
/// let invalid = "van thu".parse::<PersonId>().unwrap_err();
/// assert_eq!(invalid.fault(), &TextFault::Blank);
/// assert_eq!(invalid.to_string(), "expected a key without blanks, found `van thu`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {fault}, found `{text}`")]
pub struct InvalidText {
    text: String,
    fault: TextFault,
}

impl InvalidText {
    pub(super) fn new(text: &str, fault: TextFault) -> Self {
        Self {
            text: shortened(text),
            fault,
        }
    }

    /// The text, shortened if it is long (giá trị đã nhập).
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong with it (lý do).
    #[must_use]
    pub const fn fault(&self) -> &TextFault {
        &self.fault
    }
}

/// Every way from a text into a type that has `parse`: [`FromStr`](std::str::FromStr), `TryFrom` and
/// serde, with the same reason everywhere.
macro_rules! read_from_text {
    ($name:ident) => {
        impl std::str::FromStr for $name {
            type Err = $crate::base::InvalidText;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::base::InvalidText;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::base::InvalidText;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{Error, Unexpected, Visitor};

                /// Reads the text where it stands, without a copy.
                struct Text;

                impl Visitor<'_> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("a string")
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        $name::parse(text).map_err(|invalid| {
                            E::invalid_value(Unexpected::Str(text), invalid.fault())
                        })
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

pub(super) use read_from_text;

#[cfg(test)]
mod tests {
    use crate::base::{CommandId, Digest, Instant, PersonId, TextFault};

    #[test]
    fn a_key_says_what_is_wrong() {
        let fault = |text: &str| PersonId::parse(text).err().map(|e| e.fault().clone());
        assert_eq!(fault("nguyễn-văn-a"), None);
        assert_eq!(fault(""), Some(TextFault::Empty));
        assert_eq!(fault(&"a".repeat(64)), None);
        let bytes = 65;
        let too_long = Some(TextFault::TooLong { bytes });
        assert_eq!(fault(&"a".repeat(bytes)), too_long);
        for blank in ["van thu", "van\u{a0}thu", "van\tthu", "van-thu\n"] {
            assert_eq!(fault(blank), Some(TextFault::Blank), "{blank:?}");
        }
        assert_eq!(fault("van:thu"), Some(TextFault::Colon));
        assert_eq!(fault("van\u{7}thu"), Some(TextFault::ControlCharacter));
        let form = "nguyễn".to_owned();
        let decomposed = "nguye\u{302}\u{303}n";
        assert_eq!(fault(decomposed), Some(TextFault::NotComposed { form }));
    }

    #[test]
    fn an_id_an_instant_and_a_digest_say_what_is_wrong() {
        let id = |text: &str| CommandId::parse(text).err().map(|e| e.fault().clone());
        assert_eq!(id("01930000-0000-7000-8000-000000000001"), None);
        let nil = "00000000-0000-0000-0000-000000000000";
        assert_eq!(id(nil), Some(TextFault::NilUuid));
        assert_eq!(id("1"), Some(TextFault::NotUuid));
        let at = |text: &str| Instant::parse(text).err().map(|e| e.fault().clone());
        assert_eq!(at("2026-11-21T08:00:00+07:00"), None);
        assert_eq!(at("2026-11-21T08:00:00"), Some(TextFault::NoZone));
        assert_eq!(at("21/11/2026"), Some(TextFault::NotInstant));
        let late = at("2200-01-01T00:00:00Z");
        assert_eq!(late, Some(TextFault::YearOutOfRange));
        let digest = Digest::of(b"").to_string();
        assert_eq!(digest.parse(), Ok(Digest::of(b"")));
        for text in ["", &digest[1..], &digest.replace('e', "g")] {
            let fault = Digest::try_from(text).map_err(|e| e.fault().clone());
            assert_eq!(fault, Err(TextFault::NotDigest), "{text}");
        }
    }

    #[test]
    fn json_gives_the_same_reason() {
        let read = serde_json::from_str::<PersonId>("\"van:thu\"").unwrap_err();
        let message = "invalid value: string \"van:thu\", expected a key without colons";
        assert!(read.to_string().starts_with(message), "{read}");
        assert_eq!(
            PersonId::try_from("van:thu".to_owned())
                .unwrap_err()
                .to_string(),
            "expected a key without colons, found `van:thu`"
        );
    }
}
