//! Long work: it goes on in a thread of its own, so that this one hears Ctrl-C and can tell how far it is.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

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
    let (stop, done, total) = (AtomicBool::new(false), AtomicU64::new(0), AtomicU64::new(0));
    let watch = |steps: u64, of: u64| {
        done.fetch_max(steps, Ordering::Relaxed);
        total.store(of, Ordering::Relaxed);
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let tell = |progress: &Bound<'_, PyAny>, steps: u64| {
        progress.call1((steps, total.load(Ordering::Relaxed))).map(|_| ())
    };
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(1);
        let receiver = Mutex::new(receiver);
        let watch = &watch;
        scope.spawn(move || {
            // Nobody listens any more only when this thread is gone too.
            let _ = sender.send(work(watch));
        });
        let mut interrupted = None;
        let result = loop {
            match py.detach(|| receiver.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(BEAT)) {
                Ok(result) => break Some(result),
                Err(RecvTimeoutError::Disconnected) => break None,
                Err(RecvTimeoutError::Timeout) if interrupted.is_none() => {
                    // Before the first look nothing is known, not even how many steps there are.
                    let begun = progress.filter(|_| total.load(Ordering::Relaxed) > 0);
                    let told = begun.map_or(Ok(()), |told| tell(told, done.load(Ordering::Relaxed)));
                    if let Err(error) = told.and_then(|()| py.check_signals()) {
                        stop.store(true, Ordering::Relaxed);
                        interrupted = Some(error);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        };
        match (interrupted, result) {
            (Some(error), _) => Err(error),
            (None, Some(result)) => {
                let result = result.map_err(raise)?;
                if let Some(progress) = progress {
                    tell(progress, total.load(Ordering::Relaxed))?;
                }
                Ok(result)
            }
            (None, None) => Err(pyo3::exceptions::PyRuntimeError::new_err("the work ended without a result")),
        }
    })
}
