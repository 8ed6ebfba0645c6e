//! The rooms of `core` and the arrows between them: a room may use only rooms before it. Reads the
//! `use crate::` lines and fails on an arrow that runs back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Rooms in order; those of one row may not use each other.
const ROWS: [&[&str]; 16] = [
    &["base"],
    &["input", "law"],
    &["rules"],
    &["calendar"],
    &["organization"],
    &["document"],
    &["numbers"],
    &["context"],
    &["routing"],
    &["engine"],
    &["history"],
    &["machines"],
    &["exchange"],
    &["registers"],
    &["repair", "queries"],
    &["api"],
];

fn row(room: &str) -> Option<usize> {
    ROWS.iter().position(|rooms| rooms.contains(&room))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("readable") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if !path.ends_with("tests.rs")
            && path.extension().is_some_and(|extension| extension == "rs")
        {
            found.push(path);
        }
    }
}

fn used_rooms(text: &str) -> BTreeSet<String> {
    let without_tests = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let code = without_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| {
        line.match_indices("crate::")
            .map(|(at, _)| line[at + 7..].to_owned())
    })
    .filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (room, after) = rest.split_at(end.unwrap_or(rest.len()));
        // A macro of the crate's root is no room.
        (!after.starts_with('!')).then(|| room.to_owned())
    })
    .collect()
}

#[test]
fn no_arrow_runs_back() {
    let core = vanthu_tests::folder("../core/src");
    let mut files = Vec::new();
    sources(&core, &mut files);
    let mut wrong = Vec::new();
    let mut arrows = 0;
    for file in &files {
        let inside = file.strip_prefix(&core).expect("below core");
        let room = inside
            .iter()
            .next()
            .and_then(|part| part.to_str())
            .expect("a room");
        let Some(own) = row(room) else {
            let name = room.trim_end_matches(".rs");
            assert!(name == "lib", "{room} is in no row: say where it stands");
            continue;
        };
        for used in used_rooms(&std::fs::read_to_string(file).expect("text")) {
            arrows += 1;
            let allowed = used == room || row(&used).is_some_and(|other| other < own);
            if !allowed {
                wrong.push(format!("{}: crate::{used}", inside.display()));
            }
        }
    }
    println!("{arrows} arrows in {} files", files.len());
    assert!(arrows > 100, "the test reads nothing any more");
    assert!(
        wrong.is_empty(),
        "arrows that run back:\n{}",
        wrong.join("\n")
    );
}
