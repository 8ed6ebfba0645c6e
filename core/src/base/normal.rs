//! One normal form for each kind of text that people write (dạng chuẩn để so sánh): what a reader
//! of the printed page takes for the same is equal here, and nowhere else. Texts are kept as they
//! came; folding only warns and narrows a search, it never merges series, frees or refuses a number.

mod letters;
mod number;
mod old_font;
#[cfg(test)]
mod tests;
mod tone;

use super::{nfc, nfkd};

pub(crate) use letters::{
    disguised, first_unprintable, is_direction, is_invisible, is_printable, undisguised,
};
pub use number::NumberAndSymbol;
pub use old_font::OldFont;
pub(crate) use old_font::converted;

/// Version of the folding rules (phiên bản quy tắc chuẩn hóa): stored beside folded keys, so that
/// keys of an older version are recognised and made again.
pub const FOLD_VERSION: u32 = 1;

/// A kind of text, each with its own steps to the normal form (loại văn bản cần so sánh).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextKind {
    /// The symbol of a document (ký hiệu), `QĐ-UBND`.
    Symbol,
    /// A name, or a subject that is searched for (tên cơ quan, trích yếu).
    Name,
    /// The number of a document as written (số), without its symbol.
    Number,
    /// The identifier of an agency (mã định danh cơ quan), in either generation.
    AgencyCode,
    /// A key of the profile (khóa).
    Key,
    /// An identifier of the exchange axis (mã định danh gói tin): exact case.
    ExchangeId,
    /// A text in which a secrecy mark may hide (dấu chỉ độ mật): case and tone decide there.
    SecrecyMark,
}

/// One step to a normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// NFC: one way of putting a letter together.
    Compose,
    /// NFKD, undone at the end by [`Step::Compose`]: full width, ligatures and the like.
    Compatible,
    /// Invisible and control characters out.
    Invisible,
    /// Marks on letters that no Vietnamese letter bears (a line below or through it) out.
    ForeignMarks,
    /// Blanks and invisible characters around the text out.
    OuterBlanks,
    /// Any run of blanks is one, none around the text.
    SingleBlanks,
    /// No blanks at all.
    NoBlanks,
    /// Small letters.
    SmallLetters,
    /// `Đ`, `Ð`, `Ɖ` are one letter.
    StrokedD,
    /// Every dash is a hyphen, every stroke a slash; none around the text or beside another one.
    Dashes,
    /// Cyrillic and Greek letters in words that also hold Latin ones or digits.
    LookAlikes,
    /// Letters of any script that look like Latin ones, whatever the word.
    AllLookAlikes,
    /// `hoà` = `hòa`, `uỷ` = `ủy`.
    TonePlacement,
    /// `UBND …` = `Ủy ban nhân dân …` at the head of a name.
    Abbreviations,
    /// The word `Số` in front, leading zeros.
    PlainNumber,
    /// Both generations of an agency code in the current form.
    CurrentCode,
}

