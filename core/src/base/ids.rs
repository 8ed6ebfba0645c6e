//! Identifiers: text keys from the profile and UUIDs from the host, one type each.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

use super::invalid_text::read_from_text;
use super::{InvalidText, TextFault, TextKind, is_nfc};

/// Longest text key in bytes.
const MAX_KEY: usize = 64;

/// Keys are compared byte by byte, so that two that look alike must not differ in how their letters
/// are put together.
fn fault_of_key(text: &str) -> Option<TextFault> {
    let bytes = text.len();
    match bytes {
        0 => return Some(TextFault::Empty),
        1..=MAX_KEY => {}
        _ => return Some(TextFault::TooLong { bytes }),
    }
    text.chars().find_map(fault_of_letter).or_else(|| {
        let composed = is_nfc(text);
        (!composed).then(|| TextFault::NotComposed {
            form: TextKind::Key.fold(text),
        })
    })
}

fn fault_of_letter(letter: char) -> Option<TextFault> {
    match letter {
        ':' => Some(TextFault::Colon),
        letter if letter.is_whitespace() => Some(TextFault::Blank),
        letter if letter.is_control() => Some(TextFault::ControlCharacter),
        _ => None,
    }
}

macro_rules! text_keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A key of the agency's profile: 1–64 bytes in NFC, no blanks, colons or control
        /// characters, compared exactly. Read by `"…".parse()`, `try_from` or from JSON.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the text as a key: [`str::parse`] with the type said first.
            ///
            /// # Errors
            /// If it is empty, longer than 64 bytes, holds a blank, colon or control character, or
            /// is not in NFC.
            pub fn parse(text: &str) -> Result<Self, InvalidText> {
                match fault_of_key(text) {
                    None => Ok(Self(text.into())),
                    Some(fault) => Err(InvalidText::new(text, fault)),
                }
            }

            /// The key's text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        read_from_text!($name);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 64 })
            }
        }
    )*};
}

text_keys! {
    /// An agency (cơ quan, tổ chức).
    AgencyId;
    /// A natural person (cá nhân).
    PersonId;
    /// A post in the chart (chức danh, vị trí).
    PostId;
    /// A unit of the agency (đơn vị).
    UnitId;
    /// A number series (dãy số của sổ đăng ký).
    SeriesKey;
    /// A routing template (quy trình mẫu).
    TemplateKey;
    /// A node of a routing template (bước của quy trình).
    NodeKey;
}

macro_rules! uuids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A UUID made by the host (version 7 advised); the nil UUID is refused. Read by
        /// `"…".parse()`, `try_from` or from JSON.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID; `None` for the nil UUID.
            #[must_use]
            pub const fn new(id: Uuid) -> Option<Self> {
                if id.is_nil() { None } else { Some(Self(id)) }
            }

            /// Reads any of the usual text forms: [`str::parse`] with the type said first.
            ///
            /// # Errors
            /// If it is none of them, or nil.
            pub fn parse(text: &str) -> Result<Self, InvalidText> {
                let id = Uuid::try_parse(text).map_err(|_| TextFault::NotUuid);
                id.and_then(|id| Self::new(id).ok_or(TextFault::NilUuid))
                    .map_err(|fault| InvalidText::new(text, fault))
            }

            /// The UUID.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut text = Uuid::encode_buffer();
                serializer.serialize_str(self.0.hyphenated().encode_lower(&mut text))
            }
        }

        read_from_text!($name);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": "uuid" })
            }
        }
    )*};
}

uuids! {
    /// A document (văn bản), incoming or outgoing.
    DocumentId;
    /// A dossier (hồ sơ công việc).
    DossierId;
    /// A delegation grant (văn bản giao, ủy quyền).
    GrantId;
    /// One command; the same id twice is the same command.
    CommandId;
}

macro_rules! counters {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// Counted from 1 inside the document, so that `decide` needs no source of ids.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )*};
}

counters! {
    /// A step of a routing instance (bước).
    StepId;
    /// A line of a routing instance: one seat's share of a step (dòng việc).
    LineId;
}
