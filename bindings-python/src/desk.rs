use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::Datelike as _;
use pyo3::exceptions::PyUnicodeDecodeError;
use pyo3::prelude::*;
use vanthu::api::query::WrittenNumber;
use vanthu::api::{self, Book, CommandError, Plain, Query, Question};
use vanthu::base::{
    DocumentId, Fault, FaultCode, GrantId, Instant, InvalidInput, Locale, PersonId, SeriesKey,
    read_json,
};
use vanthu::document::CopyRequest;
use vanthu::engine::Facts;
use vanthu::organization::{Grant, GrantCommand, GrantEvent};
use vanthu::register::{Series, SeriesCommand};
use vanthu::repair::Repairs;

use crate::arguments::{Json, Words, instant};
use crate::convert::{decoded, json, key, reasons, repairs};
use crate::documents::{IncomingDocument, OutgoingDocument};
use crate::dossier::Dossier;
use crate::errors;

/// The desk with the office's memory: what the handles of one office share.
pub(crate) struct Office {
    pub(crate) desk: api::Desk,
    pub(crate) locale: Locale,
    memory: Mutex<Memory>,
    open_series: bool,
    clock: Option<Py<PyAny>>,
}

#[derive(Default)]
struct Memory {
    book: Book,
    year: Option<i32>,
}

impl Office {
    /// Hands out the book, with the series of the year open. Calls no Python meanwhile.
    pub(crate) fn with_book<T>(
        &self,
        now: Option<Instant>,
        use_it: impl FnOnce(&mut Book) -> T,
    ) -> T {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(now) = now.filter(|_| self.open_series) {
            let year = Some(self.desk.agency().day(now).year());
            if memory.year != year {
                self.desk.open_year(&mut memory.book, now);
                memory.year = year;
            }
        }
        use_it(&mut memory.book)
    }

    /// The moment given, or that of the handle's clock.
    pub(crate) fn now(
        &self,
        py: Python<'_>,
        at: Option<&Bound<'_, PyAny>>,
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

    pub(crate) fn who(
        &self,
        py: Python<'_>,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<(PersonId, Instant)> {
        let now = self.now(py, at)?;
        let actor = self.text(py, "actor", actor)?;
        Ok((actor, self.valid(py, now)?))
    }

    /// What would make possible what `ask` is asked, a value given as dict or JSON text.
    pub(crate) fn repairs<'py, C: serde::de::DeserializeOwned>(
        &self,
        py: Python<'py>,
        asked: &Json,
        (actor, at): (&str, Option<&Bound<'_, PyAny>>),
        ask: impl FnOnce(&api::Desk, &Book, &C, &PersonId, Instant) -> Option<Repairs>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let asked: C = self.valid(py, read_json(asked.as_str()))?;
        let (actor, now) = self.who(py, actor, at)?;
        let found = self.with_book(Some(now), |book| ask(&self.desk, book, &asked, &actor, now));
        repairs(py, found.as_ref())
    }

    pub(crate) fn document(&self, py: Python<'_>, id: Option<&Words>) -> PyResult<DocumentId> {
        match id {
            Some(id) => self.text(py, "document", id.as_str()),
            None => self.text(py, "document", &new_id()),
        }
    }
}

/// A dict, JSON text, or a path to a JSON file.
fn source(given: &Bound<'_, PyAny>) -> PyResult<Json> {
    let py = given.py();
    // JSON text begins with a brace; a text that ends in `.json` names a file, as it does for `open`.
    let names_file = given
        .extract::<String>()
        .is_ok_and(|text| text.ends_with(".json"));
    if !names_file && !given.hasattr(pyo3::intern!(py, "__fspath__"))? {
        return given.extract();
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
        let profile = source(profile)?;
        let calendar = calendar.map(source).transpose()?;
        let years = years.unwrap_or_default();
        let years = years.iter().map(source).collect::<PyResult<Vec<_>>>()?;
        let locale = errors::locale(py, locale)?;
        let read = py.detach(|| {
            let calendar = calendar.as_ref().map(Json::as_str);
            let years: Vec<&str> = years.iter().map(Json::as_str).collect();
            api::Desk::read(profile.as_str(), calendar, &years)
        });
        let desk = read.map_err(|input| errors::invalid(py, &input, locale))?;
        Ok(Self(Arc::new(Office {
            desk,
            locale,
            memory: Mutex::default(),
            open_series,
            clock,
        })))
    }

    /// An incoming document (văn bản đến) of which nothing is known yet; a new id if none is
    /// given.
    #[pyo3(signature = (document=None))]
    fn incoming(&self, py: Python<'_>, document: Option<Words>) -> PyResult<IncomingDocument> {
        let id = self.0.document(py, document.as_ref())?;
        Ok(IncomingDocument::begin(&self.0, id))
    }

    /// An outgoing document (văn bản đi) of which nothing is known yet; a new id if none is given.
    #[pyo3(signature = (document=None))]
    fn outgoing(&self, py: Python<'_>, document: Option<Words>) -> PyResult<OutgoingDocument> {
        let id = self.0.document(py, document.as_ref())?;
        Ok(OutgoingDocument::begin(&self.0, id))
    }

    /// Takes the grants that the agency already has (list of dicts or JSON text), in the place of
    /// those known. Raises `InvalidInput` with every fault, overlaps and circles included, and takes
    /// none then.
    #[pyo3(signature = (grants, at=None))]
    fn load_grants(
        &self,
        py: Python<'_>,
        grants: Json,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let now = self.0.now(py, at)?;
        let now = self.0.valid(py, now)?;
        let loaded = self.0.with_book(None, |book| {
            book.load_grants(&self.0.desk, grants.as_str(), now)
        });
        self.0.valid(py, loaded)
    }

    /// Takes a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
    /// decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
    /// grants are made with `execute_grant`.
    fn put_grant(&self, py: Python<'_>, grant: Json) -> PyResult<()> {
        let grant: Grant = self.0.valid(py, read_json(grant.as_str()))?;
        self.0.with_book(None, |book| {
            book.grants.evolve(&GrantEvent::GrantCreated(grant));
        });
        Ok(())
    }

    /// Revokes a grant from the given moment on.
    #[pyo3(signature = (grant, at=None))]
    fn revoke_grant(
        &self,
        py: Python<'_>,
        grant: Words,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let id: GrantId = self.0.text(py, "grant", grant.as_str())?;
        let at = self.0.now(py, at)?;
        let at = self.0.valid(py, at)?;
        self.0.with_book(None, |book| {
            book.grants.evolve(&GrantEvent::GrantRevoked { id, at });
        });
        Ok(())
    }

    /// Makes or revokes a grant (dict or JSON text) as the holder of the grantor's post, and
    /// returns its event. Raises `Refused`.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn execute_grant<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let command: GrantCommand = self.0.valid(py, read_json(command.as_str()))?;
        let (actor, now) = self.0.who(py, actor, at)?;
        let event = self.0.with_book(Some(now), |book| {
            book.execute_grant(&self.0.desk, &command, &actor, now)
        });
        let event = event.map_err(|refusal| errors::refused(py, &refusal, self.0.locale))?;
        decoded(py, &json(&event))
    }

