//! Between documents and messages: what a message says in the words of a document, which status a
//! decision reports, and the messages that an agency sends.

use chrono::{FixedOffset, NaiveDate};

use super::message::{
    BusinessKind, Bussiness, Code, DocumentMessage, DocumentType, ExchangeId, Organization,
    OtherInfo, PromulgationInfo, ResponseFor, SignerInfo, StaffInfo, StatusCode, StatusMessage,
    TraceHeader, TraceHeaderList,
};
use super::write::{WriteFaultKind, WriteFaults};
use crate::base::{Instant, outer_blanks_cut};
use crate::document::{AddressedTo, Addressee, File, Issuer, Metadata, number_text};
use crate::law::{Medium, Secrecy, SecrecyMark, Urgency, mark_in_sphere, mark_in_text};
use crate::machines::incoming;
use crate::machines::outgoing::{self, Printed, PrintedSigner, printed};
use crate::organization::{Agency, AgencyInfo};
use crate::routing;
use crate::rules::Warning;

/// The data of an incoming document as its message gives them. `files` are the unpacked attachments,
/// by digest. The format has no secrecy element: a secrecy mark hidden in `SphereOfPromulgation` or
/// in front of the subject is taken as one, so that the document is refused at receipt.
#[must_use]
pub fn metadata(message: &DocumentMessage, files: Vec<File>) -> Metadata {
    let from = message.from.clone().unwrap_or_default();
    let code = message.code.clone().unwrap_or_default();
    let other = message.other.clone().unwrap_or_default();
    let issued = message.promulgation.as_ref().and_then(|p| p.date.as_ref());
    let signer = message.signer.clone().unwrap_or_default();
    let signer: Vec<String> = [signer.position, signer.full_name]
        .into_iter()
        .flatten()
        .collect();
    let name = from.name.or_else(|| from.organ_id.clone());
    Metadata {
        medium: Medium::Electronic,
        addressed_to: AddressedTo::Agency,
        issuer: Issuer {
            code: from.organ_id,
            name: name.unwrap_or_default(),
        },
        number: code.number,
        symbol: code.notation,
        issued_on: issued.and_then(super::Dated::known),
        type_name: message
            .document_type
            .as_ref()
            .and_then(|kind| kind.name.clone()),
        subject: message.subject.clone().unwrap_or_default(),
        urgency: Urgency::from_code(i64::from(other.priority)).unwrap_or_default(),
        secrecy: secrecy_mark(message).unwrap_or_default(),
        signer: (!signer.is_empty()).then(|| signer.join(" ")),
        reply_by: message.due_date.as_ref().and_then(super::Dated::known),
        pages: u32::try_from(other.pages).ok().filter(|pages| *pages > 0),
        exchange_id: message
            .document_id
            .as_ref()
            .map(|id| id.as_str().to_owned()),
        replaces: replaced(message),
        files,
    }
}

/// The documents that the message replaces (SPEC §3.6).
fn replaced(message: &DocumentMessage) -> Vec<String> {
    let replacements = message
        .business()
        .into_iter()
        .flat_map(|business| &business.replacements);
    let ids = replacements.filter_map(|one| one.document_id.as_ref());
    ids.map(|id| id.as_str().to_owned()).collect()
}

/// The secrecy that the message's hidden marks mean: those that can only be marks, in
/// `SphereOfPromulgation` and in every other text that people write, in whatever letters.
/// A subject in capitals throughout (`MẬT ONG …`) is none.
#[must_use]
pub fn secrecy_mark(message: &DocumentMessage) -> Option<Secrecy> {
    let certain = hidden_marks(message).into_iter();
    certain
        .filter(|(_, mark)| mark.certain)
        .map(|(_, mark)| mark.secrecy)
        .max()
}

/// Every mark in the message that people should look at, certain or not, by field. The format has no
/// element for secrecy: a message that bears a mark is wrong whatever the mark says.
#[must_use]
pub fn secrecy_flags(message: &DocumentMessage) -> Vec<Warning> {
    let marks = hidden_marks(message).into_iter();
    marks
        .map(|(field, mark)| Warning::SecrecyMark {
            field,
            secrecy: mark.secrecy,
        })
        .collect()
}

