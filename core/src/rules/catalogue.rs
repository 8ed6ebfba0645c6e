//! Every rule that can refuse a command: its stable code, kind, source, and wording. This is the
//! only place where a refusal's article and sentence are written.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use serde_json::{Map, Value};

use super::{ActionName, CheckGap, Field, LineEnd, Names, Param, PhaseName, Term};
use crate::base::{
    CommandId, ContentHash, DocumentId, Instant, LineId, Locale, PersonId, PostId, SeriesKey, Text,
    UnitId,
};
use crate::law::{CopyKind, DocumentType, Medium, Secrecy, Source};

/// What sort of rule refuses.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// The command does not fit the document's state; such rules stop the evaluation.
    Structural,
    /// Who may do it.
    Authority,
    /// What the law demands.
    Law,
    /// What the agency's own chart and routes demand.
    Agency,
    /// What the command must bring with it.
    Evidence,
}

macro_rules! catalogue {
    ($($name:ident = $code:literal { $($param:ident: $type:ty),* } $kind:ident, $source:expr, $vi:literal, $en:literal;)*) => {
        /// A rule that can refuse a command. Codes are never renamed or reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Rule { $(#[doc = $en] $name,)* }

        impl Rule {
            /// Every rule, in the order in which refusals list them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Stable snake-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Sort of rule.
            #[must_use]
            pub const fn kind(self) -> RuleKind {
                match self { $(Self::$name => RuleKind::$kind,)* }
            }

            /// Where the rule comes from.
            #[must_use]
            pub const fn source(self) -> Source {
                match self { $(Self::$name => { use Source::*; $source })* }
            }

            /// The sentence with `{parameter}` in place of its parameters.
            #[must_use]
            pub const fn wording(self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$name, Locale::Vi) => $vi, (Self::$name, Locale::En) => $en,)*
                }
            }

            /// Names of the typed parameters.
            #[must_use]
            pub const fn params(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$(stringify!($param),)*],)* }
            }
        }

        /// Stable codes of the rules.
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for Rule {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                "RuleCode".into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
let codes: Vec<&str> = Self::ALL.iter().map(|rule| rule.code()).collect();
                schemars::json_schema!({
                    "description": "Stable code of a rule that can refuse a command.",
                    "type": "string", "enum": codes
                })
            }
        }

        /// One struct for each rule, holding its typed parameters.
        pub mod reasons {
            #[allow(clippy::wildcard_imports, reason = "the parameter types of all rules")]
            use super::*;

            $(
                #[doc = $en]
                #[derive(Clone, Debug, PartialEq, Eq)]
                #[allow(missing_docs, reason = "parameters are explained by the wording")]
                pub struct $name { $(pub $param: $type,)* }

                impl From<$name> for Reason {
                    fn from(reason: $name) -> Self {
                        Self { failed: Failed::$name(reason), names: Names::none() }
                    }
                }
            )*
        }

        /// The rule that failed, with its parameters.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Failed { $(#[doc = $en] $name(reasons::$name),)* }

        impl Failed {
            /// The rule with its parameters as they stand in JSON, which are taken out.
            fn read(rule: Rule, params: &mut Map<String, Value>) -> serde_json::Result<Self> {
                match rule {
                    $(Rule::$name => Ok(Self::$name(reasons::$name {
                        $($param: param(params, stringify!($param))?,)*
                    })),)*
                }
            }
        }

        impl Reason {
            /// The rule that failed.
            #[must_use]
            pub const fn rule(&self) -> Rule {
                match &self.failed { $(Failed::$name(_) => Rule::$name,)* }
            }

            fn each_param(&self, mut take: impl FnMut(&'static str, &dyn Param)) {
                match &self.failed {
                    $(Failed::$name(reason) => {
                        let _ = (&reason, &mut take);
                        $(take(stringify!($param), &reason.$param);)*
                    })*
                }
            }
        }
    };
}

