//! How far the tests reach: patterns of routing, acts that meet, random histories.

use anyhow::{Result, anyhow};
use vanthu_tests::{HISTORIES, collisions};

use crate::generate::primitives::{self, State};

/// One line each; `output` is what the Rust tests printed.
pub(super) fn lines(output: &str) -> Result<[String; 3]> {
    let states = State::ALL.iter().zip(primitives::counts()?);
    let states: Vec<String> = states
        .map(|(state, count)| format!("{count} {}", state.label()))
        .collect();
    let found = collisions::read().map_err(|error| anyhow!(error))?;
    let collisions::Counts { both, one, missing } = collisions::counts(&found);
    let (kinds, histories) = histories(output);
    Ok([
        format!("primitives: {}", states.join(", ")),
        format!(
            "collisions: {both} in both orders, {one} in the only one, {missing} not there yet"
        ),
        format!("random histories: {histories}, by {kinds} tests"),
    ])
}

/// How many tests of random histories were run and passed, and how many histories that are.
fn histories(output: &str) -> (usize, u32) {
    let passed = |name: &&str| {
        let line = format!("test {name} ... ok");
        output.lines().any(|it| it == line)
    };
    let names = HISTORIES.iter().map(|(name, _)| *name);
    let run: Vec<&str> = names.filter(passed).collect();
    let histories = run.iter().map(|name| vanthu_tests::histories(name)).sum();
    (run.len(), histories)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_histories_that_were_run_are_counted() {
        let [(first, _), (second, _), ..] = HISTORIES;
        let output = format!("test {first} ... ok\ntest {second} ... FAILED\n");
        let counted = vanthu_tests::histories(first);
        assert_eq!(histories(&output), (1, counted));
    }

    #[test]
    fn every_list_can_be_counted() {
        let lines = lines("").unwrap();
        assert!(lines[0].starts_with("primitives: "), "{lines:?}");
        assert!(lines[2].starts_with("random histories: 0"), "{lines:?}");
    }
}
