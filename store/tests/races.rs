//! Several offices on one database at the same time.

mod common;

use std::sync::Barrier;
use std::thread;

use common::{Folder, Random, minute, person, run_incoming, run_outgoing, to_incoming};
use serde_json::json;
use vanthu::api::Incoming;
use vanthu::incoming::Phase;
use vanthu_store::OfficeError;

#[test]
fn offices_that_race_for_numbers_leave_no_gap_and_no_double() {
    const OFFICES: u64 = 2;
    const THREADS: u64 = 2;
    const DOCUMENTS: u64 = 12;
    let folder = Folder::new("numbers");
    drop(folder.open());
    let start = Barrier::new((OFFICES * THREADS) as usize);
    thread::scope(|scope| {
        for number in 0..OFFICES {
            let office = folder.open();
            for thread in 0..THREADS {
                let (office, start) = (office.clone(), &start);
                scope.spawn(move || {
                    let mut random = Random(1_000 + number * THREADS + thread);
                    start.wait();
                    for _ in 0..DOCUMENTS {
                        run_incoming(&office, &mut random, 2, minute(0)).expect("registers");
                        run_outgoing(&office, &mut random, 7, minute(0)).expect("numbers");
                    }
                });
            }
        }
    });
    let office = folder.open();
    let expected: Vec<u32> = (1..)
        .take((OFFICES * THREADS * DOCUMENTS) as usize)
        .collect();
    let incoming = office.incoming_register(2026).expect("reads");
    let numbers: Vec<u32> = incoming.iter().map(|entry| entry.arrival.number).collect();
    assert_eq!(numbers, expected);
    let outgoing = office.outgoing_register(2026).expect("reads");
    let numbers: Vec<u32> = outgoing.iter().map(|entry| entry.number.number).collect();
    assert_eq!(numbers, expected);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn of_two_who_do_the_same_at_once_one_is_refused() {
    let folder = Folder::new("one-wins");
    let offices = [folder.open(), folder.open()];
    let mut random = Random(21);
    for _ in 0..10 {
        let (document, _) = run_incoming(&offices[0], &mut random, 2, minute(0)).expect("runs");
        let start = Barrier::new(2);
        let outcomes: Vec<_> = thread::scope(|scope| {
            let tries: Vec<_> = offices
                .iter()
                .map(|office| {
                    let submit = json!({"type": "submit", "data": {"to": "gd"}});
                    let mut command = to_incoming(&mut random, submit);
                    command.seen.version = Some(2);
                    let start = &start;
                    scope.spawn(move || {
                        start.wait();
                        office.execute::<Incoming>(
                            &document,
                            &command,
                            &person("van.thu"),
                            minute(1),
                        )
                    })
                })
                .collect();
            tries
                .into_iter()
                .map(|t| t.join().expect("no panic"))
                .collect()
        });
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        assert_eq!(won, 1, "{outcomes:?}");
        for outcome in outcomes {
            match outcome {
                Ok(receipt) => assert_eq!(receipt.phase, Phase::Submitted),
                Err(OfficeError::Refused(refusal)) => assert_eq!(refusal.codes(), ["stale"]),
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn the_same_command_from_two_offices_at_once_is_carried_out_once() {
    let folder = Folder::new("once");
    let offices = [folder.open(), folder.open()];
    let mut random = Random(22);
    for _ in 0..10 {
        let (document, _) = run_incoming(&offices[0], &mut random, 1, minute(0)).expect("runs");
        let register = common::incoming_steps(1, None).remove(1).1;
        let command = to_incoming(&mut random, register);
        let (command, start) = (&command, &Barrier::new(2));
        let receipts: Vec<_> = thread::scope(|scope| {
            let tries: Vec<_> = offices
                .iter()
                .map(|office| {
                    scope.spawn(move || {
                        start.wait();
                        office.execute::<Incoming>(
                            &document,
                            command,
                            &person("van.thu"),
                            minute(1),
                        )
                    })
                })
                .collect();
            tries
                .into_iter()
                .map(|t| t.join().expect("no panic"))
                .collect()
        });
        let receipts: Vec<_> = receipts.into_iter().map(|r| r.expect("accepted")).collect();
        assert_eq!(receipts[0], receipts[1]);
    }
    assert_eq!(offices[1].incoming_register(2026).expect("reads").len(), 10);
}
