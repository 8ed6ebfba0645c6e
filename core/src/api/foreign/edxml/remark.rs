//! What is said of a message, in one form for all that reads and writes it.

use serde::Serialize;

use crate::base::Text;
use crate::exchange::{Attachment, AttachmentFault, Notice, Position, ReadError, WriteFault};

/// A remark on a message, or what keeps it from being read or written: a stable code, its place, a
/// sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Remark {
    /// Stable code.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub code: &'static str,
    /// What is wrong with the XML, where the code is `not_well_formed`: a code of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub fault: Option<&'static str>,
    /// Section of the project's description of the format, `docs/edxml.md`.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub section: &'static str,
    /// The element, as a path of local names; absent where the whole message is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Where it begins; absent where the whole message is meant, or nothing was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Position>,
    /// One sentence.
    pub message: Text,
}

/// What keeps a message from being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unwritten {
    /// Every fault, in the order of the message; at least one.
    pub faults: Vec<Remark>,
}

impl Remark {
    pub(super) fn of_notice(notice: &Notice, at: Position) -> Self {
        Self {
            code: notice.code(),
            fault: None,
            section: notice.kind.section(),
            path: Some(notice.path.clone()),
            at: Some(at),
            message: Text {
                vi: notice.message_vi(),
                en: notice.message_en(),
            },
        }
    }

    /// Of a file that cannot be unpacked.
    pub(super) fn of_attachment(attachment: &Attachment<'_>, fault: &AttachmentFault) -> Self {
        Self {
            code: fault.code(),
            fault: None,
            section: fault.section(),
            path: Some(attachment.path()),
            at: None,
            message: Text {
                vi: fault.message_vi(),
                en: fault.message_en(),
            },
        }
    }

    pub(super) fn of_write_fault(fault: &WriteFault) -> Self {
        Self {
            code: fault.kind.code(),
            fault: None,
            section: fault.kind.section(),
            path: Some(fault.path.clone()),
            at: None,
            message: Text {
                vi: fault.kind.message_vi(),
                en: fault.kind.message_en(),
            },
        }
    }
}

impl From<&ReadError> for Remark {
    fn from(error: &ReadError) -> Self {
        let fault = match error {
            ReadError::NotWellFormed { fault, .. } => Some(fault.code()),
            _ => None,
        };
        Self {
            code: error.code(),
            fault,
            section: error.section(),
            path: error.path().map(str::to_owned),
            at: error.position(),
            message: Text {
                vi: error.message_vi(),
                en: error.message_en(),
            },
        }
    }
}
