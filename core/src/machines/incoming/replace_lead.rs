//! Another one leads while work goes on.

use serde::{Deserialize, Serialize};

use super::add_handlers::{free_seats, is_promoted};
use super::direct::is_carried_out;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::Role;
use crate::routing::{self, CancelWhy, Line, LineState, Seat};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
/// one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
/// where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
/// it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
/// `role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
/// `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReplaceLead {
    /// Who leads from now on.
    pub lead: Seat,
    /// Why.
    #[new(into)]
    pub reason: String,
    /// The old lead goes on as a co-handler. So does one who changes roles with a co-handler, whatever is
    /// said here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub keep_as_co: bool,
}

/// Another one leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeadReplaced {
    /// Line of the old lead.
    pub old: LineId,
    /// Line of the new one.
    pub new: LineId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Incoming> for ReplaceLead {
    const NAME: ActionName = ActionName::new(&["replace_lead", "thay chủ trì", "replace the lead"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("lead", FieldKind::Seat),
        Field::required("reason", FieldKind::Reason),
        Field::optional("keep_as_co", FieldKind::Flag),
    ];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        if !is_carried_out(ask, sink) {
            return;
        }
        ask.on_line(sink);
        let Some(input) = ask.input else { return };
        reason(&input.reason, context, sink);
        routing::known(&input.lead, context, sink);
        let Some([root, lead]) = leading(state) else {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
            return;
        };
        if co_handler(state, root, &input.lead, context).is_none() {
            let others = input.others(state, [root, lead], context);
            routing::one_role_each(&[&input.lead], &others, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        let Some([root, lead]) = leading(state) else {
            return;
        };
        let co = co_handler(state, root, &self.lead, context);
        decision.push(LeadReplaced {
            old: lead.id,
            new: co.map_or_else(|| instance.next_line(), |co| co.id),
            reason: self.reason.clone(),
        });
        let stays = (lead, Role::CoHandler);
        if let Some(co) = co {
            let roles = [stays, (co, Role::Lead)];
            decision.push(routing::change_roles(instance, &roles));
            return;
        }
        let why = CancelWhy::Superseded;
        let seat = std::slice::from_ref(&self.lead);
        let mut shares = routing::shares(instance, root.id);
        let informed = shares.find(|line| is_promoted(line, seat, context));
        decision.route(informed.map(|line| routing::end_share(instance, line, why)));
        decision.push(match self.keep_as_co {
            true => routing::change_roles(instance, &[stays]),
            false => routing::end_share(instance, lead, why),
        });
        let parent = (root.id, LineState::Waiting);
        let due = (lead.due, lead.counted);
        let seats = [(&self.lead, Role::Lead)];
        decision.push(routing::give(instance, parent, seats, due, context));
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let (state, context) = (ask.state, ask.context);
        let (Some([root, _]), "lead") = (leading(state), field) else {
            return Vec::new();
        };
        let shares = routing::shares(&state.instance, root.id);
        let co = shares
            .filter(|line| line.role == Role::CoHandler && routing::staffed(&line.seat, context));
        let name = |seat: &Seat| routing::seat_name(seat, context);
        let mut choices: Vec<Choice> = co
            .map(|line| Choice::named(&line.seat, name(&line.seat)))
            .collect();
        let lines = routing::all_in_hand(&state.instance, root).into_iter();
        let taken: Vec<&Seat> = lines.map(|line| &line.seat).collect();
        choices.extend(free_seats(&taken, context));
        choices
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl ReplaceLead {
    /// The seats that have a role beside the new lead: the old lead's and those below it only if they stay.
    fn others<'s>(
        &self,
        state: &'s State,
        [root, lead]: [&'s Line; 2],
        context: &Context<'_>,
    ) -> Vec<&'s Seat> {
        let instance = &state.instance;
        // The lead is not replaced by itself.
        let itself = routing::is_same_seat(&lead.seat, &self.lead, context);
        let below = routing::all_in_hand(instance, lead);
        let ends = |line: &Line| {
            let of_lead = line.id == lead.id || below.iter().any(|below| below.id == line.id);
            let share = routing::share_of(instance, line);
            let informed = is_promoted(share, std::slice::from_ref(&self.lead), context);
            informed || (of_lead && !self.keep_as_co && !itself)
        };
        let lines = routing::all_in_hand(instance, root).into_iter();
        let lines = lines.filter(|line| !ends(line));
        lines.map(|line| &line.seat).collect()
    }
}

/// No later decision asks who led before.
impl EventOf<State> for LeadReplaced {
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// The line of who directs, and that of the lead.
fn leading(state: &State) -> Option<[&Line; 2]> {
    let root = state.instance.root()?;
    Some([root, routing::lead_below(&state.instance, root.id)?])
}

/// The co-handler's share that is the seat's.
fn co_handler<'s>(
    state: &'s State,
    root: &Line,
    seat: &Seat,
    context: &Context<'_>,
) -> Option<&'s Line> {
    let mut shares = routing::shares(&state.instance, root.id);
    shares.find(|line| {
        line.role == Role::CoHandler && routing::is_same_seat(&line.seat, seat, context)
    })
}
