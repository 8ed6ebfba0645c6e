//! Both registers with the columns of Appendix IV of Decree 30/2020/NĐ-CP.

use chrono::NaiveDate;
use maud::{Markup, html};
use vanthu::base::{Label as _, Locale};
use vanthu::document::number_text;
use vanthu::organization::Agency;
use vanthu::routing::Seat;
use vanthu_store::IncomingEntry;

use crate::inbox::visible;
use crate::story::{Incoming, Outgoing, Stories};

/// Sổ đăng ký văn bản đến.
pub(crate) const INCOMING: [&str; 10] = [
    "Ngày đến",
    "Số đến",
    "Tác giả",
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Đơn vị hoặc người nhận",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
];

/// Sổ đăng ký văn bản đi.
pub(crate) const OUTGOING: [&str; 10] = [
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
];

pub(super) fn day(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// Number and symbol of a document as its issuer wrote them.
pub(super) fn code(metadata: &vanthu::document::Metadata) -> String {
    let parts = [metadata.number.as_deref(), metadata.symbol.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    visible(&parts.join("/"))
}

fn seat(agency: &Agency, seat: &Seat) -> String {
    match seat {
        Seat::Unit(unit) => agency.unit(unit).map(|unit| unit.name.clone()),
        Seat::Post(post) => agency.post(post).map(|post| post.title.clone()),
        Seat::Person(person) => agency.person_name(person).map(str::to_owned),
    }
    .unwrap_or_default()
}

/// The ten columns of an incoming document.
pub(crate) fn incoming_row(
    agency: &Agency,
    stories: &Stories,
    story: &Incoming,
    entry: &IncomingEntry,
) -> Vec<String> {
    let metadata = &entry.metadata;
    let receiver = entry.receiver.as_ref();
    let signed = receiver.and_then(|receiver| {
        let name = agency.person_name(receiver.received_by.as_ref()?)?;
        let at = receiver.received_at?.local(agency.offset());
        Some(format!("{name} {}", at.format("%H:%M %d/%m")))
    });
    let kind = metadata.type_name.clone().unwrap_or_default();
    let subject = format!("{kind}: {}", metadata.subject);
    let mut notes = Vec::new();
    if metadata.urgency.is_urgent() {
        notes.push(metadata.urgency.label(Locale::Vi).to_owned());
    }
    if let Some(reply) = stories.reply_to(story.document) {
        notes.push(format!("Trả lời: {}", reply.entry.number_and_symbol()));
    }
    if let Some(dossier) = &entry.note {
        notes.push(format!("Hồ sơ {dossier}"));
    }
    notes.extend(entry.recalled.clone());
    if story.warnings > 0 {
        notes.push("Có thể trùng văn bản đã đăng ký".to_owned());
    }
    [
        day(entry.arrival.date),
        entry.arrival.number.to_string(),
        metadata.issuer.name.clone(),
        code(metadata),
        metadata.issued_on.map(day).unwrap_or_default(),
        subject.trim_start_matches(": ").to_owned(),
        receiver
            .map(|receiver| seat(agency, &receiver.seat))
            .unwrap_or_default(),
        receiver
            .map(|receiver| day(receiver.passed_on))
            .unwrap_or_default(),
        signed.unwrap_or_default(),
        notes.join("; "),
    ]
    .map(|cell| visible(&cell))
    .into()
}

/// The ten columns of an outgoing document.
pub(crate) fn outgoing_row(agency: &Agency, stories: &Stories, reply: &Outgoing) -> Vec<String> {
    let entry = &reply.entry;
    let signer = entry.signer.as_ref().map(|signer| {
        let prefixes: Vec<&str> = signer
            .capacity
            .0
            .iter()
            .map(|prefix| prefix.abbreviation())
            .collect();
        let name = entry.signer_name(agency).unwrap_or_default();
        format!("{} {name}", prefixes.join(" ")).trim().to_owned()
    });
    let recipients: Vec<&str> = entry.recipients.iter().map(|to| to.name.as_str()).collect();
    let kept_by = entry.keeper_name(agency).map(str::to_owned);
    let answers = entry
        .reply_to
        .and_then(|document| stories.answered(document));
    let answers = answers.and_then(|story| story.entry.as_ref());
    let delivered = reply.delivered().and_then(|delivery| delivery.state);
    let notes: Vec<String> = answers
        .map(|entry| format!("Trả lời văn bản đến số {}", entry.arrival.number))
        .into_iter()
        .chain(delivered.map(|code| code.label(Locale::Vi).to_owned()))
        .collect();
    let kind = entry.document_type.label(Locale::Vi);
    [
        format!("{}/{}", number_text(entry.number.number), entry.symbol),
        day(entry.number.date),
        format!("{kind}: {}", entry.subject),
        signer.unwrap_or_default(),
        recipients.join("; "),
        kept_by.unwrap_or_default(),
        entry
            .copies
            .map(|copies| copies.to_string())
            .unwrap_or_default(),
        entry.issued_on.map(day).unwrap_or_default(),
        if entry.issued_on.is_some() {
            "Trục liên thông".to_owned()
        } else {
            String::new()
        },
        notes.join("; "),
    ]
    .map(|cell| visible(&cell))
    .into()
}

/// A register as a table; `anchor` gives a row its link to the document's way.
pub(super) fn table(
    caption: &str,
    heads: &[&str; 10],
    head_column: usize,
    rows: Vec<(Option<String>, Vec<String>)>,
) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead {
                    tr { @for (index, head) in heads.iter().enumerate() {
                        th scope="col" class=[class(heads, index)] { (head) }
                    } }
                    tr.columns aria-hidden="true" { @for index in 1..=heads.len() { th { "(" (index) ")" } } }
                }
                tbody {
                    @for (link, row) in &rows {
                        tr { @for (index, cell) in row.iter().enumerate() {
                            @if index == head_column {
                                th scope="row" class=[class(heads, index)] { @match link {
                                    Some(link) => a href=(link) { bdi { (cell) } },
                                    None => bdi { (cell) },
                                } }
                            } @else { td class=[class(heads, index)] { bdi { (cell) } } }
                        } }
                    }
                    @if rows.is_empty() { tr { td colspan="10" { "Chưa có văn bản nào." } } }
                }
            }
        }
    }
}

/// Columns of their own width: the abstract, symbols, and dates, which are not broken.
fn class(heads: &[&str; 10], index: usize) -> Option<&'static str> {
    let classes = [
        ("Tên loại", "wide"),
        ("Số, ký hiệu", "code"),
        ("Ngày", "day"),
    ];
    let head = heads.get(index)?;
    classes
        .iter()
        .find(|(start, _)| head.starts_with(start))
        .map(|(_, class)| *class)
}
