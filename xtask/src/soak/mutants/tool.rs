//! cargo-mutants, in a copy of the tree.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::record::{FileRecord, Survivor, digest};
use crate::{
    project::{emptied, root, target},
    shell::{cargo, command, output, run},
};

const VERSION: &str = "27.1.0";

/// First the rules' own fast tests; what they let pass meets the cases and the exam.
const TESTS: [(&str, &[&str]); 2] = [
    ("vanthu", &["--lib"]),
    ("vanthu-tests", &["--test=cases", "--test=exam"]),
];

/// Seconds; the slower of the two sets takes about fifteen. A mutant that runs longer goes in circles.
const TIMEOUT: &str = "60";

fn program() -> PathBuf {
    target("tools").join("bin/cargo-mutants")
}

pub(crate) fn install() -> Result<()> {
    if program().exists() {
        return Ok(());
    }
    run(cargo()
        .args(["install", "cargo-mutants", "--locked", "--version", VERSION])
        .arg("--root")
        .arg(target("tools")))
}

/// One copy of the tree with its own target folder.
pub(crate) struct Worker {
    tree: PathBuf,
    target: PathBuf,
    out: PathBuf,
}

impl Worker {
    pub(crate) fn new(number: usize) -> Result<Self> {
        let folder = target("soak").join("mutants");
        let worker = Self {
            tree: folder.join(format!("tree-{number}")),
            target: folder.join(format!("target-{number}")),
            out: folder.join(format!("out-{number}")),
        };
        worker.copy_tree()?;
        worker.baseline()?;
        Ok(worker)
    }

    /// The files as they now are; those that have not changed are left alone, and so is what was built
    /// of them. Those that are gone go here too.
    fn copy_tree(&self) -> Result<()> {
        let listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
        let files = output(command("git").args(listed))?;
        let files: BTreeSet<&str> = files
            .lines()
            .filter(|file| root().join(file).is_file())
            .collect();
        if self.tree.is_dir() {
            remove_others(&self.tree, &files, &self.tree)?;
        }
        for file in files {
            let (from, to) = (root().join(file), self.tree.join(file));
            let bytes = fs::read(&from).with_context(|| file.to_owned())?;
            if fs::read(&to).is_ok_and(|old| old == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&to, bytes)?;
        }
        Ok(())
    }

    fn in_tree(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.tree)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_TEST_DEBUG", "0")
            // Every mutant derives anew: quick derives are a sixth of its build.
            .env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL", "3")
            .env("CARGO_PROFILE_TEST_BUILD_OVERRIDE_OPT_LEVEL", "3");
        command
    }

    /// Both sets of tests pass on the code as it is.
    fn baseline(&self) -> Result<()> {
        for (package, tests) in TESTS {
            let mut test = self.in_tree("cargo");
            run(test.args(["test", "-q", "-p", package]).args(tests))?;
        }
        Ok(())
    }

    /// All mutants of a file; if it was run as it now is, only the survivors without a reason.
    pub(crate) fn run(&self, file: &str, before: Option<&FileRecord>) -> Result<FileRecord> {
        // Of the copy: what is tested, whatever has been edited since.
        let sha256 = digest(&self.tree, file)?;
        let known = before.filter(|record| record.sha256 == sha256);
        let again: Vec<&Survivor> = known
            .into_iter()
            .flat_map(|record| &record.survivors)
            .filter(|survivor| survivor.reason.is_none())
            .collect();
        let out = emptied(self.out.clone())?;
        let mut found = FileRecord {
            sha256,
            ..FileRecord::default()
        };
        // What ran too long was noticed, though the next stage runs it again.
        let mut noticed: Vec<Survivor> = Vec::new();
        for (stage, tests) in TESTS.iter().enumerate() {
            self.stage(file, &again, stage > 0, *tests, &out)?;
            let mut new = outcomes(&out)?;
            if stage == 0 && again.iter().any(|old| !new.iter().any(|(m, _)| m.is(old))) {
                bail!("{file}: a survivor on record was not run again");
            }
            new.retain(|(mutant, _)| !noticed.contains(mutant));
            let too_long = new.iter().filter(|(_, outcome)| outcome == "Timeout");
            noticed.extend(too_long.map(|(mutant, _)| mutant.clone()));
            found.take_in(&new);
            if found.survivors.is_empty() {
                break;
            }
        }
        if let Some(known) = known {
            // Only the survivors without a reason were run again.
            found.caught += known.caught;
            found.unviable += known.unviable;
            found.timeout += known.timeout;
            let explained = known.survivors.iter().filter(|s| s.reason.is_some());
            found.survivors.extend(explained.cloned());
        } else if let Some(before) = before {
            found.inherit(before);
        }
        Ok(found)
    }

    fn stage(
        &self,
        file: &str,
        again: &[&Survivor],
        iterate: bool,
        (package, tests): (&str, &[&str]),
        out: &Path,
    ) -> Result<()> {
        let mut mutants = self.in_tree(program());
        mutants
            .args([
                "mutants",
                "--in-place",
                "--baseline",
                "skip",
                "--timeout",
                TIMEOUT,
            ])
            .args(["--no-shuffle", "--colors", "never", "--package", "vanthu"])
            .args(["--file", file, "--test-package", package])
            .arg("--output")
            .arg(out);
        if iterate {
            mutants.arg("--iterate");
        }
        for survivor in again {
            let place = format!(":{}: {}", survivor.place, survivor.mutant);
            mutants.arg("--re").arg(at_end(&place));
        }
        // For the build too: nothing else is built of the mutant.
        for test in tests {
            mutants.arg(format!("--cargo-arg={test}"));
        }
        mutants.stdout(Stdio::null()).stderr(Stdio::null());
        // 2: some were missed, 3: some ran too long; both are findings.
        match mutants
            .status()
            .context("cannot start cargo-mutants")?
            .code()
        {
            Some(0 | 2 | 3) => Ok(()),
            other => bail!(
                "{file}: cargo-mutants ended with {other:?}; see {}",
                out.display()
            ),
        }
    }
}

