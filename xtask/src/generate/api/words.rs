//! Descriptions as readers of other languages need them: what Rust's documentation says with links
//! and doctests is said in words.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

const REFERENCE: &str = "#/$defs/";
const FENCE: &str = "```";

/// Every description of the schema.
pub(super) fn in_plain_words(definitions: &mut BTreeMap<String, Value>) {
    let descriptions: BTreeMap<String, String> = definitions
        .iter()
        .filter_map(|(name, definition)| Some((name.clone(), text(definition)?.to_owned())))
        .collect();
    for definition in definitions.values_mut() {
        change(definition, &descriptions);
    }
}

fn text(definition: &Value) -> Option<&str> {
    definition.get("description").and_then(Value::as_str)
}

fn change(value: &mut Value, descriptions: &BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            if let Some(own) = fields.get("description").and_then(Value::as_str) {
                let shown = referred(fields, own, descriptions).unwrap_or(own);
                let shown = without_links(&without_code(shown));
                fields.insert("description".to_owned(), shown.into());
            }
            fields
                .values_mut()
                .for_each(|value| change(value, descriptions));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| change(item, descriptions)),
        _ => {}
    }
}

/// A variant that says "See" has the description of its data.
fn referred<'a>(
    variant: &Map<String, Value>,
    own: &str,
    descriptions: &'a BTreeMap<String, String>,
) -> Option<&'a str> {
    if !own.starts_with("See [`") {
        return None;
    }
    let reference = variant.get("properties")?.get("data")?.get("$ref")?;
    let name = reference.as_str()?.strip_prefix(REFERENCE)?;
    descriptions.get(name).map(String::as_str)
}

/// Without examples in Rust.
fn without_code(text: &str) -> String {
    let outside: Vec<&str> = text
        .split(FENCE)
        .step_by(2)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    outside.join("\n\n")
}

/// ``[`super::Question`]`` is `` `Question` ``.
fn without_links(text: &str) -> String {
    let mut parts = text.split("[`");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once("`]").unwrap_or((part, ""));
        let is_path = |path: &str| {
            path.chars()
                .all(|c| c.is_ascii_alphanumeric() || "_:<>!".contains(c))
        };
        if is_path(path) {
            let name = path.rsplit("::").next().unwrap_or(path);
            plain.extend(["`", name, "`", without_target(rest)]);
        } else {
            plain.push_str("[`");
            plain.push_str(part);
        }
    }
    plain
}

/// The address of a link whose text was printed.
fn without_target(rest: &str) -> &str {
    rest.strip_prefix('(')
        .and_then(|target| target.split_once(')'))
        .map_or(rest, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn links_and_doctests_are_no_words() {
        assert_eq!(
            without_links("by [`super::Question`] and [`File`](crate::File), not [1]"),
            "by `Question` and `File`, not [1]"
        );
        assert_eq!(without_code("One.\n\n```\nlet a = 1;\n```"), "One.");
    }

    #[test]
    fn a_variant_says_what_its_data_say() {
        let mut definitions = BTreeMap::from([
            (
                "File".to_owned(),
                json!({"description": "File it (lập hồ sơ)."}),
            ),
            (
                "Kind".to_owned(),
                json!({"oneOf": [{
                    "description": "See [`File`].",
                    "properties": {"type": {"const": "file"}, "data": {"$ref": "#/$defs/File"}},
                }]}),
            ),
        ]);
        in_plain_words(&mut definitions);
        let variant = &definitions["Kind"]["oneOf"][0];
        assert_eq!(text(variant), Some("File it (lập hồ sơ)."));
    }
}
