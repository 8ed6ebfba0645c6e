//! The desk with the office's memory. `vanthu/_desk.py` says what its methods take and give.

use std::sync::{Arc, Mutex};

use pyo3::prelude::*;
use vanthu::api::Book;
use vanthu::api::foreign::{Handle as Held, KeptStream, Office, value};
use vanthu::base::{InvalidInput, Locale};
use vanthu::history::Stream;

use crate::answers::{json, key_of, settled};
use crate::home::{At, Home, Shared, lock, unpoisoned};
use crate::input::Actor;

#[pyclass(frozen, subclass, module = "vanthu._vanthu")]
pub(crate) struct Desk(pub(crate) Arc<Shared>);

/// A stream that was loaded and has no handle yet.
#[pyclass(frozen)]
pub(crate) struct Loaded(pub(crate) Mutex<Option<Held>>);

impl Desk {
    /// Asks or changes what only a desk without a database keeps.
    fn memory<T>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&mut Office) -> Result<T, InvalidInput>,
    ) -> PyResult<T> {
        let answer = ask(&mut lock(py, self.0.memory()?));
        self.0.settled(py, answer)
    }
}

/// A stream as `dump` gives it and `load` takes it: name, records, head.
pub(crate) type Kept = (String, Vec<String>, Option<String>);

pub(crate) fn kept(one: KeptStream) -> Kept {
    let head = one.head.map(|head| head.to_hex());
    (one.stream.to_string(), one.records, head)
}

#[pymethods]
impl Desk {
    #[new]
    fn new(
        py: Python<'_>,
        profile: &str,
        calendar: Option<String>,
        years: Vec<String>,
        locale: &str,
        clock: Option<Py<PyAny>>,
        open_series: bool,
    ) -> PyResult<Self> {
        let locale = settled(py, value("locale", locale), Locale::Vi)?;
        let office = py.detach(|| Office::new(profile, calendar.as_deref(), &years, open_series));
        let office = Mutex::new(settled(py, office, locale)?);
        Ok(Self(Arc::new(Shared {
            home: Home::Memory(Box::new(office)),
            locale,
            clock,
        })))
    }

    /// Of what the desk keeps itself.
    fn _dump(&self, py: Python<'_>) -> PyResult<Vec<Kept>> {
        let streams = lock(py, self.0.memory()?).dump();
        Ok(streams.into_iter().map(kept).collect())
    }

    /// Gives what handles are made of, by the names of the streams.
    fn _load(&self, py: Python<'_>, streams: Vec<Kept>) -> PyResult<Vec<(String, Loaded)>> {
        let kept = |(stream, records, head): Kept| {
            let head = head.map(|head| value("head", &head)).transpose()?;
            let stream = Stream::named(&stream);
            Ok::<_, InvalidInput>(KeptStream {
                stream,
                records,
                head,
            })
        };
        let streams: Result<Vec<_>, _> = streams.into_iter().map(kept).collect();
        let streams = self.0.settled(py, streams)?;
        let office = self.0.memory()?;
        let loaded = py.detach(|| unpoisoned(office).load(&streams));
        let loaded = self.0.settled(py, loaded)?;
        let named = |held: Held| (held.stream().to_string(), Loaded(Mutex::new(Some(held))));
        Ok(loaded.into_iter().map(named).collect())
    }

    fn _load_grants(&self, py: Python<'_>, grants: &str, at: At<'_, '_>) -> PyResult<()> {
        let now = self.0.moment(py, at)?;
        self.memory(py, |office| office.load_grants(grants, now))
    }

    fn _put_grant(&self, py: Python<'_>, grant: &str) -> PyResult<()> {
        self.memory(py, |office| office.put_grant(grant))
    }

    fn _revoke_grant(&self, py: Python<'_>, grant: &str, at: At<'_, '_>) -> PyResult<()> {
        let now = self.0.moment(py, at)?;
        self.memory(py, |office| office.revoke_grant(grant, now))
    }

    fn _put_series(&self, py: Python<'_>, key: &str, year: i64, series: &str) -> PyResult<()> {
        self.memory(py, |office| office.put_series(key, year, series))
    }

    fn _put_facts(&self, py: Python<'_>, facts: &str) -> PyResult<()> {
        self.memory(py, |office| office.put_facts(facts))
    }

    fn _ask(&self, py: Python<'_>, question: &str, at: At<'_, '_>) -> PyResult<String> {
        let now = self.0.moment(py, at)?;
        let reasons = self.0.ask(py, now, |office| office.ask(question, now))?;
        Ok(json(&reasons))
    }

    fn _repairs_of_question(
        &self,
        py: Python<'_>,
        question: &str,
        actor: Actor,
        at: At<'_, '_>,
    ) -> PyResult<String> {
        let by = self.0.by(py, &actor, at)?;
        let ask = |office: &mut Office| office.repairs_of_question(question, &by);
        Ok(json(&self.0.ask(py, by.now, ask)?))
    }

    fn _query(&self, py: Python<'_>, query: &str, named: bool) -> PyResult<String> {
        // The series of the year are open, as they are for a command.
        let now = self.0.moment(py, None)?;
        let answer = self
            .0
            .ask(py, now, |office| office.answer((query, named), now));
        answer.map(|answer| json(&answer))
    }

    #[pyo3(signature = (at=None))]
    fn _moment(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<String> {
        Ok(self.0.moment(py, at)?.to_string())
    }

    fn _year(&self, py: Python<'_>) -> PyResult<i32> {
        let now = self.0.moment(py, None)?;
        Ok(Office::of(self.0.desk(py), Book::new()).year(now))
    }

    fn _profile(&self, py: Python<'_>) -> String {
        json(self.0.desk(py).agency().profile())
    }

    /// The agency's key.
    #[getter]
    fn agency(&self, py: Python<'_>) -> String {
        self.0.desk(py).agency().info().key.to_string()
    }

    /// The language in which errors speak: `vi` or `en`.
    #[getter]
    fn locale(&self) -> String {
        key_of(&self.0.locale)
    }
}
