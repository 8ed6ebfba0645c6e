//! What callers hand over. A wrong type is a `TypeError`, to which pyo3 adds the argument's name.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};
use vanthu::api::foreign::moment;
use vanthu::base::{Fault, FaultCode, Instant, InvalidInput};

use crate::answers::json;

/// A text, or what Python has for such a text: a `UUID`, a `date`, a `datetime`.
pub(crate) struct Words(PyBackedStr);

impl Words {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Words {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        static UUID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        let py = object.py();
        let text = if object.is_instance_of::<PyString>() {
            object.to_owned()
        } else if object.is_instance(DATE.import(py, "datetime", "date")?)? {
            object.call_method0("isoformat")?
        } else if object.is_instance(UUID.import(py, "uuid", "UUID")?)? {
            object.str()?.into_any()
        } else {
            let message = "must be a text, a UUID, a date or a datetime";
            return Err(PyTypeError::new_err(message));
        };
        Ok(Self(text.extract()?))
    }
}

/// Dicts and lists as JSON.
#[pyfunction]
pub(crate) fn written(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut text = String::new();
    write(value, &mut text)?;
    Ok(text)
}

/// Writes a value as JSON; a field that is none is absent there.
fn write(value: &Bound<'_, PyAny>, out: &mut String) -> PyResult<()> {
    if let Ok(text) = value.cast::<PyString>() {
        out.push_str(&json(&text.to_str()?));
    } else if value.is_none() {
        out.push_str("null");
    } else if let Ok(flag) = value.cast::<PyBool>() {
        out.push_str(if flag.is_true() { "true" } else { "false" });
    } else if value.is_instance_of::<PyInt>() {
        out.push_str(value.str()?.to_str()?);
    } else if let Ok(fields) = value.cast::<PyDict>() {
        write_fields(fields, out)?;
    } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        let mut separator = '[';
        for item in value.try_iter()? {
            out.push(separator);
            write(&item?, out)?;
            separator = ',';
        }
        out.push_str(if separator == '[' { "[]" } else { "]" });
    } else if let Ok(number) = value.cast::<PyFloat>() {
        match number.value().is_finite() {
            true => out.push_str(value.repr()?.to_str()?),
            false => return Err(PyTypeError::new_err("JSON has no such number")),
        }
    } else {
        out.push_str(&json(&value.extract::<Words>()?.as_str()));
    }
    Ok(())
}

/// Writes an object; what is none is left out. A `TypeError` names the field.
fn write_fields(fields: &Bound<'_, PyDict>, out: &mut String) -> PyResult<()> {
    let py = fields.py();
    let mut separator = '{';
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_none()) {
        let name = name.cast::<PyString>()?;
        out.push(separator);
        out.push_str(&json(&name.to_str()?));
        out.push(':');
        write(&value, out).map_err(|error| match error.is_instance_of::<PyTypeError>(py) {
            true => PyTypeError::new_err(format!("`{name}`: {}", error.value(py))),
            false => error,
        })?;
        separator = ',';
    }
    out.push_str(if separator == '{' { "{}" } else { "}" });
    Ok(())
}

/// Milliseconds since 1970, a text with a zone, or a `datetime` with one.
pub(crate) fn instant(at: &Bound<'_, PyAny>) -> PyResult<Result<Instant, InvalidInput>> {
    let fault =
        |detail: String| InvalidInput::one(Fault::new("at", FaultCode::InvalidValue, detail));
    if at.is_instance_of::<PyInt>() && !at.is_instance_of::<PyBool>() {
        let read = at.extract::<i64>().ok().and_then(Instant::from_millis);
        return Ok(read.map_or_else(|| Err(fault(at.to_string())), Ok));
    }
    if let Ok(text) = at.cast::<PyString>() {
        let text = text.to_str()?;
        return Ok(Instant::parse(text).map_err(|_| fault(text.to_owned())));
    }
    if !at.hasattr("utcoffset")? {
        return Err(PyTypeError::new_err(
            "`at` must be a datetime with a zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00",
        ));
    }
    if at.call_method0("utcoffset")?.is_none() {
        return Ok(Err(fault(format!("{at} has no zone"))));
    }
    let seconds: f64 = at.call_method0("timestamp")?.extract()?;
    // To the microsecond first, so that no millisecond is lost to binary fractions; then cut.
    let micros = (seconds * 1e6).round();
    Ok(moment((micros / 1e3).floor()).map_err(|_| fault(at.to_string())))
}
