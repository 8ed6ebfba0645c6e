//! The text beside an agency signature without a seal.

use chrono::FixedOffset;
use serde::Serialize;

use crate::base::Instant;
use crate::input::tagged;
use crate::law::CopyKind;

tagged! {
    "SigningNote",
    /// What stands beside an agency signature that shows no seal (10 pt, top right of page 1): on an
    /// electronic copy in box 14, and on an attachment in a file of its own (Appendix I, II.8 and part
    /// II).
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum SigningNote {
        /// Box 14 of an electronic copy: kind of copy, copying agency, time.
        Copy {
            /// Kind.
            kind: CopyKind,
            /// Copying agency.
            agency: String,
            /// When it was signed.
            at: Instant,
        },
        /// First page of an attachment or annex in its own file: number and symbol, time.
        Attachment {
            /// Number and symbol.
            number_symbol: String,
            /// When it was signed.
            at: Instant,
        },
    }
}

impl SigningNote {
    /// The note as text: day month year; hour minute second, with the zone by ISO 8601.
    ///
    /// ```
    /// use vanthu::{document::SigningNote, law::CopyKind};
    /// let note = SigningNote::Copy {
    ///     kind: CopyKind::SaoY,
    ///     agency: "Sở Nội vụ".into(),
    ///     at: "2026-11-21T09:05:00+07:00".parse().unwrap(),
    /// };
    /// let vietnam = chrono::FixedOffset::east_opt(7 * 3600).unwrap();
    /// assert_eq!(note.text(vietnam), "SAO Y; Sở Nội vụ; 21/11/2026; 09:05:00 +07:00");
    /// ```
    #[must_use]
    pub fn text(&self, offset: FixedOffset) -> String {
        self.parts(offset).join("; ")
    }

    /// What the note says, part by part: kind of copy and agency, or number and symbol; then day and
    /// time of the signature.
    #[must_use]
    pub fn parts(&self, offset: FixedOffset) -> Vec<String> {
        let (mut parts, at) = match self {
            Self::Copy { kind, agency, at } => {
                let heading = kind.heading().to_owned();
                (vec![heading, agency.trim().to_owned()], at)
            }
            Self::Attachment { number_symbol, at } => (vec![format!("Số: {number_symbol}")], at),
        };
        let local = at.local(offset);
        parts.push(local.format("%d/%m/%Y").to_string());
        parts.push(format!("{} {offset}", local.format("%H:%M:%S")));
        parts
    }
}
