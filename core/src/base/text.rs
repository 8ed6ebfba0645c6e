//! Values that are read from a text of their own form.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Reads a text as a value; `expected` says what would have been one. The fault has the text's place,
/// which it would not have if the text were read first.
pub(super) fn from_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    parse: impl FnOnce(&str) -> Option<T>,
    expected: impl FnOnce(&str) -> String,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(FromText { parse, expected })
}

struct FromText<P, E> {
    parse: P,
    expected: E,
}

impl<T, P: FnOnce(&str) -> Option<T>, E: FnOnce(&str) -> String> Visitor<'_> for FromText<P, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<T, F> {
        let Self { parse, expected } = self;
        parse(text).ok_or_else(|| F::invalid_value(Unexpected::Str(text), &expected(text).as_str()))
    }
}
