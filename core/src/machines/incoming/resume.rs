//! Work on a line goes on.

use serde::{Deserialize, Serialize};

use super::hold::{authority, grants, holder_or_giver};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, Step};
use crate::organization::Authority;
use crate::routing::{self, Line, LineState};
use crate::rules::{ActionName, Sink, fail};

/// Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
/// it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
/// `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Resume {
    /// The line.
    pub line: LineId,
}

/// Work on a line goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resumed {
    /// The line.
    pub line: LineId,
}

impl CommandOf<Incoming> for Resume {
    const NAME: ActionName = ActionName::new(&["resume", "tiếp tục xử lý", "resume"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line()];

    fn targets(_: &State, line: &Line) -> bool {
        matches!(line.state, LineState::OnHold { .. })
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        if !matches!(line.state, LineState::OnHold { .. }) {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
            return;
        }
        holder_or_giver(ask, sink);
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let line = self.line;
        decision.push(Resumed { line });
        decision.push(routing::Event::LineResumed { line });
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        authority(ask)
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        grants(ask)
    }
}

impl EventOf<State> for Resumed {
    fn apply(&self, _: &mut State, _: Instant) {}
}
