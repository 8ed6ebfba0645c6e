//! Cases of questions that have no state.

use chrono::NaiveDate;
use serde::Deserialize;
use vanthu::api::Desk;
use vanthu::base::{Digest, Instant};
use vanthu::document::{CopyRequest, Delivery, Side, StatusReport, check_copy, check_status};
use vanthu::dossier::{KeepBeyondDue, check_keep};
use vanthu::input::read_value;
use vanthu::law::{CodeHistory, RuleSet};
use vanthu::registers::{NumberClaim, check_claim};
use vanthu::rules::{ContentOnMachine, Refusal, check_agency_code, check_machine};

use crate::case::{Case, Then};
use crate::run::{Outcome, places};

/// A question without state.
#[derive(Deserialize)]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
enum Check {
    /// May this number and symbol be used?
    Claim {
        used: Vec<NumberClaim>,
        claim: NumberClaim,
    },
    /// May this copy be made?
    Copy(CopyRequest),
    /// May this content be on that machine, under the law of the day?
    Machine(ContentOnMachine),
    /// May this code stand in a new document?
    AgencyCode {
        code: String,
        #[serde(default)]
        history: CodeHistory,
        day: NaiveDate,
    },
    /// May this side send that status?
    Status {
        side: Side,
        before: Vec<StatusReport>,
        report: StatusReport,
    },
    /// May this due file be kept?
    Keep(KeepBeyondDue),
}

impl Check {
    fn run(&self, desk: &Desk, now: Instant) -> Result<(), Refusal> {
        match self {
            Self::Claim { used, claim } => check_claim(used, claim).map(|_| ()),
            Self::Copy(request) => check_copy(request),
            Self::Machine(content) => {
                check_machine(&RuleSet::in_force(desk.agency().day(now)), content)
            }
            Self::AgencyCode { code, history, day } => {
                check_agency_code(code, history, *day).map(|_| ())
            }
            Self::Status {
                side,
                before,
                report,
            } => {
                let mut delivery = Delivery::default();
                before.iter().for_each(|report| delivery.evolve(*report));
                check_status(*side, &delivery, report.code)
            }
            Self::Keep(request) => check_keep(request),
        }
    }
}

/// Runs a question without state; its head is the digest of no events.
pub(crate) fn run(case: &Case, desk: &Desk) -> Result<Outcome, String> {
    let now = read_value::<Instant>(case.when.at.clone()).map_err(|e| e.to_string())?;
    let then = match read_value::<Check>(case.when.command.clone()) {
        Err(invalid) => Then::Invalid {
            invalid: places(&invalid),
        },
        Ok(check) => match check.run(desk, now) {
            Ok(()) => Then::Accepted {
                head: Digest::of(b"[]").to_hex(),
                events: Vec::new(),
                phase: String::new(),
                warnings: Vec::new(),
            },
            Err(refusal) => Then::refused(&refusal),
        },
    };
    Ok(Outcome {
        then,
        taken: Vec::new(),
        streams: Vec::new(),
    })
}
