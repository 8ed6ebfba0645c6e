//! The agency as data: chart, posts, officers, symbols, number series, routing templates, limits.
//!
//! [`Profile`] is the JSON an agency writes; [`Agency`] is the immutable index made from it.

mod agency;
mod grants;
mod load;
mod profile;
mod signing;
mod template;

pub use crate::calendar::WorkingTime;
pub use agency::Agency;
pub use grants::{Grant, GrantEvent, GrantKind, Grants};
pub use profile::{
    AgencyInfo, Duty, Holder, HolderMode, Limits, Person, Post, Profile, Rank, Regime,
    RegisterKind, SeriesPolicy, TypeSelection, Unit,
};
pub use signing::{Authority, Capacity, Prefix, SigningPower, SigningPowers, signing_powers};
pub use template::{LegalDuty, Node, NodeLine, Role, SeatSpec, Template};
