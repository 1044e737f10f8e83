//! Progress callback that can cancel: how far work has come, and whether it is still wanted.

use std::ops::ControlFlow;

use crate::error::{Error, ErrorKind, Result};

/// Is told how many of how many steps are done, and may stop the work.
///
/// Any closure of this shape will do. It is called from the threads that work, now and then, in no fixed order.
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

/// Tells `progress` of a step; `CANCELLED` when it wants no more.
pub(crate) fn step(progress: &Progress<'_>, done: u64, total: u64) -> Result<()> {
    match progress(done, total) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => {
            let detail = format!("stopped by the caller after {done} of {total} steps");
            Err(Error::new(ErrorKind::Cancelled, "", detail))
        }
    }
}
