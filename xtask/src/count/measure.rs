//! Runs the workloads below callgrind, one process each. Only what happens inside one function
//! of `bench/src/measured.rs` is counted, so set-up needs no subtracting.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::record::{Count, Record};
use crate::{
    project::target,
    setup::valgrind,
    shell::{cargo, command, output, run},
};

/// What a run of `count WORKLOAD` prints.
#[derive(Deserialize)]
struct Printed {
    /// Commands, or calls of `available`.
    divisor: u64,
    /// The instruction sets by which libraries choose their code.
    cpu: Vec<String>,
}

/// Every count, with the conditions under which it was made.
pub(super) fn all() -> Result<Record> {
    valgrind::ensure()?;
    let counter = Counter {
        program: build()?,
        folder: target("count"),
    };
    fs::create_dir_all(&counter.folder)?;
    let (incoming_limit, cpu) = counter.count("incoming-limit", "limit_documents")?;
    let (incoming, _) = counter.count("incoming-ours", "our_documents")?;
    let (outgoing_limit, _) = counter.count("outgoing-limit", "limit_documents")?;
    let (outgoing, _) = counter.count("outgoing-ours", "our_documents")?;
    let (hashing, _) = counter.count("outgoing-hashing", "content_hash")?;
    let (available, _) = counter.count("available", "availability")?;
    Ok(Record {
        rustc: output(command("rustc").arg("--version"))?.trim().to_owned(),
        cpu: format!("{} {}", std::env::consts::ARCH, cpu.join(" ")),
        workloads: vec![
            Count::new("INCOMING-9", incoming_limit, incoming, 0),
            Count::new("OUTGOING-12", outgoing_limit, outgoing, hashing),
            Count::new("available", incoming_limit, available, 0),
        ],
    })
}

fn build() -> Result<PathBuf> {
    run(cargo().args([
        "build",
        "--locked",
        "--profile",
        "ci",
        "-p",
        "vanthu-bench",
        "--no-default-features",
        "--bin=count",
    ]))?;
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("cargo names no target directory")?;
    Ok(Path::new(folder).join("ci/count"))
}

struct Counter {
    program: PathBuf,
    folder: PathBuf,
}

impl Counter {
    /// Instructions of one command (or call) inside the function, and what the run saw of the
    /// processor.
    fn count(&self, workload: &str, function: &str) -> Result<(u64, Vec<String>)> {
        let file = self.folder.join(format!("{workload}.callgrind"));
        let printed = output(
            command("valgrind")
                .args(["--quiet", "--tool=callgrind"])
                .arg(format!("--callgrind-out-file={}", file.display()))
                .arg(format!("--toggle-collect=*measured*{function}*"))
                .arg(&self.program)
                .arg(workload),
        )?;
        let printed: Printed = serde_json::from_str(&printed)
            .with_context(|| format!("reading what {workload} printed"))?;
        let total = total(&fs::read_to_string(&file)?)
            .with_context(|| format!("{} has no total", file.display()))?;
        ensure!(
            total > 0 && printed.divisor > 0,
            "{workload}: nothing was counted in `{function}`; was it renamed or inlined?"
        );
        let each = (total + printed.divisor / 2) / printed.divisor;
        Ok((each, printed.cpu))
    }
}

/// The line `totals: 123` of callgrind's file.
fn total(text: &str) -> Option<u64> {
    let line = text.lines().rev().find_map(|l| l.strip_prefix("totals:"))?;
    line.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::total;

    #[test]
    fn the_total_is_found() {
        assert_eq!(total("fn=(1) a\n1 5\n\ntotals: 4029078\n"), Some(4_029_078));
        assert_eq!(total("summary: 5\n"), None);
    }
}
