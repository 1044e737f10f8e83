//! Values and slopes of curves.

use super::curve::Curve;
use crate::math::{exp, expm1, ln, ln_1p, pow, tanh};

impl Curve {
    /// Response to a spend; 0 for a spend of 0 or less.
    #[must_use]
    pub fn response(&self, spend: f64) -> f64 {
        if spend <= 0.0 {
            return 0.0;
        }
        let x = spend;
        match self {
            Self::Hill { beta, half_sat, slope } => {
                let (e, above) = logistic_tail(slope * ln_ratio(x, *half_sat));
                beta * (if above { 1.0 } else { e }) / (1.0 + e)
            }
            Self::MichaelisMenten { beta, half_sat } => beta * (x / (half_sat + x)),
            Self::Power { beta, exponent } => beta * pow(x, *exponent),
            Self::Log { beta, scale } => beta * ln_1p(x / scale),
            Self::Exponential { beta, scale } => -beta * expm1(-x / scale),
            Self::Tanh { beta, scale } => beta * tanh(x / scale),
            Self::Logistic { beta, rate } => beta * tanh(rate * x / 2.0),
            Self::Sigmoid { beta, rate, midpoint } => {
                // The difference of the two logistic terms, as a product: nothing cancels for small spend.
                let (start, _) = logistic_tail(-rate * midpoint);
                let (here, above) = logistic_tail(rate * (x - midpoint));
                let up = -expm1(-rate * x);
                match (*midpoint > 0.0, above) {
                    (true, true) => beta * up / ((1.0 + here) * (1.0 + start)),
                    (true, false) => beta * up * here / ((1.0 + here) * (1.0 + start)),
                    (false, _) => beta * up * start / ((1.0 + here) * (1.0 + start)),
                }
            }
            Self::Linear { beta } => beta * x,
            Self::Tabulated { spend, response } => {
                let (from, to) = around(spend, response, x);
                let Some(to) = to else { return from.1 };
                from.1 + (to.1 - from.1) * ((x - from.0) / (to.0 - from.0))
            }
            Self::Shifted { curve, carry } => (curve.response(x + carry) - curve.response(*carry)).max(0.0),
        }
    }

    /// Response to the next unit of spend: the derivative. Infinite at 0 for curves that start upright.
    #[must_use]
    pub fn marginal(&self, spend: f64) -> f64 {
        let x = spend.max(0.0);
        match self {
            Self::Hill { beta, half_sat, slope } if x > 0.0 => hill_slopes(*beta, *half_sat, *slope, x).0,
            Self::Hill { beta, half_sat, slope } => at_zero(*beta, *slope, beta / half_sat),
            Self::MichaelisMenten { beta, half_sat } => {
                let share = half_sat / (half_sat + x);
                beta / half_sat * share * share
            }
            Self::Power { beta, exponent } if x > 0.0 => beta * exponent * pow(x, exponent - 1.0),
            Self::Power { beta, exponent } => at_zero(*beta, *exponent, *beta),
            Self::Log { beta, scale } => beta / (scale + x),
            Self::Exponential { beta, scale } => beta / scale * exp(-x / scale),
            Self::Tanh { beta, scale } => beta / scale * 4.0 * both_tails(2.0 * x / scale),
            Self::Logistic { beta, rate } => 2.0 * beta * rate * both_tails(rate * x),
            Self::Sigmoid { beta, rate, midpoint } => beta * rate * both_tails(rate * (x - midpoint)),
            Self::Linear { beta } => *beta,
            Self::Tabulated { spend, response } => {
                let (from, to) = around(spend, response, x);
                to.map_or(0.0, |to| (to.1 - from.1) / (to.0 - from.0))
            }
            Self::Shifted { curve, carry } => curve.marginal(x + carry),
        }
    }

