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

pub mod api;
pub mod availability;
pub mod base;
pub mod calendar;
pub mod context;
pub mod document;
pub mod dossier;
#[cfg(feature = "edxml")]
pub mod exchange;
pub mod history;
pub mod incoming;
pub mod law;
pub mod organization;
pub mod outgoing;
pub mod refusal;
pub mod register;
pub mod routing;
