//! Work on a line is put aside.

use serde::{Deserialize, Serialize};

use super::extension::gave;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{Authority, Role};
use crate::routing::{self, Line, LineState, Target};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
/// the document. The clock runs on, and nothing is done on the line until it is resumed; those above
/// may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
/// `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
/// `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Hold {
    /// The line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Work on a line was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutOnHold {
    /// The line.
    pub line: LineId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for Hold {
    const NAME: ActionName = ActionName::new(&["hold", "tạm dừng xử lý", "put on hold"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("reason", FieldKind::Reason)];

    fn targets(_: &State, line: &Line) -> bool {
        let open = line.state.is_live() && line.role != Role::Information;
        open && line.parent.is_some() && !matches!(line.state, LineState::OnHold { .. })
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
        match line.state {
            LineState::Ready | LineState::InProgress
                if line.parent.is_some() && line.role != Role::Information => {}
            LineState::OnHold { .. } => {
                fail!(sink, LineOnHold { line: line.id });
                return;
            }
            _ => {
                let action = Self::NAME;
                fail!(sink, NothingWaiting { action });
                return;
            }
        }
        holder_or_giver(ask, sink);
        if let Some(input) = ask.input {
            reason(&input.reason, ask.context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let line = self.line;
        let reason = self.reason.clone();
        decision.push(PutOnHold { line, reason });
        decision.push(routing::Event::LineHeld { line });
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        authority(ask)
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        grants(ask)
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for PutOnHold {
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// The holder of the line, by whatever right, or who gave it, from their own seat.
pub(super) fn holder_or_giver<C>(ask: &Ask<'_, Incoming, C>, sink: &mut impl Sink) {
    if !is_giver(ask) {
        ask.on_line_or_held(sink);
    }
}

fn is_giver<C>(ask: &Ask<'_, Incoming, C>) -> bool {
    let line = ask.line.and_then(|line| ask.state.instance.line(line));
    line.is_some_and(|line| gave(ask.state, line, ask.holds()))
}

/// Who gave the line acts from their own seat.
pub(super) fn authority<C>(ask: &Ask<'_, Incoming, C>) -> Authority {
    match ask.target {
        Some(target) if !is_giver(ask) => Target::authority(target),
        _ => Authority::OwnSeat,
    }
}

/// The grants among which a holder must choose who did not give the line.
pub(super) fn grants<C>(ask: &Ask<'_, Incoming, C>) -> Vec<GrantId> {
    let line = ask.line.and_then(|line| ask.state.instance.line(line));
    let line = line.filter(|_| !is_giver(ask));
    line.map_or_else(Vec::new, |line| routing::choices(line, ask.context))
}
