//! Is it a zip around a file, or the file itself?

use std::io::{self, Read, Seek, SeekFrom};

use uuid::Uuid;
use zip::ZipArchive;

use crate::exchange::message::{AttachmentInfo, extension_of};

/// Starts of a zip: a first entry, or the end record of an empty one.
const SIGNATURES: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
const END_RECORD: &[u8] = b"PK\x05\x06";
const END_RECORD_BYTES: u64 = 22;
const LONGEST_COMMENT: u64 = 0xFFFF;

/// How an archive looks from outside.
pub(super) enum Outside {
    NoZip,
    /// Several entries: a file of its own, such as a docx (SPEC §6.2, trap 2).
    SeveralEntries,
    /// One entry, or none.
    AtMostOneEntry,
}

/// Looks at both ends of the bytes, so that a huge directory is never read.
pub(super) fn look(source: &mut (impl Read + Seek)) -> io::Result<Outside> {
    let mut start = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    source.by_ref().take(4).read_to_end(&mut start)?;
    if !SIGNATURES.contains(&start.as_slice()) {
        return Ok(Outside::NoZip);
    }
    let length = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(
        length.saturating_sub(END_RECORD_BYTES.saturating_add(LONGEST_COMMENT)),
    ))?;
    let mut tail = Vec::new();
    source
        .by_ref()
        .take(END_RECORD_BYTES.saturating_add(LONGEST_COMMENT))
        .read_to_end(&mut tail)?;
    let record = tail
        .windows(END_RECORD_BYTES as usize)
        .rev()
        .find(|window| window.starts_with(END_RECORD));
    let entries = record
        .and_then(|record| record.get(10..12)?.try_into().ok())
        .map(u16::from_le_bytes);
    Ok(match entries {
        None => Outside::NoZip,
        Some(0 | 1) => Outside::AtMostOneEntry,
        Some(_) => Outside::SeveralEntries,
    })
}

/// A zip with such a first entry is an office file (SPEC §6.2, trap 2).
pub(super) fn is_office_part(entry: &str) -> bool {
    matches!(entry, "[Content_Types].xml" | "mimetype")
}

/// The archive's only entry is `<uuid>.<extension of the attachment>`: wrapped without saying so (SPEC §6.2, trap 1).
pub(super) fn is_undeclared_wrapping<R: Read + Seek>(
    archive: &ZipArchive<R>,
    info: &AttachmentInfo,
) -> bool {
    let Some(entry) = archive.name_for_index(0).filter(|_| archive.len() == 1) else {
        return false;
    };
    let Some((stem, extension)) = entry.rsplit_once('.') else {
        return false;
    };
    let of_attachment = info
        .name
        .as_deref()
        .and_then(extension_of)
        .or_else(|| info.extension());
    Uuid::try_parse(stem).is_ok() && extension.eq_ignore_ascii_case(of_attachment.unwrap_or("unk"))
}
