//! Why a command is refused, or accepted with a warning: the catalogue of rules with their articles and
//! sentences ([`Rule`]), the reasons with typed parameters ([`Reason`]), and the [`Refusal`] that
//! lists them all. Begin with the list `catalogue! { … }` in `catalogue.rs`.

mod action;
mod agency_code;
mod catalogue;
mod names;
mod param;
mod refusal;
mod security;
#[cfg(test)]
mod tests;
mod warning;
mod words;

pub use action::{ActionName, PhaseName, actions};
pub use agency_code::check_agency_code;
pub(crate) use agency_code::code_alarm;
pub use catalogue::{Failed, Reason, Rule, RuleKind, reasons};
pub use names::{NameTable, Names};
pub use param::{Param, Term};
pub(crate) use refusal::fail;
pub use refusal::{CommandError, Refusal, RuleBits, Sink, verdict};
pub use security::{CIRCULATION_MARKS, ContentOnMachine, ContentUse, Environment, check_machine};
pub(crate) use security::{doubtful_marks, effective_secrecy};
pub(crate) use warning::old_fonts;
pub use warning::{Told, Warning};
pub(crate) use words::labelled;
pub use words::{CheckGap, Field, LineEnd};
