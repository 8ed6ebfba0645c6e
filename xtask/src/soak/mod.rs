//! The long forms of tests that do not fit into `cargo xtask test`, with fixed seeds; their figures
//! go to `target/soak/*.json`.

mod histories;
mod kills;
mod mutants;

use anyhow::Result;
use clap::{Args, ValueEnum};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only these, separated by commas
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Soak>,
    /// Duration of each, in minutes: the least for kills and histories; mutants begin no further file
    /// after it, and go on next time (0: to the end)
    #[arg(long, default_value_t = 0)]
    minutes: u64,
    /// Random histories of documents for one seed
    #[arg(long, default_value_t = 20_000)]
    histories: u32,
    /// Least number of kills
    #[arg(long, default_value_t = 1_000)]
    kills: u64,
    /// Seed of everything random
    #[arg(long, default_value_t = 20_261_121)]
    seed: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Soak {
    /// Random histories of documents, with one seed after the other
    Histories,
    /// Writer processes of the store are killed at random moments
    Kills,
    /// Each small change to the rules' code that no test notices; the record is `docs/mutants.json`
    Mutants,
}

/// What `cargo xtask test --full` runs of it: a few minutes of histories and kills.
pub(crate) fn short() -> Result<()> {
    run(&Arguments {
        only: vec![Soak::Histories, Soak::Kills],
        minutes: 2,
        histories: 2_000,
        kills: 200,
        seed: 20_261_121,
    })
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let all = [Soak::Histories, Soak::Kills, Soak::Mutants];
    let chosen = all
        .into_iter()
        .filter(|soak| arguments.only.is_empty() || arguments.only.contains(soak));
    for soak in chosen {
        match soak {
            Soak::Histories => histories::run(arguments)?,
            Soak::Kills => kills::run(arguments)?,
            Soak::Mutants => mutants::run(arguments.minutes)?,
        }
    }
    Ok(())
}
