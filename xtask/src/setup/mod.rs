//! What the commands need beside Rust. Each part sets itself up when missing, inside `target/`,
//! or says exactly what to install.

pub(crate) mod chromium;
pub(crate) mod debian;
pub(crate) mod node;
pub(crate) mod python;
pub(crate) mod valgrind;
pub(crate) mod wasm;
