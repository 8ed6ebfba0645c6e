//! A number series in one year: what was given, what is held, what is void.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Import, SeriesEvent};
use crate::base::{DocumentId, Instant};

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

/// Why a number is void.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum VoidCause {
    /// A reservation that was not used in time.
    ReservationExpired,
    /// As somebody stated.
    Stated(String),
    /// Its document was made void before it was issued (routing P19, P33).
    WithDocument(DocumentId),
}

/// A number that stays empty for ever (số bỏ trống): never given again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoidNumber {
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
    pub voids: Vec<VoidNumber>,
    /// What was imported from an older register: such a series is marked and keeps its faults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legacy: Option<Box<Import>>,
}

impl Series {
    /// Takes one event in.
    pub fn evolve(&mut self, event: &SeriesEvent) {
        match event {
            SeriesEvent::NumberTaken { number, date, .. }
            | SeriesEvent::CopyNumbered { number, date, .. }
            | SeriesEvent::ReservationUsed { number, date, .. } => {
                self.give(*number, *date);
                self.release(*number);
            }
            SeriesEvent::NumberReserved {
                number,
                date,
                until,
                document,
            } => {
                self.give(*number, *date);
                self.reservations.push(Reservation {
                    number: *number,
                    date: *date,
                    until: *until,
                    document: *document,
                });
            }
            SeriesEvent::NumberVoided { number, cause } => {
                self.release(*number);
                if !self.is_void(*number) {
                    self.voids.push(VoidNumber {
                        number: *number,
                        cause: cause.clone(),
                    });
                }
            }
            SeriesEvent::LegacyImported { import } => {
                self.last_number = self.last_number.max(import.last_number);
                self.last_date = self.last_date.max(import.last_date);
                self.legacy = Some(import.clone());
            }
        }
    }

    fn give(&mut self, number: u32, date: NaiveDate) {
        self.last_number = self.last_number.max(number);
        self.last_date = self.last_date.max(Some(date));
    }

    fn release(&mut self, number: u32) {
        self.reservations.retain(|held| held.number != number);
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

    /// The events that turn every lapsed reservation into a void number.
    #[must_use]
    pub fn lapse(&self, now: Instant) -> Vec<SeriesEvent> {
        let lapsed = self.reservations.iter().filter(|held| held.until < now);
        lapsed
            .map(|held| SeriesEvent::NumberVoided {
                number: held.number,
                cause: VoidCause::ReservationExpired,
            })
            .collect()
    }
}
