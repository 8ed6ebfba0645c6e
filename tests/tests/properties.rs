//! Properties of both machines under random commands, in an office where people come and go, cover for each
//! other, the calendar is revised and clocks are late: L1–L16 of `docs/properties.md`, and repairs that hold
//! their word. Where each is looked at: `properties_support`.

mod properties_support;

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use vanthu::api::{Desk, Incoming, Outgoing};
use vanthu::numbers::Taken;
use vanthu::{incoming, outgoing};

use properties_support::{Run, Usual};
use vanthu_tests::form::Dice;

/// One history ends when so many throws are left for what is asked of its end.
const LEFT: usize = 40;

fn throws() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(any::<u32>(), 60..440)
}

/// How often each command was accepted.
type Accepted = RefCell<BTreeMap<&'static str, u32>>;

/// Runs a test's share of the histories. The seed is that of `.cargo/config.toml`.
fn histories(test: &'static str, history: impl Fn(&mut Dice)) {
    let config = Config {
        cases: vanthu_tests::histories(test),
        source_file: Some(file!()),
        test_name: Some(test),
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&throws(), |throws| {
        history(&mut Dice::new(throws));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Documents of one kind, each in an office of its own. Every command of the machine is accepted in some.
fn documents<M: Usual>(test: &'static str) {
    let accepted = Accepted::default();
    histories(test, |dice| document::<M>(dice, &accepted));
    let accepted = accepted.into_inner();
    let count = |action: &M::Action| {
        let name = M::name(*action).key();
        (name, accepted.get(name).copied().unwrap_or_default())
    };
    let counts: Vec<(&str, u32)> = M::ACTIONS.iter().map(count).collect();
    println!("accepted: {counts:?}");
    let never = counts.iter().filter(|(_, count)| *count == 0);
    let never: Vec<&str> = never.map(|(name, _)| *name).collect();
    assert!(never.is_empty(), "never accepted: {never:?}");
}

fn document<M: Usual>(dice: &mut Dice, accepted: &Accepted) {
    let mut run = Run::<M>::new(1, dice);
    run.begin(dice);
    while dice.left() > LEFT {
        run.step(dice);
        if dice.below(4) == 0 {
            run.sampled_agreement(dice);
        }
    }
    M::held(&run);
    run.agreement(dice);
    run.mending(dice);
    run.nobody_stays_forgotten(dice);
    run.replayed();
    for name in &run.accepted {
        *accepted.borrow_mut().entry(name.key()).or_default() += 1;
    }
}

#[test]
fn incoming_documents_keep_their_properties() {
    documents::<Incoming>("incoming_documents_keep_their_properties");
}

#[test]
fn outgoing_documents_keep_their_properties() {
    documents::<Outgoing>("outgoing_documents_keep_their_properties");
}

/// L2, L5: of several documents in one office each number is given once, without a gap, and a later number
/// never has an earlier date.
#[test]
fn numbers_of_a_shared_book_have_no_gap() {
    histories("numbers_of_a_shared_book_have_no_gap", |dice| {
        let mut arriving: Vec<_> = (1..5).map(|n| Run::<Incoming>::new(n, dice)).collect();
        let mut leaving: Vec<_> = (5..8).map(|n| Run::<Outgoing>::new(n, dice)).collect();
        let mut shared = Shared {
            book: arriving[0].book.clone(),
            minutes: 0,
        };
        for run in &mut leaving {
            shared.with(run, |run| run.begin(dice));
        }
        for run in &mut arriving {
            shared.with(run, |run| run.begin(dice));
        }
        while dice.left() > 20 {
            let pick = dice.below(7) as usize;
            match arriving.get_mut(pick) {
                Some(run) => shared.with(run, |run| run.step(dice)),
                None => shared.with(&mut leaving[pick - 4], |run| run.step(dice)),
            }
        }
        let arrivals = arriving.iter().filter_map(|run| {
            let taken = run.document.state().arrival()?;
            Some((taken, run.has_done(incoming::Action::CorrectArrival)))
        });
        let numbers = leaving.iter().filter_map(|run| {
            let taken = run.document.state().number()?;
            Some((taken, run.has_done(outgoing::Action::CorrectNumberDate)))
        });
        without_gap(arrivals.chain(numbers));
    });
}

/// What documents of one office have in common.
struct Shared {
    book: vanthu::api::Book,
    minutes: i64,
}

impl Shared {
    fn with<M: Usual>(&mut self, run: &mut Run<M>, act: impl FnOnce(&mut Run<M>)) {
        std::mem::swap(&mut run.book, &mut self.book);
        run.minutes = self.minutes;
        act(run);
        self.minutes = run.minutes;
        std::mem::swap(&mut run.book, &mut self.book);
    }
}

/// A day that was corrected is compared with those beside it where a store knows them.
fn without_gap<'t>(all: impl Iterator<Item = (&'t Taken, bool)>) {
    let mut series: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (taken, corrected) in all {
        let numbers = series.entry(taken.of()).or_default();
        numbers.push((taken.number, taken.date, corrected));
    }
    for (of, mut numbers) in series {
        numbers.sort_unstable();
        let expected = (1..).take(numbers.len());
        let each_once = numbers.iter().map(|(number, ..)| *number).eq(expected);
        let as_given = numbers.iter().filter(|(_, _, corrected)| !corrected);
        let in_order = as_given.is_sorted_by_key(|(_, date, _)| *date);
        assert!(each_once && in_order, "{of:?}: {numbers:?}");
    }
}

/// L13: a line whose seat has lost its last holder shows up as stalled.
#[test]
fn a_vacant_seat_is_shown() {
    let mut run = Run::<Incoming>::new(9, &mut Dice::new(Vec::new()));
    // Received, registered, submitted; not stamped, since it did not come on paper.
    run.begin(&mut Dice::new(vec![4, 1, 1, 1, 1]));
    assert_eq!(run.accepted.len(), 3);
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
    assert!(
        run.document
            .stalled(&run.office.desk, &run.book, now)
            .is_empty()
    );
}
