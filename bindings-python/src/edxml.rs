//! Messages of the exchange axis. `vanthu/edxml.py` says what its functions take and give. Large messages
//! are read, unpacked and written while other threads run Python.

use std::fs::File;
use std::io::{self, Write};

use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyBytes;
use vanthu::api::foreign::edxml::{self, About, Answer, Reading, Report};
use vanthu::api::foreign::value;
use vanthu::base::Locale;
use vanthu::exchange::OutgoingFile;

use crate::answers::{json, settled};
use crate::desk::Desk;
use crate::handle::Handle;
use crate::home::At;
use crate::input::{instant, system_clock};

/// A message that was read.
#[pyclass(frozen, name = "EdxmlMessage", module = "vanthu._vanthu")]
pub(crate) struct Message {
    reading: Reading,
    locale: Locale,
}

fn language(py: Python<'_>, locale: &str) -> PyResult<Locale> {
    settled(py, value("locale", locale), Locale::Vi)
}

#[pymethods]
impl Message {
    #[new]
    fn new(py: Python<'_>, bytes: PyBackedBytes, limits: &str, locale: &str) -> PyResult<Self> {
        let locale = language(py, locale)?;
        let limits = settled(py, edxml::limits(limits), locale)?;
        let reading = py.detach(|| Reading::new(&bytes[..], limits));
        let reading = settled(py, reading, locale)?;
        Ok(Self { reading, locale })
    }

    /// All that is known before anything is unpacked.
    fn json(&self, py: Python<'_>) -> String {
        py.detach(|| json(&self.reading.read()))
    }

    #[getter]
    fn kind(&self) -> &'static str {
        self.reading.kind()
    }

    #[getter]
    fn locale(&self) -> String {
        crate::answers::key_of(&self.locale)
    }

    fn look(&self, py: Python<'_>, index: usize) -> PyResult<String> {
        self.settled(py, || self.reading.look(index))
            .map(|look| json(&look))
    }

    fn content<'py>(&self, py: Python<'py>, index: usize) -> PyResult<Bound<'py, PyBytes>> {
        let content = self.settled(py, || self.reading.content(index))?;
        Ok(PyBytes::new(py, &content))
    }

    /// Into a file, which is made empty before.
    fn copy_to(&self, py: Python<'_>, index: usize, path: &str) -> PyResult<()> {
        let mut out = Output {
            file: py.detach(|| File::create(path))?,
            failed: None,
        };
        let copied = py.detach(|| self.reading.copy_to(index, &mut out));
        // A full disk says nothing of the message.
        if let Some(error) = out.failed {
            return Err(error.into());
        }
        settled(py, copied, self.locale)?;
        py.detach(|| out.file.sync_all())?;
        Ok(())
    }

    fn metadata(&self, py: Python<'_>) -> PyResult<String> {
        self.settled(py, || self.reading.metadata())
            .map(|data| json(&data))
    }

    fn is_for(&self, py: Python<'_>, agency: Agency<'_>) -> PyResult<bool> {
        settled(py, self.reading.is_for(&agency.json(py)), self.locale)
    }
}

/// A file that is written, and why that failed.
struct Output {
    file: File,
    failed: Option<io::Error>,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes).inspect_err(|error| {
            self.failed = Some(match error.raw_os_error() {
                Some(code) => io::Error::from_raw_os_error(code),
                None => error.kind().into(),
            });
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Message {
    fn settled<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce() -> Answer<T> + Send,
    ) -> PyResult<T> {
        settled(py, py.detach(ask), self.locale)
    }
}

/// A document that is compared, referred to or answered.
#[derive(FromPyObject)]
pub(crate) enum Subject<'py> {
    Message(Bound<'py, Message>),
    /// Its data as JSON.
    Metadata(PyBackedStr),
}

impl Subject<'_> {
    fn about(&self) -> About<'_> {
        match self {
            Self::Message(message) => About::Reading(&message.get().reading),
            Self::Metadata(json) => About::Metadata(json),
        }
    }
}

/// Our agency: a desk's, or as JSON.
#[derive(FromPyObject)]
pub(crate) enum Agency<'py> {
    Desk(Bound<'py, Desk>),
    Json(PyBackedStr),
}

impl Agency<'_> {
    fn json(&self, py: Python<'_>) -> String {
        match self {
            Self::Desk(desk) => json(desk.get().0.desk(py).agency().info()),
            Self::Json(json) => json.to_string(),
        }
    }
}

