//! Documents received and registered, one command a commit and 100 documents a batch: what
//! `examples/python/bench_office.py` does through the wheel, in the same words.

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant as Clock;

use common::{Folder, Random, minute, run_incoming};
use vanthu_store::Office;

/// Documents a batch.
const BATCH: usize = 100;

fn main() {
    let documents = std::env::args().nth(1).and_then(|n| n.parse().ok());
    let documents: usize = documents.unwrap_or(2_000);
    let folder = Folder::new("bench-office");
    let (office, mut random) = (folder.open(), Random(1));
    let mut measure = |name: &str, run: &dyn Fn(&Office, &mut Random)| {
        let start = Clock::now();
        run(&office, &mut random);
        let commands = 2 * documents;
        let each = start.elapsed().as_secs_f64() / commands as f64;
        println!(
            "Rust: {name:24} {:>9.0} /s  {:>7.1} µs a command",
            1.0 / each,
            each * 1e6
        );
    };
    measure("one command a commit", &|office, random| {
        for _ in 0..documents {
            run_incoming(office, random, 2, minute(0)).expect("runs");
        }
    });
    measure("100 documents a batch", &|office, random| {
        for _ in 0..documents / BATCH {
            let batch = office.batch();
            for _ in 0..BATCH {
                run_incoming(&batch, random, 2, minute(0)).expect("runs");
            }
            batch.commit().expect("commits");
        }
    });
    assert!(office.verify(None).expect("reads").is_sound());
}
