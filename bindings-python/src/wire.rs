//! Functions of the library by their names: JSON in, JSON out, or something that lives on.

use std::ops::ControlFlow;

use attribution_core::math::Progress;
use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind, Result};
use pyo3::prelude::*;

use crate::credits::Credits;
use crate::errors::raise;
use crate::learning::{FittedModel, PathSummary};
use crate::watch::watched;

/// Answer of a function: data as JSON, or something that lives on.
#[derive(IntoPyObject)]
pub(crate) enum Answer {
    Json(String),
    Credits(Credits),
    PathSummary(PathSummary),
    FittedModel(FittedModel),
}

impl Answer {
    fn new(answer: wire::Answer) -> Result<Self> {
        Ok(match answer {
            wire::Answer::Json(text) => Self::Json(text),
            wire::Answer::Credits(credits) => Self::Credits(Credits::new(*credits)),
            wire::Answer::PathSummary(summary) => Self::PathSummary(PathSummary::new(*summary)),
            wire::Answer::FittedModel(fitted) => Self::FittedModel(FittedModel::new(*fitted)),
            other => {
                let detail = format!("expected an answer that Python has a class for, got {other:?}");
                return Err(Error::new(ErrorKind::InvalidInput, "function", detail));
            }
        })
    }
}

/// Calls a function by its name, as `work` says; one that tells of its steps hears Ctrl-C.
pub(crate) fn asked(
    py: Python<'_>,
    function: &str,
    progress: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Progress<'_>) -> Result<wire::Answer> + Send,
) -> PyResult<Answer> {
    let tells = wire::functions().any(|one| one.name == function && one.watched);
    let answer = if tells {
        watched(py, progress, work)?
    } else {
        py.detach(|| work(&|_, _| ControlFlow::Continue(()))).map_err(raise)?
    };
    Answer::new(answer).map_err(raise)
}

/// Calls a function that works on these.
pub(crate) fn ask_of(
    py: Python<'_>,
    function: &str,
    handles: &[Handle<'_>],
    arguments: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Answer> {
    asked(py, function, progress, |progress| wire::call(function, handles, arguments, progress))
}

/// Calls a function of data alone by its name.
#[pyfunction]
#[pyo3(signature = (function, arguments, progress = None))]
pub(crate) fn ask(
    py: Python<'_>,
    function: &str,
    arguments: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Answer> {
    ask_of(py, function, &[], arguments, progress)
}

/// An answer as text that people read, or as HTML.
#[pyfunction]
pub(crate) fn show(answer: &str, json: &str, html: bool) -> PyResult<String> {
    let shown = if html { wire::show_html(answer, json) } else { wire::show_text(answer, json) };
    shown.map_err(raise)
}

/// Names of the answers that have a table.
#[pyfunction]
pub(crate) fn shown_answers() -> Vec<&'static str> {
    wire::shown_answers().collect()
}
