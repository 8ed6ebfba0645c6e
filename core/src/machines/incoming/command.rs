use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RefusalCause;
use crate::base::{DocumentId, DossierId, LineId, PersonId, PostId};
use crate::document::Metadata;
use crate::routing::Seat;
use crate::rules::Action;

/// A command to an incoming document.
pub type Command = crate::engine::Command<Kind>;

/// Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
/// `state_secret_on_network`, `field_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receive {
    /// Data of the document.
    pub metadata: Metadata,
}

/// Return a message before it is registered (từ chối tiếp nhận, Art. 21.2). Refusals: `not_clerk`,
/// `refusal_after_number`, `reason_too_short`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefuseReceipt {
    /// Why.
    pub cause: RefusalCause,
    /// What the sender is told.
    pub note: String,
}

/// What the clerk has verified (Art. 21.2.a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// Signed by whom it says (xác thực).
    pub authentic: bool,
    /// Unchanged and complete (toàn vẹn).
    pub intact: bool,
    /// Meant for this agency.
    pub right_recipient: bool,
}

/// Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22).
/// Refusals: `not_clerk`, `not_authentic`, `wrong_recipient`, `not_stamped`, `mail_not_opened`,
/// `number_date_inversion`, `number_out_of_range`, `fact_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// What was verified.
    pub verification: Verification,
}

/// A command without input: stamp, forward unopened, hand in, complete the entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plain {}

/// The clerk hands the document to its handler (chuyển giao, Art. 23). After the direction, or
/// straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
/// `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`,
/// `seat_vacant`, `not_registered_incoming`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The handler's seat.
    pub to: Seat,
    /// Paper: the receiver has signed for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed_receipt: bool,
}

/// The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1). Refusals:
/// `not_head`, `unknown_person`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignTracker {
    /// The person.
    pub person: PersonId,
}

/// Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
/// `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// Post of the directing person.
    pub to: PostId,
}

/// Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2); until
/// the lead has reported also anew (phân phối lại), and what is still open of the first one ends.
/// Refusals: `not_director`, `not_your_line`, `lead_not_stated`, `due_not_stated`, `due_in_past`,
/// `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
/// `nothing_waiting`, `not_registered_incoming`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Direct {
    /// Lead (chủ trì): exactly one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Seat>,
    /// Co-handlers (phối hợp).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co: Vec<Seat>,
    /// For information (để biết).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub info: Vec<Seat>,
    /// Deadline (thời hạn giải quyết). Must be given where several units are concerned,
    /// unless the document is urgent: that means at once (Art. 24.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Opinion (ý kiến chỉ đạo).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opinion: String,
}

/// The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII).
/// Refusals: `not_your_line`, `not_unit_line`, `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`,
/// `due_off_calendar`, `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The unit's line.
    pub line: LineId,
    /// The person who handles.
    pub to: PersonId,
    /// Persons who help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co: Vec<PersonId>,
    /// Deadline, not later than the unit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// Count open due dates anew after the calendar was revised, for example a swap of days announced
/// late. Later dates move; earlier ones only where those concerned have agreed. Refusals:
/// `not_clerk`, `nothing_waiting`, `field_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviseDue {
    /// The announcement, for example `12729/VPCP-KGVX`.
    pub basis: String,
    /// The paper in which those concerned agreed to earlier dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<String>,
}

/// A command that needs only its line: open, start, recall. Every command on a line can also be
/// refused `ambiguous_authority`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OnLine {
    /// The line.
    pub line: LineId,
}

/// A co-handler's contribution (ý kiến phối hợp). Refusals: `not_your_line`, `not_co_handler`,
/// `field_missing`, `line_closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opine {
    /// The co-handler's line.
    pub line: LineId,
    /// Opinion.
    pub text: String,
}

/// The lead reports the result (Art. 24.2). Co-handlers who are not done stay unfinished.
/// Refusals: `not_your_line`, `not_lead`, `line_not_started`, `field_missing`, `line_closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The lead's line.
    pub line: LineId,
    /// Result.
    pub result: String,
    /// The outgoing document that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<DocumentId>,
}

/// Whoever directed accepts the report (duyệt kết thúc). Refusals: `not_your_line`,
/// `work_still_open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApproveCompletion {}

/// Whoever directed gives the report back for rework. Refusals: `not_your_line`,
/// `work_still_open`, `reason_too_short`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnReport {
    /// Why.
    pub reason: String,
}

