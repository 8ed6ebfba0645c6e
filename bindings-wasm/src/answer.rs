//! Every answer as one text, so that an error is a value like any other and nothing leaks.

use serde::Serialize;
use serde::de::DeserializeOwned;
use vanthu::api::{CommandError, Plain};
use vanthu::base::{Fault, FaultCode, Instant, InvalidInput, PersonId};
use vanthu::history::{HistoryError, Stream};
use vanthu::rules::{Reason, Refusal};

/// Why there is no answer.
pub(crate) enum Failure {
    Refused(Refusal),
    Invalid(InvalidInput),
    /// The stream that cannot be read, and why.
    History(Stream, HistoryError),
}

pub(crate) type Answer<T> = Result<T, Failure>;

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<InvalidInput> for Failure {
    fn from(input: InvalidInput) -> Self {
        Self::Invalid(input)
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Refused(refusal) => Self::Refused(refusal),
            CommandError::Invalid(input) => Self::Invalid(input),
        }
    }
}

/// The answer behind the mark that says what it is.
pub(crate) fn text<T: Serialize>(answer: Answer<T>) -> String {
    match answer {
        Ok(value) => marked(b'+', &value),
        Err(Failure::Refused(refusal)) => marked(b'-', &refusal),
        Err(Failure::Invalid(input)) => marked(b'!', &input),
        Err(Failure::History(stream, error)) => marked(b'~', &Unread::new(&stream, &error)),
    }
}

#[derive(Serialize)]
struct Unread<'s> {
    code: &'static str,
    stream: &'s Stream,
    seq: Option<u32>,
    message: String,
}

impl<'s> Unread<'s> {
    fn new(stream: &'s Stream, error: &HistoryError) -> Self {
        Self {
            code: error.code(),
            stream,
            seq: error.seq(),
            message: error.to_string(),
        }
    }
}

/// The JSON is written behind its mark, without a second copy.
fn marked(mark: u8, value: &impl Serialize) -> String {
    let mut text = vec![mark];
    let written = serde_json::to_writer(&mut text, value);
    debug_assert!(written.is_ok(), "our own values can be written");
    String::from_utf8(text).unwrap_or_default()
}

/// The rules that refuse; none if a command or question is allowed.
pub(crate) fn reasons(asked: Result<(), Refusal>) -> Vec<Reason> {
    asked.err().map_or_else(Vec::new, |refusal| refusal.reasons)
}

/// One value; its fault names the argument.
pub(crate) fn value<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, InvalidInput> {
    let mut plain = Plain::default();
    let read = plain.text(name, value);
    read.ok_or_else(|| plain.into_invalid())
}

/// A value that is out of its range.
pub(crate) fn out_of_range(name: &str, value: &str) -> InvalidInput {
    InvalidInput::one(Fault::new(name, FaultCode::InvalidValue, value))
}

/// A moment in milliseconds since 1970.
pub(crate) fn moment(at: f64) -> Result<Instant, InvalidInput> {
    // `as` cuts to milliseconds and saturates; what is out of range or no number is refused.
    let whole = at.is_finite().then_some(at as i64);
    let read = whole.and_then(Instant::from_millis);
    read.ok_or_else(|| out_of_range("at", &at.to_string()))
}

/// Who acts, and when.
pub(crate) fn who((actor, at): (&str, f64)) -> Answer<(PersonId, Instant)> {
    Ok((value("actor", actor)?, moment(at)?))
}
