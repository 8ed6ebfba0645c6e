//! Why a message cannot be read at all.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::XmlFault;

/// A point of the message, for people who look into the file.
///
/// For messages in another encoding than UTF-8, `offset` counts in their UTF-8 form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// Byte offset from 0.
    pub offset: usize,
    /// Line from 1.
    pub line: usize,
    /// Character in the line from 1.
    pub column: usize,
}

impl Position {
    const START: Self = Self {
        offset: 0,
        line: 1,
        column: 1,
    };

    pub(crate) fn of(text: &[u8], offset: usize) -> Self {
        Self::START.moved(text, offset)
    }

    /// The points at these offsets, in their order: the text is walked through once, however many they are.
    pub(crate) fn of_each(text: &[u8], offsets: &[usize]) -> Vec<Self> {
        let mut sorted: Vec<usize> = offsets.to_vec();
        sorted.sort_unstable();
        let mut here = Self::START;
        let points = sorted.into_iter().map(|offset| {
            here = here.moved(text, offset);
            (offset, here)
        });
        let points: BTreeMap<usize, Self> = points.collect();
        let point = |offset| points.get(offset).copied().unwrap_or(Self::START);
        offsets.iter().map(point).collect()
    }

    /// The point at an offset that is not before this one.
    fn moved(self, text: &[u8], offset: usize) -> Self {
        let between = text.get(self.offset..offset);
        let between = between.unwrap_or_else(|| text.get(self.offset..).unwrap_or_default());
        let is_line_end = |byte: &&u8| **byte == b'\n';
        let is_character_start = |byte: &&u8| (**byte & 0xC0) != 0x80;
        let lines = between.iter().filter(is_line_end).count();
        let last = between.rsplit(|byte| *byte == b'\n').next();
        let characters = last.unwrap_or_default().iter().filter(is_character_start);
        let from = if lines == 0 { self.column } else { 1 };
        Self {
            offset,
            line: self.line.saturating_add(lines),
            column: from.saturating_add(characters.count()),
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why the whole message is unreadable (SPEC §9.1 R1–R4, §12, and our own limits).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReadError {
    /// Not well-formed XML 1.0 (R1).
    NotWellFormed {
        /// What is wrong.
        fault: XmlFault,
        /// Where.
        at: Position,
        /// The element it is in, as a path of local names; empty outside the root.
        path: String,
    },
    /// The bytes are not valid in the encoding of the message (R1).
    InvalidEncoding {
        /// Name of the encoding.
        encoding: String,
        /// The first bad byte.
        at: Position,
    },
    /// The declaration names an encoding that is not read (R1): UTF-8, UTF-16, windows-1258, windows-1252,
    /// ISO-8859-1 and US-ASCII are.
    UnknownEncoding {
        /// The name.
        encoding: String,
    },
    /// A `<!DOCTYPE`, refused for its entities (SPEC §2).
    DoctypeForbidden {
        /// Where.
        at: Position,
    },
    /// No `edXMLEnvelope` in the format's namespace directly below the root (R3).
    NoEnvelope {
        /// Local name of the root.
        root: String,
        /// Namespace of the root or of the envelope found, when there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        namespace: Option<String>,
    },
    /// No `edXMLHeader` in the envelope (R3).
    NoHeader,
    /// The SOAP form of 2014, the predecessor of edXML (SPEC §12).
    SoapPredecessor,
    /// A status message was given where a document is wanted (SPEC §2).
    NotADocument,
    /// `SteeringType` is no bare integer of 32 bits (R4).
    SteeringTypeNotANumber {
        /// The text.
        text: String,
        /// Where.
        at: Position,
    },
    /// More bytes than [`Limits::message_bytes`](super::super::Limits::message_bytes).
    MessageTooLarge {
        /// Bytes of the message.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// More attachments than [`Limits::attachments`](super::super::Limits::attachments).
    TooManyAttachments {
        /// Attachments allowed.
        limit: usize,
        /// The first one too many.
        at: Position,
    },
    /// Elements nested deeper than [`Limits::xml_depth`](super::super::Limits::xml_depth).
    XmlTooDeep {
        /// Depth allowed.
        limit: usize,
        /// Where.
        at: Position,
    },
    /// A text longer than [`Limits::text_bytes`](super::super::Limits::text_bytes).
    TextTooLong {
        /// Bytes allowed.
        limit: usize,
        /// Where.
        at: Position,
        /// The element, as a path of local names.
        path: String,
    },
    /// More elements and attributes than [`Limits::xml_nodes`](super::super::Limits::xml_nodes).
    TooManyXmlNodes {
        /// Elements and attributes allowed.
        limit: usize,
        /// The first one too many.
        at: Position,
    },
}

impl ReadError {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotWellFormed { .. } => "not_well_formed",
            Self::InvalidEncoding { .. } => "invalid_encoding",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::DoctypeForbidden { .. } => "doctype_forbidden",
            Self::NoEnvelope { .. } => "no_envelope",
            Self::NoHeader => "no_header",
            Self::SoapPredecessor => "soap_predecessor",
            Self::NotADocument => "not_a_document",
            Self::SteeringTypeNotANumber { .. } => "steering_type_not_a_number",
            Self::MessageTooLarge { .. } => "message_too_large",
            Self::TooManyAttachments { .. } => "too_many_attachments",
            Self::XmlTooDeep { .. } => "xml_too_deep",
            Self::TextTooLong { .. } => "text_too_long",
            Self::TooManyXmlNodes { .. } => "too_many_xml_nodes",
        }
    }

    /// All codes.
    pub const CODES: [&'static str; 14] = [
        "not_well_formed",
        "invalid_encoding",
        "unknown_encoding",
        "doctype_forbidden",
        "no_envelope",
        "no_header",
        "soap_predecessor",
        "not_a_document",
        "steering_type_not_a_number",
        "message_too_large",
        "too_many_attachments",
        "xml_too_deep",
        "text_too_long",
        "too_many_xml_nodes",
    ];

    /// Section of `docs/edxml.md` that it follows from.
    #[must_use]
    pub fn section(&self) -> &'static str {
        match self {
            Self::DoctypeForbidden { .. } | Self::NotADocument => "2",
            Self::SoapPredecessor => "12",
            Self::MessageTooLarge { .. }
            | Self::TooManyAttachments { .. }
            | Self::XmlTooDeep { .. }
            | Self::TextTooLong { .. }
            | Self::TooManyXmlNodes { .. } => "6.4",
            _ => "9.1",
        }
    }

    /// Where it is; `None` if the whole message is meant.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::NotWellFormed { at, .. }
            | Self::DoctypeForbidden { at }
            | Self::SteeringTypeNotANumber { at, .. }
            | Self::TooManyAttachments { at, .. }
            | Self::XmlTooDeep { at, .. }
            | Self::TextTooLong { at, .. }
            | Self::TooManyXmlNodes { at, .. }
            | Self::InvalidEncoding { at, .. } => Some(*at),
            _ => None,
        }
    }

    /// The element it is in, as a path of local names; `None` where no element is meant.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::NotWellFormed { path, .. } | Self::TextTooLong { path, .. } => {
                Some(path.as_str()).filter(|path| !path.is_empty())
            }
            Self::NoEnvelope { root, .. } => Some(root),
            Self::NoHeader => Some("edXMLEnvelope"),
            Self::SoapPredecessor => Some("Envelope"),
            _ => None,
        }
    }

    /// The sentence in English.
    #[must_use]
    pub fn message_en(&self) -> String {
        match self {
            Self::NotWellFormed { fault, at, .. } => {
                format!("not well-formed XML at {at}: {}", fault.message_en())
            }
            Self::InvalidEncoding { encoding, at } => {
                format!("the bytes are not valid {encoding} ({at})")
            }
            Self::UnknownEncoding { encoding } => format!("unknown encoding `{encoding}`"),
            Self::DoctypeForbidden { at } => {
                format!("a document type declaration is not accepted ({at})")
            }
            Self::NoEnvelope {
                root,
                namespace: Some(namespace),
            } => {
                format!(
                    "no edXML envelope of QCVN 102:2016: root `{root}`, namespace `{namespace}`"
                )
            }
            Self::NoEnvelope {
                root,
                namespace: None,
            } => format!("no edXML envelope of QCVN 102:2016: root `{root}`"),
            Self::NoHeader => "the envelope has no `edXMLHeader`".to_owned(),
            Self::SoapPredecessor => {
                "this is the SOAP form of 2014, the predecessor of edXML 1.02".to_owned()
            }
            Self::NotADocument => "a status message carries no document".to_owned(),
            Self::SteeringTypeNotANumber { text, at } => {
                format!("`SteeringType` is not an integer: `{text}` ({at})")
            }
            Self::MessageTooLarge { bytes, limit } => {
                format!("the message has {bytes} bytes, at most {limit} are read")
            }
            Self::TooManyAttachments { limit, .. } => format!("more than {limit} attachments"),
            Self::XmlTooDeep { limit, at } => format!("elements nested deeper than {limit} ({at})"),
            Self::TextTooLong { limit, at, path } => {
                format!("a text of more than {limit} bytes in `{path}` ({at})")
            }
            Self::TooManyXmlNodes { limit, .. } => {
                format!("more than {limit} elements and attributes")
            }
        }
    }

    /// The sentence in Vietnamese.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NotWellFormed { fault, at, .. } => {
                format!("XML không hợp lệ tại {at}: {}", fault.message_vi())
            }
            Self::InvalidEncoding { encoding, at } => {
                format!("dữ liệu không đúng bảng mã {encoding} ({at})")
            }
            Self::UnknownEncoding { encoding } => format!("không nhận ra bảng mã `{encoding}`"),
            Self::DoctypeForbidden { at } => format!("không chấp nhận khai báo DOCTYPE ({at})"),
            Self::NoEnvelope {
                root,
                namespace: Some(namespace),
            } => {
                format!(
                    "không có phong bì edXML theo QCVN 102:2016: phần tử gốc `{root}`, không gian tên `{namespace}`"
                )
            }
            Self::NoEnvelope {
                root,
                namespace: None,
            } => {
                format!("không có phong bì edXML theo QCVN 102:2016: phần tử gốc `{root}`")
            }
            Self::NoHeader => "phong bì không có `edXMLHeader`".to_owned(),
            Self::SoapPredecessor => {
                "đây là dạng SOAP năm 2014, tiền thân của edXML 1.02".to_owned()
            }
            Self::NotADocument => "gói tin trạng thái không mang văn bản".to_owned(),
            Self::SteeringTypeNotANumber { text, at } => {
                format!("`SteeringType` không phải số nguyên: `{text}` ({at})")
            }
            Self::MessageTooLarge { bytes, limit } => {
                format!("gói tin có {bytes} byte, chỉ đọc tối đa {limit}")
            }
            Self::TooManyAttachments { limit, .. } => format!("có hơn {limit} tệp đính kèm"),
            Self::XmlTooDeep { limit, at } => {
                format!("các phần tử lồng nhau sâu hơn {limit} bậc ({at})")
            }
            Self::TextTooLong { limit, at, path } => {
                format!("nội dung dài hơn {limit} byte trong `{path}` ({at})")
            }
            Self::TooManyXmlNodes { limit, .. } => format!("có hơn {limit} phần tử và thuộc tính"),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message_en())
    }
}

impl std::error::Error for ReadError {}
