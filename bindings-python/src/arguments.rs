//! What callers hand over.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyInt, PyString};
use vanthu::base::{Fault, FaultCode, Instant, InvalidInput};

use crate::convert;

/// A text, or something that is written as one: a `UUID`, a `date`.
pub(crate) struct Words(PyBackedStr);

impl Words {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Words {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(PyBackedStr::try_from(object.str()?)?))
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
        Ok(Self(convert::encoded(&object)?.extract()?))
    }
}

/// Who does it and when, under which id, having seen what.
pub(crate) struct By<'a, 'py> {
    pub(crate) actor: &'a str,
    pub(crate) at: Option<&'a Bound<'py, PyAny>>,
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
    if at.is_instance_of::<PyInt>() {
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
