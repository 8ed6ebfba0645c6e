//! Somebody's work is given to another person.

use std::cell::LazyCell;

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId, PersonId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::Role;
use crate::routing::{self, Holds, Line, Scope, Seat};
use crate::rules::{ActionName, Field as Missing, RuleBits, Sink, fail};

/// Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
/// P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
/// that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
/// gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
/// `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
/// `unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
/// `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Transfer {
    /// The person's line.
    pub line: LineId,
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Somebody else goes on with the work of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkTransferred {
    /// The line of whose work it was.
    pub line: LineId,
    /// Whose it was.
    pub from: PersonId,
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    pub reason: String,
    /// Whether they also track the document from now on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tracking: bool,
}

impl CommandOf<Incoming> for Transfer {
    const NAME: ActionName =
        ActionName::new(&["transfer", "chuyển người xử lý", "transfer the work"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("to", FieldKind::Person),
        Field::required("reason", FieldKind::Reason),
    ];

    fn targets(_: &State, line: &Line) -> bool {
        let open = line.state.is_live() && line.role != Role::Information;
        open && matches!(line.seat, Seat::Person(_))
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
        let Seat::Person(holder) = &line.seat else {
            fail!(sink, NotPersonLine { line: line.id });
            return;
        };
        if line.role == Role::Information {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        if sink.is_enough() {
            return;
        }
        let (state, context) = (ask.state, ask.context);
        let scope = scope_of(ask, line, sink);
        let fit = |person: &PersonId| is_fit(state, holder, person, context);
        if scope.is_some_and(|scope| !scope.any(context, fit)) {
            let seat = routing::seat_name(&line.seat, context);
            fail!(&mut *sink, NobodyToTakeOver { seat });
        }
        if let Some(input) = ask.input {
            taker_guard(ask, (holder, &input.to), scope, sink);
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        let Seat::Person(from) = &line.seat else {
            return;
        };
        let gone = !context.agency.is_active(from, context.today());
        decision.push(WorkTransferred {
            line: line.id,
            from: from.clone(),
            to: self.to.clone(),
            reason: self.reason.clone(),
            tracking: gone && state.tracker() == Some(from),
        });
        let to = Seat::Person(self.to.clone());
        decision.push(routing::pass_on(&state.instance, line, to, context));
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let (state, context) = (ask.state, ask.context);
        let line = ask.line.and_then(|line| state.instance.line(line));
        let (Some((line, Seat::Person(holder))), "to") =
            (line.map(|line| (line, &line.seat)), field)
        else {
            return Vec::new();
        };
        let mut ignored = RuleBits::NONE;
        let scope = scope_of(ask, line, &mut ignored);
        let takers = scope.into_iter().flat_map(|scope| scope.persons(context));
        let takers = takers.filter(|person| is_fit(state, holder, person, context));
        Choice::persons(takers, context.agency)
    }

    fn hands_on(_: &State, line: Option<&Line>) -> bool {
        line.is_some()
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for WorkTransferred {
    fn apply(&self, state: &mut State, _: Instant) {
        if self.tracking {
            state.tracker = Some(self.to.clone());
        }
    }
}

/// None where the actor may not: that goes to `sink`.
fn scope_of<'s>(
    ask: &Ask<'_, Incoming, Transfer>,
    line: &'s Line,
    sink: &mut impl Sink,
) -> Option<Scope<'s>> {
    let (instance, context) = (&ask.state.instance, ask.context);
    let open = routing::unnamed(context);
    let holds = Holds {
        context: &open,
        ..ask.holds()
    };
    if holds.directs(instance) {
        return Some(Scope::Agency);
    }
    let gave = || holds.gave(instance, line) == Some(true);
    Scope::of(&line.seat, ask.target, gave, context, sink)
}

/// Whether the person can go on with the work: without another role on the document (L6).
fn is_fit(state: &State, holder: &PersonId, person: &PersonId, context: &Context<'_>) -> bool {
    person != holder && !has_line(state, person, context)
}

/// Whether the person has a role already, through whatever seat (L6).
fn has_line(state: &State, person: &PersonId, context: &Context<'_>) -> bool {
    let actor = LazyCell::new(|| context.agency.actor(person));
    let (mut live, day) = (state.instance.live(), context.today());
    live.any(|line| match &line.seat {
        Seat::Person(holder) => holder == person,
        Seat::Post(post) => actor.holds(post, day),
        Seat::Unit(unit) => actor.heads_unit(unit, day),
    })
}

fn taker_guard(
    ask: &Ask<'_, Incoming, Transfer>,
    (holder, to): (&PersonId, &PersonId),
    scope: Option<Scope<'_>>,
    sink: &mut impl Sink,
) {
    let (context, person) = (ask.context, to.clone());
    let seat = Seat::Person(to.clone());
    routing::known(&seat, context, sink);
    if to == holder {
        fail!(sink, AlreadyHolder { person });
    } else if has_line(ask.state, to, context) {
        let seat = routing::seat_name(&seat, context);
        fail!(sink, RoleTwice { seat });
    } else if let Some(unit) = scope.and_then(|scope| scope.misses(to, context))
        && context.agency.is_active(to, context.today())
    {
        fail!(sink, NotInUnit { person, unit });
    }
}
