//! What the packages of other languages share: an office in memory, handles known by the names of their
//! streams, commands as JSON, answers that can be written as one text. A Rust program uses
//! [`Desk`] and [`super::Document`] instead. Begin with [`Office`].

mod answer;
#[cfg(feature = "edxml")]
pub mod edxml;
mod handle;

use std::collections::BTreeMap;

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::{Book, Desk, Query, Question};
use crate::base::{Digest, DocumentId, GrantId, Instant, InvalidInput, SeriesKey};
use crate::history::{HistoryError, Journal, Stream};
use crate::input::read_json;
use crate::repair::Repairs;
use crate::rules::Reason;

pub use answer::{Answer, By, Failure, Unread, moment, moment_of_text, text, value};
use answer::{fault, reasons};
pub use handle::of_arguments;
use handle::open;
pub use handle::{Handle, Sent, kind_of};

/// A desk with the office's memory: what the handles of one office share.
#[derive(Debug)]
pub struct Office {
    /// Profile, calendar and law.
    pub desk: Desk,
    book: Book,
    year: Option<i32>,
    open_series: bool,
}

/// A stream as it is handed out and taken back.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptStream {
    /// Its name.
    pub stream: Stream,
    /// Its records (JSON), in order.
    pub records: Vec<String>,
    /// Hash of the last one.
    #[serde(default)]
    pub head: Option<Digest>,
}

impl From<&Journal> for KeptStream {
    fn from(journal: &Journal) -> Self {
        let entries = journal.entries().iter();
        Self {
            stream: journal.stream().clone(),
            records: entries.map(|entry| entry.json.clone()).collect(),
            head: Some(journal.chain().head),
        }
    }
}

impl Office {
    /// Reads a profile, with a calendar and further years as [`Desk::read`] takes them. With
    /// `open_series` each series begins at 1 where nothing is known of it.
    ///
    /// # Errors
    /// As [`Desk::read`].
    pub fn new<Y: AsRef<str>>(
        profile: &str,
        calendar: Option<&str>,
        years: &[Y],
        open_series: bool,
    ) -> Result<Self, InvalidInput> {
        Ok(Self {
            desk: Desk::read(profile, calendar, years)?,
            book: Book::new(),
            year: None,
            open_series,
        })
    }

    /// A desk with a book that was filled elsewhere, with every series that may be asked for.
    #[must_use]
    pub const fn of(desk: Desk, book: Book) -> Self {
        Self {
            desk,
            book,
            year: None,
            open_series: false,
        }
    }

    /// The desk and the book, with the series of the year open.
    fn at(&mut self, now: Instant) -> (&Desk, &mut Book) {
        if self.open_series {
            let year = Some(self.desk.agency().day(now).year());
            if self.year != year {
                self.desk.open_year(&mut self.book, now);
                self.year = year;
            }
        }
        (&self.desk, &mut self.book)
    }

    /// The stream of this name: kept in the book, or of which nothing is known yet; none if no machine
    /// folds such a stream.
    #[must_use]
    pub fn open(&self, name: &str) -> Option<Handle> {
        open(&self.desk, name)
    }

    /// Why there is no such stream: what is wrong with the argument of this name.
    ///
    /// # Errors
    /// Always, but for a text that is a good key or id.
    pub fn fault_of(name: &str, given: &str) -> Result<(), InvalidInput> {
        match name {
            "key" => value::<SeriesKey>(name, given).map(drop),
            "year" => Err(fault(name, given)),
            _ => value::<DocumentId>(name, given).map(drop),
        }
    }

    /// The streams that the book keeps, with their records; none without records.
    #[must_use]
    pub fn dump(&self) -> Vec<KeptStream> {
        let kept = self.book.journals().map(KeptStream::from);
        kept.filter(|one| !one.records.is_empty()).collect()
    }

