//! The desk of a Vietnamese state agency where official documents come in and go out (*văn thư*), as
//! rules that a program can call: documents, routing, approvals, numbering, deadlines, signing power
//! and exchange between agencies, under Decree 30/2020/NĐ-CP.
//!
//! # A first program
//!
//! ```
//! use vanthu::incoming::Receive;
//! use vanthu::{Book, Desk, Incoming, Instant, Issuer, Locale, Metadata, PersonId};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/office.json");
//! // Chart, series and routes of the agency: a JSON file.
//! let desk: Desk = std::fs::read_to_string(path)?.parse()?;
//! let mut book = Book::new();
//! let now: Instant = "2026-11-20T08:00:00+07:00".parse()?;
//! desk.open_year(&mut book, now);
//!
//! let issuer = Issuer::new("UBND tỉnh");
//! let metadata = Metadata::new(issuer, "V/v báo cáo chuyển đổi số");
//! let receive = Receive::new(metadata);
//!
//! // Only the clerk receives documents: the refusal says so, and under which article.
//! let mut document = desk.open::<Incoming>("01930000-0000-7000-8000-000000000001".parse()?);
//! let officer: PersonId = "chuyen-vien-vx".parse()?;
//! let id = "01930000-0000-7000-8000-0000000000c1".parse()?;
//! let mut session = document.by(&desk, &mut book, &officer).at(now);
//! let refusal = session.execute(id, receive.clone()).unwrap_err();
//! assert_eq!(refusal.codes(), ["not_clerk"]);
//! assert!(refusal.message(Locale::Vi).contains("Điều 6.3 Nghị định 30/2020/NĐ-CP"));
//!
//! // Nothing has changed; the same command of the clerk is carried out.
//! let clerk: PersonId = "van-thu".parse()?;
//! let receipt = document.by(&desk, &mut book, &clerk).at(now).execute(id, receive)?;
//! assert_eq!(receipt.phase.key(), "received");
//! # Ok(())
//! # }
//! ```
//!
//! # In order of use
//!
//! 1. [`Desk`] reads the agency's profile (chart, series, routes; JSON) once, with every fault and its
//!    path.
//! 2. [`Desk::open`] begins a document; [`Document::replay`] folds one from its events.
//! 3. [`Document::by`] begins a [`Session`] of a person: [`Session::available`] lists what they can
//!    do now; [`Session::why`] explains what they cannot.
//! 4. [`Session::execute`] decides a command and applies its events. A [`Refusal`] lists *every*
//!    failing rule with code, article and a sentence in Vietnamese and English, and has changed
//!    nothing; [`Session::repairs`] says what would make the command possible.
//! 5. The events ([`Document::entries`]) are the truth: hash-chained JSON that a host stores. The crate
//!    `vanthu-store` does that on SQLite.
//!
//! # How it decides
//!
//! `decide(&state, &command, &context)` is pure: no clock, no randomness, no I/O. The moment, the
//! acting person, chart, law and registers arrive in the [`engine::Context`]; identifiers arrive in
//! the command. Guards are written once; `available`, `why`, `check` and `decide` all ask them.
//!
//! # Building values
//!
//! Ids, instants and digests are read by `"…".parse()?`, with an error that says what is wrong. Structs
//! that will grow have a `new` with what must be given; what may be left out is set afterwards, or in
//! the literal where there is a `Default`.
//!
//! ```
//! use vanthu::document::{Issuer, Metadata};
//! use vanthu::engine::Command;
//! use vanthu::incoming::{Kind, Receive};
//! use vanthu::{Desk, PersonId};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
//! let clerk: PersonId = "van-thu".parse()?;
//! let issuer = Issuer { name: "UBND".into(), ..Default::default() };
//! let metadata = Metadata { issuer, subject: "V/v".into(), ..Default::default() };
//! let id = "01930000-0000-7000-8000-0000000000c1".parse()?;
//! let command = Command::<Kind>::new(id, Receive { metadata: metadata.into() });
//! let desk: Desk = std::fs::read_to_string("examples/office.json")?.parse()?;
//! println!("{clerk} {command:?} {}", desk.agency().info().name);
//! # Ok(())
//! # }
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
pub mod context;
pub mod document;
pub mod engine;
#[cfg(feature = "edxml")]
pub mod exchange;
pub mod history;
pub mod input;
pub mod law;
pub mod machines;
pub mod numbers;
pub mod organization;
pub mod queries;
pub mod registers;
pub mod repair;
pub mod routing;
pub mod rules;

pub use api::{Book, Desk, Document, Receipt, Session};
pub use base::{
    AgencyId, CommandId, Digest, DocumentId, DossierId, GrantId, Instant, InvalidInput,
    InvalidText, Label, LineId, Locale, PersonId, PostId, SeriesKey, UnitId,
};
pub use document::{Addressee, Content, File, Issuer, Metadata};
pub use engine::Command;
pub use machines::{dossier::Dossier, incoming::Incoming, outgoing::Outgoing};
pub use rules::Refusal;

macro_rules! modules {
    ($($module:ident $name:ident $home:ident,)+) => {
        pub use machines::{$($module),+};
    };
}
each_machine!(@list then [modules]);
