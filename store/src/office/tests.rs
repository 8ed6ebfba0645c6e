//! Failures that only the writer's own connection can be made to show.

#[path = "../../tests/common/mod.rs"]
mod common;

use common::{Folder, Random, minute, run_incoming};

use crate::OfficeError;

fn code<T: std::fmt::Debug>(outcome: Result<T, OfficeError>) -> &'static str {
    match outcome {
        Err(OfficeError::Storage(error)) => error.code(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_disk_changes_nothing_and_the_command_succeeds_later() {
    let folder = Folder::new("full");
    let office = folder.open();
    let mut random = Random(41);
    run_incoming(&office, &mut random, 4, minute(0)).expect("runs");
    let before = office.heads().expect("reads");
    let limit = |pages: i64| {
        let writer = office.shared.writer().expect("writes").lock();
        let set = writer
            .connection
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, i64>(0));
        set.expect("sets")
    };
    // No page more than there are: what SQLite then answers is what it answers on a full disk.
    limit(1);
    let outcome = loop {
        let outcome = run_incoming(&office, &mut random, 4, minute(1));
        if outcome.is_err() {
            break outcome;
        }
    };
    assert_eq!(code(outcome), "full");
    let report = office.verify(Some(&before)).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    limit(1_000_000);
    run_incoming(&office, &mut random, 10, minute(2)).expect("runs again");
    let report = office.verify(Some(&before)).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn a_database_that_may_only_be_read_is_an_error() {
    let folder = Folder::new("read-only");
    let office = folder.open();
    let read_only = |on: bool| {
        let writer = office.shared.writer().expect("writes").lock();
        writer
            .connection
            .pragma_update(None, "query_only", on)
            .expect("sets");
    };
    read_only(true);
    let outcome = run_incoming(&office, &mut Random(43), 1, minute(0));
    assert_eq!(code(outcome), "read_only");
    read_only(false);
    run_incoming(&office, &mut Random(43), 1, minute(0)).expect("runs");
}

#[test]
fn threads_that_share_a_failing_commit_lose_nothing_that_was_acknowledged() {
    let folder = Folder::new("shared");
    let office = folder.open();
    run_incoming(&office, &mut Random(44), 10, minute(0)).expect("runs");
    let limit = |pages: i64| {
        let writer = office.shared.writer().expect("writes").lock();
        let set = writer
            .connection
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, i64>(0));
        set.expect("sets")
    };
    // Room for a few more documents, then none.
    limit(limit(1) + 40);
    let acknowledged: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|thread| {
                let office = office.clone();
                scope.spawn(move || {
                    let mut random = Random(100 + thread);
                    let mut acknowledged = Vec::new();
                    loop {
                        match run_incoming(&office, &mut random, 3, minute(1)) {
                            Ok((_, receipts)) => acknowledged.extend(receipts),
                            failed => {
                                assert_eq!(code(failed), "full");
                                return acknowledged;
                            }
                        }
                    }
                })
            })
            .collect();
        let threads = threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"));
        threads.flatten().collect()
    });
    assert!(!acknowledged.is_empty());
    limit(1_000_000);
    for office in [&office, &folder.open()] {
        for receipt in &acknowledged {
            let history = office.history(&receipt.stream).expect("reads");
            let record = history.get(receipt.version as usize - 1);
            assert_eq!(record.map(|record| record.hash), Some(receipt.hash));
        }
        let report = office.verify(None).expect("verifies");
        assert!(report.is_sound(), "{report:?}");
    }
    run_incoming(&office, &mut Random(45), 10, minute(2)).expect("runs again");
}
