//! The classes of the six machines: they differ in where their state is kept, and documents and
//! dossiers answer a few questions of their own.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use serde::de::DeserializeOwned;
use vanthu::api;
use vanthu::document::EnteredData;
use vanthu::engine::{IdOf, MachineState as _};
use vanthu::history::Stream;
use vanthu::input::read_json;
use vanthu::law::RuleSetId;
use vanthu::numbers::Taken;
use vanthu::outgoing::Phase;

use crate::arguments::{At, Json, Words};
use crate::convert::{decoded, json};
use crate::desk::{Desk, Office, new_id};
use crate::handle::{Handle, follow};
use crate::held::{AnyHeld, Held, Kept};
use crate::home::{InBook, Own};

/// The stream of that name, before its first record.
pub(crate) fn opened(office: &Arc<Office>, stream: &Stream) -> Option<Arc<dyn AnyHeld>> {
    vanthu::each_machine!(M => {
        if let Some(id) = stream.id_of::<M>() {
            return Some(Held::<M>::open(office, id));
        }
    });
    None
}

/// A handle of its own, with the given identity or a new one.
pub(crate) fn open<M: Kept>(
    py: Python<'_>,
    office: &Arc<Office>,
    id: Option<&Words>,
) -> PyResult<Arc<Held<M>>>
where
    IdOf<M>: DeserializeOwned,
{
    let id = match id {
        Some(id) => office.text(py, "id", id.as_str())?,
        None => office.text(py, "id", &new_id())?,
    };
    Ok(Held::open(office, id))
}

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident: $machine:ty, $home:ident, $open:expr, $carried:expr;)+) => {$(
        $(#[$doc])*
        #[pyclass(frozen, extends = Handle, module = "vanthu")]
        pub(crate) struct $class(pub(crate) Arc<Held<$machine>>);

        impl Kept for $machine {
            type Home = $home<Self>;

            fn home(office: &Office, id: IdOf<Self>) -> Self::Home {
                let open: fn(&Office, IdOf<Self>) -> Self::Home = $open;
                open(office, id)
            }

            fn carried(state: &Self::State) -> Option<(&Taken, bool)> {
                let carried: fn(&Self::State) -> Option<(&Taken, bool)> = $carried;
                carried(state)
            }

            fn handle(py: Python<'_>, held: Arc<Held<Self>>) -> PyResult<Py<PyAny>> {
                let base = PyClassInitializer::from(Handle(held.clone()));
                Ok(Py::new(py, base.add_subclass($class(held)))?.into_any())
            }
        }
    )+};
}

classes! {
    /// An incoming document (văn bản đến).
    IncomingDocument: api::Incoming, Own,
        |office, id| Own::new(office.desk.open(id)),
        |state| Some((state.arrival()?, false));
    /// An outgoing document (văn bản đi).
    OutgoingDocument: api::Outgoing, Own,
        |office, id| Own::new(office.desk.open(id)),
        |state| Some((state.number()?, state.header().phase == Phase::Voided));
    /// A dossier (hồ sơ công việc).
    Dossier: api::Dossier, Own, |office, id| Own::new(office.desk.open(id)), |_| None;
    /// A number series of one year (dãy số): kept by the desk.
    Series: api::Series, InBook, |_, id| InBook::new(id), |_| None;
    /// The delegation grants of the agency (giao, ủy quyền): kept by the desk.
    Grants: api::Grants, InBook, |_, id| InBook::new(id), |_| None;
    /// The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật): kept by the desk.
    Seal: api::Seal, Own, |office, ()| office.seal.clone(), |_| None;
}

