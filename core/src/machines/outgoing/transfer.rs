//! The review of a draft is given to another person.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::{Instant, LineId, PersonId, UnitId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, reason,
};
use crate::organization::{Duty, LegalDuty};
use crate::routing::{self, Line, Seat};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

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
        let scope = Scope::of(ask, line, sink);
        if scope.is_some_and(|scope| takers(ask, line, scope).next().is_none()) {
            let seat = routing::seat_name(&line.seat, ask.context);
            fail!(&mut *sink, NobodyToTakeOver { seat });
        }
        if let Some(input) = ask.input {
            taker_guard(ask, (line, &input.to), scope, sink);
            reason(&input.reason, ask.context, sink);
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
        let line = ask.line.and_then(|line| ask.state.instance.line(line));
        let Some(line) = line.filter(|_| field == "to") else {
            return Vec::new();
        };
        let mut ignored = crate::rules::RuleBits::NONE;
        let scope = Scope::of(ask, line, &mut ignored);
        let takers = scope.map(|scope| takers(ask, line, scope));
        let name = |person| ask.context.agency.person_name(person).unwrap_or_default();
        takers
            .into_iter()
            .flatten()
            .map(|person| Choice::named(person, name(person)))
            .collect()
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

/// To whom the actor may give a line.
#[derive(Clone, Copy)]
enum Scope {
    /// To anybody in office.
    Agency,
    /// Within the units of its holder, of their last day, and of the actor.
    Units,
}

impl Scope {
    /// None where the actor may not: that goes to `sink`.
    fn of(ask: &Ask<'_, Outgoing, Transfer>, line: &Line, sink: &mut impl Sink) -> Option<Self> {
        let (context, actor) = (ask.context, ask.context.actor);
        let day = context.today();
        if actor.has_duty(Duty::Direct, day) {
            return Some(Self::Agency);
        }
        let superior = || match &line.seat {
            Seat::Person(holder) => actor.answers_for(holder, day),
            Seat::Post(_) | Seat::Unit(_) => false,
        };
        if ask.target.is_some_and(|target| target.is_held(context)) || superior() {
            return Some(Self::Units);
        }
        match ask.target.filter(|target| target.is_ambiguous()) {
            Some(target) => drop(target.live(context, sink)),
            None => {
                let person = actor.person().clone();
                fail!(sink, NotTransferring { person });
            }
        }
        None
    }

    fn reaches(self, person: &PersonId, line: &Line, context: &Context<'_>) -> bool {
        let (agency, actor, day) = (context.agency, context.actor, context.today());
        let of_holder = |unit| units_of_holder(line, context).any(|other| other == unit);
        let mut units = agency.units_of(person, day);
        let own = |unit| actor.in_unit(unit, day) || of_holder(unit);
        matches!(self, Self::Agency) || units.any(own)
    }
}

/// The units of a person who holds the line, of their last day.
fn units_of_holder<'a>(
    line: &Line,
    context: &Context<'a>,
) -> impl Iterator<Item = &'a UnitId> + use<'a> {
    let (agency, day) = (context.agency, context.today());
    let holder = match &line.seat {
        Seat::Person(holder) => Some(holder),
        Seat::Post(_) | Seat::Unit(_) => None,
    };
    let last = |holder| agency.last_in_office(holder, day).unwrap_or(day);
    let units: Vec<&UnitId> = holder.map_or_else(Vec::new, |holder| {
        agency.units_of(holder, last(holder)).collect()
    });
    units.into_iter()
}

/// Who can go on with it: in office, within the scope, without a line of their own, not the drafter, and
/// assigned to check the format where that is the task.
fn takers<'a>(
    ask: &Ask<'a, Outgoing, Transfer>,
    line: &'a Line,
    scope: Scope,
) -> impl Iterator<Item = &'a PersonId> {
    let (state, context) = (ask.state, ask.context);
    let (agency, day) = (context.agency, context.today());
    let persons = agency.profile().persons.iter().map(|person| &person.key);
    persons.filter(move |person| {
        agency.is_active(person, day)
            && scope.reaches(person, line, context)
            && !is_holder(line, person, context)
            && !has_part(state, person, context)
            && is_fit(line, person, context)
    })
}

fn is_fit(line: &Line, person: &PersonId, context: &Context<'_>) -> bool {
    line.duty.is_none()
        || context
            .agency
            .has_duty(person, Duty::FormatCheck, context.today())
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
    scope: Option<Scope>,
    sink: &mut impl Sink,
) {
    let (state, context) = (ask.state, ask.context);
    let (agency, day, person) = (context.agency, context.today(), to.clone());
    if is_holder(line, to, context) {
        fail!(&mut *sink, AlreadyHolder { person });
    } else if !agency.is_active(to, day) {
        fail!(&mut *sink, UnknownPerson { person });
    } else if scope.is_some_and(|scope| !scope.reaches(to, line, context)) {
        let own = context.actor.units(day);
        let mut units = own.chain(units_of_holder(line, context));
        if let Some(unit) = units.next().cloned() {
            fail!(&mut *sink, NotInUnit { person, unit });
        }
    } else if has_part(state, to, context) {
        let seat = routing::seat_name(&Seat::Person(person), context);
        fail!(&mut *sink, RoleTwice { seat });
    } else if !is_fit(line, to, context) {
        fail!(sink, NotFormatChecker { person });
    }
}
