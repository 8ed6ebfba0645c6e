//! Others help, or are informed, beside those whom the direction names.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::direct::carried_out;
use super::due::{due, not_after, not_past};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::LineId;
use crate::calendar::{Due, Term};
use crate::engine::{Ask, Choice, CommandOf, Context, Decision, Evidence, Field, FieldKind, Step};
use crate::organization::Role;
use crate::routing::{self, CancelWhy, Line, LineState, Seat};
use crate::rules::{ActionName, Field as Missing, Sink, fail};

/// Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
/// routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
/// line in place of the old one. After the lead's report there is only information to add, by the own seat
/// once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
/// `role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
/// `unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddHandlers {
    /// Co-handlers (phối hợp).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub co: Vec<Seat>,
    /// For information (để biết).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub info: Vec<Seat>,
    /// Deadline of the new co-handlers, not later than the document's; by default the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub due: Option<NaiveDate>,
}

impl CommandOf<Incoming> for AddHandlers {
    const NAME: ActionName = ActionName::new(&[
        "add_handlers",
        "thêm đơn vị, người phối hợp, để biết",
        "add co-handlers or information",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Handling,
        Phase::Completed,
        Phase::Filed,
    ])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::optional("co", FieldKind::Seats),
        Field::optional("info", FieldKind::Seats),
        Field::optional("due", FieldKind::Day),
    ];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(root) = directed(ask, sink) else {
            return;
        };
        let Some(Self { co, info, due }) = ask.input else {
            return;
        };
        let action = Self::NAME;
        if !co.is_empty() && carried_out(state).is_none() {
            fail!(&mut *sink, NothingWaiting { action });
        }
        if co.is_empty() && info.is_empty() {
            let field = Missing::Handlers;
            fail!(&mut *sink, FieldMissing { action, field });
        }
        let others = routing::all_in_hand(&state.instance, root).into_iter();
        let others = others.filter(|line| {
            let share = routing::share_of(&state.instance, line);
            !is_promoted(share, co, context)
        });
        let given: Vec<&Seat> = others.map(|line| &line.seat).collect();
        let seats: Vec<&Seat> = co.iter().chain(info).collect();
        routing::one_role_each(&seats, &given, context, sink);
        seats
            .iter()
            .for_each(|seat| routing::known(seat, context, sink));
        if let Some(due) = *due {
            not_past(due, context, sink);
            not_after(due, state.due, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let instance = &state.instance;
        let Some(root) = instance.root() else { return };
        let shares = routing::shares(instance, root.id);
        for informed in shares.filter(|line| is_promoted(line, &self.co, context)) {
            let why = CancelWhy::Superseded;
            decision.push(routing::end_share(instance, informed, why));
        }
        let lead = routing::lead_below(instance, root.id);
        let own = self.due.and_then(|day| due(Term::On(day), context));
        let due = match state.due {
            Some(Due::AtOnce) => state.due,
            given => own.or(given),
        };
        let counted = lead.filter(|_| own.is_none()).and_then(|lead| lead.counted);
        let co = self.co.iter().map(|seat| (seat, Role::CoHandler));
        let info = self.info.iter().map(|seat| (seat, Role::Information));
        let parent = (root.id, root.state);
        let seats = co.chain(info);
        decision.push(routing::give(
            instance,
            parent,
            seats,
            (due, counted),
            context,
        ));
    }

    /// Either will do; what is added most often as things are is asked for.
    fn is_required(field: &Field, ask: &Ask<'_, Incoming, Self>) -> bool {
        field.name
            == match carried_out(ask.state) {
                Some(_) => "co",
                None => "info",
            }
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "co" | "info" => {
                let root = ask.state.instance.root().into_iter();
                let lines = root.flat_map(|root| routing::all_in_hand(&ask.state.instance, root));
                let taken: Vec<&Seat> = lines.map(|line| &line.seat).collect();
                free_seats(&taken, ask.context)
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::Due(due) = evidence else {
            return false;
        };
        self.due = Some(*due);
        true
    }
}

/// The line of who directed. Once the document is completed the line has ended: who holds its seat still
/// informs others.
fn directed<'s>(ask: &Ask<'s, Incoming, AddHandlers>, sink: &mut impl Sink) -> Option<&'s Line> {
    let (state, context) = (ask.state, ask.context);
    let root = state.instance.root()?;
    if !Step::any_from(AddHandlers::STEPS, state.phase()) {
        return None;
    }
    let gave = state.reported.is_some() || root.state == LineState::Waiting;
    if !gave || matches!(root.seat, Seat::Unit(_)) {
        let action = AddHandlers::NAME;
        fail!(sink, NothingWaiting { action });
        return None;
    }
    if root.state.is_live() {
        ask.on_line(sink);
    } else if !routing::holds_own(root, context) {
        let (line, seat) = (root.id, routing::seat_name(&root.seat, context));
        fail!(sink, NotYourLine { line, seat });
    }
    Some(root)
}

/// Units, then persons, who have nothing to do with the document yet.
pub(super) fn free_seats(taken: &[&Seat], context: &Context<'_>) -> Vec<Choice> {
    let agency = context.agency;
    let units = agency.units();
    let units = units.map(|unit| (Seat::Unit(unit.key.clone()), &unit.name));
    let persons = agency.profile().persons.iter();
    let persons = persons.map(|person| (Seat::Person(person.key.clone()), &person.name));
    let is_free = |seat: &Seat| {
        let is_taken = |other: &&Seat| routing::share_a_person(other, seat, context);
        routing::staffed(seat, context) && !taken.iter().any(is_taken)
    };
    let free = units.chain(persons).filter(|(seat, _)| is_free(seat));
    free.map(|(seat, name)| Choice::named(seat, name)).collect()
}

/// Whether a line was for information to a seat that now helps.
pub(super) fn is_promoted(line: &Line, co: &[Seat], context: &Context<'_>) -> bool {
    line.role == Role::Information
        && co
            .iter()
            .any(|seat| routing::is_same_seat(&line.seat, seat, context))
}
