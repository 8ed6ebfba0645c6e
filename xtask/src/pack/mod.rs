//! `cargo xtask pack`: what is handed to others, in `dist/`.

pub(crate) mod artefact;
mod crates;
mod inspect;
pub(crate) mod npm;
pub(crate) mod wheel;

use anyhow::Result;
use clap::ValueEnum;

use crate::project;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Build only these
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Kind>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The Python wheel
    Wheel,
    /// The npm package
    Npm,
    /// The Rust crates
    Crates,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let wants = |kind| arguments.only.is_empty() || arguments.only.contains(&kind);
    let mut made = Vec::new();
    if wants(Kind::Wheel) {
        made.push(wheel::pack()?);
    }
    if wants(Kind::Npm) {
        made.push(npm::pack()?);
    }
    if wants(Kind::Crates) {
        made.extend(crates::pack()?);
    }
    println!();
    let root = project::root();
    for path in made {
        let size = std::fs::metadata(&path)?.len();
        println!(
            "{:>9} bytes  {}",
            size,
            path.strip_prefix(&root).unwrap_or(&path).display()
        );
    }
    Ok(())
}
