//! Solving chains of many states by going over them again and again.
//!
//! Gauss–Seidel on a chain that is left sooner or later. How far the answer still is can be told from what a sweep
//! changes, weighted by how often each state is visited.

use super::progress::Steps;
use crate::error::{Error, ErrorKind, Result};

/// Number of right-hand sides that are swept together.
pub(crate) const LANES: usize = 8;
/// Relative tolerance of a result.
const TOLERANCE: f64 = 1e-14;
/// Every so many sweeps the slowest part of what is left is taken in one step.
const CYCLE: usize = 4;
/// Later nothing but plain sweeps: they always arrive, while extrapolation can go round in circles.
const EXTRAPOLATED: usize = 240;
/// A chain that is left once in a few thousand steps needs no more.
const MOST_SWEEPS: usize = 100_000;

/// Probabilities of going from state to state, row by row, without the zeros and the diagonal.
#[derive(Clone, Debug, Default)]
pub(crate) struct SparseChain {
    /// Start of each row; one more than there are states.
    pub(crate) starts: Vec<usize>,
    pub(crate) targets: Vec<u32>,
    pub(crate) probabilities: Vec<f64>,
    /// Probability of not staying in the state at once.
    pub(crate) leaving: Vec<f64>,
}

impl SparseChain {
    pub(crate) fn states(&self) -> usize {
        self.leaving.len()
    }

    /// Row of transition probabilities: the states that a state leads to, and how probably.
    pub(crate) fn row(&self, state: usize) -> impl Iterator<Item = (usize, f64)> {
        let start = self.starts.get(state).copied().unwrap_or(0);
        let end = self.starts.get(state + 1).copied().unwrap_or(start);
        let targets = self.targets.get(start..end).unwrap_or_default();
        let probabilities = self.probabilities.get(start..end).unwrap_or_default();
        targets.iter().map(|target| *target as usize).zip(probabilities.iter().copied())
    }

    /// Expected visits to each state of the absorbing chain, when it starts in `start`.
    pub(crate) fn visits(&self, start: &[f64], watch: &Steps<'_>) -> Result<Vec<f64>> {
        let mut waiting = start.to_vec();
        let mut visits = vec![0.0; self.states()];
        let maximum: f64 = start.iter().sum();
        for _ in 0..MOST_SWEEPS {
            watch.look()?;
            for (state, leaving) in self.leaving.iter().enumerate() {
                let Some(arrived) = waiting.get_mut(state).map(std::mem::take) else { continue };
                if arrived == 0.0 {
                    continue;
                }
                let stays = arrived / leaving;
                if let Some(visits) = visits.get_mut(state) {
                    *visits += stays;
                }
                for (target, probability) in self.row(state) {
                    if let Some(waiting) = waiting.get_mut(target) {
                        *waiting += stays * probability;
                    }
                }
            }
            // What still waits comes by each state at most once more for each way back to it.
            if waiting.iter().sum::<f64>() <= TOLERANCE * 1e-2 * maximum {
                return Ok(visits);
            }
        }
        Err(endless())
    }

    /// The `x` with `x = Qx + b`, for [`LANES`] of them at once; where `fixed` has a value, `x` is that value.
    ///
    /// `x` comes in as a guess. `visits` weighs what is left to do.
    pub(crate) fn solve(
        &self,
        b: impl Fn(usize) -> [f64; LANES],
        fixed: impl Fn(usize) -> Option<(usize, f64)>,
        visits: &[f64],
        x: &mut [[f64; LANES]],
        watch: &Steps<'_>,
    ) -> Result<()> {
        let mut earlier = [0.0; LANES];
        let mut before: Vec<[f64; LANES]> = Vec::new();
        for sweep in 1..=MOST_SWEEPS {
            watch.look()?;
            let extrapolates = sweep % CYCLE == 0 && sweep <= EXTRAPOLATED;
            if extrapolates {
                before.clear();
                before.extend_from_slice(x);
            }
            let done = self.sweep(&b, &fixed, visits, x);
            // All later sweeps together can add little more than this one did.
            if done.change.iter().zip(done.size).all(|(change, size)| *change <= TOLERANCE * size) {
                return Ok(());
            }
            if extrapolates {
                extrapolate(x, &before, done.gain, earlier);
            }
            earlier = done.gain;
        }
        Err(endless())
    }

    fn sweep(
        &self,
        b: &impl Fn(usize) -> [f64; LANES],
        fixed: &impl Fn(usize) -> Option<(usize, f64)>,
        visits: &[f64],
        x: &mut [[f64; LANES]],
    ) -> Swept {
        let mut swept = Swept::default();
        for (state, leaving) in self.leaving.iter().enumerate().rev() {
            let mut sum = b(state);
            for (target, probability) in self.row(state) {
                let Some(values) = x.get(target) else { continue };
                for (sum, value) in sum.iter_mut().zip(values) {
                    *sum += probability * value;
                }
            }
            for sum in &mut sum {
                *sum /= leaving;
            }
            if let Some((slot, given)) =
                fixed(state).and_then(|(lane, given)| Some((sum.get_mut(lane)?, given)))
            {
                *slot = given;
            }
            let weight = leaving * visits.get(state).copied().unwrap_or(0.0);
            let Some(values) = x.get_mut(state) else { continue };
            let sums = swept.change.iter_mut().zip(&mut swept.gain).zip(&mut swept.size);
            for ((value, next), ((change, gain), size)) in values.iter_mut().zip(sum).zip(sums) {
                let step = weight * (next - *value);
                *change += step.abs();
                *gain += step;
                *size += weight * next;
                *value = next;
            }
        }
        swept
    }
}

/// Outcome of a sweep, weighted by visits.
#[derive(Default)]
struct Swept {
    change: [f64; LANES],
    gain: [f64; LANES],
    size: [f64; LANES],
}

/// Aitken's extrapolation: what is left shrinks by the same factor with every sweep once its slowest part is all there
/// is, which is then known, and added at once.
fn extrapolate(x: &mut [[f64; LANES]], before: &[[f64; LANES]], gain: [f64; LANES], earlier: [f64; LANES]) {
    let mut more = [0.0; LANES];
    for (more, (gain, earlier)) in more.iter_mut().zip(gain.into_iter().zip(earlier)) {
        let factor = gain / earlier;
        if factor > 0.0 && factor < 0.999 {
            *more = factor / (1.0 - factor);
        }
    }
    for (values, before) in x.iter_mut().zip(before) {
        for ((value, before), more) in values.iter_mut().zip(before).zip(more) {
            *value += more * (*value - before);
        }
    }
}

fn endless() -> Error {
    let detail =
        "expected a chain that is left within a few thousand steps, got one that is hardly ever left";
    Error::new(ErrorKind::InvalidInput, "paths", detail)
}
