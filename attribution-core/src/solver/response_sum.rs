//! Response of a channel as the search needs it: of a curve, or of several that may be the true one.

use crate::math::{Sum, count_f64, exp, ln, sqrt};
use crate::response::Curve;

/// A response in units of the objective: that of one curve; the sum of several, each with its part in the weight; or
/// what a response that may be any of several is worth to somebody who is averse to risk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) parts: Vec<Part>,
    /// Aversion to risk, per unit of response.
    aversion: Option<f64>,
}

/// A weighted curve.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    pub(crate) curve: Curve,
    pub(crate) weight: f64,
}

impl Shape {
    pub(crate) fn of(curve: Curve, weight: f64) -> Self {
        Self { parts: vec![Part { curve, weight }], aversion: None }
    }

    /// Curves of which each is as likely; with an aversion their certainty equivalent, else their mean.
    pub(crate) fn of_draws(curves: Vec<Curve>, weight: f64, aversion: Option<f64>) -> Self {
        let share = if aversion.is_some() { 1.0 } else { 1.0 / count_f64(curves.len() as u64) };
        let part = |curve| Part { curve, weight: weight * share };
        Self { parts: curves.into_iter().map(part).collect(), aversion }
    }

    /// The sum of curves, each with its weight.
    pub(crate) fn weighted(curves: impl Iterator<Item = (Curve, f64)>) -> Self {
        let part = |(curve, weight)| Part { curve, weight };
        Self { parts: curves.map(part).collect(), aversion: None }
    }

    /// The only curve, if there is but one.
    pub(crate) fn single(&self) -> Option<&Part> {
        match self.parts.as_slice() {
            [part] => Some(part),
            _ => None,
        }
    }

    /// Joined value of the parts: their sum, or `−ln(mean of e^(−γ v)) / γ`.
    pub(crate) fn joined(&self, values: &[f64]) -> f64 {
        let Some(aversion) = self.aversion else { return values.iter().copied().collect::<Sum>().value() };
        let minimum = values.iter().copied().fold(f64::INFINITY, f64::min);
        // The least value dominates: beside it nothing overflows.
        let terms: Sum = values.iter().map(|value| exp(-aversion * (value - minimum))).collect();
        minimum - ln(terms.value() / count_f64(values.len() as u64)) / aversion
    }

    /// Derivative of that: the slopes of the values, weighted by how bad each draw is for somebody averse to risk.
    pub(crate) fn joined_slope(&self, values: &[f64], slopes: &[f64]) -> f64 {
        let Some(aversion) = self.aversion else { return slopes.iter().copied().collect::<Sum>().value() };
        let minimum = values.iter().copied().fold(f64::INFINITY, f64::min);
        let (mut above, mut below) = (Sum::default(), Sum::default());
        for (value, slope) in values.iter().zip(slopes) {
            let weight = exp(-aversion * (value - minimum));
            above.add(weight * slope);
            below.add(weight);
        }
        above.value() / below.value()
    }

    /// The second derivative, given values, slopes and curvatures of the parts.
    pub(crate) fn joined_curvature(&self, values: &[f64], slopes: &[f64], curvatures: &[f64]) -> f64 {
        let mean = self.joined_slope(values, curvatures);
        let Some(aversion) = self.aversion else { return mean };
        let slope = self.joined_slope(values, slopes);
        let apart: Vec<f64> = slopes.iter().map(|own| (own - slope) * (own - slope)).collect();
        mean - aversion * self.joined_slope(values, &apart)
    }

    pub(crate) const fn is_averse(&self) -> bool {
        self.aversion.is_some()
    }

    /// Marginal response and curvature.
    fn slopes(&self, spend: f64) -> (f64, f64) {
        if self.is_averse() {
            return (self.marginal(spend), self.curvature(spend));
        }
        let (mut slope, mut bend) = (Sum::default(), Sum::default());
        for part in self.parts.iter().filter(|part| part.weight != 0.0) {
            let (own, change) = part.curve.slopes(spend);
            slope.add(part.weight * own);
            bend.add(part.weight * change);
        }
        (slope.value(), bend.value())
    }

    fn sum(&self, value: impl Fn(&Part) -> f64) -> f64 {
        self.parts.iter().map(value).collect::<Sum>().value()
    }

    fn each(&self, value: impl Fn(&Part) -> f64) -> Vec<f64> {
        self.parts.iter().map(value).collect()
    }

    pub(crate) fn response(&self, spend: f64) -> f64 {
        match self.single() {
            Some(part) => part.response(spend),
            None => self.joined(&self.each(|part| part.response(spend))),
        }
    }