    /// The clerk hands seal or key device to another person (giao con dấu). Raises `Refused`.
    #[pyo3(signature = (*, written_permission, minutes, actor, at=None))]
    fn hand_over_seal(
        &self,
        py: Python<'_>,
        written_permission: bool,
        minutes: bool,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let (actor, now) = self.0.who(py, actor, at)?;
        let agency = self.0.desk.agency();
        vanthu::organization::hand_over_seal(agency, &actor, written_permission, minutes, now)
            .map_err(|refusal| errors::refused(py, &refusal, self.0.locale))
    }

    /// Sets what only a store can know (possible duplicates of a document).
    fn put_facts(&self, py: Python<'_>, facts: Json) -> PyResult<()> {
        let facts: Facts = self.0.valid(py, read_json(facts.as_str()))?;
        self.0.with_book(None, |book| book.facts = facts);
        Ok(())
    }

    /// Sets how far a number series is (dict or JSON text), for an office that has given numbers
    /// before. Series that are not set begin at 1. Raises `InvalidInput` for a series that the
    /// profile does not know.
    fn put_series(&self, py: Python<'_>, key: &str, year: i32, series: Json) -> PyResult<()> {
        let key: SeriesKey = self.0.text(py, "key", key)?;
        let series: Series = self.0.valid(py, read_json(series.as_str()))?;
        let put = self.0.with_book(None, |book| {
            book.put_series(&self.0.desk, key, year, series)
        });
        self.0.valid(py, put)
    }

