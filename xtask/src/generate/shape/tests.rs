//! What is read, and what is refused rather than guessed.

use serde_json::{Value, json};

use super::*;

/// What `Name` stands for; objects described on the spot are declared before it.
fn alias(schema: Value) -> Type {
    match read(&json!({ "$defs": { "Name": schema } }))
        .unwrap()
        .pop()
        .unwrap()
        .body
    {
        Body::Alias(kind) => kind,
        Body::Record(fields) => panic!("a record: {fields:?}"),
    }
}

fn refusal(schema: Value) -> String {
    read(&json!({ "$defs": { "Name": schema } }))
        .unwrap_err()
        .to_string()
}

#[test]
fn texts_know_their_format() {
    let of = |format| alias(json!({ "type": "string", "format": format }));
    assert_eq!(of("date"), Type::Text(Format::Day));
    assert_eq!(of("date-time"), Type::Text(Format::Instant));
    assert_eq!(of("uuid"), Type::Text(Format::Uuid));
    assert_eq!(of("email"), Type::Text(Format::Plain));
}

#[test]
fn alternatives_are_named_by_their_tag() {
    let variant = |tag| json!({ "type": "object", "properties": { "type": { "const": tag } } });
    let kind = alias(json!({ "oneOf": [variant("sent_back"), { "type": "null" }] }));
    let named = |name: &str| Type::Named(name.to_owned());
    assert_eq!(
        read_names(json!({ "oneOf": [variant("sent_back")] })),
        ["NameSentBack", "Name"]
    );
    assert_eq!(kind, Type::Union(vec![named("NameSentBack"), Type::Null]));
}

fn read_names(schema: Value) -> Vec<String> {
    let declarations = read(&json!({ "$defs": { "Name": schema } })).unwrap();
    declarations
        .into_iter()
        .map(|declaration| declaration.name)
        .collect()
}

#[test]
fn a_title_names_an_object_on_the_spot() {
    let inner = json!({ "title": "Due", "type": "object", "properties": { "on": true } });
    let names = read_names(json!({ "type": "array", "items": inner }));
    assert_eq!(names, ["Due", "Name"]);
}

#[test]
fn an_unknown_keyword_is_refused() {
    assert!(refusal(json!({ "not": { "type": "string" } })).contains("`not` without a type"));
    assert!(refusal(json!({ "type": "decimal" })).contains("decimal"));
}

#[test]
fn a_flattened_enum_is_refused() {
    let schema = json!({ "type": "object", "properties": { "a": true }, "oneOf": [] });
    assert!(refusal(schema).contains("mixes properties with alternatives"));
}

#[test]
fn two_types_of_one_name_are_refused() {
    let inner = json!({ "title": "Name", "type": "object", "properties": { "a": true } });
    assert!(refusal(json!({ "type": "array", "items": inner })).contains("called Name"));
}
