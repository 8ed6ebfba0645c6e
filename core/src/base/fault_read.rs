//! Faults read back from their JSON, by a client of a service.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::{Fault, FaultCode, Text};

impl<'de> Deserialize<'de> for FaultCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|known| known.code() == code);
        let unknown = || D::Error::custom(format_args!("no fault `{code}`"));
        known.copied().ok_or_else(unknown)
    }
}

/// The sentence is made again from code and detail.
impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            path: String,
            code: FaultCode,
            detail: String,
            #[serde(rename = "message")]
            _message: Text,
        }
        let Shape {
            path, code, detail, ..
        } = Shape::deserialize(deserializer)?;
        Ok(Self { path, code, detail })
    }
}
