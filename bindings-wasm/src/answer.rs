//! Every answer as one text, so that an error is a value like any other and nothing leaks.

use serde::Serialize;
use vanthu::base::InvalidInput;
use vanthu::history::HistoryError;
use vanthu::rules::Refusal;

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A command was carried out, or a question answered.
pub(crate) fn done(value: &impl Serialize) -> String {
    tagged(b'+', value)
}

/// The rules say no.
pub(crate) fn refused(refusal: &Refusal) -> String {
    tagged(b'-', refusal)
}

/// The input could not be taken.
pub(crate) fn invalid(input: &InvalidInput) -> String {
    tagged(b'!', input)
}

/// The history cannot be read.
pub(crate) fn history(error: &HistoryError) -> String {
    #[derive(Serialize)]
    struct Shape {
        code: &'static str,
        message: String,
    }
    let (code, message) = (error.code(), error.to_string());
    tagged(b'~', &Shape { code, message })
}

/// The JSON is written behind its tag, without a second copy.
fn tagged(tag: u8, value: &impl Serialize) -> String {
    let mut text = vec![tag];
    let written = serde_json::to_writer(&mut text, value);
    debug_assert!(written.is_ok(), "our own values can be written");
    String::from_utf8(text).unwrap_or_default()
}
