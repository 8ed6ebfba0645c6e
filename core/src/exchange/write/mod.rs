//! Writing the canonical form (SPEC §8).

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
