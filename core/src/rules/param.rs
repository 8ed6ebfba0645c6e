//! Typed parameters of reasons: their JSON and their wording.

use chrono::{NaiveDate, Timelike as _};
use serde_json::Value;

use super::Names;
use crate::base::{
    CommandId, ContentHash, DocumentId, Instant, Label, LineId, Locale, PersonId, PostId,
    SeriesKey, UnitId,
};
use crate::law::{CopyKind, DocumentType, Medium};

/// A typed parameter of a refusal: how it stands in JSON, and how a person reads it.
pub trait Param {
    /// The value in JSON.
    fn json(&self) -> Value;
    /// The value inside a sentence, by the names of the agency.
    fn text(&self, locale: Locale, names: &Names) -> String;
}

macro_rules! displayed {
    ($($name:ty),*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                Value::String(self.to_string())
            }

            fn text(&self, _: Locale, _: &Names) -> String {
                self.to_string()
            }
        }
    )*};
}

displayed!(CommandId, DocumentId);

/// A key in JSON, a name for people.
macro_rules! named {
    ($($name:ty: $find:ident;)*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                Value::String(self.to_string())
            }

            fn text(&self, _: Locale, names: &Names) -> String {
                names.$find(self)
            }
        }
    )*};
}

named! {
    PersonId: person;
    PostId: post;
    UnitId: unit;
    SeriesKey: series;
}

/// Shortened for people: enough to compare two by eye.
impl Param for ContentHash {
    fn json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn text(&self, _: Locale, _: &Names) -> String {
        let mut text: String = self.to_string().chars().take(12).collect();
        text.push('…');
        text
    }
}

/// UTC in JSON, the agency's wall clock for people.
impl Param for Instant {
    fn json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn text(&self, locale: Locale, names: &Names) -> String {
        let local = self.local(names.offset());
        let time = if local.second() == 0 {
            "%H:%M"
        } else {
            "%H:%M:%S"
        };
        let form = match locale {
            Locale::Vi => format!("{time} ngày %d/%m/%Y"),
            Locale::En => format!("{time} on %Y-%m-%d"),
        };
        local.format(&form).to_string()
    }
}

/// Something the engine speaks of: one term in JSON, told in both languages.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Term(String);

impl<T: Into<String>> From<T> for Term {
    fn from(term: T) -> Self {
        Self(term.into())
    }
}

impl Param for Term {
    fn json(&self) -> Value {
        Value::String(self.0.clone())
    }

    fn text(&self, locale: Locale, names: &Names) -> String {
        let series = |key: &str| SeriesKey::parse(key).ok().map(|key| names.series(&key));
        let of_year = self.0.strip_prefix("series ");
        let of_year = of_year.and_then(|series| series.rsplit_once('/'));
        match (self.0.as_str(), of_year, locale) {
            (_, Some((key, year)), Locale::Vi) => {
                let name = series(key).unwrap_or_default();
                format!("dãy số “{name}” năm {year}")
            }
            (_, Some((key, year)), Locale::En) => {
                let name = series(key).unwrap_or_default();
                format!("the series `{name}` of {year}")
            }
            ("version", _, Locale::Vi) => "phiên bản".to_owned(),
            ("incoming series", _, Locale::Vi) => "dãy số đến".to_owned(),
            ("outgoing series", _, Locale::Vi) => "dãy số đi cho loại văn bản này".to_owned(),
            ("series of copies", _, Locale::Vi) => "dãy số bản sao".to_owned(),
            ("incoming series", _, Locale::En) => "the series of arrival numbers".to_owned(),
            ("outgoing series", _, Locale::En) => "a series for this type".to_owned(),
            ("series of copies", _, Locale::En) => "the series of copies".to_owned(),
            ("phân công", _, Locale::En) => "assignment".to_owned(),
            ("ký", _, Locale::En) => "signature".to_owned(),
            ("trình", _, Locale::En) => "submission".to_owned(),
            ("chuyển giao", _, Locale::En) => "hand-over".to_owned(),
            (term, _, _) => term.to_owned(),
        }
    }
}

impl Param for String {
    fn json(&self) -> Value {
        Value::String(self.clone())
    }

    fn text(&self, _: Locale, _: &Names) -> String {
        self.clone()
    }
}

impl Param for u32 {
    fn json(&self) -> Value {
        Value::from(*self)
    }

    fn text(&self, _: Locale, _: &Names) -> String {
        self.to_string()
    }
}

impl Param for i32 {
    fn json(&self) -> Value {
        Value::from(*self)
    }

    fn text(&self, _: Locale, _: &Names) -> String {
        self.to_string()
    }
}

impl Param for LineId {
    fn json(&self) -> Value {
        Value::from(self.0)
    }

    fn text(&self, _: Locale, _: &Names) -> String {
        self.to_string()
    }
}

impl Param for NaiveDate {
    fn json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn text(&self, locale: Locale, _: &Names) -> String {
        match locale {
            Locale::Vi => self.format("%d/%m/%Y").to_string(),
            Locale::En => self.to_string(),
        }
    }
}

fn none(locale: Locale) -> String {
    match locale {
        Locale::Vi => "chưa xác định",
        Locale::En => "not stated",
    }
    .to_owned()
}

impl<T: Param> Param for Option<T> {
    fn json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::json)
    }

    fn text(&self, locale: Locale, names: &Names) -> String {
        self.as_ref()
            .map_or_else(|| none(locale), |value| value.text(locale, names))
    }
}

impl<T: Param> Param for Vec<T> {
    fn json(&self) -> Value {
        self.iter().map(T::json).collect()
    }

    fn text(&self, locale: Locale, names: &Names) -> String {
        if self.is_empty() {
            return none(locale);
        }
        let parts: Vec<String> = self.iter().map(|value| value.text(locale, names)).collect();
        parts.join(", ")
    }
}

/// The type as a word of the sentence, without the note `(cá biệt)`.
impl Param for DocumentType {
    fn json(&self) -> Value {
        Value::String(self.key().to_owned())
    }

    fn text(&self, locale: Locale, _: &Names) -> String {
        let name = match locale {
            Locale::Vi => self.printed_name(),
            Locale::En => self.label(locale).trim_end_matches(" (individual)"),
        };
        name.to_lowercase()
    }
}

/// A closed list whose members have keys in JSON; their labels are words of the sentence.
macro_rules! words {
    ($($name:ty),*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                serde_json::to_value(self).unwrap_or(Value::Null)
            }

            fn text(&self, locale: Locale, _: &Names) -> String {
                Label::label(self, locale).to_lowercase()
            }
        }
    )*};
}

words!(Medium, CopyKind);

/// A closed list whose members have keys in JSON and labels for people.
macro_rules! labelled_params {
    ($($name:ty),*) => {$(
        impl Param for $name {
            fn json(&self) -> Value {
                serde_json::to_value(self).unwrap_or(Value::Null)
            }

            fn text(&self, locale: Locale, _: &Names) -> String {
                Label::label(self, locale).to_owned()
            }
        }
    )*};
}

labelled_params!(
    crate::law::Secrecy,
    super::ActionName,
    super::PhaseName,
    super::Field,
    super::LineEnd,
    super::CheckGap
);
