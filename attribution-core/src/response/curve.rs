//! Response curves: what spend brings, with diminishing returns, and a name for every parameter.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::math::range_objection;

/// Response as a function of spend: 0 without spend, and never falling.
///
/// Choose [`Curve::MichaelisMenten`] when every further unit brings less, and [`Curve::Hill`] when little spend goes
/// unnoticed and the curve is S-shaped. Spend and response are in your units; nothing depends on their scale.
///
/// # Examples
/// ```
/// use attribution_core::response::Curve;
///
/// let curve = Curve::hill(50_000.0, 12_000.0, 3.0)?;
/// assert!((curve.response(12_000.0) - 25_000.0).abs() < 1e-9);
/// // The next unit brings more than twice what an average one brought: still in the convex part.
/// assert!((curve.marginal(6_000.0) - 2.469136).abs() < 1e-6);
/// assert!((curve.average(6_000.0).unwrap_or_default() - 0.925926).abs() < 1e-6);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Hill, A. V. (1910), Journal of Physiology 40, iv–vii. Jin, Y., Wang, Y., Sun, Y., Chan, D. and Koehler, J. (2017),
/// "Bayesian methods for media mix modeling with carryover and shape effects", Google.
// Read by hand (see `reading`): a derived reader of tagged enums loses the address of what does not fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "family", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Curve {
    /// `beta · xˢ / (half_satˢ + xˢ)`: S-shaped for a slope above 1.
    Hill {
        /// Most that can come back.
        beta: f64,
        /// Spend that brings half of it.
        half_sat: f64,
        /// Slope (Hill coefficient): how steep it is there.
        slope: f64,
    },
    /// `beta · x / (half_sat + x)`: a Hill curve with slope 1.
    MichaelisMenten {
        /// Most that can come back.
        beta: f64,
        /// Spend that brings half of it.
        half_sat: f64,
    },
    /// `beta · xᵉ` with an exponent of at most 1.
    Power {
        /// Response to one unit of spend.
        beta: f64,
        /// Elasticity: percent more response for a percent more spend.
        exponent: f64,
    },
    /// `beta · ln(1 + x / scale)`.
    Log {
        /// Gain of each multiplication of large spend by e.
        beta: f64,
        /// Spend below which the curve is nearly straight.
        scale: f64,
    },
    /// `beta · (1 − exp(−x / scale))`.
    Exponential {
        /// Most that can come back.
        beta: f64,
        /// Spend that brings 63 % of it.
        scale: f64,
    },
    /// `beta · tanh(x / scale)`.
    Tanh {
        /// Most that can come back.
        beta: f64,
        /// Spend that brings 76 % of it.
        scale: f64,
    },
    /// `beta · (1 − e^(−rate·x)) / (1 + e^(−rate·x))`.
    Logistic {
        /// Most that can come back.
        beta: f64,
        /// Rate of saturation, per unit of spend.
        rate: f64,
    },
    /// `beta / (1 + e^(−rate·(x − midpoint))) − beta / (1 + e^(rate·midpoint))`: an S that starts at 0.
    Sigmoid {
        /// Height of the whole S, of which the part before 0 is taken off.
        beta: f64,
        /// Rate: how steep it is at the midpoint, per unit of spend.
        rate: f64,
        /// Spend where it is steepest.
        midpoint: f64,
    },
    /// `beta · x`.
    Linear {
        /// Response to one unit of spend.
        beta: f64,
    },
    /// Straight lines between measured points, from (0, 0) unless a point at 0 is given, and flat after the last.
    Tabulated {
        /// Spends, rising.
        spend: Vec<f64>,
        /// Response to each, never falling.
        response: Vec<f64>,
    },
    /// Response beyond `carry` that is there already: `f(x + carry) − f(carry)`.
    Shifted {
        /// The curve f.
        curve: Box<Curve>,
        /// Spend that is there already, such as adstock of earlier periods.
        carry: f64,
    },
}

impl Curve {
    /// A Hill curve.
    ///
    /// # Errors
    /// As [`Curve::validate`].
    pub fn hill(beta: f64, half_sat: f64, slope: f64) -> Result<Self> {
        Self::Hill { beta, half_sat, slope }.validated()
    }

    /// A Michaelis–Menten curve.
    ///
    /// # Errors
    /// As [`Curve::validate`].
    pub fn michaelis_menten(beta: f64, half_sat: f64) -> Result<Self> {
        Self::MichaelisMenten { beta, half_sat }.validated()
    }

