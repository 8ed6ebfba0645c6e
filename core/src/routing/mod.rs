//! How work moves between seats: one engine for the assignment of incoming and the approval of
//! outgoing documents. An [`Instance`] holds steps, steps hold lines, a line is one seat's share.
//!
//! The engine knows seats, order and roles. What a move *means* (a direction, a content check, a
//! signature) is the document machines' business. `docs/routing.md` describes it; begin with
//! `instance.rs`, then `moves.rs`.

mod authority;
mod event;
mod instance;
mod moves;
mod persons;
mod roster;
mod shares;
mod transfer;

pub use authority::{Held, holds};
pub(crate) use authority::{attended, authorities, choices, holds_own, seat_name, staffed};
pub use event::{Event, LineRole, NewLine};
pub use instance::{
    CancelWhy, Instance, InstanceState, Line, LineState, Opened, Outcome, Seat, Step, StepState,
};
pub(crate) use moves::{
    Holds, NewShares, Target, assign, assign_guard, begin_single, cancel_all, complete, decline,
    give, known, live_line, on_seat, open, pass_on, recall, recall_guard, replace_shares, rework,
    start, unnamed,
};
pub(crate) use persons::{is_same_seat, is_seat_of, one_role_each, share_a_person};
pub(crate) use roster::{
    RosterFacts, activate_from, after, begin, lines_added, lines_again, went_back,
};
pub(crate) use shares::{
    all_in_hand, answers_for, change_roles, co_handlers_beside, end_share, lead_below, share_of,
    shares, unopen,
};
pub(crate) use transfer::Scope;
