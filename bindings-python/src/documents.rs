use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use vanthu::api::{Document, DocumentMachine, Incoming, Machine, Outgoing, Plain};
use vanthu::base::{Digest, DocumentId, Instant, InvalidInput, LineId, PersonId, read_json};
use vanthu::document::EnteredData;
use vanthu::engine::{Command, MachineState as _, Seen};
use vanthu::history::HistoryError;
use vanthu::law::RuleSetId;
use vanthu::outgoing::Phase;
use vanthu::register::{Taken, event_of, void_of};
use vanthu::rules::PhaseName;

use crate::answers::{Item, Need, Receipt};
use crate::arguments::{By, Json, Words};
use crate::convert::{decoded, json, key, reasons, repairs};
use crate::desk::{Desk, Office, new_id};
use crate::errors;

/// A document of either machine, with the office it belongs to.
pub(crate) struct Held<M: DocumentMachine> {
    office: Arc<Office>,
    id: DocumentId,
    document: Mutex<Document<M>>,
}

/// The number that a document carries.
pub(crate) trait Numbered: DocumentMachine {
    fn taken(state: &Self::State) -> Option<&Taken>;
}

impl Numbered for Incoming {
    fn taken(state: &Self::State) -> Option<&Taken> {
        state.arrival()
    }
}

impl Numbered for Outgoing {
    fn taken(state: &Self::State) -> Option<&Taken> {
        state.number()
    }
}

type Target<M> = (<M as Machine>::Action, Option<LineId>);

impl<M: DocumentMachine> Held<M> {
    fn new(office: &Arc<Office>, document: Document<M>) -> Self {
        Self {
            office: Arc::clone(office),
            id: document.id(),
            document: Mutex::new(document),
        }
    }

    /// Never held while Python runs.
    fn document(&self) -> MutexGuard<'_, Document<M>> {
        self.document.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries out a command whose data were given as plain values.
    pub(crate) fn carry_out(
        &self,
        py: Python<'_>,
        kind: Result<M::Kind, Plain>,
        by: &By<'_, '_>,
    ) -> PyResult<Receipt> {
        let now = self.office.now(py, by.at)?;
        let read = self.command(kind, by).and_then(|command| {
            let mut plain = Plain::default();
            let actor: Option<PersonId> = plain.text("actor", by.actor);
            actor
                .map(|actor| (command, actor))
                .ok_or_else(|| plain.into_invalid())
        });
        let (command, actor) = self.office.valid(py, read)?;
        let now = self.office.valid(py, now)?;
        self.settle(py, &command, &actor, now)
    }

    fn command(
        &self,
        kind: Result<M::Kind, Plain>,
        by: &By<'_, '_>,
    ) -> Result<Command<M::Kind>, InvalidInput> {
        let (kind, mut plain) = match kind {
            Ok(kind) => (Some(kind), Plain::default()),
            Err(plain) => (None, plain),
        };
        let id = match &by.command_id {
            Some(id) => plain.text("command_id", id.as_str()),
            None => plain.text("command_id", &new_id()),
        };
        let content = plain.optional(by.content, |plain, content| {
            plain.text::<Digest>("seen.content", content)
        });
        let under = plain.optional(by.under.as_ref(), |plain, under| {
            plain.text("under", under.as_str())
        });
        match (id, content, under, kind) {
            (Some(command_id), Some(content), Some(under), Some(kind)) => Ok(Command {
                command_id,
                document: self.id,
                seen: Seen {
                    version: by.version,
                    content,
                },
                under,
                kind,
            }),
            _ => Err(plain.into_invalid()),
        }
    }

    fn settle(
        &self,
        py: Python<'_>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> PyResult<Receipt> {
        let done = self.office.with_book(Some(now), |book| {
            self.document()
                .execute(&self.office.desk, book, command, actor, now)
        });
        done.map(Receipt)
            .map_err(|refusal| errors::refused(py, &refusal, self.office.locale))
    }

