//! What is approved and signed: type, subject, addressees, secrecy and files, and the hash of all
//! that.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{ContentHash, Digest};
use crate::law::{DataRecord, DocumentType, Secrecy};
use crate::rules::{Warning, old_fonts};
use crate::rules::{code_alarm, effective_secrecy};

use super::{doubts, too_long};

/// What a file is to its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileRole {
    /// The document itself as drafted: in the content hash.
    Main,
    /// An annex as drafted (phụ lục): in the content hash.
    Annex,
    /// A numbered, signed or stamped copy: outside the content hash.
    Rendition,
}

/// A file by reference; its bytes never pass through a decision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct File {
    /// What it is to the document.
    pub role: FileRole,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// Bytes, at most 2⁵³−1.
    pub size: u64,
    /// Media type, for example `application/pdf`.
    pub media_type: String,
    /// File name with extension.
    pub name: String,
}

impl File {
    /// A file of that digest and size in bytes (tệp tin).
    #[must_use]
    pub fn new(
        role: FileRole,
        sha256: Digest,
        size: u64,
        media_type: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            role,
            sha256,
            size,
            media_type: media_type.into(),
            name: name.into(),
        }
    }

    /// Stands for a file of which only the host can know the bytes.
    pub(crate) fn placeholder() -> Self {
        Self {
            role: FileRole::Main,
            sha256: Digest::of(b""),
            size: 0,
            media_type: "application/pdf".to_owned(),
            name: "du-thao.pdf".to_owned(),
        }
    }
}

/// An addressee (nơi nhận): an agency with its identifier, or a name only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Addressee {
    /// Identifier under Decision 20/2020/QĐ-TTg; without it nothing is sent by exchange.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Name.
    pub name: String,
}

impl Addressee {
    /// An addressee of that name (tên nơi nhận), without identifier.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        let (code, name) = (None, name.into());
        Self { code, name }
    }

    /// The same addressee with its identifier (mã định danh).
    #[must_use]
    pub fn with_code(self, code: impl Into<String>) -> Self {
        let code = Some(code.into());
        Self { code, ..self }
    }
}

/// What checks, approval and signature are bound to (nội dung văn bản).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Content {
    /// Type (tên loại).
    #[serde(rename = "type")]
    pub document_type: DocumentType,
    /// Abstract (trích yếu).
    pub subject: String,
    /// Addressees (nơi nhận).
    pub addressees: Vec<Addressee>,
    /// Secrecy.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// Source files.
    pub files: Vec<File>,
}

impl Content {
    /// A content of that type and abstract (loại văn bản, trích yếu), not secret, to which addressees
    /// and files are still to be added.
    ///
    /// ```
    /// use vanthu::document::{Addressee, Content};
    /// use vanthu::law::DocumentType;
    ///
    /// let mut content = Content::new(DocumentType::CongVan, "V/v báo cáo chuyển đổi số");
    /// content.addressees.push(Addressee::new("Sở Nội vụ").with_code("H49.16"));
    /// ```
    #[must_use]
    pub fn new(document_type: DocumentType, subject: impl Into<String>) -> Self {
        Self {
            document_type,
            subject: subject.into(),
            addressees: Vec::new(),
            secrecy: Secrecy::default(),
            files: Vec::new(),
        }
    }

    /// SHA-256 of the canonical JSON of `{type, subject, addressees, secrecy, files: [{role,
    /// sha256}]}`: number, date and urgency are outside, so that numbering and signing do not void
    /// a check.
    #[must_use]
    pub fn hash(&self) -> ContentHash {
        #[derive(Serialize)]
        struct Hashed<'a> {
            r#type: DocumentType,
            subject: &'a str,
            addressees: &'a [Addressee],
            secrecy: Secrecy,
            files: Vec<HashedFile>,
        }
        #[derive(Serialize)]
        struct HashedFile {
            role: FileRole,
            sha256: Digest,
        }
        let sources = self
            .files
            .iter()
            .filter(|file| file.role != FileRole::Rendition);
        let hashed = Hashed {
            r#type: self.document_type,
            subject: &self.subject,
            addressees: &self.addressees,
            secrecy: self.secrecy,
            files: sources
                .map(|f| HashedFile {
                    role: f.role,
                    sha256: f.sha256,
                })
                .collect(),
        };
        ContentHash::of(&serde_json::to_vec(&hashed).unwrap_or_default())
    }

    /// Texts longer than their fields of Appendix VI, identifiers of addressees that have no known form or are
    /// closed on the day, and names of files or addressees that come twice. Nothing is cut.
    #[must_use]
    pub fn warnings(&self, day: NaiveDate) -> Vec<Warning> {
        let alarm = |code: &str, text: &str| too_long(DataRecord::Outgoing.field(code)?, text);
        let subject = alarm("Subject", &self.subject);
        let names = self.addressees.iter();
        let names = names.filter_map(|to| alarm("OrganName", &to.name));
        let codes = self.addressees.iter().filter_map(|to| to.code.as_deref());
        let codes = codes.filter_map(|code| code_alarm(code, Some(day)));
        let fonts = old_fonts(self.texts());
        let lengths = subject.into_iter().chain(names);
        let recipients = self.addressees.iter();
        let recipients = recipients.map(|to| to.code.as_deref().unwrap_or(&to.name));
        let names = doubts::twice("addressees", recipients).chain(doubts::file_names(&self.files));
        lengths.chain(codes).chain(fonts).chain(names).collect()
    }

    /// The declared secrecy, or a higher one whose mark stands in a text.
    #[must_use]
    pub fn effective_secrecy(&self) -> Secrecy {
        effective_secrecy(self.secrecy, self.texts().map(|(_, text)| text))
    }

    /// The texts in which a secrecy mark can hide, by field.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let names = self.files.iter().map(|file| ("files", file.name.as_str()));
        let addressees = self.addressees.iter();
        let addressees = addressees.flat_map(|to| [Some(&to.name), to.code.as_ref()]);
        let addressees = addressees
            .flatten()
            .map(|text| ("addressees", text.as_str()));
        std::iter::once(("subject", self.subject.as_str()))
            .chain(addressees)
            .chain(names)
    }

    /// Whether there is a main file.
    #[must_use]
    pub fn has_main_file(&self) -> bool {
        self.files.iter().any(|file| file.role == FileRole::Main)
    }
}
