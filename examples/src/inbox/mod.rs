//! Reading the inbox: each file becomes a document, a status, a request of a sender, a duplicate,
//! or it goes to quarantine with its reason. Nothing in a file stops the run.

mod request;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};

use vanthu::api::{AnyDocument, Document, Incoming};
use vanthu::base::{Digest, DocumentId, TextKind};
use vanthu::document::{self, Metadata};
use vanthu::exchange::{
    BusinessKind, DocumentMessage, Limits, Message, ReadError, Reading, StatusMessage, metadata,
    read_owned, secrecy_mark,
};
use vanthu::history::Stream;
use vanthu::incoming::Event;
use vanthu::registers::same_content;
use vanthu_store::Office;

use crate::out::{OpenError, Out, plain_name};
use crate::story::{events, records};
pub(crate) use request::{Request, Wish};

/// Everything that was found in the inbox, in the order of the file names.
#[derive(Default)]
pub(crate) struct Intake {
    /// Messages with a new document.
    pub letters: Vec<Letter>,
    /// Status messages about documents that the agency has sent.
    pub statuses: Vec<Status>,
    /// Senders' requests to update or take back a document.
    pub requests: Vec<Request>,
    /// Messages that say what an earlier one said.
    pub duplicates: Vec<Duplicate>,
    /// Files that cannot be read.
    pub quarantined: Vec<Quarantined>,
    /// Names that are no messages: folders and hidden files.
    pub passed_over: usize,
    /// Whether the office stands in for the agencies that the messages are addressed to.
    pub stands_in: bool,
}

impl Intake {
    /// Every file that was looked at.
    pub(crate) fn files(&self) -> usize {
        self.letters.len()
            + self.statuses.len()
            + self.requests.len()
            + self.duplicates.len()
            + self.quarantined.len()
    }
}

/// A message that carries a document.
pub(crate) struct Letter {
    pub file: String,
    pub document: DocumentId,
    pub metadata: Metadata,
    /// Whether the message is addressed to this agency.
    pub ours: bool,
    /// Whether the office had it before this run.
    pub known: bool,
    /// What is odd about the message or its attachments.
    pub remarks: Vec<String>,
}

/// A status message.
pub(crate) struct Status {
    pub file: String,
    pub digest: Digest,
    pub message: StatusMessage,
}

/// A message that was read before.
pub(crate) struct Duplicate {
    pub file: String,
    pub of: DocumentId,
    pub same_bytes: bool,
}

/// A file that cannot be read.
pub(crate) struct Quarantined {
    pub file: String,
    /// Stable code.
    pub code: String,
    pub reason: String,
    /// Line and column, or offset; empty where the whole file is meant.
    pub place: String,
}

/// A file of the inbox, or a name that is none.
pub(crate) struct Found {
    path: PathBuf,
    name: String,
}

/// The names in a folder, sorted.
pub(crate) fn list(folder: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        found.push(Found {
            path: entry.path(),
            name: visible(&entry.file_name().to_string_lossy()),
        });
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// A text of outside without characters that could steer a terminal or turn the line around.
pub(crate) fn visible(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if steers(c) { ' ' } else { c })
        .collect()
}

/// A document that was read in this run.
struct Seen {
    digest: Digest,
    metadata: Metadata,
}

struct Reader<'a> {
    office: &'a Office,
    out: &'a Out,
    limits: Limits,
    seen: BTreeMap<DocumentId, Seen>,
    digests: BTreeSet<Digest>,
    intake: Intake,
}

