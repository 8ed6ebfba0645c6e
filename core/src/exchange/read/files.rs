//! Reading the manifest and the attachments (SPEC §6), without their bytes.

use super::fields::{Result, Source};
use super::{NoticeKind, ReadError};
use crate::exchange::Limits;
use crate::exchange::message::{AttachmentInfo, Manifest, ManifestReference};
use crate::exchange::xml::{Span, Tag};

/// An attachment and where its base64 stands.
pub(super) type Encoded = (AttachmentInfo, Option<Span>);

pub(super) fn manifest(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<Manifest> {
    let mut manifest = Manifest {
        version: tag.attribute("version"),
        references: Vec::new(),
    };
    source.each_child(|source, tag| {
        if tag.name == "Reference" {
            manifest.references.push(reference(source)?);
        }
        Ok(())
    })?;
    Ok(manifest)
}

fn reference(source: &mut Source<'_>) -> Result<ManifestReference> {
    let mut reference = ManifestReference::default();
    source.each_child(|source, tag| {
        let slot = match tag.name {
            "ContentId" => &mut reference.content_id,
            "ContentType" => &mut reference.content_type,
            "Description" => &mut reference.description,
            "AttachmentName" => &mut reference.name,
            _ => return Ok(()),
        };
        source.last_string(tag, slot, usize::MAX)
    })?;
    Ok(reference)
}

/// The children of one `AttachmentEncoded`.
pub(super) fn attachments(source: &mut Source<'_>, limits: &Limits) -> Result<Vec<Encoded>> {
    let mut found = Vec::new();
    source.each_child(|source, tag| {
        if found.len() >= limits.attachments {
            return Err(ReadError::TooManyAttachments {
                limit: limits.attachments,
                at: source.position(tag.offset),
            });
        }
        if tag.name != "Attachment" {
            source.note_here(
                tag.offset,
                NoticeKind::MisnamedAttachment {
                    name: tag.name.to_owned(),
                },
            );
        }
        let encoded = attachment(source)?;
        if encoded.0.name.is_none() {
            source.note_child(tag, NoticeKind::MissingAttachmentName);
        }
        if encoded.1.is_none() {
            source.note_child(tag, NoticeKind::MissingAttachmentContent);
        }
        found.push(encoded);
        Ok(())
    })?;
    Ok(found)
}

fn attachment(source: &mut Source<'_>) -> Result<Encoded> {
    let mut info = AttachmentInfo::default();
    let mut content = None;
    source.each_child(|source, tag| {
        let slot = match tag.name {
            "ContentTransferEncoded" => {
                let span = source.long_text()?;
                source.put_last(tag, &mut content, Some(span));
                return Ok(());
            }
            "ContentId" => &mut info.content_id,
            "AttachmentName" => &mut info.name,
            "Description" => &mut info.description,
            "FieldName" => &mut info.field_name,
            "MimeType" => &mut info.mime_type,
            "Format" => &mut info.format,
            "ContentType" => &mut info.content_type,
            _ => return Ok(()),
        };
        source.last_string(tag, slot, usize::MAX)
    })?;
    Ok((info, content))
}
