//! What the state of a document says of numbers, layout and data, without its whole history.

use serde_json::json;

use super::{
    Action, Check, Checked, Draft, Drafted, Event, NumberAssigned, Outgoing, Signature, Signed,
    SignerChanged, State, data_sheet, layout,
};
use crate::base::{DocumentId, Instant, PersonId, PostId, SeriesKey};
use crate::document::{DataValue, EnteredData, Part};
use crate::engine::office::Office;
use crate::engine::{Status, available, decide, evolve, needs};
use crate::input::read_value;
use crate::law::{LayoutItem, RuleSetId, Urgency};
use crate::numbers::{Reservation, Series, Taken};
use crate::organization::{Agency, Capacity, LegalDuty};

const SAMPLE: &str = include_str!("../../../../examples/data/ubnd-tinh-mau.json");
const AT: &str = "2026-11-20T09:00:00+07:00";

fn agency() -> Agency {
    Agency::from_json(SAMPLE).unwrap()
}

fn at() -> Instant {
    Instant::parse(AT).unwrap()
}

fn key() -> SeriesKey {
    SeriesKey::parse("vb-di").unwrap()
}

/// A signed document of the type, to the addressees.
fn signed(kind: &str, subject: &str, to: &[&str]) -> State {
    let addressees: Vec<_> = to
        .iter()
        .map(|name| json!({"name": name, "code": "H99.01"}))
        .collect();
    let draft: Draft = read_value(json!({
        "content": {"type": kind, "subject": subject, "addressees": addressees, "files": []},
        "unit": "vp", "signer": "ct", "urgency": "khan",
    }))
    .unwrap();
    let content = draft.content.hash();
    let document = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap();
    let mut state = State::new(document);
    let person = |key: &str| PersonId::parse(key).unwrap();
    let signature = Signature {
        by: person("an.nv"),
        post: PostId::parse("ct").unwrap(),
        capacity: Capacity::parse("TM.").unwrap(),
        content,
    };
    for event in [
        Event::from(Drafted {
            draft: Box::new(draft),
            drafter: person("em.hv"),
        }),
        Event::from(Signed {
            signature,
            urgency: Urgency::Khan,
            issue_due: None,
        }),
    ] {
        evolve::<Outgoing>(&mut state, at(), RuleSetId::Vn20200305, &[event]);
    }
    state
}

fn numbered(mut state: State, symbol: &str) -> State {
    let taken = Taken {
        series: key(),
        year: 2026,
        number: 7,
        date: "2026-11-20".parse().unwrap(),
        reserved: false,
    };
    let symbol = symbol.to_owned();
    let event = NumberAssigned { taken, symbol }.into();
    evolve::<Outgoing>(&mut state, at(), RuleSetId::Vn20200305, &[event]);
    state
}

fn texts(parts: &[Part], item: LayoutItem) -> Vec<&str> {
    let of = parts.iter().filter(|part| part.item == item);
    of.map(|part| part.text.as_str()).collect()
}

