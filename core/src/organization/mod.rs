//! The agency as data: chart, posts, officers, symbols, number series, routing templates, limits.
//!
//! [`Profile`] is the JSON an agency writes; [`Agency`] is the immutable index made from it. Who may
//! sign is in `signing.rs`, who may act for someone else in `grants.rs` and `granting.rs`.

mod actor;
mod agency;
mod capacity;
mod dated;
mod granted;
mod granting;
mod grants;
mod heirs;
mod load;
mod profile;
mod separation;
mod signing;
mod succession;
mod template;

#[cfg(test)]
mod agency_tests;
#[cfg(test)]
mod dated_tests;
#[cfg(test)]
mod grants_tests;
#[cfg(test)]
mod signing_tests;
#[cfg(test)]
mod succession_tests;

pub use crate::calendar::WorkingTime;
pub use actor::Actor;
pub use agency::Agency;
pub use capacity::{Capacity, Prefix};
pub use dated::{DatedText, TextPeriod};
pub use granting::check_grant;
pub(crate) use granting::covering;
pub use grants::{Grant, GrantKind, Grants};
pub use profile::{
    AgencyInfo, CompletesWhen, Duty, FieldSymbol, FixedHandler, Holder, HolderMode, Honours,
    Limits, Person, Post, Predecessor, Profile, Rank, Regime, RegisterKind, SecretLines,
    SeriesPolicy, TypeSelection, Unit,
};
pub use separation::{Apart, Exempted, Exemption, Required, Separation, SeparationRule, apart};
pub use signing::{
    Authority, Choice, Signatory, SigningPower, SigningPowers, signing_powers, who_can_sign,
};
pub use succession::{InUse, NumbersGiven, Repeated};
pub use template::{LegalDuty, Node, NodeLine, Role, SeatSpec, Template};

/// Whether a text can stand as one part of a symbol (Appendix I, II.3): letters, digits, and the
/// signs that occur in abbreviations of units; no blanks, no `/`.
pub(crate) fn symbol_part(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || "&.-".contains(c))
}
