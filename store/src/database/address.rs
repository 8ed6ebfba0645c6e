//! The address of a database: a file or memory, and what may be done with it.

use std::path::PathBuf;

use crate::{AddressFault, StorageError};

/// Longest path, in bytes: no system takes more.
const LONGEST: usize = 4096;

/// How much of an address an error repeats, in characters.
const LONGEST_SHOWN: usize = 100;

/// Where a database lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// One file, with two more beside it while it is open.
    File(PathBuf, Access),
    /// Only as long as the office lives.
    Memory,
}

/// What may be done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// `mode=ro`: it is read, never made and never changed.
    Read,
    /// `mode=rw`: it is there already.
    Write,
    /// `mode=rwc`, and when no mode is given: it is made if there is none.
    Create,
}

impl Address {
    /// Reads an address; `only_read` narrows what it allows.
    pub(crate) fn read(text: &str, only_read: bool) -> Result<Self, StorageError> {
        let address = match (Self::parse(text), only_read) {
            (Ok(Self::File(path, _)), true) => Ok(Self::File(path, Access::Read)),
            (Ok(Self::Memory), true) => Err(AddressFault::MemoryReadOnly),
            (address, _) => address,
        };
        address.map_err(|fault| StorageError::Address {
            address: shown(text),
            fault,
        })
    }

    fn parse(text: &str) -> Result<Self, AddressFault> {
        if text.len() > LONGEST {
            return Err(AddressFault::TooLong);
        }
        if text == ":memory:" {
            return Ok(Self::Memory);
        }
        let (scheme, rest) = scheme(text);
        let (path, parameters) = rest.split_once('?').unwrap_or((rest, ""));
        let mode = mode(parameters)?;
        let path = match scheme {
            Scheme::Sqlite if path.starts_with("//") => sqlite_url(path)?,
            Scheme::File => file_url(path)?,
            Scheme::Sqlite | Scheme::None => path.to_owned(),
            Scheme::Other => return Err(AddressFault::UnknownKind),
        };
        if path.trim().is_empty() {
            return Err(AddressFault::NoPath);
        }
        if path.contains('\0') {
            return Err(AddressFault::UnusablePath);
        }
        let access = match mode {
            Mode::Memory => return Ok(Self::Memory),
            Mode::File(access) => access,
        };
        match (path.as_str(), access) {
            (":memory:", Access::Read) => Err(AddressFault::MemoryReadOnly),
            (":memory:", _) => Ok(Self::Memory),
            _ => Ok(Self::File(path.into(), access)),
        }
    }
}

/// As much of a text as a person reads, without what steers a terminal.
fn shown(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().take(LONGEST_SHOWN).map(plain).collect()
}

enum Scheme {
    Sqlite,
    File,
    None,
    Other,
}

/// What stands before the first colon. A single letter is a drive, and a path may begin with a colon.
fn scheme(text: &str) -> (Scheme, &str) {
    let Some((name, rest)) = text.split_once(':') else {
        return (Scheme::None, text);
    };
    let mut letters = name.chars();
    let is_word = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    if name.eq_ignore_ascii_case("sqlite") {
        (Scheme::Sqlite, rest)
    } else if name.eq_ignore_ascii_case("file") {
        (Scheme::File, rest)
    } else if is_word && name.len() > 1 {
        (Scheme::Other, rest)
    } else {
        (Scheme::None, text)
    }
}

enum Mode {
    File(Access),
    Memory,
}

fn mode(parameters: &str) -> Result<Mode, AddressFault> {
    let mut mode = None;
    for parameter in parameters.split('&').filter(|text| !text.is_empty()) {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name != "mode" {
            return Err(AddressFault::UnknownParameter(shown(name)));
        }
        let named = match value {
            "ro" => Mode::File(Access::Read),
            "rw" => Mode::File(Access::Write),
            "rwc" => Mode::File(Access::Create),
            "memory" => Mode::Memory,
            _ => return Err(AddressFault::UnknownMode(shown(value))),
        };
        if mode.replace(named).is_some() {
            return Err(AddressFault::ModeTwice);
        }
    }
    Ok(mode.unwrap_or(Mode::File(Access::Create)))
}

/// `//office.db` is beside the program, `///srv/office.db` is the whole path. Other libraries read
/// `///office.db` as beside the program, too: that nobody would want at the root is not made there.
fn sqlite_url(path: &str) -> Result<String, AddressFault> {
    let path = decoded(path.strip_prefix("//").unwrap_or(path))?;
    let below_root = path.strip_prefix('/');
    match below_root {
        Some(":memory:") => Ok(":memory:".to_owned()),
        Some(name) if !name.contains('/') => Err(AddressFault::AtRoot),
        _ => Ok(path),
    }
}

