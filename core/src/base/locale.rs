//! The two languages of messages and labels.

use serde::{Deserialize, Serialize};

/// Language of a message or label. An argument of `message` and `label`, never part of the
/// context: no decision depends on language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Locale {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

/// One text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// Tiếng Việt.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in the given language.
    #[must_use]
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::Vi => &self.vi,
            Locale::En => &self.en,
        }
    }
}

/// Something with a name in both languages.
pub trait Label {
    /// The field's own term in the given language.
    fn label(&self, locale: Locale) -> &'static str;
}