/// Bytes of the largest message that these limits (JSON) allow.
#[pyfunction]
#[pyo3(name = "edxml_message_limit")]
pub(crate) fn message_limit(py: Python<'_>, limits: &str, locale: &str) -> PyResult<usize> {
    let locale = language(py, locale)?;
    Ok(settled(py, edxml::limits(limits), locale)?.message_bytes)
}

/// Whether two documents or messages are one that came twice.
#[pyfunction]
#[pyo3(name = "edxml_same")]
pub(crate) fn same(
    py: Python<'_>,
    one: Subject<'_>,
    other: Subject<'_>,
    content: bool,
) -> PyResult<bool> {
    let (one, other) = (one.about(), other.about());
    let same = py.detach(|| edxml::same(&one, &other, content));
    settled(py, same, Locale::Vi)
}

/// Id, name, description, content.
type Attached = (String, String, Option<String>, PyBackedBytes);

fn outgoing((id, name, description, content): &Attached) -> OutgoingFile<'_> {
    OutgoingFile {
        id,
        name,
        description: description.as_deref(),
        content,
    }
}

/// A document message with its files.
#[pyfunction]
#[pyo3(name = "edxml_write_document")]
pub(crate) fn write_document<'py>(
    py: Python<'py>,
    message: &str,
    files: Vec<Attached>,
    locale: &str,
) -> PyResult<Bound<'py, PyBytes>> {
    let locale = language(py, locale)?;
    let written = py.detach(|| {
        let files: Vec<OutgoingFile<'_>> = files.iter().map(outgoing).collect();
        edxml::write_document(message, &files)
    });
    let written = settled(py, written, locale)?;
    Ok(PyBytes::new(py, &written))
}

/// A status message.
#[pyfunction]
#[pyo3(name = "edxml_write_status")]
pub(crate) fn write_status<'py>(
    py: Python<'py>,
    message: &str,
    locale: &str,
) -> PyResult<Bound<'py, PyBytes>> {
    let locale = language(py, locale)?;
    let written = settled(py, edxml::write_status(message), locale)?;
    Ok(PyBytes::new(py, &written))
}

/// A document message as an answer.
#[pyfunction]
#[pyo3(name = "edxml_reply")]
pub(crate) fn reply(
    py: Python<'_>,
    answers: Subject<'_>,
    message: &str,
    locale: &str,
) -> PyResult<String> {
    let locale = language(py, locale)?;
    let answered = answers.about();
    let reply = py.detach(|| edxml::reply(&answered, message));
    settled(py, reply, locale).map(|reply| json(&reply))
}

/// A status message of an agency about a document: code, description, staff.
#[pyfunction]
#[pyo3(name = "edxml_status_message")]
pub(crate) fn status_message(
    py: Python<'_>,
    agency: Agency<'_>,
    about: Subject<'_>,
    report: (String, Option<String>, Option<String>),
    at: At<'_, '_>,
    locale: &str,
) -> PyResult<String> {
    let locale = language(py, locale)?;
    let at = match (&agency, at) {
        (Agency::Desk(desk), at) => desk.get().0.moment(py, at)?,
        (Agency::Json(_), Some(at)) => settled(py, instant(at)?, locale)?,
        (Agency::Json(_), None) => settled(py, system_clock(), locale)?,
    };
    let (code, description, staff) = report;
    let report = Report {
        code,
        description,
        staff,
    };
    let (agency, about) = (agency.json(py), about.about());
    let status = py.detach(|| edxml::status(&agency, &about, report, at));
    settled(py, status, locale).map(|status| json(&status))
}

/// The message that carries an outgoing document; none of other machines.
#[pyfunction]
#[pyo3(name = "edxml_document_message")]
pub(crate) fn document_message(
    py: Python<'_>,
    handle: &Bound<'_, Handle>,
    answers: Option<Subject<'_>>,
    at: At<'_, '_>,
) -> PyResult<Option<String>> {
    let handle = handle.get();
    let at = handle.desk.moment(py, at)?;
    let answered = answers.as_ref().map(Subject::about);
    let answered = py.detach(|| answered.map(|about| about.metadata("answers")).transpose());
    let answered = handle.desk.settled(py, answered)?;
    let written = handle.look(py, |held, office| {
        held.message(office, answered.as_ref(), at)
    })?;
    let written = handle.desk.settled(py, written)?;
    Ok(written.map(|message| json(&message)))
}
