//! What falls due, and how lines stand (P28, P29, P31): asked of a moment, so that asking late or twice
//! changes nothing.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, Incoming, Machine, Outgoing};
use vanthu::base::{Instant, PersonId, SeriesKey};
use vanthu::calendar::Timeliness;
use vanthu::engine::{Command, DueEvent, DueKind, LineStanding};
use vanthu::history::Stream;
use vanthu::input::read_value;
use vanthu::numbers::{Reservation, Series};
use vanthu::organization::Grant;

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

fn on(event: &DueEvent, line: u32) -> bool {
    event.line.is_some_and(|found| found.0 == line)
}

fn kinds(events: &[DueEvent], line: u32) -> Vec<(DueKind, u32)> {
    let of_line = events.iter().filter(|event| on(event, line));
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
        .find(|event| on(event, line) && event.kind == DueKind::Escalation)
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

/// The document of a case after its commands, under the profile and with the last command changed.
fn given<M: Machine>(
    case: &str,
    change: impl FnOnce(&mut Value, &mut Value),
) -> (Desk, Book, Document<M>) {
    let read = |path: String| -> Value {
        let text = std::fs::read_to_string(vanthu_tests::folder(&path)).expect("a file");
        serde_json::from_str(&text).expect("json")
    };
    let mut case = read(format!("cases/{case}.json"));
    let mut profile = read(format!(
        "profiles/{}.json",
        case["profile"].as_str().expect("a name")
    ));
    change(&mut profile, &mut case["when"]);
    let desk = Desk::new(&profile.to_string()).expect("a sound profile");
    let mut book = Book::new();
    desk.open_year(&mut book, moment("11-16T08:00"));
    let stream = Stream::named(case["stream"].as_str().expect("a stream"));
    let mut document = desk.open::<M>(stream.id_of::<M>().expect("of the machine"));
    let mut steps = case["given"].as_array().expect("a list").clone();
    steps.push(case["when"].clone());
    for step in steps {
        let mut command = step["command"].clone();
        command
            .as_object_mut()
            .expect("a command")
            .entry("seen")
            .or_insert(json!({}));
        let command: Command<M::Kind> = read_value(command).expect("a command");
        let actor = PersonId::parse(step["actor"].as_str().expect("a key")).expect("a key");
        let at = Instant::parse(step["at"].as_str().expect("a moment")).expect("a moment");
        document
            .execute(&desk, &mut book, &command, &actor, at)
            .expect("possible");
    }
    (desk, book, document)
}

/// Before whom the escalations of the first line are brought, by level.
fn brought_before<M: Machine>((desk, book, document): &(Desk, Book, Document<M>)) -> Vec<Value> {
    let events = document.due_events(desk, book, moment("12-20T08:00"));
    let escalations = events
        .iter()
        .filter(|event| event.kind == DueKind::Escalation && on(event, 1));
    let seats = escalations.map(|event| serde_json::to_value(&event.to).expect("json"));
    seats.map(|seat| seat["data"].clone()).collect()
}

#[test]
fn late_work_goes_one_further_up_where_the_holder_is_above_it_themselves() {
    let escalate = |profile: &mut Value| profile["limits"]["escalate_days"] = json!([1, 3]);
    // The agency's head is late: nobody is above.
    let head = given::<Incoming>("incoming-submit", |profile, _| escalate(profile));
    assert_eq!(brought_before(&head), [Value::Null, Value::Null]);
    let deputy = given::<Incoming>("incoming-submit", |profile, submit| {
        escalate(profile);
        submit["command"]["kind"]["data"]["to"] = json!("pho-giam-doc");
    });
    assert_eq!(brought_before(&deputy), ["giam-doc", "giam-doc"]);
    // A line of a template was assigned by nobody: the holder's own unit head, who here is the holder.
    let check = given::<Outgoing>("outgoing-submit", |profile, _| {
        escalate(profile);
        profile["templates"][0]["nodes"][0]["days"] = json!(1);
    });
    assert_eq!(brought_before(&check), ["giam-doc", "giam-doc"]);
}

fn until(day: &str, last: u8) -> Grant {
    let id = format!("01930000-0000-7000-8000-0000000000a{last}");
    let grant = json!({"id": id, "kind": "work_cover", "grantor": "giam-doc", "grantee": "hai",
        "from": "2026-11-02", "until": day});
    read_value(grant).expect("a grant")
}

#[test]
fn grants_run_out_with_their_last_day_unless_they_were_revoked() {
    let Work { desk, mut book, .. } = Work::after("incoming-start", &json!({}));
    let revoked = until("2026-11-21", 2);
    book.grants.put(until("2026-11-20", 1));
    book.grants.put(revoked.clone());
    book.grants.put(until("2026-11-22", 3));
    book.grants.revoke(revoked.id, moment("11-19T08:00"));
    let ends = |at: &str| desk.due_events(&book, moment(at));
    let named = |events: &[DueEvent]| -> Vec<String> {
        events.iter().map(|event| event.identity.clone()).collect()
    };
    let late = ends("12-01T08:00");
    assert_eq!(late.len(), 2);
    assert_eq!(ends("11-20T23:59"), []);
    let first = ends("11-21T00:00");
    assert_eq!(first, late[..1]);
    assert_eq!(named(&ends("12-01T08:00")), named(&late), "asked twice");
    assert_eq!(
        late[0].identity,
        "grants/01930000-0000-7000-8000-0000000000a1/grantended/1/2026-11-20t16:59:59.999z"
    );
    assert_eq!(
        (late[0].kind, late[0].at),
        (DueKind::GrantEnded, moment("11-21T00:00"))
    );
    let json = serde_json::to_value(&late[0]).expect("json");
    assert_eq!(
        (&json["seat"]["data"], &json["to"]["data"]),
        (&json!("hai"), &json!("giam-doc"))
    );
    assert_eq!(
        (&json["stream"], &json["line"]),
        (&json!("grants"), &Value::Null)
    );
    assert_eq!(
        desk.next_due(&book, moment("11-20T08:00")),
        Some(moment("11-21T00:00"))
    );
    assert_eq!(
        desk.next_due(&book, moment("11-21T00:00")),
        Some(moment("11-23T00:00"))
    );
    assert_eq!(desk.next_due(&book, moment("11-23T00:00")), None);
}

#[test]
fn a_held_number_lapses_for_the_clerks_and_for_its_document() {
    let Work {
        desk,
        mut book,
        document,
    } = Work::after("incoming-start", &json!({}));
    let held = |number, document| Reservation {
        number,
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day"),
        until: moment("11-16T12:00"),
        document,
    };
    let reservations = vec![held(6, None), held(7, Some(document.id()))];
    let last_number = 7;
    let key = SeriesKey::parse("qd").expect("a key");
    book.registers.put(
        key,
        2026,
        Series {
            last_number,
            reservations,
            ..Series::default()
        },
    );
    let lapsed = |events: Vec<DueEvent>| -> Vec<(String, Option<u32>)> {
        let events = events
            .into_iter()
            .filter(|event| event.kind == DueKind::NumberLapsed);
        events.map(|event| (event.identity, event.number)).collect()
    };
    assert_eq!(
        lapsed(desk.due_events(&book, moment("11-16T12:00"))),
        [],
        "it may still be used"
    );
    let all = lapsed(desk.due_events(&book, moment("11-16T12:01")));
    assert_eq!(
        all[0],
        (
            "series:qd:2026/6/numberlapsed/1/2026-11-16t05:00:00.000z".to_owned(),
            Some(6)
        )
    );
    assert_eq!(all[1].1, Some(7));
    // The document has its own, and it is the same.
    let own = |at: &str| lapsed(document.due_events(&desk, &book, moment(at)));
    assert_eq!(own("11-16T12:00"), []);
    assert_eq!(own("11-16T12:01"), all[1..]);
    assert_eq!(own("12-01T08:00"), all[1..]);
    let next = document.next_due(&desk, &book, moment("11-16T11:00"));
    assert_eq!(
        next.map(Instant::millis),
        Some(moment("11-16T12:00").millis() + 1)
    );
    // Once it is written as void, nobody is told again.
    book.registers.put(
        SeriesKey::parse("qd").expect("a key"),
        2026,
        Series::default(),
    );
    assert_eq!(desk.due_events(&book, moment("12-01T08:00")), []);
}
