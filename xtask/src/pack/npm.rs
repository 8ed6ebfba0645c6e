//! The npm package: `bindings-wasm/js` (written by hand) beside `raw/` (generated).

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    pack::artefact::Artefact,
    project::{self, VERSION},
    setup::node,
    shell::run,
};

/// Each with its own loaders in `bindings-wasm/js`.
const ARTEFACTS: [Artefact; 2] = [
    Artefact {
        package: "vanthu-wasm",
        name: "vanthu",
        // Two fifths is the reading of commands, events and profiles: serde makes it twice for each, from
        // text and from what was put by until its type was known. 80 kB are Unicode tables. The goal is 800 kB.
        ceiling: 815_000,
    },
    Artefact {
        package: "vanthu-edxml-wasm",
        name: "edxml",
        // The goal is 350 kB. 80 kB are Unicode tables, since marks of secrecy and agency codes are compared in
        // normal form; 20 kB are what a fault says of a value: its place, and what was wanted.
        ceiling: 370_000,
    },
];

/// Builds the tarball and returns its path.
pub(crate) fn pack() -> Result<PathBuf> {
    node::require()?;
    let folder = project::emptied(project::target("npm-package"))?;
    project::copy_tree(&project::root().join("bindings-wasm/js"), &folder)?;
    for artefact in &ARTEFACTS {
        artefact.write(&folder.join("raw"))?;
    }
    write_version(&folder.join("package.json"))?;
    project::clear_dist("tgz")?;
    run(node::npm()
        .args(["pack", "--silent", "--pack-destination"])
        .arg(project::dist()?)
        .current_dir(&folder))?;
    let tarball = project::dist()?.join(format!("vanthu-{VERSION}.tgz"));
    anyhow::ensure!(tarball.is_file(), "npm has left no {}", tarball.display());
    Ok(tarball)
}

fn write_version(path: &Path) -> Result<()> {
    let text = fs::read_to_string(path)?;
    let mut package: Value =
        serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))?;
    package["version"] = VERSION.into();
    fs::write(path, format!("{package:#}\n"))?;
    Ok(())
}