/// Reads all files. An inbox without a single message to this agency is read as if all were: so that
/// any folder of messages can be tried.
pub(crate) fn read_all(
    files: &[Found],
    office: &Office,
    out: &Out,
    mut tick: impl FnMut(),
) -> Result<Intake, OpenError> {
    let mut reader = Reader {
        office,
        out,
        limits: Limits::default(),
        seen: BTreeMap::new(),
        digests: BTreeSet::new(),
        intake: Intake::default(),
    };
    for file in files {
        reader.take(file)?;
        tick();
    }
    let mut intake = reader.intake;
    if !intake.letters.is_empty() && intake.letters.iter().all(|l| !l.ours) {
        intake.stands_in = true;
        intake
            .letters
            .iter_mut()
            .for_each(|letter| letter.ours = true);
        intake
            .requests
            .iter_mut()
            .for_each(|request| request.ours = true);
    }
    Ok(intake)
}

/// What stands against reading a file.
struct Trouble {
    code: String,
    reason: String,
    place: String,
}

impl Trouble {
    fn new(code: &str, reason: impl Into<String>) -> Self {
        let (code, reason) = (code.to_owned(), reason.into());
        Self {
            code,
            reason,
            place: String::new(),
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::new("unreadable_file", format!("không mở được tệp: {error}"))
    }
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        let at = match (error.position(), error.path()) {
            (Some(at), Some(path)) => format!("{at}, trong {path}"),
            (Some(at), None) => at.to_string(),
            (None, _) => String::new(),
        };
        let mut trouble = Self::new(error.code(), error.message_vi());
        trouble.place = at;
        trouble
    }
}

