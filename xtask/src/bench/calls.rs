//! What a call costs from Python and in Chromium. The packages are those of a release, and the peers
//! come from their registries, all below `target/bench`.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{
    pack::{npm, wheel},
    project::{copy_tree, emptied, root, target},
    setup::{chromium, node, python::Environment},
    shell::{cargo, command, run as run_program},
};

pub(super) fn run() -> Result<()> {
    in_python()?;
    in_javascript()
}

fn in_python() -> Result<()> {
    let wheel = wheel::pack()?;
    let environment = Environment::empty(target("bench/venv"))?;
    run_program(
        environment
            .pip()
            .args(["install", "-q", "-r", "bench/calls/requirements.txt"])
            .arg(wheel),
    )?;
    for script in ["bench/calls/calls.py", "examples/python/bench_calls.py"] {
        run_program(environment.python().arg(script))?;
    }
    run_program(
        cargo()
            .args(["run", "-q", "--release", "-p", "vanthu-store"])
            .args(["--example", "bench_office"]),
    )?;
    run_program(environment.python().arg("examples/python/bench_office.py"))
}

fn in_javascript() -> Result<()> {
    let tarball = npm::pack()?;
    let project = emptied(target("bench/web"))?;
    copy_tree(&root().join("bench/calls"), &project)?;
    copy_tree(&root().join("examples/web"), &project.join("examples/web"))?;
    for office in ["office.json", "examples/office.json"] {
        fs::copy(root().join("examples/office.json"), project.join(office))?;
    }
    run_program(
        node::npm()
            .arg("install")
            .arg(tarball)
            .current_dir(&project),
    )?;
    run_program(
        command("node")
            .arg(root().join("xtask/web/browser.mjs"))
            .arg(&project)
            .env("VANTHU_ROOT", root())
            .env("VANTHU_TOOLS", node::tools()?)
            .env("VANTHU_CHROMIUM", chromium::program()?),
    )?;
    let script = PathBuf::from("examples/web/bench_calls.mjs");
    run_program(command("node").arg(script).current_dir(&project))
}
