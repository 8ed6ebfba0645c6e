//! Numbers and grants through the book, and their records after a restart.

use chrono::Datelike as _;
use serde_json::json;

use super::{BookMachine, Handle as _, InBook};
use crate::api::{Book, Desk, Document, Incoming, Machine, Outgoing};
use crate::base::{CommandId, Digest, DocumentId, Instant, PersonId, SeriesKey};
use crate::document::{CopyRequest, CopySource, Metadata};
use crate::engine::{Act, Command, IdOf, MachineState as _, Seen};
use crate::history::{HistoryError, Receipt, Record, Stream, verify};
use crate::input::read_value;
use crate::law::{CopyKind, Medium, Urgency};
use crate::machines::grants::{CreateGrant, Grants, RevokeGrant};
use crate::machines::incoming::{self, Receive, Register};
use crate::machines::outgoing::{self, AssignNumber, Drafted, Signature, Signed};
use crate::machines::series::{
    self, CopyNumbered, NumberCopy, NumberTaken, NumberVoided, ReserveNumber, Series, TakeNumber,
    VoidNumber,
};
use crate::numbers::{Reservation, SeriesYear, VoidCause};
use crate::organization::Grant;
use crate::rules::Refusal;

const SAMPLE: &str = include_str!("../../../../examples/data/ubnd-tinh-mau.json");
const CLERK: &str = "viet.kx";

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn person(key: &str) -> PersonId {
    PersonId::parse(key).unwrap()
}

fn of(series: &str) -> SeriesYear {
    let series = SeriesKey::parse(series).unwrap();
    SeriesYear { series, year: 2026 }
}

fn id(last: u8) -> String {
    format!("01930000-0000-7000-8000-0000000000{last:02x}")
}

fn document() -> DocumentId {
    DocumentId::parse(&id(0xd1)).unwrap()
}

fn command<K>(number: u8, kind: impl Into<K>) -> Command<K> {
    Command::new(CommandId::parse(&id(number)).unwrap(), kind)
}

fn codes<T>(done: Result<T, Refusal>) -> Vec<&'static str> {
    let refusal = done.err();
    refusal.map(|refusal| refusal.codes()).unwrap_or_default()
}

/// An office with its memory, and so many commands given.
struct Town {
    desk: Desk,
    book: Book,
    commands: u8,
}

impl Town {
    /// The series of 2026 are open.
    fn new() -> Self {
        let (desk, mut book) = (Desk::new(SAMPLE).unwrap(), Book::new());
        desk.open_year(&mut book, at("2026-01-01T00:00:00+07:00"));
        Self {
            desk,
            book,
            commands: 0,
        }
    }

    /// Gives a new command; what it did, or the codes of what refuses it.
    fn execute<M: BookMachine>(
        &mut self,
        id: &IdOf<M>,
        kind: impl Into<M::Kind>,
        actor: &str,
        now: Instant,
    ) -> Result<Vec<M::Event>, Vec<&'static str>> {
        self.commands += 1;
        let command = command(self.commands, kind);
        let (desk, actor) = (&self.desk, person(actor));
        let mut stream = InBook::<M>::new(id.clone());
        let done = stream.execute(desk, &mut self.book, &command, &actor, now);
        let known = stream.events_of(&self.book, command.command_id);
        done.map(|_| known).map_err(|refusal| refusal.codes())
    }

    /// What an office knows that reads these records into that book.
    fn read_into(&self, mut book: Book) -> Book {
        for journal in self.book.journals() {
            for entry in journal.entries() {
                let read = book.follow(&self.desk, journal.stream(), &entry.json);
                read.unwrap();
            }
        }
        book
    }
}

fn take() -> TakeNumber {
    let document = document();
    TakeNumber::new(document)
}

fn grant(last: u8) -> Grant {
    serde_json::from_value(
        json!({"id": id(last), "kind": "work_cover", "grantor": "tp-vx",
        "grantee": "minh.tq", "from": "2026-11-20", "until": "2026-12-31"}),
    )
    .unwrap()
}

