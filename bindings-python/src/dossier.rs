use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use vanthu::api;
use vanthu::base::{DossierId, read_json};

use crate::arguments::Json;
use crate::convert::{decoded, json, reasons};
use crate::desk::Office;
use crate::errors;

/// A dossier (hồ sơ công việc).
#[pyclass(frozen, module = "vanthu")]
pub(crate) struct Dossier {
    office: Arc<Office>,
    id: DossierId,
    dossier: Mutex<api::Dossier>,
}

impl Dossier {
    pub(crate) fn begin(office: &Arc<Office>, id: DossierId) -> Self {
        Self {
            office: Arc::clone(office),
            id,
            dossier: Mutex::new(api::Dossier::new(id)),
        }
    }

    /// Never held while Python runs.
    fn held(&self) -> MutexGuard<'_, api::Dossier> {
        self.dossier.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Dossier {
    /// Carries a command out (dict or JSON text) and returns its events. Raises `Refused` with
    /// every failing rule; nothing has changed then.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn execute<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let command = self.office.valid(py, read_json(command.as_str()))?;
        let (actor, now) = self.office.who(py, actor, at)?;
        let events = self.office.with_book(Some(now), |book| {
            self.held()
                .execute(&self.office.desk, book, &command, &actor, now)
        });
        let events = events.map_err(|refusal| errors::refused(py, &refusal, self.office.locale))?;
        decoded(py, &json(&events))
    }

    /// Every rule that stands against a command (dict or JSON text); none if it would be carried
    /// out.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn check<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let command = self.office.valid(py, read_json(command.as_str()))?;
        let (actor, now) = self.office.who(py, actor, at)?;
        let answer = self.office.with_book(Some(now), |book| {
            self.held()
                .check(&self.office.desk, book, &command, &actor, now)
        });
        match answer {
            Ok(()) => Ok(pyo3::types::PyList::empty(py).into_any()),
            Err(refusal) => reasons(py, &refusal.reasons),
        }
    }

    /// What would make a refused command possible (dict or JSON text); `None` if it is possible as
    /// it stands.
    #[pyo3(signature = (command, *, actor, at=None))]
    fn repairs<'py>(
        &self,
        py: Python<'py>,
        command: Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.office.repairs(
            py,
            &command,
            (actor, at),
            |desk, book, command, who, now| self.held().repairs(desk, book, command, who, now),
        )
    }

    /// Identity.
    #[getter]
    fn id(&self) -> String {
        self.id.to_string()
    }

    /// What the next decision reads.
    #[getter]
    fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let state = self.state_json();
        decoded(py, &state)
    }

    /// The state as canonical JSON, the same bytes in every language.
    fn state_json(&self) -> String {
        json(self.held().state())
    }

    fn __repr__(&self) -> String {
        format!("Dossier('{}')", self.id)
    }
}
