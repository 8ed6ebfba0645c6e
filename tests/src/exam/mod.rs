//! Neutral case files (`tests/exam`): the vocabulary of their README, mapped to the public API.
//! Nothing here knows the id of a case. What the vocabulary or the library does not know is
//! reported as not supported, never as passed.

mod answer;
mod case;
mod codes;
mod deadline;
mod exchange;
mod incoming;
mod numbering;
mod office;
mod outgoing;
mod reason;
mod record;
mod report;
mod run;
mod signing;
mod time;

pub use report::{CaseReport, CheckReport, Mark, Report};
pub use run::run_folder;
