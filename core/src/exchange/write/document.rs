//! Writing the header of a document message (SPEC §3, §5, §8).

use super::WriteFaultKind;
use super::out::{Out, is_blank};
use super::parts::{id_text, organization, response_for, says_something, signature, staff};
use crate::exchange::message::{
    BusinessKind, Bussiness, DocumentMessage, OtherInfo, ReplacementInfo, TraceHeaderList,
};

pub(super) fn header(out: &mut Out, document: &DocumentMessage) {
    out.block("MessageHeader", |out| message_header(out, document));
    trace(out, document);
    if let Some(carried) = &document.signature {
        signature(out, carried);
    }
}

fn message_header(out: &mut Out, document: &DocumentMessage) {
    match &document.from {
        Some(from) => out.block("From", |out| organization(out, from, true)),
        None => out.fault_at("From", WriteFaultKind::Missing),
    }
    if document.to.is_empty() {
        out.fault_at("To", WriteFaultKind::Missing);
    }
    for (index, to) in document.to.iter().enumerate() {
        out.block_at("To", index, |out| organization(out, to, true));
    }
    out.require("DocumentId", id_text(document.document_id.as_ref()));
    out.text("DocumentId", id_text(document.document_id.as_ref()));
    identity(out, document);
    out.require("Subject", document.subject.as_deref());
    out.text("Subject", document.subject.as_deref());
    out.text("Content", document.content.as_deref());
    if let Some(signer) = &document.signer {
        out.block("SignerInfo", |out| {
            out.text("Competence", signer.competence.as_deref());
            out.text("Position", signer.position.as_deref());
            out.text("FullName", signer.full_name.as_deref());
        });
    }
    out.date("DueDate", document.due_date.as_ref());
    if let Some(other) = &document.other {
        out.block("OtherInfo", |out| other_info(out, other));
    }
    for (index, response) in document
        .response_for
        .iter()
        .enumerate()
        .filter(|(_, response)| says_something(response))
    {
        out.block_at("ResponseFor", index, |out| response_for(out, response));
    }
    out.text("SteeringType", Some(&document.steering_type.to_string()));
    if !document.response_tasks.is_empty() {
        out.block("ResponseForTask", |out| {
            out.texts("TaskCode", &document.response_tasks)
        });
    }
    out.text("ApplicationType", document.application_type.as_deref());
    if !document.to_places.is_empty() {
        out.block("ToPlaces", |out| out.texts("Place", &document.to_places));
    }
}

/// Number, symbol, day and kind of the document.
fn identity(out: &mut Out, document: &DocumentMessage) {
    let code = document.code.clone().unwrap_or_default();
    out.block("Code", |out| {
        if is_blank(code.number.as_deref()) && is_blank(code.notation.as_deref()) {
            out.fault_at("CodeNumber", WriteFaultKind::Missing);
        }
        out.text("CodeNumber", code.number.as_deref());
        out.text("CodeNotation", code.notation.as_deref());
    });
    let promulgation = document.promulgation.clone().unwrap_or_default();
    out.block("PromulgationInfo", |out| {
        out.text("Place", promulgation.place.as_deref());
        match &promulgation.date {
            Some(date) => out.date("PromulgationDate", Some(date)),
            None => out.fault_at("PromulgationDate", WriteFaultKind::Missing),
        }
    });
    let document_type = document.document_type.clone().unwrap_or_default();
    out.block("DocumentType", |out| {
        out.number("Type", Some(document_type.type_code));
        out.number("TypeDetail", document_type.detail);
        out.require("TypeName", document_type.name.as_deref());
        out.text("TypeName", document_type.name.as_deref());
    });
}

