//! Splitting work over cores so that the answer does not depend on how many there are.
//!
//! Chunk boundaries are fixed by the caller, results come back in index order: one thread or sixteen give the same
//! bits.

use std::ops::Range;

use super::progress::Steps;
use crate::error::Result;

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
    {
        use rayon::prelude::*;
        (0..chunks).into_par_iter().map(|index| work(range(index))).collect()
    }
    #[cfg(not(feature = "parallel"))]
    (0..chunks).map(|index| work(range(index))).collect()
}

/// [`map_chunks`] that looks before each chunk whether it is still wanted; once it is not, nobody begins another one.
pub(crate) fn map_watched<T: Send>(
    steps: &Steps<'_>,
    len: usize,
    chunk: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Result<Vec<T>> {
    let done = map_chunks(len, chunk, |range| steps.look().map(|()| work(range)));
    done.into_iter().collect()
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
