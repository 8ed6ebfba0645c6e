//! How far the tests reach: patterns of routing, acts that meet, random histories.

use std::fs;

use anyhow::{Result, anyhow};
use vanthu_tests::collisions;

use crate::{
    generate::primitives::{self, State},
    project::root,
};

const HISTORIES: &str = "tests/tests/properties.rs";

/// One line each; `output` is what the Rust tests printed.
pub(super) fn lines(output: &str) -> Result<[String; 3]> {
    let states = State::ALL.iter().zip(primitives::counts()?);
    let states: Vec<String> = states
        .map(|(state, count)| format!("{count} {}", state.label()))
        .collect();
    let found = collisions::read().map_err(|error| anyhow!(error))?;
    let collisions::Counts { both, one, missing } = collisions::counts(&found);
    let kinds = run(&kinds(&fs::read_to_string(root().join(HISTORIES))?), output);
    let each = usize::try_from(vanthu_tests::histories())?;
    Ok([
        format!("primitives: {}", states.join(", ")),
        format!(
            "collisions: {both} in both orders, {one} in the only one, {missing} not there yet"
        ),
        format!(
            "random histories: {}, {kinds} kinds of {each}",
            kinds * each
        ),
    ])
}

/// The names of the random tests in a file: functions of what was thrown.
fn kinds(text: &str) -> Vec<&str> {
    let functions = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("fn "));
    functions
        .filter_map(|line| line.split_once("(throws in "))
        .map(|(name, _)| name)
        .collect()
}

/// How many of them were run and passed.
fn run(kinds: &[&str], output: &str) -> usize {
    let passed = |name: &&&str| {
        let line = format!("test {name} ... ok");
        output.lines().any(|it| it == line)
    };
    kinds.iter().filter(passed).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_histories_that_were_run_are_counted() {
        let file = "fn run(throws: u32) {}\n    fn a(throws in throws()) {\n    fn b(throws in throws()) {\n";
        let kinds = kinds(file);
        assert_eq!(kinds, ["a", "b"]);
        assert_eq!(run(&kinds, "test a ... ok\ntest b ... FAILED\n"), 1);
    }

    #[test]
    fn every_list_can_be_counted() {
        let lines = lines("").unwrap();
        assert!(lines[0].starts_with("primitives: "), "{lines:?}");
        assert!(lines[2].starts_with("random histories: 0"), "{lines:?}");
        assert!(kinds(&fs::read_to_string(root().join(HISTORIES)).unwrap()).len() >= 3);
    }
}
