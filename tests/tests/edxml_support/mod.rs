//! Renders a reading in the form of `expected.txt`: sorted `key=value` lines for each file.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "shared by several test binaries, each using a part"
)]

pub mod differences;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vanthu::exchange::{
    Attachment, Bussiness, DocumentMessage, Limits, Message, Organization, Reading, ResponseFor,
    Signature, StaffInfo, StatusMessage, bare_content_id,
};

pub type Lines = BTreeMap<String, String>;

/// The blocks of an `expected.txt`, by file name.
pub fn load_expected(folder: &Path) -> BTreeMap<String, Lines> {
    let text = std::fs::read_to_string(folder.join("expected.txt")).expect("expected.txt");
    let mut files = BTreeMap::new();
    let mut name = String::new();
    for line in text.lines() {
        if let Some(next) = line.strip_prefix("# ") {
            name = next.to_owned();
            files.insert(name.clone(), Lines::new());
        } else if let Some((key, value)) = line.split_once('=') {
            files
                .get_mut(&name)
                .expect("a name first")
                .insert(key.to_owned(), value.to_owned());
        }
    }
    files
}

/// The messages of a folder, sorted by name.
pub fn messages(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .expect("folder")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "edxml")
        })
        .map(|path| {
            (
                path.file_name()
                    .expect("name")
                    .to_string_lossy()
                    .into_owned(),
                std::fs::read(&path).expect("file"),
            )
        })
        .collect();
    found.sort();
    found
}

pub fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("edxml")
        .join(folder)
}

