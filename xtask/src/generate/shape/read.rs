//! From a JSON Schema, as schemars 1 writes it, to shapes.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::{
    Body, Declaration, Field, Type,
    keyword::{doc, format, identifier, pascal, properties, title, variant},
};

/// Reads the root (if it describes more than `$defs`) and every definition.
pub(in crate::generate) fn read(schema: &Value) -> Result<Vec<Declaration>> {
    let mut reader = Reader::default();
    let definitions = schema.get("$defs").and_then(Value::as_object);
    for (name, definition) in definitions.into_iter().flatten() {
        reader.declare(identifier(name), definition)?;
    }
    if let Some(title) = title(schema)
        && ["type", "oneOf", "anyOf", "enum", "$ref"]
            .iter()
            .any(|key| schema.get(key).is_some())
    {
        reader.declare(title, schema)?;
    }
    Ok(reader.declarations)
}

#[derive(Default)]
struct Reader {
    declarations: Vec<Declaration>,
}

impl Reader {
    fn declare(&mut self, name: String, schema: &Value) -> Result<()> {
        let body = match properties(schema) {
            Some(properties) => Body::Record(self.fields(&name, schema, properties)?),
            None => Body::Alias(self.kind(&name, schema)?),
        };
        if self.declarations.iter().any(|known| known.name == name) {
            bail!("two types would be called {name}; give one of them a title");
        }
        self.declarations.push(Declaration {
            name,
            doc: doc(schema),
            body,
        });
        Ok(())
    }

    fn fields(
        &mut self,
        owner: &str,
        schema: &Value,
        properties: &Map<String, Value>,
    ) -> Result<Vec<Field>> {
        if ["oneOf", "anyOf", "allOf"]
            .iter()
            .any(|key| schema.get(key).is_some())
        {
            bail!("{owner} mixes properties with alternatives (a flattened enum?)");
        }
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |name: &str| {
            required.is_some_and(|names| names.iter().any(|known| known.as_str() == Some(name)))
        };
        properties
            .iter()
            .map(|(name, schema)| {
                Ok(Field {
                    name: name.clone(),
                    doc: doc(schema),
                    required: is_required(name),
                    kind: self.kind(&format!("{owner}{}", pascal(name)), schema)?,
                })
            })
            .collect()
    }

    /// The type of a place; `hint` names an object described on the spot.
    fn kind(&mut self, hint: &str, schema: &Value) -> Result<Type> {
        let Some(object) = schema.as_object() else {
            return if *schema == Value::Bool(true) {
                Ok(Type::Any)
            } else {
                bail!("{hint}: no value fits `{schema}`")
            };
        };
        if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
            let name = reference.strip_prefix("#/$defs/");
            return Ok(Type::Named(identifier(
                name.context("a reference out of the schema")?,
            )));
        }
        if let Some(value) = object.get("const") {
            return Ok(Type::literal(value));
        }
        if let Some(values) = object.get("enum").and_then(Value::as_array) {
            return Ok(Type::union(values.iter().map(Type::literal).collect()));
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            if let Some(alternatives) = object.get(key).and_then(Value::as_array) {
                if key == "allOf" && alternatives.len() > 1 {
                    bail!("{hint}: `allOf` of several is not supported");
                }
                return self.union(hint, alternatives);
            }
        }
        match object.get("type") {
            None => self.untyped(hint, object),
            Some(Value::Array(names)) => {
                let kinds = names.iter().map(|name| self.single(hint, schema, name));
                Ok(Type::union(kinds.collect::<Result<_>>()?))
            }
            Some(name) => self.single(hint, schema, name),
        }
    }

    fn untyped(&mut self, hint: &str, object: &Map<String, Value>) -> Result<Type> {
        let only_words = [
            "title",
            "description",
            "default",
            "examples",
            "$schema",
            "$defs",
        ];
        match object
            .keys()
            .find(|key| !only_words.contains(&key.as_str()))
        {
            None => Ok(Type::Any),
            Some(key) => bail!("{hint}: `{key}` without a type is not supported"),
        }
    }

    fn union(&mut self, hint: &str, alternatives: &[Value]) -> Result<Type> {
        let kinds = alternatives.iter().map(|alternative| {
            let name = match variant(alternative) {
                Some(variant) => format!("{hint}{}", pascal(&variant)),
                None => hint.to_owned(),
            };
            self.kind(&name, alternative)
        });
        Ok(Type::union(kinds.collect::<Result<_>>()?))
    }

    fn single(&mut self, hint: &str, schema: &Value, name: &Value) -> Result<Type> {
        Ok(match name.as_str() {
            Some("null") => Type::Null,
            Some("boolean") => Type::Boolean,
            Some("integer") => Type::Integer,
            Some("number") => Type::Number,
            Some("string") => Type::Text(format(schema)),
            Some("array") => self.list(hint, schema)?,
            Some("object") => self.object(hint, schema)?,
            _ => bail!("{hint}: the type {name} is not supported"),
        })
    }

    fn list(&mut self, hint: &str, schema: &Value) -> Result<Type> {
        if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
            let kinds = (1..)
                .zip(items)
                .map(|(at, item)| self.kind(&format!("{hint}{at}"), item));
            return Ok(Type::Tuple(kinds.collect::<Result<_>>()?));
        }
        let item = schema.get("items").unwrap_or(&Value::Bool(true));
        Ok(Type::List(Box::new(
            self.kind(&format!("{hint}Item"), item)?,
        )))
    }

    fn object(&mut self, hint: &str, schema: &Value) -> Result<Type> {
        if properties(schema).is_some() {
            let name = title(schema).unwrap_or_else(|| hint.to_owned());
            self.declare(name.clone(), schema)?;
            return Ok(Type::Named(name));
        }
        let values = schema
            .get("additionalProperties")
            .unwrap_or(&Value::Bool(true));
        Ok(Type::Map(Box::new(
            self.kind(&format!("{hint}Value"), values)?,
        )))
    }
}
