//! Unpacking attachments straight from the message (SPEC §6.2). Begin with [`Attachment`].

mod base64_source;
mod fault;
mod name;
mod packing;

use std::fmt::Write as _;
use std::io::{self, Read, Seek, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

pub use fault::AttachmentFault;

use super::Limits;
use super::message::AttachmentInfo;
use crate::document::{File, FileRole};
use base64_source::{Base64Source, InvalidBase64};
use packing::Outside;

/// An attached file (*tệp đính kèm*), still packed inside the message.
#[derive(Debug, Clone, Copy)]
pub struct Attachment<'r> {
    index: usize,
    info: &'r AttachmentInfo,
    encoded: Option<&'r str>,
}

/// How the file was packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Packing {
    /// The bytes are the file.
    Plain,
    /// A zip around the file, as declared.
    Wrapped,
    /// A zip around the file though another type was declared (SPEC §6.2, trap 1); worth a warning.
    WrappedUndeclared,
    /// Declared as a zip around a file, but the zip is the file (SPEC §6.2, trap 2); worth a warning.
    ZipIsTheFile,
}

impl Packing {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Wrapped => "wrapped",
            Self::WrappedUndeclared => "wrapped_undeclared",
            Self::ZipIsTheFile => "zip_is_the_file",
        }
    }

    /// Whether the declaration was wrong.
    #[must_use]
    pub fn contradicts_declaration(self) -> bool {
        matches!(self, Self::WrappedUndeclared | Self::ZipIsTheFile)
    }
}

/// What unpacking found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unpacked {
    /// Bytes of the file.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: [u8; 32],
    /// How it was packed.
    pub packing: Packing,
}

impl Unpacked {
    /// The digest in lower-case hex.
    #[must_use]
    pub fn sha256_hex(&self) -> String {
        hex(&self.sha256)
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(
        String::with_capacity(bytes.len().saturating_mul(2)),
        |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        },
    )
}

impl<'r> Attachment<'r> {
    pub(super) fn new(index: usize, info: &'r AttachmentInfo, encoded: Option<&'r str>) -> Self {
        Self {
            index,
            info,
            encoded,
        }
    }

    /// The element, as a path of local names; counted from 1.
    #[must_use]
    pub fn path(&self) -> String {
        let number = self.index.saturating_add(1);
        format!("edXML/AttachmentEncoded/Attachment[{number}]")
    }

    /// The name under which the file may be kept (*tên tệp*): that of the message without folders and
    /// without what deceives or what a file system refuses; never empty, at most 200 bytes.
    #[must_use]
    pub fn file_name(&self) -> String {
        name::file_name(self.info, self.index)
    }

    /// Media type by the extension of the name: what messages say of it is regularly wrong (SPEC §6.1).
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        name::media_type(&self.file_name())
    }

    /// What the message says of the file.
    #[must_use]
    pub fn info(&self) -> &'r AttachmentInfo {
        self.info
    }

    /// The base64 as it stands in the message; `None` when the element is missing.
    #[must_use]
    pub fn encoded(&self) -> Option<&'r str> {
        self.encoded
    }

    /// The file by reference, once it was unpacked (*tệp của văn bản*).
    #[must_use]
    pub fn file(&self, unpacked: &Unpacked, is_main: bool) -> File {
        let role = if is_main {
            FileRole::Main
        } else {
            FileRole::Annex
        };
        let sha256 = crate::base::Digest::from_bytes(unpacked.sha256);
        File::new(
            role,
            sha256,
            unpacked.bytes,
            self.media_type(),
            self.file_name(),
        )
    }

    /// Decodes and unpacks into `out`, a block at a time. On a fault `out` may have received a part.
    ///
    /// Names inside the zip are ignored, so nothing can be written outside `out`.
    ///
    /// # Errors
    ///
    /// Every [`AttachmentFault`]; the rest of the message stays usable.
    pub fn copy_to(
        &self,
        out: &mut impl Write,
        limits: &Limits,
    ) -> Result<Unpacked, AttachmentFault> {
        let opened = self.open()?;
        let (packing, limit) = (opened.packing, limits.unpacked_attachment_bytes);
        opened.with_reader(|reader, _| copy(reader, out, packing, limit))
    }

    /// The unpacked file in memory.
    ///
    /// # Errors
    ///
    /// As [`Self::copy_to`].
    pub fn content(&self, limits: &Limits) -> Result<(Vec<u8>, Unpacked), AttachmentFault> {
        let opened = self.open()?;
        let (packing, limit) = (opened.packing, limits.unpacked_attachment_bytes);
        opened.with_reader(|reader, likely_bytes| {
            let mut content = Vec::new();
            let likely_bytes = usize::try_from(likely_bytes.min(limit)).unwrap_or(usize::MAX);
            content
                .try_reserve_exact(likely_bytes)
                .map_err(|_| AttachmentFault::AttachmentTooLarge { limit })?;
            let unpacked = copy(reader, &mut content, packing, limit)?;
            Ok((content, unpacked))
        })
    }

    fn open(&self) -> Result<Opened<'r>, AttachmentFault> {
        let mut source = Base64Source::new(self.encoded.ok_or(AttachmentFault::ContentMissing)?);
        let declared = self.info.is_declared_wrapped();
        let several = if declared {
            Packing::ZipIsTheFile
        } else {
            Packing::Plain
        };
        match packing::look(&mut source).map_err(|error| fault_of(&error))? {
            Outside::NoZip if declared => return Err(AttachmentFault::NotAZip),
            Outside::NoZip => return Opened::plain(source, Packing::Plain),
            Outside::SeveralEntries => return Opened::plain(source, several),
            Outside::AtMostOneEntry => {}
        }
        if !declared && self.info.is_declared_zip() {
            return Opened::plain(source, Packing::Plain);
        }
        let archive = match ZipArchive::new(source) {
            Ok(archive) => archive,
            Err(error) if declared => return Err(fault_of_zip(&error)),
            Err(_) => {
                return Opened::plain(
                    Base64Source::new(self.encoded.unwrap_or_default()),
                    Packing::Plain,
                );
            }
        };
        if declared
            && archive
                .name_for_index(0)
                .is_some_and(packing::is_office_part)
        {
            return Opened::plain(archive.into_inner(), Packing::ZipIsTheFile);
        }
        if !declared && !packing::is_undeclared_wrapping(&archive, self.info) {
            return Opened::plain(archive.into_inner(), Packing::Plain);
        }
        let packing = if declared {
            Packing::Wrapped
        } else {
            Packing::WrappedUndeclared
        };
        Ok(Opened {
            source: Source::Wrapped(Box::new(archive)),
            packing,
        })
    }
}

