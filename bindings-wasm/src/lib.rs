//! The compiled half of the npm package `vanthu`. It converts and delegates; it decides nothing.

use wasm_bindgen::prelude::wasm_bindgen;

/// One version for crates, wheel and npm package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
