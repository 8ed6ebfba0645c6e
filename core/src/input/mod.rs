//! JSON into types, with *every* fault and its path: a fault is noted, cut out of the value, and
//! the rest is read again.

mod duplicate;
mod flaw;
mod node;
mod stand_in;
#[cfg(not(target_arch = "wasm32"))]
mod strict;
mod tagged;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::base::{Fault, FaultCode, InvalidInput, Wanted};
use duplicate::duplicate_fields;
use flaw::{Flaw, FlawKind, Step};
use node::Node;
use stand_in::every_fault;

pub(crate) use tagged::{Tagged, tagged};

/// Largest text of a command or question, in bytes.
const MAX_TEXT: usize = 16 << 20;
/// More faults than this are not worth listing.
const MAX_FAULTS: usize = 100;
/// More cuts than this leave nothing worth checking.
const MAX_CUTS: usize = 1_000;
/// Each fault is found by reading the whole value again: of a large one fewer are listed, so that a
/// flood of them does not take minutes. In bytes that are read.
const MAX_WORK: usize = 64 << 20;

/// The text without the byte order mark that some editors write before it.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads a JSON text.
///
/// # Errors
/// All faults of form with their JSON paths; codes `not_json`, `unknown_field`, `missing_field`,
/// `duplicate_field`, `invalid_value`; `too_large` beyond 16 MiB. A byte order mark is passed over.
pub fn read_json<T: DeserializeOwned>(text: &str) -> Result<T, InvalidInput> {
    InvalidInput::unless_within(text, MAX_TEXT)?;
    read_large_json(text)
}

/// Reads a JSON text of any size, such as an office's whole memory.
///
/// # Errors
/// As [`read_json`], without `too_large`.
pub fn read_large_json<T: DeserializeOwned>(text: &str) -> Result<T, InvalidInput> {
    let Pruned {
        value: read,
        faults,
        ..
    } = read_parts(text, |_, _| {})?;
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(InvalidInput { faults }),
    }
}

/// Reads at once what is well made. In browsers it is read as what may be faulty is: a second reader of
/// every type would be half of what they load.
#[cfg(not(target_arch = "wasm32"))]
fn at_once<T: DeserializeOwned>(text: &str) -> Option<T> {
    strict::read(text)
}

#[cfg(target_arch = "wasm32")]
fn at_once<T: DeserializeOwned>(_: &str) -> Option<T> {
    None
}

/// Reads a JSON value.
///
/// # Errors
/// As [`read_json`].
pub fn read_value<T: DeserializeOwned>(value: Value) -> Result<T, InvalidInput> {
    let Pruned {
        value: read,
        faults,
        ..
    } = read_pruned(value);
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(InvalidInput { faults }),
    }
}

/// What could be read of an input.
pub(crate) struct Pruned<T> {
    /// The value without its faulty parts, if anything is left.
    pub(crate) value: Option<T>,
    /// What was wrong with the parts that were cut out.
    pub(crate) faults: Vec<Fault>,
    /// Where the remaining elements stand in the original.
    pub(crate) places: Places,
}

/// Reads as much of a JSON text as can be read, so that its content can be checked too. `mend` may
/// put something readable in the place of what would make the whole unreadable.
///
/// # Errors
/// `not_json`.
pub(crate) fn read_parts<T: DeserializeOwned>(
    text: &str,
    mend: impl FnOnce(&mut Value, &mut Vec<Fault>),
) -> Result<Pruned<T>, InvalidInput> {
    let text = without_mark(text);
    if let Some(value) = at_once(text) {
        return Ok(Pruned {
            value: Some(value),
            faults: Vec::new(),
            places: Places::default(),
        });
    }
    let mut value: Value =
        serde_json::from_str(text).map_err(|error| InvalidInput::one(not_json(&error)))?;
    let mut faults = duplicate_fields(text);
    mend(&mut value, &mut faults);
    let mut read = read_pruned::<T>(value);
    faults.append(&mut read.faults);
    faults.truncate(MAX_FAULTS);
    Ok(Pruned { faults, ..read })
}

/// Reads what can be read: the value without its faulty parts (if anything is left), and the
/// faults.
pub(crate) fn read_pruned<T: DeserializeOwned>(mut value: Value) -> Pruned<T> {
    tag_first(&mut value);
    if let Ok(read) = attempt(&value) {
        return Pruned {
            value: Some(read),
            faults: Vec::new(),
            places: Places::default(),
        };
    }
    let mut read = None;
    let size = value.to_string().len();
    let rounds = MAX_WORK.checked_div(size).unwrap_or(MAX_WORK).max(4);
    let (faults, places) = pruned(
        value,
        rounds,
        &mut |value| attempt::<T>(value).map(|whole| read = Some(whole)),
        &mut |value| attempt::<T>(value).map(drop),
    );
    Pruned {
        value: read,
        faults,
        places,
    }
}

