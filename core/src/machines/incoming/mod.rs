//! Văn bản đến: received, registered, submitted, directed, handled, completed, filed
//! (Articles 20–24 and 29 of Decree 30/2020/NĐ-CP).

mod arrival;
mod command;
mod data_sheet;
mod decide;
mod direction;
mod effects;
mod event;
mod evolve;
mod guards;
mod handling;
mod paper;
mod state;

pub use command::{
    ApproveCompletion, Assign, AssignTracker, Command, Decline, Direct, FileInto, HandOver, Kind,
    OnLine, Opine, Plain, Receive, RefuseReceipt, Register, Report, ReturnReport, ReviseDue,
    Submit, Verification,
};
pub use data_sheet::data_sheet;
pub use decide::{available, check, decide, needs, why};
pub(crate) use direction::directs;
pub use event::{Event, RefusalCause};
pub use paper::{RecallDuty, duty_to_handle, recall_duties, registration_required};
pub use state::{State, TRANSITIONS};
