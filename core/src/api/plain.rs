//! Fields of a command from plain values of another language, with the faults that JSON would give.

use serde::de::value::{Error, SeqDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use crate::base::{Fault, FaultCode, InvalidInput};
use crate::input::read_json;

/// Reads the fields of a command from plain values, so that bindings need no JSON for it. A value
/// is read as it would be from JSON, with the same faults; all of them are kept, with their paths.
///
/// ```
/// use vanthu::api::Plain;
/// use vanthu::base::{LineId, PersonId};
///
/// let mut plain = Plain::default();
/// let line: Option<LineId> = plain.number("kind.data.line", 3);
/// let to: Option<PersonId> = plain.text("kind.data.to", "an ninh");
/// assert_eq!(line, Some(LineId(3)));
/// assert_eq!(to, None);
/// assert_eq!(plain.into_invalid().faults[0].path, "kind.data.to");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Plain {
    faults: Vec<Fault>,
}

impl Plain {
    /// A key, UUID, date, choice or free text.
    pub fn text<T: DeserializeOwned>(&mut self, path: &str, value: &str) -> Option<T> {
        let read = T::deserialize(IntoDeserializer::<Error>::into_deserializer(value));
        self.keep(path, read)
    }

    /// A list of such texts.
    pub fn texts<T: DeserializeOwned>(
        &mut self,
        path: &str,
        values: &[impl AsRef<str>],
    ) -> Option<T> {
        let texts = values.iter().map(AsRef::as_ref);
        let read = T::deserialize(SeqDeserializer::<_, Error>::new(texts));
        self.keep(path, read)
    }

    /// A counter or amount.
    pub fn number<T: DeserializeOwned>(&mut self, path: &str, value: u32) -> Option<T> {
        let read = T::deserialize(IntoDeserializer::<Error>::into_deserializer(value));
        self.keep(path, read)
    }

    /// Yes or no.
    #[must_use]
    pub const fn flag(&self, _: &str, value: bool) -> Option<bool> {
        Some(value)
    }

    /// Anything larger, as JSON.
    pub fn json<T: DeserializeOwned>(&mut self, path: &str, value: &str) -> Option<T> {
        match read_json(value) {
            Ok(read) => Some(read),
            Err(invalid) => {
                self.faults.extend(invalid.below(path).faults);
                None
            }
        }
    }

    /// A value that may be left out of a field that then stays empty.
    pub fn optional<W, T>(
        &mut self,
        value: Option<W>,
        read: impl FnOnce(&mut Self, W) -> Option<T>,
    ) -> Option<Option<T>> {
        match value {
            Some(value) => read(self, value).map(Some),
            None => Some(None),
        }
    }

    /// A value that may be left out of a field that then has its default.
    pub fn or_default<W, T: Default>(
        &mut self,
        value: Option<W>,
        read: impl FnOnce(&mut Self, W) -> Option<T>,
    ) -> Option<T> {
        match value {
            Some(value) => read(self, value),
            None => Some(T::default()),
        }
    }

    /// All faults.
    #[must_use]
    pub fn into_invalid(self) -> InvalidInput {
        InvalidInput {
            faults: self.faults,
        }
    }

    fn keep<T>(&mut self, path: &str, read: Result<T, Error>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                let fault = Fault::new(path, FaultCode::InvalidValue, error.to_string());
                self.faults.push(fault);
                None
            }
        }
    }
}
