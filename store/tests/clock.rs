//! A clock that runs ahead cannot close a register.

mod common;

use common::{
    Folder, Random, at, codes, person, receive, run_outgoing, series_of, to, to_incoming,
    to_outgoing,
};
use serde_json::{Value, json};
use vanthu::api::{AnyDocument, Incoming, Outgoing, Receipt, Series};
use vanthu::base::{DocumentId, Instant};
use vanthu::engine::Status;
use vanthu_store::{Office, OfficeError};

const MORNING: &str = "2026-11-23T08:00:00+07:00";
/// The clock of a machine whose battery is empty, or that somebody set by hand.
const AHEAD: [&str; 2] = ["2026-12-23T08:00:00+07:00", "2090-01-04T08:00:00+07:00"];

/// A document at the clerk's desk.
struct Desk<'o> {
    office: &'o Office,
    random: Random,
}

impl<'o> Desk<'o> {
    fn new(office: &'o Office) -> Self {
        let random = Random(6);
        Self { office, random }
    }

    fn give(&mut self, id: &DocumentId, at: Instant, kind: Value) -> Result<Receipt, OfficeError> {
        let command = to_incoming(&mut self.random, kind);
        self.office
            .execute::<Incoming>(id, &command, &person("van.thu"), at)
    }

    fn received(&mut self, at: Instant) -> DocumentId {
        let id = self.random.document();
        self.give(&id, at, receive("V/v báo cáo"))
            .expect("is received");
        id
    }

    fn registered(&mut self, at: Instant) -> DocumentId {
        let id = self.received(at);
        self.give(&id, at, register()).expect("is registered");
        id
    }
}

fn register() -> Value {
    json!({"type": "register", "data":
        {"authentic": true, "intact": true, "right_recipient": true}})
}

fn confirmed() -> Value {
    let mut register = register();
    register["data"]["confirm_time"] = json!(true);
    register
}

#[test]
fn a_clock_that_runs_ahead_is_asked_about_and_closes_nothing() {
    for ahead in AHEAD {
        let folder = Folder::new("ahead");
        let office = folder.open();
        let mut desk = Desk::new(&office);
        desk.registered(at("2026-11-20T08:00:00+07:00"));
        // What such a clock has written before vouches for nothing.
        desk.received(at(ahead));
        let id = desk.received(at(ahead));
        let refused = desk.give(&id, at(ahead), register());
        assert_eq!(codes(refused), ["moment_far_ahead"], "{ahead}");
        let next = desk.registered(at(MORNING));
        let entries = office.incoming_register(2026).expect("reads");
        let entry = entries.iter().find(|entry| entry.document == next);
        assert_eq!(entry.map(|entry| entry.arrival.number), Some(2));
    }
}

#[test]
fn the_first_number_of_all_is_compared_with_what_was_done_before_it() {
    let folder = Folder::new("first");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    let id = desk.received(at(MORNING));
    let refused = desk.give(&id, at(AHEAD[0]), register());
    assert_eq!(codes(refused), ["moment_far_ahead"]);
}

#[test]
fn an_office_that_was_closed_at_tet_is_not_asked_and_one_closed_longer_confirms() {
    let folder = Folder::new("tet");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    desk.registered(at("2026-02-12T16:00:00+07:00"));
    desk.registered(at("2026-02-22T07:30:00+07:00"));
    let later = at("2026-03-05T07:30:00+07:00");
    let id = desk.received(later);
    assert_eq!(
        codes(desk.give(&id, later, register())),
        ["moment_far_ahead"]
    );
    let clerk = person("van.thu");
    let items = office
        .available::<Incoming>(&id, &clerk, later)
        .expect("reads");
    let item = items.iter().find(|item| item.action.key() == "register");
    assert_eq!(item.map(|item| item.status), Some(Status::NeedsInput));
    let command = to_incoming(&mut desk.random, register());
    let repairs = office.repairs::<Incoming>(&id, &command, &clerk, later);
    let repairs = repairs.expect("reads").expect("it is refused");
    assert!(
        repairs.message.vi.contains("kiểm tra đồng hồ"),
        "{}",
        repairs.message.vi
    );
    desk.give(&id, later, confirmed()).expect("is confirmed");
    desk.registered(later);
    assert!(office.verify(None).expect("verifies").is_sound());
}

#[test]
fn work_on_documents_counts_while_no_number_is_taken() {
    let folder = Folder::new("work");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    desk.registered(at("2026-03-02T08:00:00+07:00"));
    desk.received(at("2026-03-10T08:00:00+07:00"));
    desk.registered(at("2026-03-18T08:00:00+07:00"));
}

fn correct(date: &str) -> Value {
    json!({"type": "correct_arrival", "data":
        {"date": date, "reason": "Đồng hồ máy chạy sai ngày"}})
}

/// An office whose first entries were made by a clock that ran a month ahead.
fn closed_by_a_clock(desk: &mut Desk<'_>, entries: usize) -> Vec<DocumentId> {
    let ids = (0..entries)
        .map(|_| desk.registered(at(AHEAD[0])))
        .collect();
    let next = desk.received(at(MORNING));
    let refused = desk.give(&next, at(MORNING), register());
    assert_eq!(codes(refused), ["number_date_inversion"]);
    ids
}

