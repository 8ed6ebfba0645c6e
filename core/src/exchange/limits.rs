//! How much an incoming message may ask of the reader.

use serde::{Deserialize, Serialize};

/// Bounds on an incoming message (*giới hạn của gói tin*); each has its own error code.
///
/// The format sets no limit (SPEC §6.4); these keep a hostile message from taking the whole machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes of the whole file; beyond it `message_too_large`. Default 64 MiB.
    pub message_bytes: usize,
    /// Bytes of one unpacked attachment; beyond it `attachment_too_large`. Default 256 MiB.
    pub unpacked_attachment_bytes: u64,
    /// Attachments of a message; beyond it `too_many_attachments`. Default 500.
    pub attachments: usize,
    /// Nested elements; beyond it `xml_too_deep`. Default 64.
    pub xml_depth: usize,
    /// Bytes of one text or attribute, base64 not counted; beyond it `text_too_long`. Default 1 MiB.
    pub text_bytes: usize,
    /// Elements and attributes of a message; beyond it `too_many_xml_nodes`. Default 500 000.
    pub xml_nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            message_bytes: 64 << 20,
            unpacked_attachment_bytes: 256 << 20,
            attachments: 500,
            xml_depth: 64,
            text_bytes: 1 << 20,
            xml_nodes: 500_000,
        }
    }
}
