//! The typed boundary for stores and bindings: a [`Desk`] (profile, calendar and law, read once)
//! and [`Document`]s (one machine each, with its events). Begin with [`Desk`] and [`Document`].

mod book;
mod codes;
mod desk;
mod document;
mod dues;
#[cfg(feature = "edxml")]
pub mod exchange;
pub mod foreign;
mod handle;
mod labels;
mod machine;
mod question;
mod repairs;
mod session;
mod signing;
mod what_if;

pub use crate::engine::Machine;
pub use crate::history::{Entry, Receipt};
pub use crate::queries::{Answer, Query};
pub use crate::rules::CommandError;
pub use book::Book;
pub use codes::{FaultInfo, RuleInfo};
pub use desk::Desk;
pub use document::Document;
pub use handle::{BookMachine, Handle, InBook};
pub use labels::{LabelOf, label};
pub use machine::{AnyDocument, DocumentMachine};
pub use question::Question;
pub use session::{Acting, Session};
pub use what_if::{Change, CommandChange, DueChange};

macro_rules! types {
    ($($module:ident $name:ident $home:ident,)+) => {
        pub use crate::machines::{$($module::$name),+};
    };
}
crate::each_machine!(@list then [types]);