/// Never taken into those who call it: it is the type's whole reader.
#[inline(never)]
fn attempt<T: DeserializeOwned>(value: &Value) -> Result<T, Flaw> {
    T::deserialize(Node(value))
}

/// Tries to read a value as what is wanted. All else here asks only this, so that it is compiled once and
/// not for every type that is read.
type Attempt<'a> = dyn FnMut(&Value) -> Result<(), Flaw> + 'a;

/// Cuts out what cannot be read until `read` takes the rest; with all faults that `attempt` finds.
fn pruned(
    mut value: Value,
    rounds: usize,
    read: &mut Attempt<'_>,
    attempt: &mut Attempt<'_>,
) -> (Vec<Fault>, Places) {
    let original = value.clone();
    let mut cuts = Places::default();
    for _ in 0..MAX_CUTS.min(rounds) {
        let Err(flaw) = read(&value) else {
            let faulty = !cuts.elements.is_empty() || !cuts.fields.is_empty();
            let faults = faulty.then(|| every_fault(original, rounds, attempt));
            return (faults.unwrap_or_default(), cuts);
        };
        if !cuts.cut(&mut value, flaw.steps()) {
            break;
        }
    }
    (every_fault(original, rounds, attempt), cuts)
}

fn not_json(error: &serde_json::Error) -> Fault {
    Fault::new(".", FaultCode::NotJson, "").wanting(Wanted::Json {
        line: error.line(),
        column: error.column(),
    })
}

/// A flaw as people read it; `value` is what stands at its place.
fn fault_of(flaw: &Flaw, path: String, value: Option<&Value>) -> Fault {
    let below = |field: &str| match path.as_str() {
        "." => field.to_owned(),
        path => format!("{path}.{field}"),
    };
    match &flaw.kind {
        FlawKind::Missing(field) => Fault::new(below(field), FaultCode::MissingField, field),
        FlawKind::Unknown(field) => Fault::new(path, FaultCode::UnknownField, field),
        FlawKind::Twice(field) => Fault::new(path, FaultCode::DuplicateField, field),
        FlawKind::Value | FlawKind::Form => {
            let value = value.map(Value::to_string).unwrap_or_default();
            let fault = Fault::new(path, FaultCode::InvalidValue, brief(value));
            // A text that only its own type can read, and which is none of this library's, is a day.
            match (&flaw.kind, &flaw.wanted) {
                (FlawKind::Form, None | Some(Wanted::Text)) => fault.wanting(Wanted::Day),
                (_, Some(wanted)) => fault.wanting(wanted.clone()),
                (_, None) => fault,
            }
        }
    }
}

/// As much of a value as is worth being told back.
fn brief(mut value: String) -> String {
    const MOST: usize = 80;
    if let Some((end, _)) = value.char_indices().nth(MOST) {
        value.truncate(end);
        value.push('…');
    }
    value
}

/// An object `{"type": …, "data": …}` is read with its tag first, whatever the order of the text:
/// otherwise serde buffers the data and the path of a fault in it is lost.
fn tag_first(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tag_first),
        Value::Object(fields) => {
            content_last(fields);
            fields.values_mut().for_each(tag_first);
        }
        _ => {}
    }
}

/// What says how the content is read stands before it.
fn content_last(fields: &mut Map<String, Value>) {
    for (tag, content) in [("type", "data"), ("register", "line")] {
        if fields.contains_key(tag)
            && let Some(data) = fields.shift_remove(content)
        {
            fields.insert(content.to_owned(), data);
        }
    }
}

/// What was cut out so far, so that paths can be given as they stand in the original.
#[derive(Default)]
pub(crate) struct Places {
    elements: BTreeMap<String, Vec<usize>>,
    fields: Vec<String>,
}

impl Places {
    /// Path of an element that was read, as it stands in the original; `array` is a path of the
    /// original.
    pub(crate) fn element(&self, array: &str, index: usize) -> String {
        format!("{array}[{}]", self.original_index(array, index))
    }

    /// Whether something at or below the path was cut out.
    pub(crate) fn cut_below(&self, path: &str) -> bool {
        let cut = self.elements.keys().chain(&self.fields);
        cut.into_iter().any(|cut| cut.starts_with(path))
    }

    fn was_cut(&self, path: &str) -> bool {
        self.fields.iter().any(|field| field == path)
    }

