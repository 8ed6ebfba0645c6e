//! Types where they are named.

use super::{super::shape::Type, text::literal};

/// A type where it is evaluated at once.
pub(super) fn place(kind: &Type) -> String {
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

pub(in crate::generate) fn print(kind: &Type) -> String {
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