fn hidden_marks(message: &DocumentMessage) -> Vec<(&'static str, SecrecyMark)> {
    let sphere = message.other.as_ref();
    let sphere = sphere.and_then(|other| other.sphere.as_deref());
    let found = texts(message).filter_map(|(field, text)| Some((field, mark_in_text(text)?)));
    let sphere = sphere.and_then(mark_in_sphere).map(|mark| ("sphere", mark));
    sphere.into_iter().chain(found).collect()
}

/// Every text of the message that people write, by field; the scope of circulation is read apart.
fn texts(message: &DocumentMessage) -> impl Iterator<Item = (&'static str, &str)> {
    let code = message.code.as_ref();
    let signer = message.signer.as_ref();
    let from = message.from.as_ref();
    let business = message.business();
    let kind = message.document_type.as_ref();
    let place = message.promulgation.as_ref();
    let single = [
        ("subject", message.subject.as_ref()),
        ("content", message.content.as_ref()),
        ("type_name", kind.and_then(|kind| kind.name.as_ref())),
        ("number", code.and_then(|code| code.number.as_ref())),
        ("symbol", code.and_then(|code| code.notation.as_ref())),
        ("issuer", from.and_then(|from| from.name.as_ref())),
        ("issuer", from.and_then(|from| from.organ_id.as_ref())),
        (
            "signer",
            signer.and_then(|signer| signer.competence.as_ref()),
        ),
        ("signer", signer.and_then(|signer| signer.position.as_ref())),
        (
            "signer",
            signer.and_then(|signer| signer.full_name.as_ref()),
        ),
        ("place", place.and_then(|place| place.place.as_ref())),
        (
            "reason",
            business.and_then(|business| business.reason.as_ref()),
        ),
    ];
    let single = single
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)));
    let other = message.other.iter().flat_map(|other| &other.appendixes);
    let to = message.to.iter().filter_map(|to| to.name.as_ref());
    let files = message.attachments.iter();
    let files = files.flat_map(|file| [file.name.as_ref(), file.description.as_ref()]);
    let listed = message.manifest.iter().flat_map(|list| &list.references);
    let listed = listed.flat_map(|file| [file.name.as_ref(), file.description.as_ref()]);
    let id = message
        .document_id
        .as_ref()
        .map(|id| ("exchange_id", id.as_str()));
    single
        .chain(other.map(|text| ("appendixes", text)))
        .chain(
            to.chain(&message.to_places)
                .map(|text| ("addressees", text)),
        )
        .chain(
            files
                .chain(listed)
                .flatten()
                .map(|text| ("attachments", text)),
        )
        .map(|(field, text)| (field, text.as_str()))
        .chain(id)
}

/// The status that an event of an incoming document reports to its sender; a host sends each code at
/// its first occurrence, but an answer to each wish of the sender (15, 16).
#[must_use]
pub fn status_of(event: &incoming::Event) -> Option<StatusCode> {
    match event {
        incoming::Event::Received { .. } => Some(StatusCode::Arrived),
        incoming::Event::ReceiptRefused { .. } => Some(StatusCode::Rejected),
        incoming::Event::Registered { .. } => Some(StatusCode::Accepted),
        incoming::Event::Directed { .. } => Some(StatusCode::Assigned),
        incoming::Event::Routing(routing::Event::LineStarted { .. }) => {
            Some(StatusCode::Processing)
        }
        incoming::Event::Completed(_) => Some(StatusCode::Completed),
        incoming::Event::RecalledBySender(_) | incoming::Event::UpdatedBySender(_) => {
            Some(StatusCode::ChangeAccepted)
        }
        incoming::Event::RecallRefused(_) => Some(StatusCode::ChangeRejected),
        _ => None,
    }
}

/// The agency as a message names it.
#[must_use]
pub fn organization(info: &AgencyInfo) -> Organization {
    Organization {
        organ_id: Some(info.code.clone()),
        in_charge: info.superior.clone(),
        name: Some(info.name.clone()),
        address: info.address.clone(),
        email: info.email.clone(),
        telephone: info.telephone.clone(),
        ..Organization::default()
    }
}

