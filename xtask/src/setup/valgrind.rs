//! Valgrind, which counts instructions.

use anyhow::Result;

use crate::{setup::debian, shell::exists};

/// Installs it if it is missing.
pub(crate) fn ensure() -> Result<()> {
    if exists("valgrind") {
        return Ok(());
    }
    debian::install("Valgrind", &["valgrind"])
}