impl Reader<'_> {
    fn take(&mut self, file: &Found) -> Result<(), OpenError> {
        let kind = fs::metadata(&file.path).map(|data| (data.is_dir(), data.is_file()));
        let hidden = file.name.starts_with('.');
        if hidden || matches!(kind, Ok((true, _))) {
            self.intake.passed_over += 1;
            return Ok(());
        }
        let bytes = match kind {
            Ok((_, true)) => self.bytes(&file.path),
            // Opening a pipe or a device might never come back.
            Ok(_) => Err(Trouble::new("not_a_file", "không phải tệp thường")),
            Err(error) => Err(error.into()),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(trouble) => return self.quarantine(file, trouble, None),
        };
        if bytes.is_empty() {
            let trouble = Trouble::new("empty_file", "tệp rỗng, không có nội dung");
            return self.quarantine(file, trouble, Some(bytes));
        }
        let digest = Digest::of(&bytes);
        let copy = (!is_link(&file.path)).then(|| bytes.clone());
        match read_owned(bytes, &self.limits) {
            Ok(reading) => self.sort(file, digest, &reading),
            Err(error) => self.quarantine(file, error.into(), copy),
        }
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Trouble> {
        let limit = self.limits.message_bytes;
        let mut bytes = Vec::new();
        let mut file = File::open(path)?.take(limit as u64 + 1);
        file.read_to_end(&mut bytes)?;
        if bytes.len() > limit {
            let size = fs::metadata(path).map_or(bytes.len() as u64, |data| data.len());
            let bytes = usize::try_from(size).unwrap_or(usize::MAX);
            return Err(ReadError::MessageTooLarge { bytes, limit }.into());
        }
        Ok(bytes)
    }

    fn quarantine(
        &mut self,
        file: &Found,
        trouble: Trouble,
        bytes: Option<Vec<u8>>,
    ) -> Result<(), OpenError> {
        let Trouble {
            code,
            reason,
            place,
        } = trouble;
        let reason = visible(&reason);
        // The digest keeps names of different folders and spellings apart.
        let key = match &bytes {
            Some(bytes) => Digest::of(bytes),
            None => Digest::of(file.name.as_bytes()),
        };
        let key: String = key.to_hex().chars().take(12).collect();
        let name = format!("quarantine/{key}-{}", plain_name(&file.name));
        let at = if place.is_empty() {
            "toàn tệp"
        } else {
            &place
        };
        let note = format!(
            "Tệp: {}\nMã: {code}\nLý do: {reason}\nVị trí: {at}\n",
            file.name
        );
        self.out
            .write(&format!("{name}.ly-do.txt"), note.as_bytes())?;
        if let Some(bytes) = bytes {
            self.out.write(&name, &bytes)?;
        }
        let file = file.name.clone();
        self.intake.quarantined.push(Quarantined {
            file,
            code,
            reason,
            place,
        });
        Ok(())
    }

    fn sort(
        &mut self,
        file: &Found,
        digest: Digest,
        reading: &Reading<'_>,
    ) -> Result<(), OpenError> {
        match &reading.message {
            Message::Status(status) => {
                if self.digests.insert(digest) {
                    self.intake.statuses.push(Status {
                        file: file.name.clone(),
                        digest,
                        message: (**status).clone(),
                    });
                    return Ok(());
                }
                let of = id(&["status", &digest.to_hex()]);
                self.duplicate(&file.name, of, true);
                Ok(())
            }
            Message::Document(message) => match message.kind() {
                BusinessKind::Revocation => {
                    self.request(&file.name, digest, (reading, message), Wish::TakeBack)
                }
                BusinessKind::Update => {
                    self.request(&file.name, digest, (reading, message), Wish::Update)
                }
                _ => self.letter(file, digest, reading, message),
            },
        }
    }

    fn duplicate(&mut self, file: &str, of: DocumentId, same_bytes: bool) {
        let file = file.to_owned();
        self.intake.duplicates.push(Duplicate {
            file,
            of,
            same_bytes,
        });
    }

    fn letter(
        &mut self,
        file: &Found,
        digest: Digest,
        reading: &Reading<'_>,
        message: &DocumentMessage,
    ) -> Result<(), OpenError> {
        let read_before = self.seen.iter().find(|(_, seen)| seen.digest == digest);
        if let Some((document, _)) = read_before {
            self.duplicate(&file.name, *document, true);
            return Ok(());
        }
        let mut remarks: Vec<String> = reading
            .notices
            .iter()
            .map(|n| n.kind.message_vi())
            .collect();
        // What bears a secrecy mark must not enter the ordinary system, its attachments included.
        let files = match secrecy_mark(message) {
            Some(_) => Vec::new(),
            None => self.unpack(reading, &mut remarks)?,
        };
        let metadata = metadata(message, files);
        let (document, in_use) = self.document(message, digest, &metadata)?;
        if self.seen.contains_key(&document) {
            self.duplicate(&file.name, document, false);
            return Ok(());
        }
        if in_use {
            remarks.push(
                "mã định danh gói tin đã dùng cho văn bản khác; đăng ký riêng, đề nghị kiểm tra"
                    .to_owned(),
            );
        }
        let seen = Seen {
            digest,
            metadata: metadata.clone(),
        };
        self.seen.insert(document, seen);
        let known = self.office.history(&Stream::of::<Incoming>(&document))?;
        let agency = self.office.desk().agency().info();
        remarks
            .iter_mut()
            .for_each(|remark| *remark = visible(remark));
        self.intake.letters.push(Letter {
            file: file.name.clone(),
            document,
            metadata,
            ours: reading.message.is_for(|code| agency.is_our_code(code)),
            known: !known.is_empty(),
            remarks,
        });
        Ok(())
    }

    /// The document of a message, and whether its identifier is in use for another one. What has the
    /// identifier and the content of a document is that document; with other content it is another
    /// one, which is registered too: nobody handles what is not registered (Art. 22.1).
    fn document(
        &self,
        message: &DocumentMessage,
        digest: Digest,
        metadata: &Metadata,
    ) -> Result<(DocumentId, bool), OpenError> {
        let agency = self.office.desk().agency().info().key.as_str();
        let first = identity(agency, message, digest);
        let mut document = first;
        let mut turn = 0;
        while let Some(known) = self.known(document)?
            && !same_content(&known, metadata)
        {
            turn += 1;
            document = id(&[
                agency,
                "identifier in use",
                &first.to_string(),
                &turn.to_string(),
            ]);
        }
        Ok((document, turn > 0))
    }

    /// The data of a document that was read before, in this run or an earlier one, as they came: an
    /// update of its sender makes it no other document.
    fn known(&self, document: DocumentId) -> Result<Option<Metadata>, OpenError> {
        if let Some(seen) = self.seen.get(&document) {
            return Ok(Some(seen.metadata.clone()));
        }
        let kept = self.office.document(document)?;
        Ok(kept.and_then(|kept| match kept {
            AnyDocument::Incoming(kept) => as_received(&kept),
            AnyDocument::Outgoing(_) => None,
        }))
    }

    /// Unpacks every attachment, block by block, and puts it among the blobs.
    fn unpack(
        &self,
        reading: &Reading<'_>,
        remarks: &mut Vec<String>,
    ) -> Result<Vec<document::File>, OpenError> {
        let mut files: Vec<document::File> = Vec::new();
        for (index, attachment) in reading.attachments().enumerate() {
            let name = attachment.info().name.clone();
            let name = name.unwrap_or_else(|| format!("tep-{}", index + 1));
            let spool = self.out.spool();
            let mut writer = BufWriter::new(File::create(&spool)?);
            let unpacked = attachment.copy_to(&mut writer, &self.limits);
            writer.flush()?;
            match unpacked {
                Ok(unpacked) => {
                    let (sha256, size) = self.office.put_blob(File::open(&spool)?)?;
                    if unpacked.packing.contradicts_declaration() {
                        remarks.push(format!("{name}: tệp đóng gói khác với khai báo"));
                    }
                    let mut file = attachment.file(&unpacked, files.is_empty());
                    (file.sha256, file.size, file.name) = (sha256, size, name);
                    files.push(file);
                }
                Err(fault) => {
                    let fault = fault.message_vi();
                    remarks.push(format!("{name}: không dùng được, {fault}"));
                }
            }
            drop(writer);
            fs::remove_file(&spool)?;
        }
        Ok(files)
    }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_symlink())
}

