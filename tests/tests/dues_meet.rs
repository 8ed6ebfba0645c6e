//! Due dates that pass while something else happens (`tests/collisions.json`): more time, a report, the leaving
//! of who holds the line. Nothing is moved by time; what fell due says before whom it is brought.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Incoming};
use vanthu::base::Instant;
use vanthu::engine::{DueEvent, DueKind};

/// The document as it is after the command of a case, on the desk of an agency that brings late work before
/// those above after one working day; from a day on without an officer.
struct Work {
    desk: Desk,
    document: Document<Incoming>,
}

impl Work {
    fn after(case: &str) -> Self {
        Self::without(case, "", "")
    }

    fn without(case: &str, gone: &str, from: &str) -> Self {
        let cases = vanthu_tests::read_all();
        let case = cases.into_iter().find(|(_, one)| one.id == case);
        let (_, case) = case.expect("a case");
        let outcome = vanthu_tests::run(&case).expect("runs");
        let profile = vanthu_tests::folder(&format!("profiles/{}.json", case.profile));
        let profile = std::fs::read_to_string(profile).expect("a profile");
        let mut profile: Value = serde_json::from_str(&profile).expect("json");
        profile["limits"]["escalate_days"] = json!([1]);
        let posts = profile["posts"].as_array_mut().expect("posts").iter_mut();
        for holder in posts.flat_map(|post| post["holders"].as_array_mut().expect("holders")) {
            if holder["person"] == gone {
                holder["until"] = from.into();
            }
        }
        let desk = Desk::new(&profile.to_string()).expect("a sound profile");
        let (stream, records) = outcome.streams.first().expect("a stream");
        let id = stream.id_of::<Incoming>().expect("incoming");
        let key = &desk.agency().info().key;
        let document = Document::replay(key, id, records.iter().map(String::as_str));
        Self {
            document: document.expect("replays"),
            desk,
        }
    }

    fn late(&self, at: &str) -> Vec<DueEvent> {
        let due = self
            .document
            .due_events(&self.desk, &Book::new(), moment(at));
        due.into_iter()
            .filter(|event| {
                event.line.is_some_and(|line| line.0 == LINE) && event.kind != DueKind::Reminder
            })
            .collect()
    }

    fn stalled(&self, at: &str) -> bool {
        let stalled = self.document.stalled(&self.desk, &Book::new(), moment(at));
        stalled
            .iter()
            .any(|one| one.line.is_some_and(|line| line.0 == LINE) && !one.movers.is_empty())
    }

    fn is_late(&self, at: &str) -> bool {
        let lines = self
            .document
            .standings(&self.desk, &Book::new(), moment(at));
        lines.iter().any(|one| one.line.0 == LINE && one.late)
    }
}

/// The officer's, due on 25 November 2026.
const LINE: u32 = 4;

fn moment(at: &str) -> Instant {
    Instant::parse(&format!("2026-{at}:00+07:00")).expect("an instant")
}

fn kinds(events: &[DueEvent]) -> Vec<DueKind> {
    events.iter().map(|event| event.kind).collect()
}

const LATE: [DueKind; 2] = [DueKind::Overdue, DueKind::Escalation];

#[test]
fn more_time_before_the_due_date_passes_or_after() {
    // Given in time, until the 30th: the former date passes without a word.
    let before = Work::after("incoming-extend-by-director");
    assert!(before.late("11-30T16:00").is_empty() && !before.is_late("11-30T16:00"));
    assert_eq!(kinds(&before.late("12-02T08:00")), LATE);
    let overdue = Work::after("incoming-start").late("11-27T08:00");
    assert_eq!(kinds(&overdue), LATE);
    // Given late: what had passed stays late, and the new date has events of its own.
    let given = Work::after("incoming-extend-overdue");
    assert!(given.late("11-30T16:00").is_empty());
    assert!(given.is_late("11-30T16:00"));
    let again = given.late("12-02T08:00");
    assert_eq!(kinds(&again), LATE);
    let known = |event: &DueEvent| overdue.iter().any(|one| one.identity == event.identity);
    assert!(!again.iter().any(known));
}

#[test]
fn who_was_brought_before_those_above_still_reports() {
    let late = Work::after("incoming-start");
    assert_eq!(kinds(&late.late("11-30T08:00")), LATE);
    // The work was moved nowhere: its holder reports, and nothing of it falls due any more.
    let reported = Work::after("incoming-report-overdue");
    assert!(reported.late("12-04T08:00").is_empty());
    assert!(reported.is_late("12-04T08:00"));
    let in_time = Work::after("incoming-report");
    assert!(in_time.late("12-04T08:00").is_empty() && !in_time.is_late("12-04T08:00"));
}

#[test]
fn who_leaves_before_the_due_date_passes_or_after() {
    for day in ["2026-11-20", "2026-11-28"] {
        let work = Work::without("incoming-start", "khanh", day);
        assert_eq!(work.stalled("11-24T08:00"), day == "2026-11-20", "{day}");
        assert!(work.late("11-24T08:00").is_empty(), "{day}");
        // In either order it is late, and shown with those who can give it on.
        assert_eq!(kinds(&work.late("11-30T08:00")), LATE, "{day}");
        assert!(work.stalled("11-30T08:00"), "{day}");
    }
}
