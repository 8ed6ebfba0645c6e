//! Which commands are possible for an actor now, and why not: from the same guards as `decide`.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use crate::base::{Label as _, LineId, Locale};
use crate::rules::{ActionName, Rule, RuleBits, RuleKind};

/// Whether a command is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// `decide` accepts it without more input.
    Allowed,
    /// `decide` accepts it with some input built from the offered choices.
    NeedsInput,
    /// `decide` refuses every input, with at least these rules.
    Denied,
}

/// One command with its target line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Command.
    pub action: ActionName,
    /// Target line, for commands that have one.
    pub line: Option<LineId>,
    /// Whether it is possible.
    pub status: Status,
    /// Rules that fail, if denied.
    pub rules: RuleBits,
}

impl Item {
    /// What sort of rule denies it; `structural` if any of them says that the command does not fit
    /// the document's state, so that a front end may hide it.
    #[must_use]
    pub fn kind(&self) -> Option<RuleKind> {
        self.rules.iter().map(Rule::kind).min()
    }
}

/// A label in both languages, of what is written often: [`crate::base::Text`] without its copies.
#[derive(serde::Serialize)]
struct Words {
    vi: &'static str,
    en: &'static str,
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let codes: Vec<&str> = self.rules.iter().map(Rule::code).collect();
        let mut out = serializer.serialize_struct("Item", 6)?;
        out.serialize_field("action", &self.action)?;
        let [vi, en] = [Locale::Vi, Locale::En].map(|locale| self.action.label(locale));
        out.serialize_field("label", &Words { vi, en })?;
        match &self.line {
            Some(line) => out.serialize_field("line", line)?,
            None => out.skip_field("line")?,
        }
        out.serialize_field("status", &self.status)?;
        match self.kind() {
            Some(kind) => {
                out.serialize_field("kind", &kind)?;
                out.serialize_field("codes", &codes)?;
            }
            None => {
                out.skip_field("kind")?;
                out.skip_field("codes")?;
            }
        }
        out.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Item {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        /// One command with its target line.
        #[derive(schemars::JsonSchema)]
        #[expect(dead_code, reason = "only its schema is read")]
        struct Shape {
            /// Command.
            action: ActionName,
            /// What people call it.
            label: crate::base::Text,
            /// Target line, for commands that have one.
            #[serde(skip_serializing_if = "Option::is_none")]
            line: Option<LineId>,
            /// Whether it is possible.
            status: Status,
            /// Sort of rule that fails, if denied; `structural` if the command does not fit the
            /// document's state, so that a front end may hide it.
            #[serde(skip_serializing_if = "Option::is_none")]
            kind: Option<RuleKind>,
            /// Rules that fail, if denied.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            codes: Vec<Rule>,
        }
        Shape::json_schema(generator)
    }
}
