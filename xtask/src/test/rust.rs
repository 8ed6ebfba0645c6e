//! Rust: unit, integration and documentation tests of all packages but the bindings, which are
//! tested from their own languages.

use anyhow::Result;

use crate::{
    exam,
    shell::{cargo, show},
    test::reach,
    test::summary::{Counts, Summary, number_beside},
};

pub(super) fn run(summary: &mut Summary) -> Result<()> {
    let seed = std::env::var("PROPTEST_RNG_SEED").unwrap_or_default();
    println!("random tests: PROPTEST_RNG_SEED={seed}");
    let shown = show(cargo().args([
        "test",
        "--workspace",
        "--exclude=vanthu-python",
        "--exclude=vanthu-wasm",
        "--all-features",
        "--no-fail-fast",
    ]))?;
    summary.add("rust", shown.success, counted(&shown.text));
    for line in reach::lines(&shown.text)? {
        summary.note(line);
    }
    exam::test(summary)
}

/// The sum over all test programs.
fn counted(text: &str) -> Counts {
    let mut sum = Counts::default();
    for line in text.lines().filter(|line| line.starts_with("test result:")) {
        let number = |word| number_beside(line, word, false).unwrap_or_default();
        sum.passed += number("passed");
        sum.failed += number("failed");
        sum.ignored += number("ignored");
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_programs_are_added() {
        let text = "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured\n\
                    test odd ... FAILED\n\
                    test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured\n";
        assert_eq!(
            counted(text),
            Counts {
                passed: 5,
                failed: 1,
                ignored: 1
            }
        );
    }
}