    /// Reserves, makes void or imports numbers of a series (dict or JSON text), and returns
    /// the event. Raises `Refused`.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn execute_series<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let command: SeriesCommand = self.0.valid(py, read_json(command.as_str()))?;
        let (actor, now) = self.0.who(py, actor, at)?;
        let event = self.0.with_book(Some(now), |book| {
            book.execute_series(&self.0.desk, &command, &actor, now)
        });
        let event = event.map_err(|refusal| errors::refused(py, &refusal, self.0.locale))?;
        decoded(py, &json(&event))
    }

    /// What would make a refused grant command possible (dict or JSON text); `None` if it is
    /// possible as it stands.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn repairs_of_grant<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let ask = api::Desk::repairs_of_grant;
        self.0.repairs(py, &command, (actor, at), ask)
    }

    /// What would make a refused command to a series possible (dict or JSON text); `None` if it is
    /// possible as it stands.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn repairs_of_series<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let ask = api::Desk::repairs_of_series;
        self.0.repairs(py, &command, (actor, at), ask)
    }

    /// What would make a refused hand-over of seal or key device possible; `None` if it is possible
    /// as it stands.
    #[pyo3(signature = (*, written_permission, minutes, actor, at=None))]
    fn repairs_of_seal<'py>(
        &self,
        py: Python<'py>,
        written_permission: bool,
        minutes: bool,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let (actor, now) = self.0.who(py, actor, at)?;
        let given = (written_permission, minutes);
        let found = self.0.with_book(Some(now), |book| {
            self.0.desk.repairs_of_seal(book, given, &actor, now)
        });
        repairs(py, found.as_ref())
    }

    /// What would let a question (dict or JSON text) be answered with yes; `None` if it is.
    #[pyo3(signature = (question, *, actor, at=None))]
    fn repairs_of_question<'py>(
        &self,
        py: Python<'py>,
        question: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let ask = api::Desk::repairs_of_question;
        self.0.repairs(py, &question, (actor, at), ask)
    }

    /// Every rule that stands against what a question asks (dict or JSON text); none if it may be.
    #[pyo3(signature = (question, *, at=None))]
    fn ask<'py>(
        &self,
        py: Python<'py>,
        question: Json,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let question: Question = self.0.valid(py, read_json(question.as_str()))?;
        let now = self.0.now(py, at)?;
        let now = self.0.valid(py, now)?;
        match self.0.desk.ask(&question, now) {
            Ok(()) => Ok(pyo3::types::PyList::empty(py).into_any()),
            Err(refusal) => reasons(py, &refusal.reasons),
        }
    }

    /// Takes the next number of a series of outgoing documents as the clerk, with the day of `at`,
    /// for a document that is kept elsewhere; the desk's own documents take theirs by their
    /// commands. Raises `Refused`.
    #[pyo3(signature = (*, series, actor, document=None, at=None))]
    fn take_number<'py>(
        &self,
        py: Python<'py>,
        series: &str,
        actor: &str,
        document: Option<Words>,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let series: SeriesKey = self.0.text(py, "series", series)?;
        let document = self.0.document(py, document.as_ref())?;
        let (actor, now) = self.0.who(py, actor, at)?;
        let taken = self.0.with_book(Some(now), |book| {
            book.take_number(&self.0.desk, &series, document, &actor, now)
        });
        let taken = taken.map_err(|refusal| errors::refused(py, &refusal, self.0.locale))?;
        decoded(py, &json(&taken))
    }

    /// Numbers a copy (cấp số bản sao; dict or JSON text) as the clerk; what it is made from decides
    /// (Art. 25). Raises `Refused`.
    #[pyo3(signature = (copy, *, actor, document=None, at=None))]
    fn number_copy<'py>(
        &self,
        py: Python<'py>,
        copy: Json,
        actor: &str,
        document: Option<Words>,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let copy: CopyRequest = self.0.valid(py, read_json(copy.as_str()))?;
        let document = self.0.document(py, document.as_ref())?;
        let (actor, now) = self.0.who(py, actor, at)?;
        let written = self.0.with_book(Some(now), |book| {
            book.number_copy(&self.0.desk, copy, document, &actor, now)
        });
        let written = written.map_err(|refusal| errors::refused(py, &refusal, self.0.locale))?;
        decoded(py, &json(&WrittenNumber::from(written)))
    }

    /// Answers a question (dict or JSON text). Raises `Refused`, or `InvalidInput` with every fault.
    fn answer<'py>(&self, py: Python<'py>, query: Json) -> PyResult<Bound<'py, PyAny>> {
        let query = self.0.valid(py, Query::read(query.as_str()))?;
        // The series of the year stand open, as they do for a command.
        let now = self.0.now(py, None)?;
        let answer = self
            .0
            .with_book(now.ok(), |book| self.0.desk.answer(book, &query));
        match answer {
            Ok(answer) => decoded(py, &json(&answer)),
            Err(CommandError::Refused(refusal)) => {
                Err(errors::refused(py, &refusal, self.0.locale))
            }
            Err(CommandError::Invalid(input)) => Err(errors::invalid(py, &input, self.0.locale)),
        }
    }

    /// A moment as it is written in JSON; that of the clock if none is given.
    #[pyo3(signature = (at=None))]
    fn _moment(&self, py: Python<'_>, at: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let at = self.0.now(py, at)?;
        Ok(self.0.valid(py, at)?.to_string())
    }

    /// A dossier (hồ sơ công việc) of which nothing is known yet; a new id if none is given.
    #[pyo3(signature = (dossier=None))]
    fn dossier(&self, py: Python<'_>, dossier: Option<Words>) -> PyResult<Dossier> {
        let id = match dossier {
            Some(id) => self.0.text(py, "dossier", id.as_str())?,
            None => self.0.text(py, "dossier", &new_id())?,
        };
        Ok(Dossier::begin(&self.0, id))
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
