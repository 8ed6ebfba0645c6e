//! A clock that runs ahead cannot close a register.

mod common;

use common::{Folder, Random, at, codes, person, receive, to_incoming};
use serde_json::{Value, json};
use vanthu::api::{Incoming, Receipt};
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
