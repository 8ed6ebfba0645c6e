//! `cargo xtask check-core`: the package `vanthu` by itself.
//!
//! In a workspace build cargo unifies features, so a store that asks for chrono's clock makes
//! `Utc::now` compile in the rules too. Built alone, such a call is an error.

use anyhow::Result;

use crate::shell::{cargo, run as run_command};

pub(crate) fn run() -> Result<()> {
    run_command(cargo().args(["check", "-p", "vanthu", "--all-features"]))?;
    run_command(cargo().args(["check", "-p", "vanthu"]))
}
