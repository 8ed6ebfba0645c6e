//! Why an attachment cannot be used.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why one attachment is unusable; the message around it stays readable (SPEC §6.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttachmentFault {
    /// No `ContentTransferEncoded` element.
    ContentMissing,
    /// Not base64: a foreign character, padding in the middle, or an impossible length.
    NotBase64,
    /// Declared as a wrapping zip, but no zip.
    NotAZip,
    /// A zip without any entry, or one that is damaged.
    DamagedZip,
    /// The zip's entry is encrypted.
    EncryptedZip,
    /// The zip's entry is packed in a way other than stored or deflated.
    UnsupportedCompression,
    /// More bytes than [`Limits::unpacked_attachment_bytes`](super::super::Limits::unpacked_attachment_bytes).
    AttachmentTooLarge {
        /// Bytes allowed.
        limit: u64,
    },
    /// The place the bytes were written to refused them.
    OutputFailed {
        /// Its words.
        reason: String,
    },
}

impl AttachmentFault {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ContentMissing => "content_missing",
            Self::NotBase64 => "not_base64",
            Self::NotAZip => "not_a_zip",
            Self::DamagedZip => "damaged_zip",
            Self::EncryptedZip => "encrypted_zip",
            Self::UnsupportedCompression => "unsupported_compression",
            Self::AttachmentTooLarge { .. } => "attachment_too_large",
            Self::OutputFailed { .. } => "output_failed",
        }
    }

    /// Section of `docs/edxml.md` that it follows from.
    #[must_use]
    pub fn section(&self) -> &'static str {
        match self {
            Self::ContentMissing => "9.1",
            Self::AttachmentTooLarge { .. } => "6.4",
            _ => "6.2",
        }
    }

    /// All codes.
    pub const CODES: [&'static str; 8] = [
        "content_missing",
        "not_base64",
        "not_a_zip",
        "damaged_zip",
        "encrypted_zip",
        "unsupported_compression",
        "attachment_too_large",
        "output_failed",
    ];

    /// The sentence in English.
    #[must_use]
    pub fn message_en(&self) -> String {
        match self {
            Self::ContentMissing => "the attachment has no content".to_owned(),
            Self::NotBase64 => "the content is not base64".to_owned(),
            Self::NotAZip => "the content should be a zip and is none".to_owned(),
            Self::DamagedZip => "the zip around the file is damaged".to_owned(),
            Self::EncryptedZip => "the zip around the file is encrypted".to_owned(),
            Self::UnsupportedCompression => {
                "the zip around the file is compressed in an unknown way".to_owned()
            }
            Self::AttachmentTooLarge { limit } => {
                format!("the unpacked file has more than {limit} bytes")
            }
            Self::OutputFailed { reason } => {
                format!("the unpacked file could not be written: {reason}")
            }
        }
    }

    /// The sentence in Vietnamese.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::ContentMissing => "tệp đính kèm không có nội dung".to_owned(),
            Self::NotBase64 => "nội dung không phải base64".to_owned(),
            Self::NotAZip => "nội dung lẽ ra là tệp zip nhưng không phải".to_owned(),
            Self::DamagedZip => "tệp zip bọc ngoài bị hỏng".to_owned(),
            Self::EncryptedZip => "tệp zip bọc ngoài bị đặt mật khẩu".to_owned(),
            Self::UnsupportedCompression => {
                "tệp zip bọc ngoài nén theo cách không hỗ trợ".to_owned()
            }
            Self::AttachmentTooLarge { limit } => {
                format!("tệp sau khi giải nén lớn hơn {limit} byte")
            }
            Self::OutputFailed { reason } => format!("không ghi được tệp đã giải nén: {reason}"),
        }
    }
}

impl fmt::Display for AttachmentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message_en())
    }
}

impl std::error::Error for AttachmentFault {}
