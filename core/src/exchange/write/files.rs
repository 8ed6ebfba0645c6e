//! Writing the manifest and the attachments (SPEC §6, §8.3).

use std::io::{Cursor, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::WriteFaultKind;
use super::out::{Out, trim};
use crate::exchange::NAMESPACE;
use crate::exchange::message::{ZIP, bare_content_id, extension_of};

const PDF: &str = "application/pdf";

/// A file to send (*tệp đính kèm*). Ids and names are the caller's: nothing here is random.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutgoingFile<'a> {
    /// Id within the message, with or without `cid:`; unique.
    pub id: &'a str,
    /// File name with extension.
    pub name: &'a str,
    /// Description.
    pub description: Option<&'a str>,
    /// The file itself, not packed.
    pub content: &'a [u8],
}

impl OutgoingFile<'_> {
    fn extension(&self) -> Option<&str> {
        extension_of(trim(self.name))
    }

    /// PDF goes raw, everything else as zip, which both builds of the official library can read (SPEC §8.3).
    fn content_type(&self) -> &'static str {
        if self
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
        {
            PDF
        } else {
            ZIP
        }
    }

    fn is_wrapped(&self) -> bool {
        self.content_type() == ZIP && self.extension() != Some("zip")
    }

    fn content_id(&self) -> String {
        format!("cid:{}", trim(bare_content_id(trim(self.id))))
    }
}

pub(super) fn manifest(out: &mut Out, files: &[OutgoingFile<'_>]) {
    out.element("edXMLManifest", None, &[("version", Some("1.0"))], |out| {
        for (index, file) in files.iter().enumerate() {
            out.block_at("Reference", index, |out| {
                out.text("ContentId", Some(&file.content_id()));
                out.text("ContentType", Some(file.content_type()));
                out.text("Description", file.description);
                out.text("AttachmentName", Some(file.name));
            });
        }
    });
}

pub(super) fn attachments(out: &mut Out, files: &[OutgoingFile<'_>]) {
    out.block("AttachmentEncoded", |out| {
        for (index, file) in files.iter().enumerate() {
            let is_repeated = files
                .iter()
                .take(index)
                .any(|earlier| earlier.content_id() == file.content_id());
            out.block_at("Attachment", index, |out| {
                attachment(out, file, is_repeated)
            });
        }
    });
}

fn attachment(out: &mut Out, file: &OutgoingFile<'_>, is_repeated: bool) {
    let id = file.content_id();
    if bare_content_id(&id).is_empty() {
        out.fault_at("ContentId", WriteFaultKind::Missing);
    } else if is_repeated {
        out.fault_at(
            "ContentId",
            WriteFaultKind::DuplicateContentId { id: id.clone() },
        );
    }
    if file.extension().is_none() {
        out.fault_at(
            "AttachmentName",
            WriteFaultKind::NameWithoutExtension {
                name: file.name.to_owned(),
            },
        );
    }
    out.text("ContentId", Some(&id));
    out.text("AttachmentName", Some(file.name));
    out.text("Description", file.description);
    out.text("ContentType", Some(file.content_type()));
    out.indent();
    out.raw(&format!(
        "<edXML:ContentTransferEncoded xmlns:edXML=\"{NAMESPACE}\">"
    ));
    if file.is_wrapped() {
        match wrapped(file) {
            Ok(zip) => out.base64(&zip),
            Err(error) => out.fault(WriteFaultKind::FileNotPacked {
                reason: error.to_string(),
            }),
        }
    } else {
        out.base64(file.content);
    }
    out.raw("</edXML:ContentTransferEncoded>\r\n");
}

/// A zip with the file as its one entry, `<uuid made of the digest>.<extension>`, always with the same time: equal files make equal bytes.
fn wrapped(file: &OutgoingFile<'_>) -> zip::result::ZipResult<Vec<u8>> {
    let digest: [u8; 32] = Sha256::digest(file.content).into();
    let first_half = digest.first_chunk::<16>().copied().unwrap_or_default();
    let id = uuid::Builder::from_custom_bytes(first_half).into_uuid();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .large_file(u32::try_from(file.content.len()).is_err());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(entry_name(id, file.extension()), options)?;
    writer.write_all(file.content)?;
    Ok(writer.finish()?.into_inner())
}

fn entry_name(id: Uuid, extension: Option<&str>) -> String {
    let is_plain = |extension: &&str| {
        extension.len() <= 16 && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    format!("{id}.{}", extension.filter(is_plain).unwrap_or("unk"))
}

impl Out {
    fn base64(&mut self, bytes: &[u8]) {
        /// A multiple of three, so that no padding comes in between.
        const BLOCK: usize = 3 * 16 * 1024;
        let mut encoded = String::with_capacity(BLOCK / 3 * 4);
        for block in bytes.chunks(BLOCK) {
            encoded.clear();
            STANDARD.encode_string(block, &mut encoded);
            self.raw(&encoded);
        }
    }
}
