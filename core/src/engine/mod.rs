//! What every machine shares: the [`Machine`] and its commands ([`CommandOf`]), the [`Context`] of a
//! decision, guards over a sink, and the questions (decide, check, available, why, needs), written
//! once. Begin with [`CommandOf`]: it is all that a command says about itself.

mod availability;
mod correction;
mod decision;
mod dues;
mod evidence;
mod form;
mod guard;
mod list;
mod machine;
mod moment;
mod offers;
#[cfg(test)]
pub(crate) mod office;
mod phases;
mod questions;
mod stalled;
mod step;
#[cfg(test)]
#[allow(
    unreachable_pub,
    dead_code,
    reason = "the list makes a machine that only its test asks"
)]
mod tests;

pub use crate::context::{Context, Facts, Under};
pub use availability::{Item, Status};
pub(crate) use correction::{day_choice, not_compared, redated, redating};
pub use decision::{Act, Command, Decision, Seen};
pub(crate) use dues::identity;
pub use dues::{DueEvent, DueKind, LineStanding, OpenStanding, due_events, next_due, standings};
pub use evidence::Evidence;
pub(crate) use evidence::{fill, sample};
pub use form::{Choice, Field, FieldKind, Need};
pub(crate) use guard::{
    clerk, keep_apart, least_reason, no_secrets, reason, replacement, secrets_allowed, separate,
    text,
};
pub(crate) use list::machine;
pub use machine::{
    Ask, CommandOf, EarlierActs, EventName, EventOf, Header, IdOf, Identity, Inquiry, Machine,
    MachineState, NumberUse, PhaseOf, Routed, SeriesOfYear, is_key_of,
};
pub(crate) use offers::offer;
pub use offers::{Offers, available};
pub use phases::Phases;
pub(crate) use phases::phases;
pub(crate) use questions::{admitted, fields};
pub use questions::{check, decide, evolve, needs, why};
pub(crate) use stalled::CLERKS;
pub use stalled::{Mover, Stalled, Waits, stalled};
pub use step::Step;
