//! Questions with typed answers: what a form looks like, who may sign, when something is due, what a
//! register line holds. The rules live in their own folders and are only asked here. One list
//! serves every language: schema, types and the methods of both bindings are generated from it.

mod agency;
mod archive;
mod form;
mod number;
mod record;
mod signing;
mod time;
mod timeliness;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{Detail, Fault, FaultCode, InvalidInput, Wanted};
use crate::calendar::Calendar;
use crate::document::DateLine;
use crate::input::{read_json, read_value};
use crate::law::{Merger, Secrecy};
use crate::machines::dossier::ClosingDuties;
use crate::machines::incoming::RecallDuty;
use crate::numbers::{Import, Registers, Reservation};
use crate::organization::{Agency, Grants, Signatory, SigningPower, SigningPowers};
use crate::registers::{Cell, DuplicateKeys, GapAudit, RegisterBook};
use crate::rules::{CommandError, Warning};

pub use agency::{
    AgencyCodeInfo, AgencyCodeQuery, IsOurCodeQuery, MergerQuery, SameAgencyQuery, TakeStatusQuery,
    TakenStatus,
};
pub use archive::{ClosingDutiesQuery, FileSymbolsQuery, MustTransferQuery};
pub use form::{
    ArrivalStampQuery, BoxInfo, CheckCopySymbolQuery, CheckDateLineQuery, CheckNumberSymbolQuery,
    CopyNoteQuery, CopySymbolQuery, DateLineFlaw, DateLinePartsQuery, DateLineQuery,
    DocumentTypeQuery, LayoutBoxesQuery, NumberSymbolFlaw, NumberSymbolQuery, RecipientLinesQuery,
    TypeInfo, WrittenNumber, WrittenStamp,
};
pub use number::{
    AuditSeriesQuery, FormerNumbersQuery, NextNumberQuery, ProfileWarningsQuery, ReservationsQuery,
};
pub use record::{
    DataFieldInfo, DataFieldsQuery, Direction, Duplicate, DuplicateKeysQuery, DutyToHandleQuery,
    FindDuplicateQuery, IncomingRowQuery, OutgoingRowQuery, RecallDutiesQuery, RegisterColumns,
    RegisterColumnsQuery, RegisterOfQuery, RegisterRowQuery, RegistrationRequiredQuery,
    SameDocument, SameDocumentQuery, SecrecyOfMarkQuery, UrgencyMark, UrgencyMarkQuery,
};
pub use signing::{
    SignatureBlockQuery, SigningPowerQuery, SigningPowersQuery, WhoCanSignQuery, WrittenSignature,
};
pub use time::{
    Deadline, DeadlineKind, DeadlineQuery, HandlingDeadlineQuery, LatestTransferYearQuery,
    SecrecyEndQuery, TransferDueQuery,
};
pub use timeliness::{Standing, TimelinessQuery};

/// What a question is asked of.
#[derive(Clone, Copy, Debug)]
pub struct Office<'a> {
    /// Chart, series and routes.
    pub agency: &'a Agency,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Delegation grants.
    pub grants: &'a Grants,
    /// Number series.
    pub registers: &'a Registers,
}

/// A question that has an answer of its own.
trait Ask {
    /// What is answered.
    type Answer;

    /// Asks the rules.
    ///
    /// # Errors
    /// Every failing rule, or every fault of the question.
    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError>;
}

