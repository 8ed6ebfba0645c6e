//! Number series (dãy số): the next number, numbers held, void, imported, and numbers of copies
//! (Art. 15.1 of Decree 30/2020/NĐ-CP). One stream a series and year; its state is
//! [`crate::numbers::SeriesState`], since decisions on documents read it. Begin with `take.rs`.

mod guard;
mod state;
#[cfg(test)]
mod tests;

use crate::engine::machine;

machine! {
    /// A number series in one year (dãy số).
    Series = "series";
    commands {
        take: TakeNumber,
        reserve: ReserveNumber,
        void: VoidNumber,
        number_copy: NumberCopy,
        import: ImportNumbers,
        correct: CorrectDate,
    }
    events {
        take::NumberTaken: "đã cấp số", "number taken",
        reserve::NumberReserved: "đã giữ chỗ số", "number reserved",
        reserve::ReservationUsed: "đã dùng số giữ chỗ", "held number used",
        number_copy::CopyNumbered: "đã cấp số bản sao", "copy numbered",
        void::NumberVoided: "đã hủy số", "number made void",
        import::LegacyImported: "đã nhập số cũ", "former numbers imported",
        correct::DateCorrected: "đã sửa ngày của số", "day of a number corrected",
    }
}

/// A command to a number series.
pub type Command = crate::engine::Command<Kind>;

pub use crate::numbers::SeriesState as State;
pub use state::{Phase, derived};
