//! Reading a profile: every fault with its JSON path, all at once. What cannot be read is cut out
//! and the content of the rest is checked all the same; nothing is reported that only follows from
//! a cut.

mod chart;
mod dated;
mod holders;
mod series;
mod settings;
mod templates;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{AgencyInfo, DatedText, Profile};
use crate::base::{Detail, Fault, FaultCode, InvalidInput};
use crate::input::{Places, Pruned, read_parts};

/// Largest text of a profile, in bytes.
const MAX_TEXT: usize = 16 << 20;

pub(super) fn read(text: &str) -> Result<Profile, InvalidInput> {
    InvalidInput::unless_within(text, MAX_TEXT)?;
    let mut lost = Lost::default();
    let Pruned {
        value,
        faults,
        places,
    } = read_parts::<Profile>(text, |value, faults| lost.mend(value, faults))?;
    let Some(profile) = value else {
        return Err(InvalidInput { faults });
    };
    let faults = Check::new(&profile, places, lost, faults).run();
    verdict(profile, faults)
}

pub(super) fn check(profile: &Profile) -> Result<(), InvalidInput> {
    let check = Check::new(profile, Places::default(), Lost::default(), Vec::new());
    verdict((), check.run())
}

fn verdict<T>(value: T, faults: Vec<Fault>) -> Result<T, InvalidInput> {
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(InvalidInput { faults })
    }
}

/// What the input lost before it was read: sections that were replaced, and the keys of all its
/// elements, so that a reference to a faulty element is not called dangling.
#[derive(Default)]
struct Lost {
    sections: Vec<&'static str>,
    keys: Vec<(&'static str, String)>,
}

impl Lost {
    /// Puts something readable in the place of what would make the whole profile unreadable.
    fn mend(&mut self, value: &mut Value, faults: &mut Vec<Fault>) {
        let Value::Object(fields) = value else { return };
        for section in ["persons", "units", "posts"] {
            let elements = fields.get(section).and_then(Value::as_array);
            let keys = elements.into_iter().flatten().filter_map(|element| {
                let key = element.get("key").and_then(Value::as_str)?;
                Some((section, key.to_owned()))
            });
            self.keys.extend(keys);
        }
        for section in ["persons", "posts", "series", "templates"] {
            let found = match fields.get(section) {
                Some(Value::Array(_)) => continue,
                Some(_) => Fault::new(section, FaultCode::InvalidValue, "expected a list"),
                None => Fault::new(section, FaultCode::MissingField, section),
            };
            faults.push(found);
            self.replace(fields, section, json!([]));
        }
        let format = match fields.get("format") {
            Some(value) if value.as_u64().is_some_and(|n| u32::try_from(n).is_ok()) => None,
            Some(_) => Some((FaultCode::InvalidValue, "expected 1 or 2")),
            None => Some((FaultCode::MissingField, "format")),
        };
        if let Some((code, detail)) = format {
            faults.push(Fault::new("format", code, detail));
            self.replace(fields, "format", json!(1));
        }
        self.mend_agency(fields, faults);
    }

    fn mend_agency(&mut self, fields: &mut Map<String, Value>, faults: &mut Vec<Fault>) {
        let Some(agency) = fields.get("agency") else {
            faults.push(Fault::new("agency", FaultCode::MissingField, "agency"));
            self.replace(fields, "agency", placeholder());
            return;
        };
        let read = read_parts::<AgencyInfo<DatedText>>(&agency.to_string(), |_, _| {});
        if let Ok(Pruned { value: Some(_), .. }) = read {
            // Readable; faults of its optional fields are found when the whole is read.
            return;
        }
        let found = read.map_or_else(|invalid| invalid.faults, |read| read.faults);
        faults.extend(found.into_iter().map(|fault| {
            let path = match fault.path.as_str() {
                "." => "agency".to_owned(),
                path => format!("agency.{path}"),
            };
            Fault { path, ..fault }
        }));
        self.replace(fields, "agency", placeholder());
    }

    fn replace(&mut self, fields: &mut Map<String, Value>, section: &'static str, by: Value) {
        fields.insert(section.to_owned(), by);
        self.sections.push(section);
    }
}

/// An agency without faults, only to let the other sections be read.
fn placeholder() -> Value {
    json!({"key": "-", "code": "0", "name": "-", "short": "-", "place": "-",
        "regime": {"type": "one_person"}, "head_title": "-"})
}

/// All checks of content.
struct Check<'p> {
    profile: &'p Profile,
    places: Places,
    lost: Lost,
    faults: Vec<Fault>,
}

impl<'p> Check<'p> {
    fn new(profile: &'p Profile, places: Places, lost: Lost, faults: Vec<Fault>) -> Self {
        Self {
            profile,
            places,
            lost,
            faults,
        }
    }

    fn run(mut self) -> Vec<Fault> {
        self.settings();
        self.field_symbols();
        self.symbols_alike();
        self.chart();
        self.series();
        self.templates();
        self.faults
    }

    fn fault(&mut self, path: impl Into<String>, code: FaultCode, detail: impl Into<Detail>) {
        self.faults.push(Fault::new(path, code, detail));
    }

    /// Path of an element of a top-level list, as it stands in the input.
    fn at(&self, section: &str, index: usize) -> String {
        self.places.element(section, index)
    }

    /// Whether anything of a section was lost, so that what is missing in it cannot be known.
    fn incomplete(&self, section: &str) -> bool {
        self.lost.sections.contains(&section) || self.places.cut_below(section)
    }

    /// Whether an element with that key stood in the input but could not be read.
    fn was_lost(&self, section: &'static str, key: &str) -> bool {
        self.lost.sections.contains(&section)
            || self
                .lost
                .keys
                .iter()
                .any(|(lost, known)| *lost == section && known == key)
    }

    /// Notes a reference that names nothing.
    fn dangling(&mut self, path: String, section: &'static str, key: &str) {
        if !self.was_lost(section, key) {
            self.fault(path, FaultCode::UnknownReference, key);
        }
    }

    /// Notes keys that stand twice in a list.
    fn unique<'k>(&mut self, section: &str, keys: impl Iterator<Item = &'k str>) {
        let mut seen = HashSet::new();
        for (index, key) in keys.enumerate() {
            if !seen.insert(key) {
                let path = format!("{}.key", self.at(section, index));
                self.fault(path, FaultCode::DuplicateKey, key);
            }
        }
    }

    /// A text must not be blank nor longer than `most` characters.
    fn text(&mut self, path: impl FnOnce() -> String, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.fault(
                path(),
                FaultCode::InvalidValue,
                (
                    "\"\"",
                    [
                        "cần một chuỗi ký tự không để trống",
                        "a text that is not blank is wanted",
                    ],
                ),
            );
        } else if text.chars().count() > most {
            let count = text.chars().count();
            let detail = (
                format!("{count}"),
                [
                    format!("tối đa {most} ký tự"),
                    format!("at most {most} characters"),
                ],
            );
            self.fault(path(), FaultCode::TooLong, detail);
        }
    }
}
