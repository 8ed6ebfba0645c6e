//! A folder that has an office already: its work goes on, nothing is done twice.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{figure, folder, office, summary};

fn shipped() -> Vec<std::path::PathBuf> {
    let inbox = Path::new(env!("CARGO_MANIFEST_DIR")).join("inbox");
    let mut files: Vec<_> = fs::read_dir(inbox)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn check_numbers(out: &Path, incoming: usize) {
    let office = office(out);
    let arrivals = office.incoming_register(2026).unwrap();
    let numbers: Vec<u32> = arrivals.iter().map(|entry| entry.arrival.number).collect();
    assert_eq!(numbers, (1..=incoming as u32).collect::<Vec<_>>());
    assert!(arrivals.is_sorted_by_key(|entry| entry.arrival.date));
    let issued = office.outgoing_register(2026).unwrap();
    let numbers: Vec<u32> = issued.iter().map(|entry| entry.number.number).collect();
    assert_eq!(numbers, (1..=issued.len() as u32).collect::<Vec<_>>());
    assert!(office.verify(None).unwrap().is_sound());
}

#[test]
fn more_messages_on_another_day() {
    let root = folder("continued");
    let (inbox, out) = (root.join("in"), root.join("out"));
    fs::create_dir_all(&inbox).unwrap();
    let files = shipped();
    let put = |file: &Path| fs::copy(file, inbox.join(file.file_name().unwrap())).unwrap();
    let arguments = ["--inbox", inbox.to_str().unwrap()];
    for file in &files[..12] {
        put(file);
    }
    let first = summary(&out, &arguments);
    assert_eq!(figure(&first, "đăng ký mới"), 12);
    check_numbers(&out, 12);
    for file in &files[12..] {
        put(file);
    }
    let second = summary(&out, &arguments);
    assert_eq!(figure(&second, "đăng ký mới"), 15, "{second}");
    assert_eq!(figure(&second, "trùng"), 13, "{second}");
    check_numbers(&out, 27);
}

/// Killed at any moment, the next run finishes the work.
#[test]
fn killed_and_run_again() {
    let root = folder("killed");
    for wait in [60, 250, 700] {
        let out = root.join(wait.to_string());
        let mut run = Command::new(env!("CARGO_BIN_EXE_office_day"))
            .args(["--out", out.to_str().unwrap()])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        run.kill().unwrap();
        run.wait().unwrap();
        let line = summary(&out, &[]);
        assert!(line.contains("sổ đến 27, sổ đi 20"), "{wait} ms: {line}");
        check_numbers(&out, 27);
    }
}

/// One of two has the folder; the other says so, or comes when the first is done (field K16).
#[test]
fn two_runs_at_once() {
    let out = folder("two-runs");
    let run = || {
        let mut run = Command::new(env!("CARGO_BIN_EXE_office_day"));
        run.args(["--out", out.to_str().unwrap()]);
        run.stdout(Stdio::null()).stderr(Stdio::piped());
        run.spawn().unwrap()
    };
    let runs = [run(), run(), run()];
    let mut done = 0;
    for run in runs {
        let output = run.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        if output.status.success() {
            done += 1;
        } else {
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(
                said.contains("một lần chạy khác đang dùng thư mục này"),
                "{said}"
            );
        }
    }
    assert!(done >= 1);
    check_numbers(&out, 27);
    let line = summary(&out, &[]);
    assert!(line.contains("sổ đến 27, sổ đi 20"), "{line}");
}

/// What is in the folder stays as it is while another process holds it.
#[test]
fn a_folder_that_is_held() {
    let out = folder("held");
    summary(&out, &[]);
    let lock = out.join(".office_day.lock");
    let held = fs::OpenOptions::new().write(true).open(&lock).unwrap();
    held.lock().unwrap();
    fs::write(&lock, "4711").unwrap();
    let before = common::tree(&out);
    let output = common::office_day(&["--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("(tiến trình 4711)"), "{said}");
    assert!(said.contains(out.to_str().unwrap()), "{said}");
    assert_eq!(common::tree(&out), before);
    drop(held);
    summary(&out, &[]);
}
