//! What the handles of all six machines have in common. Their typed commands are in `commands.rs`.

use std::sync::Arc;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyDict;
use vanthu::base::Digest;

use crate::answers::{Item, Need};
use crate::arguments::{At, json_of};
use crate::convert::{decoded, reasons};
use crate::errors;
use crate::held::{AnyHeld, Ask, Look, asking};
use crate::home::Stored;

/// A stream of records that takes commands: what the handles of all six machines have in common.
/// Methods carry commands out; each raises `Refused`, with every failing rule, or `InvalidInput`.
#[pyclass(frozen, subclass, module = "vanthu")]
pub(crate) struct Handle(pub(crate) Arc<dyn AnyHeld>);

impl Handle {
    fn look(&self) -> Look {
        let office = self.0.office();
        office.with_memory(None, |memory| self.0.look(&memory.book))
    }

    /// Answers for a whole command, or calls the method of that name with its arguments.
    fn asked(
        slf: &Bound<'_, Self>,
        ask: Ask,
        command: &Bound<'_, PyAny>,
        (actor, at): (&str, At<'_, '_>),
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        let (py, this) = (slf.py(), slf.get());
        let action: Option<PyBackedStr> = command.extract().ok();
        let Some(action) = action.filter(|text| !text.trim_start().starts_with('{')) else {
            if arguments.is_some_and(|arguments| !arguments.is_empty()) {
                let message = "a whole command takes no further arguments";
                return Err(PyTypeError::new_err(message));
            }
            let command = json_of("command", command)?;
            let who = this.0.office().who(py, actor, at)?;
            return this.0.whole(py, ask, command.as_str(), &who);
        };
        let office = this.0.office();
        office.valid(py, this.0.knows(&action))?;
        let arguments = arguments.map_or_else(|| PyDict::new(py), Bound::clone);
        arguments.set_item("actor", actor)?;
        arguments.set_item("at", at)?;
        // The keyword `return` is no name in Python.
        let method = if &*action == "return" {
            "return_"
        } else {
            &action
        };
        let call = || slf.call_method(method, (), Some(&arguments));
        asking(ask, &this.0, call).map(Bound::unbind)
    }
}

#[pymethods]
impl Handle {
    /// Carries a command out: its name with the arguments of the method, or a whole one (dict or JSON
    /// text), which is taken as it is, with what it says was seen. Raises `Refused` with every failing
    /// rule; nothing has changed then. The same command again gives the first receipt.
    #[pyo3(signature = (command, *, actor, at=None, **arguments))]
    fn execute(
        slf: &Bound<'_, Self>,
        command: &Bound<'_, PyAny>,
        actor: &str,
        at: At<'_, '_>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        Self::asked(slf, Ask::Execute, command, (actor, at), arguments)
    }

    /// Every rule that refuses a command, given as for `execute`; none if it would be carried out.
    #[pyo3(signature = (command, *, actor, at=None, **arguments))]
    fn check(
        slf: &Bound<'_, Self>,
        command: &Bound<'_, PyAny>,
        actor: &str,
        at: At<'_, '_>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        Self::asked(slf, Ask::Check, command, (actor, at), arguments)
    }

    /// What would make a refused command possible, given as for `execute`: the smallest sets of
    /// facts, shortest first, at most eight, and who can bring each about. None if it is possible.
    #[pyo3(signature = (command, *, actor, at=None, **arguments))]
    fn repairs(
        slf: &Bound<'_, Self>,
        command: &Bound<'_, PyAny>,
        actor: &str,
        at: At<'_, '_>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        Self::asked(slf, Ask::Repairs, command, (actor, at), arguments)
    }

    /// Every command with its targets: allowed, needing input, or denied.
    #[pyo3(signature = (*, actor, at=None))]
    fn available(&self, py: Python<'_>, actor: &str, at: At<'_, '_>) -> PyResult<Vec<Item>> {
        let office = self.0.office();
        let who = office.who(py, actor, at)?;
        let items = office.with_book(Some(who.1), |book| self.0.available(book, &who));
        let item = |item| Item(item, office.locale);
        Ok(items.into_iter().map(item).collect())
    }

