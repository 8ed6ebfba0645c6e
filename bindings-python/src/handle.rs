//! A stream that takes commands. `vanthu/_handles.py` says what its methods take and give.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyString};
use serde::Serialize;
use vanthu::api::foreign::{Answer, By, Failure, Handle as Held, Office, value};
use vanthu::base::{Fault, FaultCode, InvalidInput};

use crate::answers::{Done, Item, Need, done, json};
use crate::desk::{At, Desk, Kept, Loaded, Shared, kept, lock};
use crate::input::{self, ActionKey, Actor, Envelope};

#[pyclass(frozen, subclass, module = "vanthu._vanthu")]
pub(crate) struct Handle {
    desk: Arc<Shared>,
    held: Mutex<Held>,
    /// Name of the stream: the machine, and which of its streams.
    #[pyo3(get)]
    stream: String,
}

impl Handle {
    fn held<'h>(&'h self, py: Python<'_>) -> MutexGuard<'h, Held> {
        lock(py, &self.held)
    }

    /// Both are locked meanwhile, so `ask` must run no Python.
    fn with<T>(&self, py: Python<'_>, ask: impl FnOnce(&mut Held, &mut Office) -> T) -> T {
        ask(&mut self.held(py), &mut self.desk.office(py))
    }

    fn settled<T>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> Answer<T>,
    ) -> PyResult<T> {
        let answer = self.with(py, ask);
        self.desk.settled(py, answer)
    }

    fn text<T: Serialize>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> Answer<T>,
    ) -> PyResult<String> {
        self.settled(py, ask).map(|answer| json(&answer))
    }

    fn answer(
        &self,
        py: Python<'_>,
        ask: &str,
        sent: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> PyResult<Py<PyAny>> {
        let text = match ask {
            "execute" => {
                let done = done(self.settled(py, |held, office| held.execute(office, sent, by))?);
                return Ok(Done::into_pyobject(done, py)?.into_any().unbind());
            }
            "check" => self.text(py, |held, office| held.check(office, sent, by)),
            _ => self.text(py, |held, office| held.repairs(office, sent, by)),
        };
        Ok(PyString::new(py, &text?).into_any().unbind())
    }
}

#[pymethods]
impl Handle {
    /// The stream of this name; where there can be none, one of the arguments that made it is at fault.
    #[new]
    #[pyo3(signature = (desk, stream, named, loaded=None))]
    fn new(
        py: Python<'_>,
        desk: PyRef<'_, Desk>,
        stream: String,
        named: Vec<(String, String)>,
        loaded: Option<PyRef<'_, Loaded>>,
    ) -> PyResult<Self> {
        let loaded = loaded.and_then(|loaded| lock(py, &loaded.0).take());
        let found = loaded.or_else(|| desk.0.office(py).open(&stream));
        let Some(held) = found else {
            for (name, given) in named {
                desk.0.settled(py, Office::fault_of(&name, &given))?;
            }
            return Err(PyValueError::new_err(stream));
        };
        let (desk, stream) = (Arc::clone(&desk.0), held.stream().to_string());
        let held = Mutex::new(held);
        Ok(Self { desk, held, stream })
    }

    /// Sends a command by its name and the arguments of its method, to be carried out, checked or repaired.
    fn _send(
        &self,
        py: Python<'_>,
        ask: &str,
        command: (PyBackedStr, Bound<'_, PyDict>, Envelope<'_>),
        actor: Actor,
        at: At<'_, '_>,
    ) -> PyResult<Py<PyAny>> {
        let (action, data, around) = command;
        let by = By::new(&actor.0, self.desk.now(py, at)?);
        let command = input::command(&action, &data, &around)?;
        self.answer(py, ask, (&command, true), by)
    }

    /// The same with a whole command (JSON), which is taken as it is.
    fn _send_whole(
        &self,
        py: Python<'_>,
        ask: &str,
        command: &str,
        actor: Actor,
        at: At<'_, '_>,
    ) -> PyResult<Py<PyAny>> {
        let by = By::new(&actor.0, self.desk.now(py, at)?);
        self.answer(py, ask, (command, false), by)
    }