/// What only handles with a state of their own have.
macro_rules! own {
    ($($class:ident: $machine:ty, |$held:ident, $desk:ident, $book:ident, $law:ident, $now:ident| $what_if:expr;)+) => {$(
        #[pymethods]
        impl $class {
            /// Folds stored records (texts, in order), with `head` as for `follow`. A number that they
            /// carry counts as given. Raises `HistoryError`.
            #[staticmethod]
            #[pyo3(signature = (desk, id, records, *, head=None))]
            fn replay(
                py: Python<'_>,
                desk: &Desk,
                id: Words,
                records: Vec<PyBackedStr>,
                head: Option<&str>,
            ) -> PyResult<Py<PyAny>> {
                let held: Arc<dyn AnyHeld> = open::<$machine>(py, &desk.0, Some(&id))?;
                follow(py, &held, &records, head)?;
                desk.0.with_book(None, |book| held.is_read(book));
                held.handle(py)
            }

            /// What another rule set would change; None if nothing.
            #[pyo3(signature = (rule_set, *, at=None))]
            fn what_if<'py>(
                &self,
                py: Python<'py>,
                rule_set: &str,
                at: At<'_, 'py>,
            ) -> PyResult<Option<Bound<'py, PyAny>>> {
                let office = &self.0.office;
                let $law: RuleSetId = office.text(py, "rule_set", rule_set)?;
                let $now = office.valid(py, office.now(py, at)?)?;
                let ($held, $desk) = (&self.0.home, &office.desk);
                let found = office.with_book(Some($now), |$book| $what_if);
                found.map(|change| decoded(py, &json(&change))).transpose()
            }
        }
    )+};
}

own! {
    IncomingDocument: api::Incoming,
        |held, desk, book, law, now| held.document().what_if(desk, book, law, now);
    OutgoingDocument: api::Outgoing,
        |held, desk, book, law, now| held.document().what_if(desk, book, law, now);
    Dossier: api::Dossier, |held, desk, _book, law, now| held.document().what_if(desk, law, now);
}

macro_rules! data_sheet {
    ($($class:ident)+) => {$(
        #[pymethods]
        impl $class {
            /// The input data of the document (thông tin đầu vào; Appendix VI), field by field, with
            /// what people enter beside what the document says (dict or JSON text).
            #[pyo3(signature = (entered=None))]
            fn data_sheet<'py>(
                &self,
                py: Python<'py>,
                entered: Option<Json>,
            ) -> PyResult<Bound<'py, PyAny>> {
                let office = &self.0.office;
                let entered = match entered {
                    Some(entered) => office.valid(py, read_json(entered.as_str()))?,
                    None => EnteredData::default(),
                };
                let sheet = self.0.home.document().data_sheet(&office.desk, &entered);
                decoded(py, &json(&sheet.rows()))
            }
        }
    )+};
}

data_sheet! { IncomingDocument OutgoingDocument }

#[pymethods]
impl OutgoingDocument {
    /// The text of each box of the document (thể thức; Appendix I).
    fn layout<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let parts = self.0.home.document().layout(&self.0.office.desk);
        decoded(py, &json(&parts))
    }

    /// Everybody with a power to sign this document, and those who almost can: with the stack of
    /// prefixes, and what is missing.
    #[pyo3(signature = (at=None))]
    fn who_can_sign<'py>(&self, py: Python<'py>, at: At<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
        let office = &self.0.office;
        let now = office.valid(py, office.now(py, at)?)?;
        let found = office.with_book(Some(now), |book| {
            let document = self.0.home.document();
            document.who_can_sign(&office.desk, book, now)
        });
        decoded(py, &json(&found))
    }

    /// Hash of the content as it now is, which is read with this: what check, approve and sign name.
    #[getter]
    fn content_hash(&self) -> Option<String> {
        self.0.office.with_book(None, |book| self.0.is_read(book));
        let document = self.0.home.document();
        document.state().content_hash().map(|hash| hash.to_hex())
    }

    /// Number and symbol as they are written, once the document has them.
    #[getter]
    fn number_symbol(&self) -> Option<String> {
        let written = self.0.home.document().number_symbol();
        written.map(|written| written.to_string())
    }
}
