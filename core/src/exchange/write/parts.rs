//! Writing the blocks both kinds of message share (SPEC §3.1, §3.5, §4, §7).

use super::out::{Out, trim};
use crate::exchange::message::{ExchangeId, Organization, ResponseFor, Signature, StaffInfo};

pub(super) fn organization(out: &mut Out, organization: &Organization, needs_name: bool) {
    out.require("OrganId", organization.organ_id.as_deref());
    if needs_name {
        out.require("OrganName", organization.name.as_deref());
    }
    out.text("OrganId", organization.organ_id.as_deref());
    out.text("OrganizationInCharge", organization.in_charge.as_deref());
    out.text("OrganName", organization.name.as_deref());
    out.text("OrganAdd", organization.address.as_deref());
    out.text("Email", organization.email.as_deref());
    out.text("Telephone", organization.telephone.as_deref());
    out.text("Fax", organization.fax.as_deref());
    out.text("Website", organization.website.as_deref());
}

/// Whether anything of it would be written.
pub(super) fn says_something(response: &ResponseFor) -> bool {
    let texts = [
        response.organ_id.as_deref(),
        response.code.as_deref(),
        id_text(response.document_id.as_ref()),
    ];
    response.date.is_some()
        || texts
            .into_iter()
            .flatten()
            .any(|text| !trim(text).is_empty())
}

pub(super) fn response_for(out: &mut Out, response: &ResponseFor) {
    out.text("OrganId", response.organ_id.as_deref());
    out.text("Code", response.code.as_deref());
    out.text("DocumentId", id_text(response.document_id.as_ref()));
    out.date("PromulgationDate", response.date.as_ref());
}

pub(super) fn staff(out: &mut Out, staff: &StaffInfo) {
    out.text("Department", staff.department.as_deref());
    out.text("DepartmentId", staff.department_id.as_deref());
    out.text("Staff", staff.staff.as_deref());
    out.text("StaffId", staff.staff_id.as_deref());
    out.text("Email", staff.email.as_deref());
    out.text("Mobile", staff.mobile.as_deref());
}

pub(super) fn id_text(id: Option<&ExchangeId>) -> Option<&str> {
    id.map(ExchangeId::as_str)
}

/// Without prefix, in the format's namespace, as the official library does; the element is data that is carried on.
pub(super) fn signature(out: &mut Out, signature: &Signature) {
    out.prefixed("", |out| {
        out.block("Signature", |out| signature_inside(out, signature))
    });
}

fn signature_inside(out: &mut Out, signature: &Signature) {
    let has_signed_info = signature.canonicalization.is_some()
        || signature.method.is_some()
        || !signature.references.is_empty();
    if has_signed_info {
        out.block("SignedInfo", |out| {
            algorithm(
                out,
                "CanonicalizationMethod",
                signature.canonicalization.as_deref(),
            );
            algorithm(out, "SignatureMethod", signature.method.as_deref());
            for (index, reference) in signature.references.iter().enumerate() {
                out.element(
                    "Reference",
                    Some(index),
                    &[("URI", reference.uri.as_deref())],
                    |out| {
                        if !reference.transforms.is_empty() {
                            out.block("Transforms", |out| {
                                for transform in &reference.transforms {
                                    algorithm(out, "Transform", Some(transform));
                                }
                            });
                        }
                        algorithm(out, "DigestMethod", reference.digest_method.as_deref());
                        out.text("DigestValue", reference.digest_value.as_deref());
                    },
                );
            }
        });
    }
    out.text("SignatureValue", signature.value.as_deref());
    if signature.x509_subject.is_some() || signature.x509_certificate.is_some() {
        out.block("KeyInfo", |out| {
            out.block("X509Data", |out| {
                out.text("X509SubjectName", signature.x509_subject.as_deref());
                out.text("X509Certificate", signature.x509_certificate.as_deref());
            });
        });
    }
}

fn algorithm(out: &mut Out, name: &'static str, algorithm: Option<&str>) {
    if algorithm.is_some() {
        out.element(name, None, &[("Algorithm", algorithm)], |_| {});
    }
}