/// As a regular expression that means just this text, at the end of a name.
fn at_end(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        // Not every sign: `\<` is the beginning of a word.
        if r"\.+*?()|[]{}^$#&-~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('$');
    out
}

/// What cargo-mutants wrote of its last run: name, place and outcome of each mutant.
fn outcomes(out: &Path) -> Result<Vec<(Survivor, String)>> {
    let path = out.join("mutants.out/outcomes.json");
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(Vec::new());
    };
    let value: Value = serde_json::from_str(&text)?;
    let outcome = |outcome: &Value| {
        let mutant = &outcome["scenario"]["Mutant"];
        let name = mutant["name"].as_str()?;
        let mut parts = name.splitn(4, ':').skip(1);
        let (line, column, change) = (parts.next()?, parts.next()?, parts.next()?);
        let survivor = Survivor {
            place: format!("{line}:{column}"),
            mutant: change.trim().to_owned(),
            reason: None,
        };
        Some((survivor, outcome["summary"].as_str()?.to_owned()))
    };
    let all = value["outcomes"].as_array();
    Ok(all.into_iter().flatten().filter_map(outcome).collect())
}

impl FileRecord {
    /// In a file that has changed a reason goes with what was mutated, if that tells one from another.
    fn inherit(&mut self, before: &Self) {
        let texts: Vec<String> = self.survivors.iter().map(|s| s.mutant.clone()).collect();
        let once = |all: &mut dyn Iterator<Item = &String>, text: &String| {
            all.filter(|other| *other == text).count() == 1
        };
        for survivor in &mut self.survivors {
            let mut old = before.survivors.iter().map(|s| &s.mutant);
            if once(&mut texts.iter(), &survivor.mutant) && once(&mut old, &survivor.mutant) {
                let same = before
                    .survivors
                    .iter()
                    .find(|s| s.mutant == survivor.mutant);
                survivor.reason = same.and_then(|other| other.reason.clone());
            }
        }
    }

    /// A later stage has only what survived the earlier one.
    fn take_in(&mut self, outcomes: &[(Survivor, String)]) {
        self.survivors.clear();
        for (mutant, summary) in outcomes {
            match summary.as_str() {
                "CaughtMutant" => self.caught += 1,
                "Unviable" => self.unviable += 1,
                "Timeout" => self.timeout += 1,
                "MissedMutant" => self.survivors.push(mutant.clone()),
                _ => {}
            }
        }
    }
}

/// Removes every file below `folder` of the tree that is not one of `files`.
fn remove_others(tree: &Path, files: &BTreeSet<&str>, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(tree, files, &path)?;
            continue;
        }
        let name = path.strip_prefix(tree)?.to_string_lossy();
        if !files.contains(name.as_ref()) {
            fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::{at_end, remove_others};
    use crate::project::target;

    #[test]
    fn a_name_as_a_regular_expression() {
        let name = ":5:1: replace f -> Result<(), E> with Ok(())";
        assert_eq!(
            at_end(name),
            r":5:1: replace f \-> Result<\(\), E> with Ok\(\(\)\)$"
        );
    }

    #[test]
    fn what_is_gone_goes_in_the_tree_too() {
        let tree = target("tmp").join("mutants-tree");
        let kept = tree.join("core/src");
        fs::create_dir_all(&kept).unwrap();
        for file in ["kept.rs", "gone.rs"] {
            fs::write(kept.join(file), "").unwrap();
        }
        remove_others(&tree, &BTreeSet::from(["core/src/kept.rs"]), &tree).unwrap();
        assert!(kept.join("kept.rs").is_file());
        assert!(!kept.join("gone.rs").exists());
    }
}
