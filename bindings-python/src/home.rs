//! Where the streams of an office are: in the desk's memory, or in a database.

use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::MutexExt as _;
use vanthu::api::Desk;
use vanthu::api::foreign::{By, Failure, Handle as Held, Office};
use vanthu::base::{Instant, InvalidInput, Locale};
use vanthu_store::foreign::{About, Stored, Trouble, desk};
use vanthu_store::{Batch, Office as Database, StorageError};

use crate::answers::{raised, settled};
use crate::input::{Actor, instant, system_clock};

/// A moment, where the desk's clock may be asked instead.
pub(crate) type At<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// What the handles of one office share.
pub(crate) struct Shared {
    pub(crate) home: Home,
    pub(crate) locale: Locale,
    pub(crate) clock: Option<Py<PyAny>>,
}

pub(crate) enum Home {
    Memory(Box<Mutex<Office>>),
    Database(Opened),
}

/// A stream as its home has it.
pub(crate) enum Stream {
    Memory(Mutex<Held>),
    Database(Mutex<Stored>),
}

/// A database until it is closed. A child process that has inherited it must open its own.
pub(crate) struct Opened {
    /// Also of an office that is closed.
    desk: Desk,
    office: Mutex<Option<Kept>>,
    process: u32,
}

/// An office, or a batch of one.
pub(crate) enum Kept {
    Office(Database),
    Batch(Batch),
}

impl Opened {
    pub(crate) fn new(office: Kept) -> Self {
        let desk = match &office {
            Kept::Office(office) => office.desk().clone(),
            Kept::Batch(batch) => batch.desk().clone(),
        };
        Self {
            desk,
            office: Mutex::new(Some(office)),
            process: std::process::id(),
        }
    }

    fn get(&self, py: Python<'_>, locale: Locale) -> PyResult<Database> {
        if self.is_inherited() {
            return Err(raised(py, ("other_process", OTHER_PROCESS), locale));
        }
        match &*lock(py, &self.office) {
            Some(Kept::Office(office)) => Ok(office.clone()),
            Some(Kept::Batch(batch)) => Ok(Database::clone(batch)),
            None => Err(raised(py, ("closed", CLOSED), locale)),
        }
    }

    fn is_inherited(&self) -> bool {
        self.process != std::process::id()
    }

    /// The file is closed when what still runs has ended; a batch is durable then.
    pub(crate) fn close(&self) -> Result<(), StorageError> {
        let closed = unpoisoned(&self.office).take();
        match closed {
            // The parent has it open: its files are not the child's to close.
            Some(kept) if self.is_inherited() => std::mem::forget(kept),
            Some(Kept::Batch(batch)) => batch.commit()?,
            Some(Kept::Office(_)) | None => {}
        }
        Ok(())
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        // Whoever wants to know closes it.
        let _ = self.close();
    }
}

const CLOSED: [&str; 2] = ["văn phòng này đã đóng", "this office is closed"];
const OTHER_PROCESS: [&str; 2] = [
    "cơ sở dữ liệu do tiến trình khác mở: mở lại trong tiến trình này",
    "the database was opened by another process: open it again in this one",
];

pub(crate) fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Locks without keeping other threads from running Python meanwhile.
pub(crate) fn lock<'m, T>(py: Python<'_>, mutex: &'m Mutex<T>) -> MutexGuard<'m, T> {
    mutex
        .lock_py_attached(py)
        .unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// An answer, or the exception. It is made when nothing is locked any more: that runs Python, which
    /// may ask the desk.
    pub(crate) fn settled<T>(
        &self,
        py: Python<'_>,
        answer: Result<T, impl Into<Failure>>,
    ) -> PyResult<T> {
        settled(py, answer, self.locale)
    }

    pub(crate) fn out_of_trouble<T>(
        &self,
        py: Python<'_>,
        answer: Result<T, Trouble>,
    ) -> PyResult<T> {
        match answer {
            Ok(answer) => Ok(answer),
            Err(Trouble::Answer(failure)) => self.settled(py, Err(failure)),
            Err(Trouble::Storage(error)) => {
                let [vi, en] = [Locale::Vi, Locale::En].map(|locale| error.message(locale));
                Err(raised(py, (error.code(), [&vi, &en]), self.locale))
            }
        }
    }

    /// The database, if there is one.
    pub(crate) fn database(&self, py: Python<'_>) -> PyResult<Database> {
        match &self.home {
            Home::Database(opened) => opened.get(py, self.locale),
            Home::Memory(_) => Err(PyTypeError::new_err("a desk has no database")),
        }
    }

    /// What only a desk without a database has.
    pub(crate) fn memory(&self) -> PyResult<&Mutex<Office>> {
        match &self.home {
            Home::Memory(office) => Ok(office),
            Home::Database(_) => Err(PyTypeError::new_err("an office keeps its own memory")),
        }
    }

    /// The moment given, or that of the desk's clock.
    pub(crate) fn now(
        &self,
        py: Python<'_>,
        at: At<'_, '_>,
    ) -> PyResult<Result<Instant, InvalidInput>> {
        match (at, &self.clock) {
            (Some(at), _) => instant(at),
            (None, Some(clock)) => instant(&clock.bind(py).call0()?),
            (None, None) => Ok(system_clock()),
        }
    }

    pub(crate) fn moment(&self, py: Python<'_>, at: At<'_, '_>) -> PyResult<Instant> {
        let now = self.now(py, at)?;
        self.settled(py, now)
    }

    pub(crate) fn by(&self, py: Python<'_>, actor: &Actor, at: At<'_, '_>) -> PyResult<By> {
        let by = By::new(&actor.0, self.now(py, at)?);
        self.settled(py, by)
    }

    /// Profile, calendar and law.
    pub(crate) fn desk(&self, py: Python<'_>) -> Desk {
        match &self.home {
            Home::Memory(office) => lock(py, office).desk.clone(),
            Home::Database(opened) => opened.desk.clone(),
        }
    }

    /// Asks the office as it is at a moment. No Python runs meanwhile.
    pub(crate) fn ask<T: Send, E: Into<Failure> + Send>(
        &self,
        py: Python<'_>,
        now: Instant,
        ask: impl FnOnce(&mut Office) -> Result<T, E> + Send,
    ) -> PyResult<T> {
        let answer = match &self.home {
            Home::Memory(office) => ask(&mut lock(py, office)),
            Home::Database(_) => {
                let database = self.database(py)?;
                let asked = py.detach(|| Ok(ask(&mut desk(&database, now)?)));
                self.out_of_trouble(py, asked)?
            }
        };
        self.settled(py, answer)
    }

    /// Asks a stream. No Python runs meanwhile.
    pub(crate) fn ask_stream<T: Send>(
        &self,
        py: Python<'_>,
        stream: &Stream,
        about: About<'_>,
        ask: impl FnOnce(&mut Held, &mut Office) -> T + Send,
    ) -> PyResult<T> {
        match stream {
            Stream::Memory(held) => {
                let office = self.memory()?;
                Ok(ask(&mut lock(py, held), &mut lock(py, office)))
            }
            Stream::Database(stored) => {
                let database = self.database(py)?;
                let asked = py.detach(|| unpoisoned(stored).ask(&database, about, ask));
                self.out_of_trouble(py, asked)
            }
        }
    }
}