fn other_info(out: &mut Out, other: &OtherInfo) {
    out.number("Priority", Some(other.priority));
    out.text("SphereOfPromulgation", other.sphere.as_deref());
    out.text("TyperNotation", other.typist.as_deref());
    out.number("PromulgationAmount", Some(other.copies));
    out.number("PageAmount", Some(other.pages));
    out.text("ReplyFors", other.reply_fors.as_deref());
    out.text(
        "Direction",
        Some(if other.direction { "true" } else { "false" }),
    );
    out.text("ReferenceCodes", other.reference_codes.as_deref());
    if !other.appendixes.is_empty() {
        out.block("Appendixes", |out| out.texts("Appendix", &other.appendixes));
    }
}

/// `Bussiness` is always given, also for new documents (SPEC §8.3).
fn trace(out: &mut Out, document: &DocumentMessage) {
    let nothing = TraceHeaderList::default();
    let trace = document.trace.as_ref().unwrap_or(&nothing);
    let new = Bussiness::default();
    let business_or_new = trace.business.as_ref().unwrap_or(&new);
    let attributes = [
        ("id", trace.id.as_deref()),
        ("version", trace.version.as_deref()),
    ];
    out.element("TraceHeaderList", None, &attributes, |out| {
        out.block("Bussiness", |out| business(out, business_or_new, document));
        for (index, hop) in trace.hops.iter().enumerate() {
            out.block_at("TraceHeader", index, |out| {
                out.text("OrganId", hop.organ_id.as_deref());
                out.timestamp("Timestamp", hop.timestamp.as_ref());
            });
        }
    });
}

fn business(out: &mut Out, business: &Bussiness, document: &DocumentMessage) {
    target_required(out, business, document);
    out.text("DocumentId", id_text(business.document_id.as_ref()));
    out.text("BussinessDocType", Some(business.kind.as_str()));
    out.text("BussinessDocReason", business.reason.as_deref());
    out.number("Paper", business.paper);
    for (index, change) in business.changes.iter().enumerate() {
        out.block_at("BussinessDocumentInfo", index, |out| {
            out.number("DocumentInfo", change.document_info);
            out.number("DocumentReceiver", change.document_receiver);
            if change.receivers.is_empty() {
                return;
            }
            out.block("ReceiverList", |out| {
                for (index, receiver) in change.receivers.iter().enumerate() {
                    out.block_at("Receiver", index, |out| {
                        out.text("OrganId", receiver.organ_id.as_deref());
                        out.number("ReceiverType", receiver.receiver_type);
                    });
                }
            });
        });
    }
    if !business.replacements.is_empty() {
        out.block("ReplacementInfoList", |out| {
            for (index, replacement) in business.replacements.iter().enumerate() {
                out.block_at("ReplacementInfo", index, |out| {
                    out.text("DocumentId", id_text(replacement.document_id.as_ref()));
                    if !replacement.organ_ids.is_empty() {
                        out.block("OrganIdList", |out| {
                            out.texts("OrganId", &replacement.organ_ids)
                        });
                    }
                });
            }
        });
    }
    for (index, handled) in business.staff.iter().enumerate() {
        out.block_at("StaffInfo", index, |out| staff(out, handled));
    }
}

/// Revocation, update and replacement name their target (SPEC §3.6, §8.3).
fn target_required(out: &mut Out, business: &Bussiness, document: &DocumentMessage) {
    match &business.kind {
        BusinessKind::New => {}
        BusinessKind::Revocation => {
            if !document.response_for.iter().any(says_something) {
                out.fault_at("ResponseFor", WriteFaultKind::Missing);
            }
        }
        BusinessKind::Update => out.require("DocumentId", id_text(business.document_id.as_ref())),
        BusinessKind::Replacement => {
            let has_id =
                |replaced: &ReplacementInfo| !is_blank(id_text(replaced.document_id.as_ref()));
            if !business.replacements.iter().any(has_id) {
                out.fault_at("ReplacementInfoList", WriteFaultKind::Missing);
            }
        }
        BusinessKind::Unknown(text) => {
            out.fault_at(
                "BussinessDocType",
                WriteFaultKind::UnknownBusinessKind { text: text.clone() },
            );
        }
    }
}
