//! Messages of the exchange axis as JSON values, in a schema of their own: they speak of agencies, codes
//! and signatures in the words of the format, which mean something else at the desk.

use anyhow::Result;
use schemars::SchemaGenerator;
use serde_json::{Map, Value};
use vanthu::{
    api::foreign::edxml::{AttachmentLook, ReadMessage, Unwritten},
    exchange::{DocumentMessage, Limits, Message, StatusMessage},
};

use super::{Merged, definitions, place};
use crate::generate;

fn merged() -> Result<Merged> {
    Merged::new(vec![
        (
            place("", true),
            in_plain_names(definitions(true, requests))?,
        ),
        (
            place("", false),
            in_plain_names(definitions(false, answers))?,
        ),
    ])
}

/// Days and times under names that say nothing of Rust.
fn in_plain_names(definitions: Map<String, Value>) -> Result<Map<String, Value>> {
    let text = Value::from(definitions).to_string();
    let text = text.replace("DatedNaiveDateTime", "DatedTime");
    let text = text.replace("DatedNaiveDate", "DatedDay");
    Ok(serde_json::from_str(&text)?)
}

fn requests(generator: &mut SchemaGenerator) {
    generator.subschema_for::<DocumentMessage>();
    generator.subschema_for::<StatusMessage>();
    generator.subschema_for::<Limits>();
}

fn answers(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Message>();
    generator.subschema_for::<ReadMessage<'_>>();
    generator.subschema_for::<AttachmentLook>();
    generator.subschema_for::<Unwritten>();
}

/// `schema/edxml.schema.json`.
pub(in crate::generate) fn json_schema() -> Result<String> {
    Ok(format!("{:#}\n", merged()?.published()))
}

/// `edxml-types.d.ts` of the npm package.
pub(in crate::generate) fn typescript() -> Result<String> {
    generate::typescript::types(&merged()?.published())
}

/// `edxml_types.py` of the wheel.
pub(in crate::generate) fn python() -> Result<String> {
    generate::python::types(&merged()?.published())
}
