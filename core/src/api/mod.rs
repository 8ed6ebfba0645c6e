//! The typed boundary for stores and bindings: a [`Desk`] (profile, calendar and law, read once)
//! and [`Document`]s (one machine each, with its events). Begin with [`Desk`] and [`Document`].

mod book;
mod codes;
mod desk;
mod document;
mod dossier;
mod labels;
mod machine;
mod plain;
pub mod query;
mod question;
mod repairs;
mod session;
mod signing;
mod what_if;

pub use crate::engine::Machine;
pub use crate::machines::{incoming::Incoming, outgoing::Outgoing};
pub use book::Book;
pub use codes::{FaultInfo, RuleInfo};
pub use desk::Desk;
pub use document::{CommandError, Document, Entry, Receipt};
pub use dossier::Dossier;
pub use labels::{LabelOf, label};
pub use machine::{AnyCommand, AnyDocument, DocumentMachine};
pub use plain::Plain;
pub use query::{Answer, Query};
pub use question::Question;
pub use session::{Acting, Session};
pub use what_if::{Change, CommandChange, DueChange};
