//! The compiled half of the npm package `vanthu`. It converts and delegates; it decides nothing.
//!
//! Answers are ordinary values: a text whose first character says what it is (`+` an answer, `-` a
//! refusal, `!` invalid input, `~` an unreadable history), followed by JSON. The façade throws.

mod desk;
mod handle;

use vanthu::api::foreign::{moment, moment_of_text, text, value};
use vanthu::api::{self, FaultInfo, RuleInfo};
use vanthu::base::{Instant, InvalidInput};
use wasm_bindgen::prelude::wasm_bindgen;

/// One version for crates, wheel and npm package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Every rule that can refuse a command.
#[wasm_bindgen]
pub fn refusals() -> String {
    text(Ok(RuleInfo::all()))
}

/// Every fault that an input can have.
#[wasm_bindgen]
pub fn faults() -> String {
    text(Ok(FaultInfo::all()))
}

/// What people call a member of a closed list.
#[wasm_bindgen]
pub fn label(of: &str, key: &str, locale: &str) -> String {
    let found = || {
        let (of, locale) = (value("of", of)?, value("locale", locale)?);
        Ok::<_, InvalidInput>(api::label(of, key, locale))
    };
    text(found().map_err(Into::into))
}

/// A moment of a question as it is written in JSON, or what is wrong with these milliseconds since 1970.
#[wasm_bindgen]
pub fn instant(at: f64) -> String {
    text(moment(at).map_err(Into::into))
}

/// Milliseconds since 1970 of a text with a zone, or what is wrong with it.
#[wasm_bindgen]
pub fn millis(at: &str) -> String {
    let read = moment_of_text(at).map(Instant::millis);
    text(read.map_err(Into::into))
}
