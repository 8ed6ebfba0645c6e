//! What the state keeps of more time, of work on hold, of completion and of reopening: no case sees it.

use serde_json::{Value, json};

use super::{Extension, Incoming, Kind, State};
use crate::base::{DocumentId, Instant, LineId, PersonId};
use crate::calendar::{Counted, Due};
use crate::engine::office::Office;
use crate::engine::{evolve, stalled};
use crate::input::read_value;
use crate::law::RuleSetId;
use crate::numbers::Series;
use crate::routing::{InstanceState, LineState, StepState};

const OFFICE: &str = include_str!("../../../../tests/profiles/office.json");
const REASON: &str = "Cần thêm thời gian thu thập số liệu";

/// An office with one document.
struct Desk {
    office: Office,
    state: State,
}

impl Desk {
    /// The document directed to a unit, whose head named an officer: lines 1, 2 and 4; line 3 helps.
    fn assigned(due: Option<&str>) -> Self {
        let mut office = Office::new(OFFICE);
        for series in office.agency.profile().series.clone() {
            office.registers.put(series.key, 2026, Series::default());
        }
        let document = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap();
        let state = State::new(document);
        let mut desk = Self { office, state };
        let metadata = json!({"issuer": {"code": "H99", "name": "Ủy ban nhân dân tỉnh Mẫu"},
            "number": "12", "symbol": "UBND-VX", "issued_on": "2026-11-13", "type_name": "Công văn",
            "subject": "V/v báo cáo"});
        let verified = json!({"authentic": true, "intact": true, "right_recipient": true});
        let mut direction = json!({"lead": {"type": "unit", "data": "th"}});
        if let Some(due) = due {
            direction["co"] = json!([{"type": "unit", "data": "kt"}]);
            direction["due"] = json!(due);
        }
        desk.does("dung", 16, "receive", json!({"metadata": metadata}));
        desk.does("dung", 16, "register", verified);
        desk.does("dung", 16, "submit", json!({"to": "giam-doc"}));
        desk.does("an", 16, "direct", direction);
        let line = if due.is_some() { 4 } else { 3 };
        desk.does("giang", 16, "assign", json!({"line": 2, "to": "khanh"}));
        assert_eq!(desk.line_state(line), LineState::Ready);
        desk
    }

    /// On that day of November 2026, at ten.
    fn does(&mut self, actor: &str, day: u32, kind: &str, data: Value) {
        let kind: Kind = read_value(json!({"type": kind, "data": data})).unwrap();
        let decision = self
            .office
            .decide::<Incoming>(&self.state, kind, actor, at(day));
        let events = decision.unwrap().events;
        evolve::<Incoming>(&mut self.state, at(day), RuleSetId::Vn20200305, &events);
    }

    fn asks(&mut self, day: u32, until: &str) {
        let data = json!({"line": 4, "until": until, "reason": REASON});
        self.does("khanh", day, "request_extension", data);
    }

    fn gives(&mut self, day: u32, due: &str) {
        let data = json!({"line": 4, "due": due, "reason": REASON});
        self.does("an", day, "extend", data);
    }

    fn reports(&mut self, day: u32, line: u32) {
        self.does("khanh", day, "start", json!({"line": line}));
        self.does(
            "khanh",
            day,
            "report",
            json!({"line": line, "result": "Đã xong"}),
        );
    }

    fn line_state(&self, line: u32) -> LineState {
        self.state.instance().line(LineId(line)).unwrap().state
    }

    fn due(&self, line: u32) -> Option<Due> {
        self.state.instance().line(LineId(line)).unwrap().due
    }

    fn asked(&self) -> Option<String> {
        let [entry] = self.state.extensions() else {
            return None;
        };
        entry.asked.as_ref().map(|asked| asked.until.to_string())
    }
}

fn at(day: u32) -> Instant {
    Instant::parse(&format!("2026-11-{day:02}T10:00:00+07:00")).unwrap()
}

/// Closing time of a day.
fn by(day: &str) -> Due {
    Due::By(Instant::parse(&format!("{day}T17:00:00+07:00")).unwrap())
}

#[test]
fn one_request_a_line_until_it_is_answered() {
    let mut desk = Desk::assigned(Some("2026-11-25"));
    desk.asks(17, "2026-11-30");
    desk.asks(17, "2026-12-02");
    assert_eq!(desk.asked().unwrap(), "2026-12-02");
    let refusal = json!({"line": 4, "reason": REASON});
    desk.does("giang", 17, "refuse_extension", refusal);
    assert!(desk.state.extensions().is_empty());
    desk.asks(17, "2026-11-30");
    desk.reports(18, 4);
    assert!(
        desk.state.extensions().is_empty(),
        "it lapses with its line"
    );
}

