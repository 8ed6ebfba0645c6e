//! Somebody else goes on with the draft.

use serde::{Deserialize, Serialize};

use super::return_draft::ReturnTo;
use super::state::Pass;
use super::{Draft, Event, Outgoing, Phase, State, route};
use crate::base::{Instant, PersonId, UnitId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind,
    MachineState as _, Step, Waits, reason,
};
use crate::organization::{Duty, LegalDuty};
use crate::routing::{self, CancelWhy, Line, Seat};
use crate::rules::{ActionName, Field as Missing, RuleBits, Sink, actions, fail};

/// Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
/// before the signature: within the drafting unit by the drafter, by who answers for that unit or the
/// drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
/// under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
/// `nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
/// `separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeDrafter {
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    #[new(into)]
    pub reason: String,
}

/// Somebody else drafts now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrafterChanged {
    /// Who drafted.
    pub from: PersonId,
    /// Who goes on with it.
    pub to: PersonId,
    /// Why.
    pub reason: String,
    /// The drafting unit from now on, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Whether a returned draft that lay with the head of the unit goes to the new drafter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub handed_back: bool,
}

impl CommandOf<Outgoing> for ChangeDrafter {
    const NAME: ActionName = ActionName::new(&[
        "change_drafter",
        "giao người khác soạn thảo",
        "give the draft to another drafter",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Draft,
        Phase::Reviewing,
        Phase::Returned,
    ])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::required("to", FieldKind::Person),
        Field::required("reason", FieldKind::Reason),
    ];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(drafter) = state.drafter() else {
            return;
        };
        let scope = Scope::of(state, context);
        match scope {
            None => {
                let person = context.actor.person().clone();
                fail!(&mut *sink, NotChangingDrafter { person });
            }
            Some(scope) if takers(state, scope, context).next().is_none() => {
                let seat = Seat::Person(drafter.clone());
                let seat = routing::seat_name(&seat, context);
                fail!(&mut *sink, NobodyToTakeOver { seat });
            }
            Some(_) => {}
        }
        let Some(input) = ask.input else { return };
        reason(&input.reason, context, sink);
        taker_guard(state, &input.to, scope, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(from) = state.drafter().cloned() else {
            return;
        };
        let with_the_head = matches!(state.waits(), Some(Waits::UnitHead(_)));
        let moved = moved(state, &self.to, context);
        decision.push(DrafterChanged {
            handed_back: with_the_head && from != *context.actor.person(),
            from,
            to: self.to.clone(),
            reason: self.reason.clone(),
            unit: moved.as_ref().map(|draft| draft.unit.clone()),
        });
        if let Some(draft) = moved.filter(|_| state.phase() == Phase::Reviewing) {
            let mut moves = Vec::new();
            routing::cancel_all(&state.instance, CancelWhy::Superseded, &mut moves);
            decision.route(moves);
            decision.route(route::begin(state, &draft, context));
        }
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let (state, context) = (ask.state, ask.context);
        let scope = Scope::of(state, context).filter(|_| field == "to");
        let takers = scope.map(|scope| takers(state, scope, context));
        Choice::persons(takers.into_iter().flatten(), context.agency)
    }

    fn hands_on(state: &State, line: Option<&Line>) -> bool {
        let with_the_unit = matches!(state.waits(), Some(Waits::Drafter(_) | Waits::UnitHead(_)));
        match line {
            // Another unit has a head who checks.
            Some(line) => line.duty == Some(LegalDuty::ContentCheck),
            None => with_the_unit,
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.reason)
    }
}

impl EventOf<State> for DrafterChanged {
    fn apply(&self, state: &mut State, _: Instant) {
        state.drafter = Some(self.to.clone());
        if let (Some(unit), Some(draft)) = (&self.unit, &mut state.draft) {
            draft.unit.clone_from(unit);
        }
        if self.handed_back {
            state.returned_to = Some(ReturnTo::Drafter);
        }
    }
}

/// To whom the actor may give the draft.
#[derive(Clone, Copy)]
enum Scope {
    /// To anybody in office.
    Agency,
    /// Within the drafting unit.
    Unit,
}

