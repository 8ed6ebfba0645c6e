//! The Python wheel: one for CPython 3.10 and later.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{
    project::{clear_dist, dist, files},
    setup::python,
    shell::run,
};

pub(crate) fn pack() -> Result<PathBuf> {
    let environment = python::Environment::ready()?;
    clear_dist("whl")?;
    run(environment
        .module("maturin")
        .args([
            "build",
            "--release",
            "--locked",
            "-m",
            "bindings-python/Cargo.toml",
            "--out",
        ])
        .arg(dist()?))?;
    files(&dist()?, "whl")?
        .pop()
        .context("maturin has left no wheel in dist/")
}
