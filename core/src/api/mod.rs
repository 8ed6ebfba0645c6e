//! The typed boundary for stores and bindings: a [`Desk`] (profile, calendar and law, read once)
//! and [`Document`]s (one machine each, with its events).

mod book;
mod desk;
mod document;
mod machine;

pub use book::Book;
pub use desk::Desk;
pub use document::{CommandError, Document, Entry, Receipt};
pub use machine::{AnyCommand, AnyDocument, Incoming, Machine, Outgoing};
