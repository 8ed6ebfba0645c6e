//! What changes: each folder is one machine with its commands, events and state.

pub mod dossier;
pub mod incoming;
pub mod outgoing;
