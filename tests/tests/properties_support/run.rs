//! One document in an office where time passes, people come and go, and commands are tried.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde_json::json;
use vanthu::api::{Book, Document, DocumentMachine, Grants, Handle as _, InBook};
use vanthu::base::{CommandId, DocumentId, GrantId, Instant, PersonId};
use vanthu::engine::{Command, Item, MachineState as _, Need, Seen, Status};
use vanthu::grants;
use vanthu::input::read_value;
use vanthu::rules::ActionName;
use vanthu_tests::form::{Asking, Dice};
use vanthu_tests::mend::{Asked, hold_to_their_word};

use super::Usual;
use super::office::{Office, PEOPLE, first_grants, grant};

/// So many people are looked at for something that was not done yet.
const SEARCHED: usize = 6;

/// Who gives out covers, for whose posts.
const COVERED: [&str; 6] = [
    "giam-doc",
    "pho-giam-doc",
    "chanh-vp",
    "truong-th",
    "truong-kt",
    "the-thuc",
];

pub(super) fn persons() -> &'static [PersonId] {
    static PERSONS: LazyLock<Vec<PersonId>> = LazyLock::new(|| {
        let persons = PEOPLE.iter().map(|name| PersonId::parse(name));
        persons.map(|person| person.expect("a key")).collect()
    });
    &PERSONS
}

fn document_id(n: u8) -> DocumentId {
    DocumentId::parse(&format!("01930000-0000-7000-8000-0000000000{n:02x}")).expect("a UUID")
}

fn command_id(n: u64) -> CommandId {
    CommandId::parse(&format!("01930000-0000-7000-9000-{n:012x}")).expect("a UUID")
}

/// Begins on Monday 16 November 2026, 08:00 in Viet Nam.
fn start() -> i64 {
    static START: LazyLock<Instant> =
        LazyLock::new(|| Instant::parse("2026-11-16T08:00:00+07:00").expect("an instant"));
    START.millis()
}

pub(crate) struct Run<M: DocumentMachine> {
    pub(crate) office: Office,
    pub(crate) book: Book,
    pub(crate) document: Document<M>,
    /// What its records say, applied one after the other.
    followed: Document<M>,
    /// What was accepted, in order.
    pub(crate) accepted: Vec<ActionName>,
    pub(crate) minutes: i64,
    commands: u64,
    grants: u64,
}

impl<M: Usual> Run<M> {
    pub(crate) fn new(n: u8, dice: &mut Dice) -> Self {
        let office = Office::new(dice);
        let document = office.desk.open::<M>(document_id(n));
        let mut book = Book::new();
        for grant in first_grants() {
            book.grants.put(grant.clone());
        }
        Self {
            office,
            book,
            followed: document.clone(),
            document,
            accepted: Vec::new(),
            minutes: 0,
            commands: u64::from(n) << 32,
            grants: u64::from(n) << 8,
        }
    }

    pub(crate) fn now(&self) -> Instant {
        Instant::from_millis(start() + self.minutes * 60_000).expect("in range")
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.office.desk.agency().day(self.now())
    }

    pub(super) fn open_year(&mut self) {
        let now = self.now();
        self.office.desk.open_year(&mut self.book, now);
    }

    pub(super) fn asking<'a>(&'a self, actor: &'a PersonId) -> Asking<'a, M> {
        Asking {
            desk: &self.office.desk,
            book: &self.book,
            document: &self.document,
            actor,
            now: self.now(),
        }
    }

    pub(super) fn available(&self, actor: &PersonId) -> Vec<Item> {
        let (desk, now) = (&self.office.desk, self.now());
        self.document.available(desk, &self.book, actor, now)
    }

    /// A command that is only asked about.
    pub(super) fn question(&self, kind: M::Kind, under: Option<GrantId>) -> Command<M::Kind> {
        let seen = Seen {
            version: None,
            content: self.document.state().content_hash(),
        };
        Command {
            command_id: command_id(0),
            seen,
            under,
            kind,
        }
    }

