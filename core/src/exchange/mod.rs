//! Exchange between agencies over the national document axis (*trục liên thông văn bản quốc gia*): edXML, QCVN 102:2016/BTTTT.
//!
//! [`read`] is tolerant and reports what is odd; [`write_document`] and [`write_status`] write one canonical form and report every fault
//! at once. Section numbers (SPEC §…) are those of the project's description of the format.

mod attachment;
mod limits;
mod message;
mod read;
mod write;
mod xml;

pub use attachment::{Attachment, AttachmentFault, Packing, Unpacked};
pub use limits::Limits;
pub use message::{
    AgencyCodeForm, AttachmentInfo, BusinessKind, Bussiness, Code, Dated, DocumentChange,
    DocumentMessage, DocumentType, ExchangeId, Manifest, ManifestReference, Message, Organization,
    OtherInfo, PromulgationInfo, ReceiverChange, ReplacementInfo, ResponseFor, Signature,
    SignatureReference, SignerInfo, StaffInfo, StatusCode, StatusMessage, TraceHeader,
    TraceHeaderList, agency_code_form, bare_content_id,
};
pub use read::{Kept, Notice, NoticeKind, Position, ReadError, Reading, XmlFault, read};
pub use write::{
    OutgoingFile, WriteFault, WriteFaultKind, WriteFaults, write_document, write_status,
};

/// Namespace of QCVN 102:2016.
pub const NAMESPACE: &str = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
