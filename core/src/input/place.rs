//! Where in a JSON text its reading stopped. A type is then read in one way only, from text: a reader
//! that keeps the path as it goes would be compiled beside it for every type, and was a fifth of what
//! browsers load.

use serde_json::Error;

/// A step on the way to a value.
#[derive(Clone)]
pub(super) enum Step {
    Index(usize),
    Field(String),
}

/// Why a value cannot be read, and where.
pub(super) struct Flaw {
    /// The way to the value, or to the field that is not known.
    pub(super) steps: Vec<Step>,
    /// The parser's words.
    pub(super) message: String,
}

impl Flaw {
    /// The flaw that the parser found in a text without line breaks and blanks between its parts.
    pub(super) fn of(error: &Error, text: &str) -> Self {
        let mut message = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        if let Some(words) = message.strip_suffix(&place) {
            message.truncate(words.len());
        }
        if error.is_syntax() {
            // The text is JSON: what is there is a value of another type.
            "invalid type".clone_into(&mut message);
        }
        // The name of a variant that stands before its value is no field.
        let is_variant = message.starts_with("unknown variant");
        let steps = Walk::default().to(text.as_bytes(), error.column(), !is_variant);
        Self { steps, message }
    }
}

/// A walk through a text, from part to part.
#[derive(Default)]
struct Walk {
    /// The objects and lists around the place.
    around: Vec<Around>,
}

enum Around {
    /// With the field that is being read.
    Object(Option<String>),
    /// With the number of elements before.
    List(usize),
}

impl Walk {
    /// The way to the part with which `read` bytes were read.
    fn to(mut self, text: &[u8], read: usize, with_field: bool) -> Vec<Step> {
        let mut at = 0_usize;
        while let Some(byte) = text.get(at) {
            let end = at.saturating_add(length(text.get(at..).unwrap_or_default()));
            match byte {
                b'{' | b'[' if read <= end => break,
                b'{' => self.around.push(Around::Object(None)),
                b'[' => self.around.push(Around::List(0)),
                b'}' | b']' => {
                    self.around.pop();
                    if read <= end {
                        break;
                    }
                }
                b',' => self.next(),
                b':' => {}
                b'"' if self.awaits_field() => {
                    if read > end || with_field {
                        self.enter(text.get(at..end).unwrap_or_default());
                    }
                    if read <= end {
                        break;
                    }
                }
                _ if read <= end => break,
                _ => {}
            }
            at = end;
        }
        self.around.into_iter().filter_map(Around::step).collect()
    }

    fn awaits_field(&self) -> bool {
        matches!(self.around.last(), Some(Around::Object(None)))
    }

    fn enter(&mut self, name: &[u8]) {
        if let Some(Around::Object(field)) = self.around.last_mut() {
            *field = serde_json::from_slice(name).ok();
        }
    }

    fn next(&mut self) {
        match self.around.last_mut() {
            Some(Around::Object(field)) => *field = None,
            Some(Around::List(before)) => *before = before.saturating_add(1),
            None => {}
        }
    }
}

impl Around {
    fn step(self) -> Option<Step> {
        match self {
            Self::Object(field) => field.map(Step::Field),
            Self::List(before) => Some(Step::Index(before)),
        }
    }
}

/// Bytes of the first part of a text: a bracket, a mark, a text, or a word or number.
fn length(text: &[u8]) -> usize {
    match text.first() {
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':') | None => 1,
        Some(b'"') => {
            let mut escaped = true;
            let end = text.iter().position(|byte| {
                let is_end = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                is_end
            });
            end.map_or(text.len(), |end| end.saturating_add(1))
        }
        Some(_) => {
            let end = text.iter().position(|byte| b"{}[],:\"".contains(byte));
            end.unwrap_or(text.len()).max(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::{Flaw, Step};

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Colour {
        Red,
    }

    #[derive(Debug, Deserialize)]
    #[serde(
        tag = "type",
        content = "data",
        rename_all = "snake_case",
        deny_unknown_fields
    )]
    #[allow(dead_code, reason = "only read")]
    enum Kind {
        Paint(Box<Paint>),
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Paint {
        colour: Option<Colour>,
        sizes: Vec<u8>,
        pair: Option<(u8, u8)>,
        day: Option<chrono::NaiveDate>,
        names: Option<BTreeMap<String, bool>>,
        next: Option<Box<Kind>>,
    }

    fn place(text: &str) -> String {
        let error = serde_json::from_str::<Kind>(text).expect_err("is faulty");
        let flaw = Flaw::of(&error, text);
        assert!(!flaw.message.contains(" at line "), "{}", flaw.message);
        let steps = flaw.steps.iter().map(|step| match step {
            Step::Index(index) => format!("[{index}]"),
            Step::Field(field) => format!(".{field}"),
        });
        steps.collect()
    }

    #[test]
    fn the_place_is_the_value_that_does_not_fit() {
        let whole = |data: &str| format!(r#"{{"type":"paint","data":{{"sizes":[1],{data}}}}}"#);
        for (data, expected) in [
            (r#""colour":"blue""#, ".data.colour"),
            (r#""colour":12345"#, ".data.colour"),
            (r#""colour":[]"#, ".data.colour"),
            (r#""colour":{}"#, ".data.colour"),
            (r#""colour":{"blue":1}"#, ".data.colour"),
            (r#""pair":[1]"#, ".data.pair"),
            (r#""pair":[1,2,3]"#, ".data.pair[2]"),
            (r#""pair":{"a":1}"#, ".data.pair"),
            (r#""day":"18/11/2026","pair":[1,2]"#, ".data.day"),
            (r#""names":{"é \" {":1}"#, r#".data.names.é " {"#),
            (r#""names":[true]"#, ".data.names"),
            (
                r#""next":{"type":"paint","data":{"sizes":[1,2,300]}}"#,
                ".data.next.data.sizes[2]",
            ),
            (r#""next":{"type":"paint","data":{}}"#, ".data.next.data"),
            (r#""next":{"type":"fly","data":{}}"#, ".data.next.type"),
            (r#""other":1"#, ".data.other"),
        ] {
            assert_eq!(place(&whole(data)), expected, "{data}");
        }
        assert_eq!(place("7"), "");
        assert_eq!(place("[1]"), "[0]");
        assert_eq!(place("{}"), "");
    }
}
