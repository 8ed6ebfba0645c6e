//! `bench/counts.json`: what was counted, and how far it may go.

use std::{fmt, fs, io::ErrorKind, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// A count may grow by so many percent before its record must be renewed.
const TOLERANCE: u64 = 3;

/// Counts and the conditions under which they were made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    /// What `rustc --version` says.
    pub(super) rustc: String,
    /// Architecture and instruction sets.
    pub(super) cpu: String,
    pub(super) workloads: Vec<Count>,
}

/// Instructions of one command, or of one call of `available`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    name: String,
    /// A command of the limit; for `available` one of INCOMING-9.
    limit: u64,
    /// Without hashing.
    ours: u64,
    /// The content hashes. Valgrind's processor has no instructions for SHA-256, so they would weigh
    /// twice what they cost.
    hashing: u64,
    /// `ours / limit`.
    ratio: f64,
    /// The most that `ratio` may be; `null` while it is not set. Written by hand only.
    ceiling: Option<f64>,
}

impl Count {
    /// From the counts of the limit, of ours, and of the part of ours that is hashing.
    pub(super) fn new(name: &str, limit: u64, ours: u64, hashing: u64) -> Self {
        let ours = ours.saturating_sub(hashing);
        let ratio = ours as f64 / limit as f64;
        Self {
            name: name.to_owned(),
            limit,
            ours,
            hashing,
            ratio: (ratio * 100.0).round() / 100.0,
            ceiling: None,
        }
    }

    fn faults(&self, recorded: Option<&Self>) -> Vec<String> {
        let Some(recorded) = recorded else {
            return vec![format!("{}: not on record", self.name)];
        };
        let counts = [
            ("the limit", recorded.limit, self.limit),
            ("ours", recorded.ours, self.ours),
            ("hashing", recorded.hashing, self.hashing),
        ];
        let mut faults = Vec::new();
        for (what, before, now) in counts {
            if now * 100 > before * (100 + TOLERANCE) {
                faults.push(format!(
                    "{}: {what} grew from {before} to {now} instructions, more than {TOLERANCE} %",
                    self.name
                ));
            }
        }
        if let Some(ceiling) = recorded.ceiling.filter(|ceiling| self.ratio > *ceiling) {
            faults.push(format!(
                "{}: {} times the limit, above the ceiling of {ceiling}",
                self.name, self.ratio
            ));
        }
        faults
    }
}

impl Record {
    /// None if there is no such file.
    pub(super) fn read(path: &Path) -> Result<Option<Self>> {
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        let record = serde_json::from_str(&text);
        record.with_context(|| format!("reading {}", path.display()))
    }

    pub(super) fn write(&self, path: &Path) -> Result<()> {
        fs::write(path, serde_json::to_string_pretty(self)? + "\n")?;
        println!("wrote {}", path.display());
        Ok(())
    }

    /// Ceilings are never made by a count.
    pub(super) fn with_ceilings_of(mut self, recorded: Option<&Self>) -> Self {
        for count in &mut self.workloads {
            let before = recorded.and_then(|record| record.of(&count.name));
            count.ceiling = before.and_then(|before| before.ceiling);
        }
        self
    }

    /// What has grown and what is too much.
    pub(super) fn faults(&self, recorded: &Self) -> Vec<String> {
        let faults = |count: &Count| count.faults(recorded.of(&count.name));
        self.workloads.iter().flat_map(faults).collect()
    }

    /// Why the two cannot be compared strictly.
    pub(super) fn other_conditions(&self, recorded: &Self) -> Option<String> {
        let (before, now) = if self.rustc == recorded.rustc {
            (&recorded.cpu, &self.cpu)
        } else {
            (&recorded.rustc, &self.rustc)
        };
        (before != now).then(|| format!("the record was made with `{before}`, this is `{now}`"))
    }

    fn of(&self, name: &str) -> Option<&Count> {
        self.workloads.iter().find(|count| count.name == name)
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:14} {:>9} {:>9} {:>9} {:>7}",
            "instructions", "limit", "ours", "hashing", "ratio"
        )?;
        for count in &self.workloads {
            writeln!(
                f,
                "{:14} {:>9} {:>9} {:>9} {:>7.2}",
                count.name, count.limit, count.ours, count.hashing, count.ratio
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Record};

    fn record(ours: u64, ceiling: Option<f64>) -> Record {
        let mut count = Count::new("OUTGOING-12", 1_000, ours + 100, 100);
        count.ceiling = ceiling;
        Record {
            rustc: "rustc 1.95.0".to_owned(),
            cpu: "x86_64 avx2".to_owned(),
            workloads: vec![count],
        }
    }

    #[test]
    fn up_to_three_percent_more_is_no_fault() {
        assert!(record(2_060, None).faults(&record(2_000, None)).is_empty());
        assert!(record(1_000, None).faults(&record(2_000, None)).is_empty());
    }

    #[test]
    fn more_than_three_percent_is_a_fault() {
        let faults = record(2_061, None).faults(&record(2_000, None));
        assert_eq!(
            faults,
            ["OUTGOING-12: ours grew from 2000 to 2061 instructions, more than 3 %"]
        );
    }

    #[test]
    fn a_ceiling_holds_even_where_nothing_grew() {
        let recorded = record(3_000, Some(2.9));
        let faults = record(3_000, None).faults(&recorded);
        assert_eq!(
            faults,
            ["OUTGOING-12: 3 times the limit, above the ceiling of 2.9"]
        );
        assert!(record(2_900, None).faults(&recorded).is_empty());
    }

    #[test]
    fn a_workload_that_is_not_on_record_is_a_fault() {
        let mut recorded = record(1, None);
        recorded.workloads.clear();
        let faults = record(1, None).faults(&recorded);
        assert_eq!(faults, ["OUTGOING-12: not on record"]);
    }

    #[test]
    fn a_new_record_keeps_the_ceilings() {
        let renewed = record(2_000, None).with_ceilings_of(Some(&record(3_000, Some(2.9))));
        assert_eq!(renewed.workloads[0].ceiling, Some(2.9));
        let first = record(2_000, None).with_ceilings_of(None);
        assert_eq!(first.workloads[0].ceiling, None);
    }

    #[test]
    fn another_compiler_or_processor_is_told() {
        let recorded = record(1, None);
        assert_eq!(record(1, None).other_conditions(&recorded), None);
        let mut other = record(1, None);
        other.rustc = "rustc 1.96.0".to_owned();
        assert_eq!(
            other.other_conditions(&recorded).as_deref(),
            Some("the record was made with `rustc 1.95.0`, this is `rustc 1.96.0`")
        );
        let mut other = record(1, None);
        other.cpu = "aarch64".to_owned();
        assert!(other.other_conditions(&recorded).is_some());
    }
}
