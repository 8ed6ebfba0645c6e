//! `Options::patience` is the whole time that anything waits.

mod common;

use std::thread;
use std::time::{Duration, Instant};

use common::{Folder, Random, desk, minute, person, run_incoming};
use vanthu_store::{Office, OfficeError, Options};

/// Far more than a busy machine needs, far less than patience for each thread and each try would take.
const AT_MOST: Duration = Duration::from_secs(10);

/// SQLite waits in whole milliseconds.
const ROUNDED: Duration = Duration::from_millis(5);

fn patient(folder: &Folder, patience: Duration) -> Office {
    let mut options = Options::default();
    options.patience = patience;
    let path = folder.database();
    Office::open_with(path.to_str().expect("text"), desk(), options).expect("opens")
}

fn is_busy(outcome: &Result<(), OfficeError>) -> bool {
    matches!(outcome, Err(OfficeError::Storage(error)) if error.code() == "busy")
}

#[test]
fn a_foreign_lock_makes_every_thread_wait_once() {
    let folder = Folder::new("foreign-lock");
    let patience = Duration::from_millis(400);
    let office = patient(&folder, patience);
    let other = folder.sql();
    other.execute_batch("BEGIN IMMEDIATE").expect("holds");
    thread::scope(|scope| {
        for number in 0..12 {
            let office = &office;
            scope.spawn(move || {
                let began = Instant::now();
                let outcome = match number {
                    0 => office.rebuild().map_err(OfficeError::from),
                    _ => run_incoming(office, &mut Random(number), 1, minute(0)).map(drop),
                };
                let waited = began.elapsed();
                assert!(is_busy(&outcome), "{outcome:?}");
                assert!(
                    waited + ROUNDED >= patience && waited < AT_MOST,
                    "{waited:?}"
                );
            });
        }
    });
    other.execute_batch("ROLLBACK").expect("lets go");
    run_incoming(&office, &mut Random(99), 10, minute(0)).expect("runs");
}

#[test]
fn a_lock_of_everything_is_waited_for_as_long_by_opening_and_by_reading() {
    let folder = Folder::new("exclusive");
    let office = patient(&folder, Duration::from_millis(300));
    drop(office);
    let other = folder.sql();
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;")
        .expect("holds");
    let mut options = Options::default();
    options.patience = Duration::from_millis(300);
    for mode in ["rw", "ro"] {
        let address = format!("sqlite:{}?mode={mode}", folder.database().display());
        let began = Instant::now();
        let error = Office::open_with(&address, desk(), options.clone()).expect_err("busy");
        assert_eq!(error.code(), "busy", "{mode}");
        assert!(began.elapsed() < AT_MOST, "{mode} {:?}", began.elapsed());
    }
}

/// Threads that lose patience leave nobody waiting for a commit that they were to make.
#[test]
fn impatient_threads_leave_nobody_behind() {
    const THREADS: u64 = 8;
    let folder = Folder::new("impatient");
    let office = patient(&folder, Duration::from_millis(1));
    let patient = folder.open();
    let acknowledged: usize = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let office = if thread < 6 { &office } else { &patient };
                scope.spawn(move || {
                    let mut random = Random(thread);
                    let mut done = 0;
                    for _ in 0..60 {
                        match run_incoming(office, &mut random, 1, minute(0)).map(drop) {
                            Ok(()) => done += 1,
                            busy => assert!(is_busy(&busy), "{busy:?}"),
                        }
                    }
                    done
                })
            })
            .collect();
        let threads = threads.into_iter();
        threads.map(|thread| thread.join().expect("no panic")).sum()
    });
    let waiting = patient.inbox(&person("van.thu"), minute(1)).expect("reads");
    assert_eq!(waiting.len(), acknowledged);
    assert!(patient.verify(None).expect("verifies").is_sound());
}

#[test]
fn any_length_of_patience_is_taken() {
    for patience in [Duration::ZERO, Duration::MAX] {
        let folder = Folder::new("lengths");
        let office = patient(&folder, patience);
        run_incoming(&office, &mut Random(1), 3, minute(0)).expect("runs");
    }
}
