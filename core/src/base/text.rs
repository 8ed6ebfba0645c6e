//! Values that are read from a text of their own form, and written as one.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

use super::InvalidText;

/// Reads a text where it is, without a copy, as a value. The fault has the text's place, which it would not have if the text were
/// read first.
pub(super) fn from_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    parse: fn(&str) -> Result<T, InvalidText>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(FromText(parse))
}

struct FromText<T>(fn(&str) -> Result<T, InvalidText>);

impl<T> Visitor<'_> for FromText<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<T, F> {
        (self.0)(text).map_err(|invalid| F::invalid_value(Unexpected::Str(text), invalid.fault()))
    }
}

/// Text that was written sign by sign.
pub(super) fn ascii(text: &[u8]) -> &str {
    std::str::from_utf8(text).unwrap_or_default()
}

/// The last `N` decimal digits of a number.
pub(super) fn digits<const N: usize>(number: u32) -> [u8; N] {
    let mut text = [b'0'; N];
    let mut rest = number;
    for digit in text.iter_mut().rev() {
        *digit |= (rest % 10) as u8;
        rest /= 10;
    }
    text
}
