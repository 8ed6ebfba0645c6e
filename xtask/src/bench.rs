//! `cargo xtask bench`: the figures of the package `vanthu-bench`, then those of the database. Other
//! programs report their own: `examples/python/bench_calls.py`, `examples/web/bench_calls.mjs`.

use std::path::{PathBuf, absolute};

use anyhow::Result;
use clap::Args;

use crate::shell::{cargo, run as run_program};

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
    run_program(&mut store)
}
