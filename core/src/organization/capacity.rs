//! The prefixes before a signature: TM., KT., TL., TUQ., Q.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale};

/// One prefix of the power line (quyền hạn), Art. 13 and Appendix I, II.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefix {
    /// TM. (thay mặt).
    OnBehalfOf,
    /// Q. (quyền).
    Acting,
    /// KT. (ký thay).
    ForHead,
    /// TL. (thừa lệnh).
    ByOrder,
    /// TUQ. (thừa ủy quyền).
    UnderAuthorization,
}

impl Prefix {
    /// All five.
    pub const ALL: &'static [Self] = &[
        Self::OnBehalfOf,
        Self::Acting,
        Self::ForHead,
        Self::ByOrder,
        Self::UnderAuthorization,
    ];

    /// As it stands in the signature block, with its full stop: `TM.`, `Q.`, `KT.`, `TL.`, `TUQ.`.
    #[must_use]
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::OnBehalfOf => "TM.",
            Self::Acting => "Q.",
            Self::ForHead => "KT.",
            Self::ByOrder => "TL.",
            Self::UnderAuthorization => "TUQ.",
        }
    }
}

impl Label for Prefix {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::OnBehalfOf, Locale::Vi) => "thay mặt",
            (Self::OnBehalfOf, Locale::En) => "on behalf of",
            (Self::Acting, Locale::Vi) => "quyền",
            (Self::Acting, Locale::En) => "acting",
            (Self::ForHead, Locale::Vi) => "ký thay",
            (Self::ForHead, Locale::En) => "for the head",
            (Self::ByOrder, Locale::Vi) => "thừa lệnh",
            (Self::ByOrder, Locale::En) => "by order",
            (Self::UnderAuthorization, Locale::Vi) => "thừa ủy quyền",
            (Self::UnderAuthorization, Locale::En) => "under authorisation",
        }
    }
}

/// The stack of prefixes a signature carries (quyền hạn ký), outermost first; empty for a head who
/// signs in his own name.
///
/// Written with `+` between the prefixes:
///
/// ```
/// use vanthu::organization::{Capacity, Prefix};
/// let capacity = Capacity::parse("TM.+KT.").unwrap();
/// assert_eq!(capacity.0, [Prefix::OnBehalfOf, Prefix::ForHead]);
/// assert_eq!(capacity.to_string(), "TM.+KT.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Capacity(pub Vec<Prefix>);

impl Capacity {
    /// Reads prefixes joined by `+`, blanks around them aside; the empty text is the head's own
    /// name. `None` if a prefix is unknown or stands twice.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut capacity = Self::default();
        if text.trim().is_empty() {
            return Some(capacity);
        }
        for part in text.split('+') {
            let known = Prefix::ALL.iter().copied();
            let prefix = known
                .into_iter()
                .find(|p| p.abbreviation() == part.trim())?;
            if capacity.has(prefix) {
                return None;
            }
            capacity.0.push(prefix);
        }
        Some(capacity)
    }

    /// Whether the prefix is among them.
    #[must_use]
    pub fn has(&self, prefix: Prefix) -> bool {
        self.0.contains(&prefix)
    }
}

impl fmt::Display for Capacity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, prefix) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("+")?;
            }
            f.write_str(prefix.abbreviation())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Capacity, Prefix};

    #[test]
    fn written_and_read() {
        for (text, prefixes) in [
            ("", vec![]),
            ("TM.", vec![Prefix::OnBehalfOf]),
            ("TM.+Q.", vec![Prefix::OnBehalfOf, Prefix::Acting]),
            ("TL.+KT.", vec![Prefix::ByOrder, Prefix::ForHead]),
            ("TUQ.", vec![Prefix::UnderAuthorization]),
        ] {
            let capacity = Capacity(prefixes);
            assert_eq!(capacity.to_string(), text);
            assert_eq!(Capacity::parse(text), Some(capacity));
        }
        assert!(Capacity::parse(" TL. + KT. ").is_some());
        for text in ["KT", "kt.", "TM.+", "KT.+KT.", "PP."] {
            assert_eq!(Capacity::parse(text), None, "{text}");
        }
    }
}
