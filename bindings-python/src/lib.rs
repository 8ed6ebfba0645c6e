//! The compiled half of the Python package `vanthu`. It converts and delegates; it decides nothing.

#[pyo3::pymodule]
mod _vanthu {
    /// One version for crates, wheel and npm package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "a name that Python knows")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
