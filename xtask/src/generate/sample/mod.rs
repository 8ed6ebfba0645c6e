//! One schema with every shape the printers know. Its prints are committed beside it, and
//! `cargo xtask test` shows them to `tsc --strict` and `mypy --strict`.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use uuid::Uuid;

use super::{python, schema, typescript};

/// An event of a document (sự kiện).
///
/// Tagged "adjacently", nested.
#[derive(JsonSchema)]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[expect(dead_code, reason = "only its schema is read")]
enum Event {
    /// Taken into the register.
    Registered {
        /// Counted from 1 each year.
        number: u32,
        at: DateTime<Utc>,
        urgency: Urgency,
    },
    Assigned(Assignment),
    Closed,
}

/// Độ khẩn; ends here: */ and here: """
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is read")]
enum Urgency {
    Ordinary,
    VeryUrgent,
    /// Hỏa tốc.
    Express,
}

#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is read")]
struct Assignment {
    document: Uuid,
    lead: String,
    /// May be left out.
    due: Option<NaiveDate>,
    #[serde(default)]
    co_handlers: Vec<String>,
    state: State,
    target: Target,
    inner: Vec<Assignment>,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is read")]
enum State {
    Open,
    Done,
}

/// Tagged "externally".
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is read")]
enum Target {
    Everyone,
    Unit(String),
    Posts { of: String, from: Option<State> },
}

#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is read")]
struct Profile {
    /// A key that is no name in Python.
    from: NaiveDate,
    until: Option<NaiveDate>,
    #[serde(rename = "content-type")]
    content_type: Option<String>,
    symbols: BTreeMap<String, String>,
    events: BTreeMap<String, Vec<Event>>,
    pair: (u8, State),
    choice: Vec<Option<i64>>,
    free: serde_json::Value,
    nothing: Empty,
    signed: bool,
}

#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
struct Empty {}

#[test]
fn prints_are_as_committed() {
    let schema = schema::requests(|generator| {
        generator.subschema_for::<Profile>();
    });
    for (file, print) in [
        ("types.ts", typescript::types(&schema).unwrap()),
        ("types.py", python::types(&schema).unwrap()),
    ] {
        let path = crate::project::root()
            .join("xtask/src/generate/sample")
            .join(file);
        if std::env::var_os("VANTHU_WRITE_SAMPLES").is_some() {
            std::fs::write(&path, &print).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == print,
            "VANTHU_WRITE_SAMPLES=1 writes them anew\n{}",
            super::difference::first(file, &committed, &print)
        );
    }
}