    /// A whole command as JSON, with actor and moment.
    fn whole(
        &self,
        py: Python<'_>,
        command: &Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<(Command<M::Kind>, PersonId, Instant)> {
        let command = self.office.valid(py, read_json(command.as_str()))?;
        let (actor, now) = self.office.who(py, actor, at)?;
        Ok((command, actor, now))
    }

    fn execute(
        &self,
        py: Python<'_>,
        command: &Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Receipt> {
        let (command, actor, now) = self.whole(py, command, actor, at)?;
        self.settle(py, &command, &actor, now)
    }

    fn check<'py>(
        &self,
        py: Python<'py>,
        command: &Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (command, actor, now) = self.whole(py, command, actor, at)?;
        let answer = self.office.with_book(Some(now), |book| {
            self.document()
                .check(&self.office.desk, book, &command, &actor, now)
        });
        match answer {
            Ok(()) => Ok(pyo3::types::PyList::empty(py).into_any()),
            Err(refusal) => reasons(py, &refusal.reasons),
        }
    }

    fn repairs<'py>(
        &self,
        py: Python<'py>,
        command: &Json,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let (command, actor, now) = self.whole(py, command, actor, at)?;
        let answer = self.office.with_book(Some(now), |book| {
            self.document()
                .repairs(&self.office.desk, book, &command, &actor, now)
        });
        repairs(py, answer.as_ref())
    }

    fn what_if<'py>(
        &self,
        py: Python<'py>,
        rule_set: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let other: RuleSetId = self.office.text(py, "rule_set", rule_set)?;
        let now = self.office.now(py, at)?;
        let now = self.office.valid(py, now)?;
        let answer = self.office.with_book(Some(now), |book| {
            self.document().what_if(&self.office.desk, book, other, now)
        });
        answer.map(|change| decoded(py, &json(&change))).transpose()
    }

    fn available(
        &self,
        py: Python<'_>,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<Item>> {
        let (actor, now) = self.office.who(py, actor, at)?;
        let items = self.office.with_book(Some(now), |book| {
            self.document()
                .available(&self.office.desk, book, &actor, now)
        });
        let locale = self.office.locale;
        Ok(items.into_iter().map(|item| Item(item, locale)).collect())
    }

    fn target(&self, py: Python<'_>, action: &str, line: Option<u32>) -> PyResult<Target<M>> {
        Ok((self.office.text(py, "action", action)?, line.map(LineId)))
    }

    fn why<'py>(
        &self,
        py: Python<'py>,
        target: Target<M>,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (actor, now) = self.office.who(py, actor, at)?;
        let found = self.office.with_book(Some(now), |book| {
            self.document()
                .why(&self.office.desk, book, target, &actor, now)
        });
        reasons(py, &found)
    }

    fn needs(
        &self,
        py: Python<'_>,
        target: Target<M>,
        actor: &str,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<Need>> {
        let (actor, now) = self.office.who(py, actor, at)?;
        let needs = self.office.with_book(Some(now), |book| {
            self.document()
                .needs(&self.office.desk, book, target, &actor, now)
        });
        Ok(needs.into_iter().map(Need).collect())
    }

    fn events_json(&self) -> Vec<String> {
        let document = self.document();
        document
            .entries()
            .iter()
            .map(|entry| entry.json.clone())
            .collect()
    }

    fn shown(&self, class: &str) -> String {
        let document = self.document();
        format!(
            "{class}('{}', phase='{}', version={})",
            self.id,
            key(&document.phase()),
            document.state().header().version
        )
    }
}

impl<M: Numbered> Held<M>
where
    Document<M>: Send,
{
    /// Folds a stored history. The number it carries counts as given.
    fn replay(
        py: Python<'_>,
        desk: &Desk,
        document: &Words,
        envelopes: &[PyBackedStr],
        head: Option<&str>,
    ) -> PyResult<Self> {
        let office = &desk.0;
        let id = office.document(py, Some(document))?;
        let head: Option<Digest> = head.map(|head| office.text(py, "head", head)).transpose()?;
        let agency = &office.desk.agency().info().key;
        let texts: Vec<&str> = envelopes.iter().map(|text| &**text).collect();
        let document = py
            .detach(|| Document::<M>::replay(agency, id, texts))
            .and_then(|document| expect_head(document, head))
            .map_err(|error| errors::history(py, &error))?;
        if let Some(taken) = M::taken(document.state()) {
            office.with_book(None, |book| {
                let event = event_of(taken, id);
                book.registers.evolve(&taken.series, taken.year, &event);
                let phase: PhaseName = document.phase().into();
                if phase == Phase::Voided {
                    let event = void_of(taken, id);
                    book.registers.evolve(&taken.series, taken.year, &event);
                }
            });
        }
        Ok(Self::new(office, document))
    }
}

