//! One JSON Schema for many Rust types. Requests and answers differ: a field with a default may be
//! left out when we read, and is always there when we write.

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

/// The types that we read, and all that they mention. Name each with
/// `generator.subschema_for::<T>()`.
pub(super) fn requests(add: impl FnOnce(&mut SchemaGenerator)) -> Value {
    definitions(SchemaSettings::draft2020_12().for_deserialize(), add)
}

/// The types that we write, and all that they mention.
pub(super) fn answers(add: impl FnOnce(&mut SchemaGenerator)) -> Value {
    definitions(SchemaSettings::draft2020_12().for_serialize(), add)
}

fn definitions(settings: SchemaSettings, add: impl FnOnce(&mut SchemaGenerator)) -> Value {
    let mut generator = settings.into_generator();
    add(&mut generator);
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        "https://json-schema.org/draft/2020-12/schema".into(),
    );
    schema.insert("$defs".to_owned(), generator.take_definitions(true).into());
    Value::Object(schema)
}

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;

    use super::*;

    /// Stands for both directions.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is read")]
    struct Page {
        #[serde(default)]
        size: u32,
    }

    #[test]
    fn a_default_is_optional_only_where_we_read() {
        let add = |generator: &mut SchemaGenerator| {
            generator.subschema_for::<Page>();
        };
        assert_eq!(requests(add)["$defs"]["Page"].get("required"), None);
        assert_eq!(answers(add)["$defs"]["Page"]["required"][0], "size");
    }
}
