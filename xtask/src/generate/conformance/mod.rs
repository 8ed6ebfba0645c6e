//! `docs/conformance.md`: article or function → rule → test cases, and what is left to the host or
//! not there yet. Written from `docs/provisions.json`, the catalogue, `tests/cases` and the exam,
//! which is run for it; nothing is taken on trust.

mod count;
mod evidence;
mod page;
mod picture;
mod properties;
mod provisions;
mod table;

use anyhow::Result;

/// `docs/conformance.md`.
pub(super) fn markdown() -> Result<String> {
    let provisions = provisions::read()?;
    let table = table::tabulate(&provisions, &table::catalogue(), &evidence::gather()?)?;
    page::markdown(&table)
}

/// `docs/conformance.svg`.
pub(super) fn picture() -> Result<String> {
    let provisions = provisions::read()?;
    let table = table::tabulate(&provisions, &table::catalogue(), &evidence::gather()?)?;
    picture::svg(&table)
}