fn expect_head<M: DocumentMachine>(
    document: Document<M>,
    head: Option<Digest>,
) -> Result<Document<M>, HistoryError> {
    let chain = document.chain();
    match head {
        Some(expected) if expected != chain.head => Err(HistoryError::BrokenChain {
            seq: chain.length,
            expected,
            found: chain.head,
        }),
        _ => Ok(document),
    }
}

macro_rules! document_class {
    ($(#[$doc:meta])* $name:ident, $machine:ty) => {
        $(#[$doc])*
        #[pyclass(frozen, module = "vanthu")]
        pub(crate) struct $name(pub(crate) Held<$machine>);

        impl $name {
            pub(crate) fn begin(office: &Arc<Office>, id: DocumentId) -> Self {
                Self(Held::new(office, office.desk.open(id)))
            }
        }

        #[pymethods]
        impl $name {
            /// Folds stored envelopes (texts, in order). `head` is the chain head that somebody
            /// else holds: with it, a changed history is found. Raises `HistoryError`.
            #[staticmethod]
            #[pyo3(signature = (desk, document, envelopes, *, head=None))]
            fn replay(
                py: Python<'_>,
                desk: &Desk,
                document: Words,
                envelopes: Vec<PyBackedStr>,
                head: Option<&str>,
            ) -> PyResult<Self> {
                Ok(Self(Held::replay(py, desk, &document, &envelopes, head)?))
            }

            /// Carries a whole command out (dict or JSON text). Raises `Refused` with every failing
            /// rule; nothing has changed then. The same command again gives the first receipt.
            #[pyo3(signature = (command, *, actor, at=None))]
            fn execute(
                &self,
                py: Python<'_>,
                command: Json,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Receipt> {
                self.0.execute(py, &command, actor, at)
            }

            /// Every rule that stands against a command; none if it would be carried out.
            #[pyo3(signature = (command, *, actor, at=None))]
            fn check<'py>(
                &self,
                py: Python<'py>,
                command: Json,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                self.0.check(py, &command, actor, at)
            }

            /// What would make a refused command possible (dict or JSON text): the smallest sets of
            /// facts, shortest first, at most eight, and who can bring each about. None if the command
            /// is possible as it stands.
            #[pyo3(signature = (command, *, actor, at=None))]
            fn repairs<'py>(
                &self,
                py: Python<'py>,
                command: Json,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Option<Bound<'py, PyAny>>> {
                self.0.repairs(py, &command, actor, at)
            }

            /// What another rule set would change for this document; None if nothing.
            #[pyo3(signature = (rule_set, *, at=None))]
            fn what_if<'py>(
                &self,
                py: Python<'py>,
                rule_set: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Option<Bound<'py, PyAny>>> {
                self.0.what_if(py, rule_set, at)
            }

            /// Every command with its targets: allowed, needing input, or denied.
            #[pyo3(signature = (*, actor, at=None))]
            fn available(
                &self,
                py: Python<'_>,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Vec<Item>> {
                self.0.available(py, actor, at)
            }

            /// What stands against a command before its input is known.
            #[pyo3(signature = (action, line=None, *, actor, at=None))]
            fn why<'py>(
                &self,
                py: Python<'py>,
                action: &str,
                line: Option<u32>,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                let target = self.0.target(py, action, line)?;
                self.0.why(py, target, actor, at)
            }

            /// The inputs a command needs, with the choices where they are finite.
            #[pyo3(signature = (action, line=None, *, actor, at=None))]
            fn needs(
                &self,
                py: Python<'_>,
                action: &str,
                line: Option<u32>,
                actor: &str,
                at: Option<&Bound<'_, PyAny>>,
            ) -> PyResult<Vec<Need>> {
                let target = self.0.target(py, action, line)?;
                self.0.needs(py, target, actor, at)
            }

            /// Identity.
            #[getter]
            fn id(&self) -> String {
                self.0.id.to_string()
            }

            /// Number of events so far.
            #[getter]
            fn version(&self) -> u32 {
                self.0.document().state().version()
            }

            /// Where the document stands.
            #[getter]
            fn phase(&self) -> String {
                key(&self.0.document().phase())
            }

            /// Hash of the last event: give it to somebody else, and changes can be found.
            #[getter]
            fn chain_head(&self) -> String {
                self.0.document().chain().head.to_hex()
            }

            /// What the next decision reads.
            #[getter]
            fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let json = self.state_json();
                decoded(py, &json)
            }

            /// The state as canonical JSON, the same bytes in every language.
            fn state_json(&self) -> String {
                self.0.document().state_json()
            }

            /// The envelopes of all events, in order.
            #[getter]
            fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let events = self.events_json().join(",");
                decoded(py, &format!("[{events}]"))
            }

            /// The envelopes exactly as they are stored and hashed.
            fn events_json(&self) -> Vec<String> {
                self.0.events_json()
            }

            fn __repr__(&self) -> String {
                self.0.shown(stringify!($name))
            }
        }
    };
}

