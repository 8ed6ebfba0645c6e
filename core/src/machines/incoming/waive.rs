//! A contribution is no longer waited for.

use serde::{Deserialize, Serialize};

use super::direct::carried_out;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{GrantId, Instant, LineId};
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{Authority, Role};
use crate::routing::{self, CancelWhy, Holds, Line, Target};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
/// unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
/// the same level does it, or who directs. A line below a unit that passed its work on names the unit's
/// share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
/// `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Waive {
    /// The co-handler's line.
    pub line: LineId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// A co-handler was released from contributing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContributionWaived {
    /// The line that was given to help.
    pub line: LineId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for Waive {
    const NAME: ActionName =
        ActionName::new(&["waive", "miễn phối hợp", "release from contributing"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::line(), Field::required("reason", FieldKind::Reason)];

    fn targets(_: &State, line: &Line) -> bool {
        line.state.is_live() && line.role == Role::CoHandler
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    /// The lead, or who directs, acts from their own line.
    fn acts_on(_: &State, _: Option<LineId>) -> Option<&Line> {
        None
    }

    fn authority(&self, ask: &Ask<'_, Incoming, Self>) -> Authority {
        let line = ask.state.instance.line(self.line);
        let by = line.and_then(|line| waiving(ask.state, line, ask.holds()));
        by.map_or(Authority::OwnSeat, |by| {
            Target::of(by, ask.context).authority()
        })
    }

    fn grants(ask: &Ask<'_, Incoming, Self>) -> Vec<GrantId> {
        let instance = &ask.state.instance;
        let by = ask
            .line
            .and_then(|line| waiving(ask.state, instance.line(line)?, ask.holds()));
        by.map_or_else(Vec::new, |line| routing::choices(line, ask.context))
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        if line.role != Role::CoHandler {
            fail!(sink, NotCoHandler { line: line.id });
            return;
        }
        if let Some(by) = waiving(state, line, ask.holds()) {
            ask.holds().target(by).live(context, sink);
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
        decision.push(ContributionWaived {
            line: share.id,
            reason: self.reason.clone(),
        });
        decision.push(routing::end_share(instance, share, CancelWhy::Waived));
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

/// What ended says so itself.
impl EventOf<State> for ContributionWaived {
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// The line from which the actor would release a co-handler: the lead's on the same level, or that of who
/// directs, an own seat before a cover; the lead's where neither is theirs.
fn waiving<'s>(state: &'s State, line: &'s Line, holds: Holds<'_>) -> Option<&'s Line> {
    let instance = &state.instance;
    let share = routing::share_of(instance, line);
    let lead = routing::lead_below(instance, share.parent?);
    let lead = lead.map(|lead| routing::answers_for(instance, lead));
    let director = carried_out(state);
    let lines = [lead, director];
    let mut own = lines.into_iter().flatten();
    let own = own.find(|line| holds.own(line));
    let any = || lines.into_iter().flatten().find(|line| holds.any(line));
    own.or_else(any).or(lead).or(director)
}
