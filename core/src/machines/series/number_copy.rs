//! A copy takes the next number.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::guard::{at_desk, next, of_register};
use super::state::lapsed;
use super::{Event, Phase, Series, State};
use crate::base::{DocumentId, Instant};
use crate::document::{CopyRequest, check_copy, copy_symbol};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step};
use crate::law::CopyKind;
use crate::organization::RegisterKind;
use crate::rules::{ActionName, Sink};

/// Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
/// II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
/// `unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
/// `year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NumberCopy {
    /// Kind, source and direction of the copy.
    pub copy: CopyRequest,
    /// The document that is copied.
    pub document: DocumentId,
    /// The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub confirm_time: bool,
}

/// A copy took the next number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyNumbered {
    /// Number.
    pub number: u32,
    /// Date.
    pub date: NaiveDate,
    /// Kind.
    pub copy: CopyKind,
    /// Symbol, for example `SY-UBND`.
    pub symbol: String,
    /// The document that was copied.
    pub document: DocumentId,
}

impl CommandOf<Series> for NumberCopy {
    const NAME: ActionName = ActionName::new(&["number_copy", "cấp số bản sao", "number a copy"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("copy", FieldKind::Object),
        Field::required("document", FieldKind::Id),
        Field::confirm_time(),
    ];

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        of_register(ask, RegisterKind::Copies, sink);
        next(ask, sink);
        if let Some(Err(refusal)) = ask.input.map(|input| check_copy(&input.copy)) {
            sink.fail_all(refusal.reasons);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.events.extend(lapsed(&state.series, context.now()));
        let kind = self.copy.kind;
        decision.push(CopyNumbered {
            number: state.series.last_number.saturating_add(1),
            date: context.today(),
            copy: kind,
            symbol: copy_symbol(kind, &context.agency.info().short).unwrap_or_default(),
            document: self.document,
        });
    }

    fn confirms_time(&self) -> bool {
        self.confirm_time
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.confirms(&mut self.confirm_time)
    }
}

impl EventOf<State> for CopyNumbered {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.take(self.number, self.date);
    }
}
