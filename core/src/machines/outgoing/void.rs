//! A signed document ends before it is issued.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::withdraw::signer_or_head;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, NumberUse,
    SeriesOfYear, Step, reason,
};
use crate::numbers::Taken;
use crate::organization::Agency;
use crate::rules::{ActionName, Field as Missing, Sink};

/// Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
/// here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
/// `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Void {
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// It was made void before the issue, and its number with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Voided {
    /// Why.
    pub reason: String,
    /// The number that stays empty, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Taken>,
}

impl CommandOf<Outgoing> for Void {
    const NAME: ActionName = ActionName::new(&[
        "void",
        "hủy văn bản đã ký, chưa phát hành",
        "make void before the issue",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(
        &[
            Phase::Signed,
            Phase::Numbered,
            Phase::RegisteredOut,
            Phase::Sealed,
        ],
        Phase::Voided,
    )];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("reason", FieldKind::Reason)];

    const AUDITED: bool = true;

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        signer_or_head(ask.state, ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(Voided {
            reason: self.reason.clone(),
            number: state.taken.clone(),
        });
        decision.route(route::close(state));
    }

    /// The number becomes void in the series and year that gave it.
    fn series(state: &State, _: &Agency) -> Option<SeriesOfYear> {
        let given = state.number()?;
        Some((given.series.clone(), Some(given.year)))
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for Voided {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Voided;
    }

    fn number(&self) -> Option<NumberUse<'_>> {
        self.number.as_ref().map(NumberUse::Voids)
    }
}
