//! The desk with the office's memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::Datelike as _;
use pyo3::exceptions::PyUnicodeDecodeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use vanthu::api::{self, Book, Plain, Query, Question};
use vanthu::base::{
    Digest, DocumentId, Fault, FaultCode, GrantId, Instant, InvalidInput, Locale, SeriesKey,
};
use vanthu::engine::Facts;
use vanthu::history::{HistoryError, Journal, Stream};
use vanthu::input::read_json;
use vanthu::numbers::{Registers, Series, SeriesYear, Taken};
use vanthu::organization::Grant;

use crate::arguments::{At, Json, Words, instant, json_of};
use crate::classes::{open, opened};
use crate::convert::{decoded, json, key, reasons, repairs};
use crate::errors;
use crate::handle::Handle;
use crate::held::{AnyHeld, Held, Who};
use crate::home::{Own, Stored, lock};

/// The desk with the office's memory: what the handles of one office share.
pub(crate) struct Office {
    pub(crate) desk: api::Desk,
    pub(crate) locale: Locale,
    pub(crate) seal: Own<api::Seal>,
    memory: Mutex<Memory>,
    open_series: bool,
    clock: Option<Py<PyAny>>,
}

/// What the desk keeps beside the seal.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) book: Book,
    year: Option<i32>,
    /// The numbers of documents that were replayed, and whether each is void.
    found: BTreeMap<DocumentId, (Taken, bool)>,
}

impl Memory {
    /// A replayed document carries a number: it counts as given.
    pub(crate) fn found(&mut self, document: DocumentId, taken: Taken, is_void: bool) {
        count(&mut self.book.registers, document, &taken, is_void);
        self.found.insert(document, (taken, is_void));
    }

    /// Counts all numbers found, after records of series were loaded: a number that they know already
    /// is not counted twice, one that they do not know yet is no longer free or held.
    fn count_found(&mut self) {
        for (document, (taken, is_void)) in &self.found {
            count(&mut self.book.registers, *document, taken, *is_void);
        }
    }
}

fn count(registers: &mut Registers, document: DocumentId, taken: &Taken, is_void: bool) {
    registers.take(taken);
    if is_void {
        registers.void(taken, document);
    }
}

impl Office {
    /// Hands out the memory, with the series of the year open. Calls no Python meanwhile.
    pub(crate) fn with_memory<T>(
        &self,
        now: Option<Instant>,
        use_it: impl FnOnce(&mut Memory) -> T,
    ) -> T {
        let mut memory = lock(&self.memory);
        if let Some(now) = now.filter(|_| self.open_series) {
            let year = Some(self.desk.agency().day(now).year());
            if memory.year != year {
                self.desk.open_year(&mut memory.book, now);
                memory.year = year;
            }
        }
        use_it(&mut memory)
    }

    pub(crate) fn with_book<T>(
        &self,
        now: Option<Instant>,
        use_it: impl FnOnce(&mut Book) -> T,
    ) -> T {
        self.with_memory(now, |memory| use_it(&mut memory.book))
    }

    /// The moment given, or that of the handle's clock.
    pub(crate) fn now(
        &self,
        py: Python<'_>,
        at: At<'_, '_>,
    ) -> PyResult<Result<Instant, InvalidInput>> {
        match (at, &self.clock) {
            (Some(at), _) => instant(at),
            (None, Some(clock)) => instant(&clock.bind(py).call0()?),
            (None, None) => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH);
                let millis = since
                    .ok()
                    .and_then(|since| i64::try_from(since.as_millis()).ok());
                Ok(millis.and_then(Instant::from_millis).ok_or_else(|| {
                    InvalidInput::one(Fault::new(
                        "at",
                        FaultCode::InvalidValue,
                        "the system's clock",
                    ))
                }))
            }
        }
    }

    /// The moment given, or that of the handle's clock, where it must be one.
    fn moment(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<Instant> {
        let now = self.now(py, at)?;
        self.valid(py, now)
    }

    pub(crate) fn valid<T>(&self, py: Python<'_>, read: Result<T, InvalidInput>) -> PyResult<T> {
        read.map_err(|input| errors::invalid(py, &input, self.locale))
    }

    /// One value; its fault names the argument.
    pub(crate) fn text<T: serde::de::DeserializeOwned>(
        &self,
        py: Python<'_>,
        name: &str,
        value: &str,
    ) -> PyResult<T> {
        let mut plain = Plain::default();
        let read = plain.text(name, value);
        self.valid(py, read.ok_or_else(|| plain.into_invalid()))
    }

    pub(crate) fn who(&self, py: Python<'_>, actor: &str, at: At<'_, '_>) -> PyResult<Who> {
        let now = self.now(py, at)?;
        let actor = self.text(py, "actor", actor)?;
        Ok((actor, self.valid(py, now)?))
    }
}

