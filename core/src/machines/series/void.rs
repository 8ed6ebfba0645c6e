//! A held number is given up.

use serde::{Deserialize, Serialize};

use super::guard::at_desk;
use super::state::lapsed;
use super::{Event, Phase, Series, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    no_secrets, text,
};
use crate::law::Secrecy;
use crate::numbers::VoidCause;
use crate::rules::{ActionName, Field as Named, Sink, fail};

/// Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
/// `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
/// `state_secret_on_network`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VoidNumber {
    /// Number.
    pub number: u32,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// A number stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberVoided {
    /// Number.
    pub number: u32,
    /// Why.
    pub cause: VoidCause,
}

impl CommandOf<Series> for VoidNumber {
    const NAME: ActionName = ActionName::new(&["void_number", "hủy số", "make a number void"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[
        Field::required("number", FieldKind::Number),
        Field::required("reason", FieldKind::Text),
    ];

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        let known = ask.context.registers.state(&ask.state.of).is_some();
        if let Some(input) = ask.input.filter(|_| known) {
            no_secrets(
                Secrecy::KhongMat,
                [input.reason.as_str()],
                ask.context,
                sink,
            );
            text(&input.reason, Self::NAME, Named::Reason, sink);
            held(ask.state, input.number, ask.context.now(), sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.events.extend(lapsed(&state.series, context.now()));
        decision.push(NumberVoided {
            number: self.number,
            cause: VoidCause::Stated(self.reason.clone()),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Series, Self>) -> Vec<Choice> {
        let usable = ask.state.series.usable(ask.context.now());
        match field {
            "number" => usable
                .map(|held| Choice::named(held.number, held.number.to_string()))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Named::Reason, &mut self.reason)
    }
}

/// The number is held, and has not lapsed: what has is void already, with the next record.
fn held(state: &State, number: u32, now: Instant, sink: &mut impl Sink) {
    let series = &state.series;
    match series.reservation(number) {
        Some(held) if held.until < now => {
            let until = held.until;
            fail!(sink, ReservationExpired { number, until });
        }
        Some(_) => {}
        None if (1..=series.last_number).contains(&number) && !series.is_void(number) => {
            fail!(sink, NumberOnDocument { number });
        }
        None => fail!(sink, ReservationNotFound { number }),
    }
}

impl EventOf<State> for NumberVoided {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.void(self.number, &self.cause);
    }
}
