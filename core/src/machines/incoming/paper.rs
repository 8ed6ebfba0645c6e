//! Steps that only paper knows, and what the law says of mail in general (Art. 21.1, 22.1, 23.3).

use serde::{Deserialize, Serialize};

use super::command::{AssignTracker, HandOver};
use super::state::State;
use crate::base::{Label as _, Locale};
use crate::document::AddressedTo;
use crate::engine::Context;
use crate::engine::clerk;
use crate::law::Medium;
use crate::routing::{self, Line, Seat};
use crate::rules::{Action, Phase};
use crate::rules::{Sink, fail};

/// Whether mail must be registered at the clerk's desk: all that is addressed to the agency, and
/// what its addressee hands back as the agency's business (Art. 21.1.b).
#[must_use]
pub const fn registration_required(addressed_to: AddressedTo, handed_back: bool) -> bool {
    matches!(addressed_to, AddressedTo::Agency) || handed_back
}

/// Whether units and persons are bound to handle a document: only what was registered at the
/// clerk's desk, except kinds that the law registers separately (Art. 22.1).
#[must_use]
pub const fn duty_to_handle(registered: bool, separately_registered_kind: bool) -> bool {
    registered || separately_registered_kind
}

/// What the receiver of a recall notice must do (Art. 18.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecallDuty {
    /// Gửi lại văn bản giấy.
    SendBack,
    /// Hủy văn bản điện tử trên Hệ thống.
    CancelReceived,
    /// Thông báo qua Hệ thống để bên gửi biết.
    NotifySender,
}

/// The receiver's duties on a recall notice: paper is sent back; an e-document is cancelled in the
/// system and the sender told (Art. 18.4.a, b).
#[must_use]
pub const fn recall_duties(medium: Medium) -> &'static [RecallDuty] {
    match medium {
        Medium::Paper => &[RecallDuty::SendBack],
        Medium::Electronic => &[RecallDuty::CancelReceived, RecallDuty::NotifySender],
    }
}

fn paper_only(state: &State, action: Action, sink: &mut impl Sink) {
    if !state.is_paper() {
        fail!(sink, PaperOnly { action });
    }
}

fn for_agency(state: &State) -> bool {
    let metadata = state.metadata();
    metadata.is_none_or(|metadata| metadata.addressed_to == AddressedTo::Agency)
}

pub(super) fn stamp(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    paper_only(state, Action::Stamp, sink);
    if state.paper.stamped {
        fail!(
            &mut *sink,
            NothingWaiting {
                action: Action::Stamp
            }
        );
    }
    if !for_agency(state) {
        fail!(sink, MailNotOpened {});
    }
}

pub(super) fn forward_unopened(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    paper_only(state, Action::ForwardUnopened, sink);
    if for_agency(state) {
        fail!(sink, MailIsForAgency {});
    }
}

/// Paper is registered once it is opened and stamped.
pub(super) fn ready_to_register(state: &State, sink: &mut impl Sink) {
    if !state.is_paper() {
        return;
    }
    if !for_agency(state) {
        fail!(sink, MailNotOpened {});
    } else if !state.paper.stamped {
        fail!(sink, NotStamped {});
    }
}

pub(super) fn complete_entry(state: &State, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    paper_only(state, Action::CompleteEntry, sink);
    if state.paper.entry_completed {
        fail!(
            sink,
            NothingWaiting {
                action: Action::CompleteEntry
            }
        );
    }
}

pub(super) fn hand_over(
    state: &State,
    input: Option<&HandOver>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    clerk(context, sink);
    if state.phase == Phase::Handling && state.is_paper() && !state.paper.entry_completed {
        fail!(&mut *sink, EntryNotCompleted {});
    }
    if state.phase == Phase::Handling && handlers(state).next().is_none() {
        let action = Action::HandOver;
        fail!(&mut *sink, NothingWaiting { action });
    }
    let fixed = context.agency.profile().fixed_handlers.iter();
    let type_name = state
        .metadata()
        .and_then(|metadata| metadata.type_name.as_deref());
    let type_name = type_name.unwrap_or_default();
    let somebody = || {
        fixed
            .clone()
            .filter(|rule| by_rule(&rule.unit, type_name, context))
            .any(|rule| routing::staffed(&Seat::Unit(rule.unit.clone()), context))
    };
    let Some(HandOver { to, signed_receipt }) = input else {
        if state.phase == Phase::Registered && !somebody() {
            fail!(
                sink,
                NoDirectionYet {
                    seat: "–".to_owned()
                }
            );
        }
        return;
    };
    let seat = || routing::seat_name(to, context);
    match (state.phase, to) {
        (Phase::Registered, Seat::Unit(unit)) if by_rule(unit, type_name, context) => {
            staffed(to, context, sink);
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

/// Lines of those who were directed to handle.
fn handlers(state: &State) -> impl Iterator<Item = &Line> {
    state.instance.live().filter(|line| line.parent.is_some())
}

fn staffed(seat: &Seat, context: &Context<'_>, sink: &mut impl Sink) {
    if !routing::staffed(seat, context) {
        let node = Action::HandOver.label(Locale::Vi).into();
        let seat = routing::seat_name(seat, context);
        fail!(sink, SeatVacant { node, seat });
    }
}

fn by_rule(unit: &crate::base::UnitId, type_name: &str, context: &Context<'_>) -> bool {
    context.agency.fixed_handler(unit, type_name).is_some()
}

/// Work on paper begins once the clerk has completed the entry and handed it over (Art. 23.3).
pub(super) fn in_hand(state: &State, line: &Line, sink: &mut impl Sink) {
    let handed = |line: &Line| state.paper.handed_over.contains(&line.seat);
    let mut holder = Some(line);
    while let Some(next) = holder {
        if handed(next) {
            return;
        }
        holder = next.parent.and_then(|parent| state.instance.line(parent));
    }
    if !state.is_paper() {
        return;
    }
    if !state.paper.entry_completed {
        fail!(&mut *sink, EntryNotCompleted {});
    }
    fail!(sink, NotHandedOver {});
}

pub(super) fn assign_tracker(
    input: Option<&AssignTracker>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let day = context.agency.day(context.now);
    if !context.agency.leads(context.actor, day) {
        fail!(
            &mut *sink,
            NotHead {
                person: context.actor.clone()
            }
        );
    }
    if let Some(AssignTracker { person }) = input
        && !context.agency.is_active(person, day)
    {
        fail!(
            sink,
            UnknownPerson {
                person: person.clone()
            }
        );
    }
}
