//! `cargo xtask bench`: the figures of the package `vanthu-bench`, then those of the database, then what
//! a call costs from Python and JavaScript.

use std::path::{PathBuf, absolute};
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::{
    project::{root, target},
    shell::{cargo, run as run_program},
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Write the figures of the rules as JSON too
    #[arg(long)]
    json: Option<PathBuf>,
    /// Fifty times as many documents
    #[arg(long)]
    full: bool,
}

/// Figures are printed; no time is asserted.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut rules = cargo();
    rules.args(["run", "-q", "--release", "-p", "vanthu-bench", "--"]);
    if arguments.full {
        rules.args(["--documents", "1000000"]);
    }
    if let Some(json) = &arguments.json {
        rules.arg("--json").arg(absolute(json)?);
    }
    run_program(&mut rules)?;
    let mut store = cargo();
    store.args([
        "run",
        "-q",
        "--release",
        "-p",
        "vanthu-store",
        "--example",
        "bench_store",
    ]);
    run_program(&mut store)?;
    calls()
}

/// What a call costs from Python and from JavaScript, with the packages that the last
/// `cargo xtask test` installed.
fn calls() -> Result<()> {
    let python = target("venv").join("bin/python");
    let scripts = [
        (
            python.clone(),
            root().join("examples/python/bench_calls.py"),
            root(),
        ),
        (
            PathBuf::from("node"),
            target("web-project").join("examples/web/bench_calls.mjs"),
            target("web-project"),
        ),
    ];
    for (program, script, folder) in scripts {
        if !script.exists() || (program == python && !python.exists()) {
            println!("{}: run `cargo xtask test` first", script.display());
            continue;
        }
        run_program(Command::new(program).arg(script).current_dir(folder))?;
    }
    Ok(())
}