    /// Reads a curve from JSON, such as `{"family": "hill", "beta": 900, "half_sat": 120, "slope": 1.5}`.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown families and names, wrong types, and as [`Curve::validate`].
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read::<Self>(json)?.validated()
    }

    fn validated(self) -> Result<Self> {
        self.validate()?;
        Ok(self)
    }

    /// The name of the family, as on the wire.
    #[must_use]
    pub const fn family(&self) -> &'static str {
        match self {
            Self::Hill { .. } => "hill",
            Self::MichaelisMenten { .. } => "michaelis_menten",
            Self::Power { .. } => "power",
            Self::Log { .. } => "log",
            Self::Exponential { .. } => "exponential",
            Self::Tanh { .. } => "tanh",
            Self::Logistic { .. } => "logistic",
            Self::Sigmoid { .. } => "sigmoid",
            Self::Linear { .. } => "linear",
            Self::Tabulated { .. } => "tabulated",
            Self::Shifted { .. } => "shifted",
        }
    }

    /// Checks the parameters.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with the name of the first parameter that is out of range: heights from 0 to 1e100, scales and
    /// slopes from 1e-100 to 1e100, an exponent above 0 and of at most 1, points that rise. What comes of these stays finite.
    pub fn validate(&self) -> Result<()> {
        match self {
            Self::Hill { beta, half_sat, slope } => {
                amount("beta", *beta)?;
                scale("half_sat", *half_sat)?;
                scale("slope", *slope)
            }
            Self::MichaelisMenten { beta, half_sat } => {
                amount("beta", *beta)?;
                scale("half_sat", *half_sat)
            }
            Self::Power { beta, exponent } => {
                amount("beta", *beta)?;
                if *exponent > 0.0 && *exponent <= 1.0 {
                    return Ok(());
                }
                refused("exponent", format!("expected a number above 0 and of at most 1, got {exponent}"))
            }
            Self::Log { beta, scale: by }
            | Self::Exponential { beta, scale: by }
            | Self::Tanh { beta, scale: by } => {
                amount("beta", *beta)?;
                scale("scale", *by)
            }
            Self::Logistic { beta, rate } => {
                amount("beta", *beta)?;
                scale("rate", *rate)
            }
            Self::Sigmoid { beta, rate, midpoint } => {
                amount("beta", *beta)?;
                scale("rate", *rate)?;
                if midpoint.abs() <= LARGEST {
                    return Ok(());
                }
                refused(
                    "midpoint",
                    format!("expected a number from -{LARGEST:e} to {LARGEST:e}, got {midpoint}"),
                )
            }
            Self::Linear { beta } => amount("beta", *beta),
            Self::Tabulated { spend, response } => points(spend, response),
            Self::Shifted { curve, carry } => {
                curve.validate().map_err(|error| error.within("curve"))?;
                if matches!(**curve, Self::Shifted { .. }) {
                    return refused("curve", "expected a curve that is not shifted itself".into());
                }
                amount("carry", *carry)
            }
        }
    }
}

/// The largest parameter, and 1 over the least scale: values, slopes and curvatures stay in the range of floats.
const LARGEST: f64 = 1e100;

fn refused(path: &str, detail: String) -> Result<()> {
    Err(Error::new(ErrorKind::InvalidConfig, path, detail))
}

/// A spend or response of 0 or more that is not out of all proportion.
pub(crate) fn amount(path: &str, value: f64) -> Result<()> {
    not_negative(path, value)?;
    if value <= LARGEST {
        return Ok(());
    }
    refused(path, format!("expected at most {LARGEST:e}, got {value:e}"))
}

pub(super) fn scale(path: &str, value: f64) -> Result<()> {
    positive(path, value)?;
    if (1.0 / LARGEST..=LARGEST).contains(&value) {
        return Ok(());
    }
    refused(path, format!("expected a number from {:e} to {LARGEST:e}, got {value:e}", 1.0 / LARGEST))
}

pub(crate) fn not_negative(path: &str, value: f64) -> Result<()> {
    range_objection(value, f64::MAX).map_or(Ok(()), |detail| refused(path, detail))
}

fn positive(path: &str, value: f64) -> Result<()> {
    if value > 0.0 && value.is_finite() {
        return Ok(());
    }
    refused(path, format!("expected a finite number above 0, got {value}"))
}

fn points(spend: &[f64], response: &[f64]) -> Result<()> {
    if spend.is_empty() || spend.len() != response.len() {
        let (spends, responses) = (spend.len(), response.len());
        return refused(
            "response",
            format!(
                "expected at least one point and as many responses as spends, got {spends} and {responses}"
            ),
        );
    }
    let mut before = (0.0, 0.0);
    for (index, (x, y)) in spend.iter().zip(response).enumerate() {
        amount(&format!("spend[{index}]"), *x)?;
        amount(&format!("response[{index}]"), *y)?;
        let (earlier, lower) = before;
        if *x == 0.0 && index == 0 {
            if *y != 0.0 {
                return refused("response[0]", format!("expected 0 without spend, got {y}"));
            }
            continue;
        }
        if *x <= earlier {
            return refused(&format!("spend[{index}]"), format!("expected more than {earlier}, got {x}"));
        }
        if *y < lower {
            return refused(&format!("response[{index}]"), format!("expected at least {lower}, got {y}"));
        }
        if (*y - lower) / (*x - earlier) > LARGEST {
            let detail = format!("expected a slope of at most {LARGEST:e} from the point before, got more");
            return refused(&format!("response[{index}]"), detail);
        }
        before = (*x, *y);
    }
    Ok(())
}

#[cfg(test)]
#[path = "curve_tests.rs"]
mod tests;
