//! The seal and the key device (con dấu, thiết bị lưu khóa bí mật; Art. 32): who has them in hand.
//! Begin with `hand_over.rs`.

mod state;
#[cfg(test)]
mod tests;

use crate::engine::machine;

machine! {
    /// The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật).
    Seal = "seal";
    commands { hand_over: HandOverSeal }
    events { hand_over::HandedOver: "đã bàn giao", "handed over" }
}

/// A command to the seal.
pub type Command = crate::engine::Command<Kind>;

pub use state::{Phase, State};
