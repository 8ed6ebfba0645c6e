//! Writer processes of the store are killed at random moments.

use std::fs;

use anyhow::{Context, Result};

use super::Arguments;
use crate::{
    project,
    shell::{cargo, run as run_program},
};

pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let folder = project::target("soak");
    fs::create_dir_all(&folder)?;
    let figures = folder.join("kills.json");
    run_program(
        cargo()
            .args(["test", "--release", "-p", "vanthu-store", "--test", "kills"])
            .args(["--", "--nocapture", "killed_writers"])
            .env("VANTHU_KILLS", arguments.kills.to_string())
            .env("VANTHU_KILL_MINUTES", arguments.minutes.to_string())
            .env("VANTHU_SEED", arguments.seed.to_string())
            .env("VANTHU_KILLS_JSON", &figures),
    )?;
    let text = fs::read_to_string(&figures).context("the test wrote no figures")?;
    println!("{}: {}", figures.display(), text.trim());
    Ok(())
}
