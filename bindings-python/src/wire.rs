//! Functions of the library by their names: JSON in, JSON out.

use std::ops::ControlFlow;

use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind, Result};
use pyo3::prelude::*;

use crate::errors::raise;

/// Calls a function by its name.
pub(crate) fn answer(function: &str, handles: &[Handle<'_>], arguments: &str) -> Result<String> {
    let answer = wire::call(function, handles, arguments, &|_, _| ControlFlow::Continue(()))?;
    answer.into_json().ok_or_else(|| {
        let detail = format!("expected a function that gives data, got {function}");
        Error::new(ErrorKind::InvalidInput, "function", detail)
    })
}

/// Calls a function of data alone by its name.
#[pyfunction]
pub(crate) fn ask(py: Python<'_>, function: &str, arguments: &str) -> PyResult<String> {
    py.detach(|| answer(function, &[], arguments)).map_err(raise)
}
