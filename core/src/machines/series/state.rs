//! How a series is a machine, and what a document's command does to it.

use super::{DateCorrected, Event, NumberTaken, NumberVoided, ReservationUsed, State};
use crate::base::{DocumentId, Instant, SeriesKey};
use crate::engine::{Context, Header, Identity, MachineState, NumberUse, Step, phases};
use crate::law::RuleSetId;
use crate::numbers::{self, SeriesYear, VoidCause};
use crate::rules::{ActionName, Sink, fail};

phases! {
    /// A series is always open (dãy số luôn mở).
    Open = "open", "đang mở", "open";
}

impl Identity for SeriesYear {
    fn to_name(&self) -> String {
        format!("{}:{}", self.series, self.year)
    }

    fn from_name(name: &str) -> Option<Self> {
        let (series, year) = name.rsplit_once(':')?;
        Some(Self {
            series: SeriesKey::parse(series).ok()?,
            year: year.parse().ok()?,
        })
    }
}

impl MachineState for State {
    type Id = SeriesYear;
    type Phase = Phase;
    type Pass = ();

    fn begin(of: SeriesYear) -> Self {
        Self::new(of, numbers::Series::default())
    }

    fn id(&self) -> SeriesYear {
        self.of.clone()
    }

    fn header(&self) -> Header<Phase> {
        Header {
            version: self.version,
            phase: Phase::Open,
            // Documents move it at their own moments: the dates of its numbers keep the order (L2).
            last_at: None,
            rule_set: None,
        }
    }

    fn advance(&mut self, _: Instant, _: RuleSetId) {
        self.version = self.version.saturating_add(1);
    }

    fn out_of_turn(&self, action: ActionName, _: &'static [Step<Phase>], sink: &mut impl Sink) {
        let phase = Phase::Open.into();
        fail!(sink, WrongPhase { action, phase });
    }

    fn admit(&self, (): (), in_turn: bool, _: &Context<'_>, _: &mut impl Sink) -> bool {
        in_turn
    }
}

/// The void numbers that lapsed reservations have become by now: written with the next record.
pub(super) fn lapsed(series: &numbers::Series, now: Instant) -> impl Iterator<Item = Event> {
    let cause = VoidCause::ReservationExpired;
    series.lapsed(now).map(move |number| {
        let cause = cause.clone();
        NumberVoided { number, cause }.into()
    })
}

impl Event {
    /// Whether it makes that number void.
    pub(super) fn makes_void(&self, number: u32) -> bool {
        matches!(self, Self::NumberVoided(void) if void.number == number)
    }

    /// Whether it follows from a document's command, whose own record names the number too.
    #[must_use]
    pub const fn follows_a_document(&self) -> bool {
        match self {
            Self::NumberTaken(taken) => !taken.elsewhere,
            Self::ReservationUsed(_) => true,
            Self::DateCorrected(corrected) => corrected.document.is_some(),
            Self::NumberVoided(void) => matches!(void.cause, VoidCause::WithDocument(_)),
            _ => false,
        }
    }
}

/// What a document's event does to the series that its number comes from, lapsed reservations first.
/// Both records are stored, or neither.
#[must_use]
pub fn derived(
    series: &numbers::Series,
    used: NumberUse<'_>,
    document: DocumentId,
    at: Instant,
) -> Vec<Event> {
    let mut events: Vec<Event> = lapsed(series, at).collect();
    events.push(match used {
        NumberUse::Takes(taken) => {
            let (number, date) = (taken.number, taken.date);
            match taken.reserved {
                true => ReservationUsed {
                    number,
                    date,
                    document,
                }
                .into(),
                false => NumberTaken {
                    number,
                    date,
                    document,
                    elsewhere: false,
                }
                .into(),
            }
        }
        NumberUse::Voids(taken) => {
            let (number, cause) = (taken.number, VoidCause::WithDocument(document));
            NumberVoided { number, cause }.into()
        }
        NumberUse::Redates { taken, from } => DateCorrected {
            number: taken.number,
            from,
            date: taken.date,
            document: Some(document),
            reason: None,
        }
        .into(),
    });
    events
}
