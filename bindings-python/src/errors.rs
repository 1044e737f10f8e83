//! The core's error as a Python exception.

use attribution_core::{Error, ErrorKind};
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

/// What an Arrow library or a producer of Arrow data complained about.
pub(crate) fn raise_arrow(error: &arrow_schema::ArrowError) -> PyErr {
    raise(Error::new(ErrorKind::InvalidInput, "", format!("expected readable Arrow data, got: {error}")))
}
