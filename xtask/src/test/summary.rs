//! Counts of each runner, and whether all is well.

use std::time::{Duration, Instant};

use anyhow::Error;

/// What one runner counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) ignored: usize,
}

/// One row a runner.
pub(crate) struct Summary {
    rows: Vec<Row>,
    notes: Vec<String>,
    last: Instant,
}

struct Row {
    runner: String,
    outcome: Result<Counts, String>,
    took: Duration,
}

impl Default for Summary {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            notes: Vec::new(),
            last: Instant::now(),
        }
    }
}

impl Summary {
    /// Notes the time that was needed before the next run.
    pub(crate) fn took(&mut self, what: &str) {
        println!("{what}: {:.1} s", self.last.elapsed().as_secs_f32());
        self.last = Instant::now();
    }

    /// Notes a run. One without tests, or one whose program failed, has failed whatever it counted.
    pub(crate) fn add(&mut self, runner: &str, success: bool, counts: Counts) {
        let outcome = match (success, counts) {
            (
                _,
                Counts {
                    passed: 0,
                    failed: 0,
                    ..
                },
            ) => Err("no test was run".to_owned()),
            (false, Counts { failed: 0, .. }) => Err("stopped with an error".to_owned()),
            _ => Ok(counts),
        };
        self.push(runner, outcome);
    }

    /// Notes a check that has no counts of its own, such as a type checker's run.
    pub(crate) fn check(&mut self, name: &str, outcome: anyhow::Result<()>) {
        match outcome {
            Ok(()) => self.push(
                name,
                Ok(Counts {
                    passed: 1,
                    ..Counts::default()
                }),
            ),
            Err(error) => self.broken(name, &error),
        }
    }

    /// Notes a runner that could not run to its end.
    pub(crate) fn broken(&mut self, runner: &str, error: &Error) {
        self.push(runner, Err(format!("{error:#}")));
    }

    /// Keeps a line to be printed below the table.
    pub(crate) fn note(&mut self, line: String) {
        self.notes.push(line);
    }

    fn push(&mut self, runner: &str, outcome: Result<Counts, String>) {
        let took = self.last.elapsed();
        self.last = Instant::now();
        let row = Row {
            runner: runner.to_owned(),
            outcome,
            took,
        };
        println!("{}", row.line());
        self.rows.push(row);
    }

    pub(crate) fn has_failed(&self) -> bool {
        self.rows.is_empty() || self.rows.iter().any(Row::has_failed)
    }

    pub(crate) fn print(&self) {
        println!(
            "\n{:16} {:>7} {:>7} {:>8} {:>7}",
            "", "passed", "failed", "not run", "seconds"
        );
        for row in &self.rows {
            let seconds = row.took.as_secs_f32();
            match &row.outcome {
                Ok(Counts {
                    passed,
                    failed,
                    ignored,
                }) => {
                    println!(
                        "{:16} {passed:>7} {failed:>7} {ignored:>8} {seconds:>7.1}",
                        row.runner
                    );
                }
                Err(reason) => println!("{:16} {reason}", row.runner),
            }
        }
        for line in &self.notes {
            println!("{line}");
        }
    }
}

impl Row {
    fn has_failed(&self) -> bool {
        !matches!(self.outcome, Ok(Counts { failed: 0, .. }))
    }

    fn line(&self) -> String {
        match &self.outcome {
            Ok(Counts {
                passed, failed: 0, ..
            }) => format!("{}: {passed} passed", self.runner),
            Ok(Counts { passed, failed, .. }) => {
                format!("{}: {passed} passed, {failed} failed", self.runner)
            }
            Err(reason) => format!("{}: {reason}", self.runner),
        }
    }
}

/// The number in front of (or, with `after`, behind) a word in a line: `12 passed`, `pass 12`.
pub(crate) fn number_beside(line: &str, word: &str, after: bool) -> Option<usize> {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|part| !part.is_empty()).collect();
    words.windows(2).find_map(|pair| {
        let (number, name) = if after {
            (pair[1], pair[0])
        } else {
            (pair[0], pair[1])
        };
        if name == word {
            number.parse().ok()
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_on_either_side() {
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured";
        assert_eq!(number_beside(cargo, "passed", false), Some(12));
        assert_eq!(number_beside(cargo, "ignored", false), Some(1));
        assert_eq!(number_beside("ℹ pass 3", "pass", true), Some(3));
        assert_eq!(
            number_beside("== 2 failed, 5 passed in 0.1s ==", "failed", false),
            Some(2)
        );
        assert_eq!(number_beside("nothing here", "passed", false), None);
    }

    #[test]
    fn a_run_without_tests_has_failed() {
        let mut summary = Summary::default();
        summary.add("rust", true, Counts::default());
        assert!(summary.has_failed());
    }

    #[test]
    fn a_failing_program_has_failed_whatever_it_counted() {
        let mut summary = Summary::default();
        summary.add(
            "rust",
            false,
            Counts {
                passed: 3,
                ..Counts::default()
            },
        );
        assert!(summary.has_failed());
    }
}
