//! Random histories of documents, and what must hold of each.

mod agreement;
pub(crate) mod holds;
pub(crate) mod office;
mod run;
mod staff;
mod usual;

pub(crate) use run::Run;
pub(crate) use usual::Usual;
