//! L16: what was printed at the issue stays as printed. The same history is read by desks whose agency
//! was renamed, merged or given other titles since; a document that is not issued follows the chart.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Outgoing};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::document::{Content, EnteredData, Part};
use vanthu::exchange::document_message;
use vanthu::input::read_value;
use vanthu_tests::{Case, Given, folder};

fn profile() -> Value {
    let text = std::fs::read_to_string(folder("profiles").join("office.json")).expect("profile");
    serde_json::from_str(&text).expect("json")
}

fn desk(profile: &Value) -> Desk {
    Desk::new(&profile.to_string()).expect("a sound profile")
}

/// The steps of the case `outgoing-issue` with a document of another type.
fn steps(kind: &str) -> Vec<Given> {
    let path = folder("cases").join("outgoing-issue.json");
    let text = std::fs::read_to_string(path).expect("case");
    let case: Case = serde_json::from_str(&text).expect("a case");
    let mut steps: Vec<Given> = case.given.into_iter().chain([case.when]).collect();
    let content = &mut steps[0].command["kind"]["data"]["content"];
    content["type"] = json!(kind);
    let content: Content = read_value(content.clone()).expect("content");
    for step in &mut steps {
        if let Some(seen) = step.command.pointer_mut("/seen/content") {
            *seen = json!(content.hash());
        }
    }
    steps
}

fn run(desk: &Desk, steps: &[Given]) -> Document<Outgoing> {
    let mut book = Book::new();
    let id = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").expect("a UUID");
    let mut document = desk.open::<Outgoing>(id);
    for step in steps {
        let now: Instant = read_value(step.at.clone()).expect("an instant");
        desk.open_year(&mut book, now);
        let command = read_value(step.command.clone()).expect("a command");
        let actor = PersonId::parse(&step.actor).expect("a key");
        let done = document.execute(desk, &mut book, &command, &actor, now);
        done.expect("accepted");
    }
    document
}

/// The same history at another desk.
fn again(desk: &Desk, document: &Document<Outgoing>) -> Document<Outgoing> {
    let key = &desk.agency().info().key;
    let history = document.entries().iter().map(|entry| entry.json.as_str());
    Document::replay(key, document.id(), history).expect("replays")
}

/// Everything that is written of a document: boxes, data, message (but for the way it takes).
fn written(desk: &Desk, document: &Document<Outgoing>) -> Value {
    let entered = EnteredData {
        file_year: Some(2026),
        ..EnteredData::default()
    };
    let now = Instant::parse("2026-12-01T09:00:00+07:00").expect("an instant");
    let message = document_message(desk.agency(), document.state(), None, now);
    let mut message = message.expect("signed and numbered");
    message.trace = None;
    json!({
        "layout": document.layout(desk),
        "data_sheet": document.data_sheet(desk, &entered).rows(),
        "message": format!("{message:?}"),
    })
}

/// What became of the agency, and a text that its next documents print.
fn changes() -> Vec<(&'static str, &'static str, Value)> {
    let change = |edit: fn(&mut Value)| {
        let mut profile = profile();
        edit(&mut profile);
        profile
    };
    vec![
        (
            "renamed",
            "SỞ MỚI",
            change(|profile| profile["agency"]["name"] = json!("Sở Mới")),
        ),
        (
            "moved",
            "Nơi Mới, ngày",
            change(|profile| {
                profile["agency"]["place"] = json!("Nơi Mới");
                profile["agency"]["address"] = json!("Số 1 đường Mới");
            }),
        ),
        (
            "merged",
            "ỦY BAN NHÂN DÂN TỈNH MỚI",
            change(|profile| {
                let agency = &mut profile["agency"];
                agency["superior"] = json!("Ủy ban nhân dân tỉnh Mới");
                agency["former_codes"] = json!(["H99.05"]);
                agency["code"] = json!("H98.05");
                agency["short"] = json!("SM");
            }),
        ),
        (
            "titles",
            "GIÁM ĐỐC SỞ",
            change(|profile| {
                profile["agency"]["head_title"] = json!("Giám đốc Sở");
                profile["posts"][0]["title"] = json!("Giám đốc Sở");
            }),
        ),
        (
            "unit",
            "- Lưu: VT, PM.",
            change(|profile| {
                let unit = &mut profile["units"][1];
                (unit["symbol"], unit["name"]) = (json!("PM"), json!("Phòng Mới"));
            }),
        ),
        (
            "person",
            "Tên Mới",
            change(|profile| profile["persons"][0]["name"] = json!("Tên Mới")),
        ),
    ]
}

#[test]
fn an_issued_document_stays_as_printed_and_a_draft_follows_the_chart() {
    // A báo cáo to the superior agency has its addressees in box 9a, which a merger would empty.
    for kind in ["cong_van", "bao_cao"] {
        let today = desk(&profile());
        let steps = steps(kind);
        let issued = run(&today, &steps);
        let sealed = run(&today, &steps[..steps.len() - 1]);
        let before = written(&today, &issued);
        assert_eq!(
            before,
            written(&today, &sealed),
            "the issue changes no word"
        );
        for (name, new, profile) in changes() {
            let later = desk(&profile);
            let found = again(&later, &issued);
            assert_eq!(found.state_json(), issued.state_json(), "{kind} {name}");
            assert_eq!(written(&later, &found), before, "{kind} {name}");
            let open = again(&later, &sealed);
            assert_ne!(written(&later, &open), before, "{kind} {name}");
            let texts: Vec<String> = open.layout(&later).into_iter().map(text).collect();
            let follows = texts.iter().any(|text| text.contains(new));
            assert!(follows, "{kind} {name}: {texts:?}");
        }
    }
}

fn text(part: Part) -> String {
    part.text
}

#[test]
fn a_withdrawn_document_stays_as_printed() {
    let today = desk(&profile());
    let mut steps = steps("cong_van");
    let issue = steps.last().cloned().expect("a step");
    let mut withdraw = issue;
    withdraw.actor = "an".to_owned();
    withdraw.at = json!("2026-11-17T08:00:00+07:00");
    withdraw.command["command_id"] = json!("01930000-0000-7000-8000-0000000000ff");
    withdraw.command["kind"] =
        json!({"type": "withdraw", "data": {"reason": "Ban hành không đúng thẩm quyền"}});
    steps.push(withdraw);
    let frozen = run(&today, &steps);
    let before = written(&today, &frozen);
    for (name, _, profile) in changes() {
        let later = desk(&profile);
        assert_eq!(written(&later, &again(&later, &frozen)), before, "{name}");
    }
}
