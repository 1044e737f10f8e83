//! Families of curves that can be fitted: their parameters as logarithms, and how the response changes with them.

use serde::{Deserialize, Serialize};

use crate::math::{exp, ln};
use crate::response::Curve;

/// Family of curves that is fitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CurveFamily {
    /// [`Curve::Hill`].
    #[default]
    Hill,
    /// [`Curve::MichaelisMenten`].
    MichaelisMenten,
    /// [`Curve::Power`].
    Power,
    /// [`Curve::Log`].
    Log,
    /// [`Curve::Exponential`].
    Exponential,
    /// [`Curve::Tanh`].
    Tanh,
    /// [`Curve::Linear`].
    Linear,
    /// The same response at every spend that was seen: a [`Curve::Tabulated`] that rises in a straight line to the least of
    /// these spends, of which nothing is known, and is flat from there on.
    Plateau,
    /// The same response whatever is spent, also nothing: a baseline, and a curve that brings 0.
    Constant,
    /// Whichever of these has the least criterion of Akaike, corrected for few observations. Where there are too few for
    /// it, further parameters must pass an F-test at 95 %.
    Auto,
}

/// Logarithms of up to three parameters of the curve, the height first, and the baseline itself.
pub(super) type Logs = [f64; 4];

/// Limits of each of these.
pub(super) type Limits = [(f64, f64); 4];

impl CurveFamily {
    /// Those that [`CurveFamily::Auto`] tries, those with the fewest parameters first: they win ties.
    pub(super) const ALL: [Self; 9] = [
        Self::Plateau,
        Self::Constant,
        Self::Linear,
        Self::MichaelisMenten,
        Self::Power,
        Self::Log,
        Self::Exponential,
        Self::Tanh,
        Self::Hill,
    ];

    /// The names of the parameters.
    pub(super) const fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Hill | Self::Auto => &["beta", "half_sat", "slope"],
            Self::MichaelisMenten => &["beta", "half_sat"],
            Self::Power => &["beta", "exponent"],
            Self::Log | Self::Exponential | Self::Tanh => &["beta", "scale"],
            Self::Linear | Self::Plateau => &["beta"],
            Self::Constant => &[],
        }
    }

    pub(super) fn curve(self, [beta, second, third, _]: Logs) -> Curve {
        let [beta, second, third] = [beta, second, third].map(exp);
        match self {
            Self::Hill | Self::Auto => Curve::Hill { beta, half_sat: second, slope: third },
            Self::MichaelisMenten => Curve::MichaelisMenten { beta, half_sat: second },
            // A logarithm of 0 comes back as 1 only nearly.
            Self::Power => Curve::Power { beta, exponent: second.min(1.0) },
            Self::Log => Curve::Log { beta, scale: second },
            Self::Exponential => Curve::Exponential { beta, scale: second },
            Self::Tanh => Curve::Tanh { beta, scale: second },
            Self::Linear => Curve::Linear { beta },
            Self::Plateau => Curve::Tabulated { spend: vec![second], response: vec![beta] },
            Self::Constant => Curve::Linear { beta: 0.0 },
        }
    }

    /// The response at a spend, and how it changes with each logarithm and with the baseline.
    pub(super) fn gradient(self, curve: &Curve, spend: f64) -> (f64, Logs) {
        let response = curve.response(spend);
        if spend <= 0.0 {
            return (0.0, [0.0, 0.0, 0.0, 1.0]);
        }
        // A curve of spend over a scale falls with the scale as it rises with the spend.
        let by_scale = -spend * curve.marginal(spend);
        let rest = match (self, curve) {
            (_, Curve::Hill { beta, half_sat, slope }) => {
                // x f′ = β s p (1 − p).
                let both = if *slope > 0.0 && *beta > 0.0 { -by_scale / slope } else { 0.0 };
                (by_scale, both * slope * (ln(spend) - ln(*half_sat)))
            }
            (_, Curve::Power { exponent, .. }) => (response * exponent * ln(spend), 0.0),
            (Self::Linear | Self::Plateau | Self::Constant, _) => (0.0, 0.0),
            _ => (by_scale, 0.0),
        };
        (response, [response, rest.0, rest.1, 1.0])
    }

    /// From units of `spend` and `response` to units of one.
    pub(super) fn in_units(self, [beta, second, third, baseline]: Logs, spend: f64, response: f64) -> Logs {
        let [beta, second, third] = match self {
            Self::Power => [beta + ln(response) - exp(second) * ln(spend), second, third],
            Self::Linear => [beta + ln(response) - ln(spend), second, third],
            Self::Hill
            | Self::MichaelisMenten
            | Self::Log
            | Self::Exponential
            | Self::Tanh
            | Self::Plateau
            | Self::Constant
            | Self::Auto => [beta + ln(response), second + ln(spend), third],
        };
        [beta, second, third, baseline * response]
    }
}
