//! `cargo xtask generate`: files written from the one source, committed, compared in CI.
//!
//! To add one, append a [`Generator`] to [`generators`]; its content comes from a function
//! without arguments, so that two runs write the same.

mod difference;
#[cfg_attr(not(test), allow(dead_code, reason = "no type is generated yet"))]
mod python;
#[cfg_attr(not(test), allow(dead_code, reason = "no type is generated yet"))]
mod schema;
#[cfg_attr(not(test), allow(dead_code, reason = "no type is generated yet"))]
mod shape;
#[cfg_attr(not(test), allow(dead_code, reason = "no type is generated yet"))]
mod typescript;

#[cfg(test)]
mod sample;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a file differs from what would be written
    #[arg(long)]
    check: bool,
}

/// A committed file and where its content comes from.
struct Generator {
    /// Below `schema/` or `docs/`, from the workspace's folder.
    path: &'static str,
    content: fn() -> Result<String>,
}

/// Every generated file.
fn generators() -> Vec<Generator> {
    Vec::new()
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut changed = Vec::new();
    let generators = generators();
    for Generator { path, content } in &generators {
        let wanted = content().with_context(|| format!("generating {path}"))?;
        let file = project::root().join(path);
        let present = fs::read_to_string(&file).unwrap_or_default();
        if present == wanted {
            continue;
        }
        changed.push(*path);
        if arguments.check {
            print!("{}", difference::first(path, &present, &wanted));
        } else {
            fs::create_dir_all(file.parent().context("a generated file lies in a folder")?)?;
            fs::write(&file, wanted)?;
            println!("wrote {path}");
        }
    }
    if arguments.check && !changed.is_empty() {
        bail!(
            "run `cargo xtask generate` and commit: {}",
            changed.join(", ")
        );
    }
    println!(
        "generate: {} files, {} changed",
        generators.len(),
        changed.len()
    );
    Ok(())
}