catalogue! {
    WrongPhase = "wrong_phase" { action: ActionName, phase: PhaseName } Structural, Project("L1, L5"),
        "Không thể {action} khi văn bản đang ở bước “{phase}”.",
        "cannot {action}: the document stands at `{phase}`";
    LineNotFound = "line_not_found" { line: LineId } Structural, Project("target"),
        "Không có dòng việc số {line}.",
        "there is no line {line}";
    LineClosed = "line_closed" { line: LineId, state: LineEnd } Structural, Project("target"),
        "Dòng việc số {line} đã đóng ({state}).",
        "line {line} is closed ({state})";
    NothingWaiting = "nothing_waiting" { action: ActionName } Structural, Project("P01"),
        "Chưa đến lượt: không có dòng việc nào đang chờ để {action}.",
        "not your turn: no line waits for somebody to {action}";
    Stale = "stale" { what: Term, seen: String, current: String } Structural, Project("target"),
        "Dữ liệu đã thay đổi ({what}): bạn thấy {seen}, hiện là {current}. Hãy tải lại rồi thực hiện.",
        "the {what} has moved: you saw {seen}, it is now {current}; load again and decide";
    ContentNotNamed = "content_not_named" { action: ActionName } Structural, Decree30("11"),
        "Để {action}, lệnh phải nêu rõ nội dung đã xem (mã băm).",
        "to {action}, the command must name the content seen (its hash)";
    ContentMismatch = "content_mismatch" { seen: ContentHash, current: ContentHash } Structural, Decree30("11"),
        "Nội dung đã thay đổi sau khi bạn mở (đã xem {seen}, hiện là {current}).",
        "the content has changed since you saw it (seen {seen}, now {current})";
    ClockWentBack = "clock_went_back" { now: Instant, last: Instant } Structural, Project("I10"),
        "Thời điểm thực hiện ({now}) sớm hơn việc gần nhất đã ghi ({last}); hãy kiểm tra đồng hồ máy.",
        "the moment given ({now}) is earlier than the last recorded act ({last}); check the clock";
    IdempotencyConflict = "idempotency_conflict" { command_id: CommandId } Structural, Project("target"),
        "Mã lệnh {command_id} đã dùng cho một lệnh khác.",
        "the command id {command_id} was used for another command";
    FactMissing = "fact_missing" { fact: Term } Structural, Project("L2"),
        "Thiếu dữ kiện để quyết định: {fact}.",
        "a fact needed for the decision is not at hand: {fact}";
    UnknownActor = "unknown_actor" { person: PersonId } Authority, Decree30("6"),
        "{person} không giữ chức danh nào trong cơ quan vào ngày này.",
        "{person} holds no post of the agency on this day";
    NotClerk = "not_clerk" { person: PersonId } Authority, Decree30("6.3"),
        "{person} không phải Văn thư cơ quan; việc này do Văn thư thực hiện.",
        "{person} is not a records clerk of the agency; this is the clerk's task";
    NotTheSender = "not_the_sender" { sender: String, issuer: String } Authority, Decree30("18.4"),
        "{sender} không phải nơi gửi văn bản này (nơi gửi là {issuer}) nên không được thu hồi, cập nhật hoặc thay thế.",
        "{sender} did not send this document ({issuer} did), so it cannot recall, update or replace it";
    NeverReceived = "never_received" { action: ActionName } Structural, Decree30("18.4"),
        "Chưa từng nhận văn bản này nên không thể {action}.",
        "this document was never received, so it is not possible to {action}";
    ReplacesItself = "replaces_itself" {} Structural, Project("P18"),
        "Văn bản không thể được thay thế bằng chính nó; cần nêu văn bản thay thế.",
        "a document cannot be replaced by itself; the one that takes its place must be named";
    ReplacementCircle = "replacement_circle" { document: DocumentId } Structural, Project("P18"),
        "Văn bản {document} đã được chính văn bản này thay thế nên không thể thay thế lại văn bản này.",
        "this document took the place of {document}, which therefore cannot take its place";
    RecallNotRefusable = "recall_not_refusable" {} Law, Decree30("18.4"),
        "Điều 18.4 quy định nơi nhận phải hủy văn bản khi có thông báo thu hồi; quy chế của cơ quan không cho phép từ chối.",
        "Article 18.4 obliges the receiver to cancel the document on a recall notice; the agency's rules allow no refusal";
    RegisterOfSecrets = "register_of_secrets" {} Structural, Project("L4"),
        "Dữ liệu mới thay đổi việc văn bản có độ mật hay không, trong khi văn bản có độ mật đăng ký ở sổ riêng; cần đăng ký văn bản mới.",
        "the new data change whether the document is secret, and secret documents have a register of their own; it must be registered as a new document";
    NotDirector = "not_director" { person: PersonId } Authority, Decree30("23.2"),
        "{person} không có thẩm quyền chỉ đạo giải quyết văn bản.",
        "{person} has no authority to direct the handling";
    LineNotStarted = "line_not_started" { line: LineId } Structural, Decree30("24.2"),
        "Dòng việc số {line} chưa được nhận xử lý.",
        "work on line {line} has not been started";
    LineAlreadyStarted = "line_already_started" { line: LineId } Structural, Project("P07"),
        "Dòng việc số {line} đã được nhận xử lý.",
        "work on line {line} has already been started";
    LineOnHold = "line_on_hold" { line: LineId } Structural, Project("P31"),
        "Dòng việc số {line} đang tạm dừng; hãy tiếp tục xử lý trước.",
        "work on line {line} is on hold; resume it first";
    WorkStillOpen = "work_still_open" { line: LineId } Structural, Decree30("24.2"),
        "Chủ trì (dòng việc số {line}) chưa báo cáo kết quả.",
        "the lead (line {line}) has not reported yet";
    ReplyWithdrawn = "reply_withdrawn" { reply: DocumentId } Structural, Project("P32"),
        "Văn bản trả lời {reply} đã thu hồi nên văn bản đến chưa được trả lời; cần phát hành văn bản trả lời khác, hoặc kết thúc bằng hình thức khác.",
        "the reply {reply} was withdrawn, so the document is not answered: issue another reply, or end the handling otherwise";
    DutyLine = "duty_line" { line: LineId } Structural, Decree30("11, 12"),
        "Dòng việc số {line} mang nhiệm vụ kiểm tra, duyệt hoặc ký: hãy dùng đúng lệnh đó.",
        "line {line} carries a check, approval or signature: use that command";
    InformationLine = "information_line" { line: LineId } Structural, Project("L6"),
        "Dòng việc số {line} chỉ để biết: mở xem là đủ, không phải trả lời.",
        "line {line} is for information only: it is seen, not answered";
    NotUnitLine = "not_unit_line" { line: LineId } Structural, Project("P09"),
        "Dòng việc số {line} không phải của một đơn vị nên không phân công tiếp được.",
        "line {line} is not a unit's, so nobody can be assigned below it";
    NotPersonLine = "not_person_line" { line: LineId } Structural, Project("P10"),
        "Dòng việc số {line} là của đơn vị hoặc chức vụ, không phải việc của riêng một người nên không chuyển người xử lý được.",
        "line {line} belongs to a unit or post, not to one person, so its work cannot be transferred";
    AlreadyHolder = "already_holder" { person: PersonId } Structural, Project("P10"),
        "Việc này đang do {person} xử lý; cần nêu người nhận khác.",
        "this work is {person}'s already; another person must be named";
    NotDirectingPost = "not_directing_post" { post: PostId } Agency, Decree30("23.2"),
        "Chức danh “{post}” không có thẩm quyền chỉ đạo giải quyết văn bản.",
        "the post `{post}` has no authority to direct the handling";
    NotLeadOrClerk = "not_lead_or_clerk" { person: PersonId } Authority, Decree30("29"),
        "Chỉ người chủ trì giải quyết hoặc Văn thư lập hồ sơ; {person} không phải.",
        "only the lead handler or the clerk files the document; {person} is neither";
    NotYourLine = "not_your_line" { line: LineId, seat: String } Authority, Decree30("24"),
        "Dòng việc số {line} thuộc về {seat}.",
        "line {line} belongs to {seat}";
    NotDrafter = "not_drafter" { drafter: PersonId } Authority, Decree30("10.4"),
        "Chỉ người soạn thảo ({drafter}) được làm việc này.",
        "only the drafter ({drafter}) may do this";
    NotLead = "not_lead" { line: LineId } Authority, Decree30("24.2"),
        "Dòng việc số {line} không phải của đơn vị, cá nhân chủ trì; chỉ chủ trì báo cáo kết quả.",
        "line {line} is not the lead; only the lead reports the result";
    NotCoHandler = "not_co_handler" { line: LineId } Authority, Decree30("23.2"),
        "Dòng việc số {line} không phải của đơn vị, cá nhân phối hợp.",
        "line {line} is not a co-handler's";
    NotAssigner = "not_assigner" { line: LineId } Authority, Project("P17"),
        "Chỉ người đã giao được thu hồi dòng việc số {line}.",
        "only the person who gave line {line} may recall it";
    NotUrging = "not_urging" { person: PersonId } Authority, Decree30("24.1"),
        "Chỉ người chỉ đạo giải quyết, người được giao theo dõi, đôn đốc hoặc người đã giao việc được đôn đốc; {person} không thuộc các trường hợp này.",
        "only who directs the document, tracks it or gave the work may urge; {person} does none of these";
    NotTransferring = "not_transferring" { person: PersonId } Authority, Project("P34"),
        "Chỉ người đang giữ việc, người phụ trách đơn vị của người đó, người đã giao việc hoặc người chỉ đạo giải quyết được chuyển người xử lý; {person} không thuộc các trường hợp này.",
        "only the holder of the work, who answers for their unit, who gave the work or who directs the document may transfer it; {person} does none of these";
    NotChangingDrafter = "not_changing_drafter" { person: PersonId } Authority, Project("P34"),
        "Chỉ người soạn thảo, người phụ trách đơn vị soạn thảo hoặc người chỉ đạo giải quyết được giao người khác soạn thảo; {person} không thuộc các trường hợp này.",
        "only the drafter, who answers for the drafting unit or who directs may give the draft to another drafter; {person} does none of these";
    NotGiver = "not_giver" { line: LineId } Authority, Project("P30"),
        "Chỉ người đã giao dòng việc số {line} hoặc người chỉ đạo giải quyết văn bản được làm việc này.",
        "this is for who gave line {line}, or who directs the document";
    NotUnitHead = "not_unit_head" { unit: UnitId } Authority, Decree30("12.1"),
        "Việc này do người đứng đầu {unit} thực hiện.",
        "this is for the head of {unit}";
    NotFormatChecker = "not_format_checker" { person: PersonId } Authority, Decree30("12.2"),
        "{person} không được giao kiểm tra thể thức, kỹ thuật trình bày.",
        "{person} is not assigned to check form and layout";
    NoSigningPower = "no_signing_power" { person: PersonId, document_type: DocumentType } Authority, Decree30("13"),
        "{person} không có thẩm quyền ký {document_type}.",
        "{person} has no power to sign such a document ({document_type})";
    OutsideField = "outside_field" { field: Option<String> } Authority, Decree30("13.1"),
        "Ngoài lĩnh vực được phân công và không được người đứng đầu giao (lĩnh vực: {field}).",
        "outside the assigned field and not delegated by the head (field: {field})";
    TypeNotByOrder = "type_not_by_order" { document_type: DocumentType } Authority, Decree30("13.4"),
        "Quy chế không giao đơn vị này ký thừa lệnh (TL.) {document_type}.",
        "the regulation does not let this unit sign such a document ({document_type}) by order (TL.)";
    OutsideAuthorizationPeriod = "outside_authorization_period" { from: NaiveDate, until: NaiveDate } Authority, Decree30("13.3"),
        "Ngoài thời hạn ủy quyền ({from} – {until}).",
        "outside the period of the authorisation ({from} to {until})";
    OutsideAuthorizationMatter = "outside_authorization_matter" { matter: String } Authority, Decree30("13.3"),
        "Ngoài nội dung được ủy quyền ({matter}).",
        "not covered by the authorisation ({matter})";
    AuthorizationNotWritten = "authorization_not_written" { } Authority, Decree30("13.3"),
        "Ủy quyền phải bằng văn bản.",
        "an authorisation must be in writing";
    SubAuthorization = "sub_authorization" { } Authority, Decree30("13.3"),
        "Người được ủy quyền không được ủy quyền lại.",
        "an authorised person may not authorise another";
    AuthorizationRevoked = "authorization_revoked" { at: Instant } Authority, Project("L7"),
        "Việc giao, ủy quyền đã bị thu hồi lúc {at}.",
        "the grant was revoked ({at})";
    GrantorLostPower = "grantor_lost_power" { grantor: PersonId } Authority, Project("L7"),
        "Người ủy quyền ({grantor}) không còn giữ thẩm quyền đó.",
        "the grantor ({grantor}) no longer holds the power";
    InChargeSignsForHead = "in_charge_signs_for_head" { } Authority, Decree30("13.1"),
        "Cấp phó được giao phụ trách, điều hành ký KT., không ký Q.",
        "a deputy put in charge signs KT., not Q.";
    CapacityNotHeld = "capacity_not_held" { capacity: String } Authority, Decree30("13"),
        "Bạn không có thẩm quyền ký với tư cách “{capacity}”.",
        "you hold no power to sign as `{capacity}`";
    AmbiguousAuthority = "ambiguous_authority" { choices: Vec<String> } Authority, Project("P20"),
        "Có nhiều căn cứ thẩm quyền; hãy nêu rõ một trong số đó: {choices}.",
        "several authorities apply; name one of them: {choices}";
    GrantDoesNotConfer = "grant_does_not_confer" { grant: String } Authority, Project("P20"),
        "Văn bản giao, ủy quyền {grant} không cho bạn quyền làm việc này.",
        "the grant {grant} does not let you do this";
    StateSecretOnNetwork = "state_secret_on_network" { secrecy: Secrecy } Law, Secrets2025("5"),
        "Văn bản có độ mật “{secrecy}” không được soạn, nhận, lưu trên hệ thống nối mạng.",
        "a document marked `{secrecy}` may not be drafted, received or kept on a connected system";
    NotAuthentic = "not_authentic" { } Law, Decree30("21.2.a"),
        "Văn bản không bảo đảm xác thực, toàn vẹn: trả lại nơi gửi trên Hệ thống.",
        "authenticity or integrity not confirmed: return it to the sender";
    WrongRecipient = "wrong_recipient" { } Law, Decree30("21.2.a"),
        "Văn bản gửi sai nơi nhận: trả lại nơi gửi trên Hệ thống.",
        "sent to the wrong recipient: return it to the sender";
    NotRegisteredIncoming = "not_registered_incoming" { action: ActionName } Law, Decree30("22.1"),
        "Văn bản chưa đăng ký tại Văn thư nên chưa phát sinh trách nhiệm giải quyết; chưa thể {action}.",
        "not registered at the clerk's desk, so there is no duty to handle yet; cannot {action}";
    RefusalAfterNumber = "refusal_after_number" { number: u32 } Law, Decree30("21.2"),
        "Đã cấp số đến {number} nên không từ chối tiếp nhận được nữa; hãy trả lại bằng văn bản đi.",
        "arrival number {number} is given: return it by an outgoing letter instead";
    LeadNotStated = "lead_not_stated" { } Law, Decree30("23.2"),
        "Chưa xác định đơn vị, cá nhân chủ trì.",
        "the lead is not stated";
    DueNotStated = "due_not_stated" { units: u32 } Law, Decree30("23.2"),
        "Văn bản liên quan {units} đơn vị: phải ghi thời hạn giải quyết.",
        "{units} units are concerned: the deadline must be stated";
    ContentNotChecked = "content_not_checked" { gap: CheckGap, responsible: Vec<PostId> } Law, Decree30("12.1"),
        "Văn bản chưa được người đứng đầu đơn vị soạn thảo kiểm tra nội dung{gap}; người có trách nhiệm: {responsible}.",
        "the content has not been checked by the head of the drafting unit{gap}; responsible: {responsible}";
    FormatNotChecked = "format_not_checked" { gap: CheckGap, responsible: Vec<PostId> } Law, Decree30("12.2"),
        "Văn bản chưa được kiểm tra thể thức, kỹ thuật trình bày{gap}; người có trách nhiệm: {responsible}.",
        "form and layout have not been checked{gap}; responsible: {responsible}";
    NotApproved = "not_approved" { responsible: Vec<PostId> } Law, Decree30("11.1"),
        "Bản thảo chưa được người có thẩm quyền ký văn bản duyệt; người có trách nhiệm: {responsible}.",
        "the draft has not been approved by the person who will sign; responsible: {responsible}";
    ChangedAfterApproval = "changed_after_approval" { } Law, Decree30("11.2"),
        "Bản thảo đã được sửa sau khi duyệt: phải trình lại người có thẩm quyền ký.",
        "the draft was changed after approval: it must be shown to the signer again";
    ApprovedByAnother = "approved_by_another" { approver: PersonId } Law, Decree30("11.1"),
        "Bản thảo do {approver} duyệt; người duyệt phải là người ký.",
        "approved by {approver}; the approver must be the person who signs";
    NotSigned = "not_signed" { } Law, Decree30("15.2, 32.2.d"),
        "Văn bản chưa có chữ ký của người có thẩm quyền.",
        "the document is not signed by the competent person";
    NotNumbered = "not_numbered" { } Law, Decree30("14, 15"),
        "Văn bản chưa được cấp số, thời gian ban hành.",
        "the document is not numbered and dated";
    NotRegisteredOutgoing = "not_registered_outgoing" { } Law, Decree30("14, 16"),
        "Văn bản chưa được đăng ký vào sổ văn bản đi.",
        "the document is not entered in the outgoing register";
    NoAgencySignature = "no_agency_signature" { } Law, Decree30("14, 17"),
        "Văn bản chưa được đóng dấu hoặc ký số của cơ quan.",
        "the document bears no seal or digital signature of the agency";
    NumberDateInversion = "number_date_inversion" { last: NaiveDate, date: NaiveDate } Law, Decree30("15.1"),
        "Số nhỏ hơn đã mang ngày {last}, nên số kế tiếp không được mang ngày {date}.",
        "a smaller number carries the date {last}, so the next one cannot carry {date}";
    MomentFarAhead = "moment_far_ahead" { now: Instant, newest: NaiveDate } Evidence, Project("I10"),
        "Thời điểm thực hiện ({now}) cách việc gần nhất của cơ quan (ngày {newest}) quá xa; hãy kiểm tra đồng hồ máy, nếu đúng thì xác nhận thời điểm.",
        "the moment given ({now}) lies far ahead of the agency's newest event (of {newest}); check the clock, and confirm the moment if it is right";
    DayNotInOrder = "day_not_in_order" { date: NaiveDate, earliest: NaiveDate, latest: NaiveDate } Law, Decree30("15.1, 22.2"),
        "Ngày {date} không đúng thứ tự; số này chỉ có thể mang một ngày từ {earliest} đến {latest}.",
        "{date} is out of order: the number can carry a day from {earliest} to {latest}";
    DayUnchanged = "day_unchanged" { date: NaiveDate } Structural, Project("I10"),
        "Ngày {date} đã đúng như vậy, không có gì để sửa.",
        "the day is {date} already; there is nothing to correct";
    NumberOutOfRange = "number_out_of_range" { series: SeriesKey } Law, Decree30("15.1"),
        "Dãy số “{series}” đã hết số.",
        "the series `{series}` has no number left";
    ReturnToUnitHead = "return_to_unit_head" { unit: UnitId } Law, Decree30("10.3"),
        "Bản thảo phải chuyển lại lãnh đạo đơn vị chủ trì soạn thảo ({unit}).",
        "the draft goes back to the head of the drafting unit ({unit})";
    SeatVacant = "seat_vacant" { node: Term, seat: String } Agency, Project("L13"),
        "Bước “{node}”: {seat} hiện không có người đảm nhiệm.",
        "step `{node}`: {seat} has no active holder";
    UnknownUnit = "unknown_unit" { unit: UnitId } Agency, Project("profile"),
        "Sơ đồ tổ chức không có đơn vị “{unit}”.",
        "the chart has no unit `{unit}`";
    UnknownPost = "unknown_post" { post: PostId } Agency, Project("profile"),
        "Sơ đồ tổ chức không có chức danh “{post}”.",
        "the chart has no post `{post}`";
    UnknownPerson = "unknown_person" { person: PersonId } Agency, Project("profile"),
        "Cơ quan không có người “{person}”, hoặc người này không còn giữ chức danh nào.",
        "the agency has no `{person}`, or that person holds no post any more";
    NotInUnit = "not_in_unit" { person: PersonId, unit: UnitId } Agency, Decree30("24"),
        "{person} không thuộc {unit}.",
        "{person} does not belong to {unit}";
    NoTemplate = "no_template" { document_type: DocumentType } Agency, Project("profile"),
        "Cơ quan chưa khai quy trình cho loại văn bản này ({document_type}).",
        "the agency's profile has no template for such a document ({document_type})";
    UnknownBody = "unknown_body" { body: String } Agency, Appendix1("II.3.a"),
        "Cơ quan chưa khai hệ thống số riêng cho “{body}”.",
        "the agency's profile has no series of its own for `{body}`";
    NoSymbol = "no_symbol" { document_type: DocumentType } Agency, Appendix1("II.3"),
        "Không lập được ký hiệu cho loại văn bản này ({document_type}): loại không có ký hiệu, hoặc thiếu chữ viết tắt của cơ quan, đơn vị, lĩnh vực.",
        "no symbol can be formed for such a document ({document_type}): the type has none, or the abbreviation of agency, unit or field is missing";
    NobodyToTakeOver = "nobody_to_take_over" { seat: String } Agency, Project("P34"),
        "Không còn ai nhận được việc của {seat} trong phạm vi người này được chuyển; người chỉ đạo giải quyết có thể chuyển cho người ở đơn vị khác.",
        "nobody within reach can take over the work of {seat}; who directs the document can give it to another unit";
    RoleTwice = "role_twice" { seat: String } Agency, Project("L6"),
        "{seat}, hoặc chính người đang giữ chức danh hay đứng đầu đơn vị đó, được giao hai vai trong cùng một lần giao.",
        "{seat}, or the person who holds that post or heads that unit, is given two roles in one assignment";
    LeadNotRemoved = "lead_not_removed" { line: LineId } Agency, Project("P07"),
        "Dòng việc số {line} là của chủ trì nên không rút được: ý kiến chỉ đạo luôn có một chủ trì; hãy thay chủ trì.",
        "line {line} is the lead's and is not taken out: a direction always has one lead; replace the lead";
    CoHandlerOpen = "co_handler_open" { line: LineId } Agency, Project("P07"),
        "Dòng việc phối hợp số {line} chưa xong và chưa quá hạn; theo quy chế, chủ trì báo cáo khi phối hợp đã xong hoặc được miễn.",
        "the co-handler's line {line} is open and not past its due date: by the agency's rules the lead reports when it is done or waived";
    DueInPast = "due_in_past" { due: NaiveDate } Agency, Project("P28"),
        "Thời hạn {due} đã qua.",
        "the deadline {due} has passed";
    DueOffCalendar = "due_off_calendar" { due: NaiveDate } Agency, Project("P28"),
        "Thời hạn {due} nằm ngoài lịch (các năm 1900–2199).",
        "the deadline {due} lies outside the calendar (years 1900 to 2199)";
    DueAfterParent = "due_after_parent" { due: NaiveDate, limit: NaiveDate } Agency, Project("P07"),
        "Thời hạn {due} muộn hơn thời hạn đã được giao ({limit}).",
        "the deadline {due} is later than the one given ({limit})";
    DueNotLater = "due_not_later" { due: NaiveDate, current: NaiveDate } Agency, Project("P30"),
        "Thời hạn {due} không muộn hơn thời hạn hiện tại ({current}).",
        "the deadline {due} is not later than the current one ({current})";
    DueAtOnce = "due_at_once" { line: LineId } Law, Decree30("24.2"),
        "Văn bản khẩn phải được giải quyết ngay nên dòng việc số {line} không được gia hạn.",
        "an urgent document is handled at once, so line {line} gets no more time";
    AlreadyOpened = "already_opened" { line: LineId, at: Instant, by: PersonId } Agency, Project("P17"),
        "{by} đã mở dòng việc số {line} lúc {at}; chỉ thu hồi được khi chưa mở.",
        "line {line} was opened by {by} ({at}); recall is possible only before that";
    SeparationOfDuties = "separation_of_duties" { first: ActionName, second: ActionName } Agency, Project("P23"),
        "Một người không được vừa {first} vừa {second} trên cùng văn bản.",
        "one person may not both {first} and {second}, on one document";
    StatusNotAllowed = "status_not_allowed" { code: String, state: String } Structural, Project("L15"),
        "Không gửi, nhận được mã trạng thái {code} khi trạng thái tại nơi nhận là {state}.",
        "status code {code} is not possible while the recipient's state is {state}";
    StatusWrongSide = "status_wrong_side" { code: String } Structural, Project("L15"),
        "Bên nhận không gửi mã trạng thái {code}; mã này của bên gửi.",
        "the receiving side does not send status code {code}; it is the sender's";
    UnknownRecipient = "unknown_recipient" { recipient: String } Agency, Decree30("17.1"),
        "{recipient} không có trong nơi nhận của văn bản.",
        "{recipient} is not among the addressees";
    FieldMissing = "field_missing" { action: ActionName, field: Field } Evidence, Project("evidence"),
        "Để {action} cần có {field}.",
        "to {action}, give the {field}";
    UnprintableCharacter = "unprintable_character" { field: Field, character: String } Evidence, Project("evidence"),
        "Trong {field} có ký tự {character} không in, không gửi đi được; hãy xóa ký tự đó.",
        "the {field} holds {character}, a character that can be neither printed nor sent; remove it";
    UnsafeFileName = "unsafe_file_name" { name: String } Evidence, Project("evidence"),
        "Tên tệp “{name}” có đường dẫn thư mục hoặc ký tự đổi chiều chữ; hãy đặt lại tên tệp.",
        "the file name `{name}` holds a path or a character that turns the direction of letters; rename the file";
    ReasonTooShort = "reason_too_short" { least: u32 } Evidence, Project("P14"),
        "Lý do phải có ít nhất {least} ký tự.",
        "the reason needs at least {least} characters";
    NoFiles = "no_files" { } Evidence, Decree30("10.2"),
        "Bản thảo chưa có tệp nội dung.",
        "the draft has no content file";
    CoverConfersNoSignature = "cover_confers_no_signature" { } Authority, Project("P20"),
        "Xử lý thay khi vắng không bao gồm quyền ký.",
        "covering for an absent colleague confers no signature";
    GranteeNotUnitHead = "grantee_not_unit_head" { person: PersonId } Authority, Decree30("13.3"),
        "{person} không đứng đầu cơ quan, đơn vị nào thuộc cơ cấu tổ chức nên không được ủy quyền ký.",
        "{person} heads no unit within the structure and so cannot sign under an authorisation";
    GranteeNotDeputy = "grantee_not_deputy" { person: PersonId } Authority, Decree30("13.1"),
        "{person} không phải cấp phó của người đứng đầu nên không được giao ký thay (KT.).",
        "{person} is not a deputy of the head and so cannot sign for the head (KT.)";
    DelegationCycle = "delegation_cycle" { person: PersonId } Authority, Project("P20"),
        "Việc giao xử lý thay thành vòng tròn: quay lại chính {person}.",
        "the cover runs in a circle back to {person}";
    AuthorizationUnlimited = "authorization_unlimited" { } Evidence, Decree30("13.3"),
        "Văn bản ủy quyền phải giới hạn nội dung được ủy quyền.",
        "an authorisation must be limited in content";
    AuthorizationWithoutPeriod = "authorization_without_period" { } Evidence, Decree30("13.3"),
        "Văn bản ủy quyền phải giới hạn thời gian được ủy quyền.",
        "an authorisation must be limited in time";
    GrantWithoutPeriod = "grant_without_period" { } Evidence, Project("P20"),
        "Văn bản giao phải ghi ngày kết thúc.",
        "the grant names no last day";
    GrantOverlaps = "grant_overlaps" { grant: String } Agency, Project("P20"),
        "Trùng với văn bản giao, ủy quyền {grant} đang có hiệu lực cho cùng người, cùng việc; hãy thu hồi văn bản đó trước.",
        "it overlaps the grant {grant}, which gives the same person the same power; revoke that one first";
    GrantPeriodEmpty = "grant_period_empty" { from: NaiveDate, until: NaiveDate } Evidence, Project("P20"),
        "Thời hạn giao, ủy quyền kết thúc ngày {until}, trước khi bắt đầu ngày {from}.",
        "the period of the grant ends ({until}) before it begins ({from})";
    GrantRetroactive = "grant_retroactive" { from: NaiveDate, today: NaiveDate } Evidence, Project("P20"),
        "Không giao, ủy quyền lùi ngày: bắt đầu ngày {from}, hôm nay là ngày {today}.",
        "a grant cannot begin in the past: it begins {from}, today is {today}";
    GrantExists = "grant_exists" { grant: String } Structural, Project("P20"),
        "Đã có văn bản giao, ủy quyền mang mã {grant}.",
        "a grant with the id {grant} exists";
    GrantNotFound = "grant_not_found" { grant: String } Structural, Project("P20"),
        "Không có văn bản giao, ủy quyền mang mã {grant}.",
        "there is no grant with the id {grant}";
    NoUnit = "no_unit" { person: PersonId } Authority, Decree30("10.1"),
        "{person} không thuộc đơn vị nào nên không chủ trì soạn thảo.",
        "{person} belongs to no unit and so cannot be the drafter";
    PaperOnly = "paper_only" { action: ActionName } Structural, Decree30("21.1"),
        "Chỉ văn bản giấy mới có bước “{action}”.",
        "only paper documents know the step `{action}`";
    MailNotOpened = "mail_not_opened" {} Law, Decree30("21.1.b"),
        "Thư gửi đích danh cá nhân, đoàn thể: Văn thư không bóc bì, chuyển cho nơi nhận.",
        "mail for a named person or mass organisation is passed on unopened";
    MailIsForAgency = "mail_is_for_agency" {} Law, Decree30("21.1.b"),
        "Thư gửi cơ quan: Văn thư bóc bì, đóng dấu ĐẾN, không chuyển nguyên bì.",
        "mail for the agency is opened and stamped, not passed on";
    NotStamped = "not_stamped" {} Law, Decree30("21.1.b"),
        "Văn bản giấy chưa đóng dấu ĐẾN.",
        "the paper document has not been stamped ĐẾN";
    NoDirectionYet = "no_direction_yet" { seat: String } Law, Decree30("23.1"),
        "Chưa có ý kiến chỉ đạo và quy chế không xác định trước {seat} là nơi xử lý.",
        "no direction yet, and the agency's rules do not fix {seat} as the handler";
    EntryNotCompleted = "entry_not_completed" {} Law, Decree30("23.3"),
        "Văn bản giấy chưa quay lại Văn thư để đăng ký bổ sung sau ý kiến chỉ đạo.",
        "the paper document has not gone back to the clerk to complete the entry after the direction";
    ReceiptNotSigned = "receipt_not_signed" {} Evidence, Decree30("23.3"),
        "Chuyển giao văn bản giấy phải có ký nhận.",
        "a paper document is handed over against signature";
    NotAHandler = "not_a_handler" { seat: String } Agency, Decree30("23.4"),
        "{seat} không có trong ý kiến chỉ đạo giải quyết văn bản này.",
        "{seat} is not named in the direction";
    NotHandedOver = "not_handed_over" {} Law, Decree30("23.3"),
        "Văn bản giấy chưa được Văn thư chuyển giao.",
        "the paper document has not been handed over by the clerk";
    NotHead = "not_head" { person: PersonId } Authority, Decree30("24.1"),
        "{person} không phải người đứng đầu cơ quan.",
        "{person} is not the head of the agency";
    NotSigner = "not_signer" { signer: PostId } Authority, Appendix1("III.2.b"),
        "Mức độ khẩn do người ký quyết định: {signer}.",
        "the urgency is decided by the signer: {signer}";
    NotSignerOrHead = "not_signer_or_head" { person: PersonId } Authority, Project("P19"),
        "Chỉ người đã ký hoặc người đứng đầu cơ quan quyết định việc này; {person} không phải.",
        "only the person who signed or the head of the agency decides this; {person} is neither";
    NotLatestChecker = "not_latest_checker" { person: PersonId } Authority, Project("P19"),
        "Chỉ người vừa kiểm tra hoặc duyệt bản thảo ở bước gần nhất được rút lại ý kiến của mình; {person} không phải.",
        "only who gave the latest check or approval of the draft may withdraw it; {person} did not";
    NotDraftKeeper = "not_draft_keeper" { drafter: PersonId, unit: UnitId } Authority, Project("P16"),
        "Chỉ người soạn thảo ({drafter}), người đứng đầu {unit} hoặc lãnh đạo cơ quan được hủy dự thảo.",
        "only the drafter ({drafter}), the head of {unit} or the agency's leadership may give the draft up";
    NotSignerChanger = "not_signer_changer" { drafter: PersonId, unit: UnitId, signer: PostId } Authority, Project("P34"),
        "Chỉ người soạn thảo ({drafter}), người đứng đầu {unit}, người giữ chức danh đang được nêu là ký ({signer}) hoặc lãnh đạo cơ quan được thay người ký.",
        "only the drafter ({drafter}), the head of {unit}, who holds the post named to sign ({signer}) or the agency's leadership may change the signer";
    SignerUnchanged = "signer_unchanged" { signer: PostId } Structural, Project("P34"),
        "Người ký đã là {signer}, không có gì để thay.",
        "the signer is {signer} already; there is nothing to change";
    NoOtherSigner = "no_other_signer" { document_type: DocumentType } Agency, Decree30("13"),
        "Hiện không có ai khác trong cơ quan có thẩm quyền ký {document_type}.",
        "nobody else in the agency has the power to sign such a document ({document_type}) now";
    Frozen = "frozen" {} Law, Appendix6("III.8.a"),
        "Văn bản đã thu hồi: văn bản và dữ liệu đặc tả bị đóng băng.",
        "the document was recalled: it and its metadata are frozen";
    ContentNeedsEqualForm = "content_needs_equal_form" { document_type: DocumentType } Law, Decree30("18.3"),
        "Sai nội dung phải sửa đổi, thay thế bằng văn bản có hình thức tương đương ({document_type}).",
        "wrong content is amended or replaced by a document of equal form ({document_type})";
    FormNeedsOfficialLetter = "form_needs_official_letter" {} Law, Decree30("18.3"),
        "Sai thể thức, kỹ thuật trình bày, thủ tục ban hành phải đính chính bằng công văn.",
        "wrong form, technique or procedure is corrected by an official letter";
    StateSecretByExchange = "state_secret_by_exchange" { secrecy: Secrecy } Law, Decision28Scope,
        "Không gửi văn bản có độ mật “{secrecy}” qua trục liên thông.",
        "a document marked `{secrecy}` is not sent over the exchange axis";
    NoElectronicRecipient = "no_electronic_recipient" {} Agency, Decision28("7.1"),
        "Không có nơi nhận nào mang mã định danh để gửi qua trục.",
        "no addressee has an identifier, so nothing can be sent by exchange";
    NoWrittenPermission = "no_written_permission" {} Law, Decree30("32"),
        "Chỉ giao con dấu, thiết bị lưu khóa cho người khác khi có văn bản cho phép.",
        "seal and key device are handed over only with written permission";
    NoHandOverMinutes = "no_hand_over_minutes" {} Law, Decree30("32"),
        "Giao con dấu, thiết bị lưu khóa phải lập biên bản.",
        "minutes are needed to hand over seal or key device";
    NotGrantor = "not_grantor" { post: PostId } Authority, Decree30("13"),
        "Chỉ người đang giữ chức danh “{post}” được giao, ủy quyền hoặc thu hồi.",
        "only the holder of the post `{post}` may make or revoke this grant";
    NumberSymbolUsed = "number_symbol_used" { number_symbol: String, year: i32 } Law, Decree30("15.1"),
        "Số, ký hiệu {number_symbol} đã dùng trong năm {year}.",
        "number and symbol {number_symbol} are already used in {year}";
    MalformedNumberSymbol = "malformed_number_symbol" { number_symbol: String } Law, Appendix1("II.3"),
        "Số, ký hiệu “{number_symbol}” viết không đúng thể thức.",
        "the number and symbol `{number_symbol}` are not written as prescribed";
    UnknownSeries = "unknown_series" { series: SeriesKey } Structural, Project("profile"),
        "Không có dãy số “{series}” để thực hiện việc này.",
        "there is no series `{series}` for this";
    ReservationPastItsDay = "reservation_past_its_day" { date: NaiveDate } Agency, Project("P33"),
        "Số giữ chỗ mang ngày {date} nên chỉ giữ được đến hết ngày đó.",
        "a reserved number carries the date {date}, so it can be held until the end of that day only";
    ReservationNotFound = "reservation_not_found" { number: u32 } Structural, Project("P33"),
        "Số {number} không phải số đang giữ chỗ.",
        "number {number} is not reserved";
    ReservationExpired = "reservation_expired" { number: u32, until: Instant } Agency, Project("P33"),
        "Việc giữ chỗ số {number} đã hết hạn lúc {until}; số này để trống, không dùng lại.",
        "the reservation of number {number} ended ({until}); the number is void and is not used again";
    ReservationForAnother = "reservation_for_another" { number: u32 } Structural, Project("P33"),
        "Số {number} đang giữ chỗ cho văn bản khác.",
        "number {number} is held for another document";
    NumberOnDocument = "number_on_document" { number: u32 } Law, Project("P33"),
        "Số {number} đã cấp cho văn bản; chỉ hủy số cùng với văn bản đó.",
        "number {number} stands on a document; it is made void only together with that document";
    SeriesInUse = "series_in_use" { series: SeriesKey, last: u32 } Structural, Project("P33"),
        "Dãy số “{series}” đã cấp đến số {last}; chỉ nhập số cũ vào dãy chưa dùng.",
        "the series `{series}` has given numbers up to {last} already; former numbers are imported into a fresh series only";
    YearToCome = "year_to_come" { year: i32, today: NaiveDate } Law, Decree30("15.1"),
        "Hôm nay là {today}; dãy số của năm {year} chưa bắt đầu.",
        "today is {today}; the numbers of {year} have not begun";
    YearOver = "year_over" { year: i32, today: NaiveDate } Law, Decree30("15.1"),
        "Hôm nay là {today}; dãy số của năm {year} đã kết thúc, số của hôm nay lấy ở dãy số năm nay.",
        "today is {today}; the numbers of {year} have ended, a number of today comes from this year's";
    CopyDirectionNotProvided = "copy_direction_not_provided" { copy: CopyKind, from: Medium, to: Medium } Law, Decree30("25"),
        "Quy định không có {copy} từ {from} sang {to} đối với bản dùng để sao này.",
        "the rules know no {copy} from {from} to {to} of such a source";
    CopyNotFromTrueCopy = "copy_not_from_true_copy" { } Law, Decree30("25.2"),
        "Bản sao lục phải được làm từ bản sao y.",
        "a sao lục is made from a true copy (sao y)";
    AgencyCodeClosed = "agency_code_closed" { code: String } Law, Decision9,
        "Mã định danh {code} đã đóng, không được dùng cho văn bản mới.",
        "the agency code {code} is closed and not used in a new document";
    AgencyCodeMalformed = "agency_code_malformed" { code: String } Law, Decision20Codes,
        "Mã định danh “{code}” không đúng cấu trúc.",
        "the agency code `{code}` is malformed";
    StatusNotSenders = "status_not_senders" { code: String } Structural, Project("L15"),
        "Bên gửi không gửi mã trạng thái {code}; mã này của bên nhận.",
        "the sending side does not send status code {code}; it is the recipient's";
    DossierExists = "dossier_exists" { notation: String } Structural, Decree30("29.1"),
        "Hồ sơ {notation} đã được mở.",
        "the dossier {notation} has been opened already";
    DossierNotOpen = "dossier_not_open" { } Structural, Decree30("29"),
        "Hồ sơ chưa được mở hoặc đã kết thúc.",
        "the dossier has not been opened, or is closed";
    DossierNotClosed = "dossier_not_closed" { } Structural, Decree30("29.4, 30"),
        "Hồ sơ chưa được kết thúc.",
        "the dossier is not closed yet";
    DossierTransferred = "dossier_transferred" { } Structural, Decree30("30"),
        "Hồ sơ đã nộp vào lưu trữ.",
        "the dossier has been transferred to the archive";
    NotDossierMaker = "not_dossier_maker" { maker: PersonId } Authority, Decree30("29.1"),
        "Chỉ người lập hồ sơ ({maker}) được làm việc này; riêng bàn giao, giữ lại hồ sơ thì người đứng đầu đơn vị của người đó cũng được làm, khi người đó đã thôi giữ chức vụ thì cả người đứng đầu cơ quan.",
        "only the maker of the dossier ({maker}) may do this; to hand it over or keep it also the head of the maker's unit and, once the maker holds no post any more, the head of the agency";
    HandOverToMaker = "hand_over_to_maker" { maker: PersonId } Structural, Decree30("29–31"),
        "Hồ sơ đang do {maker} lập nên không thể bàn giao cho chính người đó; cần nêu người nhận khác.",
        "{maker} makes the dossier already, so it cannot be handed over to the same person; another one must be named";
    DayToCome = "day_to_come" { field: Field, day: NaiveDate, today: NaiveDate } Law, Decree30("29"),
        "Hôm nay là {today}; {field} không thể là {day}, một ngày chưa đến. Nêu ngày đúng hoặc chờ đến ngày đó.",
        "today is {today}; the {field} cannot be {day}, a day to come: the true day must be stated, or that day awaited";
    EndedBeforeStart = "ended_before_start" { ended: NaiveDate, start: NaiveDate } Law, Decree30("29.4"),
        "Công việc không thể kết thúc ngày {ended}, trước ngày bắt đầu hồ sơ {start}; nêu ngày từ {start} trở đi.",
        "the work cannot have ended on {ended}, before the dossier began on {start}; a day from {start} on must be stated";
    DocumentInDossier = "document_in_dossier" { document: DocumentId } Structural, Decree30("29.3"),
        "Văn bản {document} đã có trong hồ sơ.",
        "the document {document} is in the dossier already";
    DocumentNotInDossier = "document_not_in_dossier" { document: String } Structural, Decree30("29.4"),
        "Văn bản {document} không có trong hồ sơ.",
        "the document {document} is not in the dossier";
    TransferPapersMissing = "transfer_papers_missing" { } Evidence, Decree30("30.3"),
        "Nộp hồ sơ giấy phải có 02 bản Mục lục hồ sơ và 02 bản Biên bản giao nhận.",
        "a paper file is handed over with two copies of the list and two of the minutes";
    KeptTooLong = "kept_too_long" { latest: NaiveDate } Law, Decree30("31.3.d"),
        "Hồ sơ đến hạn nộp lưu chỉ được giữ lại đến hết ngày {latest} (không quá 02 năm).",
        "a due file may be kept until {latest} at the latest (two years)";
    KeptBeforeDue = "kept_before_due" { due: NaiveDate, latest: NaiveDate } Law, Decree30("31.3.d"),
        "Đến ngày {due} hồ sơ mới đến hạn nộp lưu nên không có gì để giữ lại trước ngày đó; chỉ được giữ lại đến một ngày từ {due} đến {latest}.",
        "the file is due on {due} only, so nothing is kept before; it may be kept until a day from {due} to {latest}";
    NeverDue = "never_due" { } Structural, Decree30("31.3.c"),
        "Hồ sơ có thời hạn bảo quản dưới 05 năm không phải nộp lưu nên không có hạn để giữ lại quá; hồ sơ vẫn ở đơn vị.",
        "a file kept less than five years does not go to the archive, so there is no due day to keep it beyond; it stays at the unit";
    NoWrittenConsent = "no_written_consent" { } Evidence, Decree30("31.3.d"),
        "Giữ lại hồ sơ đến hạn phải được người đứng đầu đồng ý bằng văn bản.",
        "keeping a due file needs the written consent of the head";
    KeptListNotSent = "kept_list_not_sent" { } Evidence, Decree30("31.3.d"),
        "Chưa gửi Danh mục hồ sơ giữ lại cho Lưu trữ.",
        "the list of the files kept has not been sent to the archive";
}

