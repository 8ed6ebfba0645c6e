//! Why a message, or a question about one, has no answer.

use serde::Serialize;

use super::{Remark, Unwritten};
use crate::api::foreign::{self, answer::marked};
use crate::base::InvalidInput;
use crate::exchange::{ReadError, WriteFaults};

/// Why there is no answer. No rule refuses here: the wording of the rules is not in a program that only
/// reads messages.
#[derive(Debug)]
pub enum Failure {
    /// The input could not be read.
    Invalid(InvalidInput),
    /// A message that cannot be read, or a part of it.
    Unread(Box<Remark>),
    /// What keeps a message from being written.
    Unwritten(Unwritten),
}

/// An answer to a program in another language.
pub type Answer<T> = Result<T, Failure>;

/// An answer as one text, as that of [`foreign::text`]: `+` an answer, `!` invalid input, `<` a message that
/// cannot be read, `>` one that cannot be written.
pub fn text<T: Serialize>(answer: Answer<T>) -> String {
    match answer {
        Ok(value) => marked(b'+', &value),
        Err(Failure::Invalid(input)) => marked(b'!', &input),
        Err(Failure::Unread(remark)) => marked(b'<', &remark),
        Err(Failure::Unwritten(faults)) => marked(b'>', &faults),
    }
}

impl From<Failure> for foreign::Failure {
    fn from(failure: Failure) -> Self {
        Self::Exchange(failure)
    }
}

impl From<InvalidInput> for Failure {
    fn from(input: InvalidInput) -> Self {
        Self::Invalid(input)
    }
}

impl From<Remark> for Failure {
    fn from(remark: Remark) -> Self {
        Self::Unread(Box::new(remark))
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Remark::from(&error).into()
    }
}

impl From<WriteFaults> for Failure {
    fn from(faults: WriteFaults) -> Self {
        let faults = faults.faults.iter().map(Remark::of_write_fault).collect();
        Self::Unwritten(Unwritten { faults })
    }
}
