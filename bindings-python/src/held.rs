//! A stream that takes commands, whichever machine folds it and wherever its state is kept. The six
//! classes differ in nothing but the machine.

use std::cell::Cell;
use std::sync::{Arc, Mutex};

use pyo3::prelude::*;
use vanthu::api::{Book, Plain};
use vanthu::base::{ContentHash, Digest, DocumentId, Instant, InvalidInput, LineId, PersonId};
use vanthu::engine::{
    self, Command, Context, IdOf, Identity as _, Item, Machine, MachineState as _, Need, Seen,
};
use vanthu::history::{Entry, HistoryError, Stream};
use vanthu::input::read_json;
use vanthu::numbers::Taken;
use vanthu::repair::Repairable;
use vanthu::rules::{PhaseName, Reason, Refusal};

use crate::answers::Receipt;
use crate::arguments::By;
use crate::convert::{json, reasons, repairs};
use crate::desk::{Memory, Office, new_id};
use crate::errors;
use crate::home::{Home, Stored, lock};

/// Who asks, and when.
pub(crate) type Who = (PersonId, Instant);

/// A machine as the package keeps it.
pub(crate) trait Kept: Repairable {
    type Home: Home<Self>;

    fn home(office: &Office, id: IdOf<Self>) -> Self::Home;

    /// The number that a document carries, and whether it became void.
    fn carried(state: &Self::State) -> Option<(&Taken, bool)>;

    /// The handle as Python has it.
    fn handle(py: Python<'_>, held: Arc<Held<Self>>) -> PyResult<Py<PyAny>>;
}

/// What is asked of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Execute,
    Check,
    Repairs,
}

thread_local! {
    /// What the next typed command to the handle at this address is asked: its method reads the
    /// arguments of `check` and `repairs` as well.
    static ASKED: Cell<(Ask, usize)> = const { Cell::new((Ask::Execute, 0)) };
}

/// Runs a typed method of a handle that only asks.
pub(crate) fn asking<T>(ask: Ask, held: &Arc<dyn AnyHeld>, call: impl FnOnce() -> T) -> T {
    ASKED.set((ask, Arc::as_ptr(held).cast::<()>().addr()));
    let answer = call();
    ASKED.set((Ask::Execute, 0));
    answer
}

/// A handle's stream, with the office it belongs to.
pub(crate) struct Held<M: Kept> {
    pub(crate) office: Arc<Office>,
    pub(crate) home: M::Home,
    stream: Stream,
    /// The content that was last read through this handle: typed commands name it.
    read: Mutex<Option<ContentHash>>,
}

impl<M: Kept> Held<M> {
    pub(crate) fn open(office: &Arc<Office>, id: IdOf<M>) -> Arc<Self> {
        Arc::new(Self {
            office: Arc::clone(office),
            stream: Stream::of::<M>(&id),
            home: M::home(office, id),
            read: Mutex::default(),
        })
    }

