//! Work that is looked at from outside: how far it has come, and whether it is still wanted.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use attribution_core::math::Progress;
use attribution_core::{Error, ErrorKind, Result};
use napi_derive::napi;

use crate::border::call;

/// State that the working thread and the event loop share.
#[derive(Default)]
pub(crate) struct Watch {
    unwanted: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
}

impl Watch {
    /// Does work, unless it is unwanted before it begins.
    pub(crate) fn over<T>(&self, work: impl FnOnce(&Progress<'_>) -> Result<T>) -> napi::Result<T> {
        call(|| {
            if self.unwanted.load(Ordering::Relaxed) {
                return Err(Error::new(ErrorKind::Cancelled, "", "stopped by the caller before it began"));
            }
            work(&|done, total| self.step(done, total))
        })
    }

    fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
        // Threads tell their steps in no order. The total first: what is done is never seen beyond it.
        self.total.fetch_max(total, Ordering::SeqCst);
        self.done.fetch_max(done, Ordering::SeqCst);
        if self.unwanted.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Watch over one piece of work.
#[napi]
#[derive(Default)]
pub struct NativeWatch(Arc<Watch>);

impl NativeWatch {
    /// The watch, for a task on another thread.
    pub(crate) fn share(&self) -> Arc<Watch> {
        Arc::clone(&self.0)
    }
}

#[napi]
impl NativeWatch {
    /// A watch over work that is wanted.
    #[napi(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the work.
    #[napi]
    pub fn stop(&self) {
        self.0.unwanted.store(true, Ordering::Relaxed);
    }

    /// Number of steps that are done; read before the total.
    #[napi(getter)]
    #[must_use]
    pub fn done(&self) -> f64 {
        count(&self.0.done)
    }

    /// Number of steps in all: 0 for work that does not count them.
    #[napi(getter)]
    #[must_use]
    pub fn total(&self) -> f64 {
        count(&self.0.total)
    }
}

#[expect(clippy::cast_precision_loss, reason = "steps are far fewer than 2^53")]
fn count(steps: &AtomicU64) -> f64 {
    steps.load(Ordering::SeqCst) as f64
}