impl TextKind {
    /// The table of this file: which steps each kind takes, in order.
    const fn steps(self) -> &'static [Step] {
        use Step::{
            Abbreviations, AllLookAlikes, Compatible, Compose, CurrentCode, Dashes, ForeignMarks,
            Invisible, LookAlikes, NoBlanks, OuterBlanks, PlainNumber, SingleBlanks, SmallLetters,
            StrokedD, TonePlacement,
        };
        match self {
            Self::Symbol => &[
                Compatible,
                Invisible,
                NoBlanks,
                SmallLetters,
                StrokedD,
                Dashes,
                LookAlikes,
                Compose,
            ],
            Self::Name => &[
                Compatible,
                Invisible,
                SingleBlanks,
                SmallLetters,
                StrokedD,
                Dashes,
                LookAlikes,
                Compose,
                Abbreviations,
                TonePlacement,
            ],
            Self::Number => &[
                Compatible,
                Invisible,
                NoBlanks,
                SmallLetters,
                StrokedD,
                Dashes,
                LookAlikes,
                Compose,
                PlainNumber,
            ],
            Self::AgencyCode => &[
                Compatible,
                Invisible,
                NoBlanks,
                SmallLetters,
                StrokedD,
                LookAlikes,
                Compose,
                CurrentCode,
            ],
            Self::Key => &[Compose],
            Self::ExchangeId => &[OuterBlanks, Compose],
            Self::SecrecyMark => &[Compatible, Invisible, ForeignMarks, AllLookAlikes, Compose],
        }
    }

    /// The text in its normal form (dạng chuẩn), for comparing and searching only.
    ///
    /// ```
    /// use vanthu::base::TextKind;
    /// assert_eq!(TextKind::Symbol.fold("QÐ – UBND"), TextKind::Symbol.fold("qđ-ubnd"));
    /// assert_eq!(TextKind::Name.fold("UBND xã  HOÀ BÌNH"), TextKind::Name.fold("Ủy ban nhân dân xã Hòa Bình"));
    /// assert_eq!(TextKind::AgencyCode.fold("000.00.00.h99"), "H99");
    /// ```
    #[must_use]
    pub fn fold(self, text: &str) -> String {
        let steps = self.steps().iter();
        steps.fold(text.to_owned(), |text, step| step.apply(text))
    }

    /// Whether two texts are the same for a reader (có cùng nội dung khi đọc). Nothing equals an
    /// empty text.
    ///
    /// ```
    /// use vanthu::base::TextKind;
    /// assert!(TextKind::Number.same("Số: 07", "7"));
    /// assert!(!TextKind::ExchangeId.same("test-doc", "TEST-DOC"));
    /// ```
    #[must_use]
    pub fn same(self, one: &str, other: &str) -> bool {
        let folded = self.fold(one);
        !folded.is_empty() && folded == self.fold(other)
    }

    /// As [`Self::same`], for texts that may be absent: an absent one equals none.
    pub(crate) fn same_if_any(self, one: Option<&str>, other: Option<&str>) -> bool {
        one.zip(other)
            .is_some_and(|(one, other)| self.same(one, other))
    }
}

impl Step {
    /// Whether the step changes no letter or sign of ASCII.
    const fn spares_ascii(self) -> bool {
        matches!(
            self,
            Self::Compose
                | Self::Compatible
                | Self::ForeignMarks
                | Self::StrokedD
                | Self::LookAlikes
                | Self::AllLookAlikes
        )
    }

    fn apply(self, mut text: String) -> String {
        if self.spares_ascii() && text.is_ascii() {
            return text;
        }
        match self {
            Self::Compose => nfc(&text),
            Self::Compatible => nfkd(&text),
            Self::Invisible => {
                text.retain(|c| !is_invisible(c));
                text
            }
            Self::ForeignMarks => {
                text.retain(|c| !letters::is_foreign_mark(c));
                text
            }
            Self::OuterBlanks => outer_blanks_cut(&text).to_owned(),
            Self::SingleBlanks => {
                let words: Vec<&str> = text.split(letters::is_blank).collect();
                let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
                words.join(" ")
            }
            Self::NoBlanks => {
                text.retain(|c| !letters::is_blank(c));
                text
            }
            Self::SmallLetters if text.is_ascii() => {
                text.make_ascii_lowercase();
                text
            }
            Self::SmallLetters => text.chars().flat_map(char::to_lowercase).collect(),
            Self::StrokedD => letters::stroked_d(&text),
            Self::Dashes => letters::dashes(&text),
            Self::LookAlikes => letters::look_alikes(&text),
            Self::AllLookAlikes => text.chars().map(letters::any_look_alike).collect(),
            Self::TonePlacement => tone::placed(&text),
            Self::Abbreviations => letters::spelled_out(&text),
            Self::PlainNumber => number::plain(&text),
            Self::CurrentCode => number::current_code(&text),
        }
    }
}

/// A text without the blanks and invisible characters around it, of any kind: what an identifier of
/// the exchange axis is read as.
pub(crate) fn outer_blanks_cut(text: &str) -> &str {
    text.trim_matches(|c| letters::is_blank(c) || is_invisible(c))
}