/// A number is the clerk's work, carries the day of the moment, and comes from a series of
/// outgoing documents that the profile knows.
#[test]
fn numbers_for_documents_kept_elsewhere() {
    let now = at("2026-11-20T00:30:00+07:00");
    let mut town = Town::new();
    let mut take = |series: &str, actor: &str, now: Instant| {
        let events = town.execute::<Series>(&of(series), take(), actor, now)?;
        let [series::Event::NumberTaken(NumberTaken { number, date, .. })] = events.as_slice()
        else {
            panic!("{events:?}");
        };
        Ok((*number, date.to_string()))
    };
    let first = take("vb-di", CLERK, now).unwrap();
    assert_eq!(first, (1, "2026-11-20".to_owned()));
    let yesterday = at("2026-11-19T16:00:00Z");
    for (series, actor, now, codes) in [
        ("vb-di", CLERK, yesterday, vec!["number_date_inversion"]),
        ("vb-di", "an.nv", now, vec!["not_clerk"]),
        ("den", CLERK, now, vec!["unknown_series"]),
        ("sao", CLERK, now, vec!["unknown_series"]),
        (
            "so-rieng",
            CLERK,
            now,
            vec!["fact_missing", "unknown_series"],
        ),
    ] {
        assert_eq!(take(series, actor, now), Err(codes), "{series} {actor}");
    }
    assert_eq!(take("vb-di", CLERK, now).unwrap().0, 2);
}

/// Where the host says how far a series is, there is no record whose moment could be compared.
#[test]
fn a_smaller_number_never_has_a_later_date() {
    let mut town = Town::new();
    let given = crate::numbers::Series {
        last_number: 1,
        last_date: "2026-11-20".parse().ok(),
        ..crate::numbers::Series::default()
    };
    let SeriesYear { series, year } = of("vb-di");
    town.book
        .put_series(&town.desk, series, year, given)
        .unwrap();
    let mut take = |now| town.execute::<Series>(&of("vb-di"), take(), CLERK, at(now));
    let yesterday = take("2026-11-19T16:00:00Z");
    assert_eq!(yesterday, Err(vec!["number_date_inversion"]));
    assert!(take("2026-11-20T00:30:00+07:00").is_ok());
}

#[test]
fn a_copy_gets_a_number_only_as_article_25_provides() {
    let now = at("2026-11-20T08:00:00+07:00");
    let mut town = Town::new();
    let mut number = |source: CopySource, actor: &str| {
        let events = town.execute::<Series>(&of("sao"), copy(source), actor, now)?;
        let [series::Event::CopyNumbered(CopyNumbered { number, .. })] = events.as_slice() else {
            panic!("{events:?}");
        };
        Ok(*number)
    };
    let none = Err(vec!["copy_not_from_true_copy"]);
    assert_eq!(number(CopySource::Original, CLERK), none);
    let other = Err(vec!["not_clerk"]);
    assert_eq!(number(CopySource::TrueCopy, "an.nv"), other);
    assert_eq!(number(CopySource::TrueCopy, CLERK), Ok(1));
    assert_eq!(number(CopySource::TrueCopy, CLERK), Ok(2));
}

fn copy(source: CopySource) -> NumberCopy {
    let copy = CopyRequest {
        kind: CopyKind::SaoLuc,
        source,
        from: Medium::Paper,
        to: Medium::Paper,
    };
    let document = document();
    NumberCopy::new(copy, document)
}

