//! Solving chains of many states by going over them again and again.
//!
//! Gauss–Seidel on a chain that is left sooner or later: every sweep comes closer from one side, and how far the answer
//! still is can be told from what a sweep would change, weighted by how often each state is visited.

use crate::error::{Error, ErrorKind, Result};

/// How many right-hand sides are swept together.
pub(crate) const LANES: usize = 8;
/// How far a result may be from the exact one, relative to it.
const TOLERANCE: f64 = 1e-14;
/// A chain that is left once in a few thousand steps needs no more.
const MOST_SWEEPS: usize = 100_000;

/// Probabilities of going from state to state, row by row, without the zeros and the diagonal.
#[derive(Clone, Debug, Default)]
pub(crate) struct SparseChain {
    /// Where each row starts; one more than there are states.
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

    /// Where a state leads to, and how probably.
    pub(crate) fn row(&self, state: usize) -> impl Iterator<Item = (usize, f64)> {
        let start = self.starts.get(state).copied().unwrap_or(0);
        let end = self.starts.get(state + 1).copied().unwrap_or(start);
        let targets = self.targets.get(start..end).unwrap_or_default();
        let probabilities = self.probabilities.get(start..end).unwrap_or_default();
        targets.iter().map(|target| *target as usize).zip(probabilities.iter().copied())
    }

    /// How often each state is visited, when the chain starts in `start`.
    pub(crate) fn visits(&self, start: &[f64]) -> Result<Vec<f64>> {
        let mut waiting = start.to_vec();
        let mut visits = vec![0.0; self.states()];
        let most: f64 = start.iter().sum();
        for _ in 0..MOST_SWEEPS {
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
            if waiting.iter().sum::<f64>() <= TOLERANCE * 1e-2 * most {
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
    ) -> Result<()> {
        for _ in 0..MOST_SWEEPS {
            let mut change = [0.0; LANES];
            let mut size = [0.0; LANES];
            for (state, leaving) in self.leaving.iter().enumerate().rev() {
                let mut sum = b(state);
                for (target, probability) in self.row(state) {
                    let Some(values) = x.get(target) else { continue };
                    for (sum, value) in sum.iter_mut().zip(values) {
                        *sum += probability * value;
                    }
                }
                let held = fixed(state);
                let weight = visits.get(state).copied().unwrap_or(0.0);
                let Some(values) = x.get_mut(state) else { continue };
                for (lane, (value, sum)) in values.iter_mut().zip(sum).enumerate() {
                    let next = match held {
                        Some((of, given)) if of == lane => given,
                        _ => sum / leaving,
                    };
                    if let (Some(change), Some(size)) = (change.get_mut(lane), size.get_mut(lane)) {
                        *change += weight * leaving * (next - *value).abs();
                        *size += weight * leaving * next;
                    }
                    *value = next;
                }
            }
            // Each sweep shrinks the change; what all later sweeps can add is bounded by what this one did.
            if change.iter().zip(size).all(|(change, size)| *change <= TOLERANCE * size) {
                return Ok(());
            }
        }
        Err(endless())
    }
}

fn endless() -> Error {
    let detail =
        "expected a chain that is left within a few thousand steps, got one that is hardly ever left";
    Error::new(ErrorKind::InvalidInput, "paths", detail)
}
