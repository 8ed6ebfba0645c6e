//! `cargo xtask exam DIR [--json FILE]`: the neutral case files of a folder. The cases are run by
//! the package `vanthu-tests`, so that this program stays light.

use std::path::{PathBuf, absolute};

use anyhow::{Context, Result};
use clap::Args;

use crate::shell::cargo;

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
    let mut exam = cargo();
    exam.args(["run", "-q", "-p", "vanthu-tests", "--bin", "exam", "--"]);
    exam.arg(absolute(&arguments.folder)?);
    if let Some(json) = &arguments.json {
        exam.arg("--json").arg(absolute(json)?);
    }
    let status = exam.status().context("cannot start cargo")?;
    if !status.success() {
        std::process::exit(1);
    }
    Ok(())
}