    pub(crate) fn marginal(&self, spend: f64) -> f64 {
        match self.single() {
            Some(part) => part.marginal(spend),
            None if !self.is_averse() => self.sum(|part| part.marginal(spend)),
            None => self.joined_slope(
                &self.each(|part| part.response(spend)),
                &self.each(|part| part.marginal(spend)),
            ),
        }
    }

    pub(crate) fn curvature(&self, spend: f64) -> f64 {
        match self.single() {
            Some(part) => part.curvature(spend),
            None if !self.is_averse() => self.sum(|part| part.curvature(spend)),
            None => self.joined_curvature(
                &self.each(|part| part.response(spend)),
                &self.each(|part| part.marginal(spend)),
                &self.each(|part| part.curvature(spend)),
            ),
        }
    }

    /// Spend in the concave part with a slope; `None` for straight lines.
    pub(crate) fn inverse_marginal(&self, marginal: f64) -> Option<f64> {
        if let Some(part) = self.single() {
            return part.inverse_marginal(marginal);
        }
        let bend = self.inflection();
        if self.is_straight() {
            return None;
        }
        if self.marginal(bend) <= marginal {
            return Some(bend);
        }
        if marginal <= 0.0 {
            return Some(f64::INFINITY);
        }
        // The heaviest part says where to look; from there on Newton's steps for ln slope against ln spend, which is nearly
        // straight.
        let whole = if self.is_averse() { 1.0 } else { self.sum(|part| part.weight) };
        let curved = || self.parts.iter().filter(|part| part.weight > 0.0 && !part.curve.is_straight());
        let at = |part: &Part| {
            part.curve.inverse_marginal(marginal / whole).filter(|spend| *spend > bend && spend.is_finite())
        };
        let heaviest = curved().max_by(|a, b| a.weight.total_cmp(&b.weight));
        // Where that one is flatter everywhere, another is steeper: the last of them lies beyond the root.
        let guess = heaviest.and_then(at).or_else(|| curved().filter_map(at).reduce(f64::max));
        let (mut low, mut high) = (bend, f64::INFINITY);
        let mut spend = guess.unwrap_or((2.0 * bend).max(f64::MIN_POSITIVE));
        for _ in 0..2000 {
            let (slope, bend) = self.slopes(spend);
            if slope == marginal {
                return Some(spend);
            }
            if slope > marginal {
                low = spend;
            } else {
                high = spend;
            }
            let newton = (ln(marginal) - ln(slope)) * slope / (spend * bend);
            let moved = spend * exp(newton.clamp(-3.0, 3.0));
            let next = match (moved > low && moved < high, high.is_finite()) {
                (true, _) => moved,
                (false, true) if low > 0.0 => sqrt(low) * sqrt(high),
                (false, true) => 0.5 * high,
                (false, false) => 8.0 * spend,
            };
            let narrow = high.is_finite() && high - low <= 4e-16 * high;
            let near = (next - spend).abs() <= 4e-16 * spend || narrow;
            if near || !next.is_finite() {
                return Some(next);
            }
            spend = next;
        }
        Some(spend)
    }

    /// True for a straight line. What lines are worth that may be any of several is not, to somebody averse to risk.
    pub(crate) fn is_straight(&self) -> bool {
        !self.is_averse() && self.parts.iter().all(|part| part.weight == 0.0 || part.curve.is_straight())
    }

    /// Spend beyond which the response is surely concave.
    pub(crate) fn inflection(&self) -> f64 {
        self.parts.iter().map(|part| part.curve.inflection()).fold(0.0, f64::max)
    }
}

impl Part {
    pub(crate) fn response(&self, spend: f64) -> f64 {
        self.weight * self.curve.response(spend)
    }

    pub(crate) fn marginal(&self, spend: f64) -> f64 {
        if self.weight == 0.0 { 0.0 } else { self.weight * self.curve.marginal(spend) }
    }

    pub(crate) fn curvature(&self, spend: f64) -> f64 {
        self.weight * self.curve.curvature(spend)
    }

    /// Spend in the concave part with a slope; `None` for straight lines.
    pub(crate) fn inverse_marginal(&self, marginal: f64) -> Option<f64> {
        if self.weight == 0.0 {
            return Some(self.curve.inflection());
        }
        self.curve.inverse_marginal(marginal / self.weight)
    }

    /// Tangent point: where the line from a point touches the curve, see [`Curve::tangent_from`].
    pub(crate) fn tangent_from(&self, at: f64, response: f64, from: f64, to: f64) -> f64 {
        if self.weight == 0.0 {
            return from;
        }
        self.curve.tangent_from(at, response / self.weight, from, to)
    }

    /// The corners of a curve that is straight between them, from `low` to `high`.
    pub(crate) fn corners(&self, low: f64, high: f64) -> Option<Vec<f64>> {
        let straight = |curve: &Curve| match curve {
            curve if curve.is_straight() => Some(Vec::new()),
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
