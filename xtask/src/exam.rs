//! `cargo xtask exam DIR [--python] [--json FILE]`: the neutral case files of a folder. The cases are
//! run by the package `vanthu-tests`, or by `tests/python/exam`, so that this program stays light.

use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::{
    project::{root, target},
    setup::python::Environment,
    shell::{cargo, show},
    test::summary::{Counts, Summary, number_beside},
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Folder with neutral case files (`*.json`)
    folder: PathBuf,
    /// Run them through the Python package (built and installed first) instead of Rust
    #[arg(long)]
    python: bool,
    /// Write every check with what was expected and what came out, by case id
    #[arg(long)]
    json: Option<PathBuf>,
}

/// The counts are the last line, so a failed exam ends without another word.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut exam = if arguments.python {
        let environment = Environment::ready()?;
        environment.install_package()?;
        in_python(&environment)
    } else {
        in_rust()
    };
    exam.arg(absolute(&arguments.folder)?);
    if let Some(json) = &arguments.json {
        exam.arg("--json").arg(absolute(json)?);
    }
    let status = exam.status().context("cannot start the exam")?;
    if !status.success() {
        std::process::exit(1);
    }
    Ok(())
}

fn in_rust() -> Command {
    let mut exam = cargo();
    exam.args(["run", "-q", "-p", "vanthu-tests", "--bin", "exam", "--"]);
    exam
}

fn in_python(environment: &Environment) -> Command {
    let mut exam = environment.module("exam");
    exam.env("PYTHONPATH", root().join("tests/python"));
    exam
}

/// The committed cases in Rust, as a row of the test's summary; the report goes to
/// `target/exam`.
pub(crate) fn test_in_rust(summary: &mut Summary) -> Result<()> {
    test("exam in Rust", in_rust(), &report("rust")?, summary)
}

/// The committed cases in Python.
pub(crate) fn test_in_python(environment: &Environment, summary: &mut Summary) -> Result<()> {
    let exam = in_python(environment);
    test("exam in Python", exam, &report("python")?, summary)
}

fn report(language: &str) -> Result<PathBuf> {
    let folder = target("exam");
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join(format!("{language}.json")))
}

fn test(name: &str, mut exam: Command, json: &Path, summary: &mut Summary) -> Result<()> {
    let cases = root().join("tests/exam");
    let shown = show(exam.arg(cases).arg("--json").arg(json))?;
    summary.add(name, shown.success, counted(&shown.text));
    Ok(())
}

/// What is not supported counts as not run.
fn counted(text: &str) -> Counts {
    let last = text.lines().last().unwrap_or_default();
    let number = |word| number_beside(last, word, false).unwrap_or_default();
    Counts {
        passed: number("passed"),
        failed: number("failed"),
        ignored: number("not"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts() {
        let text = "not supported S-OS-01 [1] one_stop_state: \"one_stop_state\"\n\
                    229 passed, 0 failed, 11 not supported\n";
        let expected = Counts {
            passed: 229,
            failed: 0,
            ignored: 11,
        };
        assert_eq!(counted(text), expected);
        assert_eq!(counted("exam: no such folder"), Counts::default());
    }
}
