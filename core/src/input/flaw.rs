//! Why a value cannot be read, and where: what the types say of it, not a parser's words.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

use crate::base::Wanted;

/// A step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Index(usize),
    Field(String),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FlawKind {
    /// A field is absent.
    Missing(String),
    /// A field is not known.
    Unknown(String),
    /// A field stands there twice.
    Twice(String),
    /// The value is another than the one that is wanted.
    Value,
    /// The value has the right type, and what reads it does not know it: a day for example.
    Form,
}

/// Why a value cannot be read, and where.
#[derive(Clone, Debug)]
pub(super) struct Flaw {
    /// The way to the value, from the inside out.
    inside_out: Vec<Step>,
    pub(super) kind: FlawKind,
    pub(super) wanted: Option<Wanted>,
}

impl Flaw {
    fn new(kind: FlawKind, wanted: Option<Wanted>) -> Self {
        Self {
            inside_out: Vec::new(),
            kind,
            wanted,
        }
    }

    /// The value is another than what is wanted.
    pub(super) fn value(wanted: Wanted) -> Self {
        Self::new(FlawKind::Value, Some(wanted))
    }

    /// The same flaw of a value that stands at `step` of a larger one.
    pub(super) fn at(mut self, step: Step) -> Self {
        self.inside_out.push(step);
        self
    }

    /// What was wanted, where nobody has said so more exactly.
    pub(super) fn or_wanted(mut self, wanted: Wanted) -> Self {
        let own = matches!(self.kind, FlawKind::Value | FlawKind::Form);
        if own && self.inside_out.is_empty() && self.wanted.is_none() {
            self.wanted = Some(wanted);
        }
        self
    }

    /// The way to the value, or to the field that is not known.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.inside_out.iter().rev().cloned().collect();
        if let FlawKind::Unknown(field) | FlawKind::Twice(field) = &self.kind {
            steps.push(Step::Field(field.clone()));
        }
        steps
    }
}

/// Types of this library say what they want in a form that can be read back.
fn own(expected: &dyn Expected) -> Option<Wanted> {
    Wanted::read(&format!("{expected:#}"))
}

impl Error for Flaw {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new(FlawKind::Form, None)
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(FlawKind::Value, own(expected))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(FlawKind::Value, own(expected))
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new(FlawKind::Value, None)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::value(Wanted::OneOf(expected))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::new(FlawKind::Unknown(field.to_owned()), None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(FlawKind::Missing(field.to_owned()), None)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(FlawKind::Twice(field.to_owned()), None)
    }
}

impl std::error::Error for Flaw {}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}
