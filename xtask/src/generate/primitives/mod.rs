//! The table of patterns in `docs/routing.md`: pattern → commands → rules → number of cases. Written
//! from `docs/primitives.json`, the doc comments of the commands, the catalogue and `tests/cases`;
//! the rest of that page is written by hand.

mod list;
mod page;
mod table;

use std::fs;

use anyhow::Result;

pub(crate) use self::list::State;
use crate::project;

/// `docs/routing.md` with the table as it is now.
pub(super) fn markdown() -> Result<String> {
    let primitives = list::read()?;
    let found = table::gather()?;
    let rows = table::tabulate(&primitives, &found)?;
    let present = fs::read_to_string(project::root().join("docs/routing.md"))?;
    page::with_table(&present, &rows)
}

/// How many patterns stand how, in the order of [`State::ALL`].
pub(crate) fn counts() -> Result<[usize; State::ALL.len()]> {
    let primitives = list::read()?;
    Ok(list::counts(primitives.iter()))
}