/// `file:office.db`, `file:/srv/office.db`, `file:///srv/office.db`.
fn file_url(path: &str) -> Result<String, AddressFault> {
    let Some(after) = path.strip_prefix("//") else {
        return decoded(path);
    };
    let (host, _) = after.split_once('/').unwrap_or((after, ""));
    if !host.is_empty() && host != "localhost" {
        return Err(AddressFault::OtherHost(shown(host)));
    }
    decoded(after.get(host.len()..).unwrap_or_default())
}

/// A path in which `%20` stands for a blank and so on.
fn decoded(path: &str) -> Result<String, AddressFault> {
    if path.contains('#') {
        return Err(AddressFault::UnusablePath);
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut parts = path.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let hex = part
            .get(..2)
            .filter(|hex| hex.bytes().all(|c| c.is_ascii_hexdigit()));
        let code = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let (Some(code), Some(rest)) = (code, part.get(2..)) else {
            return Err(AddressFault::UnusablePath);
        };
        bytes.push(code);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).map_err(|_| AddressFault::UnusablePath)
}

#[cfg(test)]
mod tests {
    use super::{Access, Address};
    use crate::AddressFault;

    fn file(path: &str, access: Access) -> Address {
        Address::File(path.into(), access)
    }

    #[test]
    fn addresses_do_what_they_say() {
        use Access::{Create, Read, Write};
        for (text, expected) in [
            ("sqlite:office.db", file("office.db", Create)),
            ("SQLite:office.db", file("office.db", Create)),
            ("/var/lib/office.db", file("/var/lib/office.db", Create)),
            ("văn thư.db", file("văn thư.db", Create)),
            (
                r"C:\van-thu\office.db",
                file(r"C:\van-thu\office.db", Create),
            ),
            ("sqlite:100%.db", file("100%.db", Create)),
            ("sqlite://office.db", file("office.db", Create)),
            ("sqlite://data/office.db", file("data/office.db", Create)),
            (
                "sqlite:///srv/v%C4%83n%20th%C6%B0.db",
                file("/srv/văn thư.db", Create),
            ),
            ("sqlite:/office.db", file("/office.db", Create)),
            ("sqlite:office.db?mode=ro", file("office.db", Read)),
            ("office.db?mode=ro", file("office.db", Read)),
            ("sqlite://office.db?mode=rw", file("office.db", Write)),
            ("file:office.db?mode=rwc", file("office.db", Create)),
            (
                "file:///srv/office.db?mode=ro",
                file("/srv/office.db", Read),
            ),
            ("file://localhost/srv/a%3Fb.db", file("/srv/a?b.db", Create)),
            ("file:///office.db", file("/office.db", Create)),
            (":memory:", Address::Memory),
            ("sqlite::memory:", Address::Memory),
            ("sqlite://:memory:", Address::Memory),
            ("sqlite:///:memory:", Address::Memory),
            ("file::memory:", Address::Memory),
            ("file:office?mode=memory", Address::Memory),
        ] {
            assert_eq!(Address::parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_named() {
        use AddressFault as F;
        let unknown = |name: &str| F::UnknownParameter(name.to_owned());
        for (text, expected) in [
            ("postgres://host/db", F::UnknownKind),
            ("mysql:db", F::UnknownKind),
            ("", F::NoPath),
            ("   ", F::NoPath),
            ("sqlite:", F::NoPath),
            ("sqlite://", F::NoPath),
            ("sqlite:?mode=ro", F::NoPath),
            ("file:", F::NoPath),
            ("sqlite:///office.db", F::AtRoot),
            ("file://host/office.db", F::OtherHost("host".to_owned())),
            ("sqlite:o.db?mode=RO", F::UnknownMode("RO".to_owned())),
            ("sqlite:o.db?mode", F::UnknownMode(String::new())),
            ("sqlite:o.db?mode=ro&mode=rw", F::ModeTwice),
            ("sqlite:o.db?cache=shared", unknown("cache")),
            ("o.db?mode=ro&immutable=1", unknown("immutable")),
            ("file:o.db?Mode=ro", unknown("Mode")),
            ("sqlite::memory:?mode=ro", F::MemoryReadOnly),
            ("sqlite:o\0.db", F::UnusablePath),
            ("sqlite://o%00.db", F::UnusablePath),
            ("sqlite://o%zz.db", F::UnusablePath),
            ("sqlite://o%C4.db", F::UnusablePath),
            ("file:o.db#part", F::UnusablePath),
        ] {
            assert_eq!(Address::parse(text), Err(expected), "{text}");
        }
        let long = format!("sqlite:{}", "a".repeat(5_000));
        assert_eq!(Address::parse(&long), Err(F::TooLong));
    }
}
