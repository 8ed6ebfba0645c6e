//! Node and the npm packages of the tools (TypeScript, binaryen, playwright-core).

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    project,
    shell::{command, exists, output, run},
};

const OLDEST_NODE: u32 = 20;

/// Stops unless a Node of sufficient age is there.
pub(crate) fn require() -> Result<()> {
    for program in ["node", "npm"] {
        if !exists(program) {
            bail!(
                "`{program}` is missing; install Node {OLDEST_NODE} or later: https://nodejs.org"
            );
        }
    }
    let version = output(command("node").arg("--version"))?;
    let major: u32 = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .with_context(|| format!("cannot read the version {version:?} of node"))?;
    if major < OLDEST_NODE {
        bail!(
            "node {} is too old; install Node {OLDEST_NODE} or later",
            version.trim()
        );
    }
    Ok(())
}

/// npm without its chatter.
pub(crate) fn npm() -> Command {
    let mut npm = command("npm");
    npm.args([
        "--loglevel=error",
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
    ]);
    npm
}

/// The folder with the tools' `node_modules`, installed when `xtask/web/package.json` changed.
pub(crate) fn tools() -> Result<PathBuf> {
    require()?;
    let folder = project::target("tools/npm");
    let wanted = fs::read_to_string(project::root().join("xtask/web/package.json"))?;
    let installed = folder.join("installed.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
        return Ok(folder);
    }
    let folder = project::emptied(folder)?;
    fs::write(folder.join("package.json"), &wanted)?;
    run(npm().arg("install").current_dir(&folder))?;
    fs::write(installed, wanted)?;
    Ok(folder)
}

/// One of the tools' programs.
pub(crate) fn tool(tools: &Path, name: &str) -> Command {
    command(tools.join("node_modules/.bin").join(name))
}
