use chrono::NaiveDate;
use serde_json::Value;

use crate::base::{
    CommandId, ContentHash, DocumentId, Instant, Label, LineId, Locale, PersonId, PostId,
    SeriesKey, UnitId,
};

/// A typed parameter of a refusal: how it stands in JSON, and how a person reads it.
pub trait Param {
    /// The value in JSON.
    fn json(&self) -> Value;
    /// The value inside a sentence.
    fn text(&self, locale: Locale) -> String;
}

macro_rules! displayed {
    ($($name:ty),*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                Value::String(self.to_string())
            }

            fn text(&self, _: Locale) -> String {
                self.to_string()
            }
        }
    )*};
}

displayed!(
    CommandId,
    DocumentId,
    PersonId,
    PostId,
    SeriesKey,
    UnitId,
    ContentHash,
    Instant
);

impl Param for String {
    fn json(&self) -> Value {
        Value::String(self.clone())
    }

    fn text(&self, _: Locale) -> String {
        self.clone()
    }
}

impl Param for u32 {
    fn json(&self) -> Value {
        Value::from(*self)
    }

    fn text(&self, _: Locale) -> String {
        self.to_string()
    }
}

impl Param for i32 {
    fn json(&self) -> Value {
        Value::from(*self)
    }

    fn text(&self, _: Locale) -> String {
        self.to_string()
    }
}

impl Param for LineId {
    fn json(&self) -> Value {
        Value::from(self.0)
    }

    fn text(&self, _: Locale) -> String {
        self.to_string()
    }
}

impl Param for NaiveDate {
    fn json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn text(&self, locale: Locale) -> String {
        match locale {
            Locale::Vi => self.format("%d/%m/%Y").to_string(),
            Locale::En => self.to_string(),
        }
    }
}

impl<T: Param> Param for Option<T> {
    fn json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::json)
    }

    fn text(&self, locale: Locale) -> String {
        self.as_ref()
            .map_or_else(|| "–".to_owned(), |value| value.text(locale))
    }
}

impl<T: Param> Param for Vec<T> {
    fn json(&self) -> Value {
        self.iter().map(T::json).collect()
    }

    fn text(&self, locale: Locale) -> String {
        let parts: Vec<String> = self.iter().map(|value| value.text(locale)).collect();
        parts.join(", ")
    }
}

/// A closed list whose members have keys in JSON and labels for people.
macro_rules! labelled_params {
    ($($name:ty),*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                serde_json::to_value(self).unwrap_or(Value::Null)
            }

            fn text(&self, locale: Locale) -> String {
                Label::label(self, locale).to_owned()
            }
        }
    )*};
}

labelled_params!(
    super::DocumentType,
    super::Urgency,
    super::Secrecy,
    super::Medium,
    super::CopyKind,
    super::Action,
    super::Phase,
    super::Field,
    super::LineEnd,
    super::CheckGap
);
