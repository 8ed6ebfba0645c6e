//! Whole values cross as JSON text; `vanthu/_convert.py` turns them into Python's.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde::Serialize;

static CONVERT: PyOnceLock<Py<PyModule>> = PyOnceLock::new();

fn module(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {
    let module = CONVERT.get_or_try_init(py, || {
        PyResult::Ok(PyModule::import(py, "vanthu._convert")?.unbind())
    })?;
    Ok(module.bind(py))
}

/// A value of ours as JSON text.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The key of a member of a closed list.
pub(crate) fn key(value: &impl Serialize) -> String {
    json(value).trim_matches('"').to_owned()
}

/// JSON text as dicts and lists.
pub(crate) fn decoded<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    module(py)?.call_method1(intern!(py, "decode"), (json,))
}

/// Dicts and lists as JSON text.
pub(crate) fn encoded<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    module(py)?.call_method1(intern!(py, "encode"), (value,))
}

/// Milliseconds since 1970 of a `datetime`; `None` if it has no zone.
pub(crate) fn millis(at: &Bound<'_, PyAny>) -> PyResult<Option<i64>> {
    let py = at.py();
    module(py)?
        .call_method1(intern!(py, "millis"), (at,))?
        .extract()
}

/// A `datetime` in UTC.
pub(crate) fn moment(py: Python<'_>, millis: i64) -> PyResult<Bound<'_, PyAny>> {
    module(py)?.call_method1(intern!(py, "moment"), (millis,))
}

/// A list of `Reason`.
pub(crate) fn reasons<'py>(
    py: Python<'py>,
    reasons: &impl Serialize,
) -> PyResult<Bound<'py, PyAny>> {
    module(py)?.call_method1(intern!(py, "reasons"), (json(reasons),))
}

/// `Repairs`, or none where nothing is to be repaired.
pub(crate) fn repairs<'py>(
    py: Python<'py>,
    repairs: Option<&impl Serialize>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    repairs.map(|found| decoded(py, &json(found))).transpose()
}
