//! `cargo xtask generate`: files written from the one source, committed, compared in CI.
//!
//! To add one, append a [`Generator`] to [`generators`]; its content comes from a function
//! without arguments, so that two runs write the same.

mod api;
mod commands;
mod conformance;
mod diagram;
mod difference;
pub(crate) mod primitives;
mod python;
mod refusals;
mod schema;
mod shape;
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
    /// From the workspace's folder.
    path: &'static str,
    content: Content,
}

type Content = fn() -> Result<String>;

/// Every generated file.
fn generators() -> Vec<Generator> {
    let rows: [(&'static str, Content); 21] = [
        ("schema/api.schema.json", api::json_schema),
        ("schema/edxml.schema.json", api::edxml::json_schema),
        ("schema/refusals.json", refusals::json),
        ("schema/diagrams/incoming.mmd", diagram::incoming),
        ("schema/diagrams/outgoing.mmd", diagram::outgoing),
        ("schema/diagrams/dossier.mmd", diagram::dossier),
        ("docs/refusals.md", refusals::markdown),
        // Before the page that quotes it.
        ("docs/routing.md", primitives::markdown),
        ("docs/conformance.md", conformance::markdown),
        ("docs/conformance.svg", conformance::picture),
        // The types, where the packages carry them.
        ("bindings-python/python/vanthu/types.py", api::python),
        ("bindings-wasm/js/types.d.ts", api::typescript),
        (
            "bindings-python/python/vanthu/edxml_types.py",
            api::edxml::python,
        ),
        ("bindings-wasm/js/edxml-types.d.ts", api::edxml::typescript),
        // One typed method for each command.
        (
            "bindings-python/python/vanthu/_commands.py",
            commands::python,
        ),
        ("bindings-wasm/js/commands.mjs", commands::javascript),
        ("bindings-wasm/js/commands.d.ts", commands::typescript),
        // What the tests try with wrong values.
        ("tests/web/parameters.json", commands::parameters),
        // One typed method for each question.
        (
            "bindings-python/python/vanthu/_queries.py",
            commands::queries_in_python,
        ),
        (
            "bindings-wasm/js/queries.mjs",
            commands::queries_in_javascript,
        ),
        ("bindings-wasm/js/queries.d.ts", commands::query_types),
    ];
    let row = |(path, content)| Generator { path, content };
    rows.map(row).into()
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
