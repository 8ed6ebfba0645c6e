//! Properties of both machines under random commands: refused commands change nothing (L11),
//! `available` and `decide` agree (L12), replay gives the same bytes (L14), one lead (L6), nobody is
//! forgotten (L13), the order of the law (L1), numbers without gap (L2), and repairs that hold their
//! word.

use proptest::prelude::*;
use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Outgoing};
use vanthu::base::{CommandId, DocumentId, GrantId, Instant, LineId, PersonId};
use vanthu::engine::{Command, Field, Item, MachineState as _, Mover, Seen, Stalled, Status};
use vanthu::organization::{Grant, Role};
use vanthu::routing::{CancelWhy, Instance, Line, LineState, Outcome, Seat};
use vanthu::rules::{PhaseName, Rule};
use vanthu::{incoming, outgoing};

use vanthu_tests::form::{Asking, Dice};
use vanthu_tests::mend::{Asked, hold_to_their_word};

/// So many commands are mended after each history.
const MENDED: u32 = 4;

const PEOPLE: [&str; 13] = [
    "an", "binh", "cuong", "dung", "em", "giang", "hai", "khanh", "lan", "minh", "nam", "oanh",
    "phuc",
];

fn desk() -> Desk {
    let profile = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
    Desk::new(&profile.expect("profile")).expect("a sound profile")
}

/// Who is gone the next day. The head stays, a clerk, the format checker and the head of one unit: without
/// them there is nobody to whom their part could be given.
fn leavers(dice: &mut Dice) -> Vec<&'static str> {
    let stays = [
        "an",
        "dung",
        "em",
        ["cuong", "giang", "minh"][dice.below(3) as usize],
    ];
    let gone = PEOPLE.into_iter().filter(|name| !stays.contains(name));
    gone.filter(|_| dice.below(3) == 0).collect()
}

/// The office from 17 November 2026 on, without those.
fn without(gone: &[&str]) -> Desk {
    let profile = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
    let mut profile: serde_json::Value =
        serde_json::from_str(&profile.expect("profile")).expect("json");
    let posts = profile["posts"].as_array_mut().expect("posts").iter_mut();
    for holder in posts.flat_map(|post| post["holders"].as_array_mut().expect("holders")) {
        if gone.contains(&holder["person"].as_str().expect("a key"))
            && holder.get("until").is_none()
        {
            holder["until"] = "2026-11-17".into();
        }
    }
    Desk::new(&profile.to_string()).expect("a sound profile")
}

fn document_id(n: u8) -> DocumentId {
    DocumentId::parse(&format!("01930000-0000-7000-8000-0000000000{n:02x}")).expect("a UUID")
}

fn command_id(n: u64) -> CommandId {
    CommandId::parse(&format!("01930000-0000-7000-9000-{n:012x}")).expect("a UUID")
}

fn person(name: &str) -> PersonId {
    PersonId::parse(name).expect("a key")
}

/// Begins on Monday 16 November 2026, 08:00 in Viet Nam.
fn start() -> i64 {
    Instant::parse("2026-11-16T08:00:00+07:00")
        .expect("an instant")
        .millis()
}

/// Covers and authorisations, so that one person holds a seat or a signature in several ways.
fn grants() -> Vec<Grant> {
    let grant = |last: u8, kind: &str, grantor: &str, grantee: &str, types: &[&str]| {
        let basis = format!("{last}/GUQ-STN");
        let id = format!("01930000-0000-7000-8000-0000000000{last:02x}");
        serde_json::from_value(
            serde_json::json!({"id": id, "kind": kind, "grantor": grantor,
            "grantee": grantee, "from": "2026-11-16", "until": "2027-03-31", "types": types,
            "basis": basis}),
        )
        .expect("a grant")
    };
    let authorised = ["cong_van", "huong_dan"];
    vec![
        grant(0xa1, "work_cover", "truong-th", "khanh", &[]),
        grant(0xa2, "work_cover", "pho-th", "khanh", &[]),
        grant(0xa3, "work_cover", "giam-doc", "hai", &[]),
        grant(
            0xa4,
            "under_authorization",
            "giam-doc",
            "cuong",
            &authorised,
        ),
        grant(
            0xa5,
            "under_authorization",
            "giam-doc",
            "cuong",
            &authorised[..1],
        ),
    ]
}

