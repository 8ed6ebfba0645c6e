//! Identifiers: text keys from the profile and UUIDs from the host, one type each.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::TextKind;
use super::text::from_text;

/// Longest text key in bytes.
const MAX_KEY: usize = 64;

/// Keys are compared byte by byte, so that two that look alike must not differ in how their letters
/// are put together.
fn is_key(text: &str) -> bool {
    (1..=MAX_KEY).contains(&text.len())
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && is_composed(text)
}

fn is_composed(text: &str) -> bool {
    text.is_ascii() || unicode_normalization::is_nfc(text)
}

/// What a key should have been: with its right form, if it is only put together in another way.
fn expected_key(text: &str) -> String {
    let form = "a key of 1 to 64 bytes without blanks or control characters";
    match is_composed(text) {
        true => form.to_owned(),
        false => format!(
            "{form}, in composed letters (NFC): {}",
            TextKind::Key.fold(text)
        ),
    }
}

macro_rules! text_keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A key of the agency's profile: 1–64 bytes in NFC, no blanks or control characters,
        /// compared exactly.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the text as a key; `None` if it is empty, longer than 64 bytes, holds a blank or
            /// control character, or is not in NFC.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                is_key(text).then(|| Self(text.into()))
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

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer, Self::parse, expected_key)
            }
        }

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
        /// A UUID made by the host (version 7 advised); the nil UUID is refused.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID; `None` for the nil UUID.
            #[must_use]
            pub const fn new(id: Uuid) -> Option<Self> {
                if id.is_nil() { None } else { Some(Self(id)) }
            }

            /// Reads any of the usual text forms; `None` if it is none of them, or nil.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().and_then(Self::new)
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
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer, Self::parse, |_| "a UUID other than nil".to_owned())
            }
        }

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
