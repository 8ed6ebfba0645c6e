//! `cargo xtask count [--check]`: how many instructions the fixed workloads of the package
//! `vanthu-bench` need, ours and those of the hand-written limit. Counts do not depend on what else
//! the machine is doing, so they may be checked; `bench/README.md` describes the record.

mod measure;
mod record;

use anyhow::{Result, bail};

use self::record::Record;
use crate::project::root;

const FILE: &str = "bench/counts.json";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a count grew by more than 3 % or a ratio passes its ceiling
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let path = root().join(FILE);
    let recorded = Record::read(&path)?;
    let counted = measure::all()?;
    println!("\n{counted}");
    if !arguments.check {
        return counted.with_ceilings_of(recorded.as_ref()).write(&path);
    }
    let Some(recorded) = recorded else {
        bail!("{FILE} is missing; `cargo xtask count` writes it");
    };
    let faults = counted.faults(&recorded);
    for fault in &faults {
        println!("{fault}");
    }
    if let Some(difference) = counted.other_conditions(&recorded) {
        println!("count: only reported, since {difference}");
        return Ok(());
    }
    if !faults.is_empty() {
        bail!("make it cheaper, or run `cargo xtask count` and commit {FILE} with the reason");
    }
    println!("count: as in {FILE}");
    Ok(())
}
