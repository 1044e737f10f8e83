//! What the search needs of a curve, weighted.

use crate::economics::response::Curve;

/// A curve in units of the objective.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::economics) struct Shape {
    pub(in crate::economics) curve: Curve,
    pub(in crate::economics) weight: f64,
}

impl Shape {
    pub(super) fn response(&self, spend: f64) -> f64 {
        self.weight * self.curve.response(spend)
    }

    pub(super) fn marginal(&self, spend: f64) -> f64 {
        if self.weight == 0.0 { 0.0 } else { self.weight * self.curve.marginal(spend) }
    }

    pub(super) fn curvature(&self, spend: f64) -> f64 {
        self.weight * self.curve.curvature(spend)
    }

    /// Spend in the concave part with a slope; `None` for straight lines.
    pub(super) fn inverse_marginal(&self, marginal: f64) -> Option<f64> {
        if self.weight == 0.0 {
            return Some(self.curve.inflection());
        }
        self.curve.inverse_marginal(marginal / self.weight)
    }

    pub(super) fn inflection(&self) -> f64 {
        self.curve.inflection()
    }

    /// Where the line from a point touches the curve, see [`Curve::tangent_from`].
    pub(super) fn tangent_from(&self, at: f64, response: f64, from: f64, to: f64) -> f64 {
        if self.weight == 0.0 {
            return from;
        }
        self.curve.tangent_from(at, response / self.weight, from, to)
    }

    /// The corners of a curve that is straight between them, from `low` to `high`.
    pub(super) fn corners(&self, low: f64, high: f64) -> Option<Vec<f64>> {
        let straight = |curve: &Curve| match curve {
            Curve::Linear { .. } | Curve::Power { exponent: 1.0, .. } => Some(Vec::new()),
            Curve::Tabulated { spend, .. } => Some(spend.clone()),
            _ => None,
        };
        let inner = match &self.curve {
            Curve::Shifted { curve, carry } => {
                straight(curve).map(|corners| corners.into_iter().map(|x| x - carry).collect())
            }
            curve if self.weight > 0.0 => straight(curve),
            _ => Some(Vec::new()),
        }?;
        let inside = inner.into_iter().filter(|x| *x > low && *x < high);
        Some(std::iter::once(low).chain(inside).chain((high > low).then_some(high)).collect())
    }
}
