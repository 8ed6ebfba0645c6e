//! vanthu
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

pub mod base;
pub mod calendar;
pub mod document;
#[cfg(feature = "edxml")]
pub mod exchange;
pub mod law;
pub mod organization;
pub mod refusal;
