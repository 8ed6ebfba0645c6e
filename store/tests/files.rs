//! The files of an office: how they are named, who may read them, whose they are.

mod common;

use std::fs;
use std::path::Path;

use common::{Folder, Random, desk, minute, person, run_incoming, run_outgoing};
use rusqlite::Connection;
use vanthu::base::Locale;
use vanthu_store::{AddressFault, Office, OfficeError, Options, StorageError};

fn open(address: &str) -> Result<Office, StorageError> {
    Office::open(address, desk())
}

fn code<T: std::fmt::Debug>(outcome: Result<T, StorageError>) -> &'static str {
    outcome.expect_err("fails").code()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry).into_string().expect("text"))
        .collect();
    names.sort();
    names
}

#[test]
fn forms_of_addresses_name_the_same_file() {
    let folder = Folder::new("forms");
    let path = folder.database().to_str().expect("text").to_owned();
    let office = open(&format!("sqlite://{path}")).expect("opens");
    run_incoming(&office, &mut Random(1), 2, minute(0)).expect("runs");
    for address in [
        path.clone(),
        format!("sqlite:{path}"),
        format!("file:{path}"),
        format!("file://{path}"),
        format!("sqlite:{path}?mode=rw"),
        format!("sqlite:{path}?mode=ro"),
        format!("sqlite:{}", path.replace("/office", "/./office")),
    ] {
        let office = open(&address).expect("opens");
        let register = office.incoming_register(2026).expect("reads");
        assert_eq!(register.len(), 1, "{address}");
    }
    drop(office);
    assert_eq!(names(&folder.0), ["blobs", "office.db"]);
}

