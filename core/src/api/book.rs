//! The office's memory without a database: number series, grants and facts that decisions read.

use chrono::Datelike as _;

use super::Desk;
use crate::base::{
    DocumentId, Fault, FaultCode, Instant, InvalidInput, PersonId, SeriesKey, YEARS,
};
use crate::document::{CopyRequest, NumberSymbol};
use crate::engine::{Facts, IdOf, Identity as _, Machine, NumberUse};
use crate::history::Done;
use crate::organization::{GrantCommand, GrantEvent, Grants, decide_grant};
use crate::register::{
    NumberCopy, Registers, Series, SeriesCommand, SeriesEvent, Taken, decide_series, event_of,
    take_next, void_of,
};
use crate::rules::Refusal;
use crate::rules::{actions, reasons};

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

    /// Puts in how far a number series is, for an office that has given numbers before.
    ///
    /// # Errors
    /// `key`: a series that the profile does not know; `year`: outside 1900–2199. Nothing has
    /// changed then.
    pub fn put_series(
        &mut self,
        desk: &Desk,
        key: SeriesKey,
        year: i32,
        series: Series,
    ) -> Result<(), InvalidInput> {
        let mut faults = Vec::new();
        if desk.agency().series(&key).is_none() {
            faults.push(Fault::new("key", FaultCode::UnknownReference, key.as_str()));
        }
        if !YEARS.contains(&year) {
            let detail = format!("{year}: years run from 1900 to 2199");
            faults.push(Fault::new("year", FaultCode::InvalidValue, detail));
        }
        if !faults.is_empty() {
            return Err(InvalidInput { faults });
        }
        self.registers.put(key, year, series);
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

    /// Takes the next number of a series of outgoing documents for one that is kept elsewhere, with
    /// the legal day of `now` (the desk's own documents take theirs by the commands `register` and
    /// `assign_number`). It is the clerk's work (Art. 15.1, 16); arrivals are numbered in the order
    /// of receipt (Art. 22.2), copies by [`number_copy`](Self::number_copy).
    ///
    /// # Errors
    /// `not_clerk`, `unknown_series`, `fact_missing`, `number_date_inversion`,
    /// `number_out_of_range`; nothing has changed then.
    pub fn take_number(
        &mut self,
        desk: &Desk,
        series: &SeriesKey,
        document: DocumentId,
        actor: &PersonId,
        now: Instant,
    ) -> Result<Taken, Refusal> {
        let taken = take_next(series, &desk.context(self, None, actor, now))?;
        let event = event_of(&taken, document);
        self.registers
            .advance(&taken.series, taken.year, &event, now);
        Ok(taken)
    }

    /// Numbers a copy in the agency's one series of copies (cấp số bản sao; Appendix I, part II,
    /// II.1.c): the series command [`NumberCopy`] with the series found.
    ///
    /// # Errors
    /// `not_clerk`, `copy_direction_not_provided`, `copy_not_from_true_copy` (Art. 25),
    /// `fact_missing`, `number_date_inversion`, `number_out_of_range`; nothing has changed then.
    pub fn number_copy(
        &mut self,
        desk: &Desk,
        copy: CopyRequest,
        document: DocumentId,
        actor: &PersonId,
        now: Instant,
    ) -> Result<NumberSymbol, Refusal> {
        let missing = || {
            let fact = "series of copies".into();
            Refusal::one(actions::NUMBER_COPY, reasons::FactMissing { fact })
        };
        let series = desk.agency().copies_series().ok_or_else(missing)?;
        let series = series.key.clone();
        let command = SeriesCommand::NumberCopy(NumberCopy {
            series,
            copy,
            document,
        });
        match self.execute_series(desk, &command, actor, now)? {
            SeriesEvent::CopyNumbered { number, symbol, .. } => Ok(NumberSymbol { number, symbol }),
            _ => Err(missing()),
        }
    }

    /// Moves the number series by what a command to a document did.
    pub(super) fn derive<M: Machine>(&mut self, id: &IdOf<M>, done: &Done<M::Event>) {
        let Some(document) = id.document() else {
            return;
        };
        for used in done.events.iter().filter_map(M::number) {
            let (taken, event) = match used {
                NumberUse::Takes(taken) => (taken, event_of(taken, document)),
                NumberUse::Voids(taken) => (taken, void_of(taken, document)),
            };
            self.registers
                .advance(&taken.series, taken.year, &event, done.at);
        }
    }

    /// Opens a series that has given no number yet, unless it is known already.
    pub fn open_series(&mut self, key: &SeriesKey, year: i32) {
        if self.registers.get(key, year).is_none() {
            self.registers.put(key.clone(), year, Series::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, Desk};
    use crate::base::{DocumentId, Instant, PersonId, SeriesKey};
    use crate::document::{CopyRequest, CopySource};
    use crate::law::{CopyKind, Medium};

    const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    fn office(now: Instant) -> (Desk, Book) {
        let desk = Desk::new(SAMPLE).unwrap();
        let mut book = Book::new();
        desk.open_year(&mut book, now);
        (desk, book)
    }

    fn document() -> DocumentId {
        DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap()
    }

    #[test]
    fn a_series_is_put_in_only_where_the_profile_knows_it() {
        let (desk, mut book) = office(at("2026-11-20T08:00:00+07:00"));
        let key = |text: &str| SeriesKey::parse(text).unwrap();
        let mut put = |name: &str, year: i32| {
            let put = book.put_series(&desk, key(name), year, crate::register::Series::default());
            let faults = put.err().map(|invalid| invalid.faults).unwrap_or_default();
            faults
                .into_iter()
                .map(|fault| fault.path)
                .collect::<Vec<_>>()
        };
        assert_eq!(put("vb_di", -5), ["key", "year"]);
        assert_eq!(put("vb-di", 2200), ["year"]);
        assert!(put("vb-di", 2027).is_empty());
        assert!(book.registers.get(&key("vb_di"), -5).is_none());
        assert!(book.registers.get(&key("vb-di"), 2027).is_some());
    }

    /// A number is the clerk's work, carries the day of the moment, and comes from a series of
    /// outgoing documents that the profile knows.
    #[test]
    fn numbers_for_documents_kept_elsewhere() {
        let now = at("2026-11-20T00:30:00+07:00");
        let (desk, mut book) = office(now);
        let mut take = |series: &str, actor: &str, now: Instant| {
            let series = SeriesKey::parse(series).unwrap();
            let actor = PersonId::parse(actor).unwrap();
            let taken = book.take_number(&desk, &series, document(), &actor, now);
            let taken = taken.map(|taken| (taken.number, taken.date.to_string()));
            taken.map_err(|refusal| refusal.codes())
        };
        let first = take("vb-di", "viet.kx", now).unwrap();
        assert_eq!(first, (1, "2026-11-20".to_owned()));
        let yesterday = at("2026-11-19T16:00:00Z");
        for (series, actor, now, codes) in [
            ("vb-di", "viet.kx", yesterday, vec!["number_date_inversion"]),
            ("vb-di", "an.nv", now, vec!["not_clerk"]),
            ("den", "viet.kx", now, vec!["unknown_series"]),
            ("sao", "viet.kx", now, vec!["unknown_series"]),
            (
                "so-rieng",
                "viet.kx",
                now,
                vec!["fact_missing", "unknown_series"],
            ),
        ] {
            assert_eq!(take(series, actor, now), Err(codes), "{series} {actor}");
        }
        assert_eq!(take("vb-di", "viet.kx", now).unwrap().0, 2);
    }

    #[test]
    fn a_copy_gets_a_number_only_as_article_25_provides() {
        let now = at("2026-11-20T08:00:00+07:00");
        let (desk, mut book) = office(now);
        let mut number = |source: CopySource, actor: &str| {
            let copy = CopyRequest {
                kind: CopyKind::SaoLuc,
                source,
                from: Medium::Paper,
                to: Medium::Paper,
            };
            let actor = PersonId::parse(actor).unwrap();
            let written = book.number_copy(&desk, copy, document(), &actor, now);
            let written = written.map(|written| written.number);
            written.map_err(|refusal| refusal.codes())
        };
        let none = Err(vec!["copy_not_from_true_copy"]);
        assert_eq!(number(CopySource::Original, "viet.kx"), none);
        let other = Err(vec!["not_clerk"]);
        assert_eq!(number(CopySource::TrueCopy, "an.nv"), other);
        assert_eq!(number(CopySource::TrueCopy, "viet.kx"), Ok(1));
        assert_eq!(number(CopySource::TrueCopy, "viet.kx"), Ok(2));
    }
}
