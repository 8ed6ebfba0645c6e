//! vanthu
#[cfg(feature = "edxml")]
pub mod exchange;