    /// Second derivative: how fast the marginal response changes, above 0 in a convex part.
    #[must_use]
    pub fn curvature(&self, spend: f64) -> f64 {
        let x = spend.max(0.0);
        match self {
            Self::Hill { beta, half_sat, slope } if x > 0.0 => hill_slopes(*beta, *half_sat, *slope, x).1,
            Self::MichaelisMenten { half_sat, .. } => -2.0 * self.marginal(x) / (half_sat + x),
            Self::Power { exponent, .. } if x > 0.0 => (exponent - 1.0) * self.marginal(x) / x,
            Self::Log { scale, .. } => -self.marginal(x) / (scale + x),
            Self::Exponential { scale, .. } => -self.marginal(x) / scale,
            Self::Tanh { scale, .. } => -2.0 / scale * tanh(x / scale) * self.marginal(x),
            Self::Logistic { rate, .. } => -rate * tanh(rate * x / 2.0) * self.marginal(x),
            Self::Sigmoid { rate, midpoint, .. } => {
                -rate * tanh(rate * (x - midpoint) / 2.0) * self.marginal(x)
            }
            Self::Linear { .. } | Self::Tabulated { .. } => 0.0,
            Self::Shifted { curve, carry } => curve.curvature(x + carry),
            Self::Hill { .. } | Self::Power { .. } => {
                // At 0: the limit from the right, where it is finite.
                let near = f64::MIN_POSITIVE;
                self.curvature(near)
            }
        }
    }

    /// Marginal response and curvature, which have much in common.
    pub(crate) fn slopes(&self, spend: f64) -> (f64, f64) {
        match self {
            Self::Hill { beta, half_sat, slope } if spend > 0.0 => {
                hill_slopes(*beta, *half_sat, *slope, spend)
            }
            _ => (self.marginal(spend), self.curvature(spend)),
        }
    }

    /// Response per unit of spend; `None` without spend.
    #[must_use]
    pub fn average(&self, spend: f64) -> Option<f64> {
        (spend > 0.0).then(|| self.response(spend) / spend)
    }

    /// Percent more response for a percent more spend; `None` without spend or response.
    #[must_use]
    pub fn elasticity(&self, spend: f64) -> Option<f64> {
        let average = self.average(spend)?;
        (average > 0.0).then(|| self.marginal(spend) / average)
    }
}

/// The slope at 0 of a curve that starts like a power.
fn at_zero(beta: f64, power: f64, straight: f64) -> f64 {
    if beta == 0.0 || power > 1.0 {
        0.0
    } else if power < 1.0 {
        f64::INFINITY
    } else {
        straight
    }
}

/// e^(−|w|), and whether w is above 0.
fn logistic_tail(w: f64) -> (f64, bool) {
    (exp(-w.abs()), w > 0.0)
}

/// `p (1 − p)` for the logistic p of w.
fn both_tails(w: f64) -> f64 {
    let e = exp(-w.abs());
    e / ((1.0 + e) * (1.0 + e))
}

/// Logarithm of a ratio that may be out of the range of floats.
fn ln_ratio(x: f64, to: f64) -> f64 {
    let ratio = x / to;
    if ratio.is_normal() { ln(ratio) } else { ln(x) - ln(to) }
}

/// Marginal response and curvature of a Hill curve: with `p = x^s / (K^s + x^s)`, `b s / x · p (1 − p)`, and that times
/// `(s (1 − 2p) − 1) / x`.
fn hill_slopes(beta: f64, half_sat: f64, slope: f64, x: f64) -> (f64, f64) {
    if beta == 0.0 {
        return (0.0, 0.0);
    }
    let w = slope * ln_ratio(x, half_sat);
    let (e, above) = logistic_tail(w);
    let steep = beta * slope / x;
    let marginal = if e > SMALL && steep.is_normal() {
        steep * (e / ((1.0 + e) * (1.0 + e)))
    } else {
        // In logarithms: the product would leave the range of floats on the way.
        exp(ln(beta * slope) - ln(x) - w.abs() - 2.0 * ln_1p(e))
    };
    let rest = if above { e } else { 1.0 } / (1.0 + e);
    (marginal, marginal / x * (slope * (2.0 * rest - 1.0) - 1.0))
}

/// Below this, products of tails may have no digits left.
const SMALL: f64 = 1e-150;

type Point = (f64, f64);

/// The points of a table on both sides of a spend.
fn around(spend: &[f64], response: &[f64], x: f64) -> (Point, Option<Point>) {
    let after = spend.partition_point(|spend| *spend <= x);
    let point = |index: usize| Some((*spend.get(index)?, *response.get(index)?));
    (after.checked_sub(1).and_then(point).unwrap_or_default(), point(after))
}