struct Run<M: DocumentMachine> {
    desk: Desk,
    book: Book,
    document: Document<M>,
    commands: u64,
    minutes: i64,
}

impl<M: DocumentMachine> Run<M> {
    fn new(n: u8) -> Self {
        let desk = desk();
        let document = desk.open::<M>(document_id(n));
        let mut book = Book::new();
        for grant in grants() {
            book.grants.put(grant);
        }
        Self {
            desk,
            book,
            document,
            commands: u64::from(n) << 32,
            minutes: 0,
        }
    }

    fn now(&self) -> Instant {
        Instant::from_millis(start() + self.minutes * 60_000).expect("in range")
    }

    fn asking<'a>(&'a self, actor: &'a PersonId) -> Asking<'a, M> {
        Asking {
            desk: &self.desk,
            book: &self.book,
            document: &self.document,
            actor,
            now: self.now(),
        }
    }

    /// The grants that the command may name, as offered.
    fn offered(&self, item: &Item, actor: &PersonId) -> Vec<GrantId> {
        let needs = self.asking(actor).needs(item);
        let under = needs.iter().filter(|need| need.field == "under");
        under
            .flat_map(|need| &need.choices)
            .map(|choice| serde_json::from_value(choice.value.clone()).expect("a grant"))
            .collect()
    }

    fn command(&mut self, kind: M::Kind, under: Option<GrantId>) -> Command<M::Kind> {
        self.commands += 1;
        let seen = Seen {
            version: None,
            content: self.document.state().content_hash(),
        };
        Command {
            command_id: command_id(self.commands),
            seen,
            under,
            kind,
        }
    }

    /// One random command by a random person: usually one that is available to him.
    fn step(&mut self, dice: &mut Dice) {
        self.minutes += i64::from(dice.below(90));
        let now = self.now();
        self.desk.open_year(&mut self.book, now);
        let actor = person(PEOPLE[dice.below(13) as usize]);
        let items = self.document.available(&self.desk, &self.book, &actor, now);
        let open: Vec<_> = items
            .iter()
            .filter(|item| item.status != Status::Denied)
            .collect();
        let pick = if open.is_empty() || dice.below(5) == 0 {
            items[dice.below(items.len() as u32) as usize]
        } else {
            *open[dice.below(open.len() as u32) as usize]
        };
        let kind = self.asking(&actor).random(&pick, dice);
        let offered = self.offered(&pick, &actor);
        let under = match dice.below(3) {
            0 => None,
            _ => offered.get(dice.below(2) as usize).copied(),
        };
        let command = self.command(kind, under);
        let before = self.document.state_json();
        let entries = self.document.entries().len();
        let result = self
            .document
            .execute(&self.desk, &mut self.book, &command, &actor, now);
        match result {
            Ok(_) => self.invariants(),
            Err(refusal) => {
                assert!(!refusal.reasons.is_empty());
                assert_eq!(
                    before,
                    self.document.state_json(),
                    "a refusal changed the state"
                );
                assert_eq!(entries, self.document.entries().len());
            }
        }
    }

    fn invariants(&self) {
        let instance = self.document.state().instance().expect("lines");
        one_lead(instance);
        self.one_role(instance);
        nothing_left_over(instance, self.document.phase().into());
        self.nobody_forgotten(instance);
        let key = &self.desk.agency().info().key;
        let texts = self
            .document
            .entries()
            .iter()
            .map(|entry| entry.json.as_str());
        let replayed = Document::<M>::replay(key, self.document.id(), texts).expect("replays");
        assert_eq!(replayed.state_json(), self.document.state_json());
        assert_eq!(replayed.chain(), self.document.chain());
        let state: M::State = serde_json::from_str(&self.document.state_json()).expect("reads");
        assert_eq!(
            serde_json::to_string(&state).expect("json"),
            self.document.state_json()
        );
    }