/// A rule that failed, with its parameters: keys in JSON, names in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule with its parameters.
    pub failed: Failed,
    names: Names,
}

/// A parameter that is absent is null: only some may be.
fn param<T: DeserializeOwned>(
    params: &mut Map<String, Value>,
    name: &str,
) -> serde_json::Result<T> {
    serde_json::from_value(params.remove(name).unwrap_or_default())
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|rule| rule.code() == code);
        let unknown = || D::Error::custom(format_args!("no rule `{code}`"));
        known.copied().ok_or_else(unknown)
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Reason {
    /// The same reason, told by the names of an agency.
    pub fn tell_by(&mut self, names: &Names) {
        self.names = names.clone();
    }

    /// Stable snake-case code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule().code()
    }

    /// The sentence in the given language, with its parameters.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        if let Some(told) = self.names.told() {
            return told.of(locale).to_owned();
        }
        let mut values: Vec<(&str, String)> = Vec::new();
        self.each_param(|name, value| values.push((name, value.text(locale, &self.names))));
        // In one pass, so that braces in a value stay what somebody wrote.
        let mut sentence = String::new();
        let mut rest = self.rule().wording(locale);
        while let Some((before, (name, after))) = rest
            .split_once('{')
            .and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            sentence.push_str(before);
            let value = values.iter().find(|(key, _)| *key == name);
            sentence.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        sentence.push_str(rest);
        sentence
    }

    /// The parameters as a JSON object.
    #[must_use]
    pub fn params(&self) -> Value {
        let mut params = Map::new();
        self.each_param(|name, value| {
            let value = value.json();
            if !value.is_null() {
                params.insert(name.to_owned(), value);
            }
        });
        Value::Object(params)
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rule = self.rule();
        let mut out = serializer.serialize_struct("Reason", 5)?;
        out.serialize_field("code", rule.code())?;
        out.serialize_field("kind", &rule.kind())?;
        out.serialize_field("article", &rule.source().citation(Locale::Vi))?;
        out.serialize_field("params", &self.params())?;
        let message = Text {
            vi: self.message(Locale::Vi),
            en: self.message(Locale::En),
        };
        out.serialize_field("message", &message)?;
        out.end()
    }
}

