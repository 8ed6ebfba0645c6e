//! Objects with known keys.
//!
//! Python 3.10 has no `NotRequired`, so keys that may be absent stand in a class of their own, and
//! a class body has no place for keys that are no Python names, so those need a call.

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

use super::{
    super::shape::Field,
    kind::{place, print},
    text::{comment, is_identifier, quoted},
};

/// Writes the class or classes of one object.
pub(super) fn declare(
    text: &mut String,
    name: &str,
    doc: Option<&str>,
    fields: &[Field],
) -> Result<()> {
    let (required, optional): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| field.required);
    let base = "TypedDict".to_owned();
    let whole = |base, total, fields| Class {
        name: name.to_owned(),
        base,
        total,
        doc,
        fields,
    };
    match (required.is_empty(), optional.is_empty()) {
        (_, true) => whole(base, true, required).write(text),
        (true, false) => whole(base, false, optional).write(text),
        (false, false) => {
            let part = format!("_{name}Required");
            Class {
                name: part.clone(),
                base,
                total: true,
                doc: None,
                fields: required,
            }
            .write(text)?;
            whole(part, false, optional).write(text)
        }
    }
}

struct Class<'a> {
    name: String,
    base: String,
    /// Whether every key must be there.
    total: bool,
    doc: Option<&'a str>,
    fields: Vec<&'a Field>,
}

impl Class<'_> {
    fn write(&self, text: &mut String) -> Result<()> {
        if self.fields.iter().all(|field| is_identifier(&field.name)) {
            let total = if self.total { "" } else { ", total=False" };
            self.open(text, &format!("{}{total}", self.base))?;
            self.body(text)
        } else {
            let keys = self.call(text)?;
            let inherits = self.base != "TypedDict";
            let bases = if inherits {
                format!("{}, {keys}", self.base)
            } else {
                keys
            };
            self.open(text, &bases)?;
            text.push_str("    pass\n");
            Ok(())
        }
    }

    fn open(&self, text: &mut String, bases: &str) -> Result<()> {
        writeln!(text, "\n\nclass {}({bases}):", self.name)?;
        if let Some(doc) = self.doc {
            writeln!(text, "    {}\n", quoted(doc))?;
        }
        Ok(())
    }

    fn body(&self, text: &mut String) -> Result<()> {
        for field in &self.fields {
            writeln!(text, "    {}: {}", field.name, place(&field.kind))?;
            if let Some(doc) = &field.doc {
                writeln!(text, "    {}", quoted(doc))?;
            }
        }
        if self.fields.is_empty() {
            text.push_str("    pass\n");
        }
        Ok(())
    }

    /// Writes the keys as the arguments of a call, and returns the name of what it makes.
    fn call(&self, text: &mut String) -> Result<String> {
        let name = format!("_{}Keys", self.name.trim_start_matches('_'));
        writeln!(text, "\n\n{name} = TypedDict(\n    \"{name}\",\n    {{")?;
        for field in &self.fields {
            comment(text, field.doc.as_deref())?;
            let kind = print(&field.kind).replace('"', "'");
            writeln!(text, "        {}: \"{kind}\",", Value::from(&*field.name))?;
        }
        text.push_str("    },\n");
        if !self.total {
            text.push_str("    total=False,\n");
        }
        text.push_str(")\n");
        Ok(name)
    }
}
