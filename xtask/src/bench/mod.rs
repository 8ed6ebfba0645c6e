//! `cargo xtask bench`: the figures of the package `vanthu-bench` (rules and messages), those of the
//! database, and what a call costs from Python and JavaScript.

mod calls;
mod messages;

use std::path::{PathBuf, absolute};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::shell::{cargo, run as run_program};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Write the figures of rules and messages as JSON too
    #[arg(long)]
    json: Option<PathBuf>,
    /// Fifty times as many documents
    #[arg(long)]
    full: bool,
    /// Measure only these
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Group>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Group {
    /// Decisions, `available`, heap, replay, beside a hand-written limit
    Core,
    /// Calls from Python and in Chromium, beside the state machines usual there
    Calls,
    /// The database
    Store,
    /// Reading of messages, from Rust, Python, Node and Chromium
    Edxml,
}

/// Figures are printed; no time is asserted.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let wants = |group| arguments.only.is_empty() || arguments.only.contains(&group);
    let rules: Vec<&str> = [(Group::Core, "core"), (Group::Edxml, "edxml")]
        .into_iter()
        .filter_map(|(group, name)| wants(group).then_some(name))
        .collect();
    if !rules.is_empty() {
        in_rust(arguments, &rules)?;
    }
    if wants(Group::Store) {
        run_program(
            cargo()
                .args(["run", "-q", "--release", "-p", "vanthu-store"])
                .args(["--example", "bench_store"]),
        )?;
    }
    if wants(Group::Edxml) {
        messages::run()?;
    }
    if wants(Group::Calls) {
        calls::run()?;
    }
    Ok(())
}

fn in_rust(arguments: &Arguments, groups: &[&str]) -> Result<()> {
    let mut bench = cargo();
    bench.args(["run", "-q", "--release", "-p", "vanthu-bench"]);
    bench.args(["--bin", "bench", "--", "--only", &groups.join(",")]);
    if arguments.full {
        bench.args(["--documents", "1000000"]);
    }
    bench.arg("--messages").arg(messages::folder()?);
    if let Some(json) = &arguments.json {
        bench.arg("--json").arg(absolute(json)?);
    }
    run_program(&mut bench)
}
