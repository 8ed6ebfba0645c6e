use chrono::Datelike as _;

use super::Desk;
use crate::base::{Instant, InvalidInput, PersonId, SeriesKey};
use crate::context::Facts;
use crate::organization::{GrantCommand, GrantEvent, Grants, decide_grant};
use crate::refusal::Refusal;
use crate::register::{Registers, Series, SeriesCommand, SeriesEvent, decide_series};

/// What decisions read beside the document: number series, grants, facts. Without a database this
/// is the office's memory; a store fills one for each command from the rows it has locked.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Number series.
    pub registers: Registers,
    /// Delegation grants.
    pub grants: Grants,
    /// What only a store can know.
    pub facts: Facts,
}

impl Book {
    /// An empty book.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts in the grants that the agency already has (JSON list), in the place of those known.
    ///
    /// # Errors
    /// Every fault with its JSON path; nothing has changed then.
    pub fn load_grants(
        &mut self,
        desk: &Desk,
        grants: &str,
        now: Instant,
    ) -> Result<(), InvalidInput> {
        self.grants = Grants::from_json(desk.agency(), grants, now)?;
        Ok(())
    }

    /// Makes or revokes a grant.
    ///
    /// # Errors
    /// Every failing rule; nothing has changed then.
    pub fn execute_grant(
        &mut self,
        desk: &Desk,
        command: &GrantCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<GrantEvent, Refusal> {
        let event = decide_grant(desk.agency(), &self.grants, command, actor, now)?;
        self.grants.evolve(&event);
        Ok(event)
    }

    /// Reserves, uses, makes void or imports numbers of a series.
    ///
    /// # Errors
    /// Every failing rule; nothing has changed then.
    pub fn execute_series(
        &mut self,
        desk: &Desk,
        command: &SeriesCommand,
        actor: &PersonId,
        now: Instant,
    ) -> Result<SeriesEvent, Refusal> {
        let event = decide_series(command, &desk.context(self, None, actor, now))?;
        let (series, year) = command.series();
        let year = year.unwrap_or_else(|| desk.agency().day(now).year());
        self.registers.evolve(series, year, &event);
        Ok(event)
    }

    /// Opens a series that has given no number yet, unless it is known already.
    pub fn open_series(&mut self, key: &SeriesKey, year: i32) {
        if self.registers.get(key, year).is_none() {
            self.registers.put(key.clone(), year, Series::default());
        }
    }
}