    fn command(&mut self, kind: M::Kind, under: Option<GrantId>) -> Command<M::Kind> {
        self.commands += 1;
        Command {
            command_id: command_id(self.commands),
            ..self.question(kind, under)
        }
    }

    /// The first acts of the usual way, each by somebody who may, as far as the dice say; what is not asked
    /// for is left out.
    pub(crate) fn begin(&mut self, dice: &mut Dice) {
        let length = M::WAY.len() as u32;
        let far = dice.below(length * 2).min(length) as usize;
        let mut left_out = 0;
        for &action in &M::WAY[..far] {
            self.minutes += 5;
            self.open_year();
            if !self.somebody(M::name(action), dice) {
                left_out += 1;
            }
            if left_out > 2 {
                return;
            }
        }
    }

    /// The first who may does it: now and then in some way of their own, else with the first choice of
    /// everything.
    fn somebody(&mut self, action: ActionName, dice: &mut Dice) -> bool {
        let own_way = dice.below(2) == 0;
        for actor in persons() {
            let Some(item) = self.open_to(actor, action) else {
                continue;
            };
            let needs = self.asking(actor).needs(&item);
            let good = Asking::<M>::filled(&item, &needs, 0);
            let other = own_way.then(|| {
                let varied = varied::<M>(&good, dice);
                varied.unwrap_or_else(|| Asking::<M>::thrown(&item, &needs, dice))
            });
            for kind in other.into_iter().chain([good]) {
                if self.is_done(kind, None, actor, self.now()) {
                    return true;
                }
            }
        }
        false
    }

    fn open_to(&self, actor: &PersonId, action: ActionName) -> Option<Item> {
        let items = self.available(actor);
        let open = |item: &Item| item.action == action && item.status != Status::Denied;
        items.into_iter().find(open)
    }

    /// Something happens in the office, or to its clock; then somebody tries something.
    pub(crate) fn step(&mut self, dice: &mut Dice) {
        self.minutes += match dice.below(20) {
            0 => 12 * 24 * 60,
            1 | 2 => i64::from(1 + dice.below(3)) * 24 * 60,
            _ => i64::from(dice.below(90)),
        };
        match dice.below(28) {
            0 => {
                let tomorrow = self.today() + Days::new(1);
                self.office.staff_changes(5, tomorrow, dice);
                self.minutes += 24 * 60;
            }
            1 | 2 => self.cover(dice),
            3 => self.uncover(dice),
            4 => self.office.revises_calendar(),
            _ => {}
        }
        self.open_year();
        self.try_something(dice);
    }

    /// A cover of a few days, given by who holds the post, for whom it may be.
    fn cover(&mut self, dice: &mut Dice) {
        let post = COVERED[dice.below(COVERED.len() as u32) as usize];
        let to = PEOPLE[dice.below(13) as usize];
        let from = self.today();
        let until = from + Days::new(u64::from(dice.below(6)));
        self.grants += 1;
        let which = ("work_cover", post, to);
        let made = grant(self.grants, which, &json!([]), (from, until));
        let grantor = made.grantor.clone();
        let kind = grants::CreateGrant::new(made);
        self.by_holder(&grantor, grants::Kind::from(kind));
    }

    fn uncover(&mut self, dice: &mut Dice) {
        let all: Vec<_> = self.book.grants.iter().map(|(grant, _)| grant).collect();
        let which = all[dice.below(all.len() as u32) as usize];
        let (id, grantor) = (which.id, which.grantor.clone());
        self.by_holder(&grantor, grants::Kind::from(grants::RevokeGrant::new(id)));
    }

    /// Whether it is accepted is not this test's question.
    fn by_holder(&mut self, post: &vanthu::base::PostId, kind: grants::Kind) {
        let (day, now) = (self.today(), self.now());
        let mut holders = self.office.desk.agency().holders(post, day);
        let Some(holder) = holders.next().map(|(person, _)| person.clone()) else {
            return;
        };
        self.commands += 1;
        let command = grants::Command::new(command_id(self.commands), kind);
        let (desk, book) = (&self.office.desk, &mut self.book);
        let _ = InBook::<Grants>::new(()).execute(desk, book, &command, &holder, now);
    }

