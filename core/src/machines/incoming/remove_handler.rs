//! A co-handler, or who is informed, is taken out of the direction.

use serde::{Deserialize, Serialize};

use super::direct::carried_out;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{Authority, Role};
use crate::routing::{self, CancelWhy, Line};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
/// P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
/// on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
/// `not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
/// `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RemoveHandler {
    /// The line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Somebody was taken out of the direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandlerRemoved {
    /// The line that the direction gave.
    pub line: LineId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for RemoveHandler {
    const NAME: ActionName = ActionName::new(&[
        "remove_handler",
        "rút phối hợp, để biết",
        "take out of the direction",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("reason", FieldKind::Reason)];

    fn targets(_: &State, line: &Line) -> bool {
        let shared = matches!(line.role, Role::CoHandler | Role::Information);
        line.state.is_live() && shared && line.parent.is_some()
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    /// Who directs acts from their own line.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        let root = carried_out(ask.state).map(|root| ask.holds().target(root));
        root.map_or(Authority::OwnSeat, |root| root.authority())
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        let root = carried_out(ask.state);
        root.map_or_else(Vec::new, |root| routing::choices(root, ask.context))
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        let Some(root) = carried_out(state) else {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
            return;
        };
        ask.holds().target(root).live(context, sink);
        if sink.is_enough() {
            return;
        }
        let share = routing::share_of(&state.instance, line);
        let line = line.id;
        match (share.parent, share.role) {
            (None, _) => fail!(&mut *sink, NotCoHandler { line }),
            (Some(_), Role::Lead) => fail!(&mut *sink, LeadNotRemoved { line }),
            (Some(parent), _) if parent != root.id => fail!(&mut *sink, NotAssigner { line }),
            _ => {}
        }
        if let Some(input) = ask.input {
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        let Some(line) = instance.line(self.line) else {
            return;
        };
        let share = routing::share_of(instance, line);
        decision.push(HandlerRemoved {
            line: share.id,
            reason: self.reason.clone(),
        });
        decision.push(routing::end_share(instance, share, CancelWhy::Removed));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

/// What ended says so itself.
impl EventOf<State> for HandlerRemoved {
    fn apply(&self, _: &mut State, _: Instant) {}
}
