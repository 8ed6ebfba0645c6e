//! The office's memory without a database: number series, grants and facts that decisions read.

use std::collections::BTreeMap;

use super::{Desk, InBook};
use crate::base::{
    AgencyId, DocumentId, Fault, FaultCode, Instant, InvalidInput, SeriesKey, YEARS,
};
use crate::engine::{Facts, IdOf, Identity as _, Machine, NumberUse};
use crate::history::{Done, HistoryError, Journal, Stream};
use crate::machines::series::derived;
use crate::machines::{seal, series};
use crate::numbers::{Registers, Series, Taken};
use crate::organization::Grants;

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
    /// Who has the seal.
    pub(super) seal: seal::State,
    /// The streams of series, grants and seal.
    pub(super) journals: BTreeMap<Stream, Journal>,
    /// The numbers of documents whose records were applied, and whether each is void.
    found: BTreeMap<DocumentId, (Taken, bool)>,
}

impl Book {
    /// An empty book.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the grants that the agency already has (JSON list), in the place of those known.
    ///
    /// # Errors
    /// Every fault with its JSON path; nothing has changed then.
    pub fn load_grants(
        &mut self,
        desk: &Desk,
        grants: &str,
        now: Instant,
    ) -> Result<(), InvalidInput> {
        self.grants
            .replace(Grants::from_json(desk.agency(), grants, now)?);
        Ok(())
    }

    /// Sets the current position of a number series, for an office that has given numbers before.
    /// It is the host's word and stands in no record.
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
            let detail = (
                year,
                [
                    "các năm chỉ từ 1900 đến 2199",
                    "years run from 1900 to 2199",
                ],
            );
            faults.push(Fault::new("year", FaultCode::InvalidValue, detail));
        }
        if !faults.is_empty() {
            return Err(InvalidInput { faults });
        }
        self.registers.put(key, year, series);
        Ok(())
    }

    /// Moves the number series by what a command to a document did; the record of a series carries the
    /// command's id, act and payload.
    pub(super) fn derive<M: Machine>(
        &mut self,
        agency: &AgencyId,
        id: &IdOf<M>,
        done: &Done<M::Event>,
    ) {
        let Some(document) = id.document() else {
            return;
        };
        for used in done.events.iter().filter_map(M::number) {
            let of = used.taken().of();
            let state = self.registers.state_mut(of.clone());
            let events = derived(&state.series, used, document, done.at);
            let journal = || Journal::new::<series::Series>(agency, &of);
            let stream = Stream::of::<series::Series>(&of);
            let journal = self.journals.entry(stream).or_insert_with(journal);
            journal.append::<series::Series>(state, done.with(events));
        }
    }

    /// Counts the numbers that a document's stored record took or made void, so that they are not given
    /// again where the records of the series are not at hand. Where they are, nothing changes: a number
    /// is given once.
    pub fn count_numbers<M: Machine>(&mut self, id: &IdOf<M>, events: &[M::Event]) {
        let Some(document) = id.document() else {
            return;
        };
        for used in events.iter().filter_map(M::number) {
            let is_void = match used {
                NumberUse::Voids(_) => true,
                NumberUse::Redates { .. } => self.is_known_void(document),
                _ => false,
            };
            let found = (used.taken().clone(), is_void);
            self.count(document, &found);
            if let NumberUse::Redates { taken, .. } = used {
                self.registers.redate(taken);
            }
            self.found.insert(document, found);
        }
    }

    fn is_known_void(&self, document: DocumentId) -> bool {
        self.found
            .get(&document)
            .is_some_and(|(_, is_void)| *is_void)
    }

    /// Counts all numbers of documents once more, after records of series were applied: a number that
    /// they know already is not counted twice, one that they do not know yet is no longer free or held.
    pub(super) fn count_again(&mut self) {
        let all = std::mem::take(&mut self.found);
        for (document, found) in &all {
            self.count(*document, found);
        }
        self.found = all;
    }

    fn count(&mut self, document: DocumentId, (taken, is_void): &(Taken, bool)) {
        self.registers.take(taken);
        if *is_void {
            self.registers.void(taken, document);
        }
    }

    /// Applies a stored record (JSON) of a series, of the grants or of the seal, after a restart for example.
    /// Records come in order, each stream from its beginning.
    ///
    /// # Errors
    /// At a record that does not fit, or a stream that is kept elsewhere (`not_kept_here`); nothing has
    /// changed then.
    pub fn follow(&mut self, desk: &Desk, stream: &Stream, json: &str) -> Result<(), HistoryError> {
        macro_rules! follow_in_book {
            ($($module:ident $name:ident $home:ident,)+) => {$($home!($name);)+};
        }
        macro_rules! own {
            ($name:ident) => {};
        }
        macro_rules! in_book {
            ($name:ident) => {
                if let Some(id) = stream.id_of::<super::$name>() {
                    return InBook::<super::$name>::new(id).follow(desk, self, json);
                }
            };
        }
        crate::each_machine!(@list then [follow_in_book]);
        let stream = stream.clone();
        Err(HistoryError::NotKeptHere { stream })
    }

    /// A stream of a series, of the grants or of the seal; none if nothing was recorded yet.
    #[must_use]
    pub fn journal(&self, stream: &Stream) -> Option<&Journal> {
        self.journals.get(stream)
    }

    /// The streams of series, grants and seal with their records.
    pub fn journals(&self) -> impl Iterator<Item = &Journal> {
        self.journals.values()
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
    use crate::base::{Instant, SeriesKey};

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

    #[test]
    fn a_series_is_put_in_only_where_the_profile_knows_it() {
        let (desk, mut book) = office(at("2026-11-20T08:00:00+07:00"));
        let key = |text: &str| SeriesKey::parse(text).unwrap();
        let mut put = |name: &str, year: i32| {
            let put = book.put_series(&desk, key(name), year, crate::numbers::Series::default());
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
}