#[test]
fn more_time_moves_what_is_above_and_is_counted() {
    let mut desk = Desk::assigned(Some("2026-11-25"));
    desk.asks(17, "2026-11-30");
    desk.gives(18, "2026-11-30");
    desk.gives(19, "2026-12-04");
    let new = Some(by("2026-12-04"));
    assert_eq!([desk.due(4), desk.due(2), desk.state.due()], [new; 3]);
    assert_eq!(
        desk.due(3),
        Some(by("2026-11-25")),
        "the co-handler's stays"
    );
    let given = Extension {
        line: LineId(4),
        given: 2,
        missed: None,
        asked: None,
    };
    assert_eq!(desk.state.extensions(), [given]);
}

#[test]
fn what_was_missed_stays_missed() {
    let mut desk = Desk::assigned(Some("2026-11-25"));
    desk.gives(26, "2026-11-27");
    desk.gives(30, "2026-12-04");
    let [entry] = desk.state.extensions() else {
        panic!("one line")
    };
    assert_eq!((entry.given, entry.missed), (2, Some(by("2026-11-25"))));
}

#[test]
fn a_stated_day_is_counted_no_more() {
    let mut desk = Desk::assigned(None);
    let counted = |desk: &Desk| desk.state.instance().line(LineId(3)).unwrap().counted;
    let days = Counted {
        days: 5,
        from: at(16),
    };
    assert_eq!(counted(&desk), Some(days));
    let data = json!({"line": 3, "due": "2026-11-30", "reason": REASON});
    desk.does("an", 17, "extend", data);
    assert_eq!(counted(&desk), None);
    assert_eq!(desk.due(3), Some(by("2026-11-30")));
}

#[test]
fn work_goes_on_where_it_stood() {
    let mut desk = Desk::assigned(Some("2026-11-25"));
    let hold = json!({"line": 4, "reason": "Chờ ý kiến của Sở Tài chính"});
    let resume = json!({"line": 4});
    desk.does("giang", 17, "hold", hold.clone());
    assert_eq!(desk.line_state(4), LineState::OnHold { started: false });
    let person = PersonId::parse("dung").unwrap();
    let waits = stalled::<Incoming>(&desk.state, &desk.office.context(&person, at(17)));
    assert_eq!(waits, [], "somebody holds its seat");
    desk.does("khanh", 17, "resume", resume.clone());
    assert_eq!(desk.line_state(4), LineState::Ready);
    desk.does("khanh", 17, "start", resume.clone());
    desk.does("khanh", 17, "hold", hold);
    assert_eq!(desk.line_state(4), LineState::OnHold { started: true });
    desk.does("an", 17, "resume", resume);
    assert_eq!(desk.line_state(4), LineState::InProgress);
    assert_eq!(desk.due(4), Some(by("2026-11-25")), "the clock runs on");
}

#[test]
fn reopened_it_runs_again() {
    let mut desk = Desk::assigned(Some("2026-11-25"));
    desk.reports(18, 4);
    let reply = "01930000-0000-7000-8000-0000000000f1";
    let answered = json!({"mode": "answered", "document": reply});
    desk.does("an", 18, "approve_completion", answered);
    assert_eq!(desk.state.reply().unwrap().to_string(), reply);
    assert_eq!(desk.state.instance().state, InstanceState::Completed);
    let reopen = json!({"reason": "Văn bản trả lời chưa đủ nội dung", "due": "2026-12-04"});
    desk.does("an", 19, "reopen", reopen.clone());
    let instance = desk.state.instance();
    assert_eq!(instance.state, InstanceState::Running);
    assert_eq!(instance.steps.first().unwrap().state, StepState::Current);
    assert_eq!(desk.line_state(1), LineState::Waiting);
    assert_eq!(desk.due(5), Some(by("2026-12-04")));
    assert_eq!(desk.state.due(), Some(by("2026-12-04")));
    assert_eq!((desk.state.reopened(), desk.state.reply()), (1, None));
    desk.reports(19, 5);
    desk.does("an", 19, "approve_completion", json!({}));
    desk.does("an", 19, "reopen", reopen);
    assert_eq!(desk.state.reopened(), 2);
}
