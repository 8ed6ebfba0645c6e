//! Every sample is read, and read as the official library reads it, but for the listed differences.

mod edxml_support;

use std::path::Path;

use edxml_support::differences::{self, Difference};
use edxml_support::{Lines, fixtures, load_expected, messages, real_samples, render};
use vanthu::exchange::{Limits, read};

fn compare(folder: &Path, listed: &[Difference]) -> usize {
    let expected = load_expected(folder);
    let mut used = vec![false; listed.len()];
    let mut unlisted = Vec::new();
    let files = messages(folder);
    for (name, bytes) in &files {
        let expected = &expected[name];
        let ours = match read(bytes, &Limits::default()) {
            Ok(reading) => render(&reading),
            Err(error) => Lines::from([("error".to_owned(), error.code().to_owned())]),
        };
        let refused = ours.contains_key("error");
        let both_refuse = expected.contains_key("error") && refused;
        let mut keys: Vec<_> = expected.keys().chain(ours.keys()).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let (library, ours) = (
                expected.get(key).map(String::as_str),
                ours.get(key).map(String::as_str),
            );
            let one_refuses = expected.contains_key("error") != refused;
            let is_told_by_the_error = one_refuses
                && !["error", "attachment[0].sha256", "attachment[0].fault"]
                    .contains(&key.as_str());
            if library == ours
                || key.starts_with("error.cause")
                || is_told_by_the_error
                || (both_refuse && key == "error")
            {
                continue;
            }
            let is_listed = |difference: &Difference| {
                difference.file == name
                    && difference.key == key
                    && difference.library == library
                    && difference.ours == ours
            };
            match listed.iter().position(is_listed) {
                Some(index) => used[index] = true,
                None => unlisted.push(format!(
                    "differs(\"{name}\", \"{key}\", {library:?}, {ours:?}, \"\"),"
                )),
            }
        }
    }
    assert!(listed.iter().all(|listed| !listed.reason.is_empty()));
    let unused: Vec<_> = listed
        .iter()
        .zip(used)
        .filter(|(_, used)| !used)
        .map(|(listed, _)| (listed.file, listed.key))
        .collect();
    assert!(
        unlisted.is_empty(),
        "unlisted differences:\n{}",
        unlisted.join("\n")
    );
    assert!(
        unused.is_empty(),
        "listed differences that are none: {unused:?}"
    );
    files.len()
}

#[test]
fn generated() {
    assert_eq!(compare(&fixtures("generated"), &[]), 8);
}

#[test]
fn quirks() {
    println!(
        "{} quirks read",
        compare(&fixtures("quirks"), differences::QUIRKS)
    );
}

#[test]
fn real() {
    let count = real_samples().map_or(0, |folder| compare(&folder, differences::REAL));
    println!("{count} real samples read");
}
