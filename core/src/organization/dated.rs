//! Names that change (tên gọi theo thời gian): a text of the chart with the days on which it held.

use std::fmt;

use chrono::NaiveDate;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A name, title, code or place with the days on which it held: a plain text where it never changed, else
/// its periods in order, each beginning on the day on which the one before ends.
///
/// ```
/// use vanthu::organization::DatedText;
/// let day = |day: &str| day.parse::<chrono::NaiveDate>().unwrap();
/// let name: DatedText = serde_json::from_str(r#"[
///     {"text": "Sở Thông tin và Truyền thông", "until": "2025-03-01"},
///     {"text": "Sở Khoa học và Công nghệ", "from": "2025-03-01"}
/// ]"#).unwrap();
/// assert_eq!(name.on(day("2025-02-28")), "Sở Thông tin và Truyền thông");
/// assert_eq!(name.on(day("2025-03-01")), "Sở Khoa học và Công nghệ");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedText {
    first: TextPeriod,
    later: Vec<TextPeriod>,
}

/// A text during `[from, until)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextPeriod {
    /// The text.
    pub text: String,
    /// First day; absent where it always held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// First day on which it no longer holds; absent while it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl DatedText {
    /// The text on that day. Before its first period it reads as in the first, after its last as in the last.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> &str {
        let begun = |period: &&TextPeriod| period.from.is_some_and(|from| from <= day);
        let later = self.later.iter().rev().find(begun);
        &later.unwrap_or(&self.first).text
    }

    /// Its periods, in order; one at least.
    pub fn periods(&self) -> impl Iterator<Item = &TextPeriod> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// Every text that it ever was.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.periods().map(|period| period.text.as_str())
    }

    /// Every text that it ever was, with the path at which it is written below `path`.
    pub(super) fn with_paths(&self, path: String) -> impl Iterator<Item = (String, &str)> {
        let plain = self.is_plain();
        self.texts().enumerate().map(move |(at, text)| match plain {
            true => (path.clone(), text),
            false => (format!("{path}[{at}].text"), text),
        })
    }

    /// The days on which it changes.
    pub(super) fn changes(&self) -> impl Iterator<Item = NaiveDate> {
        self.later.iter().filter_map(|period| period.from)
    }

    /// Whether it is written as a plain text.
    pub(super) fn is_plain(&self) -> bool {
        self.later.is_empty() && self.first.from.is_none() && self.first.until.is_none()
    }
}

impl<T: Into<String>> From<T> for DatedText {
    fn from(text: T) -> Self {
        let text = text.into();
        Self {
            first: TextPeriod {
                text,
                from: None,
                until: None,
            },
            later: Vec::new(),
        }
    }
}

impl Serialize for DatedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.is_plain() {
            true => serializer.serialize_str(&self.first.text),
            false => serializer.collect_seq(self.periods()),
        }
    }
}

impl<'de> Deserialize<'de> for DatedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

/// A text, or a list of periods.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = DatedText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a list of periods with \"text\", \"from\" and \"until\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<DatedText, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, periods: A) -> Result<DatedText, A::Error> {
        let periods: Vec<TextPeriod> = Vec::deserialize(SeqAccessDeserializer::new(periods))?;
        let mut periods = periods.into_iter();
        match periods.next() {
            Some(first) => Ok(DatedText {
                first,
                later: periods.collect(),
            }),
            None => Err(A::Error::invalid_length(0, &self)),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DatedText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DatedText".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let periods = generator.subschema_for::<Vec<TextPeriod>>();
        schemars::json_schema!({
            "description": "A name with the days on which it held: a plain text where it never changed.",
            "anyOf": [{"type": "string"}, periods],
        })
    }
}
