//! What Python gets: small objects whose attributes are made when asked for, JSON texts, exceptions.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde::Serialize;
use vanthu::api::Receipt;
use vanthu::api::foreign::{Answer, Failure, text, value};
use vanthu::base::{Label as _, Locale};
use vanthu::engine;
use vanthu::rules::Rule;

/// A value of ours as JSON text.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A value of ours as dicts and lists.
fn loaded<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json(value),))
}

/// The key of a member of a closed list.
pub(crate) fn key_of(value: &impl Serialize) -> String {
    json(value).trim_matches('"').to_owned()
}

/// An answer, or the exception that `vanthu/_errors.py` makes of the failure.
pub(crate) fn settled<T>(
    py: Python<'_>,
    answer: Result<T, impl Into<Failure>>,
    locale: Locale,
) -> PyResult<T> {
    static RAISED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    answer.map_err(|failure| {
        let failure: Answer<()> = Err(failure.into());
        let raised = RAISED.get_or_try_init(py, || {
            let errors = py.import("vanthu._errors")?;
            PyResult::Ok(errors.getattr("failure")?.unbind())
        });
        let made =
            raised.and_then(|raised| raised.bind(py).call1((text(failure), key_of(&locale))));
        made.map_or_else(|error| error, PyErr::from_value)
    })
}

/// The exception for a storage that failed: code, sentence in Vietnamese and in English.
pub(crate) fn raised(py: Python<'_>, (code, [vi, en]): (&str, [&str; 2]), locale: Locale) -> PyErr {
    let raised = py
        .import("vanthu._errors")
        .and_then(|errors| errors.getattr("StorageError"))
        .and_then(|class| class.call1((code, vi, en, key_of(&locale))));
    raised.map_or_else(|error| error, PyErr::from_value)
}

/// What an accepted command did, for `vanthu/_answers.py`: stream, version, phase, milliseconds, hash,
/// warnings (JSON) and record (JSON; one that changed nothing has none).
pub(crate) type Done = (
    String,
    u32,
    &'static str,
    i64,
    String,
    String,
    Option<String>,
);

pub(crate) fn done((receipt, record): (Receipt, Option<String>)) -> Done {
    let Receipt {
        stream,
        version,
        phase,
        at,
        hash,
        warnings,
    } = receipt;
    let (stream, hash) = (stream.to_string(), hash.to_hex());
    (
        stream,
        version,
        phase.key(),
        at.millis(),
        hash,
        json(&warnings),
        record,
    )
}

/// One command with its target line, and whether it is possible.
#[pyclass(frozen, eq, module = "vanthu")]
#[derive(PartialEq)]
pub(crate) struct Item(pub(crate) engine::Item, pub(crate) Locale);

#[pymethods]
impl Item {
    /// Command.
    #[getter]
    fn action(&self) -> &'static str {
        self.0.action.key()
    }

    /// What people call the command (tên lệnh); by default in the desk's language.
    #[pyo3(signature = (locale=None))]
    fn label(&self, py: Python<'_>, locale: Option<&str>) -> PyResult<&'static str> {
        let named = locale.map(|text| value("locale", text)).transpose();
        let locale = settled(py, named, self.1)?.unwrap_or(self.1);
        Ok(self.0.action.label(locale))
    }

    /// Target line, for commands that have one.
    #[getter]
    fn line(&self) -> Option<u32> {
        self.0.line.map(|line| line.0)
    }

    /// `allowed`, `needs_input` or `denied`.
    #[getter]
    fn status(&self) -> String {
        key_of(&self.0.status)
    }

    /// Kind of rule that fails, if denied; `structural` if the command does not fit the state, so that
    /// a front end may hide it.
    #[getter]
    fn kind(&self) -> Option<String> {
        self.0.kind().map(|kind| key_of(&kind))
    }

    /// Codes of the rules that fail, if denied.
    #[getter]
    fn codes(&self) -> Vec<&'static str> {
        self.0.rules.iter().map(Rule::code).collect()
    }

    /// The same as it is written in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loaded(py, &self.0)
    }

    fn __repr__(&self) -> String {
        let line = self.0.line.map(|line| format!(", line={line}"));
        let (line, codes) = (line.unwrap_or_default(), self.codes());
        format!(
            "Item('{}'{line}, '{}', codes={codes:?})",
            self.action(),
            self.status()
        )
    }
}

/// An input that a command still needs.
#[pyclass(frozen, eq, module = "vanthu")]
#[derive(PartialEq)]
pub(crate) struct Need(pub(crate) engine::Need);

#[pymethods]
impl Need {
    /// Field of the command's data.
    #[getter]
    fn field(&self) -> &'static str {
        self.0.field
    }

    /// Kind of value, for example `text` or `seat`.
    #[getter]
    fn kind(&self) -> String {
        key_of(&self.0.kind)
    }

    /// Whether the command is refused without it.
    #[getter]
    fn required(&self) -> bool {
        self.0.required
    }

    /// The values to choose from, each with its label; empty for free text and files.
    #[getter]
    fn choices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loaded(py, &self.0.choices)
    }

    fn __repr__(&self) -> String {
        let (field, kind, choices) = (self.0.field, self.kind(), self.0.choices.len());
        let required = if self.0.required { "True" } else { "False" };
        format!("Need('{field}', kind='{kind}', required={required}, {choices} choices)")
    }
}
