//! Registers and number series: 1, 2, 3 … without gap within a year, a smaller number never with a
//! later date (Art. 15.1 and 22.2 of Decree 30/2020/NĐ-CP). Begin with `series.rs`; the lines and
//! columns of Appendix IV are in `row.rs` and `form.rs`.

mod audit;
mod claim;
mod command;
mod duplicate;
mod form;
mod import;
mod row;
mod series;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use audit::{GapAudit, HeldNumber, audit};
pub use claim::{NumberClaim, check_claim};
pub use command::{
    ImportNumbers, NumberCopy, Reserve, SeriesCommand, Void, decide_series, take_next,
};
pub use duplicate::{DuplicateKeys, Fingerprint, Match, find_duplicate, same_content};
pub use form::{RegisterBook, RegisterForm, register_of};
pub use import::{FormerNumber, Import, NumberRange, read_former};
pub use row::{
    Cell, CopyUseEntry, IncomingEntry, OutgoingEntry, PostEntry, RegisterEntry, TrackingEntry,
};
pub use series::{Reservation, Series, VoidCause, VoidNumber};

use crate::base::{DocumentId, Instant, SeriesKey};
use crate::law::CopyKind;
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
    /// A number was held for a document to come.
    NumberReserved {
        /// Number.
        number: u32,
        /// Date that it carries.
        date: NaiveDate,
        /// Until when it may be used, inclusive.
        until: Instant,
        /// The only document that may use it, if one was named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<DocumentId>,
    },
    /// A reserved number was put on a document.
    ReservationUsed {
        /// Number.
        number: u32,
        /// Date.
        date: NaiveDate,
        /// Document.
        document: DocumentId,
    },
    /// A copy took the next number.
    CopyNumbered {
        /// Number.
        number: u32,
        /// Date.
        date: NaiveDate,
        /// Kind.
        copy: CopyKind,
        /// Symbol, for example `SY-UBND`.
        symbol: String,
        /// The document that was copied.
        document: DocumentId,
    },
    /// A number stays empty.
    NumberVoided {
        /// Number.
        number: u32,
        /// Why.
        cause: VoidCause,
    },
    /// The numbers of an older register were taken over.
    LegacyImported {
        /// What was found in it.
        import: Box<Import>,
    },
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

    /// The series to which a number of that day belongs.
    #[must_use]
    pub fn of_day(&self, key: &SeriesKey, day: NaiveDate) -> Option<&Series> {
        self.get(key, day.year())
    }

    /// Takes a series event in, opening the series if need be.
    pub fn evolve(&mut self, key: &SeriesKey, year: i32, event: &SeriesEvent) {
        self.series
            .entry((key.clone(), year))
            .or_default()
            .evolve(event);
    }

    /// Takes a series event of the moment `at` in, and before it the end of every reservation that
    /// has lapsed by then.
    pub fn advance(&mut self, key: &SeriesKey, year: i32, event: &SeriesEvent, at: Instant) {
        let series = self.series.entry((key.clone(), year)).or_default();
        for lapsed in series.lapse(at) {
            series.evolve(&lapsed);
        }
        series.evolve(event);
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

/// The series' event that belongs to a document's event.
#[must_use]
pub fn event_of(taken: &Taken, document: DocumentId) -> SeriesEvent {
    let (number, date) = (taken.number, taken.date);
    if taken.reserved {
        SeriesEvent::ReservationUsed {
            number,
            date,
            document,
        }
    } else {
        SeriesEvent::NumberTaken {
            number,
            date,
            document,
        }
    }
}

/// The series' event of a number that becomes void with its document before the issue.
#[must_use]
pub fn void_of(taken: &Taken, document: DocumentId) -> SeriesEvent {
    SeriesEvent::NumberVoided {
        number: taken.number,
        cause: VoidCause::WithDocument(document),
    }
}
