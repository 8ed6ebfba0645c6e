//! The compiled half of `vanthu/edxml`: messages of the exchange axis. It converts and delegates; it
//! decides nothing.
//!
//! Answers are texts as those of the desk: a first character that says what they are (`+` an answer, `!`
//! invalid input, `<` a message that cannot be read, `>` one that cannot be written), followed by JSON.

mod message;
mod writing;

use vanthu::api::foreign::edxml::{self, Report, text};
use vanthu::api::foreign::{moment, moment_of_text};
use vanthu::base::Instant;
use vanthu::exchange::ReadError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::message::{Message, limits};

/// One version for crates, wheel and npm package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Milliseconds since 1970 of a text with a zone, or what is wrong with it.
#[wasm_bindgen]
pub fn millis(at: &str) -> String {
    let read = moment_of_text(at).map(Instant::millis);
    text(read.map_err(Into::into))
}

/// Bytes of the largest message that these limits (JSON) allow.
#[wasm_bindgen]
pub fn message_limit(json: &str) -> String {
    text(
        limits(json)
            .map(|limits| limits.message_bytes)
            .map_err(Into::into),
    )
}

/// Why a message of so many bytes is not read.
#[wasm_bindgen]
pub fn too_large(bytes: f64, limit: f64) -> String {
    // Lengths of JavaScript, so whole and not negative.
    let (bytes, limit) = (bytes as usize, limit as usize);
    text::<()>(Err(ReadError::MessageTooLarge { bytes, limit }.into()))
}

/// Whether two messages or documents are one that came twice.
#[wasm_bindgen]
pub fn same(one: &Message, other: &Message, content: bool) -> String {
    match (one.about(), other.about()) {
        (Ok(one), Ok(other)) => text(edxml::same(&one, &other, content)),
        (Err(failure), _) | (_, Err(failure)) => failure,
    }
}

/// A document message (JSON) as an answer to a document.
#[wasm_bindgen]
pub fn reply(answers: &Message, message: &str) -> String {
    match answers.about() {
        Ok(answers) => text(edxml::reply(&answers, message)),
        Err(failure) => failure,
    }
}

/// A status message of an agency (JSON) about a document.
#[wasm_bindgen]
pub fn status_message(
    agency: &str,
    about: &Message,
    code: String,
    description: Option<String>,
    staff: Option<String>,
    at: f64,
) -> String {
    let report = Report {
        code,
        description,
        staff,
    };
    match about.about() {
        Ok(about) => {
            let at = moment(at).map_err(Into::into);
            text(at.and_then(|at| edxml::status(agency, &about, report, at)))
        }
        Err(failure) => failure,
    }
}
