//! Small answers: typed objects whose attributes are made when asked for.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyType};
use vanthu::api;
use vanthu::base::{CommandId, Instant, Label as _, Locale};
use vanthu::engine;
use vanthu::rules::Rule;

use crate::convert::{decoded, json, key, moment};
use crate::errors;

/// What an accepted command did. Two of the same command are equal; it can be pickled.
#[pyclass(frozen, eq, module = "vanthu")]
#[derive(PartialEq)]
pub(crate) struct Receipt {
    /// The stream that the command went to.
    #[pyo3(get)]
    stream: String,
    /// Version of the stream (number of records) after the command.
    #[pyo3(get)]
    version: u32,
    /// Phase after the command.
    #[pyo3(get)]
    phase: String,
    /// When the command counts as done, in milliseconds since 1970.
    #[pyo3(get)]
    at_millis: i64,
    /// Hash of the command's record.
    #[pyo3(get)]
    hash: String,
    warnings: String,
    /// The record at that place, and the command: one that changed nothing has no record.
    record: Option<String>,
    command_id: String,
}

impl Receipt {
    pub(crate) fn new(
        receipt: &api::Receipt,
        command_id: CommandId,
        record: Option<String>,
    ) -> Self {
        Self {
            stream: receipt.stream.to_string(),
            version: receipt.version,
            phase: receipt.phase.key().to_owned(),
            at_millis: receipt.at.millis(),
            hash: receipt.hash.to_hex(),
            warnings: json(&receipt.warnings),
            record,
            command_id: command_id.to_string(),
        }
    }
}

type ReceiptParts = (
    String,
    u32,
    String,
    i64,
    String,
    String,
    Option<String>,
    String,
);

#[pymethods]
impl Receipt {
    /// Made by commands; this serves `pickle`.
    #[new]
    #[expect(clippy::too_many_arguments, reason = "what `__reduce__` gives")]
    fn read(
        stream: String,
        version: u32,
        phase: String,
        at_millis: i64,
        hash: String,
        warnings: String,
        record: Option<String>,
        command_id: String,
    ) -> Self {
        Self {
            stream,
            version,
            phase,
            at_millis,
            hash,
            warnings,
            record,
            command_id,
        }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, ReceiptParts) {
        let this = slf.get();
        let parts = (
            this.stream.clone(),
            this.version,
            this.phase.clone(),
            this.at_millis,
            this.hash.clone(),
            this.warnings.clone(),
            this.record.clone(),
            this.command_id.clone(),
        );
        (slf.get_type(), parts)
    }

    /// When the command counts as done, in UTC.
    #[getter]
    fn at<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        moment(py, self.at_millis)
    }

    /// Alarms, not refusals.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &self.warnings)
    }

    /// What the command did; the same command again gives what it did first.
    #[getter]
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if let Some(record) = &self.record {
            let record = decoded(py, record)?;
            if record.get_item("command_id")?.eq(&self.command_id)? {
                return record.get_item("events");
            }
        }
        Ok(PyList::empty(py).into_any())
    }

    /// The receipt as it is written in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("stream", &self.stream)?;
        dict.set_item("version", self.version)?;
        dict.set_item("phase", &self.phase)?;
        dict.set_item("at", self.instant())?;
        dict.set_item("hash", &self.hash)?;
        if self.warnings != "[]" {
            dict.set_item("warnings", self.warnings(py)?)?;
        }
        Ok(dict)
    }

    fn __repr__(&self) -> String {
        let Self {
            stream,
            version,
            phase,
            ..
        } = self;
        let at = self.instant().unwrap_or_default();
        format!("Receipt('{stream}', version={version}, phase='{phase}', at='{at}')")
    }
}

impl Receipt {
    fn instant(&self) -> Option<String> {
        Instant::from_millis(self.at_millis).map(|at| at.to_string())
    }
}

/// One command with its target line, and whether it is possible.
#[pyclass(frozen, eq, module = "vanthu")]
#[derive(PartialEq)]
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

    /// Kind of rule that fails, if denied; `structural` if the command does not fit the state, so that
    /// a front end may hide it.
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
