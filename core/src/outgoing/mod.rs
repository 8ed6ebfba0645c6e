//! Văn bản đi: drafted, reviewed, checked, approved, signed, numbered, registered, sealed, issued,
//! delivered (Articles 10–18 of Decree 30/2020/NĐ-CP).

mod command;
mod decide;
mod event;
mod evolve;
mod facts;
mod guards;
mod state;

pub use command::{
    Agree, ApplyAgencySignature, Approve, AssignNumber, CheckContent, CheckFormat, Command, Draft,
    HandBack, Issue, Kind, OnLine, Recall, RecordDelivery, Register, Return, ReturnTo, Revise,
    Sign, Submit,
};
pub use decide::{available, check, decide, needs, why};
pub use event::Event;
pub use facts::{Check, Checks, Signature};
pub use state::{State, TRANSITIONS};
