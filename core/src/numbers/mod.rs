//! Number series: 1, 2, 3 … without gap within a year, a smaller number never with a later date (Art.
//! 15.1 and 22.2 of Decree 30/2020/NĐ-CP); what a decision reads of them. Begin with `series.rs`; the
//! commands to a series are in [`crate::machines::series`], the lines and columns of the registers in
//! [`crate::registers`].

mod import;
mod redate;
mod series;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub(crate) use import::gaps;
pub use import::{FormerNumber, Import, NumberRange, read_former};
pub use redate::Neighbours;
pub(crate) use redate::Redating;
pub use series::{EmptyNumber, Reservation, Series, SeriesState, SeriesYear, VoidCause};

use crate::base::{DocumentId, Instant, SeriesKey};
use crate::rules::{Sink, fail};

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
    /// Whether it was held for the document before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reserved: bool,
}

impl Taken {
    /// The series and year that it comes from.
    #[must_use]
    pub fn of(&self) -> SeriesYear {
        SeriesYear {
            series: self.series.clone(),
            year: self.year,
        }
    }
}

/// The series that a decision may read: a store loads the one row it has locked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers {
    series: BTreeMap<SeriesYear, SeriesState>,
}

impl Registers {
    /// No series at all: commands that take a number are refused `fact_missing`.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Sets a series, replacing what was known of it; how far its stream is does not change.
    pub fn put(&mut self, key: SeriesKey, year: i32, series: Series) {
        self.state_mut(SeriesYear { series: key, year }).series = series;
    }

    /// Sets a series with its stream, replacing what was known of it.
    pub fn set(&mut self, state: SeriesState) {
        self.series.insert(state.of.clone(), state);
    }

    /// A series, if it is known.
    #[must_use]
    pub fn get(&self, key: &SeriesKey, year: i32) -> Option<&Series> {
        // The key is cloned only here, once for each number taken.
        let series = key.clone();
        let state = self.series.get(&SeriesYear { series, year })?;
        Some(&state.series)
    }

    /// The series to which a number of that day belongs.
    #[must_use]
    pub fn of_day(&self, key: &SeriesKey, day: NaiveDate) -> Option<&Series> {
        self.get(key, day.year())
    }

    /// A series with its stream, if it is known.
    #[must_use]
    pub fn state(&self, of: &SeriesYear) -> Option<&SeriesState> {
        self.series.get(of)
    }

    /// The same, to be changed; a fresh one if it is not known.
    pub(crate) fn state_mut(&mut self, of: SeriesYear) -> &mut SeriesState {
        let fresh = || SeriesState::new(of.clone(), Series::default());
        self.series.entry(of.clone()).or_insert_with(fresh)
    }

    /// A number is on a document that is kept elsewhere.
    pub fn take(&mut self, taken: &Taken) {
        let state = self.state_mut(taken.of());
        state.series.take(taken.number, taken.date);
    }

    /// A number became void with the document that had it.
    pub fn void(&mut self, taken: &Taken, document: DocumentId) {
        let state = self.state_mut(taken.of());
        let cause = VoidCause::WithDocument(document);
        state.series.void(taken.number, &cause);
    }

    /// A number carries another day.
    pub(crate) fn redate(&mut self, taken: &Taken) {
        let state = self.state_mut(taken.of());
        state.series.redate(taken.number, taken.date);
    }

    /// All series known.
    pub fn iter(&self) -> impl Iterator<Item = (&SeriesKey, i32, &Series)> {
        self.series
            .values()
            .map(|state| (&state.of.series, state.of.year, &state.series))
    }

    /// The latest day that a number given here carries, in any series.
    #[must_use]
    pub fn last_given(&self) -> Option<NaiveDate> {
        let states = self.series.values();
        states.filter_map(|state| state.series.last_given()).max()
    }

    /// The number that the next document of the series gets on `date`; failing rules go to `sink`:
    /// `fact_missing`, `number_date_inversion`, `number_out_of_range`.
    pub fn next(&self, key: &SeriesKey, date: NaiveDate, sink: &mut impl Sink) -> Option<Taken> {
        let year = date.year();
        let Some(series) = self.get(key, year) else {
            fail!(
                sink,
                FactMissing {
                    fact: format!("series {key}/{year}").into()
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
            reserved: false,
        })
    }

    /// The held number that a document asks for, with the date that it holds; failing rules go to
    /// `sink`: `fact_missing`, `reservation_not_found`, `reservation_expired`,
    /// `reservation_for_another`.
    ///
    /// A reservation of an earlier day has lapsed, so the number always stands in the order of dates
    /// (property L2).
    pub fn reserved(
        &self,
        key: &SeriesKey,
        number: u32,
        document: DocumentId,
        (now, today): (Instant, NaiveDate),
        sink: &mut impl Sink,
    ) -> Option<Taken> {
        let year = today.year();
        let Some(series) = self.get(key, year) else {
            fail!(
                sink,
                FactMissing {
                    fact: format!("series {key}/{year}").into()
                }
            );
            return None;
        };
        let Some(held) = series.reservation(number) else {
            fail!(sink, ReservationNotFound { number });
            return None;
        };
        let until = held.until;
        if until < now || held.date != today {
            fail!(&mut *sink, ReservationExpired { number, until });
        }
        if !held.is_for(document) {
            fail!(sink, ReservationForAnother { number });
        }
        Some(Taken {
            series: key.clone(),
            year,
            number,
            date: held.date,
            reserved: true,
        })
    }
}