#[test]
fn a_wrong_day_of_arrival_is_corrected_and_stays_visible() {
    let folder = Folder::new("mended");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    let ids = closed_by_a_clock(&mut desk, 1);
    let now = at("2026-11-23T08:10:00+07:00");
    // The document itself waited for that day too.
    let submit = json!({"type": "submit", "data": {"to": "gd"}});
    let waits = desk.give(&ids[0], now, submit.clone());
    assert_eq!(codes(waits), ["clock_went_back"]);
    let items = office.available::<Incoming>(&ids[0], &person("van.thu"), now);
    let items = items.expect("reads");
    let possible: Vec<&str> = items
        .iter()
        .filter(|item| item.status != Status::Denied)
        .map(|item| item.action.key())
        .collect();
    assert_eq!(possible, ["correct_arrival"]);
    desk.give(&ids[0], now, correct("2026-11-23"))
        .expect("is corrected");
    desk.give(&ids[0], now, submit).expect("goes on");
    let next = desk.registered(now);

    let entries = office.incoming_register(2026).expect("reads");
    let day = |text: &str| text.parse().expect("a day");
    let [wrong, right] = entries.as_slice() else {
        panic!("{entries:?}");
    };
    assert_eq!((wrong.document, wrong.arrival.number), (ids[0], 1));
    assert_eq!(wrong.arrival.date, day("2026-11-23"));
    let [correction] = wrong.corrections.as_slice() else {
        panic!("{wrong:?}");
    };
    assert_eq!(correction.day, day("2026-12-23"));
    assert_eq!(correction.corrected_on, day("2026-11-23"));
    assert_eq!(correction.reason, "Đồng hồ máy chạy sai ngày");
    let printed = wrong.printed(office.desk().agency());
    assert_eq!(
        printed.note.as_deref(),
        Some("Ngày đến ghi sai 23/12/2026, sửa ngày 23/11/2026: Đồng hồ máy chạy sai ngày")
    );
    assert_eq!((right.document, right.arrival.number), (next, 2));
    assert!(right.corrections.is_empty());
    sound(&office, "den", now);
}

/// Nothing is wrong with records, numbers and views, which can be made again.
fn sound(office: &Office, series: &str, now: Instant) {
    let before = office.incoming_register(2026).expect("reads");
    office.rebuild().expect("rebuilds");
    assert_eq!(office.incoming_register(2026).expect("reads"), before);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    let key = series_of(series).series;
    let audit = office.audit_series(&key, 2026, now).expect("reads");
    assert!(audit.is_clean(), "{audit:?}");
}

#[test]
fn several_wrong_days_are_corrected_from_the_smallest_number_on() {
    let folder = Folder::new("several");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    desk.registered(at("2026-11-20T08:00:00+07:00"));
    let wrong: Vec<DocumentId> = (0..3)
        .map(|_| {
            let id = desk.received(at(AHEAD[0]));
            desk.give(&id, at(AHEAD[0]), confirmed())
                .expect("is confirmed, and wrong");
            id
        })
        .collect();
    let now = at("2026-11-23T08:10:00+07:00");
    let last = desk.give(&wrong[2], now, correct("2026-11-23"));
    assert_eq!(codes(last), ["number_date_inversion"]);
    let items = office.available::<Incoming>(&wrong[2], &person("van.thu"), now);
    let items = items.expect("reads");
    let item = items
        .iter()
        .find(|item| item.action.key() == "correct_arrival");
    assert_eq!(item.map(|item| item.status), Some(Status::Denied));
    for (id, day) in wrong.iter().zip(["2026-11-19", "2026-11-21", "2026-11-22"]) {
        if day == "2026-11-19" {
            let early = desk.give(id, now, correct(day));
            assert_eq!(codes(early), ["day_not_in_order"], "before number 1");
            desk.give(id, now, correct("2026-11-21"))
                .expect("is corrected");
        } else {
            desk.give(id, now, correct(day)).expect("is corrected");
        }
    }
    // What the confirmed clock had vouched for counts no more.
    let id = desk.received(at(AHEAD[0]));
    assert_eq!(
        codes(desk.give(&id, at(AHEAD[0]), register())),
        ["moment_far_ahead"]
    );
    desk.registered(now);
    sound(&office, "den", now);
}

