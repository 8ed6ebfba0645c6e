//! Incoming documents (văn bản đến): received, registered, submitted, directed, handled, completed,
//! filed (Articles 20–24 and 29 of Decree 30/2020/NĐ-CP). The list below names every command and
//! event; each command is a file of its own. Begin with `receive.rs`.

mod data_sheet;
mod due;
mod paper;
mod state;

use crate::engine::machine;
use crate::routing;

machine! {
    /// An incoming document (văn bản đến).
    Incoming = "incoming";
    commands {
        receive: Receive,
        refuse_receipt: RefuseReceipt,
        stamp: Stamp,
        forward_unopened: ForwardUnopened,
        hand_in: HandIn,
        register: Register,
        submit: Submit,
        direct: Direct,
        complete_entry: CompleteEntry,
        hand_over: HandOver,
        assign_tracker: AssignTracker,
        urge: Urge,
        revise_due: ReviseDue,
        assign: Assign,
        open: Open,
        start: Start,
        opine: Opine,
        report: Report,
        return_report: Return,
        decline: Decline,
        recall: Recall,
        approve_completion: ApproveCompletion,
        file: File,
    }
    events {
        receive::Received,
        refuse_receipt::ReceiptRefused,
        stamp::Stamped,
        forward_unopened::ForwardedUnopened,
        hand_in::HandedIn,
        complete_entry::EntryCompleted,
        hand_over::HandedOver,
        assign_tracker::TrackerAssigned,
        urge::Urged,
        register::Registered,
        submit::Submitted,
        direct::Directed,
        revise_due::CalendarRevised,
        report::Reported,
        return_report::ReportReturned,
        recall::SubmissionRecalled,
        approve_completion::Completed,
        file::Filed,
    }
    routes Routing(routing::Event);
}

/// A command to an incoming document.
pub type Command = crate::engine::Command<Kind>;

pub use data_sheet::data_sheet;
pub(crate) use direct::directs;
pub use paper::{RecallDuty, duty_to_handle, recall_duties, registration_required};
pub use refuse_receipt::RefusalCause;
pub use register::Verification;
pub use state::{Phase, State, Urging};
pub use urge::UrgingKind;