/// The real samples, which stay outside the project; `None` where there are none.
pub fn real_samples() -> Option<PathBuf> {
    let named = std::env::var_os("VANTHU_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("shared"));
    named
        .into_iter()
        .chain(beside)
        .map(|shared| shared.join("edxml/samples"))
        .find(|samples| samples.join("expected.txt").is_file())
}

pub fn render(reading: &Reading<'_>) -> Lines {
    let mut lines = Lines::new();
    match &reading.message {
        Message::Document(document) => render_document(&mut lines, document),
        Message::Status(status) => render_status(&mut lines, status),
    }
    if let Message::Document(_) = reading.message {
        put(&mut lines, "attachments", reading.attachments().len());
    }
    for (index, attachment) in reading.attachments().enumerate() {
        render_attachment(&mut lines, index, &attachment);
    }
    lines
}

fn put(lines: &mut Lines, key: impl Into<String>, value: impl ToString) {
    let value = value
        .to_string()
        .replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
        .replace('\t', "\\t");
    lines.insert(key.into(), value);
}

fn put_some(lines: &mut Lines, key: impl Into<String>, value: Option<impl ToString>) {
    if let Some(value) = value {
        put(lines, key, value);
    }
}

fn put_texts(lines: &mut Lines, prefix: &str, fields: &[(&str, &Option<String>)]) {
    for (key, value) in fields {
        put_some(lines, format!("{prefix}.{key}"), value.as_ref());
    }
}

fn render_organization(lines: &mut Lines, prefix: &str, organization: &Organization) {
    put_texts(
        lines,
        prefix,
        &[
            ("organ_id", &organization.organ_id),
            ("in_charge", &organization.in_charge),
            ("name", &organization.name),
            ("address", &organization.address),
            ("email", &organization.email),
            ("telephone", &organization.telephone),
            ("fax", &organization.fax),
            ("website", &organization.website),
        ],
    );
}

fn render_from(lines: &mut Lines, from: Option<&Organization>) {
    match from {
        Some(from) => render_organization(lines, "from", from),
        None => put(lines, "from", "absent"),
    }
}

fn render_response(lines: &mut Lines, index: usize, response: &ResponseFor) {
    let prefix = format!("response_for[{index}]");
    put(lines, prefix.clone(), "present");
    put_texts(
        lines,
        &prefix,
        &[("organ_id", &response.organ_id), ("code", &response.code)],
    );
    put_some(
        lines,
        format!("{prefix}.document_id"),
        response.document_id.as_ref(),
    );
    put_some(
        lines,
        format!("{prefix}.date"),
        response.date.as_ref().and_then(|date| date.known()),
    );
}

fn render_staff(lines: &mut Lines, prefix: &str, staff: &StaffInfo) {
    put_texts(
        lines,
        prefix,
        &[
            ("department", &staff.department),
            ("department_id", &staff.department_id),
            ("staff", &staff.staff),
            ("staff_id", &staff.staff_id),
            ("email", &staff.email),
            ("mobile", &staff.mobile),
        ],
    );
}

fn render_document(lines: &mut Lines, document: &DocumentMessage) {
    put(lines, "kind", "edoc");
    if *document
        == (DocumentMessage {
            trace: document.trace.clone(),
            manifest: document.manifest.clone(),
            signature: document.signature.clone(),
            attachments: document.attachments.clone(),
            ..DocumentMessage::default()
        })
    {
        put(lines, "message_header", "absent");
    } else {
        render_header(lines, document);
    }
    if let Some(business) = document.business() {
        render_business(lines, business);
    }
    for (index, hop) in document
        .trace
        .iter()
        .flat_map(|trace| &trace.hops)
        .enumerate()
    {
        put_some(
            lines,
            format!("trace[{index}].organ_id"),
            hop.organ_id.as_ref(),
        );
        put_some(
            lines,
            format!("trace[{index}].timestamp"),
            hop.timestamp
                .as_ref()
                .and_then(|time| time.known())
                .map(|time| time.format("%Y-%m-%dT%H:%M:%S")),
        );
    }
    if let Some(signature) = &document.signature {
        render_signature(lines, signature);
    }
    let Some(manifest) = &document.manifest else {
        return;
    };
    put_some(lines, "manifest.version", manifest.version.as_ref());
    for (index, reference) in manifest.references.iter().enumerate() {
        let prefix = format!("manifest[{index}]");
        put_some(
            lines,
            format!("{prefix}.content_id"),
            reference.content_id.as_deref().map(bare_content_id),
        );
        put_texts(
            lines,
            &prefix,
            &[
                ("content_type", &reference.content_type),
                ("description", &reference.description),
                ("name", &reference.name),
            ],
        );
    }
}

fn render_header(lines: &mut Lines, document: &DocumentMessage) {
    render_from(lines, document.from.as_ref());
    for (index, to) in document.to.iter().enumerate() {
        render_organization(lines, &format!("to[{index}]"), to);
    }
    put_some(lines, "document_id", document.document_id.as_ref());
    if let Some(code) = &document.code {
        put_texts(
            lines,
            "code",
            &[("number", &code.number), ("notation", &code.notation)],
        );
    }
    if let Some(promulgation) = &document.promulgation {
        put_some(lines, "promulgation.place", promulgation.place.as_ref());
        put_some(
            lines,
            "promulgation.date",
            promulgation.date.as_ref().and_then(|date| date.known()),
        );
    }
    if let Some(kind) = &document.document_type {
        put(lines, "document_type.type", kind.type_code);
        put(lines, "document_type.detail", kind.detail.unwrap_or(-1));
        put_some(lines, "document_type.name", kind.name.as_ref());
    }
    put_some(lines, "subject", document.subject.as_ref());
    put_some(lines, "content", document.content.as_ref());
    if let Some(signer) = &document.signer {
        put_texts(
            lines,
            "signer",
            &[
                ("competence", &signer.competence),
                ("position", &signer.position),
                ("full_name", &signer.full_name),
            ],
        );
    }
    put_some(
        lines,
        "due_date",
        document.due_date.as_ref().and_then(|date| date.known()),
    );
    if let Some(other) = &document.other {
        put(lines, "other.priority", other.priority);
        put(lines, "other.amount", other.copies);
        put(lines, "other.pages", other.pages);
        put(lines, "other.direction", other.direction);
        put_texts(
            lines,
            "other",
            &[("sphere", &other.sphere), ("typer", &other.typist)],
        );
        for (index, name) in other.appendixes.iter().enumerate() {
            put(lines, format!("other.appendix[{index}]"), name);
        }
    }
    for (index, response) in document.response_for.iter().enumerate() {
        render_response(lines, index, response);
    }
    put(lines, "steering_type", document.steering_type);
    for (index, place) in document.to_places.iter().enumerate() {
        put(lines, format!("to_place[{index}]"), place);
    }
}

fn render_business(lines: &mut Lines, business: &Bussiness) {
    put_some(lines, "business.document_id", business.document_id.as_ref());
    put(lines, "business.type", business.kind.as_str());
    put_some(lines, "business.reason", business.reason.as_ref());
    put_some(lines, "business.paper", business.paper);
    for (index, change) in business.changes.iter().enumerate() {
        put_some(
            lines,
            format!("business.info[{index}].document_info"),
            change.document_info,
        );
        put_some(
            lines,
            format!("business.info[{index}].document_receiver"),
            change.document_receiver,
        );
        for (place, receiver) in change.receivers.iter().enumerate() {
            let prefix = format!("business.info[{index}].receiver[{place}]");
            put_some(
                lines,
                format!("{prefix}.organ_id"),
                receiver.organ_id.as_ref(),
            );
            put_some(lines, format!("{prefix}.type"), receiver.receiver_type);
        }
    }
    for (index, replacement) in business.replacements.iter().enumerate() {
        put_some(
            lines,
            format!("business.replacement[{index}].document_id"),
            replacement.document_id.as_ref(),
        );
        for (place, organ_id) in replacement.organ_ids.iter().enumerate() {
            put(
                lines,
                format!("business.replacement[{index}].organ_id[{place}]"),
                organ_id,
            );
        }
    }
    for (index, staff) in business.staff.iter().enumerate() {
        render_staff(lines, &format!("business.staff[{index}]"), staff);
    }
}

fn render_signature(lines: &mut Lines, signature: &Signature) {
    put(lines, "signature", "present");
    put_texts(
        lines,
        "signature",
        &[
            ("c14n", &signature.canonicalization),
            ("method", &signature.method),
            ("value", &signature.value),
            ("x509.subject", &signature.x509_subject),
            ("x509.certificate", &signature.x509_certificate),
        ],
    );
    for (index, reference) in signature.references.iter().enumerate() {
        let prefix = format!("signature.reference[{index}]");
        put_texts(
            lines,
            &prefix,
            &[
                ("uri", &reference.uri),
                ("digest_method", &reference.digest_method),
                ("digest_value", &reference.digest_value),
            ],
        );
        for (place, transform) in reference.transforms.iter().enumerate() {
            put(lines, format!("{prefix}.transform[{place}]"), transform);
        }
    }
}

fn render_status(lines: &mut Lines, status: &StatusMessage) {
    put(lines, "kind", "status");
    render_from(lines, status.from.as_ref());
    if let Some(response) = &status.response_for {
        render_response(lines, 0, response);
    }
    if let Some(staff) = &status.staff {
        render_staff(lines, "staff", staff);
    }
    put(lines, "status.code", &status.code);
    put_some(lines, "status.description", status.description.as_ref());
    put_some(
        lines,
        "status.timestamp",
        status
            .timestamp
            .as_ref()
            .and_then(|time| time.known())
            .map(|time| time.format("%Y-%m-%dT%H:%M:%S")),
    );
    if let Some(signature) = &status.signature {
        render_signature(lines, signature);
    }
}

fn render_attachment(lines: &mut Lines, index: usize, attachment: &Attachment<'_>) {
    let prefix = format!("attachment[{index}]");
    let info = attachment.info();
    let id = info
        .content_id
        .as_deref()
        .map(bare_content_id)
        .filter(|id| !id.is_empty());
    put_some(
        lines,
        format!("{prefix}.content_id"),
        id.map(|id| format!("cid:{id}")),
    );
    put_some(lines, format!("{prefix}.name"), info.name.as_ref());
    put_some(
        lines,
        format!("{prefix}.description"),
        info.description.as_ref(),
    );
    put(
        lines,
        format!("{prefix}.content_type"),
        info.content_type.as_deref().unwrap_or("application/zip"),
    );
    put(
        lines,
        format!("{prefix}.format"),
        info.extension().unwrap_or("unk"),
    );
    put_some(
        lines,
        format!("{prefix}.encoded_chars"),
        attachment.encoded().map(|text| text.chars().count()),
    );
    match attachment.copy_to(&mut std::io::sink(), &Limits::default()) {
        Ok(unpacked) => {
            put(lines, format!("{prefix}.bytes"), unpacked.bytes);
            put(lines, format!("{prefix}.sha256"), unpacked.sha256_hex());
        }
        Err(fault) => put(lines, format!("{prefix}.fault"), fault.code()),
    }
}
