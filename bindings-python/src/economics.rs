//! Returns, curves and budgets: JSON in, JSON out.

use pyo3::prelude::*;

use crate::errors::raise;

/// Calls a function of economics by its name.
#[pyfunction]
pub(crate) fn economics(py: Python<'_>, function: &str, arguments: &str) -> PyResult<String> {
    py.detach(|| attribution_core::economics::call(function, arguments)).map_err(raise)
}
