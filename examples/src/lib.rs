//! Examples of vanthu. [`office_day`] plays some working days of a fictional province office: it
//! reads an inbox of edXML messages, lets the officers act through the public API, and writes
//! registers, status messages, replies and a report.

mod clock;
mod day;
mod inbox;
mod out;
mod outbox;

mod people;
mod report;
mod story;
mod summary;
mod terminal;

pub mod office_day;
pub mod paper;
