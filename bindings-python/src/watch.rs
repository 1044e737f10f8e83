//! Long work: the interpreter is let go of, and asked now and then whether it wants to go on.

use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use attribution_core::Result;
use attribution_core::math::Progress;
use pyo3::prelude::*;

use crate::errors::raise;

/// Interval at which Python is asked whether it wants to go on.
const BEAT: Duration = Duration::from_millis(50);

/// Does `work`, telling `progress` how many of how many steps are done; an exception there, or Ctrl-C, stops it.
pub(crate) fn watched<T: Send>(
    py: Python<'_>,
    progress: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Progress<'_>) -> Result<T> + Send,
) -> PyResult<T> {
    let watch = Watch::new(progress.map(|told| told.clone().unbind()));
    let result = py.detach(|| work(&|done, total| watch.look(done, total)));
    let heard = watch.heard.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(exception) = heard.exception {
        return Err(exception);
    }
    let result = result.map_err(raise)?;
    if let Some(progress) = progress {
        progress.call1((heard.total, heard.total))?;
    }
    Ok(result)
}

/// Watch of the thread that called: Python tells no other one of Ctrl-C.
struct Watch {
    progress: Option<Py<PyAny>>,
    thread: ThreadId,
    heard: Mutex<Heard>,
}

/// State of a watch.
struct Heard {
    /// Python is not asked before.
    next: Instant,
    total: u64,
    exception: Option<PyErr>,
}

impl Watch {
    fn new(progress: Option<Py<PyAny>>) -> Self {
        let heard = Heard { next: Instant::now() + BEAT, total: 0, exception: None };
        Self { progress, thread: thread::current().id(), heard: Mutex::new(heard) }
    }

    /// Looks whether Python wants to go on, when it is time to.
    fn look(&self, done: u64, total: u64) -> ControlFlow<()> {
        if thread::current().id() != self.thread {
            return ControlFlow::Continue(());
        }
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.total = total;
        if heard.exception.is_none() && Instant::now() >= heard.next {
            heard.exception = Python::attach(|py| self.ask(py, done, total)).err();
            heard.next = Instant::now() + BEAT;
        }
        if heard.exception.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn ask(&self, py: Python<'_>, done: u64, total: u64) -> PyResult<()> {
        if let Some(progress) = &self.progress {
            progress.call1(py, (done, total))?;
        }
        py.check_signals()
    }
}
