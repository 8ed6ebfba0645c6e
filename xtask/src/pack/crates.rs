//! The Rust crates, in the order in which they would be published.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    project::{VERSION, clear_dist, dist, target},
    shell::{cargo, run},
};

const CRATES: [&str; 1] = ["vanthu"];

pub(super) fn pack() -> Result<Vec<PathBuf>> {
    clear_dist("crate")?;
    let folder = target("crates");
    CRATES
        .iter()
        .map(|name| {
            run(cargo()
                .args([
                    "package",
                    "-p",
                    name,
                    "--no-verify",
                    "--allow-dirty",
                    "--target-dir",
                ])
                .arg(&folder))?;
            let file = format!("{name}-{VERSION}.crate");
            let packed = folder.join("package").join(&file);
            let handed = dist()?.join(&file);
            fs::copy(&packed, &handed).with_context(|| format!("no {}", packed.display()))?;
            Ok(handed)
        })
        .collect()
}
