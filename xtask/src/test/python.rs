//! Python: the package as a user installs it, its tests, its types.

use std::path::Path;

use anyhow::{Result, anyhow};

use crate::{
    project::{files, root, target},
    setup::python::Environment,
    shell::{run as run_command, show},
    test::summary::{Counts, Summary, number_beside},
};

pub(super) fn run(summary: &mut Summary) -> Result<()> {
    let environment = Environment::ready()?;
    run_command(environment.pip().args([
        "install",
        "--quiet",
        "--force-reinstall",
        "--no-deps",
        "./bindings-python",
    ]))?;
    run_pytest(&environment, summary)?;
    let stubtest = run_command(environment.module("mypy.stubtest").args(["vanthu"]));
    summary.check("python stubs", stubtest);
    summary.check("python types", check_types(&environment));
    Ok(())
}

fn run_pytest(environment: &Environment, summary: &mut Summary) -> Result<()> {
    let shown = show(environment.module("pytest").arg("tests/python"))?;
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

/// Everything a reader may copy: tests, examples, generated types.
fn check_types(environment: &Environment) -> Result<()> {
    let root = root();
    let mut subjects = vec![root.join("tests/python")];
    subjects.extend(Some(root.join("examples/python")).filter(|folder| folder.is_dir()));
    for folder in ["schema", "xtask/src/generate/sample"] {
        subjects.extend(files(&root.join(folder), "py")?);
    }
    let relative = |path: &Path| path.strip_prefix(&root).unwrap_or(path).to_owned();
    let failed: Vec<String> = subjects
        .iter()
        .filter_map(|subject| {
            // One run each, for files of the same name in different folders are no package.
            let mut mypy = environment.module("mypy");
            mypy.args(["--strict", "--cache-dir"])
                .arg(target("mypy"))
                .arg(relative(subject));
            run_command(&mut mypy).err().map(|error| error.to_string())
        })
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(anyhow!(failed.join("; ")))
    }
}
