//! Why a message is not written.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::{Label as _, Locale};
use crate::law::Secrecy;

/// Everything that keeps a message from being written, at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WriteFaults {
    /// The faults in the order of the message; never empty.
    pub faults: Vec<WriteFault>,
}

/// One fault and its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WriteFault {
    /// What is wrong.
    pub kind: WriteFaultKind,
    /// The element, as a path of local names from the root; repeated elements are counted from 1, as in `To[2]`.
    pub path: String,
}

/// What is wrong with an outgoing message (SPEC §8.3, §9.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum WriteFaultKind {
    /// A required element is missing or blank (SPEC §8.3).
    Missing,
    /// A character that XML 1.0 forbids (SPEC §9.3 W4).
    IllegalCharacter {
        /// Its Unicode number.
        character: u32,
    },
    /// A number below 0, which the format leaves out.
    NegativeNumber {
        /// The number.
        value: i32,
    },
    /// A day or time without a real value, or outside the years 0 to 9999.
    UnwritableDate {
        /// The text.
        text: String,
    },
    /// A status code outside the nine known ones (SPEC §4.1).
    UnknownStatusCode {
        /// The code.
        text: String,
    },
    /// A kind of exchange outside 0 to 3 (SPEC §3.6).
    UnknownBusinessKind {
        /// The code.
        text: String,
    },
    /// Two files with one id (SPEC §8.3).
    DuplicateContentId {
        /// The id.
        id: String,
    },
    /// A file name without extension (SPEC §8.3).
    NameWithoutExtension {
        /// The name.
        name: String,
    },
    /// The file could not be put into a zip.
    FileNotPacked {
        /// Why.
        reason: String,
    },
    /// A mark of secrecy, or a secret document: none goes over the axis (SPEC §3.2).
    StateSecret {
        /// How secret.
        secrecy: Secrecy,
    },
    /// The document is not signed and numbered yet.
    NotSigned,
}

impl WriteFaultKind {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::IllegalCharacter { .. } => "illegal_character",
            Self::NegativeNumber { .. } => "negative_number",
            Self::UnwritableDate { .. } => "unwritable_date",
            Self::UnknownStatusCode { .. } => "unknown_status_code",
            Self::UnknownBusinessKind { .. } => "unknown_business_kind",
            Self::DuplicateContentId { .. } => "duplicate_content_id",
            Self::NameWithoutExtension { .. } => "name_without_extension",
            Self::FileNotPacked { .. } => "file_not_packed",
            Self::StateSecret { .. } => "state_secret",
            Self::NotSigned => "not_signed",
        }
    }

    /// All codes.
    pub const CODES: [&'static str; 11] = [
        "missing",
        "illegal_character",
        "negative_number",
        "unwritable_date",
        "unknown_status_code",
        "unknown_business_kind",
        "duplicate_content_id",
        "name_without_extension",
        "file_not_packed",
        "state_secret",
        "not_signed",
    ];

    /// Section of `docs/edxml.md` that it follows from.
    #[must_use]
    pub fn section(&self) -> &'static str {
        match self {
            Self::IllegalCharacter { .. } => "9.3",
            Self::NegativeNumber { .. } => "8.1",
            Self::UnwritableDate { .. } => "3.3",
            Self::UnknownStatusCode { .. } => "4.1",
            Self::UnknownBusinessKind { .. } => "3.6",
            Self::StateSecret { .. } => "3.2",
            _ => "8.3",
        }
    }

    /// The sentence in English.
    #[must_use]
    pub fn message_en(&self) -> String {
        match self {
            Self::Missing => "required and missing".to_owned(),
            Self::IllegalCharacter { character } => {
                format!("the character U+{character:04X} is forbidden in XML")
            }
            Self::NegativeNumber { value } => format!("negative number {value}"),
            Self::UnwritableDate { text } => {
                format!("not a day or time that can be written: `{text}`")
            }
            Self::UnknownStatusCode { text } => format!("unknown status code `{text}`"),
            Self::UnknownBusinessKind { text } => format!("unknown kind of exchange `{text}`"),
            Self::DuplicateContentId { id } => format!("the id `{id}` belongs to two files"),
            Self::NameWithoutExtension { name } => {
                format!("the file name `{name}` has no extension")
            }
            Self::FileNotPacked { reason } => format!("the file could not be packed: {reason}"),
            Self::StateSecret { secrecy } => {
                let level = secrecy.label(Locale::En);
                format!("state secret ({level}): nothing secret goes over the axis")
            }
            Self::NotSigned => "the document is not signed and numbered yet".to_owned(),
        }
    }

    /// The sentence in Vietnamese.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Missing => "bắt buộc nhưng còn thiếu".to_owned(),
            Self::IllegalCharacter { character } => {
                format!("ký tự U+{character:04X} không được phép trong XML")
            }
            Self::NegativeNumber { value } => format!("số âm {value}"),
            Self::UnwritableDate { text } => format!("không phải ngày giờ ghi được: `{text}`"),
            Self::UnknownStatusCode { text } => format!("không nhận ra mã trạng thái `{text}`"),
            Self::UnknownBusinessKind { text } => format!("không nhận ra loại nghiệp vụ `{text}`"),
            Self::DuplicateContentId { id } => format!("hai tệp cùng mã `{id}`"),
            Self::NameWithoutExtension { name } => {
                format!("tên tệp `{name}` không có phần mở rộng")
            }
            Self::FileNotPacked { reason } => format!("không nén được tệp: {reason}"),
            Self::StateSecret { secrecy } => {
                let level = secrecy.label(Locale::Vi);
                format!("bí mật nhà nước (độ {level}), không được gửi qua trục liên thông")
            }
            Self::NotSigned => "văn bản chưa ký số hoặc chưa cấp số".to_owned(),
        }
    }
}

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind.message_en())
    }
}

impl fmt::Display for WriteFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl WriteFaults {
    /// A single fault of the whole message, or of the element with this path.
    pub(crate) fn one(kind: WriteFaultKind, path: &str) -> Self {
        let path = path.to_owned();
        Self {
            faults: vec![WriteFault { kind, path }],
        }
    }
}

impl std::error::Error for WriteFault {}
impl std::error::Error for WriteFaults {}
