//! `cargo xtask soak --only mutants`: cargo-mutants on the rooms of the law, with the fast tests only.
//!
//! Resumable: the record (`docs/mutants.json`) holds, for each file as it then was, how many mutants
//! the tests caught and every survivor. A file that has not changed since is not run again, but for
//! survivors without a reason. Each worker has a copy of the tree and a target folder of its own under
//! `target/soak/mutants`, so that a mutant costs one incremental build.

mod record;
mod tool;

use std::{
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use record::{FileRecord, Record};
use tool::Worker;

use crate::project::{self, root};

/// The rooms whose decisions must not change unnoticed.
const ROOMS: [&str; 5] = ["law", "rules", "register", "calendar", "organization"];

/// Runs what is not on record yet; with `minutes`, begins no further file after them.
pub(super) fn run(minutes: u64) -> Result<()> {
    let started = Instant::now();
    let in_time =
        || minutes == 0 || started.elapsed() < Duration::from_secs(minutes.saturating_mul(60));
    tool::install()?;
    let mut record = Record::read()?;
    let files = files()?;
    record.keep_only(&files);
    let waiting: Vec<String> = files
        .iter()
        .filter(|file| !record.is_settled(file).unwrap_or(false))
        .cloned()
        .collect();
    println!("{} files, {} to run", files.len(), waiting.len());
    let count = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(waiting.len());
    let queue = Mutex::new(waiting.into_iter());
    let record = Mutex::new(record);
    let outcome: Result<()> = thread::scope(|scope| {
        let work = |number: usize| {
            let (queue, record, in_time) = (&queue, &record, &in_time);
            scope.spawn(move || -> Result<()> {
                let worker = Worker::new(number)?;
                while in_time() {
                    let Some(file) = queue.lock().ok().and_then(|mut queue| queue.next()) else {
                        break;
                    };
                    let before = locked(record, |record| record.of(&file).cloned());
                    let found = worker.run(&file, before.as_ref())?;
                    println!("{file}: {}", found.summary());
                    locked(record, |record| record.put(file, found))?;
                }
                Ok(())
            })
        };
        let workers: Vec<_> = (0..count).map(work).collect();
        let mut first = Ok(());
        for worker in workers {
            match worker.join() {
                Ok(result) => first = first.and(result),
                Err(_) => first = first.and(Err(anyhow::anyhow!("a worker panicked"))),
            }
        }
        first
    });
    outcome?;
    let record = record
        .into_inner()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    verdict(&record, &files, started.elapsed())
}

fn locked<T>(record: &Mutex<Record>, use_it: impl FnOnce(&mut Record) -> T) -> T {
    use_it(
        &mut record
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner()),
    )
}

/// The figures; an error while anything is open.
fn verdict(record: &Record, files: &[String], elapsed: Duration) -> Result<()> {
    let total = record.total();
    let open = files
        .iter()
        .filter(|file| !record.is_current(file).unwrap_or(false))
        .count();
    let unexplained = record.unexplained();
    println!(
        "{} in {} s; {open} of {} files still to run, {} survivors without a reason",
        total.summary(),
        elapsed.as_secs(),
        files.len(),
        unexplained.len(),
    );
    for (file, survivor) in &unexplained {
        println!("  {file}:{} {}", survivor.place, survivor.mutant);
    }
    let figures = project::target("soak").join("mutants.json");
    std::fs::write(&figures, serde_json::to_string_pretty(&total.json())?)?;
    if open > 0 || !unexplained.is_empty() {
        bail!(
            "not finished: run it again, write a test, or give the survivor's reason in the record"
        );
    }
    Ok(())
}

/// The source files of the rooms, without their tests.
fn files() -> Result<Vec<String>> {
    let mut found = Vec::new();
    for room in ROOMS {
        below(&format!("core/src/{room}"), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn below(folder: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.file_type()?.is_dir() {
            below(&path, found)?;
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            found.push(path);
        }
    }
    Ok(())
}

impl FileRecord {
    fn summary(&self) -> String {
        format!(
            "{} caught, {} do not build, {} ran too long, {} survived",
            self.caught,
            self.unviable,
            self.timeout,
            self.survivors.len()
        )
    }
}
