use chrono::{Datelike as _, NaiveDate};

use super::Desk;
use crate::base::{DocumentId, Instant, InvalidInput, PersonId, SeriesKey};
use crate::context::Facts;
use crate::document::NumberSymbol;
use crate::law::{Action, CopyKind, Reason};
use crate::organization::{GrantCommand, GrantEvent, Grants, decide_grant};
use crate::refusal::Refusal;
use crate::register::{
    Registers, Series, SeriesCommand, SeriesEvent, Taken, decide_series, event_of, number_copy,
};

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

    /// Reserves, makes void or imports numbers of a series. Reservations that have lapsed become void
    /// numbers with it.
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
        self.registers.advance(series, year, &event, now);
        Ok(event)
    }

    /// Takes the next number of a series for a document that is kept elsewhere (the desk's own take
    /// theirs by the commands `register` and `assign_number`).
    ///
    /// # Errors
    /// `fact_missing`, `number_date_inversion`, `number_out_of_range`; nothing has changed then.
    pub fn take_number(
        &mut self,
        series: &SeriesKey,
        day: NaiveDate,
        document: DocumentId,
    ) -> Result<Taken, Refusal> {
        let mut failing: Vec<Reason> = Vec::new();
        let taken = self.registers.next(series, day, &mut failing);
        let taken = taken.ok_or(Refusal {
            command: Action::AssignNumber,
            reasons: failing,
        })?;
        self.note(&taken, document);
        Ok(taken)
    }

    /// Numbers a copy (cấp số bản sao; Appendix I, part II, II.1.c).
    ///
    /// # Errors
    /// `not_clerk`, `fact_missing`, `number_date_inversion`, `number_out_of_range`; nothing has
    /// changed then.
    pub fn number_copy(
        &mut self,
        desk: &Desk,
        kind: CopyKind,
        document: DocumentId,
        actor: &PersonId,
        now: Instant,
    ) -> Result<NumberSymbol, Refusal> {
        let (taken, written) = number_copy(kind, &desk.context(self, None, actor, now))?;
        self.note(&taken, document);
        Ok(written)
    }

    fn note(&mut self, taken: &Taken, document: DocumentId) {
        let event = event_of(taken, document);
        self.registers.evolve(&taken.series, taken.year, &event);
    }

    /// Opens a series that has given no number yet, unless it is known already.
    pub fn open_series(&mut self, key: &SeriesKey, year: i32) {
        if self.registers.get(key, year).is_none() {
            self.registers.put(key.clone(), year, Series::default());
        }
    }
}
