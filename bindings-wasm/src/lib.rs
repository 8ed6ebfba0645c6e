//! The compiled half of the npm package `vanthu`. It converts and delegates; it decides nothing.
//!
//! Answers are ordinary values: a text whose first character says what it is (`+` an answer, `-` a
//! refusal, `!` invalid input, `~` an unreadable history), followed by JSON. The façade throws.

mod answer;
mod desk;
mod handle;
mod live;

use vanthu::api::{self, FaultInfo, Plain, RuleInfo};
use vanthu::base::Instant;
use wasm_bindgen::prelude::wasm_bindgen;

/// One version for crates, wheel and npm package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Every rule that can refuse a command.
#[wasm_bindgen]
pub fn refusals() -> String {
    answer::text(Ok(RuleInfo::all()))
}

/// Every fault that an input can have.
#[wasm_bindgen]
pub fn faults() -> String {
    answer::text(Ok(FaultInfo::all()))
}

/// What people call a member of a closed list.
#[wasm_bindgen]
pub fn label(of: &str, key: &str, locale: &str) -> String {
    let mut plain = Plain::default();
    answer::text(match (plain.text("of", of), plain.text("locale", locale)) {
        (Some(of), Some(locale)) => Ok(api::label(of, key, locale)),
        _ => Err(plain.into_invalid().into()),
    })
}

/// Milliseconds since 1970 of a text with a zone; `NaN` if it is none.
#[wasm_bindgen]
pub fn millis(text: &str) -> f64 {
    // At most 2⁴³ in the years 1900–2199, so nothing is lost.
    Instant::parse(text).map_or(f64::NAN, |at| at.millis() as f64)
}
