//! The fit: iterations that cannot lower the likelihood, with longer steps where these are as good.

use super::dense::Dense;
use super::em::{Expected, Rates, bounds};
use super::parameters::Hazard;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Steps, Sum, exp, ln, sqrt};

/// A fit, with the log-likelihood of the start and after each step.
pub(super) struct Fit {
    pub(super) rates: Rates,
    pub(super) log_likelihood: Vec<f64>,
}

/// Rates with what follows from them.
struct Point {
    rates: Rates,
    expected: Expected,
    log_likelihood: f64,
}

impl Point {
    fn new(rates: Rates, dense: &Dense, steps: &Steps<'_>) -> Result<Self> {
        let expected = rates.expected(dense, steps)?;
        let log_likelihood = expected.log_hazard - rates.cumulative(dense);
        Ok(Self { rates, expected, log_likelihood })
    }

    fn next(&self, dense: &Dense, bounds: (f64, f64), steps: &Steps<'_>) -> Result<Self> {
        Self::new(self.rates.maximised(dense, &self.expected, bounds), dense, steps)
    }
}

impl Fit {
    /// Fits the hazard of one milestone.
    ///
    /// After every second iteration the way that both went is lengthened (squared extrapolation, SQUAREM, on logarithms), where
    /// that is no less likely.
    ///
    /// # Errors
    /// `NOT_CONVERGED` after so many iterations; `CANCELLED` when nobody wants it any more.
    ///
    /// # References
    /// Varadhan, R. and Roland, C. (2008), "Simple and globally convergent methods for accelerating the convergence of any EM
    /// algorithm", Scandinavian Journal of Statistics 35(2), 335–353.
    pub(super) fn new(dense: &Dense, parameters: &Hazard, steps: &Steps<'_>) -> Result<Self> {
        let bounds = bounds(dense, parameters);
        let mut before = Point::new(Rates::start(dense, bounds), dense, steps)?;
        let mut log_likelihood = vec![before.log_likelihood];
        let mut iterations = 0;
        let converged = |gain: f64, last: f64| gain <= parameters.tolerance * last.abs();
        while iterations < parameters.max_iterations {
            let once = before.next(dense, bounds, steps)?;
            log_likelihood.push(once.log_likelihood);
            if converged(once.log_likelihood - before.log_likelihood, once.log_likelihood) {
                return Ok(Self { rates: once.rates, log_likelihood });
            }
            let twice = once.next(dense, bounds, steps)?;
            log_likelihood.push(twice.log_likelihood);
            if converged(twice.log_likelihood - once.log_likelihood, twice.log_likelihood) {
                return Ok(Self { rates: twice.rates, log_likelihood });
            }
            let longer = Rates::lengthened(&before.rates, &once.rates, &twice.rates, bounds);
            let longer = Point::new(longer, dense, steps)?;
            iterations += 3;
            before = if longer.log_likelihood >= twice.log_likelihood {
                log_likelihood.push(longer.log_likelihood);
                longer
            } else {
                twice
            };
        }
        let detail = format!(
            "expected the log-likelihood to gain less than {} of itself within {} iterations, got more: allow more iterations or a \
             larger tolerance",
            parameters.tolerance, parameters.max_iterations
        );
        Err(Error::new(ErrorKind::NotConverged, "max_iterations", detail))
    }
}

impl Rates {
    /// The way of two iterations, lengthened: `θ − 2αr + α²v` in logarithms, with `r` the first step, `v` the difference of the
    /// second to it, and `α = −‖r‖/‖v‖`.
    fn lengthened(before: &Self, once: &Self, twice: &Self, (least, greatest): (f64, f64)) -> Self {
        let all = |rates: &Self| -> Vec<f64> {
            rates.baseline.iter().chain(&rates.effect).chain(&rates.decay).copied().collect()
        };
        let ways: Vec<Option<(f64, f64, f64)>> = all(before)
            .into_iter()
            .zip(all(once))
            .zip(all(twice))
            .map(|((start, once), twice)| {
                // What came to nothing stays there.
                let logs =
                    (start > 0.0 && once > 0.0 && twice > 0.0).then(|| (ln(start), ln(once), ln(twice)));
                logs.map(|(start, once, twice)| (start, once - start, twice - once - (once - start)))
            })
            .collect();
        let length = |of: fn(&(f64, f64, f64)) -> f64| {
            sqrt(ways.iter().flatten().map(|way| of(way) * of(way)).collect::<Sum>().value())
        };
        let (first, change) = (length(|way| way.1), length(|way| way.2));
        let alpha = if change > 0.0 { (-first / change).min(-1.0) } else { -1.0 };
        let moved: Vec<f64> = ways
            .iter()
            .zip(all(twice))
            .map(|(way, twice)| {
                way.map_or(twice, |(start, first, change)| {
                    exp(start - 2.0 * alpha * first + alpha * alpha * change)
                })
            })
            .collect();
        let (baseline, rest) = moved.split_at(twice.baseline.len().min(moved.len()));
        let (effect, decay) = rest.split_at(twice.effect.len().min(rest.len()));
        let decay = decay.iter().map(|rate| rate.clamp(least, greatest)).collect();
        Self { baseline: baseline.to_vec(), effect: effect.to_vec(), decay }
    }
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