    /// L6: of what was given out below one line and is in hand, a natural person has one share only.
    fn one_role(&self, instance: &Instance) {
        let mut had: Vec<(LineId, PersonId)> = Vec::new();
        for line in instance.lines.iter().filter(|line| in_hand(instance, line)) {
            let Some(parent) = line.parent else { continue };
            for person in self.persons(&line.seat) {
                let share = (parent, person);
                assert!(!had.contains(&share), "{share:?} twice in {instance:?}");
                had.push(share);
            }
        }
    }

    /// Who has a seat: the person, the holders of the post, the head of the unit.
    fn persons(&self, seat: &Seat) -> Vec<PersonId> {
        let agency = self.desk.agency();
        let post = match seat {
            Seat::Person(person) => return vec![person.clone()],
            Seat::Post(post) => Some(post),
            Seat::Unit(unit) => agency.unit_head_post(unit).map(|post| &post.key),
        };
        let day = agency.day(self.now());
        let holders = post.into_iter().flat_map(|post| agency.holders(post, day));
        holders.map(|(person, _)| person.clone()).collect()
    }

    fn nobody_forgotten(&self, instance: &Instance) {
        let phase: PhaseName = self.document.phase().into();
        let acts = phase == incoming::Phase::Submitted
            || phase == incoming::Phase::Handling
            || phase == outgoing::Phase::Reviewing;
        let now = self.now();
        let stalled = self.document.stalled(&self.desk, &self.book, now);
        assert!(
            !acts || !stalled.is_empty() || instance.live().next().is_some(),
            "no live line in {instance:?}"
        );
        // Everybody of this chart stays in office, so nothing may wait for an empty seat, but for the
        // office of a unit that nobody was ever put in charge of: that is shown (a step is reached
        // whoever is there).
        let empty = |one: &Stalled| one.name.as_str() != "Phòng Mới lập";
        assert!(!stalled.iter().any(empty), "{stalled:?}");
    }

    /// L13: a random part of the office is gone on the next day. What they had is found, and whoever is
    /// named can give it to somebody else, until nothing waits for who is gone.
    fn staff_changes(&mut self, dice: &mut Dice) {
        self.desk = without(&leavers(dice));
        self.minutes += 24 * 60;
        for _ in 0..PEOPLE.len() {
            let now = self.now();
            self.desk.open_year(&mut self.book, now);
            let stalled = self.document.stalled(&self.desk, &self.book, now);
            let Some(piece) = stalled.first() else { return };
            let given = piece.movers.iter().any(|mover| self.is_given(piece, mover));
            assert!(given, "{piece:?} of {}", self.document.state_json());
        }
        panic!("still stalled: {}", self.document.state_json());
    }

    /// Whether the mover's command takes the piece of work from who is gone; it is carried out then.
    fn is_given(&mut self, piece: &Stalled, mover: &Mover) -> bool {
        let now = self.now();
        let items = self
            .document
            .available(&self.desk, &self.book, &mover.person, now);
        let of_line = |item: &&Item| item.line.is_none_or(|line| Some(line) == piece.line);
        let mut items = items.iter().filter(|item| item.action == mover.action);
        let item = *items.find(of_line).expect("the command is offered");
        assert_ne!(item.status, Status::Denied, "{mover:?} {item:?}");
        for nth in 0..PEOPLE.len() {
            let kind = self.asking(&mover.person).good(&item, nth);
            let under = self.offered(&item, &mover.person).first().copied();
            let command = self.command(kind, under);
            let (mut document, mut book) = (self.document.clone(), self.book.clone());
            let done = document.execute(&self.desk, &mut book, &command, &mover.person, now);
            let left = document.stalled(&self.desk, &book, now);
            if done.is_ok()
                && !left
                    .iter()
                    .any(|one| (one.line, &one.seat) == (piece.line, &piece.seat))
            {
                (self.document, self.book) = (document, book);
                self.invariants();
                return true;
            }
        }
        false
    }