#[test]
fn only_the_series_of_this_year_gives_numbers() {
    let now = at("2026-11-20T08:00:00+07:00");
    let mut town = Town::new();
    let series = of("vb-di").series;
    for year in [2025, 2027] {
        town.book.open_series(&series, year);
    }
    for (year, codes) in [(2025, vec!["year_over"]), (2027, vec!["year_to_come"])] {
        let series = series.clone();
        let of = SeriesYear { series, year };
        let refused = town.execute::<Series>(&of, ReserveNumber::default(), CLERK, now);
        assert_eq!(refused, Err(codes.clone()));
        let (desk, clerk) = (&town.desk, person(CLERK));
        let action = series::Action::ReserveNumber;
        let why =
            InBook::<Series>::new(of.clone()).why(desk, &town.book, (action, None), &clerk, now);
        assert_eq!(why.iter().map(|r| r.code()).collect::<Vec<_>>(), codes);
        assert!(town.book.journal(&Stream::of::<Series>(&of)).is_none());
    }
    assert_eq!(town.desk.agency().day(now).year(), of("vb-di").year);
    let reserved = town.execute::<Series>(&of("vb-di"), ReserveNumber::default(), CLERK, now);
    assert_eq!(reserved.unwrap().len(), 1);
}

/// Series, grants, and what both have gone through.
fn busy() -> Town {
    let mut town = Town::new();
    let (evening, morning) = (
        at("2026-11-20T17:00:00+07:00"),
        at("2026-11-21T08:00:00+07:00"),
    );
    let vb_di = of("vb-di");
    let reserve = ReserveNumber::default();
    for _ in 0..2 {
        let held = town.execute::<Series>(&vb_di, reserve, CLERK, evening);
        held.unwrap();
    }
    let void = VoidNumber {
        number: 1,
        reason: "ghi nhầm".to_owned(),
    };
    town.execute::<Series>(&vb_di, void, CLERK, evening)
        .unwrap();
    let taken = town.execute::<Series>(&vb_di, take(), CLERK, morning);
    assert_eq!(taken.unwrap().len(), 2, "with the one that lapsed");
    let copied = copy(CopySource::TrueCopy);
    town.execute::<Series>(&of("sao"), copied, CLERK, morning)
        .unwrap();
    for last in [0xa1, 0xa2] {
        let create = CreateGrant {
            grant: Grant {
                grantee: person(["minh.tq", "nga.ct"][usize::from(last - 0xa1)]),
                ..grant(last)
            },
        };
        town.execute::<Grants>(&(), create, "mai.ln", evening)
            .unwrap();
    }
    let revoke = RevokeGrant { id: grant(0xa1).id };
    town.execute::<Grants>(&(), revoke, "mai.ln", morning)
        .unwrap();
    town
}

fn same<M: BookMachine>(one: &Book, other: &Book, id: &IdOf<M>) {
    let json = |book| serde_json::to_string(&M::state(book, id)).unwrap();
    assert_eq!(json(one), json(other));
    let journals = [one, other].map(|book: &Book| book.journal(&Stream::of::<M>(id)).unwrap());
    let [(first, entries), (second, same)] = journals.map(|j| (j.chain(), j.entries()));
    assert_eq!((first, entries), (second, same));
    let version = M::state(one, id).header().version;
    assert_eq!(version, first.length, "a record a version");
}

#[test]
fn series_and_grants_come_back_from_their_records() {
    let town = busy();
    let read = town.read_into(Book::new());
    same::<Series>(&town.book, &read, &of("vb-di"));
    same::<Series>(&town.book, &read, &of("sao"));
    same::<Grants>(&town.book, &read, &());
    let streams: Vec<_> = read.journals().map(|j| j.stream().as_str()).collect();
    assert_eq!(streams, ["grants", "series:sao:2026", "series:vb-di:2026"]);
    let agency = &town.desk.agency().info().key;
    for journal in read.journals() {
        let entries = journal.entries().iter();
        let kept = entries.map(|entry| (entry.json.as_bytes(), entry.hash));
        let chain = verify(agency, journal.stream(), kept, None);
        assert_eq!(chain, Ok(journal.chain()));
    }
    let mut opened = Book::new();
    town.desk
        .open_year(&mut opened, at("2026-11-20T17:00:00+07:00"));
    let opened = town.read_into(opened);
    assert_eq!(opened.registers, town.book.registers);
    assert_eq!(opened.grants, town.book.grants);
}

