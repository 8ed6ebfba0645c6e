//! What changes by commands: each folder is one machine with its commands, events and state. A new
//! command is one file in its folder and one line in its `mod.rs`; `CONTRIBUTING.md`, "Journeys", says
//! what the compiler then asks for. Begin with `incoming`.

pub mod dossier;
pub mod grants;
pub mod incoming;
pub(crate) mod names;
pub mod outgoing;
pub mod seal;
pub mod series;

/// The list of all machines: runs code for each of them, `$machine` being its type. Where the streams
/// of a machine keep their own state it is `own`; where the book keeps it, since decisions of other
/// machines read it, `in_book`.
#[doc(hidden)]
#[macro_export]
macro_rules! each_machine {
    ($machine:ident => $body:expr) => {
        $crate::each_machine!(@list run [$machine, $body])
    };
    (@list $rule:ident [$($given:tt)*]) => {
        $crate::each_machine! { @$rule [$($given)*]
            incoming Incoming own,
            outgoing Outgoing own,
            dossier Dossier own,
            series Series in_book,
            grants Grants in_book,
            seal Seal in_book,
        }
    };
    (@run [$machine:ident, $body:expr] $($module:ident $name:ident $home:ident,)+) => {{
        $({
            type $machine = $crate::machines::$module::$name;
            $body;
        })+
    }};
    // Another macro gets the list.
    (@then [$then:ident] $($list:tt)+) => {
        $then! { $($list)+ }
    };
}
