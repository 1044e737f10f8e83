//! Solving `x = Qx + b` for a chain that is left sooner or later, without ever subtracting.

/// The factors of `I − Q`, where `Q` holds probabilities of going from state to state and `exit` what is left of each
/// row.
///
/// Gaussian elimination in the form of Grassmann, Taksar and Heyman: the pivot is added up from what leaves a state
/// instead of being subtracted from one. All numbers stay positive, so that every result is right to about `n` units
/// in its last place, however seldom the chain is left.
///
/// # References
/// Grassmann, W. K., Taksar, M. I. and Heyman, D. P. (1985), "Regenerative analysis and steady state distributions for
/// Markov chains", Operations Research 33(5), 1107–1116, doi:10.1287/opre.33.5.1107. O'Cinneide, C. A. (1993),
/// "Entrywise perturbation theory and error analysis for Markov chains", Numerische Mathematik 65, 109–120.
#[derive(Clone, Debug)]
pub(crate) struct Elimination {
    states: usize,
    /// Row by row; below the diagonal the multipliers, above it the reduced rows.
    factors: Vec<f64>,
    pivots: Vec<f64>,
}

impl Elimination {
    /// Factors a chain; `q` is row by row, and its diagonal does not matter: a state that returns to itself at once
    /// has its other probabilities and its exit add up to less than one.
    ///
    /// Every state must lead to an exit with some probability, directly or not.
    pub(crate) fn new(mut q: Vec<f64>, mut exit: Vec<f64>) -> Self {
        let states = exit.len();
        let mut pivots = vec![0.0; states];
        for k in 0..states {
            let (above, below) = q.split_at_mut((k + 1) * states);
            let row = above.get(k * states..).unwrap_or_default();
            let later = row.get(k + 1..).unwrap_or_default();
            let leaving = exit.get(k).copied().unwrap_or(0.0);
            let pivot = leaving + later.iter().sum::<f64>();
            if let Some(slot) = pivots.get_mut(k) {
                *slot = pivot;
            }
            for (target, target_exit) in below.chunks_exact_mut(states).zip(exit.iter_mut().skip(k + 1)) {
                let Some((multiplier, rest)) = target.get_mut(k..).and_then(<[f64]>::split_first_mut) else {
                    continue;
                };
                if *multiplier == 0.0 {
                    continue;
                }
                *multiplier /= pivot;
                for (value, through) in rest.iter_mut().zip(later) {
                    *value += *multiplier * through;
                }
                *target_exit += *multiplier * leaving;
            }
        }
        Self { states, factors: q, pivots }
    }

    fn row(&self, row: usize) -> &[f64] {
        self.factors.get(row * self.states..(row + 1) * self.states).unwrap_or_default()
    }

    /// The `x` with `x = Qx + b`: what each state gathers on its way, when being in a state gives `b`.
    pub(crate) fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x = b.to_vec();
        for row in 0..self.states {
            let (known, rest) = x.split_at_mut(row);
            let sum: f64 = self.row(row).iter().zip(&*known).map(|(factor, value)| factor * value).sum();
            if let Some(value) = rest.first_mut() {
                *value += sum;
            }
        }
        for (row, pivot) in self.pivots.iter().enumerate().rev() {
            let (rest, known) = x.split_at_mut(row + 1);
            let later = self.row(row).get(row + 1..).unwrap_or_default();
            let sum: f64 = later.iter().zip(&*known).map(|(factor, value)| factor * value).sum();
            if let Some(value) = rest.last_mut() {
                *value = (*value + sum) / pivot;
            }
        }
        x
    }

    /// The `v` with `v = vQ + a`: how often each state is visited, when the chain starts in `a`.
    pub(crate) fn visits(&self, a: &[f64]) -> Vec<f64> {
        let mut v = a.to_vec();
        for (row, pivot) in self.pivots.iter().enumerate() {
            let (done, rest) = v.split_at_mut(row + 1);
            let Some(value) = done.last_mut() else { continue };
            *value /= pivot;
            let later = self.row(row).get(row + 1..).unwrap_or_default();
            for (slot, factor) in rest.iter_mut().zip(later) {
                *slot += *value * factor;
            }
        }
        for row in (0..self.states).rev() {
            let (rest, done) = v.split_at_mut(row);
            let value = done.first().copied().unwrap_or(0.0);
            for (slot, multiplier) in rest.iter_mut().zip(self.row(row)) {
                *slot += value * multiplier;
            }
        }
        v
    }
}

#[cfg(test)]
#[path = "elimination_tests.rs"]
mod tests;