    /// Random commands that are refused now: what would make them possible does.
    fn mending(&mut self, dice: &mut Dice) {
        let now = self.now();
        self.desk.open_year(&mut self.book, now);
        for _ in 0..MENDED {
            let actor = person(PEOPLE[dice.below(13) as usize]);
            let items = self.document.available(&self.desk, &self.book, &actor, now);
            let item = items[dice.below(items.len() as u32) as usize];
            let kind = self.asking(&actor).random(&item, dice);
            let command = self.command(kind, None);
            let asked = Asked::new(
                &self.desk,
                &self.book,
                &self.document,
                &command,
                &actor,
                now,
            );
            hold_to_their_word(&asked, &format!("{actor} {item:?} {}", asked.command));
        }
    }

    /// A line on which a command is not offered is refused for every input.
    fn no_other_targets(&self, actor: &PersonId, items: &[Item]) {
        let lines = &self.document.state().instance().expect("lines").lines;
        for &action in M::ACTIONS.iter().filter(|a| Field::any_line(M::form(**a))) {
            let name = M::name(action);
            for line in lines {
                let offered = |item: &&Item| item.action == name && item.line == Some(line.id);
                if items.iter().any(|item| offered(&item)) {
                    continue;
                }
                let target = (action, Some(line.id));
                let why = self
                    .document
                    .why(&self.desk, &self.book, target, actor, self.now());
                assert!(!why.is_empty(), "{actor} {name:?} {line:?}");
            }
        }
    }

    /// L12, for everybody at this moment.
    fn agreement(&mut self, dice: &mut Dice) {
        let now = self.now();
        self.desk.open_year(&mut self.book, now);
        for name in PEOPLE {
            let actor = person(name);
            let items = self.document.available(&self.desk, &self.book, &actor, now);
            self.no_other_targets(&actor, &items);
            for item in items {
                let asking = self.asking(&actor);
                let bare = asking.bare(&item);
                let mut kinds: Vec<M::Kind> = (0..4).map(|nth| asking.good(&item, nth)).collect();
                kinds.push(asking.random(&item, dice));
                // As it stands; naming what is offered; naming any grant where all is denied.
                let mut unders = vec![None];
                match item.status {
                    Status::Allowed => {}
                    Status::NeedsInput => {
                        unders.extend(self.offered(&item, &actor).into_iter().map(Some));
                    }
                    Status::Denied => unders.extend(grants().iter().map(|grant| Some(grant.id))),
                }
                let bare = bare.map(|kind| {
                    let command = self.command(kind, None);
                    let (desk, book) = (&self.desk, &self.book);
                    self.document.check(desk, book, &command, &actor, now)
                });
                let mut answers = Vec::new();
                for kind in kinds {
                    for under in &unders {
                        let command = self.command(kind.clone(), *under);
                        let answer = self
                            .document
                            .check(&self.desk, &self.book, &command, &actor, now);
                        answers.push(answer);
                    }
                }
                let what = || format!("{name} {item:?}: {answers:?}");
                match item.status {
                    Status::Allowed => assert!(answers[0].is_ok(), "{}", what()),
                    // Without any input it is refused; with the first choice of everything, as it is
                    // or under a grant that is offered, it is accepted.
                    Status::NeedsInput => {
                        assert!(bare.is_none_or(|bare| bare.is_err()), "{}", what());
                        let first = answers.iter().take(unders.len());
                        assert!(first.clone().any(Result::is_ok), "{}", what());
                    }
                    Status::Denied => {
                        for answer in &answers {
                            let refusal = answer.as_ref().expect_err(&what());
                            let codes = refusal.codes();
                            let missing: Vec<Rule> = item
                                .rules
                                .iter()
                                .filter(|r| !codes.contains(&r.code()))
                                .collect();
                            assert!(missing.is_empty(), "{missing:?} not in {}", what());
                        }
                        let target = (Asking::<M>::action(&item), item.line);
                        let why = self
                            .document
                            .why(&self.desk, &self.book, target, &actor, now);
                        // It may stop at the first failing rule; `why` names all of them.
                        let why: Vec<Rule> = why.iter().map(|reason| reason.rule()).collect();
                        assert!(!item.rules.is_empty(), "{}", what());
                        assert!(
                            item.rules.iter().all(|rule| why.contains(&rule)),
                            "{why:?} {}",
                            what()
                        );
                    }
                }
            }
        }
    }
}

