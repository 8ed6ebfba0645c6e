//! JavaScript: the npm package as a user installs it, in Node, for TypeScript and in Chromium.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    project::{copy_tree, emptied, files, root, target},
    setup::{chromium, node},
    shell::{Shown, command, run as run_command, show},
    test::summary::{Counts, Summary, number_beside},
};

pub(super) fn run(tarball: &Path, full: bool, summary: &mut Summary) -> Result<()> {
    let project = install(tarball)?;
    run_node(&project, summary)?;
    summary.check("typescript", check_types(&project));
    run_chromium(&project, summary)?;
    // Minutes of other people's builds, from a registry that a closed network does not have.
    if full {
        run_setups(tarball, summary)?;
    }
    Ok(())
}

/// A project of somebody else's that depends on the tarball; `tests/web` is its source.
fn install(tarball: &Path) -> Result<PathBuf> {
    let project = emptied(target("web-project"))?;
    copy_tree(&root().join("tests/web"), &project)?;
    copy_tree(&root().join("examples/web"), &project.join("examples/web"))?;
    let office = "examples/office.json";
    std::fs::copy(root().join(office), project.join(office))?;
    std::fs::write(
        project.join("package.json"),
        "{ \"private\": true, \"type\": \"module\" }\n",
    )?;
    run_command(
        node::npm()
            .args(["install", "--offline"])
            .arg(tarball)
            .current_dir(&project),
    )?;
    Ok(project)
}

fn run_node(project: &Path, summary: &mut Summary) -> Result<()> {
    let shown = show(
        command("node")
            .args(["--test", "--test-reporter=spec"])
            .args(files(project, "mjs")?.iter().filter(|path| is_test(path)))
            .env("VANTHU_ROOT", root())
            .current_dir(project),
    )?;
    let number = |word| {
        let found = |line: &str| number_beside(line, word, true);
        shown.text.lines().rev().find_map(found).unwrap_or_default()
    };
    let counts = Counts {
        passed: number("pass"),
        failed: number("fail"),
        ignored: number("skipped"),
    };
    summary.add("node", shown.success, counts);
    Ok(())
}

fn is_test(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".test.mjs")
}

/// Under the two ways of finding modules: Node's own, and that of bundlers.
fn check_types(project: &Path) -> Result<()> {
    let tools = node::tools()?;
    let mut sources = files(project, "ts")?;
    sources.extend(files(&root().join("xtask/src/generate/sample"), "ts")?);
    for (module, resolution) in [("nodenext", "nodenext"), ("esnext", "bundler")] {
        run_command(
            node::tool(&tools, "tsc")
                .args([
                    "--strict", "--noEmit", "--target", "es2022", "--module", module,
                ])
                .args(["--moduleResolution", resolution])
                .args(&sources)
                .current_dir(project),
        )?;
    }
    Ok(())
}

fn run_chromium(project: &Path, summary: &mut Summary) -> Result<()> {
    let mut program = in_chromium("xtask/web/browser.mjs")?;
    let shown = show(program.arg(project).env("VANTHU_ROOT", root()))?;
    summary.add("chromium", shown.success, counted(&shown)?);
    Ok(())
}

/// The bundlers and servers of other people's projects; installs them from npm's registry.
fn run_setups(tarball: &Path, summary: &mut Summary) -> Result<()> {
    // Not below the other project, whose packages would be found there too.
    let folder = emptied(target("web-setups"))?;
    copy_tree(&root().join("tests/web/setups"), &folder)?;
    let mut program = in_chromium(folder.join("check.mjs"))?;
    let shown = show(program.arg(tarball).current_dir(&folder))?;
    summary.add("set-ups", shown.success, counted(&shown)?);
    Ok(())
}

fn in_chromium(script: impl AsRef<OsStr>) -> Result<Command> {
    let mut program = command("node");
    program
        .arg(script)
        .env("VANTHU_TOOLS", node::tools()?)
        .env("VANTHU_CHROMIUM", chromium::program()?);
    Ok(program)
}

/// The counts in the last line.
fn counted(shown: &Shown) -> Result<Counts> {
    let last = shown.text.lines().last().unwrap_or_default();
    let result: Value = serde_json::from_str(last).context("Chromium reported no counts")?;
    let number = |name: &str| result[name].as_u64().unwrap_or_default() as usize;
    Ok(Counts {
        passed: number("passed"),
        failed: number("failed"),
        ignored: 0,
    })
}
