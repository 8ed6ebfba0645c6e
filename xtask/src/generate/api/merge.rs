//! Definitions of several places in one schema, renamed where they differ.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use super::{super::shape::pascal, Place, words};

const REFERENCE: &str = "#/$defs/";

/// All definitions, each under a name that means one thing.
pub(in crate::generate) struct Merged {
    definitions: BTreeMap<String, Value>,
    names: BTreeMap<(Place, String), String>,
}

impl Merged {
    pub(super) fn new(places: Vec<(Place, Map<String, Value>)>) -> Result<Self> {
        let mut places: Vec<_> = places
            .into_iter()
            .map(|(place, definitions)| (place, without_parameters(definitions)))
            .collect();
        let proposed = proposed(&mut places);
        let mut names = names(&places);
        for (shared, sent) in proposed {
            let name = names.get(&sent).cloned().unwrap_or_default();
            names.insert(shared, name);
        }
        let mut merged = Self {
            definitions: BTreeMap::new(),
            names,
        };
        for (place, definitions) in &places {
            for (name, definition) in definitions {
                merged.take(*place, name, definition)?;
            }
        }
        words::in_plain_words(&mut merged.definitions);
        Ok(merged)
    }

    fn take(&mut self, place: Place, name: &str, definition: &Value) -> Result<()> {
        let mut definition = definition.clone();
        each_reference(&mut definition, &mut |reference| {
            if let Some(name) = self.names.get(&(place, reference.clone())) {
                reference.clone_from(name);
            }
        });
        let name = self.name(place, name).to_owned();
        match self.definitions.get(&name) {
            Some(known) if *known != definition => bail!("two types would be called {name}"),
            Some(_) => {}
            None => {
                self.definitions.insert(name, definition);
            }
        }
        Ok(())
    }

    /// What a type of Rust is called here.
    pub(in crate::generate) fn name(&self, place: Place, rust: &str) -> &str {
        self.names
            .get(&(place, rust.to_owned()))
            .map_or("", String::as_str)
    }

    /// As it is published: what may be absent is absent, never `null`.
    pub(in crate::generate) fn published(&self) -> Value {
        let mut schema = self.schema();
        without_null(&mut schema);
        schema
    }

    /// As serde reads it: what may be absent may also be `null`.
    pub(in crate::generate) fn schema(&self) -> Value {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "vanthu",
            "description": "The JSON values that vanthu reads and writes. Written by `cargo xtask generate`; not to be edited.",
            "$defs": self.definitions,
        })
    }
}

fn without_null(value: &mut Value) {
    let required = value.get("required").cloned().unwrap_or_default();
    let is_required = |name: &String| {
        required
            .as_array()
            .is_some_and(|names| names.iter().any(|n| n == name))
    };
    if let Some(properties) = value.get_mut("properties").and_then(Value::as_object_mut) {
        for (name, property) in properties {
            if !is_required(name) {
                strip(property);
            }
        }
    }
    match value {
        Value::Object(fields) => fields.values_mut().for_each(without_null),
        Value::Array(items) => items.iter_mut().for_each(without_null),
        _ => {}
    }
}

/// Takes `null` from the alternatives of one property.
fn strip(property: &mut Value) {
    let Some(fields) = property.as_object_mut() else {
        return;
    };
    if fields.get("default") == Some(&Value::Null) {
        fields.remove("default");
    }
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            fields.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(kinds)) = fields.get_mut("anyOf") {
        kinds.retain(|kind| kind != &json!({ "type": "null" }));
        if let [Value::Object(one)] = kinds.as_slice() {
            let one = one.clone();
            fields.remove("anyOf");
            fields.extend(one);
        }
    }
}

/// `Command_for_Kind` is `Command`.
fn without_parameters(definitions: Map<String, Value>) -> BTreeMap<String, Value> {
    let plain = |name: &str| match name.split_once("_for_") {
        Some((name, _)) => name.to_owned(),
        None => name.to_owned(),
    };
    let renamed = definitions.into_iter().map(|(name, mut definition)| {
        each_reference(&mut definition, &mut |reference| {
            *reference = plain(reference);
        });
        (plain(&name), definition)
    });
    renamed.collect()
}