#[test]
fn boxes_of_a_decision() {
    let state = signed(
        "quyet_dinh",
        "Về việc khen thưởng",
        &["Sở Y tế", "Sở Nội vụ"],
    );
    let before = layout(&state, &agency());
    assert!(texts(&before, LayoutItem::NumberSymbol).is_empty());
    let parts = layout(&numbered(state, "QĐ-UBND"), &agency());
    for (item, at, expected) in [
        (
            LayoutItem::IssuingAgency,
            "2",
            vec!["ỦY BAN NHÂN DÂN TỈNH MẪU"],
        ),
        (LayoutItem::NumberSymbol, "3", vec!["Số: 07/QĐ-UBND"]),
        (
            LayoutItem::PlaceDate,
            "4",
            vec!["Mẫu, ngày 20 tháng 11 năm 2026"],
        ),
        (LayoutItem::TypeName, "5a", vec!["QUYẾT ĐỊNH"]),
        (LayoutItem::Abstract, "5a", vec!["Về việc khen thưởng"]),
        (
            LayoutItem::PowerTitle,
            "7a",
            vec!["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        ),
        (LayoutItem::SignerName, "7b", vec!["Nguyễn Văn An"]),
        (LayoutItem::KinhGui, "9a", vec![]),
        (LayoutItem::NoiNhanLabel, "9b", vec!["Nơi nhận:"]),
        (
            LayoutItem::NoiNhanList,
            "9b",
            vec!["- Sở Y tế;\n- Sở Nội vụ;\n- Lưu: VT, VP."],
        ),
        (LayoutItem::UrgencyMark, "10b", vec!["KHẨN"]),
        (LayoutItem::SecrecyMark, "10a", vec![]),
    ] {
        assert_eq!(texts(&parts, item), expected, "{item:?}");
        assert_eq!(item.number(), at);
    }
}

#[test]
fn boxes_of_a_letter() {
    let one = signed("cong_van", "V/v họp giao ban", &["Sở Y tế"]);
    let parts = layout(&one, &agency());
    assert_eq!(
        texts(&parts, LayoutItem::LetterAbstract),
        ["V/v họp giao ban"]
    );
    assert!(texts(&parts, LayoutItem::TypeName).is_empty());
    assert_eq!(texts(&parts, LayoutItem::KinhGui), ["Kính gửi: Sở Y tế"]);
    let list = texts(&parts, LayoutItem::NoiNhanList);
    assert_eq!(list, ["- Như trên;\n- Lưu: VT, VP."]);
    let two = signed("cong_van", "họp giao ban", &["Sở Y tế", "Sở Nội vụ"]);
    let parts = layout(&two, &agency());
    assert_eq!(
        texts(&parts, LayoutItem::LetterAbstract),
        ["V/v họp giao ban"]
    );
    let to = texts(&parts, LayoutItem::KinhGui);
    assert_eq!(to, ["Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ."]);
}

#[test]
fn the_data_sheet_fills_itself() {
    let state = numbered(signed("bao_cao", "Báo cáo quý", &["Bộ Y tế"]), "BC-UBND");
    let entered = EnteredData {
        file_year: Some(2026),
        file_notation: Some("01.TH".to_owned()),
        ordinal: Some(3),
        pages: Some(12),
        ..EnteredData::default()
    };
    let sheet = data_sheet(&state, &agency(), &entered);
    assert!(sheet.unfilled().is_empty());
    assert!(sheet.warnings().is_empty());
    let text = |value: &str| [DataValue::Text(value.to_owned())];
    assert_eq!(sheet.get("4"), text("07"));
    assert_eq!(sheet.get("5"), text("BC-UBND"));
    assert_eq!(sheet.get("3"), text("Báo cáo"));
    assert_eq!(sheet.get("12.2"), text("Nguyễn Văn An"));
    assert_eq!(sheet.get("13.1"), text("H99.01"));
    assert_eq!(sheet.get("14"), [DataValue::Number(1)]);
    let owed = data_sheet(&state, &agency(), &EnteredData::default());
    assert_eq!(owed.unfilled(), ["1.1", "1.2", "2", "10"]);
}

/// A series that has given its last number can still give one that is held: the command needs it.
#[test]
fn a_held_number_is_offered_where_there_is_no_next_one() {
    let mut office = Office::new(SAMPLE);
    let state = signed("bao_cao", "Báo cáo quý", &["Bộ Y tế"]);
    let until = Instant::parse("2026-11-20T23:59:59+07:00").unwrap();
    let held = |number: u32, document: Option<DocumentId>| Reservation {
        number,
        date: "2026-11-20".parse().unwrap(),
        until,
        document,
    };
    let other = DocumentId::parse("01930000-0000-7000-8000-0000000000d9").ok();
    let full = Series {
        last_number: u32::MAX,
        last_date: "2026-11-20".parse().ok(),
        reservations: vec![held(41, None), held(42, other)],
        ..Series::default()
    };
    office.registers.put(key(), 2026, full);
    let clerk = PersonId::parse("viet.kx").unwrap();
    let context = office.context(&clerk, at());
    let items = available::<Outgoing>(&state, &context);
    let item = items
        .iter()
        .find(|item| item.action == Action::AssignNumber.name());
    assert_eq!(item.map(|item| item.status), Some(Status::NeedsInput));
    let needed = needs::<Outgoing>(&state, Action::AssignNumber, None, &context);
    let needed = serde_json::to_value(needed).unwrap();
    assert_eq!(
        needed,
        json!([{"field": "reservation", "kind": "number", "required": true,
            "choices": [{"value": 41, "label": {"vi": "41", "en": "41"}}]}])
    );
    let command = |data: serde_json::Value| {
        read_value(json!({
            "command_id": "01930000-0000-7000-8000-000000000001",
            "kind": {"type": "assign_number", "data": data},
        }))
        .unwrap()
    };
    let bare = decide::<Outgoing>(&state, &command(json!({})), &context).unwrap_err();
    assert_eq!(bare.codes(), ["number_out_of_range"]);
    let given = decide::<Outgoing>(&state, &command(json!({"reservation": 41})), &context).unwrap();
    let Some(Event::NumberAssigned(NumberAssigned { taken, .. })) = given.events.first() else {
        panic!("{:?}", given.events);
    };
    assert_eq!((taken.number, taken.reserved), (41, true));
}

#[test]
fn codes_of_addressees_and_long_texts_warn() {
    let content = |code: &str, subject: &str| -> crate::document::Content {
        read_value(json!({"type": "cong_van", "subject": subject, "files": [],
            "addressees": [{"name": "Bộ", "code": code}]}))
        .unwrap()
    };
    let codes = |content: &crate::document::Content, day: &str| {
        let warnings = content.warnings(day.parse().unwrap());
        warnings.iter().map(|w| w.code()).collect::<Vec<_>>()
    };
    let long = "x".repeat(501);
    for (code, subject, day, expected) in [
        ("G09", "họp", "2026-01-05", vec![]),
        (
            "28.22.H17",
            "họp",
            "2026-01-05",
            vec!["irregular_agency_code"],
        ),
        ("28-H17", "họp", "2026-01-05", vec!["unknown_agency_code"]),
        ("G04", "họp", "2026-01-05", vec!["closed_agency_code"]),
        ("G04", "họp", "2025-01-05", vec![]),
        ("G09", long.as_str(), "2026-01-05", vec!["text_too_long"]),
    ] {
        assert_eq!(
            codes(&content(code, subject), day),
            expected,
            "{code} {day}"
        );
    }
}

#[test]
fn a_secret_series_that_prints_alike_is_told() {
    let warnings = agency().warnings();
    let texts: Vec<_> = warnings.iter().map(|w| w.code()).collect();
    assert_eq!(texts, ["series_alike"]);
}

#[test]
fn who_will_sign_changes_in_the_draft_and_the_approval_falls() {
    let mut state = signed("quyet_dinh", "Về việc khen thưởng", &["Sở Y tế"]);
    let check = Check {
        by: PersonId::parse("an.nv").unwrap(),
        content: state.content_hash().unwrap(),
    };
    let changed = |field: Option<&str>, approval_fell| SignerChanged {
        signer: PostId::parse("pct").unwrap(),
        field: field.map(str::to_owned),
        reason: "Chủ tịch đi công tác".to_owned(),
        approval_fell,
    };
    let duty = LegalDuty::Approval;
    for (event, approved, field) in [
        (Event::from(Checked { duty, check }), true, None),
        (changed(None, false).into(), true, None),
        (changed(Some("văn xã"), true).into(), false, Some("văn xã")),
        (changed(None, true).into(), false, Some("văn xã")),
    ] {
        evolve::<Outgoing>(&mut state, at(), RuleSetId::Vn20200305, &[event]);
        assert_eq!(state.checks().approval.is_some(), approved);
        assert_eq!(state.draft().unwrap().field.as_deref(), field);
    }
    assert_eq!(state.draft().unwrap().signer.as_str(), "pct");
}
