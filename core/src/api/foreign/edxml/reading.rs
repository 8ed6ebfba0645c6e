//! A message that was read, and what is handed out of it.

use std::io::Write;
use std::sync::OnceLock;

use serde::Serialize;

use super::{Answer, Ours, Remark};
use crate::api::foreign::fault;
use crate::base::Digest;
use crate::document::Metadata;
use crate::exchange::{
    self, Attachment, AttachmentFault, DocumentMessage, Limits, Message, Packing, ReadError,
    Unpacked, read_owned, secrecy_mark,
};

/// A message that was read, with its attachments still packed.
#[derive(Debug)]
pub struct Reading {
    pub(super) reading: exchange::Reading<'static>,
    limits: Limits,
    /// What unpacking each attachment found, once somebody asked.
    looked: Vec<OnceLock<Result<Unpacked, AttachmentFault>>>,
}

impl Reading {
    /// Reads a message.
    ///
    /// # Errors
    /// As [`exchange::read`].
    pub fn new(bytes: impl AsRef<[u8]> + Into<Vec<u8>>, limits: Limits) -> Answer<Self> {
        let (length, limit) = (bytes.as_ref().len(), limits.message_bytes);
        // Before a copy is made of what is not read.
        if length > limit {
            let bytes = length;
            return Err(ReadError::MessageTooLarge { bytes, limit }.into());
        }
        let reading = read_owned(bytes.into(), &limits)?;
        let looked = reading.attachments().map(|_| OnceLock::new()).collect();
        Ok(Self {
            reading,
            limits,
            looked,
        })
    }

    /// `document` or `status`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.reading.message {
            Message::Document(_) => "document",
            Message::Status(_) => "status",
        }
    }

    /// All that is known before anything is unpacked.
    #[must_use]
    pub fn read(&self) -> ReadMessage<'_> {
        let notices = self.reading.notices.iter().zip(self.reading.positions());
        let head = |attachment: Attachment<'_>| AttachmentHead {
            name: attachment.file_name(),
            media_type: attachment.media_type(),
            description: attachment.info().description.clone(),
        };
        ReadMessage {
            message: &self.reading.message,
            notices: notices
                .map(|(notice, at)| Remark::of_notice(notice, at))
                .collect(),
            attachments: self.reading.attachments().map(head).collect(),
        }
    }

    /// Number of attachments.
    #[must_use]
    pub fn attachments(&self) -> usize {
        self.looked.len()
    }

    /// What unpacking an attachment finds; it is unpacked for the first who asks.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    pub fn look(&self, index: usize) -> Answer<AttachmentLook> {
        let (attachment, looked) = self.attachment(index)?;
        let look = || attachment.copy_to(&mut std::io::sink(), &self.limits);
        let found = looked.get_or_init(look).as_ref();
        found
            .map(AttachmentLook::from)
            .map_err(|fault| Remark::of_attachment(&attachment, fault).into())
    }

    /// The bytes of an attachment.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    pub fn content(&self, index: usize) -> Answer<Vec<u8>> {
        let (attachment, looked) = self.attachment(index)?;
        let unpacked = attachment.content(&self.limits);
        let remark = |fault: &AttachmentFault| Remark::of_attachment(&attachment, fault);
        let (content, found) = unpacked.map_err(|fault| remark(&fault))?;
        let _ = looked.set(Ok(found));
        Ok(content)
    }

    /// Unpacks an attachment, a block at a time.
    ///
    /// # Errors
    /// Why it cannot be unpacked, or `output_failed` with the words of `out`; a part may be written then.
    pub fn copy_to(&self, index: usize, out: &mut impl Write) -> Answer<AttachmentLook> {
        let (attachment, _) = self.attachment(index)?;
        let unpacked = attachment.copy_to(out, &self.limits);
        let remark = |fault: AttachmentFault| Remark::of_attachment(&attachment, &fault);
        let found = unpacked.map_err(remark)?;
        Ok(AttachmentLook::from(&found))
    }

    fn attachment(
        &self,
        index: usize,
    ) -> Answer<(Attachment<'_>, &OnceLock<Result<Unpacked, AttachmentFault>>)> {
        let found = self.reading.attachments().nth(index);
        let found = found.zip(self.looked.get(index));
        found.ok_or_else(|| fault("index", index.to_string()).into())
    }

    fn document(&self) -> Answer<&DocumentMessage> {
        match &self.reading.message {
            Message::Document(document) => Ok(document),
            Message::Status(_) => Err(ReadError::NotADocument.into()),
        }
    }

    /// The data of the document that the message carries, as `receive` takes them: with digest and size of
    /// every file that can be unpacked. What bears a mark of secrecy must not enter the ordinary system, so
    /// its files are left out.
    ///
    /// # Errors
    /// `not_a_document`: a status message.
    pub fn metadata(&self) -> Answer<Metadata> {
        let document = self.document()?;
        let mut files = Vec::new();
        if secrecy_mark(document).is_none() {
            for (attachment, looked) in self.reading.attachments().zip(&self.looked) {
                let look = || attachment.copy_to(&mut std::io::sink(), &self.limits);
                if let Ok(unpacked) = looked.get_or_init(look) {
                    files.push(attachment.file(unpacked, files.is_empty()));
                }
            }
        }
        Ok(exchange::metadata(document, files))
    }

    /// Whether the message is sent to an agency: its profile or who it is (JSON), or a list of its codes;
    /// every code that it has or had counts, in either generation.
    ///
    /// # Errors
    /// Every fault of form, with its path below `agency`.
    pub fn is_for(&self, agency: &str) -> Answer<bool> {
        let ours = Ours::read(agency)?;
        Ok(self.reading.message.is_for(|code| ours.has(code)))
    }
}

/// What a message says and what is odd about it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadMessage<'r> {
    /// What it says.
    pub message: &'r Message,
    /// What is odd about it, in the order of the message.
    pub notices: Vec<Remark>,
    /// The attachments, still packed.
    pub attachments: Vec<AttachmentHead>,
}

/// An attached file as it is known before it is unpacked.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttachmentHead {
    /// The name under which it may be kept: that of the message without folders and without what
    /// deceives or what a file system refuses.
    pub name: String,
    /// Media type by its extension.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub media_type: &'static str,
    /// What the message says about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// What unpacking an attached file found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttachmentLook {
    /// Bytes of the file.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// How it was packed.
    pub packing: Packing,
}

impl From<&Unpacked> for AttachmentLook {
    fn from(unpacked: &Unpacked) -> Self {
        Self {
            size: unpacked.bytes,
            sha256: Digest::from_bytes(unpacked.sha256),
            packing: unpacked.packing,
        }
    }
}