    /// Every command with its targets: allowed, needing input, or denied.
    #[pyo3(signature = (*, actor, at=None))]
    fn available(&self, py: Python<'_>, actor: Actor, at: At<'_, '_>) -> PyResult<Vec<Item>> {
        let by = self.desk.by(py, &actor, at)?;
        let items = self.with(py, |held, office| held.available(office, &by));
        let item = |item| Item(item, self.desk.locale);
        Ok(items.into_iter().map(item).collect())
    }

    fn _why(
        &self,
        py: Python<'_>,
        action: ActionKey,
        line: Option<i64>,
        actor: Actor,
        at: At<'_, '_>,
    ) -> PyResult<String> {
        let by = self.desk.by(py, &actor, at)?;
        let line = self.desk.settled(py, line_of(line))?;
        self.text(py, |held, office| held.why(office, (&action.0, line), &by))
    }

    /// The inputs of a command, with the choices where they are finite.
    #[pyo3(signature = (action, line=None, *, actor, at=None))]
    fn needs(
        &self,
        py: Python<'_>,
        action: ActionKey,
        line: Option<i64>,
        actor: Actor,
        at: At<'_, '_>,
    ) -> PyResult<Vec<Need>> {
        let by = self.desk.by(py, &actor, at)?;
        let line = self.desk.settled(py, line_of(line))?;
        let needs = self.settled(py, |held, office| {
            held.needs(office, (&action.0, line), &by)
        })?;
        Ok(needs.into_iter().map(Need).collect())
    }

    /// Applies stored records (texts, in order) that came after those known, for example of another
    /// process. What they change counts as read only when it is. `head` is the chain head that somebody
    /// else holds: with it, a changed history is found. Raises `HistoryError`; nothing has changed then.
    #[pyo3(signature = (records, *, head=None))]
    fn follow(&self, py: Python<'_>, records: Vec<String>, head: Option<&str>) -> PyResult<()> {
        let head = head.map(|head| value("head", head)).transpose();
        let head = self.desk.settled(py, head)?;
        let followed = py.detach(|| {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            held.follow(&mut self.desk.detached(), &records, head)
        });
        self.desk.settled(py, followed)
    }

    /// Number of records so far.
    #[getter]
    fn version(&self, py: Python<'_>) -> u32 {
        self.with(py, |held, office| held.version(office))
    }

    /// Phase of the machine (giai đoạn).
    #[getter]
    fn phase(&self, py: Python<'_>) -> &'static str {
        self.with(py, |held, office| held.phase(office))
    }

    /// Hash of the last record: give it to somebody else, and changes can be found.
    #[getter]
    fn chain_head(&self, py: Python<'_>) -> String {
        self.with(py, |held, office| held.chain_head(office))
    }

    /// The state as canonical JSON, the same bytes in every language.
    fn state_json(&self, py: Python<'_>) -> String {
        self.with(py, |held, office| held.state_json(office))
    }

    /// The records exactly as they are stored and hashed.
    fn records_json(&self, py: Python<'_>) -> Vec<String> {
        self.with(py, |held, office| held.records(office))
    }

    fn _kept(&self, py: Python<'_>) -> Kept {
        kept(self.with(py, |held, office| held.kept(office)))
    }

    fn _what_if(&self, py: Python<'_>, rule_set: &str, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, |held, office| {
            Ok(held.what_if(office, value("rule_set", rule_set)?, now))
        })
    }

    fn _data_sheet(&self, py: Python<'_>, entered: &str) -> PyResult<String> {
        self.text(py, |held, office| {
            held.data_sheet(office, entered).map_err(Failure::from)
        })
    }

    fn _who_can_sign(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, |held, office| Ok(held.who_can_sign(office, now)))
    }

    fn _layout(&self, py: Python<'_>) -> PyResult<String> {
        self.text(py, |held, office| Ok(held.layout(office)))
    }

    fn _content_hash(&self, py: Python<'_>) -> Option<String> {
        self.with(py, |held, office| {
            held.content_hash(office).map(|hash| hash.to_hex())
        })
    }

    fn _number_symbol(&self, py: Python<'_>) -> Option<String> {
        self.held(py)
            .number_symbol()
            .map(|written| written.to_string())
    }
}

fn line_of(line: Option<i64>) -> Result<Option<u32>, InvalidInput> {
    let fault = |line: i64| Fault::new("line", FaultCode::InvalidValue, line.to_string());
    let read = |line| u32::try_from(line).map_err(|_| InvalidInput::one(fault(line)));
    line.map(read).transpose()
}
