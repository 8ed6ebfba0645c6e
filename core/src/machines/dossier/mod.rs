//! Dossiers (hồ sơ công việc): file list and codes, opening, collecting, closing, hand-over,
//! transfer to the archive (Art. 28–31 and Appendix V of Decree 30/2020/NĐ-CP; Law on Archives
//! 33/2024/QH15). The list below names every command and event; each command is a file of its own.
//! Begin with `open.rs`; `archive.rs` has the days that the law counts.

mod archive;
mod data_sheet;
mod list;
mod maker;
mod naming;
mod notation;
mod retention;
mod state;
#[cfg(test)]
mod tests;

use crate::engine::machine;

machine! {
    /// A dossier (hồ sơ công việc).
    Dossier = "dossier";
    commands {
        open: OpenDossier,
        collect: Collect,
        take_out: TakeOut,
        close: CloseDossier,
        hand_over: HandOverDossier,
        keep: KeepDossier,
        transfer: TransferDossier,
    }
    events {
        open::Opened: "đã mở hồ sơ", "dossier opened",
        collect::Collected: "đã thu thập văn bản", "document collected",
        take_out::TakenOut: "đã loại văn bản", "document taken out",
        close::Closed: "đã kết thúc hồ sơ", "dossier closed",
        hand_over::HandedOver: "đã bàn giao", "handed over",
        keep::KeptBeyondDue: "đã giữ lại hồ sơ đến hạn", "kept beyond its due day",
        transfer::Transferred: "đã nộp lưu", "transferred to the archive",
    }
}

/// A command to a dossier.
pub type Command = crate::engine::Command<Kind>;

pub use archive::{
    KeepBeyondDue, LEAST_YEARS_TO_TRANSFER, check_keep, notice_day, transfer_due, transfer_rules,
    transfer_source,
};
pub use data_sheet::data_sheet;
pub use list::{DossierList, ListEntry, ListHeading, ListedDossier};
pub use notation::{FileCode, FileNumbering, Heading, file_symbols};
pub use retention::{ClosingDuties, Retention, closing_duties};
pub use state::{Phase, State, dossiers_of, dossiers_of_maker};
pub use take_out::TakeOutCause;
