//! Reading a message (SPEC §1–§7, §9): tolerant, with a notice for everything odd. `header.rs`
//! separates documents from statuses.

mod error;
mod fields;
mod files;
mod header;
mod notice;
mod parts;
mod signature;
mod trace;

use std::borrow::Cow;

pub use super::xml::XmlFault;
pub use error::{Position, ReadError};
pub use notice::{Kept, Notice, NoticeKind};

use super::attachment::{Attachment, AttachmentFault};
use super::message::{DocumentMessage, Manifest, Message, Signature, TraceHeaderList};
use super::xml::{Cursor, Span, Tag, decode, decode_owned};
use super::{Limits, NAMESPACE};
use crate::document::File;
use fields::{Result, Source};
use files::Encoded;
use header::Header;

/// Namespace of the SOAP form of 2014 (SPEC §12).
const PREDECESSOR: &str = "http://www.e-doc.vn/Schema/";

/// A message that was read, with remarks and with its attachments still packed inside the input.
#[derive(Debug)]
pub struct Reading<'a> {
    /// What the message says.
    pub message: Message,
    /// What is odd about it, in the order of the file.
    pub notices: Vec<Notice>,
    text: Cow<'a, str>,
    contents: Vec<Option<Span>>,
}

impl Reading<'_> {
    /// The attachments, to be unpacked one by one; empty for a status.
    pub fn attachments(&self) -> impl ExactSizeIterator<Item = Attachment<'_>> {
        let infos = match &self.message {
            Message::Document(document) => document.attachments.as_slice(),
            Message::Status(_) => &[],
        };
        let found = infos.iter().zip(&self.contents).enumerate();
        found.map(|(index, (info, content))| {
            let encoded = content.as_ref().map(|span| match span {
                Span::Within(range) => self.text.get(range.clone()).unwrap_or_default(),
                Span::Assembled(text) => text,
            });
            Attachment::new(index, info, encoded)
        })
    }

    /// The message itself, without a byte order mark; for other encodings than UTF-8 in that form.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The files by reference, as a document holds them (*tệp của văn bản*): the first is the document
    /// itself, the others are its annexes; with why those that cannot be unpacked are not among them.
    ///
    /// ```
    /// use vanthu::exchange::{Limits, Message, metadata, read};
    ///
    /// let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/edxml/generated/new.edxml");
    /// let (bytes, limits) = (std::fs::read(path)?, Limits::default());
    /// let reading = read(&bytes, &limits)?;
    /// let Message::Document(message) = &reading.message else { return Err("a document".into()) };
    /// let (files, faults) = reading.files(&limits);
    /// assert!(faults.is_empty());
    /// // What `Receive` takes.
    /// assert_eq!(metadata(message, files).files.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn files(&self, limits: &Limits) -> (Vec<File>, Vec<(usize, AttachmentFault)>) {
        let (mut files, mut faults) = (Vec::new(), Vec::new());
        for (index, attachment) in self.attachments().enumerate() {
            match attachment.copy_to(&mut std::io::sink(), limits) {
                Ok(unpacked) => files.push(attachment.file(&unpacked, files.is_empty())),
                Err(fault) => faults.push((index, fault)),
            }
        }
        (files, faults)
    }

    /// Where the elements of the notices begin, in the order of [`Self::notices`].
    #[must_use]
    pub fn positions(&self) -> Vec<Position> {
        let offsets: Vec<usize> = self.notices.iter().map(|notice| notice.offset).collect();
        Position::of_each(self.text.as_bytes(), &offsets)
    }
}

