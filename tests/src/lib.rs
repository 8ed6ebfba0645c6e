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

/// The tests that run random histories (`tests/tests/properties.rs`), and how many of a thousand are theirs.
pub const HISTORIES: [(&str, u32); 3] = [
    ("incoming_documents_keep_their_properties", 450),
    ("outgoing_documents_keep_their_properties", 450),
    ("numbers_of_a_shared_book_have_no_gap", 100),
];

/// How many random histories a test runs: its share of a thousand, or of what `PROPTEST_CASES` asks for.
#[must_use]
pub fn histories(test: &str) -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let asked = asked.and_then(|asked| asked.parse().ok());
    let all: u32 = asked.unwrap_or(1_000);
    let of = HISTORIES.iter().find(|(name, _)| *name == test);
    of.map_or(0, |(_, of)| share(*of, all))
}

/// So many of all histories, for a share of a thousand.
#[must_use]
pub const fn share(of: u32, all: u32) -> u32 {
    (all * of).div_ceil(1_000)
}
