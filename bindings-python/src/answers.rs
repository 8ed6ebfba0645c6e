//! Small answers: typed objects whose attributes are made when asked for.

use pyo3::prelude::*;
use vanthu::api;
use vanthu::base::{Label as _, Locale};
use vanthu::engine;
use vanthu::rules::Rule;

use crate::convert::{decoded, json, key, moment};
use crate::errors;

/// What an accepted command did.
#[pyclass(frozen, module = "vanthu")]
pub(crate) struct Receipt(pub(crate) api::Receipt);

#[pymethods]
impl Receipt {
    /// The document.
    #[getter]
    fn document(&self) -> String {
        self.0.document.to_string()
    }

    /// Its version (number of events) after the command.
    #[getter]
    fn version(&self) -> u32 {
        self.0.version
    }

    /// Where it stands after the command.
    #[getter]
    fn phase(&self) -> String {
        key(&self.0.phase)
    }

    /// When the command counts as done, in UTC.
    #[getter]
    fn at<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        moment(py, self.0.at.millis())
    }

    /// When the command counts as done, in milliseconds since 1970.
    #[getter]
    fn at_millis(&self) -> i64 {
        self.0.at.millis()
    }

    /// Hash of the document's last event.
    #[getter]
    fn hash(&self) -> String {
        self.0.hash.to_hex()
    }

    /// Alarms, not refusals.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &json(&self.0.warnings))
    }

    /// The whole receipt, as it is written in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &json(&self.0))
    }

    fn __repr__(&self) -> String {
        format!(
            "Receipt(document='{}', version={}, phase='{}', at='{}')",
            self.0.document,
            self.0.version,
            key(&self.0.phase),
            self.0.at
        )
    }
}

/// One command with its target line, and whether it is possible.
#[pyclass(frozen, module = "vanthu")]
pub(crate) struct Item(pub(crate) engine::Item, pub(crate) Locale);

#[pymethods]
impl Item {
    /// Command.
    #[getter]
    fn action(&self) -> String {
        key(&self.0.action)
    }

    /// What people call the command (tên lệnh); by default in the desk's language.
    #[pyo3(signature = (locale=None))]
    fn label(&self, py: Python<'_>, locale: Option<&str>) -> PyResult<&'static str> {
        let locale = locale.map_or(Ok(self.1), |text| errors::locale(py, text))?;
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
        key(&self.0.status)
    }

    /// Sort of rule that fails, if denied; `structural` if the command does not fit the document's
    /// state, so that a front end may hide it.
    #[getter]
    fn kind(&self) -> Option<String> {
        self.0.kind().map(|kind| key(&kind))
    }

    /// Codes of the rules that fail, if denied.
    #[getter]
    fn codes(&self) -> Vec<&'static str> {
        self.0.rules.iter().map(Rule::code).collect()
    }

    /// The same as it is written in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &json(&self.0))
    }

    fn __repr__(&self) -> String {
        let line = self.0.line.map(|line| format!(", line={line}"));
        format!(
            "Item('{}'{}, '{}', codes={:?})",
            key(&self.0.action),
            line.unwrap_or_default(),
            key(&self.0.status),
            self.codes()
        )
    }
}

/// An input that a command still needs.
#[pyclass(frozen, module = "vanthu")]
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
        key(&self.0.kind)
    }

    /// Whether the command is refused without it.
    #[getter]
    fn required(&self) -> bool {
        self.0.required
    }

    /// The values to choose from, each with its label; empty for free text and files.
    #[getter]
    fn choices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &json(&self.0.choices))
    }

    fn __repr__(&self) -> String {
        let need = &self.0;
        let (kind, choices) = (key(&need.kind), need.choices.len());
        let required = if need.required { "True" } else { "False" };
        format!(
            "Need('{}', kind='{kind}', required={required}, {choices} choices)",
            need.field
        )
    }
}