/// A completed case has no live work left, what was passed on lies in somebody's hands, and nobody
/// works below a line that was cancelled.
fn nothing_left_over(instance: &Instance, phase: PhaseName) {
    let working = |line: &&Line| line.state.is_live() && line.role != Role::Information;
    if phase == incoming::Phase::Completed || phase == incoming::Phase::Filed {
        assert!(
            instance.lines.iter().find(working).is_none(),
            "{instance:?}"
        );
    }
    for line in &instance.lines {
        let below = || instance.children(line.id);
        match line.state {
            LineState::Transferred => {
                let answers = |child: &Line| {
                    child.state.is_live()
                        || child.state == LineState::Transferred
                        || matches!(child.state, LineState::Done(outcome) if outcome != Outcome::Declined)
                        || child.state == LineState::Cancelled(CancelWhy::ParentClosed)
                };
                assert!(
                    below().any(answers),
                    "nobody holds {line:?} in {instance:?}"
                );
            }
            LineState::Cancelled(_) => {
                assert!(!below().any(|child| child.state.is_live()), "{instance:?}");
            }
            _ => {}
        }
    }
}

/// L6: at each level of an assignment at most one lead that is live, done or passed on.
fn one_lead(instance: &Instance) {
    for parent in instance.lines.iter().map(|line| line.parent) {
        let leads = instance
            .lines
            .iter()
            .filter(|line| line.parent == parent && line.role == Role::Lead)
            .filter(|line| line.state.is_live() || line.state == LineState::Transferred)
            .count();
        assert!(leads <= 1, "{leads} leads below {parent:?} in {instance:?}");
    }
}

fn in_hand(instance: &Instance, line: &Line) -> bool {
    let below = || {
        instance
            .children(line.id)
            .any(|child| in_hand(instance, child))
    };
    line.state.is_live() || (line.state == LineState::Transferred && below())
}

fn throws() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(any::<u32>(), 50..430)
}

/// The seed is that of `.cargo/config.toml`.
fn config() -> ProptestConfig {
    ProptestConfig::with_cases(vanthu_tests::histories())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn incoming_documents_keep_their_properties(throws in throws()) {
        let mut dice = Dice::new(throws);
        let mut run = Run::<Incoming>::new(1);
        while dice.left() > 40 {
            run.step(&mut dice);
        }
        run.agreement(&mut dice);
        run.mending(&mut dice);
        run.staff_changes(&mut dice);
    }

    #[test]
    fn outgoing_documents_keep_their_properties(throws in throws()) {
        let mut dice = Dice::new(throws);
        let mut run = Run::<Outgoing>::new(2);
        while dice.left() > 40 {
            run.step(&mut dice);
        }
        order_of_the_law(&run);
        run.agreement(&mut dice);
        run.mending(&mut dice);
        run.staff_changes(&mut dice);
    }

    #[test]
    fn numbers_of_a_shared_book_have_no_gap(throws in throws()) {
        let mut dice = Dice::new(throws);
        let mut book = Book::new();
        let mut runs: Vec<Run<Incoming>> = (1..6).map(Run::new).collect();
        let mut minutes = 0;
        while dice.left() > 12 {
            let pick = dice.below(5) as usize;
            std::mem::swap(&mut runs[pick].book, &mut book);
            runs[pick].minutes = minutes;
            runs[pick].step(&mut dice);
            minutes = runs[pick].minutes;
            std::mem::swap(&mut runs[pick].book, &mut book);
        }
        let mut numbers: Vec<(u32, chrono::NaiveDate)> = runs
            .iter()
            .filter_map(|run| run.document.state().arrival())
            .map(|taken| (taken.number, taken.date))
            .collect();
        numbers.sort_unstable();
        let expected: Vec<u32> = (1..=numbers.len() as u32).collect();
        prop_assert_eq!(numbers.iter().map(|(n, _)| *n).collect::<Vec<_>>(), expected);
        prop_assert!(numbers.is_sorted_by_key(|(_, date)| *date), "a later number, an earlier date");
    }
}

