//! What is known of an incoming document when it arrives.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{File, doubts, too_long};
use crate::law::{DataRecord, Medium, Secrecy, Urgency};
use crate::rules::{Warning, old_fonts};
use crate::rules::{code_alarm, doubtful_marks, effective_secrecy};

/// Who issued a document (tác giả).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Issuer {
    /// Identifier as it came, old or new form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Name.
    pub name: String,
}

impl Issuer {
    /// An issuer of that name (tên cơ quan, tổ chức ban hành), without identifier.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        let (code, name) = (None, name.into());
        Self { code, name }
    }

    /// The same issuer with its identifier (mã định danh), in the old or new form.
    #[must_use]
    pub fn with_code(self, code: impl Into<String>) -> Self {
        let code = Some(code.into());
        Self { code, ..self }
    }
}

/// To whom an envelope is addressed (Art. 21.1.b).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AddressedTo {
    /// The agency: opened and stamped.
    #[default]
    Agency,
    /// A named person: passed on unopened.
    NamedPerson,
    /// A mass organisation inside the agency: passed on unopened.
    MassOrganisation,
}

impl AddressedTo {
    const fn is_agency(&self) -> bool {
        matches!(self, Self::Agency)
    }
}

/// Data of an incoming document (Appendix VI, part II, table II).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// Paper or electronic.
    #[serde(default)]
    pub medium: Medium,
    /// To whom the envelope is addressed.
    #[serde(default, skip_serializing_if = "AddressedTo::is_agency")]
    pub addressed_to: AddressedTo,
    /// Issuer.
    pub issuer: Issuer,
    /// Number as it came: usually digits, not always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Symbol, for example `UBND-VX`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Date of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
    /// Type name as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub type_name: Option<String>,
    /// Abstract (trích yếu).
    pub subject: String,
    /// Urgency.
    #[serde(default)]
    pub urgency: Urgency,
    /// Secrecy.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// Signer's position and name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// Reply expected by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<NaiveDate>,
    /// Pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// Identity of the document on the exchange axis (edXML `DocumentId`), opaque.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_id: Option<String>,
    /// Identities on the axis of the documents that this one replaces (văn bản bị thay thế).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
    /// Files by digest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
}

impl Metadata {
    /// An electronic document (văn bản điện tử) of that issuer and abstract, neither urgent nor
    /// secret. Other fields are set where they are known.
    ///
    /// ```
    /// use vanthu::{Issuer, Metadata};
    ///
    /// let issuer = Issuer::new("UBND tỉnh").with_code("H49");
    /// let mut metadata = Metadata::new(issuer, "V/v tổ chức ngày hội văn hóa");
    /// metadata.number = Some("123".into());
    /// metadata.symbol = Some("UBND-VX".into());
    /// ```
    #[must_use]
    pub fn new(issuer: Issuer, subject: impl Into<String>) -> Self {
        Self {
            issuer,
            subject: subject.into(),
            ..Self::default()
        }
    }

    /// Texts longer than their fields of Appendix VI or written before Unicode, and an identifier of
    /// the issuer that has no known form or was closed by the date of the document; texts and names of files
    /// that cannot be shown or kept as they came, and days that do not go together, `arrival` being the day on
    /// which it came. Nothing is cut or changed.
    #[must_use]
    pub fn warnings(&self, arrival: NaiveDate) -> Vec<Warning> {
        let fields = [
            ("OrganName", Some(&self.issuer.name)),
            ("CodeNumber", self.number.as_ref()),
            ("CodeNotation", self.symbol.as_ref()),
            ("TypeName", self.type_name.as_ref()),
            ("Subject", Some(&self.subject)),
        ];
        let alarm = |(code, text): (&str, Option<&String>)| {
            too_long(DataRecord::Incoming.field(code)?, text?)
        };
        let code = self.issuer.code.as_deref();
        let code = code.and_then(|code| code_alarm(code, self.issued_on));
        let lengths = fields.into_iter().filter_map(alarm);
        let mut warnings: Vec<Warning> = lengths.chain(code).collect();
        doubtful_marks(self.secrecy, self.texts(), &mut warnings);
        warnings.extend(old_fonts(self.texts()));
        warnings.extend(doubts::texts(
            self.texts().filter(|(field, _)| *field != "files"),
        ));
        warnings.extend(doubts::file_names(&self.files));
        warnings.extend(doubts::empty_files(&self.files));
        warnings.extend(doubts::days(self.issued_on, self.reply_by, arrival));
        warnings
    }

    /// The declared secrecy, or a higher one whose mark stands in a text.
    #[must_use]
    pub fn effective_secrecy(&self) -> Secrecy {
        effective_secrecy(self.secrecy, self.texts().map(|(_, text)| text))
    }

    /// The texts in which a secrecy mark can hide, by field.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let names = self.files.iter().map(|file| ("files", file.name.as_str()));
        let kind = self
            .type_name
            .iter()
            .map(|name| ("type_name", name.as_str()));
        let written = [
            ("number", &self.number),
            ("symbol", &self.symbol),
            ("signer", &self.signer),
            ("issuer", &self.issuer.code),
            ("exchange_id", &self.exchange_id),
        ];
        let written = written
            .into_iter()
            .filter_map(|(field, text)| Some((field, text.as_deref()?)));
        [
            ("subject", self.subject.as_str()),
            ("issuer", self.issuer.name.as_str()),
        ]
        .into_iter()
        .chain(kind)
        .chain(written)
        .chain(names)
    }
}