/// A status message about an incoming document.
#[must_use]
pub fn status_message(
    agency: &AgencyInfo,
    metadata: &Metadata,
    code: StatusCode,
    description: Option<String>,
    staff: Option<String>,
    at: Instant,
) -> StatusMessage {
    StatusMessage {
        from: Some(organization(agency)),
        response_for: Some(response_for(metadata)),
        staff: staff.map(|staff| StaffInfo {
            staff: Some(staff),
            ..StaffInfo::default()
        }),
        code,
        description,
        timestamp: Some(whole_second(at, agency).into()),
        signature: None,
    }
}

fn whole_second(at: Instant, agency: &AgencyInfo) -> chrono::NaiveDateTime {
    use chrono::Timelike as _;
    let seconds = agency.utc_offset_minutes.saturating_mul(60);
    let utc = || at.datetime().naive_utc();
    let local = FixedOffset::east_opt(seconds).map_or_else(utc, |offset| at.local(offset));
    local.with_nanosecond(0).unwrap_or(local)
}

/// How a message points at an incoming document.
#[must_use]
pub fn response_for(metadata: &Metadata) -> ResponseFor {
    let code = [metadata.number.as_deref(), metadata.symbol.as_deref()];
    let code: Vec<&str> = code.into_iter().flatten().collect();
    // What is written must read back the same, whatever blanks the host kept around it.
    let cut = |text: &str| outer_blanks_cut(text).to_owned();
    ResponseFor {
        organ_id: metadata.issuer.code.as_deref().map(cut),
        code: (!code.is_empty()).then(|| cut(&code.join("/"))),
        document_id: metadata
            .exchange_id
            .as_deref()
            .map(|id| ExchangeId::new(cut(id))),
        date: metadata.issued_on.map(Into::into),
    }
}

/// The message that carries an issued document to the addressees who have an identifier. Its issuer, place and signer are those that were printed, so
/// that its identifier stays the same when it is sent again. Its files are handed to
/// [`write_document`](super::write_document) beside it.
///
/// # Errors
///
/// `not_signed` before it is signed and numbered; `state_secret`.
pub fn document_message(
    agency: &Agency,
    state: &outgoing::State,
    answers: Option<&Metadata>,
    at: Instant,
) -> Result<DocumentMessage, WriteFaults> {
    let signed = state.signature().and(state.content());
    let numbered = state.number().zip(state.symbol());
    let Some((content, (taken, symbol))) = signed.zip(numbered) else {
        return Err(WriteFaults::one(WriteFaultKind::NotSigned, "edXML"));
    };
    // No document that left the ordinary system as a state secret is sent (property L4).
    let secrecy = content.effective_secrecy();
    if secrecy.is_secret() {
        let kind = WriteFaultKind::StateSecret { secrecy };
        return Err(WriteFaults::one(kind, "edXML"));
    }
    let words = printed(state, agency);
    let number = number_text(taken.number);
    let kind = content.document_type;
    Ok(DocumentMessage {
        from: Some(issuer(&words)),
        to: content.addressees.iter().filter_map(addressee).collect(),
        document_id: Some(ExchangeId::recommended(
            &words.code,
            taken.date,
            &number,
            symbol,
        )),
        code: Some(Code {
            number: Some(number),
            notation: Some(symbol.to_owned()),
        }),
        promulgation: Some(promulgation(&words, taken.date)),
        document_type: Some(DocumentType {
            type_code: 2,
            detail: Some(i32::from(kind.order())),
            name: Some(kind.printed_name().to_owned()),
        }),
        subject: Some(content.subject.clone()),
        content: Some(content.subject.clone()),
        signer: words.signer.as_ref().map(signer),
        other: Some(OtherInfo {
            priority: i32::from(state.urgency().code()),
            ..OtherInfo::default()
        }),
        response_for: answers.map(response_for).into_iter().collect(),
        to_places: content
            .addressees
            .iter()
            .map(|to| to.name.clone())
            .collect(),
        trace: Some(trace(agency.info(), at)),
        ..DocumentMessage::default()
    })
}