/// What a document is called here: by its sender and identifier, however they are typed; without an
/// identifier, by its bytes.
fn identity(agency: &str, message: &DocumentMessage, digest: Digest) -> DocumentId {
    let sender = message.from.as_ref();
    let sender = sender.and_then(|from| from.organ_id.as_deref());
    let exchange = message.document_id.as_ref();
    let exchange = exchange.map(|id| TextKind::ExchangeId.fold(id.as_str()));
    match (exchange.filter(|id| !id.is_empty()), sender) {
        (Some(exchange), Some(sender)) => message_id(agency, sender, &exchange),
        _ => id(&[agency, "bytes", &digest.to_hex()]),
    }
}

/// A document by its sender and identifier, however they are typed.
pub(crate) fn message_id(agency: &str, sender: &str, exchange: &str) -> DocumentId {
    let sender = TextKind::AgencyCode.fold(sender);
    let exchange = TextKind::ExchangeId.fold(exchange);
    id(&[agency, "message", &sender, &exchange])
}

fn as_received(document: &Document<Incoming>) -> Option<Metadata> {
    let records = records(document);
    events(&records).find_map(|(_, event)| match event {
        Event::Received(received) => Some((*received.metadata).clone()),
        _ => None,
    })
}

/// An identity made of texts: the same texts give the same one in every run.
pub(crate) fn id(parts: &[&str]) -> DocumentId {
    let uuid = uuid_of(parts);
    DocumentId::new(uuid).unwrap_or_else(|| unreachable!("a version 8 UUID is not nil"))
}

/// A UUID of version 8 made of texts.
pub(crate) fn uuid_of(parts: &[&str]) -> uuid::Uuid {
    let mut bytes = b"vanthu office_day".to_vec();
    for part in parts {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part.as_bytes());
    }
    let digest = Digest::of(&bytes);
    let half = digest
        .as_bytes()
        .first_chunk::<16>()
        .copied()
        .unwrap_or_default();
    uuid::Builder::from_custom_bytes(half).into_uuid()
}