/// L1, L3: signed only on the content that was checked, checked and approved; issued only after
/// everything before.
fn order_of_the_law(run: &Run<Outgoing>) {
    let state = run.document.state();
    let Some(signature) = state.signature() else {
        return;
    };
    let checks = state.checks();
    for check in [&checks.content, &checks.format, &checks.approval] {
        let check = check.as_ref().expect("signed without a check");
        assert_eq!(
            check.content, signature.content,
            "signed on content nobody checked"
        );
    }
    assert_eq!(
        checks.approval.as_ref().map(|check| &check.by),
        Some(&signature.by)
    );
    assert_eq!(state.content_hash(), Some(signature.content));
    let types: Vec<String> = run
        .document
        .entries()
        .iter()
        .map(|entry| {
            let value: serde_json::Value = serde_json::from_str(&entry.json).expect("json");
            value["event"]["type"].as_str().expect("a type").to_owned()
        })
        .collect();
    let place = |name: &str| types.iter().position(|kind| kind == name);
    let order = [
        "signed",
        "number_assigned",
        "registered",
        "sealed",
        "issued",
    ]
    .map(place);
    let reached: Vec<usize> = order.iter().map_while(|place| *place).collect();
    assert!(reached.is_sorted(), "{types:?}");
    assert_eq!(
        order.iter().flatten().count(),
        reached.len(),
        "a step was left out: {types:?}"
    );
}

/// L13: a line whose seat has lost its last holder shows up as stalled.
#[test]
fn a_vacant_seat_is_shown() {
    let mut run = Run::<Incoming>::new(9);
    for (actor, action) in [
        ("dung", incoming::Action::Receive),
        ("dung", incoming::Action::Register),
        ("dung", incoming::Action::Submit),
    ] {
        let now = run.now();
        run.desk.open_year(&mut run.book, now);
        let actor = person(actor);
        let items = run.document.available(&run.desk, &run.book, &actor, now);
        let item = items.iter().find(|item| item.action == action);
        let kind = run.asking(&actor).good(item.expect("an item"), 0);
        let command = run.command(kind, None);
        let (desk, book) = (&run.desk, &mut run.book);
        let accepted = run.document.execute(desk, book, &command, &actor, now);
        assert!(accepted.is_ok(), "{action:?}: {accepted:?}");
    }
    // In a chart whose director has left, the line stalls.
    let profile = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
    let mut profile: serde_json::Value =
        serde_json::from_str(&profile.expect("profile")).expect("json");
    for post in profile["posts"].as_array_mut().expect("posts") {
        if !matches!(post["key"].as_str(), Some("giam-doc" | "pho-giam-doc")) {
            continue;
        }
        for holder in post["holders"].as_array_mut().expect("holders") {
            holder["until"] = "2026-11-18".into();
        }
    }
    let later = Desk::new(&profile.to_string()).expect("a sound profile");
    run.minutes += 4 * 24 * 60;
    let now = run.now();
    let stalled = run.document.stalled(&later, &run.book, now);
    assert_eq!(stalled.len(), 1);
    assert!(run.document.stalled(&run.desk, &run.book, now).is_empty());
}
