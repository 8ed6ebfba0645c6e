//! A stream that takes commands. `vanthu/_handles.py` says what its methods take and give.

use std::sync::{Arc, Mutex};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyString};
use serde::Serialize;
use vanthu::api::foreign::{Answer, By, Failure, Handle as Held, Office, value};
use vanthu::api::{Book, Receipt};
use vanthu::base::{Fault, FaultCode, InvalidInput};
use vanthu_store::foreign::{About, Stored};

use crate::answers::{Done, Item, Need, done, json};
use crate::desk::{Desk, Kept, Loaded, kept};
use crate::home::{At, Home, Shared, Stream, lock, unpoisoned};
use crate::input::{self, ActionKey, Actor, Envelope};

#[pyclass(frozen, subclass, module = "vanthu._vanthu")]
pub(crate) struct Handle {
    pub(crate) desk: Arc<Shared>,
    held: Stream,
    /// Name of the stream: the machine, and which of its streams.
    #[pyo3(get)]
    stream: String,
}

impl Handle {
    /// What the stream itself says, of no moment.
    pub(crate) fn look<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> T + Send,
    ) -> PyResult<T> {
        self.desk.ask_stream(py, &self.held, About::Stream, ask)
    }

    fn asked<T: Send>(
        &self,
        py: Python<'_>,
        about: About<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> Answer<T> + Send,
    ) -> PyResult<T> {
        let answer = self.desk.ask_stream(py, &self.held, about, ask)?;
        self.desk.settled(py, answer)
    }

    fn text<T: Serialize + Send>(
        &self,
        py: Python<'_>,
        about: About<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> Answer<T> + Send,
    ) -> PyResult<String> {
        self.asked(py, about, ask).map(|answer| json(&answer))
    }

    fn execute(
        &self,
        py: Python<'_>,
        sent: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> PyResult<(Receipt, Option<String>)> {
        match &self.held {
            Stream::Memory(held) => {
                let office = self.desk.memory()?;
                let done = lock(py, held).execute(&mut lock(py, office), sent, by);
                self.desk.settled(py, done)
            }
            Stream::Database(stored) => {
                let database = self.desk.database(py)?;
                let done = py.detach(|| unpoisoned(stored).execute(&database, sent, by));
                self.desk.out_of_trouble(py, done)
            }
        }
    }

    fn answer(
        &self,
        py: Python<'_>,
        ask: &str,
        sent: (&str, bool),
        by: Result<By, InvalidInput>,
    ) -> PyResult<Py<PyAny>> {
        // Without a sender the answer is only what is wrong with them.
        let command = |by: &By| About::Command(sent.0, by.now);
        let about = by.as_ref().map_or(About::Stream, command);
        let text = match ask {
            "execute" => {
                let done = done(self.execute(py, sent, by)?);
                return Ok(Done::into_pyobject(done, py)?.into_any().unbind());
            }
            "check" => self.text(py, about, |held, office| held.check(office, sent, by)),
            _ => self.text(py, about, |held, office| held.repairs(office, sent, by)),
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
        let empty = Office::of(desk.0.desk(py), Book::new());
        let Some(held) = loaded.or_else(|| empty.open(&stream)) else {
            for (name, given) in named {
                desk.0.settled(py, Office::fault_of(&name, &given))?;
            }
            return Err(PyValueError::new_err(stream));
        };
        let (desk, stream) = (Arc::clone(&desk.0), held.stream().to_string());
        let held = match desk.home {
            Home::Memory(_) => Stream::Memory(Mutex::new(held)),
            Home::Database(_) => Stream::Database(Mutex::new(Stored::new(&held))),
        };
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
        let about = About::Moment(by.now);
        let items = self.asked(py, about, |held, office| Ok(held.available(office, &by)))?;
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
        let (action, about) = (&*action.0, About::Moment(by.now));
        self.text(py, about, |held, office| {
            held.why(office, (action, line), &by)
        })
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
        let (action, about) = (&*action.0, About::Moment(by.now));
        let needs = self.asked(py, about, |held, office| {
            held.needs(office, (action, line), &by)
        })?;
        Ok(needs.into_iter().map(Need).collect())
    }

    /// Applies stored records (texts, in order) that came after those known, for example of another
    /// process. What they change counts as read only when it is. `head` is the chain head that somebody
    /// else holds: with it, a changed history is found. Raises `HistoryError`; nothing has changed then.
    #[pyo3(signature = (records, *, head=None))]
    fn append(&self, py: Python<'_>, records: Vec<String>, head: Option<&str>) -> PyResult<()> {
        let head = head.map(|head| value("head", head)).transpose();
        let head = self.desk.settled(py, head)?;
        let office = self.desk.memory()?;
        let Stream::Memory(held) = &self.held else {
            return Ok(());
        };
        let followed =
            py.detach(|| unpoisoned(held).follow(&mut unpoisoned(office), &records, head));
        self.desk.settled(py, followed)
    }

    /// Number of records so far.
    #[getter]
    fn version(&self, py: Python<'_>) -> PyResult<u32> {
        self.look(py, |held, office| held.version(office))
    }

    /// Phase of the machine (giai đoạn).
    #[getter]
    fn phase(&self, py: Python<'_>) -> PyResult<&'static str> {
        self.look(py, |held, office| held.phase(office))
    }

    /// Hash of the last record: give it to somebody else, and changes can be found.
    #[getter]
    fn chain_head(&self, py: Python<'_>) -> PyResult<String> {
        self.look(py, |held, office| held.chain_head(office))
    }

    /// The state as canonical JSON, the same bytes in every language.
    fn state_json(&self, py: Python<'_>) -> PyResult<String> {
        self.look(py, |held, office| held.state_json(office))
    }

    /// The records exactly as they are stored and hashed.
    fn records_json(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        self.look(py, |held, office| held.records(office))
    }

    fn _kept(&self, py: Python<'_>) -> PyResult<Kept> {
        self.look(py, |held, office| held.kept(office)).map(kept)
    }

    fn _what_if(&self, py: Python<'_>, rule_set: &str, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, About::Moment(now), |held, office| {
            Ok(held.what_if(office, value("rule_set", rule_set)?, now))
        })
    }

    fn _stalled(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, About::Moment(now), |held, office| {
            Ok(held.stalled(office, now))
        })
    }

    fn _standings(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, About::Moment(now), |held, office| {
            Ok(held.standings(office, now))
        })
    }

    fn _due_events(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, About::Moment(now), |held, office| {
            Ok(held.due_events(office, now))
        })
    }

    fn _next_due(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        self.text(py, About::Moment(now), |held, office| {
            Ok(held.next_due(office, now))
        })
    }

    fn _data_sheet(&self, py: Python<'_>, entered: &str) -> PyResult<String> {
        self.text(py, About::Stream, |held, office| {
            held.data_sheet(office, entered).map_err(Failure::from)
        })
    }

    fn _who_can_sign(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        let now = self.desk.moment(py, at)?;
        let about = About::Moment(now);
        self.text(py, about, |held, office| Ok(held.who_can_sign(office, now)))
    }

    fn _layout(&self, py: Python<'_>) -> PyResult<String> {
        self.text(py, About::Stream, |held, office| Ok(held.layout(office)))
    }

    fn _content_hash(&self, py: Python<'_>) -> PyResult<Option<String>> {
        let read = self.look(py, |held, office| held.content_hash(office))?;
        Ok(read.map(|hash| hash.to_hex()))
    }

    fn _number_symbol(&self, py: Python<'_>) -> PyResult<Option<String>> {
        let written = self.look(py, |held, _| held.number_symbol())?;
        Ok(written.map(|written| written.to_string()))
    }
}

fn line_of(line: Option<i64>) -> Result<Option<u32>, InvalidInput> {
    let fault = |line: i64| Fault::new("line", FaultCode::InvalidValue, line.to_string());
    let read = |line| u32::try_from(line).map_err(|_| InvalidInput::one(fault(line)));
    line.map(read).transpose()
}
