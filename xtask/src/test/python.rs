//! Python: the package as a user installs it, its tests, its types.

use std::process::Command;

use anyhow::Result;

use crate::{
    project::{files, root, target},
    setup::python::Environment,
    shell::{run as run_command, show},
    test::summary::{Counts, Summary, number_beside},
};

const STUBTEST_ALLOWLIST: &str = "bindings-python/stubtest-allowlist.txt";

/// An environment with the package in it.
pub(crate) fn installed() -> Result<Environment> {
    let environment = Environment::ready()?;
    environment.install_package()?;
    Ok(environment)
}

pub(super) fn run(environment: &Environment, summary: &mut Summary) -> Result<()> {
    run_pytest(environment, summary)?;
    let stubtest = run_command(environment.module("mypy.stubtest").args([
        "vanthu",
        "--allowlist",
        STUBTEST_ALLOWLIST,
    ]));
    summary.check("python stubs", stubtest);
    summary.check("python types", check_types(environment));
    Ok(())
}

fn run_pytest(environment: &Environment, summary: &mut Summary) -> Result<()> {
    let cache = format!("cache_dir={}", target("pytest").display());
    let shown = show(
        environment
            .module("pytest")
            .args(["-o", &cache, "tests/python"]),
    )?;
    let last = shown.text.lines().last().unwrap_or_default();
    let number = |word| number_beside(last, word, false).unwrap_or_default();
    let counts = Counts {
        passed: number("passed"),
        failed: number("failed") + number("error") + number("errors"),
        ignored: number("skipped"),
    };
    summary.add("python", shown.success, counts);
    Ok(())
}

/// Everything a reader may copy: the package, tests, examples, generated types.
fn check_types(environment: &Environment) -> Result<()> {
    for folder in [
        "bindings-python/python/vanthu",
        "tests/python",
        "examples/python",
    ] {
        if root().join(folder).is_dir() {
            run_command(mypy(environment).arg(folder))?;
        }
    }
    let generated = files(&root().join("xtask/src/generate/sample"), "py")?;
    // `types.py` would else be taken for Python's own module `types`.
    run_command(
        mypy(environment)
            .arg("--explicit-package-bases")
            .args(generated),
    )
}

fn mypy(environment: &Environment) -> Command {
    let mut mypy = environment.module("mypy");
    mypy.args(["--strict", "--cache-dir"]).arg(target("mypy"));
    mypy
}
