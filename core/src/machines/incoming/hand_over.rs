//! The clerk hands the document to its handler.

use serde::{Deserialize, Serialize};

use super::due::{counted, handling_due};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, Label as _, Locale, UnitId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
};
use crate::routing::{self, Line, Seat};
use crate::rules::{ActionName, Sink, fail};

/// The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
/// straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
/// `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
/// `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HandOver {
    /// The handler's seat.
    pub to: Seat,
    /// Paper: the receiver has signed for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub signed_receipt: bool,
}

/// It was handed over to a handler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// To whom.
    pub to: Seat,
    /// Paper: against signature.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed_receipt: bool,
}

impl CommandOf<Incoming> for HandOver {
    const NAME: ActionName = ActionName::new(&["hand_over", "chuyển giao", "hand over"]);
    const STEPS: &'static [Step<Phase>] = &[
        Step::stay(&[Phase::Handling]),
        Step::new(&[Phase::Registered], Phase::Handling),
    ];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::required("to", FieldKind::Seat),
        Field::optional("signed_receipt", FieldKind::Flag),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        clerk(context, sink);
        let handling = state.phase() == Phase::Handling;
        if handling && state.is_paper() && !state.paper.entry_completed {
            fail!(&mut *sink, EntryNotCompleted {});
        }
        if handling && handlers(state).next().is_none() {
            let action = Self::NAME;
            fail!(&mut *sink, NothingWaiting { action });
        }
        let Some(Self { to, signed_receipt }) = ask.input else {
            if state.phase() == Phase::Registered && fixed_units(state, context).next().is_none() {
                let seat = "–".to_owned();
                fail!(sink, NoDirectionYet { seat });
            }
            return;
        };
        let seat = || routing::seat_name(to, context);
        let by_rule = |unit: &UnitId| is_fixed(unit, state, context);
        match (state.phase(), to) {
            (Phase::Registered, Seat::Unit(unit)) if by_rule(unit) => {
                vacant(to, context, sink);
                // As before it is known to whom: only a direction helps.
                if fixed_units(state, context).next().is_none() {
                    fail!(&mut *sink, NoDirectionYet { seat: seat() });
                }
            }
            (Phase::Registered, _) => fail!(&mut *sink, NoDirectionYet { seat: seat() }),
            _ if !handlers(state).any(|line| line.seat == *to) => {
                fail!(&mut *sink, NotAHandler { seat: seat() });
            }
            _ => {}
        }
        if state.is_paper() && !signed_receipt {
            fail!(sink, ReceiptNotSigned {});
        }
    }

    /// Straight from the register the unit becomes the top of its own assignment; after a direction
    /// the hand-over is noted.
    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(HandedOver {
            to: self.to.clone(),
            signed_receipt: self.signed_receipt,
        });
        if state.phase() == Phase::Registered {
            let due = (
                handling_due(state, None, context),
                counted(state, None, context),
            );
            let seat = self.to.clone();
            decision.route(routing::begin_single(&state.instance, seat, due, context));
        }
    }

    /// Paper is handed over against signature.
    fn is_required(field: &Field, ask: &Ask<'_, Incoming, Self>) -> bool {
        field.required || (field.name == "signed_receipt" && ask.state.is_paper())
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        if field != "to" {
            return Vec::new();
        }
        let mut seats: Vec<Seat> = handlers(ask.state).map(|line| line.seat.clone()).collect();
        if seats.is_empty() {
            seats.extend(fixed_units(ask.state, ask.context));
        }
        let name = |seat: &Seat| routing::seat_name(seat, ask.context);
        seats
            .into_iter()
            .map(|seat| Choice::named(&seat, name(&seat)))
            .collect()
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if *evidence != Evidence::SignedReceipt {
            return false;
        }
        self.signed_receipt = true;
        true
    }
}

impl EventOf<State> for HandedOver {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Handling;
        state.paper.handed_over.push(self.to.clone());
    }
}

/// Somebody must hold the seat.
fn vacant(seat: &Seat, context: &Context<'_>, sink: &mut impl Sink) {
    if !routing::staffed(seat, context) {
        let node = HandOver::NAME.label(Locale::Vi).into();
        let seat = routing::seat_name(seat, context);
        fail!(sink, SeatVacant { node, seat });
    }
}

/// Lines of those who were directed to handle.
fn handlers(state: &State) -> impl Iterator<Item = &Line> {
    state.instance.live().filter(|line| line.parent.is_some())
}

/// Whether the agency's rules give documents of this type to the unit (Art. 23.1).
fn is_fixed(unit: &UnitId, state: &State, context: &Context<'_>) -> bool {
    let type_name = state.metadata().and_then(|data| data.type_name.as_deref());
    let type_name = type_name.unwrap_or_default();
    context.agency.fixed_handler(unit, type_name).is_some()
}

/// The units to which the agency's rules give the document, with somebody to take it.
fn fixed_units(state: &State, context: &Context<'_>) -> impl Iterator<Item = Seat> {
    let rules = context.agency.profile().fixed_handlers.iter();
    let units = rules.map(|rule| &rule.unit);
    let fixed = units.filter(|unit| is_fixed(unit, state, context));
    let seats = fixed.map(|unit| Seat::Unit(unit.clone()));
    seats.filter(|seat| routing::staffed(seat, context))
}