    /// What refuses a command before its input is known.
    #[pyo3(signature = (action, line=None, *, actor, at=None))]
    fn why<'py>(
        &self,
        py: Python<'py>,
        action: &str,
        line: Option<u32>,
        actor: &str,
        at: At<'_, 'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let office = self.0.office();
        let who = office.who(py, actor, at)?;
        let found = office.with_book(Some(who.1), |book| self.0.why(book, (action, line), &who));
        reasons(py, &office.valid(py, found)?)
    }

    /// The inputs of a command, with the choices where they are finite.
    #[pyo3(signature = (action, line=None, *, actor, at=None))]
    fn needs(
        &self,
        py: Python<'_>,
        action: &str,
        line: Option<u32>,
        actor: &str,
        at: At<'_, '_>,
    ) -> PyResult<Vec<Need>> {
        let office = self.0.office();
        let who = office.who(py, actor, at)?;
        let needs = office.with_book(Some(who.1), |book| self.0.needs(book, (action, line), &who));
        Ok(office.valid(py, needs)?.into_iter().map(Need).collect())
    }

    /// Applies stored records (texts, in order) that came after those known, for example of another
    /// process. What they change counts as read only when it is. `head` is the chain head that
    /// somebody else holds: with it, a changed history is found. Raises `HistoryError`; nothing has
    /// changed then.
    #[pyo3(signature = (records, *, head=None))]
    fn follow(
        &self,
        py: Python<'_>,
        records: Vec<PyBackedStr>,
        head: Option<&str>,
    ) -> PyResult<()> {
        follow(py, &self.0, &records, head)
    }

    /// Name of the stream: the machine, and which of its streams.
    #[getter]
    fn stream(&self) -> &str {
        self.0.stream().as_str()
    }

    /// What follows the machine's name in the name of the stream; empty where there is only one.
    #[getter]
    fn id(&self) -> &str {
        let name = self.0.stream().as_str();
        name.split_once(':').map_or("", |(_, id)| id)
    }

    /// Number of records so far.
    #[getter]
    fn version(&self) -> u32 {
        self.look().version
    }

    /// Phase of the machine (giai đoạn).
    #[getter]
    fn phase(&self) -> &'static str {
        self.look().phase
    }

    /// Hash of the last record: give it to somebody else, and changes can be found.
    #[getter]
    fn chain_head(&self) -> String {
        self.look().head.to_hex()
    }

    /// What the next decision reads.
    #[getter]
    fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &self.state_json())
    }

    /// The state as canonical JSON, the same bytes in every language.
    fn state_json(&self) -> String {
        let office = self.0.office();
        office.with_book(None, |book| self.0.state_json(book))
    }

    /// The records, one a command, in order.
    #[getter]
    fn records<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &format!("[{}]", self.records_json().join(",")))
    }

    /// The records exactly as they are stored and hashed.
    fn records_json(&self) -> Vec<String> {
        let office = self.0.office();
        office.with_book(None, |book| self.0.records(book))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (this, class) = (slf.get(), slf.get_type().name()?);
        let id = Some(this.id()).filter(|id| !id.is_empty());
        let id = id.map_or_else(String::new, |id| format!("'{id}', "));
        let Look { version, phase, .. } = this.look();
        Ok(format!("{class}({id}phase='{phase}', version={version})"))
    }
}

/// Applies stored records, all of them or none.
pub(crate) fn follow(
    py: Python<'_>,
    held: &Arc<dyn AnyHeld>,
    records: &[PyBackedStr],
    head: Option<&str>,
) -> PyResult<()> {
    let office = held.office();
    let head: Option<Digest> = head.map(|head| office.text(py, "head", head)).transpose()?;
    let records: Vec<&str> = records.iter().map(|text| &**text).collect();
    let stored = Stored {
        records: &records,
        head,
    };
    py.detach(|| office.with_memory(None, |memory| held.follow(memory, stored)))
        .map_err(|error| errors::history(py, &error, held.stream()))
}
