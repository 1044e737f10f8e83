//! Landmarks of curves: where they bend, where they pay most, and which spend has a given slope.

use super::curve::Curve;
use crate::math::{acosh, exp, ln, ln_1p, pow, sqrt};

impl Curve {
    /// Spend up to which the curve is convex, so that each unit brings more than the one before; 0 for a concave curve.
    ///
    /// For Hill `half_sat · ((s − 1) / (s + 1))^(1/s)`. A table may bend more than once; for it this is the spend after
    /// which it bends no more upwards.
    #[must_use]
    pub fn inflection(&self) -> f64 {
        match self {
            Self::Hill { half_sat, slope, .. } if *slope > 1.0 => {
                half_sat * pow((slope - 1.0) / (slope + 1.0), 1.0 / slope)
            }
            Self::Sigmoid { midpoint, .. } => midpoint.max(0.0),
            Self::Tabulated { spend, .. } => {
                let slopes = spend.iter().map(|x| (*x, self.marginal(*x)));
                let mut before = self.marginal(0.0);
                let mut last = 0.0;
                for (x, slope) in slopes {
                    if slope > before {
                        last = x;
                    }
                    before = slope;
                }
                last
            }
            Self::Shifted { curve, carry } => (curve.inflection() - carry).max(0.0),
            Self::Hill { .. }
            | Self::MichaelisMenten { .. }
            | Self::Power { .. }
            | Self::Log { .. }
            | Self::Exponential { .. }
            | Self::Tanh { .. }
            | Self::Logistic { .. }
            | Self::Linear { .. } => 0.0,
        }
    }

    /// True for diminishing returns everywhere: each unit brings at most as much as the one before.
    #[must_use]
    pub fn is_concave(&self) -> bool {
        self.inflection() == 0.0
    }

    /// Spend after which there is nothing more to gain, or `None` when there always is.
    #[must_use]
    pub fn saturation(&self) -> Option<f64> {
        match self {
            Self::Tabulated { spend, response } => {
                let maximum = response.last().copied().unwrap_or_default();
                let first = response.partition_point(|response| *response < maximum);
                Some(spend.get(first).copied().unwrap_or_default())
            }
            Self::Shifted { curve, carry } => curve.saturation().map(|spend| (spend - carry).max(0.0)),
            Self::Hill { .. }
            | Self::MichaelisMenten { .. }
            | Self::Power { .. }
            | Self::Log { .. }
            | Self::Exponential { .. }
            | Self::Tanh { .. }
            | Self::Logistic { .. }
            | Self::Sigmoid { .. }
            | Self::Linear { .. } => None,
        }
    }

    /// The most that can come back, or `None` when more spend always brings more without limit.
    #[must_use]
    pub fn maximum(&self) -> Option<f64> {
        match self {
            Self::Hill { beta, .. }
            | Self::MichaelisMenten { beta, .. }
            | Self::Exponential { beta, .. }
            | Self::Tanh { beta, .. }
            | Self::Logistic { beta, .. } => Some(*beta),
            Self::Sigmoid { beta, rate, midpoint } => {
                let tail = exp(-(rate * midpoint).abs());
                Some(beta * if *midpoint > 0.0 { 1.0 } else { tail } / (1.0 + tail))
            }
            Self::Tabulated { response, .. } => response.last().copied(),
            Self::Shifted { curve, carry } => curve.maximum().map(|maximum| maximum - curve.response(*carry)),
            Self::Power { .. } | Self::Log { .. } | Self::Linear { .. } => None,
        }
    }

    /// Spend with the best average response (the tangent from the origin touches there); 0 for a concave curve, whose
    /// first unit is its best.
    ///
    /// For Hill `half_sat · (s − 1)^(1/s)`.
    #[must_use]
    pub fn max_average_spend(&self) -> f64 {
        match self {
            Self::Hill { half_sat, slope, .. } if *slope > 1.0 => half_sat * pow(slope - 1.0, 1.0 / slope),
            Self::Tabulated { spend, .. } => {
                let mut best = (0.0, self.marginal(0.0));
                for x in spend {
                    let average = self.average(*x).unwrap_or_default();
                    if average > best.1 {
                        best = (*x, average);
                    }
                }
                best.0
            }
            _ if self.is_concave() => 0.0,
            _ => {
                let mut far = 2.0 * self.inflection();
                while self.marginal(far) * far > self.response(far) && far < f64::MAX / 4.0 {
                    far *= 2.0;
                }
                self.tangent_from(0.0, 0.0, self.inflection(), far)
            }
        }
    }

    /// True when each unit brings as much as the one before.
    pub(crate) fn is_straight(&self) -> bool {
        match self {
            Self::Linear { .. } => true,
            Self::Power { exponent, .. } => *exponent == 1.0,
            Self::Shifted { curve, .. } => curve.is_straight(),
            Self::Hill { .. }
            | Self::MichaelisMenten { .. }
            | Self::Log { .. }
            | Self::Exponential { .. }
            | Self::Tanh { .. }
            | Self::Logistic { .. }
            | Self::Sigmoid { .. }
            | Self::Tabulated { .. } => false,
        }
    }

