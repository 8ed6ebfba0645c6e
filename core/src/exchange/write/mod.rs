//! Writing the canonical form (SPEC §8), or every fault that prevents it. Begin with
//! [`write_document`].

mod document;
mod fault;
mod files;
mod out;
mod parts;

pub use fault::{WriteFault, WriteFaultKind, WriteFaults};
pub use files::OutgoingFile;

use super::NAMESPACE;
use super::message::{BusinessKind, DocumentMessage, StatusCode, StatusMessage};
use out::Out;

/// Writes a document message with its files, always the same bytes for the same input.
///
/// The manifest and the attachments are made from `files`; those of `document` are not looked at, and a missing `Bussiness` is written as
/// a new document. Texts are trimmed and empty ones left out, as the official library does; times are cut to seconds.
///
/// The format has no secrecy element, and classified documents may not go over the axis (SPEC §3.2): the caller must have refused them.
///
/// ```
/// use vanthu::exchange::{Code, DocumentMessage, DocumentType, ExchangeId, Organization, OutgoingFile, PromulgationInfo, write_document};
///
/// let agency = |code: &str, name: &str| Organization { organ_id: Some(code.into()), name: Some(name.into()), ..Organization::default() };
/// let day = chrono::NaiveDate::from_ymd_opt(2024, 2, 29).ok_or("a real day")?;
/// let mut document = DocumentMessage {
///     from: Some(agency("000.00.00.X99", "Uỷ ban nhân dân Tỉnh Mẫu")),
///     to: vec![agency("000.01.00.X98", "Sở Thí nghiệm Tỉnh Thử")],
///     document_id: Some(ExchangeId::recommended("000.00.00.X99", day, "12", "UBND-VX")),
///     code: Some(Code { number: Some("12".into()), notation: Some("UBND-VX".into()) }),
///     promulgation: Some(PromulgationInfo { place: None, date: Some(day.into()) }),
///     document_type: Some(DocumentType { name: Some("Công văn".into()), ..DocumentType::default() }),
///     subject: Some("V/v thử nghiệm".into()),
///     ..DocumentMessage::default()
/// };
/// let file = OutgoingFile { id: "tep-1", name: "Công văn.pdf", description: None, content: b"%PDF-1.7" };
/// assert!(write_document(&document, &[file])?.starts_with(b"<?xml"));
///
/// document.subject = None;
/// let faults = write_document(&document, &[]).expect_err("two things are missing").faults;
/// assert_eq!(faults.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// All faults at once: what SPEC §8.3 (7) requires and is missing, values the format cannot hold, characters XML forbids.
pub fn write_document(
    document: &DocumentMessage,
    files: &[OutgoingFile<'_>],
) -> Result<Vec<u8>, WriteFaults> {
    const HEADER: usize = 16 * 1024;
    let content = files
        .iter()
        .fold(0, |sum: usize, file| sum.saturating_add(file.content.len()));
    let mut out = Out::new(content.saturating_add(content / 3).saturating_add(HEADER));
    root(&mut out, |out| {
        envelope(out, |out| {
            out.block("edXMLHeader", |out| document::header(out, document));
            out.block("edXMLBody", |out| files::manifest(out, files));
        });
        if files.is_empty() && document.kind() != BusinessKind::Revocation {
            out.fault_at("AttachmentEncoded", WriteFaultKind::Missing);
        }
        files::attachments(out, files);
    });
    out.finish()
}

/// Writes a status message, always the same bytes for the same input.
///
/// # Errors
///
/// All faults at once: what SPEC §8.3 (7) requires and is missing, an unknown status code, values the format cannot hold, characters XML
/// forbids.
pub fn write_status(status: &StatusMessage) -> Result<Vec<u8>, WriteFaults> {
    let mut out = Out::new(4 * 1024);
    root(&mut out, |out| {
        envelope(out, |out| {
            out.block("edXMLHeader", |out| {
                out.block("MessageHeader", |out| status_header(out, status));
                if let Some(carried) = &status.signature {
                    parts::signature(out, carried);
                }
            });
        });
    });
    out.finish()
}

fn status_header(out: &mut Out, status: &StatusMessage) {
    match &status.from {
        Some(from) => out.block("From", |out| parts::organization(out, from, false)),
        None => out.fault_at("From", WriteFaultKind::Missing),
    }
    match &status.response_for {
        Some(response) => out.block("ResponseFor", |out| {
            out.require("DocumentId", parts::id_text(response.document_id.as_ref()));
            parts::response_for(out, response);
        }),
        None => out.fault_at("ResponseFor", WriteFaultKind::Missing),
    }
    if let Some(staff) = &status.staff {
        out.block("StaffInfo", |out| parts::staff(out, staff));
    }
    if let StatusCode::Other(text) = &status.code {
        out.fault_at(
            "StatusCode",
            WriteFaultKind::UnknownStatusCode { text: text.clone() },
        );
    }
    out.text("StatusCode", Some(status.code.as_str()));
    if status.code.needs_reason() {
        out.require("Description", status.description.as_deref());
    }
    out.text("Description", status.description.as_deref());
    match &status.timestamp {
        Some(time) => out.timestamp("Timestamp", Some(time)),
        None => out.fault_at("Timestamp", WriteFaultKind::Missing),
    }
}

fn root(out: &mut Out, inside: impl FnOnce(&mut Out)) {
    out.element("edXML", None, &[("xmlns", Some(NAMESPACE))], inside);
}

fn envelope(out: &mut Out, inside: impl FnOnce(&mut Out)) {
    out.prefixed("edXML:", |out| {
        out.element(
            "edXMLEnvelope",
            None,
            &[("xmlns:edXML", Some(NAMESPACE))],
            inside,
        )
    });
}
