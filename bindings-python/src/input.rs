//! What callers hand over. A wrong type is a `TypeError` that names the argument.

use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};
use vanthu::api::foreign::{moment, moment_of_text};
use vanthu::base::{Fault, FaultCode, Instant, InvalidInput, TextFault, Wanted};

use crate::answers::json;

/// Deeper than what the rules read (128). A list that holds itself ends here too.
const MAX_DEPTH: usize = 130;

/// An argument as JSON; a field that is none is absent there. UUIDs, dates and datetimes are texts.
#[pyfunction]
pub(crate) fn written(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    json_by(value.py(), |writer| writer.named(name, value))
}

/// What stands around the data of a command.
#[derive(FromPyObject)]
pub(crate) struct Envelope<'py>(
    /// Command id; a new one if there is none.
    Bound<'py, PyAny>,
    /// Version that was seen.
    Bound<'py, PyAny>,
    /// Content that was seen.
    Bound<'py, PyAny>,
    /// Grant.
    Bound<'py, PyAny>,
);

/// A command as JSON, from the arguments of its method.
pub(crate) fn command(
    action: &str,
    data: &Bound<'_, PyDict>,
    Envelope(id, version, content, under): &Envelope<'_>,
) -> PyResult<String> {
    json_by(data.py(), |writer| {
        writer.json.push_str("{\"command_id\":");
        match id.is_none() {
            true => writer.json.push_str(&json(&new_id())),
            false => writer.named("command_id", id)?,
        }
        writer.json.push_str(",\"seen\":{\"version\":");
        writer.named("version", version)?;
        writer.json.push_str(",\"content\":");
        writer.named("content", content)?;
        writer.json.push_str("},\"under\":");
        writer.named("under", under)?;
        writer.json.push_str(",\"kind\":{\"type\":");
        writer.json.push_str(&json(&action));
        writer.json.push_str(",\"data\":");
        writer.nested(|writer| writer.fields(data))?;
        writer.json.push_str("}}");
        Ok(())
    })
}

/// A UUID of version 7.
#[pyfunction]
pub(crate) fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

fn json_by(py: Python<'_>, write: impl FnOnce(&mut Writer) -> PyResult<()>) -> PyResult<String> {
    let mut writer = Writer::default();
    write(&mut writer).map_err(|error| {
        writer.place.reverse();
        let message = format!("`{}` {}", writer.place.join("."), error.value(py));
        if error.is_instance_of::<PyTypeError>(py) {
            PyTypeError::new_err(message)
        } else if error.is_instance_of::<PyValueError>(py) {
            PyValueError::new_err(message)
        } else {
            error
        }
    })?;
    Ok(writer.json)
}

#[derive(Default)]
struct Writer {
    json: String,
    /// The fields around what cannot be written, from the innermost.
    place: Vec<String>,
    depth: usize,
}

impl Writer {
    fn write(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        if let Ok(text) = value.cast::<PyString>() {
            self.text(text)?;
        } else if value.is_none() {
            self.json.push_str("null");
        } else if let Ok(flag) = value.cast::<PyBool>() {
            self.json
                .push_str(if flag.is_true() { "true" } else { "false" });
        } else if value.is_instance_of::<PyInt>() {
            let whole: i64 = value
                .extract()
                .map_err(|_| PyValueError::new_err("is too large a number"))?;
            self.json.push_str(&whole.to_string());
        } else if let Ok(fields) = value.cast::<PyDict>() {
            self.nested(|writer| writer.fields(fields))?;
        } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            self.nested(|writer| writer.items(value))?;
        } else if let Ok(number) = value.cast::<PyFloat>() {
            match number.value() {
                number if number.is_finite() => self.json.push_str(&json(&number)),
                _ => return Err(PyValueError::new_err("is a number that JSON does not have")),
            }
        } else {
            self.text(&text_of(value)?)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &Bound<'_, PyString>) -> PyResult<()> {
        let py = text.py();
        let text = text.to_str().map_err(|error| {
            match error.is_instance_of::<PyUnicodeEncodeError>(py) {
                true => PyValueError::new_err("has half a character, which is no text"),
                false => error,
            }
        })?;
        self.json.push_str(&json(&text));
        Ok(())
    }