/// Its sentences stay as they were told, in the names of the desk that refused.
impl<'de> Deserialize<'de> for Reason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            code: Rule,
            #[serde(rename = "kind")]
            _kind: RuleKind,
            #[serde(rename = "article")]
            _article: String,
            params: Map<String, Value>,
            message: Text,
        }
        let mut shape = Shape::deserialize(deserializer)?;
        let failed = Failed::read(shape.code, &mut shape.params).map_err(D::Error::custom)?;
        if let Some((name, _)) = shape.params.iter().next() {
            let code = shape.code.code();
            let unknown = format_args!("the rule `{code}` has no parameter `{name}`");
            return Err(D::Error::custom(unknown));
        }
        let names = Names::told_as(shape.message);
        Ok(Self { failed, names })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Reason {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reason".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        /// A rule that failed.
        #[derive(schemars::JsonSchema)]
        #[expect(dead_code, reason = "only its schema is read")]
        struct Shape {
            /// Stable code of the rule.
            code: Rule,
            /// Sort of rule.
            kind: RuleKind,
            /// Article of law, or rule of the project.
            article: String,
            /// The rule's parameters; `schema/refusals.json` names them.
            params: std::collections::BTreeMap<String, Value>,
            /// The sentence, with the parameters in it.
            message: Text,
        }
        Shape::json_schema(generator)
    }
}
