//! Messages to be sent, from JSON.

use serde_json::Value;

use super::{About, Answer};
use crate::api::Outgoing;
use crate::api::exchange::{may_leave, reply_message};
use crate::api::foreign::{Handle, Office};
use crate::base::{Instant, InvalidInput, Label as _, Locale, TextKind};
use crate::document::Metadata;
use crate::exchange::{
    self, DocumentMessage, OutgoingFile, StatusCode, StatusMessage, document_message,
    status_message,
};
use crate::input::{read_json, read_value};
use crate::law::Secrecy;
use crate::organization::{AgencyInfo, DatedText};

/// Our agency as a program gives it (JSON): its profile, or the part of it that says who it is.
///
/// # Errors
/// Every fault of form, with its path below `agency`.
fn agency_of(json: &str) -> Result<AgencyInfo, InvalidInput> {
    let value: Value = read_json(json).map_err(|input| input.below("agency"))?;
    // A profile has its agency as an object; the agency has none of that name.
    let agency: AgencyInfo<DatedText> = match value.get("agency") {
        Some(agency) => read_value(agency.clone()).map_err(|input| input.below("agency.agency")),
        None => read_value(value).map_err(|input| input.below("agency")),
    }?;
    Ok(agency.newest())
}

/// The codes of our agency.
pub(super) enum Ours {
    Agency(Box<AgencyInfo>),
    Codes(Vec<String>),
}

impl Ours {
    /// As a program gives them (JSON): our agency, or a list of its codes.
    pub(super) fn read(json: &str) -> Result<Self, InvalidInput> {
        if !json.trim_start().starts_with('[') {
            return Ok(Self::Agency(Box::new(agency_of(json)?)));
        }
        let codes = read_json(json).map_err(|input| input.below("agency"))?;
        Ok(Self::Codes(codes))
    }

    pub(super) fn has(&self, code: &str) -> bool {
        let same = |ours: &String| TextKind::AgencyCode.same(ours, code);
        match self {
            Self::Agency(agency) => agency.is_our_code(code),
            Self::Codes(codes) => codes.iter().any(same),
        }
    }
}

/// Writes a document message (JSON) with its files.
///
/// # Errors
/// Every fault of form below `message`; what [`exchange::write_document`] finds; `state_secret`.
pub fn write_document(message: &str, files: &[OutgoingFile<'_>]) -> Answer<Vec<u8>> {
    let message = document(message)?;
    let names = files.iter().map(|file| file.name);
    let described = files.iter().filter_map(|file| file.description);
    may_leave(Some(&message), names.chain(described))?;
    Ok(exchange::write_document(&message, files)?)
}

/// Writes a status message (JSON).
///
/// # Errors
/// Every fault of form below `message`; what [`exchange::write_status`] finds; `state_secret`.
pub fn write_status(message: &str) -> Answer<Vec<u8>> {
    let status: StatusMessage = read_json(message).map_err(|input| input.below("message"))?;
    let staff = status.staff.as_ref().and_then(|who| who.staff.as_deref());
    let said = [status.description.as_deref(), staff].map(|said| said.map(without_named_marks));
    may_leave(None, said.iter().flatten().map(String::as_str))?;
    Ok(exchange::write_status(&status)?)
}

/// A mark in quotation marks is named, not borne: that is how a refusal says why a document is returned.
fn without_named_marks(text: &str) -> String {
    let marks = [Secrecy::Mat, Secrecy::ToiMat, Secrecy::TuyetMat];
    marks.iter().fold(text.to_owned(), |text, mark| {
        text.replace(&format!("“{}”", mark.label(Locale::Vi)), "")
    })
}

fn document(json: &str) -> Result<DocumentMessage, InvalidInput> {
    read_json(json).map_err(|input| input.below("message"))
}

/// A document message (JSON) as an answer to a document.
///
/// # Errors
/// Every fault of form below `message` and `answers`; `not_a_document`.
pub fn reply(answers: &About<'_>, message: &str) -> Answer<DocumentMessage> {
    let (answered, message) = (answers.metadata("answers")?, document(message)?);
    Ok(reply_message(&answered, message))
}

/// What a status message says beside whom and what it is about.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Status code, two digits.
    pub code: String,
    /// The reason, or another remark.
    pub description: Option<String>,
    /// Who handled it.
    pub staff: Option<String>,
}

/// A status message of an agency (JSON) about a document that it received.
///
/// # Errors
/// Every fault of form below `agency` and `about`; `not_a_document`.
pub fn status(
    agency: &str,
    about: &About<'_>,
    report: Report,
    at: Instant,
) -> Answer<StatusMessage> {
    let (agency, metadata) = (agency_of(agency)?, about.metadata("about")?);
    let code = StatusCode::from(report.code);
    let (description, staff) = (report.description, report.staff);
    Ok(status_message(
        &agency,
        &metadata,
        code,
        description,
        staff,
        at,
    ))
}

impl Handle {
    /// The message that carries an outgoing document; none of other machines.
    ///
    /// # Errors
    /// As [`document_message`].
    pub fn message(
        &self,
        office: &Office,
        answers: Option<&Metadata>,
        at: Instant,
    ) -> Answer<Option<DocumentMessage>> {
        let agency = office.desk.agency();
        let written = self.document::<Outgoing, _>(|document| {
            document_message(agency, document.state(), answers, at)
        });
        Ok(written.transpose()?)
    }
}
