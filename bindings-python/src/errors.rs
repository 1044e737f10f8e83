//! The core's error as a Python exception.

use attribution_core::{Error, ErrorKind};
use pyo3::exceptions::{PyException, PyImportError};
use pyo3::prelude::*;

pyo3::import_exception!(attribution_core.errors, AttributionError);

/// The exception that says what `error` says.
pub(crate) fn raise(error: Error) -> PyErr {
    let (code, path, detail) = (error.code(), error.path().to_owned(), error.detail().to_owned());
    let problems: Vec<_> =
        error.into_problems().into_iter().map(|problem| (problem.path, problem.detail)).collect();
    AttributionError::new_err((code, path, detail, problems))
}

/// A column or cell that holds what its field cannot hold.
pub(crate) fn wrong(path: String, expected: &str, got: &str) -> PyErr {
    raise(Error::new(ErrorKind::InvalidInput, path, format!("expected {expected}, got {got}")))
}

/// Complaint of an Arrow library or a producer of Arrow data.
pub(crate) fn raise_arrow(table: &str, error: &impl std::fmt::Display) -> PyErr {
    wrong(table.to_owned(), "readable Arrow data", error.to_string().trim_end())
}

/// Error that came while a producer made Arrow data. A missing library or a pressed Ctrl-C is not about the data.
pub(crate) fn raise_producer(py: Python<'_>, table: &str, error: PyErr) -> PyErr {
    if !error.is_instance_of::<PyException>(py) || error.is_instance_of::<PyImportError>(py) {
        return error;
    }
    let raised = raise_arrow(table, &error);
    raised.set_cause(py, Some(error));
    raised
}
