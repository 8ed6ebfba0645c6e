//! A text of a document together with its box, for renderers.

use serde::{Deserialize, Serialize};

use crate::base::nfc;
use crate::law::{LayoutItem, LetterCase};

/// A part of a document with the box in which it stands: what a renderer writes, and where.
/// [`LayoutItem::letters`] says in which letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// Number of the box, for example `5b`.
    #[serde(rename = "box")]
    pub at: String,
    /// What it is.
    pub item: LayoutItem,
    /// Its text, one line or several.
    pub text: String,
}

impl Part {
    /// A part with its text in NFC, and in capitals where the box asks for them.
    ///
    /// ```
    /// use vanthu::document::Part;
    /// use vanthu::law::LayoutItem;
    /// let part = Part::new(LayoutItem::IssuingAgency, "Sở Nội vụ");
    /// assert_eq!((part.at.as_str(), part.text.as_str()), ("2", "SỞ NỘI VỤ"));
    /// ```
    #[must_use]
    pub fn new(item: LayoutItem, text: &str) -> Self {
        let upper = item
            .letters()
            .is_some_and(|letters| letters.case == LetterCase::Upper);
        // Power lines and the drafter's symbol come as they are to be written.
        let made = matches!(item, LayoutItem::PowerTitle | LayoutItem::DrafterAndCopies);
        let text = if upper && !made {
            text.to_uppercase()
        } else {
            text.to_owned()
        };
        Self {
            at: item.number().to_owned(),
            item,
            text: nfc(text.trim()),
        }
    }
}

/// Drafter's symbol and number of copies (box 12; Appendix I, III.3): `PL.(300)`.
///
/// ```
/// use vanthu::document::drafter_and_copies;
/// assert_eq!(drafter_and_copies("PL", 300).text, "PL.(300)");
/// ```
#[must_use]
pub fn drafter_and_copies(drafter: &str, copies: u32) -> Part {
    let text = format!("{}.({copies})", drafter.trim());
    Part::new(LayoutItem::DrafterAndCopies, &text)
}
