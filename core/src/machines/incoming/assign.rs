//! The head of a unit names who handles.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::due::{due, not_after, not_past};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{LineId, PersonId};
use crate::calendar::{Due, Term};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, Evidence, Field, FieldKind, Step};
use crate::organization::Role;
use crate::routing::{self, Instance, Line, LineState, NewShares, Seat};
use crate::rules::{ActionName, Sink, fail};

/// The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
/// P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
/// `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
/// `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Assign {
    /// The unit's line.
    pub line: LineId,
    /// The person who handles.
    pub to: PersonId,
    /// Persons who help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub co: Vec<PersonId>,
    /// Deadline, not later than the unit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub due: Option<NaiveDate>,
}

impl CommandOf<Incoming> for Assign {
    const NAME: ActionName =
        ActionName::new(&["assign", "phân công trong đơn vị", "assign within the unit"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("to", FieldKind::Person),
        Field::optional("co", FieldKind::Persons),
        Field::optional("due", FieldKind::Day),
    ];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        let Seat::Unit(unit) = &line.seat else {
            fail!(sink, NotUnitLine { line: line.id });
            return;
        };
        let waits = matches!(line.state, LineState::Ready | LineState::InProgress)
            && (line.parent.is_some() || state.reported.is_none());
        if !waits {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        let Some(Self { to, co, due, .. }) = ask.input else {
            let members = || context.agency.members(unit, context.today());
            if !sink.failed() && !members().any(|person| is_free(state, line, person, context)) {
                let seat = routing::seat_name(&line.seat, context);
                fail!(sink, RoleTwice { seat });
            }
            return;
        };
        let person = |person: &PersonId| Seat::Person(person.clone());
        let co_seats: Vec<Seat> = co.iter().map(person).collect();
        routing::assign_guard(Some(&person(to)), &co_seats, &[], context, sink);
        let day = context.today();
        for person in std::iter::once(to).chain(co) {
            if waits && !is_free(state, line, person, context) {
                let seat = routing::seat_name(&Seat::Person(person.clone()), context);
                fail!(&mut *sink, RoleTwice { seat });
            }
            if !context.agency.in_unit(person, unit, day) {
                let (person, unit) = (person.clone(), unit.clone());
                fail!(&mut *sink, NotInUnit { person, unit });
            }
        }
        if line.role == Role::Information && !co.is_empty() {
            fail!(&mut *sink, NotLead { line: line.id });
        }
        let Some(due) = *due else { return };
        not_past(due, context, sink);
        not_after(due, line.due, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        let co: Vec<Seat> = self.co.iter().cloned().map(Seat::Person).collect();
        let own = self.due.and_then(|day| due(Term::On(day), context));
        let shares = NewShares {
            lead: &Seat::Person(self.to.clone()),
            lead_role: line.role,
            co: &co,
            info: &[],
            due: match line.due {
                Some(Due::AtOnce) => line.due,
                _ => own.or(line.due),
            },
            counted: line.counted.filter(|_| own.is_none()),
        };
        // The top of an assignment waits for the report; a unit's inbox below it passes its line on.
        let parent_state = match line.parent {
            Some(_) => LineState::Transferred,
            None => LineState::Waiting,
        };
        decision.route(routing::assign(
            &state.instance,
            line,
            parent_state,
            &shares,
            context,
        ));
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let agency = ask.context.agency;
        let line = ask.line.and_then(|line| ask.state.instance.line(line));
        let (Some(Seat::Unit(unit)), "to" | "co") = (line.map(|line| &line.seat), field) else {
            return Vec::new();
        };
        let members = agency.members(unit, ask.context.today());
        let free = members
            .filter(|person| line.is_none_or(|line| is_free(ask.state, line, person, ask.context)));
        Choice::persons(free, agency)
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::Due(due) = evidence else {
            return false;
        };
        self.due = Some(*due);
        true
    }
}

/// Whether the person has no other role in the document, through whatever seat (L6). The line itself, and
/// those from which it came, are theirs who assign.
fn is_free(state: &State, line: &Line, person: &PersonId, context: &Context<'_>) -> bool {
    let instance = &state.instance;
    let others = instance.live();
    let mut others = others.filter(|other| !is_above(instance, other.id, line));
    !others.any(|other| routing::is_seat_of(&other.seat, person, context))
}

/// Whether a line is that line or stands above it.
fn is_above(instance: &Instance, id: LineId, line: &Line) -> bool {
    let mut above = Some(line);
    while let Some(one) = above {
        if one.id == id {
            return true;
        }
        let parent = one.parent.filter(|parent| *parent < one.id);
        above = parent.and_then(|parent| instance.line(parent));
    }
    false
}
