//! What would make a refused command possible: the smallest sets of facts, and who can bring each
//! about. Begin with `ideas.rs` (what to try for each rule) and `search.rs` (trying it).
//!
//! The sets are not looked up in a table. Each is *tried*: the facts are applied to a copy of the
//! document, the chart, the grants and the clock, by the same guards that refused the command, and
//! only what makes the command succeed is reported. A set from which anything can be left out is not.
//!
//! ```text
//! refusal ─▶ ideas (a fact or two for each failing rule) ─▶ search (breadth first, each tried)
//!               │ a command that is itself refused brings its own ideas
//!               ▼
//!        Fact: Command · Grant · Appointment · Evidence · Later
//! ```

mod authority;
mod case;
mod command;
mod dossier;
mod fact;
mod ideas;
mod incoming;
mod outgoing;
mod search;
mod sentence;
mod shared;
mod world;

pub use crate::engine::Evidence;
pub(crate) use case::{Asked, Case};
pub use command::Repairable;
pub use fact::{Fact, Given, Repair, Repairs};
pub(crate) use search::repairs;
pub(crate) use world::World;