/// A stream as `dump` gives it and `load` takes it: a dict.
#[derive(FromPyObject, IntoPyObject)]
struct Dumped {
    #[pyo3(item)]
    stream: String,
    #[pyo3(item)]
    records: Vec<String>,
    #[pyo3(item, default)]
    head: Option<String>,
}

impl From<&Journal> for Dumped {
    fn from(journal: &Journal) -> Self {
        let text = |entry: &vanthu::history::Entry| entry.json.clone();
        Self {
            stream: journal.stream().to_string(),
            records: journal.entries().iter().map(text).collect(),
            head: Some(journal.chain().head.to_hex()),
        }
    }
}

impl Dumped {
    fn of(held: &dyn AnyHeld, book: &Book) -> Self {
        Self {
            stream: held.stream().to_string(),
            records: held.records(book),
            head: Some(held.look(book).head.to_hex()),
        }
    }
}

/// A dict, JSON text, or a path to a JSON file.
fn source(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Json> {
    let py = given.py();
    // JSON text begins with a brace; a text that ends in `.json` names a file, as it does for `open`.
    let names_file = given
        .extract::<String>()
        .is_ok_and(|text| text.ends_with(".json"));
    if !names_file && !given.hasattr(pyo3::intern!(py, "__fspath__"))? {
        return json_of(name, given);
    }
    let open = (given, "r", -1, "utf-8");
    let file = py.import("builtins")?.call_method1("open", open)?;
    let text = file.call_method0("read");
    file.call_method0("close")?;
    match text {
        Ok(text) => text.extract(),
        Err(error) if error.is_instance_of::<PyUnicodeDecodeError>(py) => {
            let fault = Fault::new(".", FaultCode::NotJson, "không phải UTF-8 · not UTF-8");
            let input = InvalidInput::one(fault);
            Err(errors::invalid(py, &input, Locale::Vi))
        }
        Err(error) => Err(error),
    }
}

/// A UUID of version 7.
pub(crate) fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A desk (bàn văn thư): the agency's profile, the calendar and the law, read once, with the
/// office's memory (number series, grants) for use without a database. Safe to share between
/// threads.
///
/// `profile` and `calendar` (by default the national one) are a dict, JSON text, or the path of a
/// `.json` file; `years` are such sources of single years that are added to the calendar, or take
/// the place of those it has (a new announcement, a late swap of days). `locale` is the language in
/// which errors speak. `clock` is asked wherever no `at` is given; by default the system's. With
/// `open_series` false only the series of `put_series` are known; otherwise each begins at 1.
///
/// `vanthu.Desk` adds one method for each question that needs no document.
#[pyclass(frozen, subclass, module = "vanthu._vanthu")]
pub(crate) struct Desk(pub(crate) Arc<Office>);

#[pymethods]
impl Desk {
    #[new]
    #[pyo3(signature = (profile, *, calendar=None, years=None, locale="vi", clock=None, open_series=true))]
    fn new(
        py: Python<'_>,
        profile: &Bound<'_, PyAny>,
        calendar: Option<&Bound<'_, PyAny>>,
        years: Option<Vec<Bound<'_, PyAny>>>,
        locale: &str,
        clock: Option<Py<PyAny>>,
        open_series: bool,
    ) -> PyResult<Self> {
        let profile = source("profile", profile)?;
        let calendar = calendar
            .map(|given| source("calendar", given))
            .transpose()?;
        let years = years.unwrap_or_default();
        let years = years.iter().map(|given| source("years", given));
        let years = years.collect::<PyResult<Vec<_>>>()?;
        let locale = errors::locale(py, locale)?;
        let read = py.detach(|| {
            let calendar = calendar.as_ref().map(Json::as_str);
            let years: Vec<&str> = years.iter().map(Json::as_str).collect();
            api::Desk::read(profile.as_str(), calendar, &years)
        });
        let desk = read.map_err(|input| errors::invalid(py, &input, locale))?;
        Ok(Self(Arc::new(Office {
            seal: Own::new(desk.open(())),
            desk,
            locale,
            memory: Mutex::default(),
            open_series,
            clock,
        })))
    }

    /// An incoming document (văn bản đến) of which nothing is known yet; a new id if none is
    /// given.
    #[pyo3(signature = (id=None))]
    fn incoming(&self, py: Python<'_>, id: Option<Words>) -> PyResult<Py<PyAny>> {
        open::<api::Incoming>(py, &self.0, id.as_ref())?.handle(py)
    }

    /// An outgoing document (văn bản đi) of which nothing is known yet; a new id if none is given.
    #[pyo3(signature = (id=None))]
    fn outgoing(&self, py: Python<'_>, id: Option<Words>) -> PyResult<Py<PyAny>> {
        open::<api::Outgoing>(py, &self.0, id.as_ref())?.handle(py)
    }

    /// A dossier (hồ sơ công việc) of which nothing is known yet; a new id if none is given.
    #[pyo3(signature = (id=None))]
    fn dossier(&self, py: Python<'_>, id: Option<Words>) -> PyResult<Py<PyAny>> {
        open::<api::Dossier>(py, &self.0, id.as_ref())?.handle(py)
    }

    /// A number series (dãy số) of a year; by default that of the clock.
    #[pyo3(signature = (key, year=None))]
    fn series(&self, py: Python<'_>, key: &str, year: Option<i32>) -> PyResult<Py<PyAny>> {
        let series: SeriesKey = self.0.text(py, "key", key)?;
        let year = match year {
            Some(year) => year,
            None => self.0.desk.agency().day(self.0.moment(py, None)?).year(),
        };
        Held::<api::Series>::open(&self.0, SeriesYear { series, year }).handle(py)
    }

    /// The delegation grants (giao, ủy quyền).
    #[getter]
    fn grants(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Held::<api::Grants>::open(&self.0, ()).handle(py)
    }

    /// The seal and key device (con dấu, thiết bị lưu khóa bí mật).
    #[getter]
    fn seal(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Held::<api::Seal>::open(&self.0, ()).handle(py)
    }

    /// All records of the number series, the grants and the seal, and of the given handles: for each
    /// stream a dict with its name (`stream`), its records as texts (`records`) and its chain head
    /// (`head`). What `put_series`, `put_grant`, `load_grants`, `revoke_grant` and `put_facts` set is
    /// no record.
    #[pyo3(signature = (*handles))]
    fn dump(&self, handles: Vec<PyRef<'_, Handle>>) -> Vec<Dumped> {
        let seal = Held::<api::Seal>::open(&self.0, ());
        self.0.with_book(None, |book| {
            let mut dumped: Vec<Dumped> = book.journals().map(Dumped::from).collect();
            let handles = handles.iter().map(|handle| &*handle.0);
            for held in [&*seal as &dyn AnyHeld].into_iter().chain(handles) {
                let one = Dumped::of(held, book);
                if !one.records.is_empty() && dumped.iter().all(|had| had.stream != one.stream) {
                    dumped.push(one);
                }
            }
            dumped
        })
    }

    /// Applies what `dump` gave, in a fresh desk, so that no number, hold, void or grant is
    /// forgotten; each stream goes on where this desk has it. Returns the handles by the names of their
    /// streams. Raises `HistoryError`; nothing has changed then.
    fn load<'py>(&self, py: Python<'py>, streams: Vec<Dumped>) -> PyResult<Bound<'py, PyDict>> {
        let heads = streams.iter().map(|one| {
            let head = one.head.as_deref();
            head.map(|head| self.0.text::<Digest>(py, "head", head))
                .transpose()
        });
        let heads: Vec<Option<Digest>> = heads.collect::<PyResult<_>>()?;
        let loaded = py.detach(|| {
            self.0.with_memory(None, |memory| {
                let before = (memory.book.clone(), memory.found.clone());
                let seal = self.0.seal.document().clone();
                let each = streams.iter().zip(&heads);
                let loaded = each.map(|(one, head)| self.load_one(memory, one, *head));
                let loaded: Result<Vec<_>, _> = loaded.collect();
                match &loaded {
                    Ok(_) => memory.count_found(),
                    Err(_) => {
                        (memory.book, memory.found) = before;
                        *self.0.seal.document() = seal;
                    }
                }
                loaded
            })
        });
        let handles = PyDict::new(py);
        for held in loaded.map_err(|(error, stream)| errors::history(py, &error, &stream))? {
            handles.set_item(held.stream().to_string(), held.handle(py)?)?;
        }
        Ok(handles)
    }

    /// Takes the grants that the agency already has (list of dicts or JSON text), in the place of
    /// those known. Raises `InvalidInput` with every fault, overlaps and circles included, and takes
    /// none then.
    #[pyo3(signature = (grants, at=None))]
    fn load_grants(&self, py: Python<'_>, grants: Json, at: At<'_, '_>) -> PyResult<()> {
        let now = self.0.moment(py, at)?;
        let loaded = self.0.with_book(None, |book| {
            book.load_grants(&self.0.desk, grants.as_str(), now)
        });
        self.0.valid(py, loaded)
    }

    /// Takes a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
    /// decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
    /// grants are made with `grants.create_grant`.
    fn put_grant(&self, py: Python<'_>, grant: Json) -> PyResult<()> {
        let grant: Grant = self.0.valid(py, read_json(grant.as_str()))?;
        self.0.with_book(None, |book| book.grants.put(grant));
        Ok(())
    }

    /// Revokes a grant from the given moment on, for what was decided elsewhere. New ones are revoked
    /// with `grants.revoke_grant`.
    #[pyo3(signature = (grant, at=None))]
    fn revoke_grant(&self, py: Python<'_>, grant: Words, at: At<'_, '_>) -> PyResult<()> {
        let id: GrantId = self.0.text(py, "grant", grant.as_str())?;
        let at = self.0.moment(py, at)?;
        self.0.with_book(None, |book| book.grants.revoke(id, at));
        Ok(())
    }

    /// Sets what only a store can know (possible duplicates of a document).
    fn put_facts(&self, py: Python<'_>, facts: Json) -> PyResult<()> {
        let facts: Facts = self.0.valid(py, read_json(facts.as_str()))?;
        self.0.with_book(None, |book| book.facts = facts);
        Ok(())
    }

    /// Sets the position of a number series (dict or JSON text), in the place of what is known, for
    /// an office that has given numbers before. It is no record: call it before `load`. Series that
    /// are not set begin at 1. Raises `InvalidInput` for a series that the profile does not know.
    fn put_series(&self, py: Python<'_>, key: &str, year: i32, series: Json) -> PyResult<()> {
        let key: SeriesKey = self.0.text(py, "key", key)?;
        let series: Series = self.0.valid(py, read_json(series.as_str()))?;
        let put = self.0.with_book(None, |book| {
            book.put_series(&self.0.desk, key, year, series)
        });
        self.0.valid(py, put)
    }

    /// What would let a question (dict or JSON text) be answered with yes; `None` if it is.
    #[pyo3(signature = (question, *, actor, at=None))]
    fn repairs_of_question<'py>(
        &self,
        py: Python<'py>,
        question: Json,
        actor: &str,
        at: At<'_, '_>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let question: Question = self.0.valid(py, read_json(question.as_str()))?;
        let (actor, now) = self.0.who(py, actor, at)?;
        let found = self.0.with_book(Some(now), |book| {
            let desk = &self.0.desk;
            desk.repairs_of_question(book, &question, &actor, now)
        });
        repairs(py, found.as_ref())
    }

    /// Every rule that refuses what a question asks (dict or JSON text); none if it may be.
    #[pyo3(signature = (question, *, at=None))]
    fn ask<'py>(
        &self,
        py: Python<'py>,
        question: Json,
        at: At<'_, '_>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let question: Question = self.0.valid(py, read_json(question.as_str()))?;
        let now = self.0.moment(py, at)?;
        match self.0.desk.ask(&question, now) {
            Ok(()) => Ok(pyo3::types::PyList::empty(py).into_any()),
            Err(refusal) => reasons(py, &refusal.reasons),
        }
    }

    /// Answers a question (dict or JSON text). Raises `Refused`, or `InvalidInput` with every fault.
    fn answer<'py>(&self, py: Python<'py>, query: Json) -> PyResult<Bound<'py, PyAny>> {
        let query = self.0.valid(py, Query::read(query.as_str()))?;
        // The series of the year are open, as they are for a command.
        let now = self.0.now(py, None)?;
        let answer = self
            .0
            .with_book(now.ok(), |book| self.0.desk.answer(book, &query));
        let answer = answer.map_err(|error| errors::command(py, &error, self.0.locale))?;
        decoded(py, &json(&answer))
    }

    /// A moment as it is written in JSON; that of the clock if none is given.
    #[pyo3(signature = (at=None))]
    fn _moment(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        Ok(self.0.moment(py, at)?.to_string())
    }

    /// The agency's key.
    #[getter]
    fn agency(&self) -> String {
        self.0.desk.agency().info().key.to_string()
    }

    /// The profile as it was read.
    #[getter]
    fn profile<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decoded(py, &json(self.0.desk.agency().profile()))
    }

    /// The language in which errors speak: `vi` or `en`.
    #[getter]
    fn locale(&self) -> String {
        key(&self.0.locale)
    }

    fn __repr__(&self) -> String {
        let info = self.0.desk.agency().info();
        format!("Desk(agency='{}', name='{}')", info.key, info.name)
    }
}

impl Desk {
    /// Applies one dumped stream; what the caller then has is read.
    fn load_one(
        &self,
        memory: &mut Memory,
        one: &Dumped,
        head: Option<Digest>,
    ) -> Result<Arc<dyn AnyHeld>, (HistoryError, Stream)> {
        let stream = Stream::named(&one.stream);
        let Some(held) = opened(&self.0, &stream) else {
            let error = HistoryError::NotKeptHere {
                stream: stream.clone(),
            };
            return Err((error, stream));
        };
        let records: Vec<&str> = one.records.iter().map(String::as_str).collect();
        let stored = Stored {
            records: &records,
            head,
        };
        held.follow(memory, stored)
            .map_err(|error| (error, stream))?;
        held.is_read(&memory.book);
        Ok(held)
    }
}
