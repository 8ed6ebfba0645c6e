//! What is wrong with a text that should be an id, an instant or a digest, said once for `parse` and for
//! JSON. Begin with [`TextFault`].

use serde::de::Expected;

use super::Locale;
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

/// Before what this library says to itself through serde: see [`TextFault::read`].
const OWN: &str = "vanthu:";

impl Expected for TextFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !f.alternate() {
            return std::fmt::Display::fmt(self, f);
        }
        write!(f, "{OWN}{}", self.code())?;
        match self {
            Self::TooLong { bytes } => write!(f, ":{bytes}"),
            Self::NotComposed { form } => write!(f, ":{form}"),
            _ => Ok(()),
        }
    }
}

impl TextFault {
    const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::Blank => "blank",
            Self::Colon => "colon",
            Self::ControlCharacter => "control_character",
            Self::NotComposed { .. } => "not_composed",
            Self::NotUuid => "not_uuid",
            Self::NilUuid => "nil_uuid",
            Self::NotInstant => "not_instant",
            Self::NoZone => "no_zone",
            Self::YearOutOfRange => "year_out_of_range",
            Self::NotDigest => "not_digest",
        }
    }

    /// The fault that a type of this library has handed to serde, written as an alternate form.
    pub(crate) fn read(said: &str) -> Option<Self> {
        let said = said.strip_prefix(OWN)?;
        let (code, rest) = said.split_once(':').unwrap_or((said, ""));
        let plain = [
            Self::Empty,
            Self::Blank,
            Self::Colon,
            Self::ControlCharacter,
            Self::NotUuid,
            Self::NilUuid,
            Self::NotInstant,
            Self::NoZone,
            Self::YearOutOfRange,
            Self::NotDigest,
        ];
        match code {
            "too_long" => Some(Self::TooLong {
                bytes: rest.parse().ok()?,
            }),
            "not_composed" => Some(Self::NotComposed {
                form: rest.to_owned(),
            }),
            code => plain.into_iter().find(|fault| fault.code() == code),
        }
    }

    /// What is wanted instead, with an example.
    #[must_use]
    pub fn wanted(&self, locale: Locale) -> String {
        let vi = locale == Locale::Vi;
        match self {
            Self::Empty if vi => {
                "cần một khóa từ 1 đến 64 byte, không để trống, ví dụ van-thu".to_owned()
            }
            Self::TooLong { bytes } if vi => {
                format!("cần một khóa không quá 64 byte (khóa này dài {bytes} byte), ví dụ van-thu")
            }
            Self::Blank if vi => "cần một khóa không có khoảng trắng, ví dụ van-thu".to_owned(),
            Self::Colon if vi => "cần một khóa không có dấu hai chấm, ví dụ van-thu".to_owned(),
            Self::ControlCharacter if vi => {
                "cần một khóa không có ký tự điều khiển, ví dụ van-thu".to_owned()
            }
            Self::NotComposed { form } if vi => {
                format!("cần một khóa gõ bằng chữ dựng sẵn (Unicode NFC): {form}")
            }
            Self::NotUuid if vi => format!("cần một UUID, ví dụ {UUID}"),
            Self::NilUuid if vi => format!("cần một UUID không toàn số 0, ví dụ {UUID}"),
            Self::NotInstant if vi => format!(
                "cần một thời điểm ghi đủ ngày, giờ, phút, giây và múi giờ, ví dụ {INSTANT}"
            ),
            Self::NoZone if vi => format!("cần một thời điểm có múi giờ, ví dụ {INSTANT}"),
            Self::YearOutOfRange if vi => {
                format!("cần một thời điểm trong các năm 1900–2199, ví dụ {INSTANT}")
            }
            Self::NotDigest if vi => {
                format!("cần 64 chữ số thập lục phân của SHA-256, ví dụ {DIGEST}")
            }
            Self::NotInstant => format!(
                "an instant with day, hour, minute, second and zone is wanted, such as {INSTANT}"
            ),
            Self::NotDigest => format!("{self} are wanted, such as {DIGEST}"),
            Self::Empty
            | Self::TooLong { .. }
            | Self::Blank
            | Self::Colon
            | Self::ControlCharacter => format!("{self} is wanted, such as van-thu"),
            Self::NilUuid => format!("{self} is wanted, such as {UUID}"),
            Self::YearOutOfRange => format!("{self} is wanted, such as {INSTANT}"),
            other => format!("{other} is wanted"),
        }
    }
}

const UUID: &str = "01930000-0000-7000-8000-000000000001";
const INSTANT: &str = "2026-11-21T08:00:00+07:00";
const DIGEST: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

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
                $crate::base::text::from_text(deserializer, Self::parse)
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
