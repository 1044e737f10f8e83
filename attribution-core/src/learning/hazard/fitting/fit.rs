//! The fit: iterations that cannot lower the likelihood.

use super::dense::Dense;
use super::em::{Expected, Rates, bounds};
use crate::error::{Error, ErrorKind, Result};
use crate::learning::hazard::parameters::Hazard;
use crate::math::Steps;

/// Every so many iterations effects and decay rates are maximised together.
const TOGETHER: u32 = 4;

/// A fit, with the log-likelihood of the start and after each iteration.
pub(in crate::learning::hazard) struct Fit {
    pub(in crate::learning::hazard) rates: Rates,
    pub(in crate::learning::hazard) log_likelihood: Vec<f64>,
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
}

impl Fit {
    /// Fits the hazard of one milestone: it has converged where an iteration gains next to nothing.
    ///
    /// Where the half-life of a channel is about as long as anybody waited, a smaller decay rate with a greater effect is nearly as
    /// likely, and iterations that change one after the other creep; so every fourth maximises both together.
    ///
    /// # Errors
    /// `NOT_CONVERGED` after so many iterations; `CANCELLED` when nobody wants it any more.
    pub(in crate::learning::hazard) fn new(
        dense: &Dense,
        parameters: &Hazard,
        steps: &Steps<'_>,
    ) -> Result<Self> {
        let bounds = bounds(dense, parameters);
        let mut point = Point::new(Rates::start(dense, bounds), dense, steps)?;
        let mut log_likelihood = vec![point.log_likelihood];
        for iteration in 1..=parameters.max_iterations {
            let Point { rates, expected, log_likelihood: before } = &point;
            let together = iteration % TOGETHER == 0;
            let next = if together {
                rates.profiled(dense, expected, bounds)
            } else {
                rates.maximised(dense, expected, bounds)
            };
            let next = Point::new(next, dense, steps)?;
            let gain = next.log_likelihood - before;
            log_likelihood.push(next.log_likelihood);
            let converged = gain <= parameters.tolerance * next.log_likelihood.abs();
            point = next;
            // Only after the long step is there nothing left to gain by it.
            if converged && (together || iteration < TOGETHER || parameters.max_iterations < TOGETHER) {
                return Ok(Self { rates: point.rates, log_likelihood });
            }
        }
        let detail = format!(
            "expected the log-likelihood to gain less than {} of itself within {} iterations, got more: allow more iterations or a \
             larger tolerance",
            parameters.tolerance, parameters.max_iterations
        );
        Err(Error::new(ErrorKind::NotConverged, "max_iterations", detail))
    }
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
