//! The parts of an outgoing document and their places (thể thức; Appendix I of Decree 30/2020/NĐ-CP).

use super::{Draft, Printed, State, printed};
use crate::document::{NumberSymbol, Part, Recipients, date_line, secrecy_mark, urgency_mark};
use crate::law::{DocumentType, LayoutItem as Item, QUOC_HIEU, TIEU_NGU};
use crate::organization::Agency;

/// The boxes of the document in their order, an issued one as it was printed: what is not decided
/// yet (number, date, signature) is absent. The content (box 6), signatures and seal are the
/// renderer's files.
///
/// A công văn has its abstract in box 5b and its addressees in box 9a; so have tờ trình and báo cáo
/// to the superior agency (Appendix I, II.9), and these then list `Như trên` in box 9b.
#[must_use]
pub fn layout(state: &State, agency: &Agency) -> Vec<Part> {
    let words = printed(state, agency);
    let mut parts = vec![
        Part::new(Item::QuocHieu, QUOC_HIEU),
        Part::new(Item::TieuNgu, TIEU_NGU),
    ];
    parts.extend(issuer(&words));
    parts.extend(numbered(state, &words));
    if let Some(draft) = state.draft() {
        parts.extend(named(draft));
        parts.extend(signed(&words));
        parts.extend(received(&words));
        parts.extend(marked(state, draft));
    }
    parts.extend(address(&words));
    parts
}

/// A body that is named as issuer comes below the agency whose seal it uses.
fn issuer(words: &Printed) -> impl Iterator<Item = Part> {
    let (superior, issuer) = match &words.body {
        Some(body) => (Some(&words.agency), body),
        None => (words.superior.as_ref(), &words.agency),
    };
    let superior = superior.map(|superior| Part::new(Item::SuperiorAgency, superior));
    let issuer = Part::new(Item::IssuingAgency, issuer);
    superior.into_iter().chain([issuer])
}

fn numbered(state: &State, words: &Printed) -> Vec<Part> {
    let (Some(taken), Some(symbol)) = (state.number(), state.symbol()) else {
        return Vec::new();
    };
    let written = NumberSymbol {
        number: taken.number,
        symbol: symbol.to_owned(),
    };
    vec![
        Part::new(Item::NumberSymbol, &written.line()),
        Part::new(Item::PlaceDate, &date_line(&words.place, taken.date)),
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

fn signed(words: &Printed) -> Vec<Part> {
    let Some(signer) = &words.signer else {
        return Vec::new();
    };
    let lines = signer.title_lines.iter();
    let lines = lines.map(|line| Part::new(Item::PowerTitle, line));
    let name = Part::new(Item::SignerName, &signer.name);
    lines.chain([name]).collect()
}

fn received(words: &Printed) -> Vec<Part> {
    let mut parts = Vec::new();
    if !words.addressees.is_empty() {
        parts.push(Part::new(Item::KinhGui, &kinh_gui(&words.addressees)));
    }
    let list = words.recipients.list().join("\n");
    parts.push(Part::new(Item::NoiNhanLabel, Recipients::LABEL));
    parts.push(Part::new(Item::NoiNhanList, &list));
    parts
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

fn address(words: &Printed) -> Option<Part> {
    let lines = [&words.address, &words.email, &words.telephone];
    let lines: Vec<&str> = lines.into_iter().flatten().map(String::as_str).collect();
    (!lines.is_empty()).then(|| Part::new(Item::Address, &lines.join("; ")))
}
