//! Random histories of documents (`tests/tests/properties.rs`), with more of them and with other seeds
//! than the fixed one of `cargo xtask test`.

use std::{
    fs,
    time::{Duration, Instant},
};

use anyhow::Result;
use serde_json::json;

use super::Arguments;
use crate::{
    project,
    shell::{cargo, run as run_program},
};

/// Histories of each kind for one seed.
const CASES: u32 = 1_000;

/// One seed after the other until the minutes are over. The last seed printed is the one that
/// failed; the failing case is kept in `tests/tests/properties.proptest-regressions`.
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let begin = Instant::now();
    let least = Duration::from_secs(arguments.minutes.saturating_mul(60));
    let mut seed = arguments.seed;
    loop {
        println!("histories: seed {seed}, {CASES} of each kind");
        run_program(
            cargo()
                .args(["test", "--release", "-p", "vanthu-tests"])
                .args(["--test", "properties"])
                .env("PROPTEST_RNG_SEED", seed.to_string())
                .env("PROPTEST_CASES", CASES.to_string()),
        )?;
        seed = seed.wrapping_add(1);
        if begin.elapsed() >= least {
            break;
        }
    }
    let figures = json!({
        "first_seed": arguments.seed,
        "seeds": seed.wrapping_sub(arguments.seed),
        "cases": CASES,
        "seconds": begin.elapsed().as_secs(),
    });
    let folder = project::target("soak");
    fs::create_dir_all(&folder)?;
    let file = folder.join("histories.json");
    fs::write(&file, serde_json::to_string_pretty(&figures)?)?;
    println!("{}: {figures}", file.display());
    Ok(())
}
