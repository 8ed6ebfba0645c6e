//! Random histories of documents (`tests/tests/properties.rs`), with more of them and with other seeds
//! than the fixed one of `cargo xtask test`. The seconds are with those of the build.

use std::{
    fs,
    time::{Duration, Instant},
};

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::Arguments;
use crate::{
    project,
    shell::{cargo, run as run_program},
};

/// One seed after the other until the minutes are over. The last seed printed is the one that
/// failed; the failing case is kept in `tests/tests/properties.proptest-regressions`.
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let begin = Instant::now();
    let least = Duration::from_secs(arguments.minutes.saturating_mul(60));
    let mut seeds = 0;
    while seeds == 0 || begin.elapsed() < least {
        let seed = arguments.seed.wrapping_add(seeds);
        println!("histories: seed {seed}, {} of them", arguments.histories);
        run_program(
            cargo()
                .args(["test", "--profile", "ci", "-p", "vanthu-tests"])
                .args(["--test", "properties"])
                .env("PROPTEST_RNG_SEED", seed.to_string())
                .env("PROPTEST_CASES", arguments.histories.to_string()),
        )?;
        seeds += 1;
    }
    // The shares of the tests, each rounded.
    let tests = vanthu_tests::HISTORIES.iter().map(|(test, share)| {
        let histories = vanthu_tests::share(*share, arguments.histories);
        ((*test).to_owned(), json!(u64::from(histories) * seeds))
    });
    let tests: Map<String, Value> = tests.collect();
    let histories: u64 = tests.values().filter_map(Value::as_u64).sum();
    let seconds = begin.elapsed().as_secs();
    let figures = json!({
        "first_seed": arguments.seed,
        "seeds": seeds,
        "histories": histories,
        "tests": tests,
        "seconds": seconds,
        "seconds_a_thousand": (seconds * 1_000).div_ceil(histories.max(1)),
    });
    let folder = project::target("soak");
    fs::create_dir_all(&folder)?;
    let file = folder.join("histories.json");
    fs::write(&file, serde_json::to_string_pretty(&figures)?)?;
    println!("{}: {figures}", file.display());
    Ok(())
}