    /// Applies the records of several streams, each where this office has it; all of them, or nothing
    /// changes. Gives the handles in the same order, each once.
    ///
    /// # Errors
    /// The first stream that does not fit.
    pub fn load(&mut self, streams: &[KeptStream]) -> Answer<Vec<Handle>> {
        let before = self.book.clone();
        let mut loaded: Vec<Handle> = Vec::new();
        let mut places = BTreeMap::new();
        let done = streams.iter().try_for_each(|one| {
            // What comes in two parts goes on where the first ended.
            let place = *places.entry(&one.stream).or_insert(loaded.len());
            if place == loaded.len() {
                loaded.push(self.kept_here(&one.stream)?);
            }
            if let Some(handle) = loaded.get_mut(place) {
                handle.follow(self, &one.records, one.head)?;
                handle.is_read(self);
            }
            Ok(())
        });
        match done {
            Ok(()) => self.book.count_again(),
            Err(_) => self.book = before,
        }
        done.map(|()| loaded)
    }

    /// A stream has one name, however its id may be written.
    fn kept_here(&self, name: &Stream) -> Answer<Handle> {
        let found = self.open(name.as_str());
        let found = found.filter(|handle| handle.stream() == *name);
        found.ok_or_else(|| {
            let stream = name.clone();
            Failure::history(name.clone(), &HistoryError::NotKeptHere { stream })
        })
    }

    /// Takes the grants that the agency already has (JSON list), in the place of those known.
    ///
    /// # Errors
    /// As [`Book::load_grants`].
    pub fn load_grants(&mut self, grants: &str, at: Instant) -> Result<(), InvalidInput> {
        self.book.load_grants(&self.desk, grants, at)
    }

    /// Takes a grant (JSON) as it is.
    ///
    /// # Errors
    /// Every fault of form.
    pub fn put_grant(&mut self, grant: &str) -> Result<(), InvalidInput> {
        self.book.grants.put(read_json(grant)?);
        Ok(())
    }

    /// Revokes a grant, for what was decided elsewhere.
    ///
    /// # Errors
    /// `invalid_value` at `grant`.
    pub fn revoke_grant(&mut self, grant: &str, at: Instant) -> Result<(), InvalidInput> {
        let id: GrantId = value("grant", grant)?;
        self.book.grants.revoke(id, at);
        Ok(())
    }

    /// Sets the position of a number series (JSON).
    ///
    /// # Errors
    /// As [`Book::put_series`], and every fault of form.
    pub fn put_series(&mut self, key: &str, year: i64, series: &str) -> Result<(), InvalidInput> {
        let year = i32::try_from(year).map_err(|_| fault("year", year.to_string()))?;
        let (key, series): (SeriesKey, _) = (value("key", key)?, read_json(series)?);
        self.book.put_series(&self.desk, key, year, series)
    }

    /// Sets what only a store can know (JSON).
    ///
    /// # Errors
    /// Every fault of form.
    pub fn put_facts(&mut self, facts: &str) -> Result<(), InvalidInput> {
        self.book.facts = read_json(facts)?;
        Ok(())
    }

    /// Every rule that refuses what a question (JSON) asks.
    ///
    /// # Errors
    /// Every fault of the question.
    pub fn ask(&self, question: &str, at: Instant) -> Result<Vec<Reason>, InvalidInput> {
        let question: Question = read_json(question)?;
        Ok(reasons(self.desk.ask(&question, at)))
    }

    /// What would let a question (JSON) be answered with yes.
    ///
    /// # Errors
    /// Every fault of the question.
    pub fn repairs_of_question(
        &mut self,
        question: &str,
        by: &By,
    ) -> Result<Option<Repairs>, InvalidInput> {
        let question: Question = read_json(question)?;
        let (desk, book) = self.at(by.now);
        Ok(desk.repairs_of_question(book, &question, &by.actor, by.now))
    }

    /// Answers a question (JSON); the series of the moment's year are open, as they are for a command.
    /// One that was made from the arguments of a method has its faults at these.
    ///
    /// # Errors
    /// As [`Desk::answer`].
    pub fn answer(&mut self, (query, named): (&str, bool), now: Instant) -> Answer<super::Answer> {
        let read = Query::read(query).map_err(Failure::from);
        let (desk, book) = self.at(now);
        let answer = read.and_then(|query| Ok(desk.answer(book, &query)?));
        answer.map_err(|failure| match failure {
            Failure::Invalid(invalid) if named => of_arguments(invalid).into(),
            other => other,
        })
    }

    /// The year of a moment, in the agency's time.
    #[must_use]
    pub fn year(&self, at: Instant) -> i32 {
        self.desk.agency().day(at).year()
    }
}
