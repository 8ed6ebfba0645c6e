//! Every code of rules and faults with its wording, as front ends and the generated lists need it.

use serde::Serialize;

use crate::base::{FaultCode, Locale, Text};
use crate::rules::{Rule, RuleKind};

/// A rule that can refuse a command, as front ends list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleInfo {
    /// Stable code.
    #[cfg_attr(feature = "schema", schemars(with = "Rule"))]
    pub code: &'static str,
    /// Sort of rule.
    pub kind: RuleKind,
    /// Article of law, or rule of the project.
    pub article: Text,
    /// Names of its parameters.
    pub params: &'static [&'static str],
    /// The sentence, with `{parameter}` in place of its parameters.
    pub message: Text,
}

impl RuleInfo {
    /// Every rule, in the order of the catalogue.
    #[must_use]
    pub fn all() -> Vec<Self> {
        Rule::ALL.iter().map(|rule| Self::of(*rule)).collect()
    }

    fn of(rule: Rule) -> Self {
        Self {
            code: rule.code(),
            kind: rule.kind(),
            article: both(|locale| rule.source().citation(locale)),
            params: rule.params(),
            message: both(|locale| rule.wording(locale).to_owned()),
        }
    }
}

/// A fault that an input can have, as front ends list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaultInfo {
    /// Stable code.
    pub code: FaultCode,
    /// The sentence, with `{}` in place of the detail.
    pub message: Text,
}

impl FaultInfo {
    /// Every fault, in order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let of = |code: FaultCode| Self {
            code,
            message: both(|locale| code.wording(locale).to_owned()),
        };
        FaultCode::ALL.iter().map(|code| of(*code)).collect()
    }
}

fn both(say: impl Fn(Locale) -> String) -> Text {
    Text {
        vi: say(Locale::Vi),
        en: say(Locale::En),
    }
}
