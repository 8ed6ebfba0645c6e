//! What every machine shares: the context of a decision, guards over a sink, the answers to
//! "what is possible".

mod availability;
mod context;
mod guard;
mod transition;

pub use availability::{Item, Need, Status};
pub use context::{Act, Command, Context, Decision, Facts, Seen, Under};
pub(crate) use guard::*;
pub use transition::Transition;
