use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, LineId, PostId, TemplateKey, UnitId};
use crate::document::{Content, File, StatusReport};
use crate::law::{DocumentType, Urgency};
use crate::organization::Capacity;
use crate::rules::Action;

/// A command to an outgoing document.
pub type Command = crate::engine::Command<Kind>;

/// Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`, `unknown_post`,
/// `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Type, subject, addressees, secrecy, files.
    pub content: Content,
    /// Drafting unit (đơn vị chủ trì soạn thảo).
    pub unit: UnitId,
    /// Post that will sign.
    pub signer: PostId,
    /// Field of the document, for the power of deputies (lĩnh vực).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
    /// numbers in a series of its own (Appendix I, II.3.a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Units that take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_units: Vec<UnitId>,
    /// Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b).
    #[serde(default)]
    pub urgency: Urgency,
    /// The incoming document that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<DocumentId>,
    /// Route; by default that of the type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateKey>,
}

/// Change the draft (sửa bản thảo). Under review this begins a new round: earlier checks and
/// approvals of other content no longer count (Art. 11.2). Refusals: `not_drafter`, `wrong_phase`,
/// `nothing_waiting`, `state_secret_on_network`, `field_missing`; under review also `no_files`,
/// `no_template`, `seat_vacant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revise {
    /// The whole content as it now is.
    pub content: Content,
}

/// Submit for review (trình duyệt). Refusals: `not_drafter`, `no_files`, `no_template`,
/// `seat_vacant`, `nothing_waiting`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Submit {}

/// A command that needs only its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OnLine {
    /// The line.
    pub line: LineId,
}

/// Agree on a line that carries no legal duty (ý kiến đồng ý). Refusals: `not_your_line`,
/// `line_closed`, `line_not_found`, `duty_line`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// The line.
    pub line: LineId,
    /// Remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1). Must name the
/// content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`,
/// `content_not_named`, `content_mismatch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckContent {}

/// The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2). Must name the content
/// hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
/// `content_mismatch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckFormat {}

/// The person who will sign approves the draft (duyệt bản thảo, Art. 11.1). Must name the content
/// hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
/// `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
/// `separation_of_duties`, `content_not_named`, `content_mismatch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Approve {}

/// To whom a draft goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReturnTo {
    /// The drafter; only the head of the drafting unit may.
    Drafter,
    /// The head of the drafting unit, who passes it to the drafter (Art. 10.3).
    UnitHead,
}

/// Return the draft for rework (trả lại). Refusals: `not_your_line`, `return_to_unit_head`,
/// `reason_too_short`, `line_closed`, `line_not_found`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// The returner's line.
    pub line: LineId,
    /// Why.
    pub reason: String,
    /// To whom; by default as Art. 10.3 says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ReturnTo>,
}

/// The head of the drafting unit passes a returned draft to its drafter (Art. 10.3). Refusals:
/// `not_unit_head`, `nothing_waiting`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandBack {}

/// The drafter takes the submission back before anybody opened it. Refusals: `not_drafter`,
/// `already_opened`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recall {}

/// The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
/// `not_drafter`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetUrgency {
    /// Level.
    pub urgency: Urgency,
}

/// Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
/// 28/2018/QĐ-TTg, Art. 6). Refusals: `not_clerk`, `state_secret_by_exchange`,
/// `no_electronic_recipient`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Send {}

/// Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Keep {}

/// Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`, `frozen`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmendRecord {
    /// Note.
    pub note: String,
}

/// What is wrong with an issued document (Art. 18.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// Sai nội dung.
    Content,
    /// Sai thể thức, kỹ thuật trình bày.
    Layout,
    /// Sai thủ tục ban hành.
    Procedure,
}

/// Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3). Refusals:
/// `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// What is wrong.
    pub flaw: Flaw,
    /// Type of the correcting document.
    pub instrument_type: DocumentType,
    /// The correcting document, once it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<DocumentId>,
}

/// Withdraw the issued document (thu hồi, Art. 18.4): it and its metadata freeze, its number stays
/// used. Refusals: `not_signer_or_head`, `reason_too_short`, `frozen`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Why.
    pub reason: String,
}

/// The personal signature (ký, Art. 13). Must name the content hash. Refusals: `nothing_waiting`,
/// `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
/// `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
/// `ambiguous_authority`, `capacity_not_held`, `separation_of_duties`, `content_not_named`,
/// `content_mismatch`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Prefixes to sign with, where the signer holds several powers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// The own post to sign from, where the signer holds several that give the same prefixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// Urgency as the signer decides it; the drafter's proposal if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
}

/// Give number and date (cấp số, Art. 15). A number that is taken is never named: it is the next one.
/// A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals: `not_clerk`,
/// `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
/// `separation_of_duties`; with a reservation `reservation_not_found`, `reservation_expired`,
/// `reservation_for_another`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignNumber {
    /// The reserved number to use; by default the next one of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation: Option<u32>,
}

/// Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
/// here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
/// `reason_too_short`, `wrong_phase`, `frozen`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Void {
    /// Why.
    pub reason: String,
}

/// Enter into the outgoing register (đăng ký, Art. 16). Refusals: `not_clerk`, `not_signed`,
/// `not_numbered`, `field_missing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Number of copies issued (số lượng bản), at least 1.
    pub copies: u32,
}

/// Seal, or the agency's digital signature (Art. 17, 32, 33). Refusals: `not_clerk`, `not_signed`,
/// `not_numbered`, `not_registered_outgoing`, `separation_of_duties`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApplyAgencySignature {
    /// The numbered and signed copies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<File>,
}

/// Issue (phát hành, Art. 18). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
/// `not_registered_outgoing`, `no_agency_signature`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Issue {}

/// Note what a recipient reports (trạng thái gửi nhận). The same message twice changes nothing.
/// Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordDelivery {
    /// Identifier of the recipient, or its name where it has none.
    pub recipient: String,
    /// What it reports.
    pub status: StatusReport,
}

/// What can be asked of an outgoing document.
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
    /// Soạn thảo.
    Draft(Box<Draft>),
    /// Sửa bản thảo.
    Revise(Box<Revise>),
    /// Trình duyệt.
    Submit(Submit),
    /// Mở xem. Refusals: `not_your_line`, `line_not_found`, `line_closed`.
    Open(OnLine),
    /// Đồng ý.
    Agree(Agree),
    /// Kiểm tra nội dung.
    CheckContent(CheckContent),
    /// Kiểm tra thể thức.
    CheckFormat(CheckFormat),
    /// Duyệt bản thảo.
    Approve(Approve),
    /// Trả lại để sửa.
    Return(Return),
    /// Chuyển lại người soạn thảo.
    HandBack(HandBack),
    /// Thu hồi bản trình khi chưa mở.
    Recall(Recall),
    /// Đề xuất mức độ khẩn.
    ProposeUrgency(SetUrgency),
    /// Quyết định mức độ khẩn, by the signer (Appendix I, III.2.b). Refusals: `not_signer`,
    /// `wrong_phase`.
    DecideUrgency(SetUrgency),
    /// Ký.
    Sign(Sign),
    /// Cấp số, ngày.
    AssignNumber(AssignNumber),
    /// Vào sổ.
    Register(Register),
    /// Ký số của cơ quan, đóng dấu.
    ApplyAgencySignature(ApplyAgencySignature),
    /// Phát hành.
    Issue(Issue),
    /// Hủy trước khi phát hành.
    Void(Void),
    /// Gửi qua trục liên thông.
    Send(Send),
    /// Ghi trạng thái gửi nhận.
    RecordDelivery(RecordDelivery),
    /// Lưu.
    Keep(Keep),
    /// Ghi chú vào sổ.
    AmendRecord(AmendRecord),
    /// Sửa đổi, thay thế, đính chính.
    Correct(Correct),
    /// Thu hồi văn bản đã phát hành.
    Withdraw(Withdraw),
}

impl Kind {
    /// Name of the command.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Draft(_) => Action::Draft,
            Self::Revise(_) => Action::Revise,
            Self::Submit(_) => Action::Submit,
            Self::Open(_) => Action::Open,
            Self::Agree(_) => Action::Agree,
            Self::CheckContent(_) => Action::CheckContent,
            Self::CheckFormat(_) => Action::CheckFormat,
            Self::Approve(_) => Action::Approve,
            Self::Return(_) => Action::Return,
            Self::HandBack(_) => Action::HandBack,
            Self::Recall(_) => Action::Recall,
            Self::Sign(_) => Action::Sign,
            Self::AssignNumber(_) => Action::AssignNumber,
            Self::Register(_) => Action::Register,
            Self::ApplyAgencySignature(_) => Action::ApplyAgencySignature,
            Self::Issue(_) => Action::Issue,
            Self::Void(_) => Action::Void,
            Self::RecordDelivery(_) => Action::RecordDelivery,
            Self::ProposeUrgency(_) => Action::ProposeUrgency,
            Self::DecideUrgency(_) => Action::DecideUrgency,
            Self::Send(_) => Action::Send,
            Self::Keep(_) => Action::Keep,
            Self::AmendRecord(_) => Action::AmendRecord,
            Self::Correct(_) => Action::Correct,
            Self::Withdraw(_) => Action::Withdraw,
        }
    }

    /// The line that the command names.
    #[must_use]
    pub const fn line(&self) -> Option<LineId> {
        match self {
            Self::Open(OnLine { line })
            | Self::Agree(Agree { line, .. })
            | Self::Return(Return { line, .. }) => Some(*line),
            _ => None,
        }
    }
}
