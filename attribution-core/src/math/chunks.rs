//! Splitting work over cores so that the answer does not depend on how many there are.
//!
//! Chunk boundaries are fixed by the caller, results come back in index order: one thread or sixteen give the same
//! bits.

use std::ops::Range;

use super::progress::Steps;
use crate::error::Result;

/// Longest wait of the calling thread for the others until it looks itself.
#[cfg(feature = "parallel")]
const BEAT: std::time::Duration = std::time::Duration::from_millis(50);

/// Applies `work` to the ranges `0..chunk`, `chunk..2·chunk`, … of `0..len` and returns the results in order.
pub(crate) fn map_chunks<T: Send>(
    len: usize,
    chunk: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Vec<T> {
    let chunk = chunk.max(1);
    let range = |index: usize| index * chunk..len.min((index + 1) * chunk);
    let chunks = len.div_ceil(chunk);
    #[cfg(feature = "parallel")]
    if chunks > 1 {
        use rayon::prelude::*;
        return (0..chunks).into_par_iter().map(|index| work(range(index))).collect();
    }
    (0..chunks).map(|index| work(range(index))).collect()
}

/// [`map_chunks`] that looks before each chunk whether it is still wanted; once it is not, nobody begins another one.
///
/// The calling thread looks too while others work, every 50 ms: some callers can be told of a wish to stop on their own
/// thread alone, as Python's Ctrl-C is.
pub(crate) fn map_watched<T: Send>(
    steps: &Steps<'_>,
    len: usize,
    chunk: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Result<Vec<T>> {
    let map = || map_chunks(len, chunk, |range| steps.look().map(|()| work(range)));
    #[cfg(feature = "parallel")]
    if len > chunk && rayon::current_thread_index().is_none() {
        return looking(steps, map)?.into_iter().collect();
    }
    map().into_iter().collect()
}

/// Has the work done by the threads of the pool, and looks meanwhile.
#[cfg(feature = "parallel")]
fn looking<T: Send>(steps: &Steps<'_>, work: impl FnOnce() -> T + Send) -> Result<T> {
    use std::sync::mpsc::{RecvTimeoutError, sync_channel};

    let (sender, receiver) = sync_channel(1);
    let done = rayon::in_place_scope(|scope| {
        scope.spawn(move |_| {
            // The scope does not end before somebody has received it.
            let _ = sender.send(work());
        });
        loop {
            match receiver.recv_timeout(BEAT) {
                Ok(done) => break Some(done),
                // Chunks hear the answer by themselves.
                Err(RecvTimeoutError::Timeout) => _ = steps.is_wanted(),
                // The scope goes on with the panic of the work.
                Err(RecvTimeoutError::Disconnected) => break None,
            }
        }
    });
    done.ok_or_else(|| steps.cancelled())
}

/// Applies `work` to disjoint mutable pieces of `data`, together with one `context` each.
///
/// The pieces are cut at the lengths that the contexts carry; results come back in order.
pub(crate) fn map_slices<C: Send, E: Send, T: Send>(
    mut data: &mut [E],
    pieces: Vec<(usize, C)>,
    work: impl Fn(&mut [E], C) -> T + Sync + Send,
) -> Vec<T> {
    let mut jobs = Vec::with_capacity(pieces.len());
    for (len, context) in pieces {
        let (piece, rest) = data.split_at_mut(len.min(data.len()));
        jobs.push((piece, context));
        data = rest;
    }
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        jobs.into_par_iter().map(|(piece, context)| work(piece, context)).collect()
    }
    #[cfg(not(feature = "parallel"))]
    jobs.into_iter().map(|(piece, context)| work(piece, context)).collect()
}
