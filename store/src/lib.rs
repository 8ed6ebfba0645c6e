//! The Vietnamese document desk (văn thư) on `SQLite`: one [`Office`] keeps the records of all
//! documents, gives register numbers without gap, and answers who has to do what.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use vanthu::incoming::Receive;
//! use vanthu::{Command, Desk, DocumentId, Incoming, Instant, Issuer, Metadata, PersonId};
//! use vanthu_store::Office;
//!
//! let desk: Desk = include_str!("../tests/data/office.json").parse()?;
//! let office = Office::open("sqlite::memory:", desk)?;
//!
//! let clerk: PersonId = "van.thu".parse()?;
//! let now: Instant = "2026-11-21T08:00:00+07:00".parse()?;
//! let issuer = Issuer::new("Sở Y tế tỉnh Mẫu");
//! let metadata = Metadata::new(issuer, "V/v tăng cường phòng dịch");
//! let document: DocumentId = "0193f1c0-0000-7000-8000-0000000000d1".parse()?;
//! let id = "0193f1c0-0000-7000-8000-000000000001".parse()?;
//! let command = Command::new(id, Receive::new(metadata));
//! let receipt = office.execute::<Incoming>(&document, &command, &clerk, now)?;
//! assert_eq!(receipt.version, 1);
//! assert_eq!(office.inbox(&clerk, now)?.len(), 1);
//! assert!(office.verify(None)?.is_sound());
//! # Ok(())
//! # }
//! ```
//!
//! Records are the truth; every read model is updated in the same transaction and can be rebuilt
//! ([`Office::rebuild`]). A commit is synced before it is acknowledged. A command sent again after a
//! crash gives its first receipt, or is carried out if it had not been.
//!
//! # Addresses
//!
//! `sqlite:office.db`, a plain path, `sqlite://office.db` and `file:office.db` name a file beside the
//! program; `sqlite:/srv/office.db`, `sqlite:///srv/office.db` and `file:///srv/office.db` one by its
//! whole path; `sqlite::memory:` lasts as long as the office. After the path, `?mode=rwc` (as without
//! it) makes a file if there is none, `?mode=rw` does not, and `?mode=ro` only reads: it never changes
//! or makes a file, and reads a complete file even where nothing may be written (a mounted archive).
//! What a form cannot do is refused by name ([`AddressFault`]), and so is a database of another program.
//! New files are for their owner only (mode 0600, folders 0700); what lies there keeps its mode.
//!
//! # Profiles
//!
//! A desk is loaded anew by opening the office with it; each profile is kept under the digest that acts
//! record ([`Office::profile`]). One that would give numbers of the year a second time is refused with
//! `profile`, as is this agency under another key than its records have: every fault has its path in
//! the profile. Posts, units and persons that are gone while work waits for them, and series that are
//! gone, stop nobody: [`Office::profile_faults`] names them, and [`Options::strict_profile`] refuses
//! them too. Several agencies may share a file, each with an office of its own.
//!
//! # Beside sqlx
//!
//! Only one crate of a program may link `SQLite`; with `sqlx` 0.9 Cargo finds versions that agree,
//! whichever of its features are on. `sqlx` 0.8 asks for an older `SQLite` in every program that has
//! it: upgrade it, or run the office in a process of its own that the service asks.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects
    )
)]

#[cfg(test)]
extern crate self as vanthu_store;

mod blobs;
mod database;
mod error;
pub mod foreign;
mod office;
mod patience;
mod verify;
mod views;

pub use blobs::{Blobs, Folder, Memory};
pub(crate) use error::Failure;
pub use error::{AddressFault, OfficeError, StorageError};
pub use office::{AuditEvent, Batch, Office, OfficeMachine, Options};
pub use verify::{Fault, FaultKind, Head, Heads, RowDifference, VerifyReport, ViewRow};
pub use views::{
    CorrectedDay, InboxItem, IncomingEntry, Load, LoadDocument, OutgoingEntry, Overdue,
    PrintedNames, Receiver, Signer, StalledDocument, StalledDossier, Work, Workload,
};
