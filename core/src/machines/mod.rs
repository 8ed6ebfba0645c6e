//! What changes by commands: each folder is one machine with its commands, events and state. A new
//! command is one file in its folder and one line in its `mod.rs`; `CONTRIBUTING.md`, "Journeys", says
//! what the compiler then asks for. Begin with `incoming`.

pub mod dossier;
pub mod grants;
pub mod incoming;
pub mod outgoing;
pub mod seal;
pub mod series;
