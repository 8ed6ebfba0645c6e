//! Shapes as TypeScript.

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

use super::shape::{Body, Declaration, Field, Format, Type, formats, read};

const HEAD: &str = "// Written by `cargo xtask generate`; not to be edited.\n";

/// The types that a JSON Schema describes.
pub(super) fn types(schema: &Value) -> Result<String> {
    let declarations = read(schema)?;
    let mut text = HEAD.to_owned();
    for (name, doc) in formats(&declarations).into_iter().filter_map(Format::named) {
        write!(text, "\n/** {doc} */\nexport type {name} = string;\n")?;
    }
    for declaration in &declarations {
        text.push('\n');
        declare(&mut text, declaration)?;
    }
    Ok(text)
}

fn declare(text: &mut String, Declaration { name, doc, body }: &Declaration) -> Result<()> {
    comment(text, "", doc.as_deref());
    match body {
        Body::Record(fields) if fields.is_empty() => {
            writeln!(text, "export type {name} = Record<string, never>;")?;
        }
        Body::Record(fields) => {
            writeln!(text, "export interface {name} {{")?;
            for Field {
                name,
                doc,
                required,
                kind,
            } in fields
            {
                comment(text, "  ", doc.as_deref());
                let mark = if *required { "" } else { "?" };
                writeln!(text, "  {}{mark}: {};", key(name), print(kind))?;
            }
            writeln!(text, "}}")?;
        }
        Body::Alias(Type::Union(kinds)) => {
            writeln!(text, "export type {name} =")?;
            let lines: Vec<String> = kinds
                .iter()
                .map(|kind| format!("  | {}", print(kind)))
                .collect();
            writeln!(text, "{};", lines.join("\n"))?;
        }
        Body::Alias(kind) => writeln!(text, "export type {name} = {};", print(kind))?,
    }
    Ok(())
}

pub(super) fn print(kind: &Type) -> String {
    match kind {
        Type::Any => "unknown".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Integer | Type::Number => "number".to_owned(),
        Type::Text(format) => format.named().map_or("string", |(name, _)| name).to_owned(),
        Type::Literal(value) => value.to_string(),
        Type::Named(name) => name.clone(),
        Type::List(item) if matches!(**item, Type::Union(_)) => format!("({})[]", print(item)),
        Type::List(item) => format!("{}[]", print(item)),
        Type::Tuple(items) => format!("[{}]", joined(items, ", ")),
        // No `Record`: it may not refer to a type that is still being declared.
        Type::Map(values) => format!("{{ [key: string]: {} }}", print(values)),
        Type::Union(kinds) => joined(kinds, " | "),
    }
}

fn joined(kinds: &[Type], between: &str) -> String {
    kinds.iter().map(print).collect::<Vec<_>>().join(between)
}

fn key(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty();
    if plain {
        name.to_owned()
    } else {
        Value::from(name).to_string()
    }
}

pub(super) fn comment(text: &mut String, indent: &str, doc: Option<&str>) {
    let Some(doc) = doc else { return };
    let doc = doc.replace("*/", "*\u{200b}/");
    let lines: Vec<&str> = doc.lines().map(str::trim_end).collect();
    if let [line] = lines[..] {
        text.push_str(&format!("{indent}/** {line} */\n"));
        return;
    }
    text.push_str(&format!("{indent}/**\n"));
    for line in lines {
        text.push_str(format!("{indent} * {line}").trim_end());
        text.push('\n');
    }
    text.push_str(&format!("{indent} */\n"));
}
