//! The project's own cases, read by every language: given commands, one command, what follows.

mod case;
mod checks;
pub mod collisions;
pub mod exam;
pub mod form;
pub mod mend;
mod run;

pub use case::{Case, Given, Revoked, SeriesBefore, Step, Then, Told, folder, read_all};
pub use run::{Outcome, asked, run};

/// So many random histories of each kind are run (`tests/tests/properties.rs`), unless `PROPTEST_CASES`
/// asks for another number.
pub const HISTORIES: u32 = 96;

/// How many random histories of each kind are run.
#[must_use]
pub fn histories() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked
        .and_then(|asked| asked.parse().ok())
        .unwrap_or(HISTORIES)
}
