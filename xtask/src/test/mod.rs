//! `cargo xtask test`: every language, one table of counts at the end.

mod python;
mod rust;
pub(crate) mod summary;
mod web;

use anyhow::{Result, bail};
use clap::ValueEnum;

use self::summary::Summary;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Run only these
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Runner>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Runner {
    /// Unit, integration and documentation tests of the Rust packages
    Rust,
    /// The installed wheel: pytest, mypy, stubtest
    Python,
    /// The installed npm package: Node, TypeScript, Chromium
    Web,
}

impl Runner {
    fn run(self, summary: &mut Summary) -> Result<()> {
        match self {
            Self::Rust => rust::run(summary),
            Self::Python => python::run(summary),
            Self::Web => web::run(summary),
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut summary = Summary::default();
    for runner in Runner::value_variants() {
        if arguments.only.is_empty() || arguments.only.contains(runner) {
            // One runner that cannot start does not keep the others from being run.
            if let Err(error) = runner.run(&mut summary) {
                let name = runner
                    .to_possible_value()
                    .map(|value| value.get_name().to_owned());
                summary.broken(&name.unwrap_or_default(), &error);
            }
        }
    }
    summary.print();
    if summary.has_failed() {
        bail!("not all tests passed");
    }
    Ok(())
}
