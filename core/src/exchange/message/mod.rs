//! What a message says (SPEC §2–§7), apart from the bytes of its attachments. Begin with
//! [`DocumentMessage`].

mod dated;
mod files;
mod ids;
mod parts;
mod signature;
mod status_code;
mod trace;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub use dated::Dated;
pub(crate) use dated::{parse_date, parse_timestamp, written_date};
pub use files::{AttachmentInfo, Manifest, ManifestReference, bare_content_id};
pub(crate) use files::{ZIP, extension_of};
pub use ids::{AgencyCodeForm, ExchangeId, agency_code_form};
pub use parts::{
    Code, DocumentType, Organization, OtherInfo, PromulgationInfo, ResponseFor, SignerInfo,
    StaffInfo,
};
pub use signature::{Signature, SignatureReference};
pub use status_code::StatusCode;
pub use trace::{
    BusinessKind, Bussiness, DocumentChange, ReceiverChange, ReplacementInfo, TraceHeader,
    TraceHeaderList,
};

/// A message of the axis (*gói tin edXML*; SPEC §2): a status when its header has a `StatusCode`, otherwise a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Message {
    /// A document with its attachments (*văn bản*).
    Document(Box<DocumentMessage>),
    /// A report on a document sent before (*trạng thái*).
    Status(Box<StatusMessage>),
}

impl Message {
    /// Whether it is sent to the agency whose codes these are (*gói tin gửi cho cơ quan mình*): a document
    /// by its addressees, a status by the agency that it is reported to (SPEC §4).
    ///
    /// ```
    /// use vanthu::base::TextKind;
    /// use vanthu::exchange::{DocumentMessage, Message, Organization};
    ///
    /// let us = Organization { organ_id: Some("000.00.00.H49".into()), ..Organization::default() };
    /// let message = Message::from(DocumentMessage { to: vec![us], ..DocumentMessage::default() });
    /// assert!(message.is_for(|code| TextKind::AgencyCode.same(code, "H49")));
    /// ```
    #[must_use]
    pub fn is_for(&self, is_ours: impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Document(document) => {
                let mut codes = document.to.iter().filter_map(|to| to.organ_id.as_deref());
                codes.any(is_ours)
            }
            Self::Status(status) => {
                let about = status.response_for.iter();
                // Code and agency are swapped in some requests to take a document back (SPEC §4).
                let swapped = status.code.is_sent_by_original_sender();
                let mut codes = about.flat_map(|about| {
                    let code = about.code.as_deref().filter(|_| swapped);
                    [about.organ_id.as_deref(), code]
                });
                codes.any(|code| code.is_some_and(&is_ours))
            }
        }
    }
}

impl From<DocumentMessage> for Message {
    fn from(document: DocumentMessage) -> Self {
        Self::Document(Box::new(document))
    }
}

impl From<StatusMessage> for Message {
    fn from(status: StatusMessage) -> Self {
        Self::Status(Box::new(status))
    }
}

/// A document message (*gói tin văn bản*; SPEC §3). Nothing is required for reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DocumentMessage {
    /// Sender, the issuing agency (*nơi gửi*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Organization>,
    /// Receiving agencies (*nơi nhận điện tử*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Organization>,
    /// Identity on the axis (*mã định danh văn bản*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<ExchangeId>,
    /// Number and symbol (*số, ký hiệu*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    /// Place and day of issue (*địa danh, ngày ban hành*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promulgation: Option<PromulgationInfo>,
    /// Kind (*loại văn bản*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_type: Option<DocumentType>,
    /// Subject (*trích yếu*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Summary (*nội dung*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Signer (*người ký*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<SignerInfo>,
    /// Reply expected by (*hạn trả lời*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Dated<NaiveDate>>,
    /// Further information (*thông tin khác*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<OtherInfo>,
    /// Documents answered, or revoked (*văn bản liên quan*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response_for: Vec<ResponseFor>,
    /// Directive (*chỉ đạo*; SPEC §10.3): 0 none, 1 directive, 2 report on one.
    pub steering_type: i32,
    /// Printed lines of *Nơi nhận*; free text, not addressees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to_places: Vec<String>,
    /// `ResponseForTask/TaskCode`; known to the official library only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response_tasks: Vec<String>,
    /// `ApplicationType`; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_type: Option<String>,
    /// Kind of exchange and hops (*vết chuyển văn bản*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<TraceHeaderList>,
    /// Carried, not verified (*chữ ký số*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// List of files (*danh mục tệp*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest: Option<Manifest>,
    /// What is said of each attached file (*tệp đính kèm*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentInfo>,
}

impl DocumentMessage {
    /// Kind of exchange; new when `Bussiness` is missing (SPEC §3.6).
    #[must_use]
    pub fn kind(&self) -> BusinessKind {
        self.business()
            .map(|business| business.kind.clone())
            .unwrap_or_default()
    }

    /// `TraceHeaderList/Bussiness`.
    #[must_use]
    pub fn business(&self) -> Option<&Bussiness> {
        self.trace.as_ref()?.business.as_ref()
    }

    /// The manifest entry of an attachment: by id, else by position, else by name (SPEC §6.3).
    #[must_use]
    pub fn manifest_entry(&self, attachment: usize) -> Option<&ManifestReference> {
        let info = self.attachments.get(attachment)?;
        let references = &self.manifest.as_ref()?.references;
        let id = info
            .content_id
            .as_deref()
            .map(bare_content_id)
            .filter(|id| !id.is_empty());
        let same_id = |entry: &&ManifestReference| {
            id.is_some() && entry.content_id.as_deref().map(bare_content_id) == id
        };
        let same_name = |entry: &&ManifestReference| info.name.is_some() && entry.name == info.name;
        let by_position = || {
            references
                .get(attachment)
                .filter(|_| references.len() == self.attachments.len())
        };
        references
            .iter()
            .find(same_id)
            .or_else(by_position)
            .or_else(|| references.iter().find(same_name))
    }
}

/// A status message (*gói tin trạng thái*; SPEC §4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatusMessage {
    /// Agency that reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Organization>,
    /// The document reported on. `OrganId` is its sender, in status 13 its receiver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_for: Option<ResponseFor>,
    /// Who handled it (*cán bộ xử lý*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffInfo>,
    /// Status (*mã trạng thái*).
    pub code: StatusCode,
    /// Free text; the reason for 02, 13, 16.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When, in Viet Nam time (UTC+07:00).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Dated<NaiveDateTime>>,
    /// Carried, not verified (*chữ ký số*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}
