//! Writer processes of the store, in Rust and in Python, are killed at random moments.

use std::fs;

use anyhow::{Context, Result};

use super::Arguments;
use crate::{
    project,
    shell::{cargo, run as run_program},
    test::python::installed,
};

pub(super) fn run(arguments: &Arguments) -> Result<()> {
    rust(arguments)?;
    python(arguments)
}

/// Rounds of two processes each: a process of Python takes long to start.
fn python(arguments: &Arguments) -> Result<()> {
    let rounds = (arguments.kills / 20).max(50);
    run_program(
        installed()?
            .module("pytest")
            .args(["-s", "-q", "-p", "no:cacheprovider", "-k", "kill"])
            .arg("tests/python/test_office_processes.py")
            .env("VANTHU_KILLS", rounds.to_string())
            .env("VANTHU_SEED", arguments.seed.to_string()),
    )
}

fn rust(arguments: &Arguments) -> Result<()> {
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