document_class! {
    /// An incoming document (văn bản đến). Methods carry commands out; each raises `Refused`,
    /// with every failing rule, or `InvalidInput`.
    IncomingDocument, Incoming
}

document_class! {
    /// An outgoing document (văn bản đi). Methods carry commands out; each raises `Refused`, with
    /// every failing rule, or `InvalidInput`.
    OutgoingDocument, Outgoing
}

/// What people enter beside what the document says (dict or JSON text).
fn entered(office: &Office, py: Python<'_>, entered: Option<Json>) -> PyResult<EnteredData> {
    match entered {
        Some(entered) => office.valid(py, read_json(entered.as_str())),
        None => Ok(EnteredData::default()),
    }
}

#[pymethods]
impl IncomingDocument {
    /// The input data of the document (thông tin đầu vào; Appendix VI), field by field.
    #[pyo3(signature = (entered=None))]
    fn data_sheet<'py>(
        &self,
        py: Python<'py>,
        entered: Option<Json>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let office = &self.0.office;
        let entered = self::entered(office, py, entered)?;
        let sheet = self.0.document().data_sheet(&office.desk, &entered);
        decoded(py, &json(&sheet.rows()))
    }
}

#[pymethods]
impl OutgoingDocument {
    /// The input data of the document (thông tin đầu vào; Appendix VI), field by field.
    #[pyo3(signature = (entered=None))]
    fn data_sheet<'py>(
        &self,
        py: Python<'py>,
        entered: Option<Json>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let office = &self.0.office;
        let entered = self::entered(office, py, entered)?;
        let sheet = self.0.document().data_sheet(&office.desk, &entered);
        decoded(py, &json(&sheet.rows()))
    }

    /// What stands in which box of the document (thể thức; Appendix I).
    fn layout<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let parts = self.0.document().layout(&self.0.office.desk);
        decoded(py, &json(&parts))
    }

    /// Everybody with a power to sign this document, and those who almost can: with the stack of
    /// prefixes, and what is missing.
    #[pyo3(signature = (at=None))]
    fn who_can_sign<'py>(
        &self,
        py: Python<'py>,
        at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let office = &self.0.office;
        let now = office.now(py, at)?;
        let now = office.valid(py, now)?;
        let found = office.with_book(Some(now), |book| {
            self.0.document().who_can_sign(&office.desk, book, now)
        });
        decoded(py, &json(&found))
    }

    /// Hash of the content as it now is: what check, approve and sign must name.
    #[getter]
    fn content_hash(&self) -> Option<String> {
        let document = self.0.document();
        document.state().content_hash().map(|hash| hash.to_hex())
    }

    /// Number and symbol as they are written, once the document has them.
    #[getter]
    fn number_symbol(&self) -> Option<String> {
        let written = self.0.document().number_symbol();
        written.map(|written| written.to_string())
    }
}
