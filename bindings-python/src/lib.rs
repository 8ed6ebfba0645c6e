//! The compiled half of the Python package `vanthu`. It converts and delegates; it decides nothing.

mod answers;
mod desk;
mod edxml;
mod handle;
mod home;
mod input;
mod office;

#[pyo3::pymodule]
mod _vanthu {
    use pyo3::prelude::*;
    use vanthu::api::foreign::value;
    use vanthu::api::{self, FaultInfo, RuleInfo};
    use vanthu::base::{Fault, FaultCode, InvalidInput, Locale};

    #[pymodule_export]
    use crate::answers::{Item, Need};
    use crate::answers::{json, settled};
    #[pymodule_export]
    use crate::desk::Desk;
    #[pymodule_export]
    use crate::edxml::{
        Message, document_message, message_limit, reply, same, status_message, write_document,
        write_status,
    };
    #[pymodule_export]
    use crate::handle::Handle;
    #[pymodule_export]
    use crate::office::Office;

    /// One version for crates, wheel and npm package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "a name that Python knows")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Every rule that can refuse a command, as JSON.
    #[pyfunction]
    fn refusals() -> String {
        json(&RuleInfo::all())
    }

    /// Every fault that an input can have, as JSON.
    #[pyfunction]
    fn faults() -> String {
        json(&FaultInfo::all())
    }

    /// The text of a file, which must be UTF-8.
    #[pyfunction]
    fn decoded(py: Python<'_>, bytes: &[u8], locale: &str) -> PyResult<String> {
        let locale = settled(py, value("locale", locale), Locale::Vi)?;
        let detail = "không phải UTF-8 · not UTF-8";
        let fault = |_| InvalidInput::one(Fault::new(".", FaultCode::NotJson, detail));
        settled(py, String::from_utf8(bytes.to_vec()).map_err(fault), locale)
    }

    #[pymodule_export]
    use crate::input::{new_id, written};

    /// What people call a member of a closed list; none if the list has no such member.
    #[pyfunction]
    fn label(py: Python<'_>, of: &str, key: &str, locale: &str) -> PyResult<Option<&'static str>> {
        let found = || {
            let (of, locale) = (value("of", of)?, value("locale", locale)?);
            Ok::<_, InvalidInput>(api::label(of, key, locale))
        };
        settled(py, found(), Locale::Vi)
    }
}
