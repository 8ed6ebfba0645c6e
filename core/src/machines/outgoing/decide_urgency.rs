//! The signer decides the urgency.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::law::Urgency;
use crate::rules::{ActionName, Sink, fail};

/// The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
/// `not_signer`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecideUrgency {
    /// Level.
    pub urgency: Urgency,
}

/// The signer decided the urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgencyDecided {
    /// Level.
    pub urgency: Urgency,
}

impl CommandOf<Outgoing> for DecideUrgency {
    const NAME: ActionName = ActionName::new(&[
        "decide_urgency",
        "quyết định mức độ khẩn",
        "decide the urgency",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("urgency", FieldKind::Choice)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let Some(draft) = ask.state.draft() else {
            return;
        };
        let actor = ask.context.actor;
        if !actor.holds(&draft.signer, ask.context.today()) {
            let signer = draft.signer.clone();
            fail!(sink, NotSigner { signer });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let urgency = self.urgency;
        decision.push(UrgencyDecided { urgency });
    }

    fn choices(_: &'static str, _: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        Choice::list(Urgency::ALL)
    }
}

impl EventOf<State> for UrgencyDecided {
    fn apply(&self, state: &mut State, _: Instant) {
        state.urgency = self.urgency;
    }
}
