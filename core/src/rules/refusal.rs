//! Why not: a refused command with every failing rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::{InvalidInput, Locale};
use crate::rules::{ActionName, Names, Reason, Rule};

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The input could not be read.
    #[error(transparent)]
    Invalid(#[from] InvalidInput),
}

/// A command that the rules refuse. It changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// What was asked for.
    pub command: ActionName,
    /// Every failing rule, at least one, in the order of the catalogue's guards.
    pub reasons: Vec<Reason>,
}

impl Refusal {
    /// A refusal for a single reason.
    pub fn one(command: ActionName, reason: impl Into<Reason>) -> Self {
        Self {
            command,
            reasons: vec![reason.into()],
        }
    }

    /// The same refusal, in the names of an agency.
    #[must_use]
    pub fn told_by(mut self, names: &Names) -> Self {
        self.reasons
            .iter_mut()
            .for_each(|reason| reason.tell_by(names));
        self
    }

    /// The codes of all failing rules.
    #[must_use]
    pub fn codes(&self) -> Vec<&'static str> {
        self.reasons.iter().map(Reason::code).collect()
    }

    /// All sentences in the given language, one a line, each with its article.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let lines: Vec<String> = self
            .reasons
            .iter()
            .map(|reason| {
                let article = reason.rule().source().citation(locale);
                format!("{} ({article})", reason.message(locale))
            })
            .collect();
        lines.join("\n")
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentences: Vec<String> = self.reasons.iter().map(|r| r.message(Locale::En)).collect();
        f.write_str(&sentences.join("; "))
    }
}

/// A set of rules, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleBits([u64; 3]);

const _: () = assert!(Rule::ALL.len() <= 3 * 64, "each rule has its bit");

impl RuleBits {
    /// No rule.
    pub const NONE: Self = Self([0; 3]);

    /// The word that holds the rule's bit, and the bit.
    const fn place(rule: Rule) -> (usize, u64) {
        let place = rule as u8;
        ((place >> 6) as usize, 1_u64.wrapping_shl(place as u32))
    }

    fn set(&mut self, rule: Rule) {
        let (word, bit) = Self::place(rule);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }

    /// Whether no rule is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        let [a, b, c] = self.0;
        a | b | c == 0
    }

    /// Whether the rule is in the set.
    #[must_use]
    pub fn contains(self, rule: Rule) -> bool {
        let (word, bit) = Self::place(rule);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// The rules of the set, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        let words = self.0.into_iter().zip((0_usize..).step_by(64));
        words.flat_map(|(word, first)| {
            let left = |bits: u64| (bits != 0).then_some(bits);
            // One bit less each time.
            let rest =
                std::iter::successors(left(word), move |bits| left(bits & bits.wrapping_sub(1)));
            rest.filter_map(move |bits| {
                let place = first.checked_add(bits.trailing_zeros() as usize)?;
                Rule::ALL.get(place).copied()
            })
        })
    }
}

impl FromIterator<Rule> for RuleBits {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        let mut bits = Self::NONE;
        rules.into_iter().for_each(|rule| bits.set(rule));
        bits
    }
}

/// Where guards put what fails. Guards are written once; `available` collects bits, `decide` and
/// `why` collect reasons.
pub trait Sink {
    /// Notes that `rule` fails; `reason` is built only by sinks that keep it.
    fn fail<R: Into<Reason>>(&mut self, rule: Rule, reason: impl FnOnce() -> R);

    /// Notes every reason of a list.
    fn fail_all(&mut self, reasons: impl IntoIterator<Item = Reason>) {
        for reason in reasons {
            self.fail(reason.rule(), || reason);
        }
    }

    /// Whether anything failed so far.
    fn failed(&self) -> bool;

    /// Whether nothing more need be asked: `available` says that a command is refused, `why` and `decide`
    /// by which rules.
    fn is_enough(&self) -> bool {
        false
    }
}

impl Sink for RuleBits {
    fn fail<R: Into<Reason>>(&mut self, rule: Rule, _: impl FnOnce() -> R) {
        self.set(rule);
    }

    fn failed(&self) -> bool {
        !self.is_empty()
    }

    fn is_enough(&self) -> bool {
        self.failed()
    }
}

impl Sink for Vec<Reason> {
    fn fail<R: Into<Reason>>(&mut self, rule: Rule, reason: impl FnOnce() -> R) {
        let reason = reason().into();
        debug_assert_eq!(reason.rule(), rule, "the bit and the reason name one rule");
        if !self.contains(&reason) {
            self.push(reason);
        }
    }

    fn failed(&self) -> bool {
        !self.is_empty()
    }
}

/// Turns collected reasons into the answer of `decide`.
///
/// # Errors
/// A refusal with all reasons, if there is any; sorted by kind, structural ones first.
pub fn verdict(command: ActionName, mut reasons: Vec<Reason>) -> Result<(), Refusal> {
    if reasons.is_empty() {
        return Ok(());
    }
    reasons.sort_by_key(|reason| (reason.rule().kind(), reason.rule()));
    Err(Refusal { command, reasons })
}

/// `fail!(sink, NotClerk { person })`: notes that a rule fails, the reason built only if kept.
macro_rules! fail {
    ($sink:expr, $rule:ident $fields:tt) => {
        $crate::rules::Sink::fail($sink, $crate::rules::Rule::$rule, || {
            $crate::rules::reasons::$rule $fields
        })
    };
}
pub(crate) use fail;

#[cfg(test)]
mod tests {
    use super::{RuleBits, Sink as _};
    use crate::rules::{Rule, reasons};

    #[test]
    fn each_rule_has_a_bit_of_its_own() {
        for rule in Rule::ALL {
            let mut bits = RuleBits::NONE;
            bits.fail(*rule, || reasons::NotSigned {});
            assert_eq!(bits.iter().collect::<Vec<_>>(), [*rule]);
        }
    }
}
