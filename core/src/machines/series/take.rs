//! A document that is kept elsewhere takes the next number.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::guard::{at_desk, next, of_register};
use super::state::lapsed;
use super::{Event, Phase, Series, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step};
use crate::organization::RegisterKind;
use crate::rules::{ActionName, Sink};

/// Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
/// the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
/// Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
/// order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
/// `moment_far_ahead`, `year_to_come`, `year_over`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeNumber {
    /// The document.
    pub document: DocumentId,
    /// The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub confirm_time: bool,
}

/// A document took the next number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberTaken {
    /// Number.
    pub number: u32,
    /// Date.
    pub date: NaiveDate,
    /// Document.
    pub document: DocumentId,
    /// Whether the document is kept elsewhere, so that no record of its own names the number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
}

impl CommandOf<Series> for TakeNumber {
    const NAME: ActionName = ActionName::new(&["take_number", "cấp số", "take a number"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("document", FieldKind::Id),
        Field::confirm_time(),
    ];
    const AUDITED: bool = true;

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        of_register(ask, RegisterKind::Outgoing, sink);
        next(ask, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.events.extend(lapsed(&state.series, context.now()));
        decision.push(NumberTaken {
            number: state.series.last_number.saturating_add(1),
            date: context.today(),
            document: self.document,
            elsewhere: true,
        });
    }

    fn confirms_time(&self) -> bool {
        self.confirm_time
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.confirms(&mut self.confirm_time)
    }
}

impl EventOf<State> for NumberTaken {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.take(self.number, self.date);
    }
}
