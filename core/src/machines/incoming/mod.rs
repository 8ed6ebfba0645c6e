//! Incoming documents (văn bản đến): received, registered, submitted, directed, handled, completed,
//! filed (Articles 20–24 and 29 of Decree 30/2020/NĐ-CP). The list below names every command and
//! event; each command is a file of its own. Begin with `receive.rs`.

mod data_sheet;
mod due;
mod extension;
mod paper;
mod reply;
mod sender;
mod state;
#[cfg(test)]
mod tests;

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
        report_defect: ReportDefect,
        register: Register,
        correct_arrival: CorrectArrival,
        submit: Submit,
        direct: Direct,
        amend_direction: AmendDirection,
        add_handlers: AddHandlers,
        replace_lead: ReplaceLead,
        remove_handler: RemoveHandler,
        waive: Waive,
        complete_entry: CompleteEntry,
        hand_over: HandOver,
        assign_tracker: AssignTracker,
        urge: Urge,
        request_extension: RequestExtension,
        extend: Extend,
        refuse_extension: RefuseExtension,
        revise_due: ReviseDue,
        hold: Hold,
        resume: Resume,
        assign: Assign,
        transfer: Transfer,
        open: Open,
        start: Start,
        opine: Opine,
        add_late_note: AddLateNote,
        report: Report,
        return_report: Return,
        decline: Decline,
        recall: Recall,
        approve_completion: ApproveCompletion,
        reopen: Reopen,
        file: File,
        update_by_sender: UpdateBySender,
        recall_by_sender: RecallBySender,
        refuse_recall: RefuseRecall,
    }
    events {
        receive::Received: "đã tiếp nhận", "received",
        refuse_receipt::ReceiptRefused: "đã từ chối tiếp nhận", "receipt refused",
        stamp::Stamped: "đã đóng dấu ĐẾN", "stamped",
        forward_unopened::ForwardedUnopened: "đã chuyển nguyên bì", "passed on unopened",
        hand_in::HandedIn: "đã nộp cho văn thư", "handed in",
        complete_entry::EntryCompleted: "đã bổ sung thông tin vào sổ", "register entry completed",
        hand_over::HandedOver: "đã bàn giao", "handed over",
        assign_tracker::TrackerAssigned: "đã cử người theo dõi", "tracker assigned",
        urge::Urged: "đã đôn đốc", "urged",
        request_extension::ExtensionRequested: "đã xin gia hạn", "more time asked for",
        extend::Extended: "đã gia hạn", "more time given",
        refuse_extension::ExtensionRefused: "đã từ chối gia hạn", "more time refused",
        hold::PutOnHold: "đã tạm dừng", "put on hold",
        resume::Resumed: "đã tiếp tục xử lý", "resumed",
        register::Registered: "đã vào sổ", "registered",
        correct_arrival::ArrivalCorrected: "đã sửa ngày đến", "day of arrival corrected",
        submit::Submitted: "đã trình", "submitted",
        direct::Directed: "đã có ý kiến chỉ đạo", "directed",
        amend_direction::DirectionAmended: "đã sửa, bổ sung ý kiến chỉ đạo", "direction amended",
        replace_lead::LeadReplaced: "đã thay chủ trì", "lead replaced",
        remove_handler::HandlerRemoved: "đã rút phối hợp, để biết", "taken out of the direction",
        waive::ContributionWaived: "đã miễn phối hợp", "contribution waived",
        revise_due::CalendarRevised: "đã tính lại thời hạn", "deadlines counted again",
        transfer::WorkTransferred: "đã chuyển người xử lý", "work transferred",
        report::Reported: "đã báo cáo kết quả", "result reported",
        add_late_note::LateNoteAdded: "đã ghi ý kiến phối hợp muộn", "late opinion added",
        return_report::ReportReturned: "đã trả lại báo cáo", "report returned",
        recall::SubmissionRecalled: "đã rút lại trình", "submission recalled",
        approve_completion::Completed: "đã hoàn thành", "completed",
        report_defect::DefectReported: "đã báo sai sót khi tiếp nhận", "defect reported",
        update_by_sender::UpdatedBySender: "đã cập nhật theo yêu cầu của nơi gửi", "updated by the sender",
        recall_by_sender::RecalledBySender: "nơi gửi đã thu hồi", "recalled by the sender",
        refuse_recall::RecallRefused: "không đồng ý thu hồi", "recall refused",
        reopen::Reopened: "đã mở lại", "reopened",
        file::Filed: "đã lập hồ sơ", "filed",
    }
    routes Routing(routing::Event): "chuyển xử lý", "moved on";
}

/// A command to an incoming document.
pub type Command = crate::engine::Command<Kind>;

pub use approve_completion::CompletionMode;
pub use data_sheet::data_sheet;
pub(crate) use direct::directs;
pub use extension::{Extension, ExtensionRequest};
pub use paper::{RecallDuty, duty_to_handle, recall_duties, registration_required};
pub use refuse_receipt::RefusalCause;
pub use reply::withdrawn_reply;
pub use report_defect::Defect;
pub use state::{Phase, State, Urging};
pub use urge::UrgingKind;
