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
        ceiling: 860_000,
    },
    Artefact {
        package: "vanthu-edxml-wasm",
        name: "edxml",
        ceiling: 350_000,
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
