//! What changes by commands: each folder is one machine with its commands, events and state. A new
//! command is one file in its folder and one line in its `mod.rs`; `CONTRIBUTING.md`, "Journeys", says
//! what the compiler then asks for. Begin with `incoming`.

pub mod dossier;
pub mod grants;
pub mod incoming;
pub mod outgoing;
pub mod seal;
pub mod series;

/// The list of all machines: runs code for each of them, `$machine` being its type.
#[doc(hidden)]
#[macro_export]
macro_rules! each_machine {
    ($machine:ident => $body:expr) => {{
        $crate::each_machine!(@ $machine, $body; Incoming, Outgoing, Dossier, Series, Grants, Seal);
    }};
    (@ $machine:ident, $body:expr; $($name:ident),+) => {$(
        {
            type $machine = $crate::api::$name;
            $body;
        }
    )+};
}