#[test]
fn an_address_that_cannot_be_used_is_refused_by_name() {
    let folder = Folder::new("refused");
    let path = |name: &str| folder.0.join(name).to_str().expect("text").to_owned();
    let refused = |address: &str, fault: &str| {
        let error = open(address).expect_err("refused");
        assert_eq!(error.code(), "address", "{address}");
        let (en, vi) = (error.message(Locale::En), error.message(Locale::Vi));
        assert!(en.contains(fault) && vi.contains(fault), "{en} / {vi}");
        assert!(en.len() < 600 && vi.len() < 600, "{en} / {vi}");
    };
    refused(&path("o.db?mode=r"), "`r`");
    refused(&format!("sqlite:{}", path("o.db?cache=shared")), "`cache`");
    refused("sqlite:///office.db", "`sqlite:office.db`");
    refused("postgres://localhost/office", "`sqlite:office.db`");
    refused(" \t", "`sqlite:office.db`");
    refused(&"ở".repeat(100_000), "");
    assert_eq!(code(open(&path(&"a".repeat(300)))), "cannot_open");
    match open("file://van-thu/office.db") {
        Err(StorageError::Address { fault, .. }) => {
            assert_eq!(fault, AddressFault::OtherHost("van-thu".to_owned()));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(names(&folder.0), [] as [&str; 0]);
}

#[test]
fn what_is_not_there_is_not_made_unless_it_may_be() {
    let folder = Folder::new("missing");
    let path = folder.database().to_str().expect("text").to_owned();
    for mode in ["ro", "rw"] {
        match open(&format!("sqlite:{path}?mode={mode}")) {
            Err(StorageError::NotFound { path }) => assert_eq!(path, folder.database()),
            other => panic!("{other:?}"),
        }
    }
    let mut options = Options::default();
    options.read_only = true;
    assert_eq!(code(Office::open_with(&path, desk(), options)), "not_found");
    assert_eq!(code(open(folder.0.to_str().expect("text"))), "not_a_file");
    assert_eq!(names(&folder.0), [] as [&str; 0]);
    open(&format!("sqlite:{path}?mode=rwc")).expect("opens");
}

#[test]
fn files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("modes");
    let office = folder.open();
    run_outgoing(&office, &mut Random(2), 2, minute(0)).expect("runs");
    let mut seen = 0;
    let mut look = vec![folder.0.clone()];
    while let Some(at) = look.pop() {
        for name in names(&at) {
            let path = at.join(name);
            let data = fs::metadata(&path).expect("reads");
            let expected = if data.is_dir() { 0o700 } else { 0o600 };
            let mode = data.permissions().mode() & 0o777;
            assert_eq!(mode, expected, "{} {mode:o}", path.display());
            if data.is_dir() {
                look.push(path);
            }
            seen += 1;
        }
    }
    // The database, its log and index; the folder of attachments, two below it, one file.
    assert_eq!(seen, 7);
}

#[test]
fn a_database_of_another_program_is_left_as_it_is() {
    let notes = "CREATE TABLE notes (id INTEGER, text TEXT); INSERT INTO notes VALUES (1, 'a');";
    let clash = "CREATE TABLE events (id INTEGER);";
    for (name, sql) in [
        ("tables", notes.to_owned()),
        ("clash", clash.to_owned()),
        ("numbered", format!("{notes} PRAGMA user_version = 3;")),
        ("as ours", format!("{notes} PRAGMA user_version = 4;")),
        ("newer", format!("{notes} PRAGMA user_version = 75;")),
        ("named", "PRAGMA application_id = 252006674;".to_owned()),
        ("empty, numbered", "PRAGMA user_version = 8;".to_owned()),
    ] {
        let folder = Folder::new("foreign");
        folder.sql().execute_batch(&sql).expect("makes it");
        let before = fs::read(folder.database()).expect("reads");
        let path = folder.database().to_str().expect("text").to_owned();
        for mode in ["rwc", "rw", "ro"] {
            let outcome = open(&format!("sqlite:{path}?mode={mode}"));
            assert_eq!(code(outcome), "foreign_file", "{name} {mode}");
        }
        assert!(fs::read(folder.database()).expect("reads") == before);
        assert_eq!(names(&folder.0), ["office.db"], "{name}");
    }
}

/// Takes away what schemas 7 and 8 brought.
const SINCE_SCHEMA_6: &str = "
    ALTER TABLE documents DROP COLUMN since; ALTER TABLE inbox DROP COLUMN since;
    DROP INDEX outgoing_register_document; DROP INDEX outgoing_register_reply_to;
    DROP INDEX outgoing_register_withdrawn; DROP INDEX incoming_register_reply;
    DROP INDEX outgoing_register_replaced; DROP INDEX incoming_register_replaced;";

/// Schema 4 had neither the mark nor the profiles.
#[test]
fn a_file_that_does_not_say_whose_it_is_is_known_by_its_tables() {
    let folder = Folder::new("unnamed");
    run_incoming(&folder.open(), &mut Random(3), 2, minute(0)).expect("runs");
    let sql = folder.sql();
    let header = |sql: &Connection, name: &str| -> i64 {
        let read = sql.pragma_query_value(None, name, |row| row.get(0));
        read.expect("reads")
    };
    let ours = (0x7661_6e74, 8);
    let marks = |sql: &Connection| (header(sql, "application_id"), header(sql, "user_version"));
    assert_eq!(marks(&sql), ours);
    let older = "DROP TABLE dossiers; DROP TABLE profiles;
        PRAGMA application_id = 0; PRAGMA user_version = 4;";
    sql.execute_batch(&format!("{SINCE_SCHEMA_6} {older}"))
        .expect("sets");
    // What the older build wrote in the rows is made again.
    sql.execute("UPDATE documents SET subject = 'cũ'", [])
        .expect("sets");
    let path = folder.database().to_str().expect("text").to_owned();
    assert_eq!(code(open(&format!("{path}?mode=ro"))), "older_schema");
    let office = folder.open();
    assert_eq!(office.incoming_register(2026).expect("reads").len(), 1);
    assert!(office.verify(None).expect("verifies").is_sound());
    assert_eq!(marks(&sql), ours);
}

/// Schema 6 knew neither since when a due date counts nor who makes a dossier.
#[test]
fn what_an_older_schema_did_not_know_is_made_again() {
    let folder = Folder::new("schema-6");
    run_incoming(&folder.open(), &mut Random(6), 10, minute(0)).expect("runs");
    run_incoming(&folder.open(), &mut Random(7), 4, minute(1)).expect("runs");
    let late = common::at("2027-02-01T08:00:00+07:00");
    let known = folder.open().overdue(late).expect("reads");
    assert_eq!(known.len(), 1);
    let sql = folder.sql();
    let older = "ALTER TABLE dossiers DROP COLUMN maker; PRAGMA user_version = 6;";
    sql.execute_batch(&format!("{SINCE_SCHEMA_6} {older}"))
        .expect("sets");
    let office = folder.open();
    assert_eq!(office.overdue(late).expect("reads"), known);
    assert!(office.verify(None).expect("verifies").is_sound());
    let makers = "SELECT count(*) FROM dossiers WHERE maker = 'can.bo.kh'";
    let makers: i64 = sql.query_row(makers, [], |row| row.get(0)).expect("counts");
    assert_eq!(makers, 1);
}

#[test]
fn a_file_opened_for_reading_is_read_and_not_changed() {
    let folder = Folder::new("read-only");
    let (document, _) = {
        let office = folder.open();
        run_incoming(&office, &mut Random(4), 4, minute(0)).expect("runs")
    };
    let before = fs::read(folder.database()).expect("reads");
    let path = folder.database().to_str().expect("text").to_owned();
    let office = open(&format!("{path}?mode=ro")).expect("opens");
    check_reading(&office);
    assert!(office.document(document).expect("reads").is_some());
    assert_eq!(names(&folder.0), ["blobs", "office.db"]);
    assert!(fs::read(folder.database()).expect("reads") == before);
    // What another office writes in the meantime is seen.
    run_incoming(&folder.open(), &mut Random(5), 4, minute(1)).expect("runs");
    assert_eq!(office.incoming_register(2026).expect("reads").len(), 2);
}

/// Everything that can be asked is answered; everything that would write is refused.
fn check_reading(office: &Office) {
    assert_eq!(office.incoming_register(2026).expect("reads").len(), 1);
    assert_eq!(
        office
            .inbox(&person("truong.kh"), minute(1))
            .expect("reads")
            .len(),
        1
    );
    let heads = office.heads().expect("reads");
    let report = office.verify(Some(&heads)).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
    match run_incoming(office, &mut Random(6), 1, minute(1)) {
        Err(OfficeError::Storage(error)) => assert_eq!(error.code(), "read_only"),
        other => panic!("{other:?}"),
    }
    assert_eq!(code(office.rebuild()), "read_only");
    assert_eq!(code(office.put_blob(&b"tep"[..])), "read_only");
}

/// Names the folder for the program that this test starts as somebody who may not write.
const GUEST: &str = "VANTHU_GUEST";

#[test]
fn a_folder_that_may_not_be_written_is_read() {
    if let Ok(folder) = std::env::var(GUEST) {
        return guest(Path::new(&folder));
    }
    let folder = Folder::new("guest");
    let program = folder.0.join("program");
    fs::copy(std::env::current_exe().expect("this program"), &program).expect("copies");
    {
        let office = folder.open();
        run_incoming(&office, &mut Random(7), 4, minute(0)).expect("runs");
    }
    protect(&folder.0, 0o555);
    let read = start_guest(&program, &folder.0);
    // An office that somebody has open has a log, which the guest cannot read along with it.
    protect(&folder.0, 0o755);
    let office = folder.open();
    run_incoming(&office, &mut Random(8), 4, minute(0)).expect("runs");
    for end in ["", "-wal"] {
        let from = folder.0.join(format!("office.db{end}"));
        fs::copy(from, folder.0.join(format!("log.db{end}"))).expect("copies");
    }
    protect(&folder.0, 0o555);
    let with_log = start_guest(&program, &folder.0);
    protect(&folder.0, 0o755);
    assert!(read && with_log);
}

/// Others may read everything in the folder; nobody may write in it.
fn protect(folder: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    for name in names(folder) {
        let readable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(folder.join(name), readable).expect("sets");
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(mode)).expect("sets");
}

fn start_guest(program: &Path, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    use std::os::unix::process::CommandExt as _;
    let mut command = std::process::Command::new(program);
    command
        .args(["--exact", "a_folder_that_may_not_be_written_is_read"])
        .current_dir("/")
        .env(GUEST, folder);
    // The superuser may write everywhere.
    if fs::metadata("/proc/self").expect("reads").uid() == 0 {
        command.uid(65_534);
    }
    let output = command.output().expect("starts");
    print!(
        "{}",
        String::from_utf8_lossy(&output.stdout).replace("test result", "guest")
    );
    output.status.success()
}

fn guest(folder: &Path) {
    let at = |name: &str| folder.join(name).to_str().expect("text").to_owned();
    let log = at("log.db");
    if Path::new(&log).exists() {
        assert_eq!(code(open(&format!("{log}?mode=ro"))), "log_beside");
        return;
    }
    let office = open(&format!("{}?mode=ro", at("office.db"))).expect("opens");
    check_reading(&office);
    // Without the mode it is not opened as if it could be written.
    assert_eq!(code(open(&at("office.db"))), "read_only");
    assert_eq!(code(open(&at("new.db"))), "cannot_open");
}

fn gone<T: std::fmt::Debug>(outcome: Result<T, OfficeError>) {
    match outcome {
        Err(OfficeError::Storage(error)) => assert_eq!(error.code(), "file_gone"),
        other => panic!("{other:?}"),
    }
}

fn remove(folder: &Folder, ends: &[&str]) {
    for end in ends {
        let _ = fs::remove_file(folder.0.join(format!("office.db{end}")));
    }
}

#[test]
fn a_file_that_was_deleted_takes_no_command_and_is_not_made_again() {
    let folder = Folder::new("deleted");
    let office = folder.open();
    run_incoming(&office, &mut Random(10), 4, minute(0)).expect("runs");
    assert_eq!(office.incoming_register(2026).expect("reads").len(), 1);
    remove(&folder, &["", "-wal", "-shm"]);
    gone(run_incoming(&office, &mut Random(11), 1, minute(1)));
    let another = office.clone();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            let read = || assert_eq!(code(another.incoming_register(2026)), "file_gone");
            scope.spawn(read);
        }
    });
    assert_eq!(code(office.verify(None)), "file_gone");
    assert_eq!(code(office.heads()), "file_gone");
    assert_eq!(code(office.rebuild()), "file_gone");
    assert_eq!(names(&folder.0), ["blobs"]);
}

