//! The address of a database: a file or memory.

use std::path::PathBuf;

use crate::StorageError;

/// Where a database lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// One file, with two more beside it while it is open.
    File(PathBuf),
    /// Only as long as the office lives.
    Memory,
}

impl Address {
    /// Reads `sqlite:office.db`, `sqlite::memory:` or a plain path.
    pub(crate) fn parse(text: &str) -> Result<Self, StorageError> {
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        let known = !path.is_empty() && !path.contains("://");
        match path {
            ":memory:" => Ok(Self::Memory),
            _ if known => Ok(Self::File(path.into())),
            _ => Err(StorageError::Address {
                address: text.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses_are_read() {
        let file = |path: &str| Address::File(path.into());
        let cases = [
            ("sqlite:office.db", Some(file("office.db"))),
            ("/var/lib/office.db", Some(file("/var/lib/office.db"))),
            ("sqlite::memory:", Some(Address::Memory)),
            ("postgres://host/db", None),
            ("sqlite:", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Address::parse(text).ok(), expected, "{text}");
        }
    }
}