struct Opened<'r> {
    source: Source<'r>,
    packing: Packing,
}

enum Source<'r> {
    Plain(Base64Source<'r>),
    Wrapped(Box<ZipArchive<Base64Source<'r>>>),
}

impl<'r> Opened<'r> {
    fn plain(mut source: Base64Source<'r>, packing: Packing) -> Result<Self, AttachmentFault> {
        source.rewind().map_err(|error| fault_of(&error))?;
        Ok(Self {
            source: Source::Plain(source),
            packing,
        })
    }

    /// Hands over the file's bytes and how many they will likely be.
    fn with_reader<T>(
        self,
        read: impl FnOnce(&mut dyn Read, u64) -> Result<T, AttachmentFault>,
    ) -> Result<T, AttachmentFault> {
        match self.source {
            Source::Plain(mut source) => {
                let length = source.length();
                read(&mut source, length)
            }
            Source::Wrapped(mut archive) => {
                let mut entry = archive.by_index(0).map_err(|error| fault_of_zip(&error))?;
                let likely_bytes = entry
                    .size()
                    .min(entry.compressed_size().saturating_mul(MOST_DEFLATE_RATIO));
                read(&mut entry, likely_bytes)
            }
        }
    }
}

/// Deflate cannot pack better than 1032 to 1, whatever an entry claims.
const MOST_DEFLATE_RATIO: u64 = 1032;

fn copy(
    reader: &mut dyn Read,
    out: &mut impl Write,
    packing: Packing,
    limit: u64,
) -> Result<Unpacked, AttachmentFault> {
    let mut buffer = vec![0; 64 * 1024];
    let mut digest = Sha256::new();
    let mut bytes = 0_u64;
    loop {
        let count = match reader.read(&mut buffer) {
            Ok(0) => {
                return Ok(Unpacked {
                    bytes,
                    sha256: digest.finalize().into(),
                    packing,
                });
            }
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(fault_of(&error)),
        };
        let block = buffer.get(..count).unwrap_or_default();
        bytes = bytes.saturating_add(count as u64);
        if bytes > limit {
            return Err(AttachmentFault::AttachmentTooLarge { limit });
        }
        digest.update(block);
        out.write_all(block)
            .map_err(|error| AttachmentFault::OutputFailed {
                reason: error.to_string(),
            })?;
    }
}

fn fault_of(error: &io::Error) -> AttachmentFault {
    if error
        .get_ref()
        .is_some_and(|inner| inner.is::<InvalidBase64>())
    {
        AttachmentFault::NotBase64
    } else {
        AttachmentFault::DamagedZip
    }
}

fn fault_of_zip(error: &ZipError) -> AttachmentFault {
    match error {
        ZipError::Io(error) => fault_of(error),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            AttachmentFault::EncryptedZip
        }
        ZipError::UnsupportedArchive(_) => AttachmentFault::UnsupportedCompression,
        _ => AttachmentFault::DamagedZip,
    }
}
