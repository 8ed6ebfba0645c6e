//! What falls due, and how lines stand (P28, P29, P31): asked of a moment, so that asking late or twice
//! changes nothing.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Incoming};
use vanthu::base::Instant;
use vanthu::calendar::Timeliness;
use vanthu::engine::{DueEvent, DueKind, LineStanding};

/// An officer works on a line that is due on Wednesday 25 November 2026 at 17:00.
struct Work {
    desk: Desk,
    book: Book,
    document: Document<Incoming>,
}

impl Work {
    /// As it is after the command of a case, under limits of the agency.
    fn after(case: &str, limits: &Value) -> Self {
        let cases = vanthu_tests::read_all();
        let (_, case) = cases
            .into_iter()
            .find(|(_, one)| one.id == case)
            .expect("a case");
        // Its command included.
        let outcome = vanthu_tests::run(&case).expect("runs");
        let profile = vanthu_tests::folder(&format!("profiles/{}.json", case.profile));
        let profile = std::fs::read_to_string(profile).expect("a profile");
        let mut profile: Value = serde_json::from_str(&profile).expect("json");
        profile["limits"] = limits.clone();
        let desk = Desk::new(&profile.to_string()).expect("a sound profile");
        let (stream, records) = outcome.streams.first().expect("a stream");
        let id = stream.id_of::<Incoming>().expect("incoming");
        let key = &desk.agency().info().key;
        let records = records.iter().map(String::as_str);
        let document = Document::replay(key, id, records).expect("replays");
        Self {
            desk,
            book: Book::new(),
            document,
        }
    }

    fn due(&self, at: &str) -> Vec<DueEvent> {
        self.document.due_events(&self.desk, &self.book, moment(at))
    }

    fn standing(&self, line: u32, at: &str) -> LineStanding {
        let lines = self.document.standings(&self.desk, &self.book, moment(at));
        lines
            .into_iter()
            .find(|one| one.line.0 == line)
            .expect("the line")
    }
}

fn moment(at: &str) -> Instant {
    Instant::parse(&format!("2026-{at}:00+07:00")).expect("an instant")
}

fn kinds(events: &[DueEvent], line: u32) -> Vec<(DueKind, u32)> {
    let of_line = events.iter().filter(|event| event.line.0 == line);
    of_line.map(|event| (event.kind, event.level)).collect()
}

#[test]
fn reminders_lateness_and_escalations_fall_due_in_order() {
    let limits = json!({"remind_days": [1, 3], "escalate_days": [1]});
    let work = Work::after("incoming-start", &limits);
    let line = 4;
    assert!(work.due("11-16T09:00").is_empty());
    let reminders = [(DueKind::Reminder, 1), (DueKind::Reminder, 2)];
    let early = work.due("11-25T08:00");
    assert_eq!(kinds(&early, line), reminders);
    assert_eq!(kinds(&work.due("11-25T17:00"), line), reminders);
    let late = work.due("11-27T08:00");
    assert_eq!(
        kinds(&late, line)[2..],
        [(DueKind::Overdue, 1), (DueKind::Escalation, 1)]
    );
    // What had fallen due keeps its identity and its moment.
    assert!(early.iter().all(|event| late.contains(event)));
    let escalation = late
        .iter()
        .find(|event| event.line.0 == line && event.kind == DueKind::Escalation)
        .expect("escalated");
    assert_eq!(
        serde_json::to_value(&escalation.to).expect("json")["data"],
        "th"
    );
    // Who waits for others is not late with what these do.
    assert!(kinds(&late, 1).is_empty());
    let next = work
        .document
        .next_due(&work.desk, &work.book, moment("11-25T08:00"));
    assert_eq!(
        next.map(Instant::millis),
        Some(moment("11-25T17:00").millis() + 1)
    );
}

#[test]
fn lines_stand_against_their_own_dates() {
    let work = Work::after("incoming-start", &json!({}));
    let line = work.standing(4, "11-20T09:00");
    assert_eq!((line.class, line.at_risk), (Timeliness::InTime, false));
    let line = work.standing(4, "11-25T09:00");
    assert_eq!(
        (line.class, line.at_risk, line.late),
        (Timeliness::InTime, true, false)
    );
    let line = work.standing(4, "11-25T17:01");
    assert_eq!(
        (line.class, line.at_risk, line.late),
        (Timeliness::Overdue, false, true)
    );
    let root = work.standing(1, "11-30T09:00");
    assert_eq!(
        (root.class, root.due, root.late),
        (Timeliness::InTime, None, false)
    );

    // The report is on time; accepting it has a term of its own.
    let reported = Work::after("incoming-report", &json!({"accept_days": 2}));
    let line = reported.standing(4, "11-30T09:00");
    assert_eq!((line.class, line.late), (Timeliness::DoneOnTime, false));
    let root = reported.standing(1, "11-18T16:00");
    assert_eq!(root.class, Timeliness::InTime);
}
