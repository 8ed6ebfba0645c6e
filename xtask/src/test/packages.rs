//! The Rust crates in other people's projects, which have dependencies of their own.

use std::fs;

use anyhow::Result;

use crate::{
    project::{copy_tree, emptied, root, target},
    shell::{cargo, run},
};

/// Only one crate of a graph may link `sqlite3`: with sqlx too, Cargo finds versions that agree, and
/// what it finds compiles. Asks the registry, which a closed network does not have.
pub(super) fn beside_sqlx() -> Result<()> {
    let project = emptied(target("beside-sqlx"))?;
    copy_tree(&root().join("tests/packages/beside-sqlx"), &project)?;
    let manifest = project.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, text.replace("ROOT", &root().to_string_lossy()))?;
    run(cargo().arg("check").current_dir(&project))
}
