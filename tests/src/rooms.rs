//! Cases of the rooms beside the two document machines: number series, dossiers, and checks that
//! have no state.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vanthu::api::{Book, Desk};
use vanthu::base::{Digest, Instant, InvalidInput, PersonId, read_value};
use vanthu::document::{CopyRequest, Delivery, Side, StatusReport, check_copy, check_status};
use vanthu::dossier::{self, KeepBeyondDue, check_keep};
use vanthu::law::{CodeHistory, RuleSet, check_agency_code};
use vanthu::register::{NumberClaim, SeriesCommand, check_claim, decide_series};
use vanthu::rules::Refusal;
use vanthu::rules::{ContentOnMachine, check_machine};

use crate::case::{Case, Step, Then};
use crate::run::places;

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

/// Why a step did not come to events.
enum Stop {
    Invalid(InvalidInput),
    Refused(Refusal),
}

impl From<InvalidInput> for Stop {
    fn from(invalid: InvalidInput) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A room with what it remembers.
struct Room<'c> {
    machine: &'c str,
    desk: Desk,
    book: Book,
    dossier: Option<dossier::State>,
}

impl Room<'_> {
    fn step(&mut self, step: &Step) -> Result<Vec<Value>, Stop> {
        let now = read_value::<Instant>(step.at.clone())?;
        let actor = PersonId::parse(&step.actor).expect("a person's key");
        let command = step.command.clone();
        match self.machine {
            "register" => self.series(&read_value(command)?, &actor, now),
            "dossier" => self.dossier(&read_value(command)?, &actor, now),
            _ => {
                read_value::<Check>(command)?.run(&self.desk, now)?;
                Ok(Vec::new())
            }
        }
    }

    fn series(
        &mut self,
        command: &SeriesCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Value>, Stop> {
        let context = self.desk.context(&self.book, None, actor, now);
        let event = decide_series(command, &context)?;
        let (series, year) = command.series();
        let of_today = || chrono::Datelike::year(&self.desk.agency().day(now));
        let year = year.unwrap_or_else(of_today);
        self.book.registers.evolve(series, year, &event);
        Ok(vec![json(&event)])
    }

    fn dossier(
        &mut self,
        command: &dossier::Command,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Vec<Value>, Stop> {
        let mut state = self
            .dossier
            .take()
            .unwrap_or_else(|| dossier::State::new(command.dossier));
        let context = self.desk.context(&self.book, None, actor, now);
        let events = dossier::decide(&state, command, &context);
        for event in events.as_deref().unwrap_or_default() {
            state.evolve(event);
        }
        self.dossier = Some(state);
        Ok(events?.iter().map(json).collect())
    }
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("events are JSON")
}

/// Runs a case of the machines `register`, `dossier` and `checks`; its head is the digest of the
/// events.
pub(crate) fn run(case: &Case, desk: Desk, mut book: Book) -> Result<Then, String> {
    for before in &case.series {
        let key = before.key.clone();
        book.registers.put(key, before.year, before.state.clone());
    }
    let mut room = Room {
        machine: &case.machine,
        desk,
        book,
        dossier: None,
    };
    for (index, step) in case.given.iter().enumerate() {
        match room.step(step) {
            Ok(_) => {}
            Err(Stop::Invalid(invalid)) => return Err(format!("given[{index}]: {invalid}")),
            Err(Stop::Refused(refusal)) => {
                return Err(format!("given[{index}] refused: {:?}", refusal.codes()));
            }
        }
    }
    Ok(match room.step(&case.when) {
        Ok(events) => Then::Accepted {
            head: Digest::of(json(&events).to_string().as_bytes()).to_hex(),
            events,
            phase: String::new(),
            warnings: Vec::new(),
        },
        Err(Stop::Invalid(invalid)) => Then::Invalid {
            invalid: places(&invalid),
        },
        Err(Stop::Refused(refusal)) => Then::refused(&refusal),
    })
}
