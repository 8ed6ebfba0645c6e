//! What a binding answers, or why there is no answer.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::{Detail, Fault, FaultCode, Instant, InvalidInput, PersonId, TextFault, Wanted};
use crate::history::{HistoryError, Stream};
use crate::input::read_value;
use crate::rules::{CommandError, Reason, Refusal};

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    /// A rule says no.
    Refused(Refusal),
    /// The input could not be read.
    Invalid(InvalidInput),
    /// The stream that cannot be read, and why.
    History(Unread),
    /// What is wrong with a message.
    #[cfg(feature = "edxml")]
    Exchange(super::edxml::Failure),
}

/// A stream that cannot be read.
#[derive(Debug, Serialize)]
pub struct Unread {
    code: &'static str,
    stream: Stream,
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<u32>,
    message: String,
}

/// An answer to a program in another language.
pub type Answer<T> = Result<T, Failure>;

impl Failure {
    /// A stream that cannot be read.
    #[must_use]
    pub fn history(stream: Stream, error: &HistoryError) -> Self {
        Self::History(Unread {
            code: error.code(),
            stream,
            seq: error.seq(),
            message: error.to_string(),
        })
    }
}

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

/// An answer as one text, so that an error is a value like any other and nothing leaks: a mark that says
/// what it is (`+` an answer, `-` a refusal, `!` invalid input, `~` an unreadable history, `<` a message that
/// cannot be read, `>` one that cannot be written), then JSON.
pub fn text<T: Serialize>(answer: Answer<T>) -> String {
    match answer {
        Ok(value) => marked(b'+', &value),
        Err(Failure::Refused(refusal)) => marked(b'-', &refusal),
        Err(Failure::Invalid(input)) => marked(b'!', &input),
        Err(Failure::History(unread)) => marked(b'~', &unread),
        #[cfg(feature = "edxml")]
        Err(Failure::Exchange(failure)) => super::edxml::text::<()>(Err(failure)),
    }
}

/// The JSON is written behind its mark, without a second copy.
pub(super) fn marked(mark: u8, value: &impl Serialize) -> String {
    let mut text = vec![mark];
    let written = serde_json::to_writer(&mut text, value);
    debug_assert!(written.is_ok(), "our own values can be written");
    String::from_utf8(text).unwrap_or_default()
}

/// The rules that refuse; none if a command or question is allowed.
pub(super) fn reasons(asked: Result<(), Refusal>) -> Vec<Reason> {
    asked.err().map_or_else(Vec::new, |refusal| refusal.reasons)
}

/// One value given as a text: a key, UUID, date or choice.
///
/// # Errors
/// `invalid_value` at `name`.
pub fn value<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, InvalidInput> {
    let read = read_value::<T>(value.into());
    read.map_err(|invalid| invalid.below(name))
}

/// A moment in milliseconds since 1970.
///
/// # Errors
/// `invalid_value` at `at`, for what is no number, before the year 2000 (seconds, taken for milliseconds)
/// and after 2199.
pub fn moment(at: f64) -> Result<Instant, InvalidInput> {
    // `as` cuts to milliseconds and saturates; what is out of range or no number is refused.
    let whole = at.is_finite().then_some(at as i64);
    match whole.and_then(Instant::from_millis) {
        Some(read) if read.millis() >= YEAR_2000 => Ok(read),
        Some(read) => Err(wanting(at.to_string(), Wanted::Millis { read })),
        None if whole.is_some() => Err(wanting(
            at.to_string(),
            Wanted::Form(TextFault::YearOutOfRange),
        )),
        None => Err(wanting(String::new(), Wanted::Form(TextFault::NotInstant))),
    }
}

/// A moment written as a text.
///
/// # Errors
/// `invalid_value` at `at`, with what is wrong with the text.
pub fn moment_of_text(at: &str) -> Result<Instant, InvalidInput> {
    let read = Instant::parse(at);
    read.map_err(|invalid| wanting(at.to_owned(), Wanted::Form(invalid.fault().clone())))
}

/// 1 January 2000 in milliseconds since 1970.
const YEAR_2000: i64 = 946_684_800_000;

fn wanting(at: String, wanted: Wanted) -> InvalidInput {
    InvalidInput::one(Fault::new("at", FaultCode::InvalidValue, at).wanting(wanted))
}

/// A value that cannot be.
pub(super) fn fault(name: &str, detail: impl Into<Detail>) -> InvalidInput {
    InvalidInput::one(Fault::new(name, FaultCode::InvalidValue, detail))
}

/// Who asks, and when.
#[derive(Clone, Debug)]
pub struct By {
    /// The person.
    pub actor: PersonId,
    /// The moment.
    pub now: Instant,
}

impl By {
    /// The person with this key, at a moment that may have been unreadable.
    ///
    /// # Errors
    /// `invalid_value` at `actor` and `at`.
    pub fn new(actor: &str, now: Result<Instant, InvalidInput>) -> Result<Self, InvalidInput> {
        match (value("actor", actor), now) {
            (Ok(actor), Ok(now)) => Ok(Self { actor, now }),
            (actor, now) => {
                let faults = [actor.err(), now.err()].into_iter().flatten();
                let faults = faults.flat_map(|one| one.faults).collect();
                Err(InvalidInput { faults })
            }
        }
    }
}
