//! What a command must bring with it: the words in which repairs speak to a command's `supply`.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::{ContentHash, GrantId, Instant, LineId};
use crate::law::DocumentType;
use crate::organization::SigningPower;
use crate::routing::Seat;
use crate::rules::Field;

/// What a command must bring with it or say, and does not yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Evidence {
    /// Look at the document as it now is: its version (`seen.version`).
    CurrentVersion(u32),
    /// Look at the content as it now is: its hash (`seen.content`).
    CurrentContent(ContentHash),
    /// The line on which the work now lies, once it was given to the actor (`line`).
    OnLine(LineId),
    /// A new command id.
    FreshId,
    /// A text of at least so many characters.
    Text {
        /// Which.
        field: Field,
        /// Characters.
        least: u32,
    },
    /// The dossier is opened, or an open one is named (mở hồ sơ).
    OpenDossier,
    /// Another reply is issued, and named where the command names one (văn bản trả lời khác).
    AnotherReply,
    /// A main file of the draft (tệp nội dung).
    ContentFile,
    /// The lead is stated (chủ trì); any other seat that somebody holds will do.
    Lead(Seat),
    /// The deadline is stated, or another one.
    Due(NaiveDate),
    /// Another post to submit to.
    SubmitTo(crate::base::PostId),
    /// The power in which to sign is named (`capacity`, `post`, and `under` where it is a grant).
    SignAs(SigningPower),
    /// The grant under which the actor acts is named (`under`).
    Under(GrantId),
    /// No grant is named: the own seat is used.
    NoGrant,
    /// The instrument of another type (Art. 18.3).
    Instrument(DocumentType),
    /// The handler has signed for the paper (ký nhận).
    SignedReceipt,
    /// Văn bản cho phép.
    WrittenPermission,
    /// Biên bản.
    Minutes,
    /// A written basis of the grant (văn bản ủy quyền).
    WrittenBasis,
    /// The types of document that the grant covers.
    LimitedTo(Vec<DocumentType>),
    /// Another period of the grant.
    Period {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// No reserved number is named: the next one of the series is taken.
    NoReservation,
    /// Another day is stated.
    Day(NaiveDate),
    /// The moment is confirmed (`confirm_time`), after a look at the clock.
    ConfirmedTime,
    /// A shorter time.
    UntilInstant(Instant),
    /// A shorter time.
    UntilDay(NaiveDate),
    /// The head's written consent.
    WrittenConsent,
    /// The list of the files kept was sent to the archive.
    ListSentToArchive,
    /// Two lists and two minutes (Art. 30.3).
    TransferPapers,
}

impl Evidence {
    /// Lengthens `text` if it is the text of that field which is missing or too short.
    pub(crate) fn fills(&self, wanted: Field, text: &mut String) -> bool {
        let Self::Text { field, least } = self else {
            return false;
        };
        let fills = *field == wanted;
        if fills {
            fill(text, *least);
        }
        fills
    }

    /// Sets a command's `confirm_time` if that is what is missing.
    pub(crate) fn confirms(&self, confirm_time: &mut bool) -> bool {
        let confirms = *self == Self::ConfirmedTime;
        *confirm_time |= confirms;
        confirms
    }
}

/// A text of so many characters that says nothing.
pub(crate) fn sample(least: u32) -> String {
    "…".repeat(usize::try_from(least.max(1)).unwrap_or(1))
}

/// Lengthens what is too short.
pub(crate) fn fill(text: &mut String, least: u32) {
    let have = u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX);
    let missing = least.max(1).saturating_sub(have);
    if missing > 0 {
        *text = format!("{}{}", text.trim(), sample(missing));
    }
}
