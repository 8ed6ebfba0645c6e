//! What kind of exchange it is, and the hops it took.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{Dated, ExchangeId, StaffInfo};

/// `TraceHeaderList` (*vết chuyển văn bản*; SPEC §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TraceHeaderList {
    /// Attribute `id`; carried only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Attribute `version`; carried only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Kind of exchange; a missing one means a new document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business: Option<Bussiness>,
    /// `TraceHeader`, one for each hop, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hops: Vec<TraceHeader>,
}

/// One hop, `TraceHeader` (SPEC §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TraceHeader {
    /// Agency code of the hop; may be missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ_id: Option<String>,
    /// When, in Viet Nam time (UTC+07:00).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Dated<NaiveDateTime>>,
}

/// Kind of exchange, `BussinessDocType` (*loại nghiệp vụ*; SPEC §3.6).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BusinessKind {
    /// `0` a new document (*văn bản mới*).
    #[default]
    New,
    /// `1` revocation (*thu hồi*); targets in `ResponseFor`.
    Revocation,
    /// `2` update (*cập nhật*); target in `Bussiness/DocumentId`.
    Update,
    /// `3` replacement (*thay thế*); targets in `ReplacementInfoList`.
    Replacement,
    /// Another text, as it came; read, never written.
    Unknown(String),
}

impl BusinessKind {
    /// The code in the message.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "0",
            Self::Revocation => "1",
            Self::Update => "2",
            Self::Replacement => "3",
            Self::Unknown(text) => text,
        }
    }
}

/// `Bussiness` (*thông tin nghiệp vụ*; SPEC §3.6, §5), spelt as the format spells it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Bussiness {
    /// The document updated, sometimes the one revoked; without meaning for a new document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<ExchangeId>,
    /// Kind of exchange.
    pub kind: BusinessKind,
    /// `BussinessDocReason` (*lý do*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// 1 = a paper copy follows (*kèm bản giấy*), 0 = not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<i32>,
    /// `BussinessDocumentInfo`: what an update changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<DocumentChange>,
    /// Documents replaced, of all `ReplacementInfoList`s.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replacements: Vec<ReplacementInfo>,
    /// Who handled it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staff: Vec<StaffInfo>,
}

/// What an update changed, `BussinessDocumentInfo` (SPEC §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentChange {
    /// 1 = the document's data changed, 0 = not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_info: Option<i32>,
    /// 1 = the list of receivers changed, 0 = not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_receiver: Option<i32>,
    /// Receivers taken off or added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receivers: Vec<ReceiverChange>,
}

/// A receiver taken off the list or added, `Receiver` (SPEC §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiverChange {
    /// Agency code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ_id: Option<String>,
    /// 0 = taken off the list, 1 = added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_type: Option<i32>,
}

/// A replaced document, `ReplacementInfo` (SPEC §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplacementInfo {
    /// The replaced document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<ExchangeId>,
    /// Agencies it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organ_ids: Vec<String>,
}
