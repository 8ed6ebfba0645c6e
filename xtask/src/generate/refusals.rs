//! Every code with its wording, for front ends and for reading.

use std::fmt::Write;

use anyhow::Result;
use serde_json::json;
use vanthu::{
    api::{FaultInfo, RuleInfo},
    base::{FaultCode, Locale},
    rules::Rule,
};

/// `schema/refusals.json`.
pub(super) fn json() -> Result<String> {
    let codes = json!({ "rules": RuleInfo::all(), "faults": FaultInfo::all() });
    Ok(format!("{codes:#}\n"))
}

/// `docs/refusals.md`.
pub(super) fn markdown() -> Result<String> {
    let mut text = "<!-- Written by `cargo xtask generate`; not to be edited. -->\n\n\
        # Every code\n\n\
        Codes are never renamed or reused.\n\n\
        ## Refusals (a rule says no)\n\n\
        | code | kind | Căn cứ | Tiếng Việt | English |\n|---|---|---|---|---|\n"
        .to_owned();
    for rule in Rule::ALL {
        let kind = serde_json::to_value(rule.kind())?;
        writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            rule.code(),
            kind.as_str().unwrap_or_default(),
            rule.source().citation(Locale::Vi),
            rule.wording(Locale::Vi),
            rule.wording(Locale::En)
        )?;
    }
    text.push_str(
        "\n## Faults (an input cannot be taken)\n\n| code | Tiếng Việt | English |\n|---|---|---|\n",
    );
    for code in FaultCode::ALL {
        writeln!(
            text,
            "| `{}` | {} | {} |",
            code.code(),
            code.wording(Locale::Vi),
            code.wording(Locale::En)
        )?;
    }
    Ok(text)
}
