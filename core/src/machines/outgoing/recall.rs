//! The drafter takes the submission back.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::organization::Role;
use crate::routing::{self, CancelWhy, InstanceState};
use crate::rules::{ActionName, Sink, fail};

/// The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
/// Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Recall {}

/// The drafter took the submission back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmissionRecalled {}

impl CommandOf<Outgoing> for Recall {
    const NAME: ActionName = ActionName::new(&["recall", "thu hồi", "recall"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Reviewing], Phase::Draft)];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        route::is_drafter(ask.state, ask.context, sink);
        // Who only has to know blocks nothing (L6).
        let lines = ask.state.instance.lines.iter();
        for line in lines.filter(|line| line.role != Role::Information) {
            if let Some(opened) = &line.opened {
                let (line, at, by) = (line.id, opened.at, opened.by.clone());
                fail!(&mut *sink, AlreadyOpened { line, at, by });
            }
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(SubmissionRecalled {});
        let mut moves = Vec::new();
        routing::cancel_all(&state.instance, CancelWhy::Recalled, &mut moves);
        decision.route(moves);
        let state = InstanceState::Recalled;
        decision.push(routing::Event::Ended { state });
    }
}

impl EventOf<State> for SubmissionRecalled {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Draft;
    }
}
