//! Registers and number series: 1, 2, 3 … without gap within a year, a smaller number never with a
//! later date (Art. 15.1 and 22.2 of Decree 30/2020/NĐ-CP).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, SeriesKey};
use crate::refusal::{Sink, fail};

/// A number taken from a series. It stands in the document's event; the series' own event is
/// derived from it, and both are stored in one transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Taken {
    /// Series.
    pub series: SeriesKey,
    /// Year of the date, in the agency's time.
    pub year: i32,
    /// Number, from 1.
    pub number: u32,
    /// Date that the number carries.
    pub date: NaiveDate,
}

/// What happens to a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SeriesEvent {
    /// A document took the next number.
    NumberTaken {
        /// Number.
        number: u32,
        /// Date.
        date: NaiveDate,
        /// Document.
        document: DocumentId,
    },
}

/// One series in one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Last number given; 0 for a fresh series.
    pub last_number: u32,
    /// Date of the last number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_date: Option<NaiveDate>,
}

impl Series {
    /// Takes one event in.
    pub fn evolve(&mut self, event: &SeriesEvent) {
        match event {
            SeriesEvent::NumberTaken { number, date, .. } => {
                self.last_number = self.last_number.max(*number);
                self.last_date = self.last_date.max(Some(*date));
            }
        }
    }
}

/// The series that a decision may read: a store loads the one row it has locked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers {
    series: BTreeMap<(SeriesKey, i32), Series>,
}

impl Registers {
    /// No series at all: commands that take a number are refused `fact_missing`.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Puts a series in, replacing what was known of it.
    pub fn put(&mut self, key: SeriesKey, year: i32, series: Series) {
        self.series.insert((key, year), series);
    }

    /// A series, if it is known.
    #[must_use]
    pub fn get(&self, key: &SeriesKey, year: i32) -> Option<&Series> {
        // The key is cloned only here, once for each number taken.
        self.series.get(&(key.clone(), year))
    }

    /// Takes a series event in, opening the series if need be.
    pub fn evolve(&mut self, key: &SeriesKey, year: i32, event: &SeriesEvent) {
        self.series
            .entry((key.clone(), year))
            .or_default()
            .evolve(event);
    }

    /// All series known.
    pub fn iter(&self) -> impl Iterator<Item = (&SeriesKey, i32, &Series)> {
        self.series
            .iter()
            .map(|((key, year), series)| (key, *year, series))
    }

    /// The number that the next document of the series gets on `date`; failing rules go to `sink`:
    /// `fact_missing`, `number_date_inversion`, `number_out_of_range`.
    pub fn next(&self, key: &SeriesKey, date: NaiveDate, sink: &mut impl Sink) -> Option<Taken> {
        let year = date.year();
        let Some(series) = self.get(key, year) else {
            fail!(
                sink,
                FactMissing {
                    fact: format!("series {key}/{year}")
                }
            );
            return None;
        };
        if let Some(last) = series.last_date
            && last > date
        {
            fail!(sink, NumberDateInversion { last, date });
            return None;
        }
        let Some(number) = series.last_number.checked_add(1) else {
            fail!(
                sink,
                NumberOutOfRange {
                    series: key.clone()
                }
            );
            return None;
        };
        Some(Taken {
            series: key.clone(),
            year,
            number,
            date,
        })
    }
}

/// The series' event that belongs to a document's event.
#[must_use]
pub fn event_of(taken: &Taken, document: DocumentId) -> SeriesEvent {
    SeriesEvent::NumberTaken {
        number: taken.number,
        date: taken.date,
        document,
    }
}
