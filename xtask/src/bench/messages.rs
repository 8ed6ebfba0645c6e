//! Large messages read from Python, in Node and in Chromium: the same files that the package `vanthu-bench`
//! has read in the same run. The packages are those of a release.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{
    pack::{npm, wheel},
    project::{copy_tree, emptied, root, target},
    setup::{chromium, node, python::Environment},
    shell::{command, run as run_program},
};

/// Where the messages lie.
pub(super) fn folder() -> Result<PathBuf> {
    let folder = target("bench/messages");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

pub(super) fn run() -> Result<()> {
    let wheel = wheel::pack()?;
    let environment = Environment::empty(target("bench/venv"))?;
    run_program(environment.pip().args(["install", "-q"]).arg(wheel))?;
    let script = "bench/edxml/edxml.py";
    run_program(environment.python().arg(script).arg(folder()?))?;
    in_javascript()
}

fn in_javascript() -> Result<()> {
    let tarball = npm::pack()?;
    let project = emptied(target("bench/edxml-web"))?;
    copy_tree(&root().join("bench/edxml"), &project)?;
    copy_tree(&folder()?, &project.join("messages"))?;
    fs::write(
        project.join("package.json"),
        "{ \"private\": true, \"type\": \"module\" }\n",
    )?;
    run_program(
        node::npm()
            .args(["install", "--offline"])
            .arg(tarball)
            .current_dir(&project),
    )?;
    run_program(command("node").arg("node.mjs").current_dir(&project))?;
    run_program(
        command("node")
            .arg(root().join("xtask/web/browser.mjs"))
            .arg(&project)
            .env("VANTHU_ROOT", root())
            .env("VANTHU_TOOLS", node::tools()?)
            .env("VANTHU_CHROMIUM", chromium::program()?),
    )
}
