//! Registers and their lines, data fields, marks, mail.

use serde::{Deserialize, Serialize};

use super::form::both;
use super::{Ask, Office};
use crate::base::Text;
use crate::document::{AddressedTo, Metadata};
use crate::law::{DataRecord, DataType, Medium, Secrecy, Urgency};
use crate::machines::incoming::{RecallDuty, duty_to_handle, recall_duties, registration_required};
use crate::registers::{
    Cell, DuplicateKeys, Fingerprint, IncomingEntry, Match, OutgoingEntry, RegisterBook,
    RegisterEntry, RegisterForm, find_duplicate, register_of, same_content,
};
use crate::rules::CommandError;

/// A document that may have come before.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindDuplicateQuery {
    /// Those that are registered.
    pub registered: Vec<Fingerprint>,
    /// The one that came.
    pub document: Fingerprint,
}

/// A registered document that the one in question may repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Duplicate {
    /// Its place in the list, from 0.
    pub index: u32,
    /// In what they agree.
    pub matched: Match,
}

impl Ask for FindDuplicateQuery {
    type Answer = Option<Duplicate>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let found = find_duplicate(&self.registered, &self.document);
        Ok(found.map(|(index, matched)| Duplicate {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            matched,
        }))
    }
}

/// A document that is to be found again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DuplicateKeysQuery {
    /// What is known of it.
    pub document: Fingerprint,
}

impl Ask for DuplicateKeysQuery {
    type Answer = DuplicateKeys;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(self.document.keys())
    }
}

/// Two documents as they came.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SameDocumentQuery {
    /// The one that is known.
    pub known: Box<Metadata>,
    /// The one that came.
    pub document: Box<Metadata>,
}

/// Whether two documents are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SameDocument {
    /// In what they agree, if they may be the same: an alarm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<Match>,
    /// Whether they also say the same. One with the same identifier that does not is another document
    /// or a corrected one: it is registered.
    pub same_content: bool,
}

impl Ask for SameDocumentQuery {
    type Answer = SameDocument;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let known = Fingerprint::of(&self.known);
        Ok(SameDocument {
            matched: known.matches(&Fingerprint::of(&self.document)),
            same_content: same_content(&self.known, &self.document),
        })
    }
}

/// A register or list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterColumnsQuery {
    /// Its form.
    pub register: RegisterForm,
}

/// The form of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterColumns {
    /// Title as printed.
    pub title: String,
    /// Headings of its columns, in order.
    pub columns: Vec<String>,
}

impl Ask for RegisterColumnsQuery {
    type Answer = RegisterColumns;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let columns = self.register.columns().iter();
        Ok(RegisterColumns {
            title: self.register.title().to_owned(),
            columns: columns.map(|heading| (*heading).to_owned()).collect(),
        })
    }
}

/// Which way a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Văn bản đến.
    Incoming,
    /// Văn bản đi.
    Outgoing,
}

/// A document to be entered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterOfQuery {
    /// Which way it goes.
    pub direction: Direction,
    /// Its secrecy.
    #[serde(default)]
    pub secrecy: Secrecy,
}

impl Ask for RegisterOfQuery {
    type Answer = RegisterBook;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let incoming = self.direction == Direction::Incoming;
        Ok(register_of(incoming, self.secrecy))
    }
}

/// A line of the incoming register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomingRowQuery {
    /// What is known of the document.
    pub entry: IncomingEntry,
}

impl Ask for IncomingRowQuery {
    type Answer = Vec<Option<Cell>>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(self.entry.row().into())
    }
}

/// A line of the outgoing register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutgoingRowQuery {
    /// What is known of the document.
    pub entry: OutgoingEntry,
}

impl Ask for OutgoingRowQuery {
    type Answer = Vec<Option<Cell>>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(self.entry.row().into())
    }
}

/// A line of any of the five registers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterRowQuery {
    /// The register and what is known of the line.
    pub entry: RegisterEntry,
}

impl Ask for RegisterRowQuery {
    type Answer = Vec<Option<Cell>>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(self.entry.row())
    }
}

/// A table of input fields.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DataFieldsQuery {
    /// Which table.
    pub record: DataRecord,
}

/// One input field (trường thông tin đầu vào).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataFieldInfo {
    /// Number in the table, for example `12.1`.
    pub number: String,
    /// Code, for example `CodeNotation`.
    pub code: String,
    /// Name of the field.
    pub name: String,
    /// Type.
    pub data_type: DataType,
    /// Longest value in characters or digits; none for groups and long texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// Whether the system fills it by itself (Appendix VI, III.1.g).
    pub automatic: bool,
}

impl Ask for DataFieldsQuery {
    type Answer = Vec<DataFieldInfo>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let fields = self.record.fields().iter();
        let fields = fields.map(|field| DataFieldInfo {
            number: field.number.to_owned(),
            code: field.code.to_owned(),
            name: field.name.to_owned(),
            data_type: field.data_type,
            length: field.length,
            automatic: field.automatic,
        });
        Ok(fields.collect())
    }
}

/// An urgency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgencyMarkQuery {
    /// Level.
    pub urgency: Urgency,
}

/// Stamp and codes of an urgency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UrgencyMark {
    /// Name in both languages.
    pub name: Text,
    /// Width and height of the stamp in millimetres; none where there is no stamp.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stamp_mm: Option<Vec<u8>>,
    /// Code of edXML's `Priority`, 0–4.
    pub edxml_priority: u8,
}

impl Ask for UrgencyMarkQuery {
    type Answer = UrgencyMark;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let size = self.urgency.stamp_mm();
        Ok(UrgencyMark {
            name: both(&self.urgency),
            stamp_mm: size.map(|(width, height)| vec![width, height]),
            edxml_priority: self.urgency.code(),
        })
    }
}

/// A printed mark.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SecrecyOfMarkQuery {
    /// As printed, for example `TỐI MẬT`.
    pub mark: String,
}

impl Ask for SecrecyOfMarkQuery {
    type Answer = Option<Secrecy>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(Secrecy::of_mark(&self.mark))
    }
}

/// Mail that came.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationRequiredQuery {
    /// To whom it is addressed.
    pub addressed_to: AddressedTo,
    /// Whether its addressee hands it back as the agency's business.
    #[serde(default)]
    pub handed_back: bool,
}

impl Ask for RegistrationRequiredQuery {
    type Answer = bool;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(registration_required(self.addressed_to, self.handed_back))
    }
}

/// A document that is to be handled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyToHandleQuery {
    /// Whether it was registered at the clerk's desk.
    pub registered: bool,
    /// Whether the law has its kind registered separately.
    #[serde(default)]
    pub separately_registered_kind: bool,
}

impl Ask for DutyToHandleQuery {
    type Answer = bool;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        let separately = self.separately_registered_kind;
        Ok(duty_to_handle(self.registered, separately))
    }
}

/// A document that is recalled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecallDutiesQuery {
    /// Its form.
    pub medium: Medium,
}

impl Ask for RecallDutiesQuery {
    type Answer = Vec<RecallDuty>;

    fn ask(&self, _: Office<'_>) -> Result<Self::Answer, CommandError> {
        Ok(recall_duties(self.medium).to_vec())
    }
}
