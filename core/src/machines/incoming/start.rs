//! The holder takes the work up.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State, paper};
use crate::base::LineId;
use crate::engine::{Ask, CommandOf, Context, Decision, Field, Step};
use crate::organization::Role;
use crate::routing::{self, LineState};
use crate::rules::{ActionName, Sink, fail};

/// Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
/// `line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
/// `entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Start {
    /// The line.
    pub line: LineId,
}

impl CommandOf<Incoming> for Start {
    const NAME: ActionName = ActionName::new(&["start", "bắt đầu xử lý", "start handling"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line()];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let state = ask.state;
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        paper::in_hand(state, line, sink);
        match (line.role, line.state) {
            (Role::Information, _) => fail!(sink, NotLead { line: line.id }),
            (_, LineState::Ready) if line.parent.is_some() => {}
            _ => fail!(sink, LineAlreadyStarted { line: line.id }),
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        if let Some(line) = state.instance.line(self.line) {
            decision.route(routing::start(line, context));
        }
    }
}
