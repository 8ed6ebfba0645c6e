//! Dossiers (hồ sơ công việc): file list and codes, opening, collecting, closing, hand-over,
//! transfer to the archive (Art. 28–31 and Appendix V of Decree 30/2020/NĐ-CP; Law on Archives
//! 33/2024/QH15). Begin with `command.rs` and `decide.rs`.

mod command;
mod data_sheet;
mod decide;
mod event;
mod list;
mod notation;
mod retention;
mod state;
#[cfg(test)]
mod tests;
mod transfer;

pub use command::{
    Close, Collect, Command, HandOver, KeepDossier, Kind, Open, TakeOut, TakeOutCause, Transfer,
};
pub use data_sheet::data_sheet;
pub use decide::decide;
pub use event::Event;
pub use list::{DossierList, ListEntry, ListHeading, ListedDossier};
pub use notation::{FileCode, FileNumbering, Heading, file_symbols};
pub use retention::{ClosingDuties, Retention, closing_duties};
pub use state::{State, dossiers_of, dossiers_of_maker};
pub use transfer::{
    KeepBeyondDue, LEAST_YEARS_TO_TRANSFER, check_keep, notice_day, transfer_due, transfer_rules,
    transfer_source,
};
