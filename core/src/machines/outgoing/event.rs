use serde::{Deserialize, Serialize};

use super::command::{Correct, Draft, ReturnTo};
use super::facts::{Check, Signature};
use crate::base::PersonId;
use crate::calendar::Due;
use crate::document::{Content, File, StatusReport};
use crate::law::Urgency;
use crate::organization::LegalDuty;
use crate::register::Taken;
use crate::routing;

/// What happened to an outgoing document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// A draft was begun.
    Drafted {
        /// The draft.
        draft: Box<Draft>,
        /// Who drafts.
        drafter: PersonId,
    },
    /// The draft was changed.
    Revised {
        /// The whole content as it now is.
        content: Box<Content>,
    },
    /// The draft was submitted for review.
    Submitted,
    /// A check or approval was given.
    Checked {
        /// Which duty.
        duty: LegalDuty,
        /// By whom, on what.
        check: Check,
    },
    /// The draft went back.
    Returned {
        /// To whom.
        to: ReturnTo,
        /// Why.
        reason: String,
    },
    /// The head of the drafting unit passed it to the drafter.
    HandedBack,
    /// The drafter took the submission back.
    SubmissionRecalled,
    /// It was signed.
    Signed {
        /// Signature.
        signature: Signature,
        /// Urgency as decided.
        urgency: Urgency,
        /// When it must be issued at the latest (Art. 18.1).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issue_due: Option<Due>,
    },
    /// Number and date were given.
    NumberAssigned {
        /// Number and date.
        taken: Taken,
        /// Symbol, for example `QĐ-UBND`.
        symbol: String,
    },
    /// It was entered in the register.
    Registered {
        /// Copies.
        copies: u32,
    },
    /// It was sealed or digitally signed by the agency.
    Sealed {
        /// Numbered and signed copies.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        renditions: Vec<File>,
    },
    /// It was issued.
    Issued,
    /// It was made void before the issue, and its number with it.
    Voided {
        /// Why.
        reason: String,
        /// The number that stays empty, if one was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<Taken>,
    },
    /// It was sent over the exchange axis.
    Sent {
        /// Identifiers of the recipients.
        recipients: Vec<String>,
    },
    /// The original was kept.
    Kept,
    /// A note was added to the register entry.
    RecordAmended {
        /// Note.
        note: String,
    },
    /// A correcting document was named.
    Corrected(Correct),
    /// It was withdrawn and is frozen with its metadata.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// The drafter proposed another urgency.
    UrgencyProposed {
        /// Level.
        urgency: Urgency,
    },
    /// The signer decided the urgency.
    UrgencyDecided {
        /// Level.
        urgency: Urgency,
    },
    /// A recipient reported.
    DeliveryRecorded {
        /// Recipient.
        recipient: String,
        /// Report.
        status: StatusReport,
    },
    /// The routing engine moved.
    Routing(routing::Event),
}