/// What each definition of each place is called.
fn names(places: &[(Place, BTreeMap<String, Value>)]) -> BTreeMap<(Place, String), String> {
    let all: BTreeSet<&String> = places.iter().flat_map(|(_, known)| known.keys()).collect();
    let mut names = BTreeMap::new();
    for rust in all {
        let meanings: Vec<(Place, Value)> = places
            .iter()
            .filter(|(_, definitions)| definitions.contains_key(rust))
            .map(|(place, definitions)| (*place, expanded(rust, definitions, &mut Vec::new())))
            .collect();
        let differ = |alike: fn(&Place, &Place) -> bool| {
            meanings.iter().any(|(one, meaning)| {
                meanings
                    .iter()
                    .any(|(other, second)| alike(one, other) && meaning != second)
            })
        };
        let by_machine = differ(|one, other| one.read == other.read);
        let by_direction = differ(|one, other| one.machine == other.machine)
            || (!by_machine && differ(|_, _| true));
        for (place, _) in &meanings {
            let prefix = if by_machine {
                pascal(place.machine)
            } else {
                String::new()
            };
            let suffix = if by_direction && place.read {
                "Input"
            } else {
                ""
            };
            names.insert((*place, rust.clone()), format!("{prefix}{rust}{suffix}"));
        }
    }
    names
}

/// The commands that answers propose are of the types in which they are sent: what `repairs` names
/// goes into `execute` as it is, and there is no second type for each. The schema's maker counts
/// those of one name (`Kind`, `Kind2`); the commands' tags say whose they are.
fn proposed(
    places: &mut [(Place, BTreeMap<String, Value>)],
) -> BTreeMap<(Place, String), (Place, String)> {
    const COMMANDS: &str = "Kind";
    let sent: Vec<(Place, BTreeSet<String>)> = places
        .iter()
        .filter(|(place, _)| !place.machine.is_empty() && place.read)
        .filter_map(|(place, known)| Some((*place, tags(known.get(COMMANDS)?))))
        .collect();
    let mut found = BTreeMap::new();
    for (place, definitions) in places
        .iter_mut()
        .filter(|(place, _)| place.machine.is_empty() && !place.read)
    {
        let mut gone = BTreeSet::new();
        for (name, definition) in definitions.iter() {
            let tags = tags(definition);
            if name.starts_with(COMMANDS)
                && let Some((machine, _)) = sent.iter().find(|(_, known)| *known == tags)
            {
                found.insert((*place, name.clone()), (*machine, COMMANDS.to_owned()));
                gone.insert(name.clone());
            }
        }
        forget(definitions, gone);
    }
    found
}

/// The tags of a union's members.
fn tags(union: &Value) -> BTreeSet<String> {
    let members = union.get("oneOf").and_then(Value::as_array);
    let tag = |member: &Value| Some(member.pointer("/properties/type/const")?.to_string());
    members.into_iter().flatten().filter_map(tag).collect()
}

/// Takes definitions away, with what only they mention.
fn forget(definitions: &mut BTreeMap<String, Value>, mut gone: BTreeSet<String>) {
    let mut mentioned_by: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, definition) in definitions.iter_mut() {
        each_reference(definition, &mut |reference| {
            let known = mentioned_by.entry(reference.clone()).or_default();
            known.insert(name.clone());
        });
    }
    loop {
        let more: BTreeSet<String> = mentioned_by
            .iter()
            .filter(|(name, by)| !gone.contains(*name) && by.is_subset(&gone))
            .map(|(name, _)| name.clone())
            .collect();
        if more.is_empty() {
            break;
        }
        gone.extend(more);
    }
    definitions.retain(|name, _| !gone.contains(name));
}

/// A definition with all that it mentions in place.
fn expanded(name: &str, definitions: &BTreeMap<String, Value>, within: &mut Vec<String>) -> Value {
    if within.iter().any(|outer| outer == name) {
        return Value::String(name.to_owned());
    }
    within.push(name.to_owned());
    let definition = definitions.get(name).cloned().unwrap_or_default();
    let expanded = expand(definition, definitions, within);
    within.pop();
    expanded
}

fn expand(value: Value, definitions: &BTreeMap<String, Value>, within: &mut Vec<String>) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| match &value {
                Value::String(text) if key == "$ref" => {
                    let name = text.trim_start_matches(REFERENCE);
                    (key, expanded(name, definitions, within))
                }
                _ => (key, expand(value, definitions, within)),
            });
            Value::Object(fields.collect())
        }
        Value::Array(items) => {
            let items = items.into_iter();
            Value::Array(
                items
                    .map(|item| expand(item, definitions, within))
                    .collect(),
            )
        }
        other => other,
    }
}

fn each_reference(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key == "$ref" => {
                        let mut name = text.trim_start_matches(REFERENCE).to_owned();
                        change(&mut name);
                        *text = format!("{REFERENCE}{name}");
                    }
                    value => each_reference(value, change),
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| each_reference(item, change)),
        _ => {}
    }
}