/// Reads a message: tolerant about what it says, strict about what XML is (SPEC §1).
///
/// The attachments are not unpacked here; [`Reading::attachments`] does it from the input, one at a time.
///
/// ```
/// use vanthu::exchange::{Limits, Message, NAMESPACE, NoticeKind, read};
///
/// let bytes = format!(
///     "<edXML xmlns='{NAMESPACE}'><edXMLEnvelope><edXMLHeader><MessageHeader><Subject>V/v thử nghiệm</Subject>\
///      </MessageHeader></edXMLHeader></edXMLEnvelope><AttachmentEncoded><Attachment><AttachmentName>a.pdf</AttachmentName>\
///      <ContentType>application/pdf</ContentType><ContentTransferEncoded>JVBERi0=</ContentTransferEncoded></Attachment>\
///      </AttachmentEncoded></edXML>"
/// );
/// let reading = read(bytes.as_bytes(), &Limits::default())?;
/// let Message::Document(document) = &reading.message else { return Err("a document".into()) };
/// assert_eq!(document.subject.as_deref(), Some("V/v thử nghiệm"));
/// assert_eq!(reading.notices.first().map(|notice| &notice.kind), Some(&NoticeKind::MissingDocumentId));
///
/// let mut file = Vec::new();
/// for attachment in reading.attachments() {
///     let unpacked = attachment.copy_to(&mut file, &Limits::default())?;
///     assert_eq!(unpacked.bytes, 5);
/// }
/// assert_eq!(file, b"%PDF-");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Only what SPEC §9.1 lists under R1 to R4 and what exceeds `limits`; see [`ReadError`]. Faults of one attachment show when it is
/// unpacked.
pub fn read<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Reading<'a>> {
    check_size(bytes, limits)?;
    understand(decode(bytes)?, limits)
}

/// As [`read`], keeping the message itself: for holders that cannot borrow.
///
/// # Errors
///
/// As [`read`].
pub fn read_owned(bytes: Vec<u8>, limits: &Limits) -> Result<Reading<'static>> {
    check_size(&bytes, limits)?;
    understand(Cow::Owned(decode_owned(bytes)?), limits)
}

fn check_size(bytes: &[u8], limits: &Limits) -> Result<()> {
    let (bytes, limit) = (bytes.len(), limits.message_bytes);
    if bytes > limit {
        Err(ReadError::MessageTooLarge { bytes, limit })
    } else {
        Ok(())
    }
}

fn understand<'a>(text: Cow<'a, str>, limits: &Limits) -> Result<Reading<'a>> {
    let mut source = Source::new(Cursor::new(&text, limits)?);
    let outline = Outline::read(&mut source, limits)?;
    let (message, contents) = outline.into_message();
    let notices = source.notices;
    Ok(Reading {
        message,
        notices,
        text,
        contents,
    })
}

/// The parts below the root.
#[derive(Default)]
struct Outline {
    envelope: Option<Envelope>,
    attachments: Option<Vec<Encoded>>,
    foreign_namespace: Option<String>,
}

#[derive(Default)]
struct Envelope {
    has_header: bool,
    message: Option<Message>,
    trace: Option<TraceHeaderList>,
    signature: Option<Signature>,
    manifest: Option<Manifest>,
}

impl Outline {
    fn read(source: &mut Source<'_>, limits: &Limits) -> Result<Self> {
        let mut outline = Self::default();
        let mut root_name = String::new();
        let mut is_predecessor = false;
        source.each_child(|source, root| {
            root_name = root.name.to_owned();
            let namespace = root.declared_namespace(root.prefix);
            outline.foreign_namespace = namespace
                .filter(|namespace| *namespace != NAMESPACE)
                .map(str::to_owned);
            is_predecessor = is_soap(root);
            source.each_child(|source, tag| outline.child_of_root(source, root, tag, limits))
        })?;
        is_predecessor |= outline.foreign_namespace.as_deref() == Some(PREDECESSOR);
        match &outline.envelope {
            Some(envelope) if envelope.has_header => Ok(outline),
            Some(_) => Err(ReadError::NoHeader),
            None if is_predecessor => Err(ReadError::SoapPredecessor),
            None => Err(ReadError::NoEnvelope {
                root: root_name,
                namespace: outline.foreign_namespace,
            }),
        }
    }

