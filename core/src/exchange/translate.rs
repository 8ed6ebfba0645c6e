//! Between documents and messages: what a message says in the words of a document, which status a
//! decision reports, and the messages that an agency sends.

use chrono::NaiveDate;

use super::message::{
    BusinessKind, Bussiness, Code, DocumentMessage, DocumentType, ExchangeId, Organization,
    OtherInfo, PromulgationInfo, ResponseFor, SignerInfo, StaffInfo, StatusCode, StatusMessage,
    TraceHeader, TraceHeaderList,
};
use crate::base::Instant;
use crate::document::{
    AddressedTo, Addressee, File, Issuer, Metadata, number_text, signature_block,
};
use crate::law::{Medium, Secrecy, SecrecyMark, Urgency, mark_in_sphere, mark_in_text};
use crate::machines::incoming;
use crate::machines::outgoing;
use crate::organization::{Agency, AgencyInfo, Authority, SigningPower};
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
        files,
    }
}

/// The secrecy that the message's hidden marks mean: those that can only be marks, in
/// `SphereOfPromulgation`, subject, summary, kind, appendices and names of files, composed or not.
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
    let other = message.other.as_ref();
    let sphere = other.and_then(|other| other.sphere.as_deref());
    let kind = message.document_type.as_ref();
    let kind = kind.and_then(|kind| kind.name.as_deref());
    let texts = [
        ("subject", message.subject.as_deref()),
        ("content", message.content.as_deref()),
        ("type_name", kind),
    ];
    let appendices = other.into_iter().flat_map(|other| &other.appendixes);
    let files = message
        .attachments
        .iter()
        .filter_map(|file| file.name.as_ref());
    let texts = texts
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)))
        .chain(appendices.map(|text| ("appendixes", text.as_str())))
        .chain(files.map(|text| ("attachments", text.as_str())));
    let found = texts.filter_map(|(field, text)| Some((field, mark_in_text(text)?)));
    let sphere = sphere.and_then(mark_in_sphere).map(|mark| ("sphere", mark));
    sphere.into_iter().chain(found).collect()
}

/// The status that an event of an incoming document reports to its sender; a host sends each code at
/// its first occurrence.
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
    agency: &Agency,
    metadata: &Metadata,
    code: StatusCode,
    description: Option<String>,
    staff: Option<String>,
    at: Instant,
) -> StatusMessage {
    StatusMessage {
        from: Some(organization(agency.info())),
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

fn whole_second(at: Instant, agency: &Agency) -> chrono::NaiveDateTime {
    use chrono::Timelike as _;
    let local = at.local(agency.offset());
    local.with_nanosecond(0).unwrap_or(local)
}

/// How a message points at an incoming document.
#[must_use]
pub fn response_for(metadata: &Metadata) -> ResponseFor {
    let code = [metadata.number.as_deref(), metadata.symbol.as_deref()];
    let code: Vec<&str> = code.into_iter().flatten().collect();
    ResponseFor {
        organ_id: metadata.issuer.code.clone(),
        code: (!code.is_empty()).then(|| code.join("/")),
        document_id: metadata.exchange_id.as_deref().map(ExchangeId::new),
        date: metadata.issued_on.map(Into::into),
    }
}

/// The message that carries an issued document to the addressees who have an identifier, or `None`
/// if it is not signed and numbered yet. Its files are handed to
/// [`write_document`](super::write_document) beside it.
#[must_use]
pub fn document_message(
    agency: &Agency,
    state: &outgoing::State,
    answers: Option<&Metadata>,
    at: Instant,
) -> Option<DocumentMessage> {
    let (content, taken) = (state.content()?, state.number()?);
    let (symbol, signature) = (state.symbol()?, state.signature()?);
    // No document that left the ordinary system as a state secret is sent (property L4).
    if content.effective_secrecy().is_secret() {
        return None;
    }
    let info = agency.info();
    let number = number_text(taken.number);
    let kind = content.document_type;
    Some(DocumentMessage {
        from: Some(organization(info)),
        to: content.addressees.iter().filter_map(addressee).collect(),
        document_id: Some(ExchangeId::recommended(
            &info.code, taken.date, &number, symbol,
        )),
        code: Some(Code {
            number: Some(number),
            notation: Some(symbol.to_owned()),
        }),
        promulgation: Some(promulgation(info, taken.date)),
        document_type: Some(DocumentType {
            type_code: 2,
            detail: Some(i32::from(kind.order())),
            name: Some(kind.printed_name().to_owned()),
        }),
        subject: Some(content.subject.clone()),
        content: Some(content.subject.clone()),
        signer: signer(agency, signature),
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
        trace: Some(trace(info, agency, at)),
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

fn promulgation(info: &AgencyInfo, date: NaiveDate) -> PromulgationInfo {
    PromulgationInfo {
        place: Some(info.place.clone()),
        date: Some(date.into()),
    }
}

fn signer(agency: &Agency, signature: &outgoing::Signature) -> Option<SignerInfo> {
    let power = SigningPower {
        post: signature.post.clone(),
        capacity: signature.capacity.clone(),
        authority: Authority::OwnSeat,
    };
    let block = signature_block(agency, &power, &signature.by)?;
    let post = agency.post(&signature.post)?;
    let lines = block.title_lines.len().saturating_sub(1);
    let power_lines: Vec<&str> = block
        .title_lines
        .iter()
        .take(lines)
        .map(String::as_str)
        .collect();
    Some(SignerInfo {
        competence: (!power_lines.is_empty()).then(|| power_lines.join(" ")),
        position: Some(post.title.clone()),
        full_name: Some(block.name),
    })
}

fn trace(info: &AgencyInfo, agency: &Agency, at: Instant) -> TraceHeaderList {
    TraceHeaderList {
        business: Some(Bussiness {
            kind: BusinessKind::New,
            ..Bussiness::default()
        }),
        hops: vec![TraceHeader {
            organ_id: Some(info.code.clone()),
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
    }
}
