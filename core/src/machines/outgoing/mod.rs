//! Văn bản đi: drafted, reviewed, checked, approved, signed, numbered, registered, sealed, issued,
//! delivered (Articles 10–18 of Decree 30/2020/NĐ-CP).

mod command;
mod data_sheet;
mod decide;
mod drafting;
mod effects;
mod event;
mod evolve;
mod facts;
mod guards;
mod issued;
mod layout;
mod numbering;
mod signatories;
mod signing;
mod state;
#[cfg(test)]
mod tests;

pub use command::{
    Agree, AmendRecord, ApplyAgencySignature, Approve, AssignNumber, CheckContent, CheckFormat,
    Command, Correct, Draft, Flaw, HandBack, Issue, Keep, Kind, OnLine, Recall, RecordDelivery,
    Register, Return, ReturnTo, Revise, Send, SetUrgency, Sign, Submit, Void, Withdraw,
};
pub use data_sheet::data_sheet;
pub use decide::{available, check, decide, needs, why};
pub use event::Event;
pub use facts::{Check, Checks, Signature};
pub use layout::layout;
pub(crate) use numbering::is_numbered;
pub use numbering::series_of;
pub use signatories::{DocumentSignatory, who_can_sign};
pub use state::{State, TRANSITIONS};
