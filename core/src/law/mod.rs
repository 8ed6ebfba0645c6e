//! The law as code: document types, marks, the rule catalogue with its articles and wording.

mod catalogue;
mod document_type;
mod marks;
mod param;
mod rule_set;
mod source;
mod transition;
mod warning;
mod words;

pub use catalogue::{Reason, Rule, RuleKind, reasons};
pub use document_type::{CopyKind, DocumentType};
pub use marks::{Medium, Secrecy, Urgency};
pub use param::Param;
pub use rule_set::{RuleSet, RuleSetId};
pub use source::Source;
pub use transition::Transition;
pub use warning::Warning;
pub use words::{Action, CheckGap, Field, LineEnd, Phase};
