//! Our errors as the exceptions of `vanthu/_errors.py`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use vanthu::api::{CommandError, Plain};
use vanthu::base::{InvalidInput, Locale};
use vanthu::history::{HistoryError, Stream};
use vanthu::rules::Refusal;

use crate::convert::{json, key};

static REFUSED: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static INVALID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static HISTORY: PyOnceLock<Py<PyType>> = PyOnceLock::new();

fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, "vanthu._errors", name)
}

/// The rules say no.
pub(crate) fn refused(py: Python<'_>, refusal: &Refusal, locale: Locale) -> PyErr {
    match class(py, &REFUSED, "Refused") {
        Ok(class) => PyErr::from_type(class.clone(), (json(refusal), key(&locale))),
        Err(error) => error,
    }
}

/// The input could not be taken.
pub(crate) fn invalid(py: Python<'_>, input: &InvalidInput, locale: Locale) -> PyErr {
    match class(py, &INVALID, "InvalidInput") {
        Ok(class) => PyErr::from_type(class.clone(), (json(input), key(&locale))),
        Err(error) => error,
    }
}

/// The language that a text names.
pub(crate) fn locale(py: Python<'_>, text: &str) -> PyResult<Locale> {
    let mut plain = Plain::default();
    let read = plain.text("locale", text);
    read.ok_or_else(|| invalid(py, &plain.into_invalid(), Locale::Vi))
}

/// A command or question was not answered.
pub(crate) fn command(py: Python<'_>, error: &CommandError, locale: Locale) -> PyErr {
    match error {
        CommandError::Refused(refusal) => refused(py, refusal, locale),
        CommandError::Invalid(input) => invalid(py, input, locale),
    }
}

/// The history of a stream cannot be read.
pub(crate) fn history(py: Python<'_>, error: &HistoryError, stream: &Stream) -> PyErr {
    let arguments = (
        error.code(),
        error.to_string(),
        stream.to_string(),
        error.seq(),
    );
    match class(py, &HISTORY, "HistoryError") {
        Ok(class) => PyErr::from_type(class.clone(), arguments),
        Err(error) => error,
    }
}