impl Scope {
    /// None where the actor may not.
    fn of(state: &State, context: &Context<'_>) -> Option<Self> {
        let (actor, day) = (context.actor, context.today());
        if actor.has_duty(Duty::Direct, day) {
            return Some(Self::Agency);
        }
        let (drafter, draft) = (state.drafter()?, state.draft()?);
        let within = drafter == actor.person()
            || actor.answers_for_unit(&draft.unit, day)
            || actor.answers_for(drafter, day);
        within.then_some(Self::Unit)
    }

    fn reaches(self, person: &PersonId, state: &State, context: &Context<'_>) -> bool {
        let (agency, day) = (context.agency, context.today());
        let in_unit = |unit| agency.in_unit(person, unit, day);
        matches!(self, Self::Agency) || state.draft().is_some_and(|draft| in_unit(&draft.unit))
    }
}

/// The draft as it is where somebody of another unit goes on with it.
fn moved(state: &State, to: &PersonId, context: &Context<'_>) -> Option<Draft> {
    let (agency, day, draft) = (context.agency, context.today(), state.draft()?);
    let stays = agency.in_unit(to, &draft.unit, day);
    let unit = agency.units_of(to, day).next().filter(|_| !stays)?.clone();
    Some(Draft {
        unit,
        ..draft.clone()
    })
}

/// Puts to `sink` that the draft cannot go on its route in the unit of the new drafter.
fn other_unit(state: &State, to: &PersonId, context: &Context<'_>, sink: &mut impl Sink) {
    if context
        .agency
        .units_of(to, context.today())
        .next()
        .is_none()
    {
        let person = to.clone();
        fail!(&mut *sink, NoUnit { person });
    }
    if state.phase() == Phase::Reviewing
        && let Some(draft) = moved(state, to, context)
    {
        route::ready_for_review(state, &draft, context, sink);
    }
}

/// Who can go on with the draft: in office, within the scope, in a unit where it can go on its route, and
/// not who has checked what it holds now.
fn takers<'a>(
    state: &'a State,
    scope: Scope,
    context: &Context<'a>,
) -> impl Iterator<Item = &'a PersonId> {
    let context = *context;
    let persons = context.agency.profile().persons.iter();
    persons.map(|person| &person.key).filter(move |person| {
        state.drafter() != Some(person)
            && context.agency.is_active(person, context.today())
            && scope.reaches(person, state, &context)
            && checked(state, person).is_none()
            && {
                let mut rules = RuleBits::NONE;
                other_unit(state, person, &context, &mut rules);
                rules.is_empty()
            }
    })
}

/// The check or approval that the person gave to the content under review.
fn checked(state: &State, person: &PersonId) -> Option<ActionName> {
    let checks = state.checks();
    let given = [
        (&checks.content, super::CheckContent::NAME),
        (&checks.approval, super::Approve::NAME),
    ];
    let current = |check: &super::Check| {
        state.phase() == Phase::Reviewing
            && check.by == *person
            && Some(check.content) == state.content_hash()
    };
    let mine = given
        .into_iter()
        .find(|(check, _)| check.as_ref().is_some_and(current));
    mine.map(|(_, action)| action)
}

fn taker_guard(
    state: &State,
    to: &PersonId,
    scope: Option<Scope>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let person = to.clone();
    if state.drafter() == Some(to) {
        fail!(sink, AlreadyHolder { person });
    } else if !context.agency.is_active(to, context.today()) {
        fail!(sink, UnknownPerson { person });
    } else if let (Some(false), Some(draft)) = (
        scope.map(|scope| scope.reaches(to, state, context)),
        state.draft(),
    ) {
        let unit = draft.unit.clone();
        fail!(sink, NotInUnit { person, unit });
    } else {
        if let Some(second) = checked(state, to) {
            let first = actions::DRAFT;
            fail!(&mut *sink, SeparationOfDuties { first, second });
        }
        other_unit(state, to, context, sink);
    }
}
