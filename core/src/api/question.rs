//! Questions to the rules that need no document: copies, agency codes, status messages, secrets on
//! machines.

use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::base::Instant;
use crate::document::{CopyRequest, Delivery, Side, StatusReport, check_copy, check_status};
use crate::input::tagged;
use crate::law::{CodeHistory, RuleSet};
use crate::machines::dossier::{KeepBeyondDue, check_keep};
use crate::registers::{NumberClaim, check_claim};
use crate::rules::Refusal;
use crate::rules::check_agency_code;
use crate::rules::{ContentOnMachine, check_machine};

tagged! {
    "Question",
    /// A question to the rules that needs no document.
    #[derive(Clone, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    #[non_exhaustive]
    pub enum Question {
        /// May this number and symbol be used?
        Claim {
            /// Those in use.
            used: Vec<NumberClaim>,
            /// The one in question.
            claim: NumberClaim,
        },
        /// May this copy be made?
        Copy(CopyRequest),
        /// May this content be on that machine, under the law of the day?
        Machine(ContentOnMachine),
        /// May this code stand in a new document?
        AgencyCode {
            /// Identifier of an agency.
            code: String,
            /// Which codes were closed, and when.
            #[serde(default)]
            history: CodeHistory,
            /// Day of the document.
            day: NaiveDate,
        },
        /// May this side send that status?
        Status {
            /// Who sends it.
            side: Side,
            /// Messages before it, in order.
            before: Vec<StatusReport>,
            /// The message in question.
            report: StatusReport,
        },
        /// May this due file be kept?
        Keep(KeepBeyondDue),
    }
}

impl Desk {
    /// Answers a question: yes, or every rule that stands against it.
    ///
    /// # Errors
    /// Every failing rule.
    pub fn ask(&self, question: &Question, now: Instant) -> Result<(), Refusal> {
        match question {
            Question::Claim { used, claim } => check_claim(used, claim).map(|_| ()),
            Question::Copy(request) => check_copy(request),
            Question::Machine(content) => {
                check_machine(&RuleSet::in_force(self.agency().day(now)), content)
            }
            Question::AgencyCode { code, history, day } => {
                check_agency_code(code, history, *day).map(|_| ())
            }
            Question::Status {
                side,
                before,
                report,
            } => {
                let mut delivery = Delivery::default();
                before.iter().for_each(|report| delivery.evolve(*report));
                check_status(*side, &delivery, report.code)
            }
            Question::Keep(request) => check_keep(request),
        }
    }
}
