//! The review of a draft is given to another person.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::{Instant, LineId, PersonId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{Duty, LegalDuty};
use crate::routing::{self, Line, Scope, Seat};
use crate::rules::{ActionName, Field as Missing, RuleBits, Sink, fail};

/// Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
/// holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
/// anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
/// check of the content, approval and signature are not passed on: another drafter or signer is named.
/// Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
/// `already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
/// `reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferReview"))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Transfer {
    /// The line.
    pub line: LineId,
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Somebody else has a line of the route now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ReviewTransferred"))]
#[serde(deny_unknown_fields)]
pub struct WorkTransferred {
    /// The line.
    pub line: LineId,
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    pub reason: String,
}

impl CommandOf<Outgoing> for Transfer {
    const NAME: ActionName =
        ActionName::new(&["transfer", "chuyển người xử lý", "transfer the work"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Reviewing])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("to", FieldKind::Person),
        Field::required("reason", FieldKind::Reason),
    ];

    fn targets(_: &State, line: &Line) -> bool {
        line.state.is_live() && is_passed_on(line)
    }

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let Some(line) = ask.about_line(sink) else {
            return;
        };
        if !is_passed_on(line) {
            fail!(sink, DutyLine { line: line.id });
            return;
        }
        let (state, context) = (ask.state, ask.context);
        let scope = Scope::of(&line.seat, ask.target, || false, context, sink);
        let fit = |person: &PersonId| is_fit(state, line, person, context);
        if scope.is_some_and(|scope| !scope.any(context, fit)) {
            let seat = routing::seat_name(&line.seat, context);
            fail!(&mut *sink, NobodyToTakeOver { seat });
        }
        if let Some(input) = ask.input {
            taker_guard(ask, (line, &input.to), scope, sink);
            reason(&input.reason, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        decision.push(WorkTransferred {
            line: line.id,
            to: self.to.clone(),
            reason: self.reason.clone(),
        });
        let to = Seat::Person(self.to.clone());
        decision.push(routing::pass_on(&state.instance, line, to, context));
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let (state, context) = (ask.state, ask.context);
        let line = ask.line.and_then(|line| state.instance.line(line));
        let Some(line) = line.filter(|_| field == "to") else {
            return Vec::new();
        };
        let mut ignored = RuleBits::NONE;
        let scope = Scope::of(&line.seat, ask.target, || false, context, &mut ignored);
        let takers = scope.into_iter().flat_map(|scope| scope.persons(context));
        let takers = takers.filter(|person| is_fit(state, line, person, context));
        Choice::persons(takers, context.agency)
    }

    fn hands_on(_: &State, line: Option<&Line>) -> bool {
        line.is_some_and(is_passed_on)
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for WorkTransferred {
    fn apply(&self, _: &mut State, _: Instant) {}
}

/// Whether the line's task is not that of the head of the unit or of who will sign.
fn is_passed_on(line: &Line) -> bool {
    matches!(line.duty, None | Some(LegalDuty::FormatCheck))
}

/// Whether the person can go on with the line: without a part of their own, and assigned to check the
/// format where that is the task.
fn is_fit(state: &State, line: &Line, person: &PersonId, context: &Context<'_>) -> bool {
    !is_holder(line, person, context)
        && !has_part(state, person, context)
        && is_able(line, person, context)
}

fn is_able(line: &Line, person: &PersonId, context: &Context<'_>) -> bool {
    let (agency, day) = (context.agency, context.today());
    line.duty.is_none() || agency.has_duty(person, Duty::FormatCheck, day)
}

fn is_holder(line: &Line, person: &PersonId, context: &Context<'_>) -> bool {
    let (agency, day) = (context.agency, context.today());
    match &line.seat {
        Seat::Person(holder) => holder == person,
        Seat::Post(post) => agency.holds(person, post, day),
        Seat::Unit(unit) => agency.actor(person).answers_for_unit(unit, day),
    }
}

/// Whether the person has a part already, through whatever seat (L6).
fn has_part(state: &State, person: &PersonId, context: &Context<'_>) -> bool {
    let mut live = state.instance.live();
    state.drafter() == Some(person) || live.any(|line| is_holder(line, person, context))
}

fn taker_guard(
    ask: &Ask<'_, Outgoing, Transfer>,
    (line, to): (&Line, &PersonId),
    scope: Option<Scope<'_>>,
    sink: &mut impl Sink,
) {
    let (state, context, person) = (ask.state, ask.context, to.clone());
    if is_holder(line, to, context) {
        fail!(sink, AlreadyHolder { person });
    } else if !context.agency.is_active(to, context.today()) {
        fail!(sink, UnknownPerson { person });
    } else if let Some(unit) = scope.and_then(|scope| scope.misses(to, context)) {
        fail!(sink, NotInUnit { person, unit });
    } else if has_part(state, to, context) {
        let seat = routing::seat_name(&Seat::Person(person), context);
        fail!(sink, RoleTwice { seat });
    } else if !is_able(line, to, context) {
        fail!(sink, NotFormatChecker { person });
    }
}
