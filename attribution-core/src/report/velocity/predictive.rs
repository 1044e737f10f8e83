//! Predictive distribution of the cycle of a new deal.

use crate::math::{Confidence, LinearModel, count_f64, expm1, ln_1p, sqrt, student_quantile, student_tail};

/// Predictive distribution of log(1 + days) of a new deal: Student's, about the fitted value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Predictive {
    center: f64,
    /// `s·√(1 + h)`: the noise of the deal itself, and what is not known of the coefficients.
    spread: f64,
    freedom: f64,
}

/// Median and limits in days; `None` where a number is too large to be one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Interval {
    pub(super) median: Option<f64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

impl Predictive {
    /// Distribution for a deal with a row of the design; `None` where no degree of freedom tells the noise.
    pub(super) fn new(model: &LinearModel, row: &[f64]) -> Option<Self> {
        let spread = model.sigma()? * sqrt(1.0 + model.leverage(row));
        Some(Self { center: model.fitted(row), spread, freedom: count_f64(model.freedom) })
    }

    /// Probability that the cycle lasts longer than `age` days.
    fn lasts(self, age: f64) -> f64 {
        let beyond = ln_1p(age) - self.center;
        if self.spread > 0.0 {
            student_tail(beyond / self.spread, self.freedom)
        } else {
            f64::from(u8::from(beyond < 0.0))
        }
    }

    /// Days that a cycle exceeds with the probability whose quantile is `t`.
    fn days(self, t: f64) -> Option<f64> {
        let days = expm1(self.center + t * self.spread);
        days.is_finite().then_some(days.max(0.0))
    }

    /// Median, and the limits at the quantiles −t and t, which deals of one regression share.
    pub(super) fn within(self, t: f64) -> Interval {
        Interval { median: self.days(0.0), low: self.days(-t), high: self.days(t) }
    }

    /// Median, and the limits that hold the middle `level`; of deals that are open since `age` days those of the cycles that
    /// last longer. `None` where none would.
    pub(super) fn interval(self, level: Confidence, age: Option<f64>) -> Option<Interval> {
        let lasts = age.map_or(1.0, |age| self.lasts(age));
        let at = |tail: f64| self.days(student_quantile(tail * lasts, self.freedom));
        let tail = level.tail();
        (lasts > 0.0).then(|| Interval { median: at(0.5), low: at(1.0 - tail), high: at(tail) })
    }
}

#[cfg(test)]
#[path = "predictive_tests.rs"]
mod tests;