macro_rules! queries {
    ($($(#[$doc:meta])* $key:literal $name:ident($query:ty) -> $answer:ty,)*) => {
        /// A question to the rules that needs no document, and has more to answer than yes or no
        /// (for those see [`crate::api::Question`]).
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(tag = "type", content = "data"))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        #[non_exhaustive]
        pub enum Query {
            $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $key))] $name($query),)*
        }

        impl Query {
            /// Reads a question (JSON). By hand, since serde's reading of such an enum is three
            /// times as large, which browsers would load.
            ///
            /// # Errors
            /// Every fault with its JSON path.
            pub fn read(json: &str) -> Result<Self, InvalidInput> {
                let Asked { query, data } = read_json(json)?;
                let read = match query.as_str() {
                    $($key => read_value(data).map(Self::$name),)*
                    other => {
                        let fault = Fault::new("type", FaultCode::InvalidValue, other).wanting(Wanted::OneOf(const { &[$($key),*] }));
                        return Err(InvalidInput::one(fault));
                    }
                };
                read.map_err(|invalid| invalid.below("data"))
            }
        }

        /// The answer to the [`Query`] of the same name.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "type", content = "data")]
        #[non_exhaustive]
        pub enum Answer { $($(#[$doc])* #[serde(rename = $key)] $name($answer),)* }

        impl Query {
            /// The answer; nothing changes. A desk asks it by [`crate::api::Desk::answer`].
            ///
            /// # Errors
            /// Every failing rule, or every fault of the question.
            pub fn answer(&self, office: Office<'_>) -> Result<Answer, CommandError> {
                match self { $(Self::$name(query) => query.ask(office).map(Answer::$name),)* }
            }
        }
    };
}

queries! {
    /// Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
    /// where no symbol can be formed. `organization` is by default the agency's own abbreviation.
    "number_symbol" NumberSymbol(NumberSymbolQuery) -> Option<WrittenNumber>,
    /// Number and symbol of a copy (Appendix III, form 3.1).
    "copy_symbol" CopySymbol(CopySymbolQuery) -> Option<WrittenNumber>,
    /// What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
    /// is well formed. The abbreviation of the agency is compared only if `organization` is given.
    "check_number_symbol" CheckNumberSymbol(CheckNumberSymbolQuery) -> Vec<NumberSymbolFlaw>,
    /// What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
    /// III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
    /// `organization` is given.
    "check_copy_symbol" CheckCopySymbol(CheckCopySymbolQuery) -> Vec<NumberSymbolFlaw>,
    /// A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation.
    "document_type" DocumentType(DocumentTypeQuery) -> TypeInfo,
    /// Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
    /// `place` is by default the agency's own.
    "date_line" DateLine(DateLineQuery) -> String,
    /// Place and date in their parts, each as it is written.
    "date_line_parts" DateLineParts(DateLinePartsQuery) -> DateLine,
    /// The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`.
    "recipient_lines" RecipientLines(RecipientLinesQuery) -> Vec<String>,
    /// The ĐẾN stamp (Appendix IV): its lines and size.
    "arrival_stamp" ArrivalStamp(ArrivalStampQuery) -> WrittenStamp,
    /// The parts of the line in box 14 of an electronic copy: kind, agency, day, time.
    "copy_note" CopyNote(CopyNoteQuery) -> Vec<String>,
    /// The boxes of the layout and their letters (thể thức; Appendix I).
    "layout_boxes" LayoutBoxes(LayoutBoxesQuery) -> Vec<BoxInfo>,
    /// What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
    /// place is compared only if `place` is given.
    "check_date_line" CheckDateLine(CheckDateLineQuery) -> Vec<DateLineFlaw>,
    /// The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
    /// up. Refusals: `fact_missing`, `number_out_of_range`.
    "next_number" NextNumber(NextNumberQuery) -> u32,
    /// What people should be told about the agency's profile: series that print alike.
    "profile_warnings" ProfileWarnings(ProfileWarningsQuery) -> Vec<Warning>,
    /// The reservations of a series that may still be used without breaking the order of dates (số
    /// đang giữ chỗ).
    "reservations" Reservations(ReservationsQuery) -> Vec<Reservation>,
    /// What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
    /// order. Void, reserved and imported numbers are no gaps.
    "audit_series" AuditSeries(AuditSeriesQuery) -> GapAudit,
    /// Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ).
    "former_numbers" FormerNumbers(FormerNumbersQuery) -> Import,
    /// What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed.
    "signing_powers" SigningPowers(SigningPowersQuery) -> SigningPowers,
    /// The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
    /// only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
    /// other ways lack.
    "signing_power" SigningPower(SigningPowerQuery) -> SigningPower,
    /// The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
    /// as for the power.
    "signature_block" SignatureBlock(SignatureBlockQuery) -> WrittenSignature,
    /// Everybody with the power to sign such a document, and everybody who almost has it, with what
    /// is missing (Art. 13).
    "who_can_sign" WhoCanSign(WhoCanSignQuery) -> Vec<Signatory>,
    /// The latest moment that the law sets for an act (thời hạn).
    "deadline" Deadline(DeadlineQuery) -> Deadline,
    /// The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
    /// urgent at once, else as directed, else as the working regulation says.
    "handling_deadline" HandlingDeadline(HandlingDeadlineQuery) -> Deadline,
    /// The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
    /// 19); none for what is not secret.
    "secrecy_end" SecrecyEnd(SecrecyEndQuery) -> Deadline,
    /// The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
    /// 33/2024/QH15).
    "transfer_due" TransferDue(TransferDueQuery) -> Deadline,
    /// The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15).
    "latest_transfer_year" LatestTransferYear(LatestTransferYearQuery) -> i32,
    /// How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
    /// thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class.
    "timeliness" Timeliness(TimelinessQuery) -> Standing,
    /// The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
    /// alarm, not a refusal.
    "find_duplicate" FindDuplicate(FindDuplicateQuery) -> Option<Duplicate>,
    /// The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
    /// may be the same shares one of them, and `find_duplicate` decides. Kept with their version.
    "duplicate_keys" DuplicateKeys(DuplicateKeysQuery) -> DuplicateKeys,
    /// Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
    /// say the same.
    "same_document" SameDocument(SameDocumentQuery) -> SameDocument,
    /// Title and headings of a register (mẫu sổ; Appendices IV, V).
    "register_columns" RegisterColumns(RegisterColumnsQuery) -> RegisterColumns,
    /// Which register a document is entered in (Art. 16.3, 22.4).
    "register_of" RegisterOf(RegisterOfQuery) -> RegisterBook,
    /// A line of the incoming register (Appendix IV): its ten cells.
    "incoming_row" IncomingRow(IncomingRowQuery) -> Vec<Option<Cell>>,
    /// A line of the outgoing register (Appendix IV): its ten cells.
    "outgoing_row" OutgoingRow(OutgoingRowQuery) -> Vec<Option<Cell>>,
    /// A line of any of the five registers of Appendix IV.
    "register_row" RegisterRow(RegisterRowQuery) -> Vec<Option<Cell>>,
    /// The input fields of a record (trường thông tin; Appendix VI, part II).
    "data_fields" DataFields(DataFieldsQuery) -> Vec<DataFieldInfo>,
    /// Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b).
    "urgency_mark" UrgencyMark(UrgencyMarkQuery) -> UrgencyMark,
    /// The secrecy for which a printed mark stands (độ mật); none if it is no such mark.
    "secrecy_of_mark" SecrecyOfMark(SecrecyOfMarkQuery) -> Option<Secrecy>,
    /// Whether mail must be registered at the clerk's desk (Art. 21.1.b).
    "registration_required" RegistrationRequired(RegistrationRequiredQuery) -> bool,
    /// Whether units and persons are bound to handle a document (Art. 22.1).
    "duty_to_handle" DutyToHandle(DutyToHandleQuery) -> bool,
    /// What the receiver of a recall notice must do (Art. 18.4).
    "recall_duties" RecallDuties(RecallDutiesQuery) -> Vec<RecallDuty>,
    /// Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I).
    "file_symbols" FileSymbols(FileSymbolsQuery) -> Vec<String>,
    /// Whether a file goes to the archive (nộp lưu, Art. 31.3.c).
    "must_transfer" MustTransfer(MustTransferQuery) -> bool,
    /// What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4).
    "closing_duties" ClosingDuties(ClosingDutiesQuery) -> ClosingDuties,
    /// Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
    /// 102:2016/BTTTT); none if it is malformed.
    "agency_code" AgencyCode(AgencyCodeQuery) -> Option<AgencyCodeInfo>,
    /// Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
    /// is for it.
    "is_our_code" IsOurCode(IsOurCodeQuery) -> bool,
    /// Whether two identifiers name one agency (cùng một cơ quan), whatever their generation.
    "same_agency" SameAgency(SameAgencyQuery) -> bool,
    /// Which identifier stays after a merger, and which are closed (sáp nhập).
    "resolve_merger" ResolveMerger(MergerQuery) -> Merger,
    /// Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
    /// `status_wrong_side`, `status_not_senders`, `status_not_allowed`.
    "take_status" TakeStatus(TakeStatusQuery) -> TakenStatus,
}

/// A question before its data are read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(rename = "type")]
    query: String,
    data: Value,
}

/// A fault of the question at a field of its data.
fn fault(field: &str, detail: impl Into<Detail>) -> CommandError {
    let fault = Fault::new(format!("data.{field}"), FaultCode::InvalidValue, detail);
    InvalidInput::one(fault).into()
}

/// The year 2199 is the last of all calendars here.
fn beyond(field: &str) -> CommandError {
    fault(
        field,
        (
            "",
            [
                "vượt khỏi các năm 1900–2199",
                "beyond the years 1900 to 2199",
            ],
        ),
    )
}
