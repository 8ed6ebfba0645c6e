//! Outgoing documents (văn bản đi): drafted, reviewed, checked, approved, signed, numbered,
//! registered, sealed, issued, delivered (Articles 10–18 of Decree 30/2020/NĐ-CP). The list below
//! names every command and event; each command is a file of its own. Begin with `draft.rs`; the
//! number `05/QĐ-UBND` is made in `assign_number.rs`.

mod data_sheet;
mod duty;
mod facts;
mod layout;
mod printed;
mod route;
mod signatories;
mod state;
#[cfg(test)]
mod tests;

use crate::engine::machine;
use crate::routing;

machine! {
    /// An outgoing document (văn bản đi).
    Outgoing = "outgoing";
    commands {
        draft: Draft,
        revise: Revise,
        submit: Submit,
        open: Open,
        agree: Agree,
        check_content: CheckContent,
        check_format: CheckFormat,
        approve: Approve,
        return_draft: Return,
        hand_back: HandBack,
        recall: Recall,
        propose_urgency: ProposeUrgency,
        decide_urgency: DecideUrgency,
        sign: Sign,
        assign_number: AssignNumber,
        register: Register,
        apply_agency_signature: ApplyAgencySignature,
        issue: Issue,
        void: Void,
        send: Send,
        record_delivery: RecordDelivery,
        keep: Keep,
        amend_record: AmendRecord,
        correct: Correct,
        withdraw: Withdraw,
    }
    events {
        draft::Drafted,
        revise::Revised,
        submit::Submitted,
        duty::Checked,
        return_draft::Returned,
        hand_back::HandedBack,
        recall::SubmissionRecalled,
        propose_urgency::UrgencyProposed,
        decide_urgency::UrgencyDecided,
        sign::Signed,
        assign_number::NumberAssigned,
        register::Registered,
        apply_agency_signature::Sealed,
        issue::Issued,
        void::Voided,
        send::Sent,
        record_delivery::DeliveryRecorded,
        keep::Kept,
        amend_record::RecordAmended,
        correct::Corrected,
        withdraw::Withdrawn,
    }
    routes Routing(routing::Event);
}

/// A command to an outgoing document.
pub type Command = crate::engine::Command<Kind>;

pub use assign_number::series_of;
pub use correct::Flaw;
pub use data_sheet::data_sheet;
pub use facts::{Check, Checks, Signature};
pub use layout::layout;
pub use printed::{Printed, PrintedSigner, printed};
pub use return_draft::ReturnTo;
pub use signatories::{DocumentSignatory, who_can_sign};
pub use state::{Phase, State};
