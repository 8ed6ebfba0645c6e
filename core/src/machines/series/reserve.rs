//! A number is held for a document to come.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::guard::{at_desk, next, of_register};
use super::state::lapsed;
use super::{Event, Phase, Series, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step};
use crate::numbers::Reservation;
use crate::organization::RegisterKind;
use crate::rules::{ActionName, Sink, fail};

/// Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
/// command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
/// `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
/// 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
/// `year_to_come`, `year_over`, `reservation_past_its_day`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReserveNumber {
    /// Until when; by default, and at the latest, until the end of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub until: Option<Instant>,
    /// The document that it is held for; any may use it if none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub document: Option<DocumentId>,
    /// The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub confirm_time: bool,
}

/// A number is held for a document to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberReserved {
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

/// A held number was put on a document, by the document's own command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReservationUsed {
    /// Number.
    pub number: u32,
    /// Date.
    pub date: NaiveDate,
    /// Document.
    pub document: DocumentId,
}

impl CommandOf<Series> for ReserveNumber {
    const NAME: ActionName = ActionName::new(&["reserve_number", "giữ chỗ số", "reserve a number"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::optional("until", FieldKind::Instant),
        Field::optional("document", FieldKind::Id),
        Field::confirm_time(),
    ];

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        of_register(ask, RegisterKind::Outgoing, sink);
        next(ask, sink);
        let (date, now) = (ask.context.today(), ask.context.now());
        let until = ask.input.and_then(|input| input.until);
        if let (Some(until), Some(end)) = (until, end_of_day(ask.context))
            && (until > end || until < now)
        {
            fail!(sink, ReservationPastItsDay { date });
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.events.extend(lapsed(&state.series, context.now()));
        let until = self.until.or_else(|| end_of_day(context));
        decision.push(NumberReserved {
            number: state.series.last_number.saturating_add(1),
            date: context.today(),
            until: until.unwrap_or(context.now()),
            document: self.document,
        });
    }

    fn confirms_time(&self) -> bool {
        self.confirm_time
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::UntilInstant(until) = evidence else {
            return evidence.confirms(&mut self.confirm_time);
        };
        self.until = Some(*until);
        true
    }
}

impl EventOf<State> for NumberReserved {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.hold(Reservation {
            number: self.number,
            date: self.date,
            until: self.until,
            document: self.document,
        });
    }
}

impl EventOf<State> for ReservationUsed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.take(self.number, self.date);
    }
}

/// The last moment of today: a number held longer would break the order of dates.
fn end_of_day(context: &Context<'_>) -> Option<Instant> {
    let last = NaiveTime::from_hms_milli_opt(23, 59, 59, 999)?;
    Instant::from_local(context.today().and_time(last), context.agency.offset())
}
