//! Shapes as Python: `TypedDict` for objects, `Literal` and unions for choices.
//!
//! Python 3.10 has no `NotRequired`, so keys that may be absent stand in a class of their own.

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

use super::shape::{Body, Declaration, Field, Format, Type, formats, read};

const HEAD: &str = "\
# Written by `cargo xtask generate`; not to be edited.
\"\"\"The shapes of JSON values.\"\"\"

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
";

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

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

fn declare(text: &mut String, Declaration { name, doc, body }: &Declaration) -> Result<()> {
    match body {
        Body::Alias(kind) => {
            writeln!(text, "\n\n{name}: TypeAlias = {}", place(kind))?;
            if let Some(doc) = doc {
                writeln!(text, "{}", quoted(doc))?;
            }
        }
        Body::Record(fields) => {
            let (required, optional): (Vec<&Field>, _) =
                fields.iter().partition(|field| field.required);
            let inner = if required.is_empty() || optional.is_empty() {
                vec![(
                    String::new(),
                    required.is_empty() && !optional.is_empty(),
                    fields.iter().collect(),
                )]
            } else {
                vec![
                    (format!("_{name}Required"), false, required),
                    (String::new(), true, optional),
                ]
            };
            let mut base = "TypedDict".to_owned();
            for (part, may_be_absent, fields) in inner {
                let last = part.is_empty();
                let part = if last { name.clone() } else { part };
                let doc = doc.as_deref().filter(|_| last);
                base = record(text, &part, &base, may_be_absent, doc, &fields)?;
            }
        }
    }
    Ok(())
}

/// Writes one class and returns its name.
fn record(
    text: &mut String,
    name: &str,
    base: &str,
    may_be_absent: bool,
    doc: Option<&str>,
    fields: &[&Field],
) -> Result<String> {
    let total = if may_be_absent { ", total=False" } else { "" };
    let awkward = fields.iter().any(|field| !is_identifier(&field.name));
    let base = if awkward {
        // A key that is no Python name needs the other notation, which has no base class.
        let keys = format!("_{}Keys", name.trim_start_matches('_'));
        writeln!(text, "\n\n{keys} = TypedDict(\n    \"{keys}\",\n    {{")?;
        for field in fields {
            comment(text, field.doc.as_deref())?;
            writeln!(
                text,
                "        {}: \"{}\",",
                Value::from(&*field.name),
                print(&field.kind).replace('"', "'")
            )?;
        }
        writeln!(text, "    }}{},\n)", total.replace(", ", ",\n    "))?;
        if base == "TypedDict" {
            keys
        } else {
            format!("{base}, {keys}")
        }
    } else {
        format!("{base}{total}")
    };
    writeln!(text, "\n\nclass {name}({base}):")?;
    if let Some(doc) = doc {
        writeln!(text, "    {}\n", quoted(doc))?;
    }
    if awkward || fields.is_empty() {
        writeln!(text, "    pass")?;
        return Ok(name.to_owned());
    }
    for field in fields {
        // In quotes: the class named may stand further down.
        writeln!(text, "    {}: {}", field.name, place(&field.kind))?;
        if let Some(doc) = &field.doc {
            writeln!(text, "    {}", quoted(doc))?;
        }
    }
    Ok(name.to_owned())
}

/// A type where it is evaluated at once.
fn place(kind: &Type) -> String {
    let printed = print(kind);
    if needs_quotes(kind) {
        format!("\"{}\"", printed.replace('"', "'"))
    } else {
        printed
    }
}

fn needs_quotes(kind: &Type) -> bool {
    match kind {
        Type::Named(_) => true,
        Type::List(item) | Type::Map(item) => needs_quotes(item),
        Type::Tuple(kinds) | Type::Union(kinds) => kinds.iter().any(needs_quotes),
        _ => false,
    }
}

fn print(kind: &Type) -> String {
    match kind {
        Type::Any => "Any".to_owned(),
        Type::Null => "None".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::Number => "float".to_owned(),
        Type::Text(format) => format.named().map_or("str", |(name, _)| name).to_owned(),
        Type::Literal(value) => format!("Literal[{}]", literal(value)),
        Type::Named(name) => name.clone(),
        Type::List(item) => format!("list[{}]", print(item)),
        // JSON has only lists, so a fixed length cannot be said.
        Type::Tuple(kinds) => format!("list[{}]", alternatives(kinds)),
        Type::Map(values) => format!("dict[str, {}]", print(values)),
        Type::Union(kinds) => alternatives(kinds),
    }
}

/// All literals in one `Literal`, the rest with bars.
fn alternatives(kinds: &[Type]) -> String {
    let literals: Vec<String> = kinds
        .iter()
        .filter_map(|kind| {
            if let Type::Literal(value) = kind {
                Some(literal(value))
            } else {
                None
            }
        })
        .collect();
    let mut parts: Vec<String> = Vec::new();
    if !literals.is_empty() {
        parts.push(format!("Literal[{}]", literals.join(", ")));
    }
    for kind in kinds
        .iter()
        .filter(|kind| !matches!(kind, Type::Literal(_)))
    {
        let printed = print(kind);
        if !parts.contains(&printed) {
            parts.push(printed);
        }
    }
    parts.join(" | ")
}

fn literal(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}

fn is_identifier(name: &str) -> bool {
    !KEYWORDS.contains(&name)
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn comment(text: &mut String, doc: Option<&str>) -> Result<()> {
    for line in doc.into_iter().flat_map(str::lines) {
        writeln!(text, "{}", format!("        # {line}").trim_end())?;
    }
    Ok(())
}

fn quoted(doc: &str) -> String {
    let doc = doc.replace('\\', "\\\\");
    // These would end the text.
    let ends = doc.contains("\"\"\"") || doc.ends_with('"');
    let doc = if ends { doc.replace('"', "\\\"") } else { doc };
    format!("\"\"\"{doc}\"\"\"")
}