#[test]
fn a_file_that_was_exchanged_is_noticed_and_goes_on_once_it_is_back() {
    let folder = Folder::new("exchanged");
    let office = folder.open();
    run_incoming(&office, &mut Random(12), 4, minute(0)).expect("runs");
    let away = folder.0.join("away.db");
    fs::rename(folder.database(), &away).expect("renames");
    gone(run_incoming(&office, &mut Random(13), 1, minute(1)));
    fs::write(folder.database(), b"").expect("writes");
    gone(run_incoming(&office, &mut Random(13), 1, minute(1)));
    assert_eq!(code(office.incoming_register(2026)), "file_gone");
    fs::rename(&away, folder.database()).expect("renames");
    run_incoming(&office, &mut Random(13), 10, minute(1)).expect("runs");
    assert_eq!(office.incoming_register(2026).expect("reads").len(), 2);
    assert!(office.verify(None).expect("verifies").is_sound());
}

/// The newest commits are only in the log.
#[test]
fn a_log_that_was_deleted_or_exchanged_is_noticed() {
    for exchange in [false, true] {
        let folder = Folder::new("log-gone");
        let office = folder.open();
        run_incoming(&office, &mut Random(14), 4, minute(0)).expect("runs");
        let log = folder.0.join("office.db-wal");
        let bytes = fs::read(&log).expect("reads");
        fs::remove_file(&log).expect("removes");
        if exchange {
            fs::write(folder.0.join("copy"), bytes).expect("writes");
            fs::rename(folder.0.join("copy"), &log).expect("renames");
        }
        gone(run_incoming(&office, &mut Random(15), 1, minute(1)));
    }
}

