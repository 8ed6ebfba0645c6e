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
mod sendable;
mod signatories;
mod signer;
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
        change_drafter: ChangeDrafter,
        transfer: Transfer,
        open: Open,
        agree: Agree,
        check_content: CheckContent,
        check_format: CheckFormat,
        approve: Approve,
        withdraw_approval: WithdrawApproval,
        return_draft: Return,
        reject: Reject,
        hand_back: HandBack,
        change_signer: ChangeSigner,
        recall: Recall,
        abandon: Abandon,
        propose_urgency: ProposeUrgency,
        decide_urgency: DecideUrgency,
        sign: Sign,
        assign_number: AssignNumber,
        correct_number_date: CorrectNumberDate,
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
        send_update: SendUpdate,
    }
    events {
        draft::Drafted: "đã soạn thảo", "drafted",
        revise::Revised: "đã sửa dự thảo", "revised",
        change_drafter::DrafterChanged: "đã đổi người soạn thảo", "drafter changed",
        transfer::WorkTransferred: "đã chuyển người xử lý", "work transferred",
        submit::Submitted: "đã trình", "submitted",
        duty::Checked: "đã kiểm tra, duyệt", "checked",
        withdraw_approval::ApprovalWithdrawn: "đã rút lại ý kiến kiểm tra, duyệt", "check or approval withdrawn",
        return_draft::Returned: "đã trả lại để sửa", "returned for rework",
        reject::Rejected: "đã không phê duyệt", "rejected",
        hand_back::HandedBack: "đã giao lại người soạn thảo", "handed back to the drafter",
        change_signer::SignerChanged: "đã thay người ký", "signer changed",
        recall::SubmissionRecalled: "đã rút lại trình", "submission recalled",
        abandon::Abandoned: "đã hủy dự thảo", "given up",
        propose_urgency::UrgencyProposed: "đã đề xuất độ khẩn", "urgency proposed",
        decide_urgency::UrgencyDecided: "đã quyết định độ khẩn", "urgency decided",
        sign::Signed: "đã ký", "signed",
        assign_number::NumberAssigned: "đã cấp số, ngày", "number and date assigned",
        correct_number_date::NumberDateCorrected: "đã sửa ngày cấp số", "day of the number corrected",
        register::Registered: "đã vào sổ", "registered",
        apply_agency_signature::Sealed: "đã ký số cơ quan hoặc đóng dấu", "sealed by the agency",
        issue::Issued: "đã phát hành", "issued",
        void::Voided: "đã hủy trước khi phát hành", "made void before the issue",
        send::Sent: "đã gửi", "sent",
        record_delivery::DeliveryRecorded: "đã ghi trạng thái gửi nhận", "delivery status recorded",
        keep::Kept: "đã lưu bản gốc", "original kept",
        amend_record::RecordAmended: "đã ghi chú vào sổ", "register note made",
        correct::Corrected: "đã đính chính", "corrected",
        withdraw::Withdrawn: "đã thu hồi", "withdrawn",
        send_update::UpdateSent: "đã gửi cập nhật", "update sent",
    }
    routes Routing(routing::Event): "chuyển xử lý", "moved on";
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
