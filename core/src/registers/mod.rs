//! The registers (sổ đăng ký): their lines and columns (Appendix IV of Decree 30/2020/NĐ-CP), the audit of
//! their numbers, and what may be the same document. Begin with `row.rs` and `form.rs`; where numbers
//! come from is in [`crate::numbers`].

mod audit;
mod claim;
mod duplicate;
mod form;
mod row;
#[cfg(test)]
mod tests;

pub use audit::{GapAudit, HeldNumber, audit};
pub use claim::{NumberClaim, check_claim};
pub use duplicate::{DuplicateKeys, Fingerprint, Match, find_duplicate, same_content};
pub use form::{RegisterBook, RegisterForm, register_of};
pub use row::{
    Cell, CopyUseEntry, IncomingEntry, OutgoingEntry, PostEntry, RegisterEntry, TrackingEntry,
};