    /// One random command by a random person, now and then by a clock that is late.
    fn try_something(&mut self, dice: &mut Dice) {
        let (actor, item) = self.choice(dice);
        let needs = self.asking(actor).needs(&item);
        let kind = match dice.below(3) {
            0 => Asking::<M>::thrown(&item, &needs, dice),
            _ => Asking::<M>::filled(&item, &needs, dice.below(4) as usize),
        };
        let offered = offered(&needs);
        let under = match dice.below(3) {
            0 => None,
            _ => offered.get(dice.below(2) as usize).copied(),
        };
        let behind = match dice.below(16) {
            0 => [1, 2, 3, 100][dice.below(4) as usize],
            _ => 0,
        };
        let now = Instant::from_millis(self.now().millis() - behind * 60_000);
        self.is_done(kind, under, actor, now.expect("in range"));
    }

    /// Who acts, and how: by any command that is open to anybody, by one that was not done yet, or by what
    /// is usually open to somebody.
    fn choice(&self, dice: &mut Dice) -> (&'static PersonId, Item) {
        let first = dice.below(13) as usize;
        let people = (0..13).map(|nth| &persons()[(first + nth * 5) % 13]);
        let answers = self.answers();
        let aims = !answers.is_empty() && dice.below(2) == 0;
        match dice.below(4) {
            nth if aims || nth == 0 => {
                let action = aim::<M>(&answers, dice);
                let mut open = people.map(|actor| (actor, self.open_to(actor, M::name(action))));
                if let Some((actor, Some(item))) = open.find(|(_, item)| item.is_some()) {
                    return (actor, item);
                }
            }
            1 | 2 => {
                for actor in people.take(SEARCHED) {
                    let items = self.available(actor);
                    let fresh: Vec<&Item> = items.iter().filter(|it| self.is_fresh(it)).collect();
                    if !fresh.is_empty() {
                        return (actor, *fresh[dice.below(fresh.len() as u32) as usize]);
                    }
                }
            }
            _ => {}
        }
        let actor = &persons()[first];
        let items = self.available(actor);
        let open = items.iter().filter(|item| item.status != Status::Denied);
        let open: Vec<&Item> = open.collect();
        let item = if open.is_empty() || dice.below(6) == 0 {
            &items[dice.below(items.len() as u32) as usize]
        } else {
            open[dice.below(open.len() as u32) as usize]
        };
        (actor, *item)
    }

    /// What answers what was done last.
    fn answers(&self) -> Vec<M::Action> {
        let last = self.accepted.last();
        let answers = M::ANSWERS.iter();
        let answers = answers.filter(|(to, _)| last == Some(&M::name(*to)));
        answers.map(|(_, answer)| *answer).collect()
    }

    pub(crate) fn has_done(&self, action: M::Action) -> bool {
        self.accepted.contains(&M::name(action))
    }

    fn is_fresh(&self, item: &Item) -> bool {
        item.status != Status::Denied
            && !M::ENDS.contains(&Asking::<M>::action(item))
            && !self.accepted.contains(&item.action)
    }

