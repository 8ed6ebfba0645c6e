//! Shapes as Python: `TypedDict` for objects, `Literal` and unions for choices.

mod kind;
mod record;
mod text;

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

pub(super) use self::kind::print;
use self::{kind::place, text::quoted};
use super::shape::{Body, Declaration, Format, formats, read};

const HEAD: &str = "\
# Written by `cargo xtask generate`; not to be edited.
\"\"\"The shapes of JSON values.\"\"\"

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
";

/// The types that a JSON Schema describes.
pub(super) fn types(schema: &Value) -> Result<String> {
    let declarations = read(schema)?;
    let named: Vec<_> = formats(&declarations)
        .into_iter()
        .filter_map(Format::named)
        .collect();
    let mut text = HEAD.to_owned();
    let names = named.iter().map(|(name, _)| *name);
    for name in names.chain(
        declarations
            .iter()
            .map(|declaration| declaration.name.as_str()),
    ) {
        writeln!(text, "    \"{name}\",")?;
    }
    text.push_str("]\n");
    for (name, doc) in named {
        write!(text, "\n{name}: TypeAlias = str\n{}\n", quoted(doc))?;
    }
    for declaration in &declarations {
        declare(&mut text, declaration)?;
    }
    Ok(text)
}

fn declare(text: &mut String, declaration: &Declaration) -> Result<()> {
    let Declaration { name, doc, body } = declaration;
    match body {
        Body::Record(fields) => record::declare(text, name, doc.as_deref(), fields)?,
        Body::Alias(kind) => {
            writeln!(text, "\n\n{name}: TypeAlias = {}", place(kind))?;
            if let Some(doc) = doc {
                writeln!(text, "{}", quoted(doc))?;
            }
        }
    }
    Ok(())
}
