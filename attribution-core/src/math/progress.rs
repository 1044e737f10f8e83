//! Progress callback that can cancel: how far work has come, and whether it is still wanted.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, TryLockError};

use crate::error::{Error, ErrorKind, Result};

/// Is told how many of how many steps are done, and may stop the work.
///
/// Any closure of this shape will do. It is called from the threads that work, one at a time, and several times for a step
/// that takes long; the thread that waits for them calls it too, every 50 ms. The number of steps never falls, and when all
/// work is done it is the total. What a step is, each function says. Where it must first be found out how many there are,
/// the total is 1 until then.
///
/// # Examples
/// ```
/// use std::ops::ControlFlow;
///
/// let patience = |done: u64, total: u64| {
///     if done * 2 > total { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
/// };
/// let watched: &attribution_core::math::Progress<'_> = &patience;
/// assert!(watched(3, 4).is_break());
/// ```
pub type Progress<'a> = dyn Fn(u64, u64) -> ControlFlow<()> + Sync + 'a;

/// Nobody watches.
pub(crate) fn unwatched(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Watcher of the work before the steps, whose number is not known yet: that is one step, which is not done.
pub(crate) fn before_steps<'a>(
    progress: &'a Progress<'_>,
) -> impl Fn(u64, u64) -> ControlFlow<()> + Sync + 'a {
    |_, _| progress(0, 1)
}

/// Does work of so many steps, of which the first look comes before it and the last one after it.
///
/// # Errors
/// As `work`; `CANCELLED` once `progress` says so, whatever the work gave.
pub(crate) fn watched<T>(
    progress: &Progress<'_>,
    total: u64,
    work: impl FnOnce(&Steps<'_>) -> Result<T>,
) -> Result<T> {
    let steps = Steps::new(progress, total);
    steps.look()?;
    let given = work(&steps);
    if steps.is_stopped() {
        return Err(steps.cancelled());
    }
    let given = given?;
    steps.note(steps.total);
    steps.look().map(|()| given)
}

/// Steps of watched work, told in rising order from whichever thread, and the wish to stop, which all threads see.
pub(crate) struct Steps<'a> {
    progress: &'a Progress<'a>,
    total: u64,
    done: AtomicU64,
    /// Held by the thread that tells: a callback that asks the library for something else may come by here again.
    telling: Mutex<()>,
    stopped: AtomicBool,
}

impl<'a> Steps<'a> {
    /// So many steps, of which none is done; work without any is one.
    pub(crate) fn new(progress: &'a Progress<'a>, total: u64) -> Self {
        Self {
            progress,
            total: total.max(1),
            done: AtomicU64::new(0),
            telling: Mutex::new(()),
            stopped: AtomicBool::new(false),
        }
    }

    /// At least so many steps are done, of which the next look tells.
    pub(crate) fn note(&self, done: u64) {
        self.done.fetch_max(done, Ordering::Relaxed);
    }

    /// So many steps more are done, of which the next look tells.
    pub(crate) fn count(&self, more: u64) {
        self.done.fetch_add(more, Ordering::Relaxed);
    }

    /// So many steps more are done, of which it tells; `CANCELLED` when no more are wanted.
    pub(crate) fn add(&self, more: u64) -> Result<()> {
        self.count(more);
        self.look()
    }

    /// Tells of the steps; `CANCELLED` when no more are wanted.
    pub(crate) fn look(&self) -> Result<()> {
        if self.is_wanted() { Ok(()) } else { Err(self.cancelled()) }
    }

    /// Tells of the steps; false when no more are wanted, now and ever after.
    pub(crate) fn is_wanted(&self) -> bool {
        if self.is_stopped() {
            return false;
        }
        let _telling = match self.telling.try_lock() {
            Ok(telling) => telling,
            Err(TryLockError::Poisoned(telling)) => telling.into_inner(),
            // Another thread tells just now, and hears the answer.
            Err(TryLockError::WouldBlock) => return true,
        };
        let wish = (self.progress)(self.done(), self.total);
        self.stopped.fetch_or(wish.is_break(), Ordering::Relaxed);
        wish.is_continue()
    }

    /// `CANCELLED` once the work is not wanted any more; tells nothing.
    pub(crate) fn check(&self) -> Result<()> {
        if self.is_stopped() { Err(self.cancelled()) } else { Ok(()) }
    }

    /// True once the work is not wanted any more.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Watcher of work inside a step: it hears the wish to stop, and its own steps are not told.
    pub(crate) fn inside(&self) -> impl Fn(u64, u64) -> ControlFlow<()> + Sync {
        |_, _| if self.is_wanted() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed).min(self.total)
    }

    #[cold]
    pub(crate) fn cancelled(&self) -> Error {
        let detail = format!("stopped by the caller after {} of {} steps", self.done(), self.total);
        Error::new(ErrorKind::Cancelled, "", detail)
    }
}

/// Units of work between two looks, each some ten to some hundred nanoseconds: about a millisecond.
const UNITS: usize = 8192;

/// Lookout of one thread, for work that cannot fail: counts units of it, and looks now and then for a wish to stop.
///
/// Once it says no, loops end and give whatever they have: [`watched`] throws that away.
pub(crate) struct Lookout<'a> {
    pub(crate) steps: &'a Steps<'a>,
    units: Cell<usize>,
}

impl<'a> Lookout<'a> {
    pub(crate) fn new(steps: &'a Steps<'a>) -> Self {
        Self { steps, units: Cell::new(0) }
    }

    /// So many units of work are to come; false once they are not wanted.
    pub(crate) fn goes_on(&self, units: usize) -> bool {
        let units = self.units.get().saturating_add(units);
        if units < UNITS {
            self.units.set(units);
            return !self.steps.is_stopped();
        }
        self.units.set(0);
        self.steps.is_wanted()
    }

    /// The same items, each a unit of work; none once they are not wanted.
    pub(crate) fn each<I: Iterator>(&self, items: I) -> impl Iterator<Item = I::Item> {
        items.take_while(|_| self.goes_on(1))
    }
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