    /// Carries it out; what is accepted keeps every property, what is refused changes nothing (L11).
    pub(super) fn is_done(
        &mut self,
        kind: M::Kind,
        under: Option<GrantId>,
        actor: &PersonId,
        now: Instant,
    ) -> bool {
        let command = self.command(kind, under);
        let (desk, book) = (&self.office.desk, &mut self.book);
        let result = self.document.execute(desk, book, &command, actor, now);
        let records = self.document.entries().len();
        match result {
            Ok(receipt) if records > self.followed.entries().len() => {
                // The same command again is the same answer, and no record (L14).
                let again = self.document.execute(desk, book, &command, actor, now);
                assert_eq!(again.as_ref(), Ok(&receipt));
                assert_eq!(records, self.document.entries().len());
                self.accepted.push(M::name(M::action(&command.kind)));
                self.recorded(&command, actor);
                self.invariants();
                true
            }
            // A message that is repeated leaves no record (L15).
            Ok(_) => {
                assert_eq!(self.document.state(), self.followed.state());
                false
            }
            Err(refusal) => {
                assert!(!refusal.reasons.is_empty());
                let (is, was) = (self.document.state(), self.followed.state());
                assert_eq!(is, was, "a refusal changed the state");
                assert_eq!(records, self.followed.entries().len());
                false
            }
        }
    }

    /// L10: the new record says who did it, by which authority, on which content; L14: read back, it
    /// leads to the same state.
    fn recorded(&mut self, command: &Command<M::Kind>, actor: &PersonId) {
        let entry = self.document.entries().last().expect("a record");
        let record = self.followed.follow(&entry.json).expect("follows");
        assert_eq!(self.followed.state(), self.document.state());
        assert_eq!(self.followed.chain(), self.document.chain());
        assert_eq!(&record.act.person, actor);
        assert_eq!(record.command_id, command.command_id);
        assert_eq!(Some(record.at), self.document.state().header().last_at);
        assert!(!record.events.is_empty());
        if record.act.content.is_some() {
            assert_eq!(record.act.content, command.seen.content);
        }
    }

    /// L14: from its records alone, byte for byte; and what was written is read again.
    pub(crate) fn replayed(&self) {
        let key = &self.office.desk.agency().info().key;
        let entries = self.document.entries().iter();
        let texts = entries.map(|entry| entry.json.as_str());
        let replayed = Document::<M>::replay(key, self.document.id(), texts).expect("replays");
        let json = self.document.state_json();
        assert_eq!(replayed.state_json(), json);
        assert_eq!(replayed.chain(), self.document.chain());
        let state: M::State = serde_json::from_str(&json).expect("reads");
        assert_eq!(serde_json::to_string(&state).expect("json"), json);
    }

    /// A random command that is refused now: what would make it possible does.
    pub(crate) fn mending(&mut self, dice: &mut Dice) {
        self.open_year();
        let actor = &persons()[dice.below(13) as usize];
        let items = self.available(actor);
        let item = items[dice.below(items.len() as u32) as usize];
        let kind = self.asking(actor).random(&item, dice);
        let command = self.command(kind, None);
        let (desk, book, now) = (&self.office.desk, &self.book, self.now());
        let asked = Asked::new(desk, book, &self.document, &command, actor, now);
        hold_to_their_word(&asked, &format!("{actor} {item:?} {}", asked.command));
    }
}

/// One of the answers; anything where there is none.
fn aim<M: Usual>(answers: &[M::Action], dice: &mut Dice) -> M::Action {
    let all = match answers {
        [] => M::ACTIONS,
        answers => answers,
    };
    all[dice.below(all.len() as u32) as usize]
}

fn varied<M: Usual>(kind: &M::Kind, dice: &mut Dice) -> Option<M::Kind> {
    let action = M::action(kind);
    let mut kind = serde_json::to_value(kind).expect("json");
    let other = M::vary(action, &mut kind["data"], dice);
    other.then(|| read_value(kind).expect("a command"))
}

/// Of a history that failed, what was done.
impl<M: DocumentMachine> Drop for Run<M> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for entry in self.document.entries() {
                eprintln!("{}", entry.json);
            }
            eprintln!("gone: {:?}; minutes: {}", self.office.gone, self.minutes);
        }
    }
}

/// The grants that the command may name, as offered.
pub(super) fn offered(needs: &[Need]) -> Vec<GrantId> {
    let under = needs.iter().filter(|need| need.field == "under");
    under
        .flat_map(|need| &need.choices)
        .map(|choice| serde_json::from_value(choice.value.clone()).expect("a grant"))
        .collect()
}
