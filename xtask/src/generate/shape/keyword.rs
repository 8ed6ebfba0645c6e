//! What single keywords of a schema say.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::Format;

/// The keys of an object with known keys; an object that allows no key at all is one of those.
pub(super) fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
    match schema.get("properties").and_then(Value::as_object) {
        None if schema.get("type")? == "object"
            && schema.get("additionalProperties") == Some(&Value::Bool(false)) =>
        {
            Some(&NONE)
        }
        found => found,
    }
}

/// What tells one alternative from the others: the value of its tag, or its only key.
pub(super) fn variant(schema: &Value) -> Option<String> {
    let properties = properties(schema)?;
    let tag = properties
        .values()
        .find_map(|property| property.get("const")?.as_str());
    tag.or_else(|| properties.keys().next().map(String::as_str))
        .map(str::to_owned)
}

pub(super) fn format(schema: &Value) -> Format {
    match schema.get("format").and_then(Value::as_str) {
        Some("date") => Format::Day,
        Some("date-time") => Format::Instant,
        Some("uuid") => Format::Uuid,
        _ => Format::Plain,
    }
}

pub(super) fn doc(schema: &Value) -> Option<String> {
    schema
        .get("description")
        .and_then(Value::as_str)
        .map(str::to_owned)
}

pub(super) fn title(schema: &Value) -> Option<String> {
    schema.get("title").and_then(Value::as_str).map(identifier)
}

pub(super) fn identifier(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric() && c != '_')
        .map(capitalised)
        .collect()
}

pub(in crate::generate) fn pascal(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric())
        .map(capitalised)
        .collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
