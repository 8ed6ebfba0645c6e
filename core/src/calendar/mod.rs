//! Working time: holidays, substitute and swapped days, due dates, statutory limits. Begin with
//! `days.rs` (is this a working day?) and `due.rs` (when is it due?).
//!
//! The calendar is data with a source: the library carries the national one, and a host adds a
//! year (or a late swap of days) with [`Calendar::with_year`]. Breaks that nobody has announced are
//! never computed from a formula; results that fall there are provisional.

mod data;
mod days;
mod due;
mod limits;
mod load;
mod pause;
mod revision;
#[cfg(test)]
mod tests;
mod timeliness;
mod working_time;

pub use data::{
    CalendarData, ClosedDay, ClosedKind, FixedDay, LunarYear, WorkedDay, YearData, YearStatus,
};
pub use days::Calendar;
pub use due::{Due, Term};
pub use limits::{
    ArchiveTarget, FileKind, LegalAct, Limit, handling_limit, latest_transfer_year,
    secrecy_protection, statutory_limit,
};
pub use pause::Pause;
pub use revision::Counted;
pub use timeliness::{AT_ONCE_MINUTES, Progress, Timeliness, is_late, timeliness};
pub use working_time::WorkingTime;
