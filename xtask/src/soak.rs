//! The long forms of tests that do not fit into `cargo xtask test`, with fixed seeds; their figures
//! go to `target/soak/*.json`.

use std::fs;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::{
    project,
    shell::{cargo, run as run_program},
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only these, separated by commas
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Soak>,
    /// Least duration of each, in minutes
    #[arg(long, default_value_t = 0)]
    minutes: u64,
    /// Least number of kills
    #[arg(long, default_value_t = 1_000)]
    kills: u64,
    /// Seed of everything random
    #[arg(long, default_value_t = 20_261_121)]
    seed: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Soak {
    /// Writer processes of the store are killed at random moments
    Kills,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let all = [Soak::Kills];
    let chosen = all
        .into_iter()
        .filter(|soak| arguments.only.is_empty() || arguments.only.contains(soak));
    for soak in chosen {
        match soak {
            Soak::Kills => kills(arguments)?,
        }
    }
    Ok(())
}

fn kills(arguments: &Arguments) -> Result<()> {
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
