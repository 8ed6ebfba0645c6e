//! The parts of an outgoing document and their places (thể thức; Appendix I of Decree 30/2020/NĐ-CP).

use super::Draft;
use super::State;
use crate::document::{
    NumberSymbol, Part, Recipients, date_line, secrecy_mark, signature_block, urgency_mark,
};
use crate::law::{DocumentType, LayoutItem as Item, QUOC_HIEU, TIEU_NGU};
use crate::organization::{Agency, AgencyInfo, Authority, SigningPower};

/// The boxes of the document as it is now, in their order: what is not decided yet (number, date,
/// signature) is absent. The content (box 6), signatures and seal are the renderer's files.
///
/// A công văn has its abstract in box 5b and its addressees in box 9a; so have tờ trình and báo cáo
/// to the superior agency (Appendix I, II.9), and these then list `Như trên` in box 9b.
#[must_use]
pub fn layout(state: &State, agency: &Agency) -> Vec<Part> {
    let info = agency.info();
    let mut parts = vec![
        Part::new(Item::QuocHieu, QUOC_HIEU),
        Part::new(Item::TieuNgu, TIEU_NGU),
    ];
    let body = state.draft().and_then(|draft| draft.body.as_deref());
    // A body that is named as issuer comes below the agency whose seal it uses.
    let (superior, issuer) = match body {
        Some(body) => (Some(info.name.as_str()), body),
        None => (info.superior.as_deref(), info.name.as_str()),
    };
    parts.extend(superior.map(|superior| Part::new(Item::SuperiorAgency, superior)));
    parts.push(Part::new(Item::IssuingAgency, issuer));
    parts.extend(numbered(state, info));
    if let Some(draft) = state.draft() {
        parts.extend(named(draft));
        parts.extend(signed(state, agency));
        parts.extend(received(draft, agency));
        parts.extend(marked(state, draft));
    }
    parts.extend(address(info));
    parts
}

fn numbered(state: &State, info: &AgencyInfo) -> Vec<Part> {
    let (Some(taken), Some(symbol)) = (state.number(), state.symbol()) else {
        return Vec::new();
    };
    let written = NumberSymbol {
        number: taken.number,
        symbol: symbol.to_owned(),
    };
    vec![
        Part::new(Item::NumberSymbol, &written.line()),
        Part::new(Item::PlaceDate, &date_line(&info.place, taken.date)),
    ]
}

/// Type and abstract; a thư công has neither in the appendix.
fn named(draft: &Draft) -> Vec<Part> {
    let subject = draft.content.subject.trim();
    match draft.content.document_type {
        DocumentType::ThuCong => Vec::new(),
        DocumentType::CongVan => {
            let bare = subject
                .strip_prefix("V/v")
                .or_else(|| subject.strip_prefix("v/v"));
            let bare = bare.unwrap_or(subject).trim_start_matches([':', ' ']);
            vec![Part::new(Item::LetterAbstract, &format!("V/v {bare}"))]
        }
        kind => vec![
            Part::new(Item::TypeName, kind.printed_name()),
            Part::new(Item::Abstract, subject),
        ],
    }
}

fn signed(state: &State, agency: &Agency) -> Vec<Part> {
    let block = state.signature().and_then(|signature| {
        let power = SigningPower {
            post: signature.post.clone(),
            capacity: signature.capacity.clone(),
            authority: Authority::OwnSeat,
        };
        signature_block(agency, &power, &signature.by)
    });
    let Some(block) = block else {
        return Vec::new();
    };
    let lines = block.title_lines.iter();
    let mut parts: Vec<Part> = lines
        .map(|line| Part::new(Item::PowerTitle, line))
        .collect();
    parts.push(Part::new(Item::SignerName, &block.name));
    parts
}

fn received(draft: &Draft, agency: &Agency) -> Vec<Part> {
    let names = draft.content.addressees.iter();
    let names: Vec<String> = names.map(|to| to.name.trim().to_owned()).collect();
    let mut parts = Vec::new();
    let addressed = is_addressed(draft, agency.info()) && !names.is_empty();
    if addressed {
        parts.push(Part::new(Item::KinhGui, &kinh_gui(&names)));
    }
    let unit = agency.unit(&draft.unit);
    let list = Recipients {
        lines: if addressed {
            vec!["Như trên".to_owned()]
        } else {
            names
        },
        kept_by: unit.map(|unit| unit.symbol.clone()).into_iter().collect(),
    };
    parts.push(Part::new(Item::NoiNhanLabel, Recipients::LABEL));
    parts.push(Part::new(Item::NoiNhanList, &list.list().join("\n")));
    parts
}

/// Whether the addressees are in box 9a.
fn is_addressed(draft: &Draft, info: &AgencyInfo) -> bool {
    match draft.content.document_type {
        DocumentType::CongVan => true,
        DocumentType::ToTrinh | DocumentType::BaoCao => {
            let superior = info.superior.as_deref().map(str::trim);
            let mut to = draft.content.addressees.iter();
            superior.is_some() && to.any(|to| Some(to.name.trim()) == superior)
        }
        _ => false,
    }
}

fn kinh_gui(names: &[String]) -> String {
    match names {
        [one] => format!("Kính gửi: {one}"),
        many => {
            let lines: Vec<String> = many.iter().map(|name| format!("\n- {name}")).collect();
            format!("Kính gửi:{}.", lines.join(";"))
        }
    }
}

fn marked(state: &State, draft: &Draft) -> Vec<Part> {
    let secrecy = secrecy_mark(draft.content.secrecy);
    let secrecy = secrecy.map(|mark| Part::new(Item::SecrecyMark, &mark.text));
    let urgency = urgency_mark(state.urgency());
    let urgency = urgency.map(|mark| Part::new(Item::UrgencyMark, &mark.text));
    secrecy.into_iter().chain(urgency).collect()
}

fn address(info: &AgencyInfo) -> Option<Part> {
    let lines = [&info.address, &info.email, &info.telephone];
    let lines: Vec<&str> = lines.into_iter().flatten().map(String::as_str).collect();
    (!lines.is_empty()).then(|| Part::new(Item::Address, &lines.join("; ")))
}
