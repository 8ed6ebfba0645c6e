//! A Chromium for the page tests. Test tools that download their own browser are of no use on
//! closed networks, so the system's is taken.

use anyhow::Result;

use crate::{setup::debian, shell::exists};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The name of the program; `VANTHU_CHROMIUM` may name another.
pub(crate) fn program() -> Result<String> {
    if let Ok(chosen) = std::env::var("VANTHU_CHROMIUM") {
        return Ok(chosen);
    }
    if let Some(name) = NAMES.iter().find(|name| exists(name)) {
        return Ok((*name).to_owned());
    }
    debian::install("Chromium", &["chromium"])?;
    Ok("chromium".to_owned())
}
