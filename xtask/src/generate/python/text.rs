//! Literals, names, comments.

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

pub(super) fn literal(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}

pub(super) fn is_identifier(name: &str) -> bool {
    !KEYWORDS.contains(&name)
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

pub(super) fn comment(text: &mut String, doc: Option<&str>) -> Result<()> {
    for line in doc.into_iter().flat_map(str::lines) {
        writeln!(text, "{}", format!("        # {line}").trim_end())?;
    }
    Ok(())
}

pub(super) fn quoted(doc: &str) -> String {
    let doc = doc.replace('\\', "\\\\");
    // These would end the text.
    let ends = doc.contains("\"\"\"") || doc.ends_with('"');
    let doc = if ends { doc.replace('"', "\\\"") } else { doc };
    format!("\"\"\"{doc}\"\"\"")
}
