//! The law as facts: document types, marks, fields, layout, agency codes, rule sets by date. Knows no
//! command and no refusal. Begin with [`RuleSet`] and [`DocumentType`].

mod agency_code;
mod code_history;
mod document_type;
mod fields;
mod layout;
mod marks;
mod rule_set;
mod secret_marks;
mod source;

pub use agency_code::{AgencyCode, CodeForm, LONGEST_AGENCY_CODE};
pub use code_history::{CodeEntry, CodeHistory, CodeStatus, Merger, OldUnit, resolve_merger};
pub use document_type::{CopyKind, DocumentType};
pub use fields::{DataField, DataRecord, DataType};
pub use layout::{
    DigitalSignature, LayoutItem, LetterCase, Letters, PAGE, PageRules, QUOC_HIEU,
    SignatureDisplay, SignaturePlace, TIEU_NGU,
};
pub use marks::{Medium, Secrecy, Urgency};
pub use rule_set::{RuleSet, RuleSetId};
pub use secret_marks::{SecrecyMark, mark_in_sphere, mark_in_text};
pub use source::Source;