fn addressee(to: &Addressee) -> Option<Organization> {
    let code = to.code.clone()?;
    Some(Organization {
        organ_id: Some(code),
        name: Some(to.name.clone()),
        ..Organization::default()
    })
}

fn promulgation(words: &Printed, date: NaiveDate) -> PromulgationInfo {
    PromulgationInfo {
        place: Some(words.place.clone()),
        date: Some(date.into()),
    }
}

/// The agency as its document names it.
fn issuer(words: &Printed) -> Organization {
    Organization {
        organ_id: Some(words.code.clone()),
        in_charge: words.superior.clone(),
        name: Some(words.agency.clone()),
        address: words.address.clone(),
        email: words.email.clone(),
        telephone: words.telephone.clone(),
        ..Organization::default()
    }
}

fn signer(signer: &PrintedSigner) -> SignerInfo {
    let power_lines = match signer.title_lines.split_last() {
        Some((_, lines)) => lines.join(" "),
        None => String::new(),
    };
    SignerInfo {
        competence: (!power_lines.is_empty()).then_some(power_lines),
        position: Some(signer.title.clone()),
        full_name: Some(signer.name.clone()),
    }
}

fn trace(agency: &AgencyInfo, at: Instant) -> TraceHeaderList {
    TraceHeaderList {
        business: Some(Bussiness {
            kind: BusinessKind::New,
            ..Bussiness::default()
        }),
        hops: vec![TraceHeader {
            organ_id: Some(agency.code.clone()),
            timestamp: Some(whole_second(at, agency).into()),
        }],
        ..TraceHeaderList::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentMessage, OtherInfo, Secrecy, secrecy_flags, secrecy_mark};

    #[test]
    fn a_scope_of_circulation_that_hides_a_level() {
        let message = |sphere: &str, subject: &str| DocumentMessage {
            subject: Some(subject.to_owned()),
            other: Some(OtherInfo {
                sphere: Some(sphere.to_owned()),
                ..OtherInfo::default()
            }),
            ..DocumentMessage::default()
        };
        let hidden = message("Lưu hành nội bộ; Tối mật", "V/v kế hoạch");
        assert_eq!(secrecy_mark(&hidden), Some(Secrecy::ToiMat));
        let circulation = message("Lưu hành nội bộ", "V/v bảo vệ bí mật nhà nước");
        assert_eq!(secrecy_mark(&circulation), None);
        assert!(secrecy_flags(&circulation).is_empty());
        // A doubtful mark is no level, but people are told of it.
        let doubtful = message("", "V/v kiểm kê tài liệu tuyệt mật");
        assert_eq!(secrecy_mark(&doubtful), None);
        let codes: Vec<_> = secrecy_flags(&doubtful).iter().map(|w| w.code()).collect();
        assert_eq!(codes, ["secrecy_mark"]);
    }

    #[test]
    fn hidden_marks_are_seen_and_honey_is_not() {
        let found = |subject: &str| {
            let subject = Some(subject.to_owned());
            secrecy_mark(&DocumentMessage {
                subject,
                ..DocumentMessage::default()
            })
        };
        assert_eq!(found("MẬT V/v kế hoạch"), Some(Secrecy::Mat));
        assert_eq!(found("[TỐI MẬT] Kế hoạch"), Some(Secrecy::ToiMat));
        assert_eq!(found("MẬT: kế hoạch"), Some(Secrecy::Mat));
        let decomposed = "M\u{41}\u{302}\u{323}T";
        assert_eq!(
            found(&format!("{decomposed} - kế hoạch")),
            Some(Secrecy::Mat)
        );
        assert_eq!(found("TUYỆT MẬT"), Some(Secrecy::TuyetMat));
        assert_eq!(found("MẬT ONG TỈNH MẪU"), None);
        assert_eq!(found("Mật ong rừng"), None);
        assert_eq!(found("MẬTMÃ"), None);
        assert_eq!(found("TUYÖT MËT"), Some(Secrecy::TuyetMat));
        let elsewhere = DocumentMessage {
            to_places: vec!["(M\u{410}\u{302}\u{323}T)".to_owned()],
            ..DocumentMessage::default()
        };
        assert_eq!(secrecy_mark(&elsewhere), Some(Secrecy::Mat));
    }
}