/// The same command again gives the first receipt, whatever was seen or happened since; another with
/// its id is a conflict.
fn repeats<M: BookMachine>(
    town: &Town,
    id: &IdOf<M>,
    (kind, other): (impl Into<M::Kind>, impl Into<M::Kind>),
    (actor, now): (&str, Instant),
) {
    let (number, actor, desk) = (0x7f, person(actor), &town.desk);
    let (first, other) = (command(number, kind), command(number, other));
    let mut live = Town {
        desk: desk.clone(),
        book: town.book.clone(),
        commands: town.commands,
    };
    let execute = |book: &mut Book, command: &Command<M::Kind>, actor: &PersonId| {
        InBook::<M>::new(id.clone()).execute(desk, book, command, actor, now)
    };
    let receipt: Receipt = execute(&mut live.book, &first, &actor).unwrap();
    assert_eq!(receipt.stream, Stream::of::<M>(id));
    let head = live.book.journal(&Stream::of::<M>(id)).unwrap().chain();
    assert_eq!((receipt.version, receipt.hash), (head.length, head.head));
    let read = live.read_into(Book::new());
    let later = Seen {
        version: Some(99),
        content: None,
    };
    for mut book in [live.book.clone(), read] {
        let again = execute(&mut book, &first.clone().seen(later), &actor);
        assert_eq!(again.as_ref(), Ok(&receipt));
        let checked = InBook::<M>::new(id.clone()).check(desk, &book, &first, &actor, now);
        assert_eq!(checked, Ok(()));
        let checked = InBook::<M>::new(id.clone()).check(desk, &book, &other, &actor, now);
        assert_eq!(codes(checked), ["idempotency_conflict"]);
        let conflict = vec!["idempotency_conflict"];
        assert_eq!(codes(execute(&mut book, &other, &actor)), conflict);
        let under = first.clone().under(grant(0xa9).id);
        assert_eq!(codes(execute(&mut book, &under, &actor)), conflict);
        let somebody = person("em.hv");
        assert_eq!(codes(execute(&mut book, &first, &somebody)), conflict);
        same::<M>(&book, &live.book, id);
    }
}

#[test]
fn a_repeated_command_gives_the_first_receipt() {
    let town = busy();
    let now = at("2026-11-21T09:00:00+07:00");
    let held = ReserveNumber {
        document: Some(document()),
        ..ReserveNumber::default()
    };
    let kinds = (ReserveNumber::default(), held);
    repeats::<Series>(&town, &of("vb-di"), kinds, (CLERK, now));
    let grant = |last| Grant {
        from: "2027-01-01".parse().unwrap(),
        until: "2027-01-31".parse().ok(),
        ..grant(last)
    };
    let kinds = (
        CreateGrant { grant: grant(0xa3) },
        CreateGrant { grant: grant(0xa4) },
    );
    repeats::<Grants>(&town, &(), kinds, ("mai.ln", now));
}

#[test]
fn a_record_that_does_not_fit_leaves_no_trace() {
    let town = busy();
    let record = |stream: &str, index: usize| {
        let mut journals = town.book.journals();
        let journal = journals.find(|j| j.stream().as_str() == stream).unwrap();
        journal.entries()[index].json.clone()
    };
    let mut book = Book::new();
    for (stream, json, code) in [
        (
            "series:vb-di:2026",
            record("series:vb-di:2026", 1),
            "out_of_sequence",
        ),
        (
            "series:vb-di:2025",
            record("series:vb-di:2026", 0),
            "other_stream",
        ),
        ("grants", record("series:sao:2026", 0), "other_stream"),
        ("series:sao:2026", record("grants", 0), "other_stream"),
        ("series:sao:2026", "[]".to_owned(), "unreadable"),
        (
            "series:sao:02026",
            record("series:sao:2026", 0),
            "not_kept_here",
        ),
        ("seal", record("grants", 0), "other_stream"),
        (
            "dossier:01930c9e-0000-7000-8000-000000000001",
            record("grants", 0),
            "not_kept_here",
        ),
        ("audit", record("grants", 0), "not_kept_here"),
    ] {
        let read = book.follow(&town.desk, &Stream::named(stream), &json);
        let error: HistoryError = read.unwrap_err();
        assert_eq!(error.code(), code, "{stream}: {error}");
        assert_eq!(book.journals().count(), 0, "{stream}");
        assert_eq!(book.registers.iter().count(), 0, "{stream}");
        assert_eq!(book.grants, Book::new().grants, "{stream}");
    }
    // A stream that is known stays as it was, and goes on.
    let mut book = town.read_into(book);
    let gap = record("grants", 0);
    let read = book.follow(&town.desk, &Stream::named("grants"), &gap);
    let error = read.unwrap_err();
    assert_eq!(error.to_string(), "record 4 expected, 1 found");
    same::<Grants>(&town.book, &book, &());
}

