//! The office: a desk with a database. `vanthu/_office.py` says what its methods take and give.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use vanthu::api::foreign::value;
use vanthu::base::Digest;
use vanthu_store::foreign::{Trouble, answer};
use vanthu_store::{Office as Database, Options};

use crate::answers::json;
use crate::desk::Desk;
use crate::home::{At, Home, Kept, Opened, Shared};

#[pyclass(frozen, subclass, extends = Desk, module = "vanthu._vanthu")]
pub(crate) struct Office;

/// Where the bytes of an attachment come from.
#[derive(FromPyObject)]
enum Source {
    Bytes(PyBackedBytes),
    Path(PathBuf),
}

fn shared<'s>(office: &'s PyRef<'_, Office>) -> &'s Shared {
    &office.as_super().0
}

/// An office with the language and clock of a desk.
fn initializer(py: Python<'_>, desk: &Shared, office: Kept) -> PyClassInitializer<Office> {
    let shared = Shared {
        home: Home::Database(Opened::new(office)),
        locale: desk.locale,
        clock: desk.clock.as_ref().map(|clock| clock.clone_ref(py)),
    };
    PyClassInitializer::from(Desk(Arc::new(shared))).add_subclass(Office)
}

#[pymethods]
impl Office {
    /// The database at an address, or, without one, a batch of the office that `desk` is.
    #[new]
    fn new(
        py: Python<'_>,
        desk: PyRef<'_, Desk>,
        address: Option<&str>,
        patience: f64,
        check_files: bool,
        read_only: bool,
    ) -> PyResult<PyClassInitializer<Self>> {
        let Some(address) = address else {
            let batch = desk.0.database(py)?.batch();
            return Ok(initializer(py, &desk.0, Kept::Batch(batch)));
        };
        let mut options = Options::default();
        options.patience = Duration::try_from_secs_f64(patience).unwrap_or(Duration::ZERO);
        options.check_blobs = check_files;
        options.read_only = read_only;
        options.now = Some(desk.0.moment(py, None)?);
        let of = desk.0.desk(py);
        let opened = py.detach(|| Database::open_with(address, of, options));
        let database = desk.0.out_of_trouble(py, opened.map_err(Trouble::from))?;
        Ok(initializer(py, &desk.0, Kept::Office(database)))
    }

    /// Closes the database; what still runs ends before. A batch waits until what it did is durable.
    fn close(slf: PyRef<'_, Self>, py: Python<'_>) -> PyResult<()> {
        let shared = shared(&slf);
        let Home::Database(opened) = &shared.home else {
            return Ok(());
        };
        let closed = py.detach(|| opened.close());
        shared.out_of_trouble(py, closed.map_err(Trouble::from))
    }

    fn _office(
        slf: PyRef<'_, Self>,
        py: Python<'_>,
        query: &str,
        at: At<'_, '_>,
    ) -> PyResult<String> {
        let shared = shared(&slf);
        let now = shared.moment(py, at)?;
        let database = shared.database(py)?;
        let answer = py.detach(|| answer(&database, query, now).map(|answer| json(&answer)));
        shared.out_of_trouble(py, answer)
    }

    /// Digest and size.
    fn _put_file(slf: PyRef<'_, Self>, py: Python<'_>, source: Source) -> PyResult<(String, u64)> {
        let shared = shared(&slf);
        let database = shared.database(py)?;
        let bytes: Box<dyn Read + Send> = match source {
            Source::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Source::Path(path) => Box::new(File::open(path)?),
        };
        let put = py.detach(|| database.put_blob(bytes));
        let (digest, size) = shared.out_of_trouble(py, put.map_err(Trouble::from))?;
        Ok((digest.to_hex(), size))
    }

    /// The bytes of an attachment; none if there is none of this digest.
    fn _file(slf: PyRef<'_, Self>, py: Python<'_>, sha256: &str) -> PyResult<Option<Vec<u8>>> {
        let shared = shared(&slf);
        let database = shared.database(py)?;
        let digest: Digest = shared.settled(py, value("sha256", sha256))?;
        let read = py.detach(|| database.blob(&digest));
        shared.out_of_trouble(py, read.map_err(Trouble::from))
    }
}
