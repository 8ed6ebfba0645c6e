use serde::Serialize;
use serde_json::Value;
use vanthu::api::CommandError;
use vanthu::base::InvalidInput;
use vanthu::rules::Refusal;

use super::reason::reason;

/// What the library says to one step.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// It is allowed; with a value where one was asked for.
    Allowed(Option<Value>),
    /// It is refused.
    Refused {
        /// Reasons in the words of the files; codes without such words are left out.
        reasons: Vec<&'static str>,
        /// The library's own codes.
        codes: Vec<String>,
        /// What must be done instead.
        value: Option<Value>,
    },
    /// Neither: the vocabulary or the library does not know it.
    NotSupported(String),
}

impl Answer {
    pub(super) fn value(value: impl Into<Value>) -> Self {
        Self::Allowed(Some(value.into()))
    }

    pub(super) const fn yes() -> Self {
        Self::Allowed(None)
    }

    /// A refusal of something that is written in a wrong form.
    pub(super) fn malformed(reason: &'static str, faults: &[impl Serialize]) -> Self {
        let code = |fault| match serde_json::to_value(fault) {
            Ok(Value::String(code)) => code,
            other => format!("{other:?}"),
        };
        Self::Refused {
            reasons: vec![reason],
            codes: faults.iter().map(code).collect(),
            value: None,
        }
    }

    /// A refusal with what stands against the same step besides; nothing is added to an allowance.
    pub(super) fn and_also(self, other: Self) -> Self {
        match (self, other) {
            (
                Self::Refused {
                    mut reasons,
                    mut codes,
                    value,
                },
                Self::Refused {
                    reasons: more,
                    codes: further,
                    ..
                },
            ) => {
                reasons.extend(more);
                codes.extend(further);
                Self::Refused {
                    reasons,
                    codes,
                    value,
                }
            }
            (answer, _) => answer,
        }
    }

    pub(super) fn unknown(what: impl Into<String>) -> Self {
        Self::NotSupported(what.into())
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        let codes = refusal.codes();
        let mut reasons: Vec<&'static str> = codes.iter().filter_map(|c| reason(c)).collect();
        reasons.dedup();
        Self::Refused {
            reasons,
            codes: codes.into_iter().map(str::to_owned).collect(),
            value: None,
        }
    }
}

impl From<Result<(), Refusal>> for Answer {
    fn from(result: Result<(), Refusal>) -> Self {
        result.map_or_else(Self::from, |()| Self::yes())
    }
}

impl From<CommandError> for Answer {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Refused(refusal) => refusal.into(),
            CommandError::Invalid(invalid) => invalid.into(),
        }
    }
}

/// An input that the library cannot read is vocabulary that it does not know.
impl From<InvalidInput> for Answer {
    fn from(invalid: InvalidInput) -> Self {
        Self::NotSupported(invalid.to_string())
    }
}
