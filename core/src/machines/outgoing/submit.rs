//! The draft goes on its route.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::rules::{ActionName, Sink};

/// Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
/// `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Submit {}

/// The draft was submitted for review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Submitted {}

impl CommandOf<Outgoing> for Submit {
    const NAME: ActionName = ActionName::new(&["submit", "trình", "submit"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(
        &[Phase::Draft, Phase::Returned],
        Phase::Reviewing,
    )];
    const PASS: Pass = Pass::Onward;
    const FORM: &'static [Field] = &[];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        route::is_drafter(state, context, sink);
        route::with_the_drafter(state, Self::NAME, sink);
        if let Some(draft) = state.draft() {
            route::ready_for_review(state, draft, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        state.doubtful_marks(&mut decision.warnings);
        decision.push(Submitted {});
        if let Some(draft) = state.draft() {
            decision.route(route::begin(state, draft, context));
        }
    }
}

impl EventOf<State> for Submitted {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Reviewing;
        state.returned_to = None;
    }
}
