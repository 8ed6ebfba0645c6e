//! Exchange between agencies over the national document axis (*trục liên thông văn bản quốc gia*): edXML, QCVN 102:2016/BTTTT.
//!
//! [`read`] is tolerant and reports what is odd; [`write_document`] and [`write_status`] write one canonical form and report every fault
//! at once. Section numbers (SPEC §…) are those of the project's description of the format.
//!
//! ```
//! use vanthu::exchange::{ExchangeId, Limits, Message, Organization, ResponseFor, StatusCode, StatusMessage, read, write_status};
//!
//! let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 1).ok_or("a real day")?;
//! let accepted = StatusMessage {
//!     from: Some(Organization { organ_id: Some("000.01.00.X98".into()), ..Organization::default() }),
//!     response_for: Some(ResponseFor {
//!         organ_id: Some("000.00.00.X99".into()),
//!         document_id: Some(ExchangeId::recommended("000.00.00.X99", day, "12", "UBND-VX")),
//!         ..ResponseFor::default()
//!     }),
//!     staff: None,
//!     code: StatusCode::Accepted,
//!     description: None,
//!     timestamp: day.and_hms_opt(7, 5, 9).map(Into::into),
//!     signature: None,
//! };
//! let bytes = write_status(&accepted)?;
//!
//! let reading = read(&bytes, &Limits::default())?;
//! assert!(reading.notices.is_empty());
//! assert_eq!(reading.message, Message::Status(Box::new(accepted)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attachment;
mod business;
mod limits;
mod message;
mod read;
mod translate;
mod write;
mod xml;

pub use attachment::{Attachment, AttachmentFault, Packing, Unpacked};
pub use business::{replacement_message, update_message};
pub use limits::Limits;
pub use message::{
    AgencyCodeForm, AttachmentInfo, BusinessKind, Bussiness, Code, Dated, DocumentChange,
    DocumentMessage, DocumentType, ExchangeId, Manifest, ManifestReference, Message, Organization,
    OtherInfo, PromulgationInfo, ReceiverChange, ReplacementInfo, ResponseFor, Signature,
    SignatureReference, SignerInfo, StaffInfo, StatusCode, StatusMessage, TraceHeader,
    TraceHeaderList, agency_code_form, bare_content_id,
};
pub use read::{
    Kept, Notice, NoticeKind, Position, ReadError, Reading, XmlFault, read, read_owned,
};
pub use translate::{
    document_message, metadata, organization, response_for, secrecy_flags, secrecy_mark,
    status_message, status_of,
};
pub use write::{
    OutgoingFile, WriteFault, WriteFaultKind, WriteFaults, write_document, write_status,
};

/// Namespace of QCVN 102:2016.
pub const NAMESPACE: &str = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
