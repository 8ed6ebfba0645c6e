//! The law as code: document types, marks, the rule catalogue with its articles and wording.

mod agency_code;
mod catalogue;
mod code_history;
mod document_type;
mod fields;
mod layout;
mod marks;
mod names;
mod param;
mod rule_set;
mod secret_marks;
mod security;
mod source;
#[cfg(test)]
mod tests;
mod transition;
mod warning;
mod words;

pub(crate) use agency_code::code_alarm;
pub use agency_code::{AgencyCode, CodeForm, LONGEST_AGENCY_CODE, check_agency_code};
pub use catalogue::{Failed, Reason, Rule, RuleKind, reasons};
pub use code_history::{CodeEntry, CodeHistory, CodeStatus, Merger, OldUnit, resolve_merger};
pub use document_type::{CopyKind, DocumentType};
pub use fields::{DataField, DataRecord, DataType};
pub use layout::{
    DigitalSignature, LayoutItem, LetterCase, Letters, PAGE, PageRules, QUOC_HIEU,
    SignatureDisplay, SignaturePlace, TIEU_NGU,
};
pub use marks::{Medium, Secrecy, Urgency};
pub use names::{NameTable, Names};
pub use param::{Param, Term};
pub use rule_set::{RuleSet, RuleSetId};
pub use secret_marks::{SecrecyMark, mark_in_sphere, mark_in_text};
pub use security::{CIRCULATION_MARKS, ContentOnMachine, ContentUse, Environment, check_machine};
pub use source::Source;
pub use transition::Transition;
pub use warning::Warning;
pub(crate) use warning::old_fonts;
pub use words::{Action, CheckGap, Field, LineEnd, Phase};