/// A unit or person gives the assignment back (trả lại người giao). Refusals: `not_your_line`,
/// `reason_too_short`, `line_closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The line.
    pub line: LineId,
    /// Why.
    pub reason: String,
}

/// Put the completed document into its dossier (lập hồ sơ, Art. 29). Refusals: `wrong_phase`,
/// `not_lead_or_clerk`, `field_missing`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FileInto {
    /// Dossier.
    pub dossier: DossierId,
    /// Number and symbol of the dossier, for example `01.TCCB`.
    pub notation: String,
}

/// What can be asked of an incoming document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum Kind {
    /// Tiếp nhận.
    Receive(Box<Receive>),
    /// Từ chối tiếp nhận.
    RefuseReceipt(RefuseReceipt),
    /// Bóc bì, đóng dấu ĐẾN (paper, Art. 21.1.b). Refusals: `not_clerk`, `paper_only`,
    /// `mail_not_opened`, `nothing_waiting`.
    Stamp(Plain),
    /// Chuyển không bóc bì (Art. 21.1.b). Refusals: `not_clerk`, `paper_only`,
    /// `mail_is_for_agency`.
    ForwardUnopened(Plain),
    /// Đưa lại Văn thư để đăng ký (Art. 21.1.b). Refusals: `wrong_phase`.
    HandIn(Plain),
    /// Đăng ký.
    Register(Register),
    /// Trình.
    Submit(Submit),
    /// Chỉ đạo.
    Direct(Direct),
    /// Đăng ký bổ sung sau ý kiến chỉ đạo (paper, Art. 23.3). Refusals: `not_clerk`, `paper_only`,
    /// `nothing_waiting`.
    CompleteEntry(Plain),
    /// Chuyển giao.
    HandOver(HandOver),
    /// Giao theo dõi, đôn đốc.
    AssignTracker(AssignTracker),
    /// Tính lại thời hạn khi lịch làm việc thay đổi.
    ReviseDue(ReviseDue),
    /// Phân công trong đơn vị.
    Assign(Assign),
    /// Mở xem. Refusals: `not_your_line`, `line_not_found`, `line_closed`.
    Open(OnLine),
    /// Nhận xử lý. Refusals: `not_your_line`, `line_closed`, `line_already_started`, `not_lead`,
    /// `entry_not_completed`, `not_handed_over`.
    Start(OnLine),
    /// Ý kiến phối hợp.
    Opine(Opine),
    /// Báo cáo kết quả.
    Report(Report),
    /// Duyệt kết thúc.
    ApproveCompletion(ApproveCompletion),
    /// Trả lại báo cáo.
    Return(ReturnReport),
    /// Trả lại người giao.
    Decline(Decline),
    /// Thu hồi khi chưa mở. Refusals: `not_assigner`, `already_opened`, `line_closed`,
    /// `line_not_found`, `nothing_waiting`.
    Recall(OnLine),
    /// Lập hồ sơ.
    File(FileInto),
}

impl Kind {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Receive(_) => Action::Receive,
            Self::RefuseReceipt(_) => Action::RefuseReceipt,
            Self::Stamp(_) => Action::Stamp,
            Self::ForwardUnopened(_) => Action::ForwardUnopened,
            Self::HandIn(_) => Action::HandIn,
            Self::CompleteEntry(_) => Action::CompleteEntry,
            Self::HandOver(_) => Action::HandOver,
            Self::AssignTracker(_) => Action::AssignTracker,
            Self::Register(_) => Action::Register,
            Self::Submit(_) => Action::Submit,
            Self::Direct(_) => Action::Direct,
            Self::ReviseDue(_) => Action::ReviseDue,
            Self::Assign(_) => Action::Assign,
            Self::Open(_) => Action::Open,
            Self::Start(_) => Action::Start,
            Self::Opine(_) => Action::Opine,
            Self::Report(_) => Action::Report,
            Self::ApproveCompletion(_) => Action::ApproveCompletion,
            Self::Return(_) => Action::Return,
            Self::Decline(_) => Action::Decline,
            Self::Recall(_) => Action::Recall,
            Self::File(_) => Action::File,
        }
    }

    /// The line that the command names.
    #[must_use]
    pub const fn line(&self) -> Option<LineId> {
        match self {
            Self::Assign(Assign { line, .. })
            | Self::Open(OnLine { line })
            | Self::Start(OnLine { line })
            | Self::Recall(OnLine { line })
            | Self::Opine(Opine { line, .. })
            | Self::Report(Report { line, .. })
            | Self::Decline(Decline { line, .. }) => Some(*line),
            _ => None,
        }
    }
}
