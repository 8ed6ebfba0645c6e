//! Exchange between agencies.
