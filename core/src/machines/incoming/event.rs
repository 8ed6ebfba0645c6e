use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, DossierId, LineId, PersonId, PostId};
use crate::calendar::Due;
use crate::document::Metadata;
use crate::register::Taken;
use crate::routing::{self, Seat};

/// Why a message is returned before registration (routing P16b).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RefusalCause {
    /// Gửi sai nơi nhận.
    WrongRecipient,
    /// Chữ ký số không hợp lệ, không bảo đảm xác thực, toàn vẹn.
    NotAuthentic,
    /// Thiếu trang, thiếu tệp.
    Incomplete,
    /// Trùng với văn bản đã đăng ký.
    Duplicate,
    /// Có dấu mật, không được gửi qua trục.
    Secret,
    /// Lý do khác.
    Other,
}

/// What happened to an incoming document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// It came in; the sender is told the same day (Art. 21.2.c).
    Received {
        /// Its data.
        metadata: Box<Metadata>,
    },
    /// It was returned to the sender; no arrival number was used.
    ReceiptRefused {
        /// Why.
        cause: RefusalCause,
        /// What the sender is told.
        note: String,
    },
    /// The envelope was opened and stamped ĐẾN.
    Stamped,
    /// The envelope was passed on unopened.
    ForwardedUnopened,
    /// It proved to be the agency's business and was handed in for registration.
    HandedIn,
    /// The register entry was completed after the direction.
    EntryCompleted,
    /// It was handed over to a handler.
    HandedOver {
        /// To whom.
        to: Seat,
        /// Paper: against signature.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        signed_receipt: bool,
    },
    /// Somebody was named to track and urge.
    TrackerAssigned {
        /// Who.
        person: PersonId,
    },
    /// It was entered in the register.
    Registered {
        /// Arrival number and date.
        taken: Taken,
        /// Documents it may repeat.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        duplicates: Vec<DocumentId>,
        /// When it must be submitted at the latest (Art. 23.1).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        submit_due: Option<Due>,
    },
    /// It was submitted for direction.
    Submitted {
        /// To whom.
        to: PostId,
    },
    /// The direction was written.
    Directed {
        /// Opinion.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        opinion: String,
        /// Deadline of the handling.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Due>,
    },
    /// Open due dates were counted anew after the calendar had been revised; a line each follows.
    CalendarRevised {
        /// The announcement, for example the letter of the Government Office.
        basis: String,
        /// Version of the calendar now.
        calendar: String,
        /// The paper in which those concerned agreed to earlier dates.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreed: Option<String>,
        /// Deadline of the handling as a whole, if it moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Due>,
    },
    /// The lead reported.
    Reported {
        /// The lead's line.
        line: LineId,
        /// Who reported.
        by: PersonId,
        /// The outgoing document that answers it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<DocumentId>,
    },
    /// The report went back for rework.
    ReportReturned {
        /// Why.
        reason: String,
    },
    /// The submission was taken back by the clerk.
    SubmissionRecalled,
    /// The handling was accepted as complete.
    Completed,
    /// It was put into its dossier.
    Filed {
        /// Dossier.
        dossier: DossierId,
        /// Number and symbol of the dossier.
        notation: String,
    },
    /// The routing engine moved.
    Routing(routing::Event),
}
