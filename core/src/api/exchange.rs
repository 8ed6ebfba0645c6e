//! What a host asks of messages beside their reading and writing: whether two are the same, what answers
//! one, and whether one may leave. The messages themselves are in [`crate::exchange`].

use crate::base::TextKind;
use crate::document::Metadata;
use crate::exchange::{
    Bussiness, DocumentMessage, ExchangeId, Organization, StatusMessage, WriteFaultKind,
    WriteFaults, response_for, secrecy_mark,
};
use crate::law::mark_in_text;
use crate::registers::{Fingerprint, Match, same_content};

/// Whether two documents are one that came twice (cùng một văn bản): the same identifier, or without
/// identifiers the same number, symbol and issuer, **and** the same content. What has the identifier of
/// another document and says something else is another document, which is registered too (Art. 22.1).
///
/// ```
/// use vanthu::api::exchange::{same_document, same_identity};
/// use vanthu::{Issuer, Metadata};
///
/// let mut first = Metadata::new(Issuer::new("UBND tỉnh").with_code("H49"), "V/v ngày hội");
/// first.exchange_id = Some("H49,2026/11/25,01/UBND-VX".into());
/// let mut again = first.clone();
/// again.exchange_id = Some("000.00.00.H49,2026/11/25,01/UBND-VX".into());
/// assert!(same_document(&first, &again));
/// again.subject = "V/v việc khác".into();
/// assert!(same_identity(&first, &again) && !same_document(&first, &again));
/// ```
#[must_use]
pub fn same_document(one: &Metadata, other: &Metadata) -> bool {
    same_identity(one, other) && same_content(one, other)
}

/// Whether two documents have one identity (cùng mã định danh): the same identifier, the issuer in it
/// named by its code of either generation; without identifiers the same number, symbol and issuer.
#[must_use]
pub fn same_identity(one: &Metadata, other: &Metadata) -> bool {
    let ids = identifier(one).zip(identifier(other));
    match ids {
        Some((id, other)) => id.is_same(&other),
        None => {
            let matched = Fingerprint::of(one).matches(&Fingerprint::of(other));
            matched == Some(Match::NumberSymbolIssuer)
        }
    }
}

fn identifier(metadata: &Metadata) -> Option<ExchangeId> {
    let id = metadata.exchange_id.as_deref()?;
    let is_blank = TextKind::ExchangeId.fold(id).is_empty();
    (!is_blank).then(|| ExchangeId::new(id))
}

/// Whether two messages are for the same purpose (cùng loại nghiệp vụ): a revocation is no new document,
/// whatever its data say.
#[must_use]
pub fn same_purpose(one: &DocumentMessage, other: &DocumentMessage) -> bool {
    let target = |message: &DocumentMessage| {
        let business = message.business();
        business.and_then(|business: &Bussiness| business.document_id.clone())
    };
    let targets = (target(one), target(other));
    let same_target = match &targets {
        (Some(one), Some(other)) => one.is_same(other),
        // Without meaning for a new document.
        _ => true,
    };
    one.kind() == other.kind() && same_target
}

/// Whether two messages report the same status of the same document (cùng một trạng thái).
#[must_use]
pub fn same_status(one: &StatusMessage, other: &StatusMessage) -> bool {
    let about = |status: &StatusMessage| {
        let about = status.response_for.as_ref();
        about.and_then(|about| about.document_id.clone())
    };
    let same_document = match (about(one), about(other)) {
        (Some(one), Some(other)) => one.is_same(&other),
        (None, None) => one.response_for == other.response_for,
        _ => false,
    };
    let code = |status: &StatusMessage| status.from.as_ref().and_then(|from| from.organ_id.clone());
    let description = |status: &StatusMessage| {
        TextKind::Name.fold(status.description.as_deref().unwrap_or_default())
    };
    same_document
        && one.code == other.code
        && one.timestamp == other.timestamp
        && TextKind::AgencyCode.fold(&code(one).unwrap_or_default())
            == TextKind::AgencyCode.fold(&code(other).unwrap_or_default())
        && description(one) == description(other)
}

/// The message as an answer to a document (văn bản trả lời): it refers to that document and goes to its
/// issuer, unless it names addressees itself; it has an identifier of the recommended form (SPEC §3.4)
/// unless it has one.
#[must_use]
pub fn reply_message(answered: &Metadata, message: DocumentMessage) -> DocumentMessage {
    let mut reply = message;
    let about = response_for(answered);
    if !reply.response_for.contains(&about) {
        reply.response_for.insert(0, about);
    }
    if reply.to.is_empty() {
        let issuer = &answered.issuer;
        reply.to.push(Organization {
            organ_id: issuer.code.clone(),
            name: Some(issuer.name.clone()),
            ..Organization::default()
        });
    }
    reply.document_id = reply.document_id.take().or_else(|| recommended_id(&reply));
    reply
}

fn recommended_id(message: &DocumentMessage) -> Option<ExchangeId> {
    let from = message.from.as_ref()?.organ_id.as_deref()?;
    let code = message.code.as_ref()?;
    let date = message.promulgation.as_ref()?.date.as_ref()?.known()?;
    let (number, notation) = (code.number.as_deref()?, code.notation.as_deref()?);
    Some(ExchangeId::recommended(from, date, number, notation))
}

/// Refuses a message that bears a mark of secrecy, in its own texts or in those that go with it, such as
/// names of files: nothing secret goes over the axis (SPEC §3.2, property L4).
///
/// # Errors
///
/// `state_secret`.
pub fn may_leave<'t>(
    message: Option<&DocumentMessage>,
    texts: impl Iterator<Item = &'t str>,
) -> Result<(), WriteFaults> {
    let marks = texts.filter_map(mark_in_text);
    let certain = marks.filter(|mark| mark.certain).map(|mark| mark.secrecy);
    let marked = message.and_then(secrecy_mark).into_iter().chain(certain);
    match marked.max().filter(|secrecy| secrecy.is_secret()) {
        Some(secrecy) => {
            let kind = WriteFaultKind::StateSecret { secrecy };
            Err(WriteFaults::one(kind, "edXML"))
        }
        None => Ok(()),
    }
}
