//! Reading `MessageHeader`, which separates documents from statuses (SPEC §2–§4).

use chrono::{NaiveDate, NaiveDateTime};

use super::fields::{Result, Source, parse_integer};
use super::{Kept, NoticeKind, ReadError, parts};
use crate::exchange::message::{
    Code, Dated, DocumentMessage, DocumentType, ExchangeId, Message, Organization, OtherInfo,
    PromulgationInfo, ResponseFor, SignerInfo, StaffInfo, StatusCode, StatusMessage,
};
use crate::exchange::xml::Tag;

/// Everything a header of either kind may hold.
#[derive(Default)]
pub(super) struct Header {
    from: Option<Organization>,
    to: Vec<Organization>,
    document_id: Option<ExchangeId>,
    code: Option<Code>,
    promulgation: Option<PromulgationInfo>,
    document_type: Option<DocumentType>,
    subject: Option<String>,
    content: Option<String>,
    signer: Option<SignerInfo>,
    due_date: Option<Dated<NaiveDate>>,
    other: Option<OtherInfo>,
    response_for: Vec<Option<ResponseFor>>,
    steering_type: Option<i32>,
    to_places: Option<Vec<String>>,
    response_tasks: Option<Vec<String>>,
    application_type: Option<String>,
    staff: Option<StaffInfo>,
    status: Option<StatusCode>,
    description: Option<String>,
    timestamp: Option<Dated<NaiveDateTime>>,
}

impl Header {
    pub(super) fn read(source: &mut Source<'_>) -> Result<Self> {
        let mut header = Self::default();
        source.each_child(|source, tag| header.field(source, tag))?;
        Ok(header)
    }

    fn field(&mut self, source: &mut Source<'_>, tag: &Tag<'_>) -> Result<()> {
        match tag.name {
            "From" => {
                let value = parts::organization(source, tag)?;
                source.put_last(tag, &mut self.from, value);
            }
            "To" => self.to.extend(parts::organization(source, tag)?),
            "DocumentId" => {
                let value = source.exchange_id(tag)?;
                source.put_last(tag, &mut self.document_id, Some(value));
            }
            "Code" => {
                let value = parts::code(source)?;
                source.put_last(tag, &mut self.code, value);
            }
            "PromulgationInfo" => {
                let value = parts::promulgation(source)?;
                source.put_last(tag, &mut self.promulgation, value);
            }
            "DocumentType" => {
                let value = parts::document_type(source)?;
                source.put_last(tag, &mut self.document_type, Some(value));
            }
            "Subject" => source.last_string(tag, &mut self.subject, 500)?,
            "Content" => source.last_string(tag, &mut self.content, 500)?,
            "SignerInfo" => {
                let value = parts::signer(source)?;
                source.put_last(tag, &mut self.signer, value);
            }
            "DueDate" => {
                let value = source.date(tag)?;
                source.put_last(tag, &mut self.due_date, value);
            }
            "OtherInfo" => {
                let value = parts::other_info(source)?;
                source.put_last(tag, &mut self.other, Some(value));
            }
            "ResponseFor" => self.response_for.push(parts::response_for(source, tag)?),
            "SteeringType" => {
                let value = steering_type(source, tag)?;
                source.put_last(tag, &mut self.steering_type, Some(value));
            }
            "ToPlaces" => {
                let value = parts::texts(source, "Place")?;
                source.put_last(tag, &mut self.to_places, Some(value));
            }
            "ResponseForTask" => {
                let value = parts::texts(source, "TaskCode")?
                    .iter()
                    .map(|code| code.trim_matches(|character| character <= ' ').to_owned())
                    .collect();
                source.put_last(tag, &mut self.response_tasks, Some(value));
            }
            "ApplicationType" => source.last_string(tag, &mut self.application_type, usize::MAX)?,
            "StaffInfo" => {
                let value = parts::staff(source)?;
                source.put_last(tag, &mut self.staff, Some(value));
            }
            "StatusCode" => {
                let value = status_code(source, tag)?;
                source.put_last(tag, &mut self.status, Some(value));
            }
            "Description" => source.last_string(tag, &mut self.description, usize::MAX)?,
            "Timestamp" => {
                let value = source.timestamp(tag, true)?;
                source.put_last(tag, &mut self.timestamp, value);
            }
            _ => {}
        }
        Ok(())
    }

    /// A status when there is a `StatusCode`, otherwise a document; `tag` is the header's.
    pub(super) fn into_message(self, source: &mut Source<'_>, tag: &Tag<'_>) -> Message {
        let Some(code) = self.status else {
            if self.document_id.is_none() {
                source.note_child(tag, NoticeKind::MissingDocumentId);
            }
            return Message::Document(Box::new(DocumentMessage {
                from: self.from,
                to: self.to,
                document_id: self.document_id,
                code: self.code,
                promulgation: self.promulgation,
                document_type: self.document_type,
                subject: self.subject,
                content: self.content,
                signer: self.signer,
                due_date: self.due_date,
                other: self.other,
                response_for: self.response_for.into_iter().flatten().collect(),
                steering_type: self.steering_type.unwrap_or(0),
                to_places: self.to_places.unwrap_or_default(),
                response_tasks: self.response_tasks.unwrap_or_default(),
                application_type: self.application_type,
                ..DocumentMessage::default()
            }));
        };
        if self.response_for.len() > 1 {
            source.note_child(tag, NoticeKind::DuplicateElement { kept: Kept::Last });
        }
        Message::Status(Box::new(StatusMessage {
            from: self.from,
            response_for: self.response_for.into_iter().next_back().flatten(),
            staff: self.staff,
            code,
            description: self.description,
            timestamp: self.timestamp,
            signature: None,
        }))
    }
}

/// The one value that makes a message unreadable (SPEC §9.1 R4).
fn steering_type(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<i32> {
    let text = source.string(tag, usize::MAX)?;
    let at = tag.offset;
    parse_integer(&text).ok_or_else(|| ReadError::SteeringTypeNotANumber {
        text,
        at: source.position(at),
    })
}

fn status_code(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<StatusCode> {
    let text = source.trimmed(tag, usize::MAX)?;
    if matches!(text.as_bytes(), [b'1'..=b'9']) {
        let code = StatusCode::from(format!("0{text}"));
        if code.is_known() {
            source.note_child(tag, NoticeKind::OneDigitStatusCode { text });
            return Ok(code);
        }
    }
    let code = StatusCode::from(text);
    if let StatusCode::Other(text) = &code {
        source.note_child(tag, NoticeKind::UnknownStatusCode { text: text.clone() });
    }
    Ok(code)
}
