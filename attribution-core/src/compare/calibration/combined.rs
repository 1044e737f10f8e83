//! Estimates of one number, combined by their precision.

use crate::math::{Sum, sqrt};

/// Incremental conversions, and how far chance may move them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Estimate {
    pub(super) incremental: f64,
    /// Above 0.
    pub(super) standard_error: f64,
}

impl Estimate {
    /// The same for a whole of which it is a part.
    pub(super) fn scaled(self, scale: f64) -> Self {
        Self { incremental: self.incremental * scale, standard_error: self.standard_error * scale }
    }
}

/// Mean of several estimates, each weighted by its precision, which is 1 by its variance; none of none.
pub(super) fn combined(estimates: &[Estimate]) -> Option<Estimate> {
    // Relative to the smallest error: the square of a tiny one would be 0.
    let least = estimates.iter().map(|one| one.standard_error).reduce(f64::min)?;
    let precision = |one: &Estimate| {
        let ratio = least / one.standard_error;
        ratio * ratio
    };
    let whole = estimates.iter().map(precision).collect::<Sum>().value();
    let weighted = estimates.iter().map(|one| one.incremental * precision(one)).collect::<Sum>().value();
    Some(Estimate { incremental: weighted / whole, standard_error: least / sqrt(whole) })
}

/// Figure of a model for a channel, drawn toward its tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shrunk {
    /// Weight of the experiment, 0 to 1.
    pub(super) weight: f64,
    /// Posterior mean, cut at 0.
    pub(super) posterior: f64,
    pub(super) standard_error: f64,
}

/// Precision-weighted mean of a model and an experiment.
pub(super) fn shrunk(model: f64, model_error: f64, experiment: Estimate) -> Shrunk {
    let of_model = model_error / hypotenuse(model_error, experiment.standard_error);
    let weight = of_model * of_model;
    Shrunk {
        weight,
        posterior: (weight * experiment.incremental + (1.0 - weight) * model).max(0.0),
        standard_error: of_model * experiment.standard_error,
    }
}

/// Standard error of a sum of independent errors, without the underflow of the square of a tiny one.
pub(super) fn hypotenuse(a: f64, b: f64) -> f64 {
    let larger = a.max(b);
    if larger <= 0.0 {
        return 0.0;
    }
    let (a, b) = (a / larger, b / larger);
    larger * sqrt(a * a + b * b)
}

#[cfg(test)]
#[path = "combined_tests.rs"]
mod tests;