    /// The parameter that says how large its response is.
    pub(crate) fn size_name(&self) -> &'static str {
        match self {
            Self::Tabulated { .. } => "response",
            Self::Shifted { curve, .. } if curve.is_tabulated() => "curve.response",
            Self::Shifted { .. } => "curve.beta",
            Self::Hill { .. }
            | Self::MichaelisMenten { .. }
            | Self::Power { .. }
            | Self::Log { .. }
            | Self::Exponential { .. }
            | Self::Tanh { .. }
            | Self::Logistic { .. }
            | Self::Sigmoid { .. }
            | Self::Linear { .. } => "beta",
        }
    }

    /// True when it is made of lines between points.
    pub(crate) fn is_tabulated(&self) -> bool {
        match self {
            Self::Tabulated { .. } => true,
            Self::Shifted { curve, .. } => curve.is_tabulated(),
            _ => false,
        }
    }

    /// Spend in the concave part whose marginal response is `marginal`, or where that part starts when it is nowhere
    /// so steep; infinite for 0 or less, unless the curve ends.
    ///
    /// A straight line has no such spend: `None`.
    #[must_use]
    pub fn inverse_marginal(&self, marginal: f64) -> Option<f64> {
        let start = self.inflection();
        if marginal.is_nan() || self.is_straight() || matches!(self, Self::Tabulated { .. }) {
            return None;
        }
        if marginal >= self.marginal(start) {
            return Some(start);
        }
        if marginal <= 0.0 {
            return Some(f64::INFINITY);
        }
        let spend = match self {
            Self::Hill { beta, half_sat, slope } => hill_inverse(*beta, *half_sat, *slope, marginal),
            Self::MichaelisMenten { beta, half_sat } => sqrt(beta * half_sat / marginal) - half_sat,
            Self::Power { beta, exponent } if *exponent < 1.0 => {
                exp((ln(marginal) - ln(beta * exponent)) / (exponent - 1.0))
            }
            Self::Log { beta, scale } => beta / marginal - scale,
            Self::Exponential { beta, scale } => scale * (ln(beta / scale) - ln(marginal)),
            Self::Tanh { beta, scale } => scale * acosh(sqrt(beta / scale / marginal)),
            Self::Logistic { beta, rate } => upper_tail(marginal / (2.0 * beta * rate)) / rate,
            Self::Sigmoid { beta, rate, midpoint } => midpoint + upper_tail(marginal / (beta * rate)) / rate,
            Self::Shifted { curve, carry } => curve.inverse_marginal(marginal)? - carry,
            Self::Power { .. } | Self::Linear { .. } | Self::Tabulated { .. } => return None,
        };
        Some(spend.max(start))
    }

    /// Tangent point: where the line from a point on the curve, in its convex part, touches the curve from above,
    /// between `from` and `to`; the nearer end when it touches nowhere between.
    ///
    /// `h(z) = f′(z) (z − a) − (f(z) − f(a))` falls in the concave part, with slope `f″(z) (z − a)`.
    pub(crate) fn tangent_from(&self, a: f64, response: f64, from: f64, to: f64) -> f64 {
        let excess = |z: f64| self.marginal(z) * (z - a) - (self.response(z) - response);
        if let Self::Hill { half_sat, slope, .. } = self
            && a == 0.0
            && *slope > 1.0
        {
            return (half_sat * pow(slope - 1.0, 1.0 / slope)).max(from).min(to.max(from));
        }
        if excess(to) >= 0.0 {
            return to;
        }
        if excess(from) <= 0.0 {
            return from;
        }
        falling_root(from, to, |z| (excess(z), self.curvature(z) * (z - a)))
    }
}

/// Spend with a slope on the falling branch: Newton's steps for `ln f′(eᵗ) = ln slope`, which is concave and falls
/// there, so that from the right they go down to the root and never past it.
fn hill_inverse(beta: f64, half_sat: f64, slope: f64, marginal: f64) -> f64 {
    if beta == 0.0 {
        return 0.0;
    }
    let (top, middle) = (ln(beta * slope) - ln(marginal), ln(half_sat));
    // Two straight lines lie above ln f′; where they meet the target is right of the root.
    let mut t = (top + slope * middle) / (slope + 1.0);
    if slope < 1.0 {
        t = t.min((top - slope * middle) / (1.0 - slope));
    }
    for _ in 0..100 {
        let w = slope * (middle - t);
        let tail = exp(-w.abs());
        let value = top - t - w.abs() - 2.0 * ln_1p(tail);
        let half = (1.0 - tail) / (1.0 + tail);
        let steep = slope * if w > 0.0 { half } else { -half } - 1.0;
        let next = t - value / steep;
        if !next.is_finite() || (next - t).abs() <= 1e-15 * t.abs().max(1.0) {
            break;
        }
        t = next;
    }
    exp(t)
}

/// `ln(p / (1 − p))` for the larger p with `p (1 − p) = product`.
fn upper_tail(product: f64) -> f64 {
    let root = sqrt((1.0 - 4.0 * product).max(0.0));
    let large = f64::midpoint(1.0, root);
    ln(large) - ln(2.0 * product / (1.0 + root))
}

/// The root of a function that falls between two places: Newton's steps, halved where they leave the bracket.
pub(crate) fn falling_root(mut low: f64, mut high: f64, value_and_slope: impl Fn(f64) -> (f64, f64)) -> f64 {
    let mut at = f64::midpoint(low, high);
    for _ in 0..200 {
        let (value, slope) = value_and_slope(at);
        if value == 0.0 {
            return at;
        }
        if value > 0.0 {
            low = at;
        } else {
            high = at;
        }
        let newton = at - value / slope;
        let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
        if (next - at).abs() <= 1e-16 * at.abs() || high - low <= 1e-16 * high.abs() {
            return next;
        }
        at = next;
    }
    at
}
