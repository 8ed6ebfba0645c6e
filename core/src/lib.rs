//! The desk of a Vietnamese state agency where official documents come in and go out (*văn thư*), as
//! rules that a program can call: documents, routing, approvals, numbering, deadlines, signing power
//! and exchange between agencies, under Decree 30/2020/NĐ-CP.
//!
//! # In order of use
//!
//! 1. [`api::Desk::new`] reads the agency's profile (chart, series, routes; JSON) once, with every
//!    fault and its path.
//! 2. [`api::Desk::open`] begins a document; [`api::Document::replay`] folds one from its events.
//! 3. [`api::Document::available`] lists what an actor can do now; [`api::Document::why`] explains
//!    what they cannot.
//! 4. [`api::Document::execute`] decides a command and applies its events. A refusal
//!    ([`rules::Refusal`]) lists *every* failing rule with code, article and a sentence in
//!    Vietnamese and English, and has changed nothing.
//! 5. The events ([`api::Document::entries`]) are the truth: hash-chained JSON that a host stores. The
//!    crate `vanthu-store` does that on SQLite.
//!
//! # How it decides
//!
//! `decide(&state, &command, &context)` is pure: no clock, no randomness, no I/O. The moment, the
//! acting person, chart, law and registers arrive in the [`engine::Context`]; identifiers arrive in
//! the command. Guards are written once; `available`, `why`, `check` and `decide` all ask them.
//!
//! ```
//! use vanthu::api::{Book, Desk, Incoming};
//! use vanthu::base::{Instant, PersonId, read_json};
//!
//! # let profile = include_str!("../../examples/data/ubnd-tinh-mau.json");
//! let desk = Desk::new(profile)?;
//! let mut book = Book::new();
//! let now: Instant = "2026-11-16T08:00:00+07:00".parse()?;
//! desk.open_year(&mut book, now);
//!
//! let mut document = desk.open::<Incoming>("01930000-0000-7000-8000-000000000001".parse()?);
//! let command = read_json(r#"{
//!     "command_id": "01930000-0000-7000-8000-0000000000c1",
//!     "document": "01930000-0000-7000-8000-000000000001",
//!     "kind": {"type": "receive", "data": {"metadata": {
//!         "issuer": {"name": "Bộ Thử nghiệm"}, "subject": "V/v báo cáo chuyển đổi số"}}}
//! }"#)?;
//!
//! // Only the clerk receives documents: the refusal says so, and under which article.
//! let anybody: PersonId = "an.nv".parse()?;
//! let refusal = document.execute(&desk, &mut book, &command, &anybody, now).unwrap_err();
//! assert_eq!(refusal.codes(), ["not_clerk"]);
//! assert!(refusal.message(vanthu::base::Locale::Vi).contains("Điều 6.3 Nghị định 30/2020/NĐ-CP"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
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

pub mod api;
pub mod base;
pub mod calendar;
pub mod document;
pub mod engine;
#[cfg(feature = "edxml")]
pub mod exchange;
pub mod history;
pub mod law;
pub mod machines;
pub mod organization;
pub mod register;
pub mod repair;
pub mod routing;
pub mod rules;

pub use api::{Book, Desk, Document, Dossier, Receipt, Session};
pub use base::{
    AgencyId, CommandId, Digest, DocumentId, DossierId, GrantId, Instant, InvalidInput,
    InvalidText, Label, LineId, Locale, PersonId, PostId, SeriesKey, UnitId,
};
pub use document::{Addressee, Content, File, Issuer, Metadata};
pub use engine::Command;
pub use machines::{dossier, incoming, incoming::Incoming, outgoing, outgoing::Outgoing};
pub use rules::Refusal;
