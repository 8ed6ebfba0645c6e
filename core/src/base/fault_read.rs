//! Faults read back from their JSON, by a client of a service.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::{Fault, FaultCode, Locale, Text, Wanted};

impl<'de> Deserialize<'de> for FaultCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|known| known.code() == code);
        let unknown = || D::Error::custom(format_args!("no fault `{code}`"));
        known.copied().ok_or_else(unknown)
    }
}

/// What the value should have been is kept as it was told.
impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            path: String,
            code: FaultCode,
            detail: String,
            message: Text,
        }
        let Shape {
            path,
            code,
            detail,
            message,
        } = Shape::deserialize(deserializer)?;
        let fault = Self::new(path, code, detail);
        let told = |locale, sentence| {
            let strange = || D::Error::custom(format_args!("not a sentence of `{}`", code.code()));
            told(&fault, locale, sentence).ok_or_else(strange)
        };
        let (vi, en) = (
            told(Locale::Vi, &message.vi)?,
            told(Locale::En, &message.en)?,
        );
        Ok(match (vi.is_empty(), en.is_empty()) {
            (true, true) => fault,
            _ => fault.wanting(Wanted::Told(Text { vi, en })),
        })
    }
}

/// What a sentence says beyond its fault; empty if nothing.
fn told(fault: &Fault, locale: Locale, sentence: &str) -> Option<String> {
    let (before, after) = fault.code.wording(locale).split_once("{}")?;
    let said = sentence.strip_prefix(&fault.path)?.strip_prefix(": ")?;
    let said = said.strip_prefix(before)?.strip_suffix(after)?;
    let beyond = said.strip_prefix(&fault.detail)?;
    Some(beyond.strip_prefix("; ").unwrap_or(beyond).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultCode, Locale, Wanted};

    #[test]
    fn a_fault_is_read_back_with_its_sentences() {
        let fault = |detail| Fault::new("posts[3].title", FaultCode::InvalidValue, detail);
        let faults = [
            fault("7"),
            fault("").wanting(Wanted::Text),
            fault("7; 8").wanting(Wanted::Whole { least: 1, most: 9 }),
        ];
        for fault in faults {
            let json = serde_json::to_string(&fault).unwrap();
            let read: Fault = serde_json::from_str(&json).unwrap();
            for locale in [Locale::Vi, Locale::En] {
                assert_eq!(read.message(locale), fault.message(locale));
            }
            assert_eq!(serde_json::to_string(&read).unwrap(), json);
        }
        let strange = r#"{"path": "a", "code": "too_long", "detail": "7", "message": {"vi": "b", "en": "c"}}"#;
        assert!(serde_json::from_str::<Fault>(strange).is_err());
    }
}
