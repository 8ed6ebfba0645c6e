//! `cargo xtask test`: every language, one table of counts at the end.

mod packages;
pub(crate) mod python;
mod reach;
mod rust;
pub(crate) mod summary;
mod web;

use std::{
    path::PathBuf,
    thread::{self, ScopedJoinHandle},
};

use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;

use self::summary::Summary;
use crate::{pack::npm, setup::python::Environment, soak};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Run only these
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Runner>,
    /// Also what takes minutes: the packages in other people's projects, wide histories, kills
    #[arg(long)]
    full: bool,
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

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let wants = |runner| arguments.only.is_empty() || arguments.only.contains(&runner);
    let mut summary = Summary::default();
    let packages = Packages::built(wants(Runner::Python), wants(Runner::Web));
    summary.took("packages");
    let mut outcomes = Vec::new();
    if wants(Runner::Rust) {
        outcomes.push(("rust", rust::run(&mut summary)));
        if arguments.full {
            summary.check("histories, kills", soak::short());
            summary.check("beside sqlx", packages::beside_sqlx());
        }
    }
    // One runner that cannot start does not keep the others from being run.
    if let Some(wheel) = packages.wheel {
        outcomes.push((
            "python",
            wheel.and_then(|it| python::run(&it, &mut summary)),
        ));
    }
    if let Some(npm) = packages.npm {
        let run = |it: PathBuf| web::run(&it, arguments.full, &mut summary);
        outcomes.push(("web", npm.and_then(run)));
    }
    for (name, outcome) in outcomes {
        if let Err(error) = outcome {
            summary.broken(name, &error);
        }
    }
    summary.print();
    if summary.has_failed() {
        bail!("not all tests passed");
    }
    Ok(())
}

/// What is tested as its users install it, where it is wanted.
struct Packages {
    wheel: Option<Result<Environment>>,
    npm: Option<Result<PathBuf>>,
}

impl Packages {
    /// The compiler is at work on one file, the core, most of the time; so both are built at once.
    fn built(wheel: bool, npm: bool) -> Self {
        thread::scope(|scope| {
            let wheel = wheel.then(|| scope.spawn(python::installed));
            let npm = npm.then(|| scope.spawn(npm::pack));
            Self {
                wheel: wheel.map(finished),
                npm: npm.map(finished),
            }
        })
    }
}

fn finished<T>(thread: ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread
        .join()
        .unwrap_or_else(|_| Err(anyhow!("the build panicked")))
}
