//! A number series in one year: what was given, what is held, what is void.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Import;
use crate::base::{DocumentId, Instant, SeriesKey};
use crate::input::tagged;

/// A number held for a document to come (giữ chỗ số): number *and* date, until the end of that day
/// at the latest, or the order of dates would break (property L2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reservation {
    /// Number.
    pub number: u32,
    /// Date that it carries.
    pub date: NaiveDate,
    /// Until when it may be used, inclusive.
    pub until: Instant,
    /// The only document that may use it, if one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
}

impl Reservation {
    /// Whether the document may use it.
    #[must_use]
    pub fn is_for(&self, document: DocumentId) -> bool {
        self.document.is_none_or(|only| only == document)
    }
}

tagged! {
    "VoidCause",
    /// Why a number is void.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub enum VoidCause {
        /// A reservation that was not used in time.
        ReservationExpired,
        /// As somebody stated.
        Stated(String),
        /// Its document was made void before it was issued (routing P19, P33).
        WithDocument(DocumentId),
    }
}

/// A number that stays empty for ever (số bỏ trống): never given again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmptyNumber {
    /// Number.
    pub number: u32,
    /// Why.
    pub cause: VoidCause,
}

/// One series in one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Last number given, reserved ones included; 0 for a fresh series.
    pub last_number: u32,
    /// Date of the last number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_date: Option<NaiveDate>,
    /// Numbers that are held, lowest first; they may have lapsed meanwhile.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reservations: Vec<Reservation>,
    /// Numbers that stay empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voids: Vec<EmptyNumber>,
    /// What was imported from an older register: such a series is marked and keeps its faults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legacy: Option<Box<Import>>,
}

impl Series {
    /// A number is on paper: given, and no longer held.
    pub(crate) fn take(&mut self, number: u32, date: NaiveDate) {
        self.give(number, date);
        self.release(number);
    }

    /// A number is held for a document to come.
    pub(crate) fn hold(&mut self, held: Reservation) {
        self.give(held.number, held.date);
        self.reservations.push(held);
    }

    /// A number stays empty.
    pub(crate) fn void(&mut self, number: u32, cause: &VoidCause) {
        self.release(number);
        if !self.is_void(number) {
            let cause = cause.clone();
            self.voids.push(EmptyNumber { number, cause });
        }
    }

    /// The numbers of an older register come first.
    pub(crate) fn import(&mut self, import: &Import) {
        self.last_number = self.last_number.max(import.last_number);
        self.last_date = self.last_date.max(import.last_date);
        self.legacy = Some(Box::new(import.clone()));
    }

    fn give(&mut self, number: u32, date: NaiveDate) {
        // A smaller one is known: the day that it was given first may have been corrected since.
        if number >= self.last_number {
            self.last_number = number;
            self.last_date = self.last_date.max(Some(date));
        }
    }

    /// A number carries another day; where it is the last one, what follows comes after that day.
    pub(crate) fn redate(&mut self, number: u32, date: NaiveDate) {
        if number == self.last_number {
            self.last_date = Some(date);
        }
    }

    fn release(&mut self, number: u32) {
        self.reservations.retain(|held| held.number != number);
    }

    /// The day of the last number, if that was given here and not imported.
    #[must_use]
    pub fn last_given(&self) -> Option<NaiveDate> {
        let imported = self.legacy.as_ref().map_or(0, |legacy| legacy.last_number);
        self.last_date.filter(|_| self.last_number > imported)
    }

    /// Whether the number stays empty.
    #[must_use]
    pub fn is_void(&self, number: u32) -> bool {
        self.voids.iter().any(|void| void.number == number)
    }

    /// The reservation of a number.
    #[must_use]
    pub fn reservation(&self, number: u32) -> Option<&Reservation> {
        self.reservations.iter().find(|held| held.number == number)
    }

    /// The reservations that may still be used without breaking the order of dates. What is not
    /// among them has lapsed.
    pub fn usable(&self, now: Instant) -> impl Iterator<Item = &Reservation> {
        self.reservations
            .iter()
            .filter(move |held| now <= held.until)
    }

    /// The held numbers that have lapsed and are still to be written as void.
    pub fn lapsed(&self, now: Instant) -> impl Iterator<Item = u32> {
        let lapsed = self
            .reservations
            .iter()
            .filter(move |held| held.until < now);
        lapsed.map(|held| held.number)
    }
}

/// Which series, in which year: what tells the streams of number series apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeriesYear {
    /// Series.
    pub series: SeriesKey,
    /// Year of its numbers, in the agency's time.
    pub year: i32,
}

/// A number series in one year (dãy số), with how far its stream is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SeriesState"))]
pub struct SeriesState {
    /// Which series, in which year.
    pub of: SeriesYear,
    /// Number of records so far.
    pub version: u32,
    /// What was given, what is held, what is void.
    pub series: Series,
}

impl SeriesState {
    /// A series before the first record of its stream.
    #[must_use]
    pub const fn new(of: SeriesYear, series: Series) -> Self {
        Self {
            of,
            version: 0,
            series,
        }
    }
}