/// What the host says of a series or of grants is not in a record: versions go on counting records.
#[test]
fn what_the_host_says_changes_no_version() {
    let mut town = busy();
    let now = at("2026-11-21T09:00:00+07:00");
    let (desk, clerk) = (town.desk.clone(), person(CLERK));
    let SeriesYear { series, year } = of("vb-di");
    let further = crate::numbers::Series {
        last_number: 40,
        ..crate::numbers::Series::default()
    };
    town.book.put_series(&desk, series, year, further).unwrap();
    town.book.load_grants(&desk, "[]", now).unwrap();
    assert_eq!(town.book.grants.iter().count(), 0);
    let version = |book: &Book| {
        let series = book.registers.state(&of("vb-di")).unwrap().version;
        (series, book.grants.version())
    };
    assert_eq!(version(&town.book), (4, 3));
    let seen = Seen {
        version: Some(4),
        content: None,
    };
    let command = command(0x70, ReserveNumber::default()).seen(seen);
    let mut stream = InBook::<Series>::new(of("vb-di"));
    let done = stream.execute(&desk, &mut town.book, &command, &clerk, now);
    assert_eq!(done.unwrap().version, 5);
}

/// A document that came in, and the command that registers it.
fn came_in(town: &mut Town, now: Instant) -> (Document<Incoming>, incoming::Command) {
    let metadata: Metadata = read_value(json!({
        "issuer": {"name": "Bộ Thử nghiệm"}, "subject": "V/v báo cáo chuyển đổi số"}))
    .unwrap();
    let metadata = Box::new(metadata);
    let mut document = town.desk.open::<Incoming>(document());
    let (clerk, receive) = (person(CLERK), command(0x41, Receive { metadata }));
    let desk = &town.desk;
    let receipt = document.execute(desk, &mut town.book, &receive, &clerk, now);
    assert!(receipt.unwrap().warnings.is_empty());
    let verified = Register::verified();
    (document, command(0x42, verified))
}

fn replayed<M: Machine>(town: &Town, document: &Document<M>) -> Document<M> {
    let texts = document.entries().iter().map(|entry| entry.json.as_str());
    let agency = &town.desk.agency().info().key;
    Document::replay(agency, document.id(), texts).unwrap()
}

#[test]
fn a_replayed_document_knows_its_commands() {
    let now = at("2026-11-20T08:00:00+07:00");
    let mut town = Town::new();
    let (mut live, register) = came_in(&mut town, now);
    let (desk, clerk) = (town.desk.clone(), person(CLERK));
    let receipt = live.execute(&desk, &mut town.book, &register, &clerk, now);
    let receipt = receipt.unwrap();
    let read = replayed(&town, &live);
    assert_eq!(read.state_json(), live.state_json());
    assert_eq!(read.chain(), live.chain());
    let mut other = register.clone();
    let verified = Register::new(false, true, true);
    other.kind = verified.into();
    for mut document in [live.clone(), read] {
        let mut book = town.book.clone();
        let again = document.execute(&desk, &mut book, &register, &clerk, now);
        assert_eq!(again.as_ref(), Ok(&receipt));
        let checked = document.check(&desk, &book, &register, &clerk, now);
        assert_eq!(checked, Ok(()));
        let checked = document.check(&desk, &book, &other, &clerk, now);
        assert_eq!(codes(checked), ["idempotency_conflict"]);
        let refused = document.execute(&desk, &mut book, &other, &clerk, now);
        assert_eq!(codes(refused), ["idempotency_conflict"]);
        assert_eq!(document.chain(), live.chain());
        assert_eq!(book.registers, town.book.registers, "no second number");
    }
}