    fn original(&self, steps: &[Step]) -> String {
        let mut path = String::new();
        for step in steps {
            match step {
                Step::Field(field) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(field);
                }
                Step::Index(index) => {
                    let index = self.original_index(&path, *index);
                    path.push_str(&format!("[{index}]"));
                }
            }
        }
        if path.is_empty() {
            ".".to_owned()
        } else {
            path
        }
    }

    fn original_index(&self, array: &str, index: usize) -> usize {
        let mut index = index;
        for cut in self.elements.get(array).into_iter().flatten() {
            if *cut <= index {
                index = index.saturating_add(1);
            }
        }
        index
    }

    /// Takes the value at `steps` out of its parent, or the nearest element around it. `false` if
    /// only the whole input is left to take.
    fn cut(&mut self, root: &mut Value, mut steps: Vec<Step>) -> bool {
        loop {
            let Some(last) = steps.pop() else {
                return false;
            };
            let parent_path = self.original(&steps);
            let taken_out = find(root, &steps).is_some_and(|parent| take_out(parent, &last));
            if !taken_out {
                continue;
            }
            match last {
                Step::Index(index) => {
                    let original = self.original_index(&parent_path, index);
                    let cuts = self.elements.entry(parent_path).or_default();
                    cuts.push(original);
                    cuts.sort_unstable();
                }
                Step::Field(_) => {
                    steps.push(last);
                    self.fields.push(self.original(&steps));
                }
            }
            return true;
        }
    }
}

fn take_out(parent: &mut Value, step: &Step) -> bool {
    match (step, parent) {
        (Step::Index(index), Value::Array(items)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        (Step::Field(field), Value::Object(fields)) => fields.shift_remove(field).is_some(),
        _ => false,
    }
}

fn find<'v>(root: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    steps.iter().try_fold(root, |value, step| match step {
        Step::Index(index) => value.get_mut(*index),
        Step::Field(field) => value.get_mut(field),
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::read_json;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Unit {
        key: String,
        size: u8,
    }

    #[derive(Debug, Deserialize)]
    #[serde(tag = "type", content = "data", rename_all = "snake_case")]
    #[allow(dead_code, reason = "only read")]
    enum Kind {
        Big(Unit),
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[allow(dead_code, reason = "only read")]
    enum Form {
        Round { radius: u8 },
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Chart {
        name: String,
        units: Vec<Unit>,
        kind: Option<Kind>,
    }

    fn faults(text: &str) -> Vec<(String, &'static str)> {
        let error = read_json::<Chart>(text).expect_err("has faults");
        error
            .faults
            .into_iter()
            .map(|f| (f.path, f.code.code()))
            .collect()
    }

    #[test]
    fn a_list_of_its_values_is_no_object() {
        let whole = |unit: &str| format!(r#"{{"name":"a","units":[{unit}]}}"#);
        assert!(read_json::<Chart>(&whole(r#"{"key":"a","size":1}"#)).is_ok());
        assert_eq!(
            faults(&whole(r#"["a",1]"#)),
            [("units[0]".into(), "invalid_value")]
        );
        let kind = r#"{"name":"a","units":[],"kind":{"type":"big","data":["a",1]}}"#;
        assert_eq!(faults(kind), [("kind.data".into(), "invalid_value")]);
        assert_eq!(faults(r#"["a",[],null]"#), [(".".into(), "invalid_value")]);
        assert!(read_json::<Form>(r#"{"round":{"radius":1}}"#).is_ok());
        assert!(read_json::<Form>(r#"{"round":[1]}"#).is_err());
    }

    #[test]
    fn every_fault_is_listed_with_its_original_path() {
        let text = r#"{"units":[{"key":"a"},{"key":"b","size":300},{"key":"c","size":1,"x":0},
            {"size":"no","key":7},{}],"nme":1,"kind":{"data":{"key":1,"size":2},"type":"big"}}"#;
        let mut found = faults(text);
        found.sort();
        let expected = [
            ("kind.data.key", "invalid_value"),
            ("name", "missing_field"),
            ("nme", "unknown_field"),
            ("units[0].size", "missing_field"),
            ("units[1].size", "invalid_value"),
            ("units[2].x", "unknown_field"),
            ("units[3].key", "invalid_value"),
            ("units[3].size", "invalid_value"),
            ("units[4].key", "missing_field"),
            ("units[4].size", "missing_field"),
        ];
        let expected: Vec<_> = expected.map(|(p, c)| (p.to_owned(), c)).into();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_field_given_twice_and_text_after_the_value_are_seen() {
        assert_eq!(
            faults(r#"{"name":"a","name":"b","units":[]}"#),
            [("name".to_owned(), "duplicate_field")]
        );
        assert_eq!(
            faults(r#"{"name":"a","units":[]} {}"#),
            [(".".to_owned(), "not_json")]
        );
        assert_eq!(faults(""), [(".".to_owned(), "not_json")]);
    }

    #[test]
    fn a_byte_order_mark_is_passed_over_and_a_flood_is_not_read() {
        let marked = "\u{feff}{\"name\":\"a\",\"units\":[]}";
        assert!(read_json::<Chart>(marked).is_ok());
        let flood = format!(r#"{{"name":"{}"}}"#, "x".repeat(super::MAX_TEXT));
        assert_eq!(faults(&flood), [(".".to_owned(), "too_large")]);
        // What is told of a long text stays short.
        let long = format!(r#"{{"name":"a","units":[],"{}":1}}"#, "đ".repeat(9_000));
        let error = read_json::<Chart>(&long).expect_err("an unknown field");
        assert!(error.to_string().len() < 2_000 && error.faults[0].path.ends_with('…'));
    }
}
