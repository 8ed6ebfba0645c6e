//! The drafter proposes an urgency.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::law::Urgency;
use crate::rules::{ActionName, Sink};

/// The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
/// `not_drafter`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProposeUrgency {
    /// Level.
    pub urgency: Urgency,
}

/// The drafter proposed another urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgencyProposed {
    /// Level.
    pub urgency: Urgency,
}

impl CommandOf<Outgoing> for ProposeUrgency {
    const NAME: ActionName = ActionName::new(&[
        "propose_urgency",
        "đề xuất mức độ khẩn",
        "propose the urgency",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Draft, Phase::Returned])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("urgency", FieldKind::Choice)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        route::is_drafter(ask.state, ask.context, sink);
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let urgency = self.urgency;
        decision.push(UrgencyProposed { urgency });
    }

    fn choices(_: &'static str, _: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        Choice::list(Urgency::ALL)
    }
}

impl EventOf<State> for UrgencyProposed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.urgency = self.urgency;
    }
}