/// Whoever deletes the file between two commands of many threads: what was acknowledged before stays
/// readable through the names that are left, what comes after is not acknowledged.
#[test]
fn nothing_is_acknowledged_into_a_deleted_file() {
    let folder = Folder::new("while-writing");
    let office = folder.open();
    run_incoming(&office, &mut Random(16), 4, minute(0)).expect("runs");
    let kept = folder.0.join("kept.db");
    fs::hard_link(folder.database(), &kept).expect("links");
    fs::hard_link(folder.0.join("office.db-wal"), folder.0.join("kept.db-wal")).expect("links");
    let acknowledged: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|thread| {
                let office = &office;
                scope.spawn(move || {
                    let mut random = Random(20 + thread);
                    (1..)
                        .find_map(
                            |turn| match run_incoming(office, &mut random, 1, minute(1)) {
                                Ok(_) => None,
                                failed => {
                                    gone(failed);
                                    Some(turn - 1)
                                }
                            },
                        )
                        .unwrap_or_default()
                })
            })
            .collect();
        std::thread::sleep(std::time::Duration::from_millis(100));
        remove(&folder, &["", "-wal", "-shm"]);
        let threads = threads.into_iter();
        threads.map(|thread| thread.join().expect("no panic")).sum()
    });
    drop(office);
    let kept = common::open(&kept);
    let waiting = kept.inbox(&person("van.thu"), minute(2)).expect("reads");
    assert!(acknowledged > 0);
    assert!(
        waiting.len() >= acknowledged,
        "{} {acknowledged}",
        waiting.len()
    );
}