    /// Carries out a command whose data were given as plain values, or answers what was asked of it.
    pub(crate) fn carry_out(
        &self,
        py: Python<'_>,
        kind: Result<M::Kind, Plain>,
        by: &By<'_, '_>,
    ) -> PyResult<Py<PyAny>> {
        let here = std::ptr::from_ref(self).cast::<()>().addr();
        let ask = match ASKED.replace((Ask::Execute, 0)) {
            (ask, held) if held == here => ask,
            _ => Ask::Execute,
        };
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
        self.answer(py, ask, &command, &(actor, now))
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
        let content = match by.content {
            Some(named) => plain.text::<Digest>("seen.content", named).map(Some),
            None => Some(*lock(&self.read)),
        };
        let under = plain.optional(by.under.as_ref(), |plain, under| {
            plain.text("under", under.as_str())
        });
        match (id, content, under, kind) {
            (Some(command_id), Some(content), Some(under), Some(kind)) => Ok(Command {
                command_id,
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

    fn answer(
        &self,
        py: Python<'_>,
        ask: Ask,
        command: &Command<M::Kind>,
        who: &Who,
    ) -> PyResult<Py<PyAny>> {
        let (office, desk) = (&self.office, &self.office.desk);
        match ask {
            Ask::Execute => {
                let done = office.with_book(Some(who.1), |book| self.execute(book, command, who));
                let receipt = done.map_err(|no| errors::refused(py, &no, office.locale))?;
                Ok(Py::new(py, receipt)?.into_any())
            }
            Ask::Check => {
                let checked = office.with_book(Some(who.1), |book| {
                    self.home.check(desk, book, command, who)
                });
                let against = checked.err().map_or_else(Vec::new, |no| no.reasons);
                Ok(reasons(py, &against)?.unbind())
            }
            Ask::Repairs => {
                let found = office.with_book(Some(who.1), |book| {
                    self.home.repairs(desk, book, command, who)
                });
                Ok(repairs(py, found.as_ref())?.map_or_else(|| py.None(), Bound::unbind))
            }
        }
    }

    fn execute(
        &self,
        book: &mut Book,
        command: &Command<M::Kind>,
        who: &Who,
    ) -> Result<Receipt, Refusal> {
        let desk = &self.office.desk;
        let current = |book: &Book| {
            self.home
                .look(desk, book, |state, _, _| state.content_hash())
        };
        let mut read = lock(&self.read);
        let has_read = *read == current(book);
        let receipt = self.home.execute(desk, book, command, who)?;
        if has_read {
            // A caller who had read the content knows what their own command made of it.
            *read = current(book);
        }
        let record = self.home.look(desk, book, |_, entries, _| {
            let index = usize::try_from(receipt.version).ok()?.checked_sub(1)?;
            entries.get(index).map(|entry| entry.json.clone())
        });
        Ok(Receipt::new(&receipt, command.command_id, record))
    }

    fn in_context<T>(
        &self,
        book: &Book,
        (actor, now): &Who,
        ask: impl FnOnce(&M::State, &Context<'_>) -> T,
    ) -> T {
        let desk = &self.office.desk;
        self.home.look(desk, book, |state, _, _| {
            let kept = state.header().rule_set;
            ask(state, &desk.context(book, kept, actor, *now))
        })
    }

    fn has_read(&self, state: &M::State) {
        *lock(&self.read) = state.content_hash();
    }
}

/// What is small in a stream's state.
pub(crate) struct Look {
    pub(crate) version: u32,
    pub(crate) phase: &'static str,
    pub(crate) head: Digest,
}

/// A handle's stream, whichever its machine.
pub(crate) trait AnyHeld: Send + Sync {
    fn office(&self) -> &Arc<Office>;
    fn stream(&self) -> &Stream;
    fn handle(self: Arc<Self>, py: Python<'_>) -> PyResult<Py<PyAny>>;

    /// A whole command as JSON.
    fn whole(&self, py: Python<'_>, ask: Ask, text: &str, who: &Who) -> PyResult<Py<PyAny>>;

    /// Whether the machine has such a command.
    fn knows(&self, action: &str) -> Result<(), InvalidInput>;

    fn available(&self, book: &Book, who: &Who) -> Vec<Item>;
    fn why(
        &self,
        book: &Book,
        target: (&str, Option<u32>),
        who: &Who,
    ) -> Result<Vec<Reason>, InvalidInput>;
    fn needs(
        &self,
        book: &Book,
        target: (&str, Option<u32>),
        who: &Who,
    ) -> Result<Vec<Need>, InvalidInput>;

    fn look(&self, book: &Book) -> Look;
    fn state_json(&self, book: &Book) -> String;
    fn records(&self, book: &Book) -> Vec<String>;

    /// Applies stored records, all of them or none. A number that a document carries counts as given.
    fn follow(&self, memory: &mut Memory, stored: Stored<'_>) -> Result<(), HistoryError>;

    /// The caller has what the stream holds now.
    fn is_read(&self, book: &Book);
}

impl<M: Kept> AnyHeld for Held<M> {
    fn office(&self) -> &Arc<Office> {
        &self.office
    }

    fn stream(&self) -> &Stream {
        &self.stream
    }

    fn handle(self: Arc<Self>, py: Python<'_>) -> PyResult<Py<PyAny>> {
        M::handle(py, self)
    }

    fn whole(&self, py: Python<'_>, ask: Ask, text: &str, who: &Who) -> PyResult<Py<PyAny>> {
        let command = self.office.valid(py, read_json(text))?;
        self.answer(py, ask, &command, who)
    }

    fn knows(&self, action: &str) -> Result<(), InvalidInput> {
        named::<M>(action).map(drop)
    }

    fn available(&self, book: &Book, who: &Who) -> Vec<Item> {
        self.in_context(book, who, |state, context| {
            self.has_read(state);
            engine::available::<M>(state, context)
        })
    }

    fn why(
        &self,
        book: &Book,
        (action, line): (&str, Option<u32>),
        who: &Who,
    ) -> Result<Vec<Reason>, InvalidInput> {
        let (action, line) = (named::<M>(action)?, line.map(LineId));
        Ok(self.in_context(book, who, |state, context| {
            engine::why::<M>(state, action, line, context)
        }))
    }

    fn needs(
        &self,
        book: &Book,
        (action, line): (&str, Option<u32>),
        who: &Who,
    ) -> Result<Vec<Need>, InvalidInput> {
        let (action, line) = (named::<M>(action)?, line.map(LineId));
        Ok(self.in_context(book, who, |state, context| {
            engine::needs::<M>(state, action, line, context)
        }))
    }

    fn look(&self, book: &Book) -> Look {
        self.home.look(&self.office.desk, book, |state, _, chain| {
            let phase: PhaseName = state.header().phase.into();
            Look {
                version: chain.length,
                phase: phase.key(),
                head: chain.head,
            }
        })
    }

    fn state_json(&self, book: &Book) -> String {
        self.home.look(&self.office.desk, book, |state, _, _| {
            self.has_read(state);
            json(state)
        })
    }

    fn records(&self, book: &Book) -> Vec<String> {
        let text = |entry: &Entry| entry.json.clone();
        self.home.look(&self.office.desk, book, |_, entries, _| {
            entries.iter().map(text).collect()
        })
    }

    fn follow(&self, memory: &mut Memory, stored: Stored<'_>) -> Result<(), HistoryError> {
        let desk = &self.office.desk;
        self.home.follow(desk, &mut memory.book, stored)?;
        let number = self.home.look(desk, &memory.book, |state, _, _| {
            let (taken, is_void) = M::carried(state)?;
            Some((taken.clone(), is_void))
        });
        if let (Some((taken, is_void)), Some(document)) = (number, self.document()) {
            memory.found(document, taken, is_void);
        }
        Ok(())
    }

    fn is_read(&self, book: &Book) {
        let look = |state: &M::State, _: &[Entry], _| self.has_read(state);
        self.home.look(&self.office.desk, book, look);
    }
}

impl<M: Kept> Held<M> {
    fn document(&self) -> Option<DocumentId> {
        self.stream.id_of::<M>()?.document()
    }
}

/// A command, by its key.
fn named<M: Machine>(action: &str) -> Result<M::Action, InvalidInput> {
    let mut plain = Plain::default();
    plain
        .text("action", action)
        .ok_or_else(|| plain.into_invalid())
}
