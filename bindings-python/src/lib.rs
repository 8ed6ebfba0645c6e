//! The compiled half of the Python package `vanthu`. It converts and delegates; it decides nothing.

mod answers;
mod arguments;
mod classes;
mod commands;
mod convert;
mod desk;
mod errors;
mod handle;
mod held;
mod home;

#[pyo3::pymodule]
mod _vanthu {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::answers::{Item, Need, Receipt};
    #[pymodule_export]
    use crate::classes::{Dossier, Grants, IncomingDocument, OutgoingDocument, Seal, Series};
    #[pymodule_export]
    use crate::desk::Desk;
    #[pymodule_export]
    use crate::handle::Handle;

    /// One version for crates, wheel and npm package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "a name that Python knows")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Every rule that can refuse a command: code, kind, article, parameters, wording.
    #[pyfunction]
    fn refusals(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        crate::convert::decoded(py, &crate::convert::json(&vanthu::api::RuleInfo::all()))
    }

    /// Every fault that an input can have: code and wording.
    #[pyfunction]
    fn faults(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        crate::convert::decoded(py, &crate::convert::json(&vanthu::api::FaultInfo::all()))
    }

    /// What people call a member of a closed list, by the key with which it is written:
    /// `label("phase", "handling")` is “đang xử lý”. None if the list has no such member. Raises
    /// `InvalidInput` if there is no such list.
    #[pyfunction]
    #[pyo3(signature = (of, key, locale="vi"))]
    fn label(py: Python<'_>, of: &str, key: &str, locale: &str) -> PyResult<Option<&'static str>> {
        use crate::errors;
        use vanthu::{api, base::Locale};

        let locale = errors::locale(py, locale)?;
        let mut plain = api::Plain::default();
        match plain.text("of", of) {
            Some(of) => Ok(api::label(of, key, locale)),
            None => Err(errors::invalid(py, &plain.into_invalid(), Locale::Vi)),
        }
    }
}