/// The last record of a series is that of the document's last command: same id, payload and act.
fn shares_its_record<M: Machine>(
    town: &Town,
    document: &Document<M>,
    series: &SeriesYear,
) -> Vec<series::Event> {
    let own = document.entries().last().unwrap();
    let own = Record::<M::Event>::read(&own.json, document.stream(), document.chain().length);
    let own = own.unwrap();
    let journal = town.book.journal(&Stream::of::<Series>(series)).unwrap();
    let last = journal.entries().last().unwrap();
    let derived =
        Record::<series::Event>::read(&last.json, journal.stream(), journal.chain().length);
    let derived = derived.unwrap();
    assert_eq!(
        (derived.command_id, derived.payload, derived.act, derived.at),
        (own.command_id, own.payload, own.act, own.at)
    );
    let events = InBook::<Series>::new(series.clone()).events_of(&town.book, own.command_id);
    assert_eq!(events, derived.events);
    events
}

#[test]
fn a_registered_document_has_a_record_in_its_series() {
    let now = at("2026-11-20T08:00:00+07:00");
    let mut town = Town::new();
    let den = of("den");
    let day = "2026-11-19".parse().unwrap();
    // No command holds an arrival number, but the host may say that one is held.
    let held = Reservation {
        number: 4,
        date: day,
        until: at("2026-11-19T23:59:59+07:00"),
        document: None,
    };
    let given = crate::numbers::Series {
        last_number: 4,
        last_date: Some(day),
        reservations: vec![held],
        ..crate::numbers::Series::default()
    };
    let SeriesYear { series, year } = den.clone();
    town.book
        .put_series(&town.desk, series, year, given)
        .unwrap();
    let before = town.book.clone();
    let (mut live, register) = came_in(&mut town, now);
    let (desk, clerk) = (town.desk.clone(), person(CLERK));
    live.execute(&desk, &mut town.book, &register, &clerk, now)
        .unwrap();
    let cause = VoidCause::ReservationExpired;
    let taken = NumberTaken {
        number: 5,
        date: "2026-11-20".parse().unwrap(),
        document: document(),
        elsewhere: false,
    };
    let expected: [series::Event; 2] = [NumberVoided { number: 4, cause }.into(), taken.into()];
    assert_eq!(shares_its_record(&town, &live, &den), expected);

    let read = town.read_into(before);
    same::<Series>(&town.book, &read, &den);
    assert_eq!(read.registers, town.book.registers);
    assert_eq!(replayed(&town, &live).state(), live.state());
    // The id belongs to the document's command, in the series too.
    let other = command(0x42, take());
    let mut stream = InBook::<Series>::new(den);
    let refused = stream.execute(&desk, &mut town.book, &other, &clerk, now);
    assert_eq!(codes(refused), ["idempotency_conflict"]);
}

/// An outgoing document that is signed, as its records say.
fn signed(town: &Town, now: Instant) -> Document<Outgoing> {
    let draft: outgoing::Draft = read_value(json!({
        "content": {"type": "bao_cao", "subject": "Báo cáo quý", "files": [],
            "addressees": [{"name": "Bộ Y tế"}]},
        "unit": "vp", "signer": "ct",
    }))
    .unwrap();
    let signature = Signature {
        by: person("an.nv"),
        post: crate::base::PostId::parse("ct").unwrap(),
        capacity: crate::organization::Capacity::parse("TM.").unwrap(),
        content: draft.content.hash(),
    };
    let drafter = person("em.hv");
    let drafted = Drafted {
        draft: Box::new(draft),
        drafter: drafter.clone(),
    };
    let signed = Signed {
        signature,
        urgency: Urgency::default(),
        issue_due: None,
    };
    let record = Record::<outgoing::Event> {
        v: Record::<outgoing::Event>::VERSION,
        stream: Stream::of::<Outgoing>(&document()),
        seq: 1,
        at: now,
        command_id: CommandId::parse(&id(0x51)).unwrap(),
        payload: Digest::of(b""),
        act: Act::own(&town.desk.context(&town.book, None, &drafter, now)),
        events: vec![drafted.into(), signed.into()],
    };
    let agency = &town.desk.agency().info().key;
    Document::replay(agency, document(), [record.to_json().as_str()]).unwrap()
}

