//! More time, work on hold, completion and reopening, as the inbox and the register show them.

mod common;

use common::{Folder, Random, at, minute, person, run_incoming, to_incoming};
use serde_json::{Value, json};
use vanthu::api::Incoming;
use vanthu::base::DocumentId;
use vanthu::calendar::Due;
use vanthu::routing::LineState;
use vanthu_store::{Office, Work};

struct Case<'o> {
    office: &'o Office,
    random: Random,
    document: DocumentId,
    minutes: i64,
}

impl Case<'_> {
    fn does(&mut self, actor: &str, kind: &str, data: &Value) {
        self.minutes += 1;
        let now = minute(self.minutes);
        let command = to_incoming(&mut self.random, json!({"type": kind, "data": data}));
        let done = self
            .office
            .execute::<Incoming>(&self.document, &command, &person(actor), now);
        done.unwrap_or_else(|error| panic!("{kind}: {error:?}"));
    }

    /// State and due date of what waits for the officer.
    fn waits(&self) -> Option<(LineState, Option<Due>)> {
        let now = minute(self.minutes);
        let items = self.office.inbox(&person("can.bo.kh"), now).expect("reads");
        items.into_iter().find_map(|item| match item.work {
            Work::Line { state, .. } => Some((state, item.due)),
            _ => None,
        })
    }
}

fn by(day: &str) -> Option<Due> {
    Some(Due::By(at(&format!("{day}T17:00:00+07:00"))))
}

#[test]
fn the_inbox_shows_what_is_on_hold_put_off_and_reopened() {
    let folder = Folder::new("everyday");
    let office = folder.open();
    let mut random = Random(11);
    let (document, _) = run_incoming(&office, &mut random, 6, minute(0)).expect("runs");
    let mut case = Case {
        office: &office,
        random,
        document,
        minutes: 1,
    };
    let reason = "Chờ ý kiến của Sở Tài chính";
    case.does("can.bo.kh", "hold", &json!({"line": 4, "reason": reason}));
    let held = LineState::OnHold { started: true };
    assert_eq!(case.waits(), Some((held, by("2026-12-10"))));
    let extension = json!({"line": 4, "due": "2026-12-15", "reason": reason});
    case.does("giam.doc", "extend", &extension);
    assert_eq!(case.waits(), Some((held, by("2026-12-15"))));
    let late = |day: &str| office.overdue(at(day)).expect("reads").len();
    assert_eq!(late("2026-12-11T08:00:00+07:00"), 0);
    assert_eq!(late("2026-12-16T08:00:00+07:00"), 1);
    case.does("can.bo.kh", "resume", &json!({"line": 4}));
    assert_eq!(
        case.waits(),
        Some((LineState::InProgress, by("2026-12-15")))
    );

    let report = json!({"line": 4, "result": "Đã trả lời"});
    case.does("can.bo.kh", "report", &report);
    let reply = "0193f1c0-0000-7000-8000-0000000000bb";
    let answered = json!({"mode": "answered", "document": reply});
    case.does("giam.doc", "approve_completion", &answered);
    let register = office.incoming_register(2026).expect("reads");
    let reply_of = register.first().and_then(|entry| entry.reply);
    assert_eq!(reply_of.map(|id| id.to_string()).as_deref(), Some(reply));
    assert_eq!(case.waits(), None);
    assert_eq!(late("2026-12-16T08:00:00+07:00"), 0);

    let reopened = json!({"reason": reason, "due": "2026-12-18"});
    case.does("giam.doc", "reopen", &reopened);
    assert_eq!(case.waits(), Some((LineState::Ready, by("2026-12-18"))));
    assert_eq!(late("2026-12-19T08:00:00+07:00"), 1);
    let clerk = office.inbox(&person("van.thu"), minute(30)).expect("reads");
    assert_eq!(clerk, []);
    let before = case.waits();
    office.rebuild().expect("rebuilds");
    assert_eq!(case.waits(), before);
}
