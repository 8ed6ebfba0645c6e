//! What callers hand over. A wrong type is a `TypeError`, to which pyo3 adds the argument's name.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString, PyTuple, PyType};
use vanthu::base::{Fault, FaultCode, Instant, InvalidInput};

use crate::convert;

/// A moment, where the desk's clock may be asked instead.
pub(crate) type At<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

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

/// JSON text, or dicts and lists that become it.
pub(crate) struct Json(PyBackedStr);

impl Json {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Json {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return Ok(Self(object.extract()?));
        }
        let is_list = object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>();
        if !is_list && !object.is_instance_of::<PyDict>() {
            return Err(PyTypeError::new_err("must be a dict, a list or JSON text"));
        }
        Ok(Self(convert::encoded(&object)?.extract()?))
    }
}

/// The same, of an argument that may be something else too.
pub(crate) fn json_of(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Json> {
    let py = given.py();
    given.extract().map_err(
        |error: PyErr| match error.is_instance_of::<PyTypeError>(py) {
            true => PyTypeError::new_err(format!("argument '{name}': {}", error.value(py))),
            false => error,
        },
    )
}

/// Who does it and when, under which id, having seen what.
pub(crate) struct By<'a, 'py> {
    pub(crate) actor: &'a str,
    pub(crate) at: At<'a, 'py>,
    pub(crate) command_id: Option<Words>,
    pub(crate) version: Option<u32>,
    pub(crate) under: Option<Words>,
    pub(crate) content: Option<&'a str>,
}

/// Milliseconds since 1970, a text with a zone, or a `datetime` with one.
pub(crate) fn instant(at: &Bound<'_, PyAny>) -> PyResult<Result<Instant, InvalidInput>> {
    let fault =
        |detail: String| InvalidInput::one(Fault::new("at", FaultCode::InvalidValue, detail));
    let shown = || at.to_string();
    if at.is_instance_of::<PyInt>() && !at.is_instance_of::<PyBool>() {
        let read = at.extract::<i64>().ok().and_then(Instant::from_millis);
        return Ok(read.ok_or_else(|| fault(shown())));
    }
    if let Ok(text) = at.cast::<PyString>() {
        let text: PyBackedStr = text.extract()?;
        return Ok(Instant::parse(&text).map_err(|_| fault(shown())));
    }
    if !at.hasattr(pyo3::intern!(at.py(), "utcoffset"))? {
        return Err(PyTypeError::new_err(
            "`at` must be a datetime with a zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00",
        ));
    }
    Ok(match convert::millis(at)? {
        Some(millis) => Instant::from_millis(millis).ok_or_else(|| fault(shown())),
        None => Err(fault(format!("{} has no zone", shown()))),
    })
}