    /// What is too deep is left out: the rules say where.
    fn nested(&mut self, write: impl FnOnce(&mut Self) -> PyResult<()>) -> PyResult<()> {
        if self.depth == MAX_DEPTH {
            self.json.push_str("[]");
            return Ok(());
        }
        self.depth += 1;
        write(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn items(&mut self, items: &Bound<'_, PyAny>) -> PyResult<()> {
        self.json.push('[');
        for (index, item) in items.try_iter()?.enumerate() {
            if index > 0 {
                self.json.push(',');
            }
            self.write(&item?)?;
        }
        self.json.push(']');
        Ok(())
    }

    fn fields(&mut self, fields: &Bound<'_, PyDict>) -> PyResult<()> {
        self.json.push('{');
        let mut is_first = true;
        // A copy: Python code runs meanwhile and may change the dict.
        for (name, value) in fields.copy()? {
            if value.is_none() {
                continue;
            }
            if !is_first {
                self.json.push(',');
            }
            is_first = false;
            self.text(name.cast::<PyString>()?)?;
            self.json.push(':');
            if let Err(error) = self.write(&value) {
                self.place.push(name.to_string());
                return Err(error);
            }
        }
        self.json.push('}');
        Ok(())
    }

    fn named(&mut self, name: &str, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let written = self.write(value);
        written.inspect_err(|_| self.place.push(name.to_owned()))
    }
}

/// Texts whose wrong types are named in the message itself: before 3.11 Python shows no note of pyo3's.
macro_rules! named_texts {
    ($($name:ident = $argument:literal, $wanted:literal;)+) => {$(
        pub(crate) struct $name(pub(crate) PyBackedStr);

        impl<'a, 'py> FromPyObject<'a, 'py> for $name {
            type Error = PyErr;

            fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                let message = concat!("`", $argument, "` must be ", $wanted);
                let text = given.extract().map_err(|_| PyTypeError::new_err(message));
                text.map(Self)
            }
        }
    )+};
}

named_texts! {
    Actor = "actor", "the key of a person";
    ActionKey = "action", "the name of a command";
}

/// What Python has types for: a `UUID`, a `date`, a `datetime`.
fn text_of<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyString>> {
    static UUID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let py = value.py();
    if value.is_instance(DATE.import(py, "datetime", "date")?)? {
        let day = match is_bare_midnight(value)? {
            true => &value.call_method0("date")?,
            false => value,
        };
        Ok(day.call_method0("isoformat")?.cast_into()?)
    } else if value.is_instance(UUID.import(py, "uuid", "UUID")?)? {
        value.str()
    } else {
        let kind = value.get_type().name()?;
        let message = format!("is a {kind}, which cannot be written as JSON");
        Err(PyTypeError::new_err(message))
    }
}

/// Whether a `datetime` without zone is at midnight: that is how spreadsheets give a day.
fn is_bare_midnight(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let Ok(zone) = value.getattr("tzinfo") else {
        return Ok(false);
    };
    if !zone.is_none() {
        return Ok(false);
    }
    for part in ["hour", "minute", "second", "microsecond"] {
        if value.getattr(part)?.extract::<u32>()? != 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Milliseconds since 1970, a text with a zone, or a `datetime` with one.
pub(crate) fn instant(at: &Bound<'_, PyAny>) -> PyResult<Result<Instant, InvalidInput>> {
    static DATETIME: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static MILLIS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = at.py();
    let wrong = |fault: TextFault| {
        let named = Fault::new("at", FaultCode::InvalidValue, at.to_string());
        InvalidInput::one(named.wanting(Wanted::Form(fault)))
    };
    if at.is_instance_of::<PyInt>() && !at.is_instance_of::<PyBool>() {
        let millis: Option<f64> = at.extract().ok();
        return Ok(moment(millis.unwrap_or(f64::INFINITY)).map_err(|invalid| {
            // A number beyond all moments is told as it was given.
            match millis {
                Some(_) => invalid,
                None => wrong(TextFault::YearOutOfRange),
            }
        }));
    }
    if let Ok(text) = at.cast::<PyString>() {
        return Ok(moment_of_text(&text.to_string_lossy()));
    }
    if !at.is_instance(DATETIME.import(py, "datetime", "datetime")?)? {
        return Err(PyTypeError::new_err(
            "`at` must be a datetime with a zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00",
        ));
    }
    let millis = MILLIS.get_or_try_init(py, || {
        let convert = py.import("vanthu._convert")?;
        PyResult::Ok(convert.getattr("millis")?.unbind())
    })?;
    match millis.bind(py).call1((at,))?.extract::<Option<i64>>()? {
        Some(millis) => {
            let read = Instant::from_millis(millis);
            Ok(read.ok_or_else(|| wrong(TextFault::YearOutOfRange)))
        }
        None => Ok(Err(wrong(TextFault::NoZone))),
    }
}

/// The system's clock.
pub(crate) fn system_clock() -> Result<Instant, InvalidInput> {
    let since = std::time::UNIX_EPOCH.elapsed();
    moment(since.map_or(f64::NAN, |since| since.as_secs_f64() * 1e3))
}