#[test]
fn numbers_of_outgoing_documents_are_records_of_the_series() {
    let (evening, morning) = (
        at("2026-11-20T17:00:00+07:00"),
        at("2026-11-21T08:00:00+07:00"),
    );
    let mut town = Town::new();
    let (vb_di, desk) = (of("vb-di"), town.desk.clone());
    let held = town.execute::<Series>(&vb_di, ReserveNumber::default(), CLERK, evening);
    held.unwrap();
    let mut live = signed(&town, evening);
    let (clerk, head) = (person(CLERK), person("an.nv"));
    let assign = command(0x52, AssignNumber::default());
    live.execute(&desk, &mut town.book, &assign, &clerk, morning)
        .unwrap();
    let cause = VoidCause::ReservationExpired;
    let taken = NumberTaken {
        number: 2,
        date: "2026-11-21".parse().unwrap(),
        document: document(),
        elsewhere: false,
    };
    let expected: [series::Event; 2] = [NumberVoided { number: 1, cause }.into(), taken.into()];
    assert_eq!(shares_its_record(&town, &live, &vb_di), expected);
    let reason = "Ban hành nhầm, thay bằng văn bản khác".to_owned();
    let void = command(0x53, outgoing::Void { reason });
    live.execute(&desk, &mut town.book, &void, &head, morning)
        .unwrap();
    let cause = VoidCause::WithDocument(document());
    let expected: [series::Event; 1] = [NumberVoided { number: 2, cause }.into()];
    assert_eq!(shares_its_record(&town, &live, &vb_di), expected);

    let read = town.read_into(Town::new().book);
    same::<Series>(&town.book, &read, &vb_di);
    assert_eq!(read.registers, town.book.registers);
    // The document's own records say the same, without those of the series and with them.
    let ours = live
        .entries()
        .iter()
        .enumerate()
        .flat_map(|(before, entry)| {
            let seq = u32::try_from(before).unwrap() + 1;
            let record = Record::<outgoing::Event>::read(&entry.json, live.stream(), seq);
            record.unwrap().events
        });
    let ours: Vec<outgoing::Event> = ours.collect();
    let mut known = read.clone();
    known.count_numbers::<Outgoing>(&live.id(), &ours);
    assert_eq!(known.registers, read.registers, "counted once");
    let mut bare = Town::new().book;
    bare.count_numbers::<Outgoing>(&live.id(), &ours);
    let series = &bare.registers.state(&vb_di).unwrap().series;
    assert_eq!((series.last_number, series.is_void(2)), (2, true));
    let replayed = replayed(&town, &live);
    assert_eq!(replayed.state(), live.state());
    assert_eq!(replayed.chain(), live.chain());
}

/// A document's command may be earlier than the last record of its series: the dates decide.
#[test]
fn a_series_has_no_clock_of_its_own() {
    let (now, earlier) = (
        at("2026-11-20T08:10:00+07:00"),
        at("2026-11-20T08:00:00+07:00"),
    );
    let mut town = Town::new();
    let (vb_di, desk) = (of("vb-di"), town.desk.clone());
    town.execute::<Series>(&vb_di, take(), CLERK, now).unwrap();
    let mut live = signed(&town, earlier);
    let assign = command(0x52, AssignNumber::default());
    live.execute(&desk, &mut town.book, &assign, &person(CLERK), earlier)
        .unwrap();
    let state = town.book.registers.state(&vb_di).unwrap();
    assert_eq!((state.version, state.series.last_number), (2, 2));
    let read = town.read_into(Town::new().book);
    assert_eq!(read.registers, town.book.registers);
}