#[test]
fn an_outgoing_number_with_a_wrong_day_is_corrected_and_the_print_stays() {
    for steps in [7, 10] {
        let folder = Folder::new("outgoing");
        let office = folder.open();
        let mut random = Random(7);
        let (id, _) = run_outgoing(&office, &mut random, steps, at(AHEAD[0])).expect("runs");
        let next = run_outgoing(&office, &mut random, 7, at(MORNING)).expect_err("is refused");
        assert_eq!(codes(Err(next)), ["number_date_inversion"]);
        let now = at("2026-11-23T08:10:00+07:00");
        let kind = json!({"type": "correct_number_date", "data":
            {"date": "2026-11-23", "reason": "Đồng hồ máy chạy sai ngày"}});
        let command = to_outgoing(&mut random, kind);
        office
            .execute::<Outgoing>(&id, &command, &person("van.thu"), now)
            .expect("is corrected");
        run_outgoing(&office, &mut random, 7, now).expect("follows");
        let entries = office.outgoing_register(2026).expect("reads");
        let numbers: Vec<_> = entries
            .iter()
            .map(|entry| (entry.number.number, entry.number.date.to_string()))
            .collect();
        let day = || "2026-11-23".to_owned();
        assert_eq!(numbers, [(1, day()), (2, day())]);
        assert_eq!(entries[0].corrections[0].day.to_string(), "2026-12-23");
        let Some(AnyDocument::Outgoing(document)) = office.document(id).expect("reads") else {
            panic!("it is there");
        };
        let printed = document.state().number().expect("it has a number").date;
        let expected = if steps == 10 {
            "2026-12-23"
        } else {
            "2026-11-23"
        };
        assert_eq!(printed.to_string(), expected, "{steps} steps");
        sound(&office, "di", now);
    }
}

#[test]
fn numbers_that_no_document_here_has_are_corrected_in_their_series() {
    let folder = Folder::new("elsewhere-clock");
    let office = folder.open();
    let mut random = Random(8);
    let mut give = |kind: Value, moment: &str| {
        let command = to(&mut random, kind);
        office.execute::<Series>(&series_of("di"), &command, &person("van.thu"), at(moment))
    };
    let take = json!({"type": "take_number", "data":
        {"document": "01930000-0000-7000-8000-0000000000d1"}});
    let hold = json!({"type": "reserve_number", "data": {}});
    give(take.clone(), AHEAD[0]).expect("takes");
    give(hold, AHEAD[0]).expect("holds");
    assert_eq!(
        codes(give(take.clone(), MORNING)),
        ["number_date_inversion"]
    );
    let correct = |number: u32| {
        json!({"type": "correct_date", "data":
            {"number": number, "date": "2026-11-23", "reason": "Đồng hồ máy chạy sai ngày"}})
    };
    assert_eq!(codes(give(correct(2), MORNING)), ["number_date_inversion"]);
    assert_eq!(codes(give(correct(3), MORNING)), ["fact_missing"]);
    give(correct(1), MORNING).expect("is corrected");
    give(correct(2), MORNING).expect("is corrected");
    give(take, MORNING).expect("follows");
    let series = office.series(&series_of("di").series, 2026).expect("reads");
    assert!(series.is_void(2) && series.reservations.is_empty());
    assert_eq!(series.last_number, 3);
    sound(&office, "di", at(MORNING));
}

/// Numbers of an older register have their place in the order of numbers and days too.
#[test]
fn a_day_of_arrival_is_not_corrected_to_before_an_imported_number() {
    let folder = Folder::new("imported-before");
    let office = folder.open();
    let mut desk = Desk::new(&office);
    let import = json!({"type": "import_numbers", "data": {"numbers": [
        {"number": 1, "date": "2026-11-18"}, {"number": 2, "date": "2026-11-20"}]}});
    let import = to(&mut desk.random, import);
    let (clerk, then) = (person("van.thu"), at("2026-11-20T09:00:00+07:00"));
    office
        .execute::<Series>(&series_of("den"), &import, &clerk, then)
        .expect("imports");
    let document = desk.registered(at(MORNING));
    let now = at("2026-11-24T08:00:00+07:00");
    let early = desk.give(&document, now, correct("2026-11-19"));
    assert_eq!(codes(early), ["day_not_in_order"]);
    desk.give(&document, now, correct("2026-11-20"))
        .expect("is corrected");
    sound(&office, "den", now);
}

/// And so have those of documents elsewhere, which are in no register.
#[test]
fn a_number_date_is_corrected_between_numbers_of_documents_elsewhere() {
    let folder = Folder::new("between");
    let office = folder.open();
    let mut random = Random(9);
    let clerk = person("van.thu");
    let (first, _) = run_outgoing(&office, &mut random, 7, at(MORNING)).expect("numbers 1");
    let take = json!({"type": "take_number", "data":
        {"document": "01930000-0000-7000-8000-0000000000d1"}});
    let take = to(&mut random, take);
    let then = at("2026-11-24T08:00:00+07:00");
    office
        .execute::<Series>(&series_of("di"), &take, &clerk, then)
        .expect("takes 2");
    let now = at("2026-11-26T08:00:00+07:00");
    run_outgoing(&office, &mut random, 7, now).expect("numbers 3");
    let mut correct = |date: &str| {
        let kind = json!({"type": "correct_number_date", "data":
            {"date": date, "reason": "Đồng hồ máy chạy sai ngày"}});
        let command = to_outgoing(&mut random, kind);
        office.execute::<Outgoing>(&first, &command, &clerk, now)
    };
    assert_eq!(codes(correct("2026-11-25")), ["day_not_in_order"]);
    correct("2026-11-24").expect("is corrected");
    sound(&office, "di", now);
}
