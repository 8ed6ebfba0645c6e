//! `cargo xtask exam DIR [--json FILE]`: the neutral case files of a folder, run by the package
//! `vanthu-tests`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::Args;
use vanthu_tests::exam::{Report, run_folder};

use crate::{
    project::{root, target},
    test::summary::{Counts, Summary},
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Folder with neutral case files (`*.json`)
    folder: PathBuf,
    /// Write every check with what was expected and what came out, by case id
    #[arg(long)]
    json: Option<PathBuf>,
}

/// The counts are the last line, so a failed exam ends without another word.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let report = examine(&arguments.folder, arguments.json.as_deref())?;
    if !report.is_success() {
        std::process::exit(1);
    }
    Ok(())
}

/// The committed cases, as a row of the test's summary; the report goes to `target/exam`.
pub(crate) fn test(summary: &mut Summary) -> Result<()> {
    let folder = target("exam");
    fs::create_dir_all(&folder)?;
    let report = examine(
        &root().join("tests/exam"),
        Some(&folder.join("report.json")),
    )?;
    // What is not supported counts as not run.
    let counts = Counts {
        passed: report.passed,
        failed: report.failed,
        ignored: report.not_supported,
    };
    summary.add("exam", report.is_success(), counts);
    Ok(())
}

fn examine(folder: &Path, json: Option<&Path>) -> Result<Report> {
    let report = run_folder(folder).with_context(|| format!("reading {}", folder.display()))?;
    if let Some(file) = json {
        let text = serde_json::to_string_pretty(&report)?;
        fs::write(file, text + "\n").with_context(|| format!("writing {}", file.display()))?;
    }
    for line in report.lines() {
        println!("{line}");
    }
    Ok(report)
}
