//! Storage that fails: the answer is an error with a code, never a panic, and nothing has changed.

mod common;

use std::time::Duration;

use common::{Folder, Random, desk, minute, person, run_incoming, run_outgoing, to_incoming};
use vanthu::api::Incoming;
use vanthu_store::{Blobs, Folder as BlobFolder, Office, OfficeError, Options, StorageError};

fn open(address: &str) -> Result<Office, StorageError> {
    Office::open(address, desk())
}

fn code<T: std::fmt::Debug>(outcome: Result<T, StorageError>) -> &'static str {
    outcome.expect_err("fails").code()
}

fn storage_code<T: std::fmt::Debug>(outcome: Result<T, OfficeError>) -> &'static str {
    match outcome {
        Err(OfficeError::Storage(error)) => error.code(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let folder = Folder::new("open");
    let path = |name: &str| folder.0.join(name).to_str().expect("text").to_owned();
    assert_eq!(code(open("postgres://db/office")), "address");
    match open(&path("no/such/folder/office.db")) {
        Err(StorageError::NotFound { path }) => assert_eq!(path, folder.0.join("no")),
        other => panic!("{other:?}"),
    }
    std::fs::write(
        folder.0.join("letter.txt"),
        "Kính gửi: Sở Y tế. ".repeat(90),
    )
    .expect("writes");
    assert_eq!(code(open(&path("letter.txt"))), "damaged");
}

#[test]
fn a_newer_schema_is_refused_and_left_as_it_is() {
    let folder = Folder::new("newer");
    drop(folder.open());
    folder
        .sql()
        .pragma_update(None, "user_version", 99)
        .expect("sets");
    match open(folder.database().to_str().expect("text")) {
        Err(StorageError::NewerSchema { found: 99, known }) => assert_eq!(known, 8),
        other => panic!("{other:?}"),
    }
    let version: i64 = folder
        .sql()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .expect("reads");
    assert_eq!(version, 99);
}

/// Schemas 1 to 3 had one row an event, and were in no release; no schema of the future is touched
/// either. Whatever its journal, not a byte of the file changes.
#[test]
fn a_schema_that_is_not_read_is_named_and_left_as_it_is() {
    for journal in ["DELETE", "WAL"] {
        for (schema, refusal) in [
            (1, "before_first_release"),
            (2, "before_first_release"),
            (3, "before_first_release"),
            (99, "newer_schema"),
        ] {
            let folder = Folder::new("old");
            let sql = folder.sql();
            let set = sql.pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()));
            set.expect("sets");
            let old = "CREATE TABLE events (agency TEXT, stream TEXT, seq INTEGER, json TEXT);
                INSERT INTO events VALUES ('so-mau', 'doc:1', 1, '{}');";
            sql.execute_batch(old).expect("creates");
            sql.pragma_update(None, "user_version", schema)
                .expect("sets");
            // Since schema 4 a file says whose it is.
            if schema > 4 {
                let ours = 0x7661_6e74;
                sql.pragma_update(None, "application_id", ours)
                    .expect("sets");
            }
            drop(sql);
            let before = std::fs::read(folder.database()).expect("reads");
            let address = folder.database().to_str().expect("text").to_owned();
            assert_eq!(code(open(&address)), refusal, "{schema} {journal}");
            let after = std::fs::read(folder.database()).expect("reads");
            assert!(after == before, "{schema} {journal}");
            let left: Vec<_> = std::fs::read_dir(&folder.0).expect("a folder").collect();
            assert_eq!(left.len(), 1, "{left:?}");
        }
    }
}

#[test]
fn another_process_that_holds_the_database_is_waited_for_but_not_for_ever() {
    let folder = Folder::new("busy");
    let mut options = Options::default();
    options.patience = Duration::from_millis(30);
    options.tries = 2;
    let path = folder.database();
    let office = Office::open_with(path.to_str().expect("text"), desk(), options).expect("opens");
    let sql = folder.sql();
    sql.execute_batch("BEGIN IMMEDIATE").expect("holds");
    let outcome = run_incoming(&office, &mut Random(42), 1, minute(0));
    assert_eq!(storage_code(outcome), "busy");
    assert_eq!(code(office.rebuild()), "busy");
    // Readers are not held up.
    assert_eq!(
        office.inbox(&person("van.thu"), minute(1)).expect("reads"),
        []
    );
    sql.execute_batch("ROLLBACK").expect("lets go");
    run_incoming(&office, &mut Random(42), 1, minute(0)).expect("runs");
}

#[test]
fn records_of_a_newer_library_stop_the_document_with_their_place() {
    let folder = Folder::new("newer-event");
    let office = folder.open();
    let mut random = Random(44);
    let (document, _) = run_incoming(&office, &mut random, 2, minute(0)).expect("runs");
    folder
        .sql()
        .execute(
            "UPDATE records SET json = replace(json, '{\"v\":1,', '{\"v\":2,') WHERE stream = ?1
             AND seq = 2",
            [format!("incoming:{document}")],
        )
        .expect("changes");
    let (actor, submit) = common::incoming_steps(1, None).remove(2);
    let submit = to_incoming(&mut random, submit);
    let outcome = folder
        .open()
        .execute::<Incoming>(&document, &submit, &person(actor), minute(1));
    let Err(OfficeError::Storage(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(
        error.to_string().contains("record 2 has version 2"),
        "{error}"
    );
    assert_eq!(code(office.document(document)), "history");
    assert_eq!(code(office.rebuild()), "history");
    assert_eq!(
        office.incoming_register(2026).expect("reads").len(),
        1,
        "nothing was lost"
    );
}

#[test]
fn attachments_keep_their_limits_and_leave_nothing_behind() {
    let folder = Folder::new("blobs");
    let blobs = BlobFolder::new(folder.0.join("blobs")).with_limit(1_000);
    let tooth: &mut dyn std::io::Read = &mut std::io::repeat(7);
    assert_eq!(code(blobs.put(tooth)), "blob_too_large");
    let tmp = folder.0.join("blobs/tmp");
    assert_eq!(std::fs::read_dir(&tmp).expect("a folder").count(), 0);

    let bytes = Random(45).bytes(1_000);
    let (digest, size) = blobs.put(&mut bytes.as_slice()).expect("put");
    assert_eq!((digest, size), (vanthu::base::Digest::of(&bytes), 1_000));
    assert_eq!(
        blobs.put(&mut bytes.as_slice()).expect("put again"),
        (digest, size)
    );
    let mut read = Vec::new();
    let mut file = blobs.get(&digest).expect("reads").expect("is there");
    std::io::Read::read_to_end(&mut file, &mut read).expect("reads");
    assert_eq!(read, bytes);
    let absent = vanthu::base::Digest::of(b"absent");
    assert!(blobs.get(&absent).expect("reads").is_none());
    assert_eq!(blobs.size(&absent).expect("reads"), None);

    // What a killed writer leaves aside is swept, and nothing else.
    std::fs::write(tmp.join("1-1"), b"half").expect("writes");
    assert_eq!(blobs.sweep(Duration::from_secs(3600)).expect("sweeps"), 0);
    assert_eq!(blobs.sweep(Duration::ZERO).expect("sweeps"), 1);
    assert_eq!(blobs.size(&digest).expect("reads"), Some(1_000));
}

#[test]
fn a_failing_source_of_bytes_is_an_error() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the line is dead"))
        }
    }
    let folder = Folder::new("broken");
    let office = folder.open();
    assert_eq!(code(office.put_blob(Broken)), "file");
    run_outgoing(&office, &mut Random(46), 1, minute(0)).expect("runs");
}