    fn child_of_root(
        &mut self,
        source: &mut Source<'_>,
        root: &Tag<'_>,
        tag: &Tag<'_>,
        limits: &Limits,
    ) -> Result<()> {
        match tag.name {
            "edXMLEnvelope" => {
                let namespace = tag
                    .declared_namespace(tag.prefix)
                    .or_else(|| root.declared_namespace(tag.prefix));
                if namespace != Some(NAMESPACE) {
                    self.foreign_namespace = namespace
                        .map(str::to_owned)
                        .or(self.foreign_namespace.take());
                    return Ok(());
                }
                if self.envelope.is_some() {
                    source.note_here(
                        tag.offset,
                        NoticeKind::DuplicateElement { kept: Kept::First },
                    );
                    return Ok(());
                }
                self.envelope = Some(Envelope::read(source)?);
            }
            "AttachmentEncoded" => {
                let attachments = files::attachments(source, limits)?;
                source.put_last(tag, &mut self.attachments, Some(attachments));
            }
            _ => {}
        }
        Ok(())
    }

    fn into_message(self) -> (Message, Vec<Option<Span>>) {
        let envelope = self.envelope.unwrap_or_default();
        let message = envelope
            .message
            .unwrap_or_else(|| Message::Document(Box::default()));
        match message {
            Message::Status(mut status) => {
                status.signature = envelope.signature;
                (Message::Status(status), Vec::new())
            }
            Message::Document(document) => {
                let (attachments, contents) =
                    self.attachments.unwrap_or_default().into_iter().unzip();
                let document = DocumentMessage {
                    trace: envelope.trace,
                    signature: envelope.signature,
                    manifest: envelope.manifest,
                    attachments,
                    ..*document
                };
                (Message::Document(Box::new(document)), contents)
            }
        }
    }
}

impl Envelope {
    fn read(source: &mut Source<'_>) -> Result<Self> {
        let mut envelope = Self::default();
        let mut has_body = false;
        source.each_child(|source, tag| {
            let already_read = match tag.name {
                "edXMLHeader" => std::mem::replace(&mut envelope.has_header, true),
                "edXMLBody" => std::mem::replace(&mut has_body, true),
                "AttachmentEncoded" | "edXMLAttachments" => {
                    source.note_here(
                        tag.offset,
                        NoticeKind::LookalikeIgnored {
                            name: tag.name.to_owned(),
                        },
                    );
                    return Ok(());
                }
                _ => return Ok(()),
            };
            if already_read {
                source.note_here(
                    tag.offset,
                    NoticeKind::DuplicateElement { kept: Kept::First },
                );
                return Ok(());
            }
            if tag.name == "edXMLHeader" {
                envelope.header(source, tag)
            } else {
                envelope.body(source)
            }
        })?;
        Ok(envelope)
    }

    fn header(&mut self, source: &mut Source<'_>, header: &Tag<'_>) -> Result<()> {
        source.each_child(|source, tag| {
            match tag.name {
                "MessageHeader" => {
                    let message = Header::read(source)?.into_message(source, tag);
                    source.put_first(tag, &mut self.message, Some(message));
                }
                "TraceHeaderList" => {
                    let trace = trace::trace(source, tag)?;
                    source.put_first(tag, &mut self.trace, Some(trace));
                }
                "Signature" => {
                    let signature = signature::signature(source)?;
                    source.put_first(tag, &mut self.signature, Some(signature));
                }
                _ => {}
            }
            Ok(())
        })?;
        if self.message.is_none() {
            source.note_child(header, NoticeKind::MissingMessageHeader);
        }
        Ok(())
    }

    fn body(&mut self, source: &mut Source<'_>) -> Result<()> {
        source.each_child(|source, tag| {
            if matches!(tag.name, "edXMLManifest" | "Manifest") {
                let manifest = files::manifest(source, tag)?;
                source.put_first(tag, &mut self.manifest, Some(manifest));
            }
            Ok(())
        })
    }
}

fn is_soap(root: &Tag<'_>) -> bool {
    let is_soap_namespace = |namespace: &str| {
        namespace == "http://schemas.xmlsoap.org/soap/envelope/"
            || namespace == "http://www.w3.org/2003/05/soap-envelope"
    };
    root.name == "Envelope"
        && root
            .declared_namespace(root.prefix)
            .is_none_or(is_soap_namespace)
}
