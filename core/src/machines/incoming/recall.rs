//! What was not opened yet is taken back.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::organization::Authority;
use crate::routing;
use crate::rules::{ActionName, Sink, fail};

/// Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
/// assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
/// `line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Recall {
    /// The line.
    pub line: LineId,
}

/// The submission was taken back by the clerk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmissionRecalled {}

impl CommandOf<Incoming> for Recall {
    const NAME: ActionName = ActionName::new(&["recall", "thu hồi", "recall"]);
    const STEPS: &'static [Step<Phase>] = &[
        Step::stay(&[Phase::Handling]),
        Step::new(&[Phase::Submitted], Phase::Registered),
    ];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line()];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    /// Taking back is the giver's own act.
    fn authority(&self, _: &Ask<'_, Incoming, Self>) -> Authority {
        Authority::OwnSeat
    }

    fn grants(_: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        Vec::new()
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let instance = &ask.state.instance;
        let Some(id) = ask.line else { return };
        let is_root = instance.root().is_some_and(|root| root.id == id);
        if is_root && ask.state.phase() == Phase::Handling {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
        } else if let Some(line) = ask.about_line(sink) {
            routing::recall_guard(instance, line, ask.holds(), sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        decision.route(routing::recall(&state.instance, line));
        if line.parent.is_none() {
            decision.push(SubmissionRecalled {});
        }
    }
}

impl EventOf<State> for SubmissionRecalled {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Registered;
    }
}
