//! The project's own cases, read by every language: given commands, one command, what follows.

mod case;
mod checks;
pub mod exam;
pub mod form;
pub mod mend;
mod run;

pub use case::{Case, Given, Revoked, SeriesBefore, Step, Then, Told, folder, read_all};
pub use run::{Outcome, asked, run};
