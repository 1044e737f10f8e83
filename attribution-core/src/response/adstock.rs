//! Adstock: how long spend works.

use serde::Serialize;

use super::curve::{amount, scale as positive};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64, exp, ln, pow};

/// Adstock (carry-over): how the effect of spend spreads over the periods after it.
///
/// Choose [`Adstock::Geometric`] when the effect fades from the first day, [`Adstock::Delayed`] or
/// [`Adstock::WeibullPdf`] when it peaks later. With `normalize` the weights sum to 1, so that adstocked spend is still
/// money; without, half saturation means something else. Both habits exist, so say which.
///
/// # Examples
/// ```
/// use attribution_core::response::Adstock;
///
/// let fading = Adstock::Geometric { theta: 0.6, window: None, normalize: false };
/// let adstocked = fading.apply(&[100.0, 0.0, 0.0, 50.0], 0.0)?;
/// assert!(adstocked.iter().zip([100.0, 60.0, 36.0, 71.6]).all(|(a, b)| (a - b).abs() < 1e-9));
/// assert!((fading.total_multiplier()? - 2.5).abs() < 1e-12);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Broadbent, S. (1979), "One way TV advertisements work", Journal of the Market Research Society 21(3), 139–166. Jin, Y.
/// et al. (2017), "Bayesian methods for media mix modeling with carryover and shape effects", Google.
// Read by hand (see `reading`): a derived reader of tagged enums loses the address of what does not fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "shape", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Adstock {
    /// `thetaˡ`: each period keeps the same part of the one before.
    Geometric {
        /// Retention rate: what is left after a period, from 0 to below 1.
        theta: f64,
        /// Length in periods after which it ends; none when left out.
        #[serde(default)]
        window: Option<u32>,
        /// Normalisation: true when the weights are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
    /// `alpha^((l − theta)²)`: it peaks `theta` periods later.
    Delayed {
        /// Retention rate: how much of the peak is left a period from it, above 0 and below 1.
        alpha: f64,
        /// Delay of the peak, in periods.
        theta: f64,
        /// Length in periods after which it ends.
        window: u32,
        /// Normalisation: true when the weights are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
    /// `(1 − l / (window + 1))^(1/alpha − 1)`: it ends for good.
    Binomial {
        /// Shape: how slowly it fades, above 0 and at most 1.
        alpha: f64,
        /// Length in periods after which it ends. For weights that reach 0 in the last of W periods give W − 1.
        window: u32,
        /// Normalisation: true when the weights are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
    /// The density of a Weibull distribution at `l + 1`, stretched from 0 (least) to 1 (greatest).
    WeibullPdf {
        /// Shape: above 1 it peaks later, else at once.
        shape_parameter: f64,
        /// Scale of the effect's time, in periods.
        scale: f64,
        /// Length in periods after which it ends.
        window: u32,
        /// Normalisation: true when the weights are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
    /// The product of the survival probabilities 1, S(1), S(2), … of a Weibull distribution.
    WeibullCdf {
        /// Above 1 what is left falls faster and faster.
        shape_parameter: f64,
        /// Scale of the effect's time, in periods.
        scale: f64,
        /// Length in periods after which it ends.
        window: u32,
        /// Normalisation: true when the weights are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
    /// Weights of your own, for 0, 1, 2, … periods later.
    Custom {
        /// The weights.
        weights: Vec<f64>,
        /// Normalisation: true when they are divided by their sum.
        #[serde(default)]
        normalize: bool,
    },
}

pub(super) const MOST_PERIODS: u32 = 100_000;

impl Adstock {
    /// Reads an adstock from JSON, such as `{"shape": "geometric", "theta": 0.5}`.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown shapes and names, wrong types, and as [`Adstock::validate`].
    pub fn from_json(json: &str) -> Result<Self> {
        let read: Self = Error::read(json)?;
        read.validate()?;
        Ok(read)
    }

    /// Checks the parameters.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with the name of the first parameter that is out of range.
    pub fn validate(&self) -> Result<()> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        let window = match self {
            Self::Geometric { theta, window, .. } => {
                if !(*theta >= 0.0 && *theta < 1.0) {
                    return refused("theta", format!("expected a number from 0 to below 1, got {theta}"));
                }
                window.unwrap_or(1)
            }
            Self::Delayed { alpha, theta, window, .. } => {
                if !(*alpha > 0.0 && *alpha < 1.0) {
                    return refused("alpha", format!("expected a number between 0 and 1, got {alpha}"));
                }
                amount("theta", *theta)?;
                let last = f64::from(window.saturating_sub(1));
                if pow(*alpha, (theta - last).max(0.0) * (theta - last).max(0.0)) == 0.0 {
                    let detail = format!("expected a peak that a window of {window} reaches, got {theta}");
                    return refused("theta", detail);
                }
                *window
            }
            Self::Binomial { alpha, window, .. } => {
                if !(*alpha > 0.0 && *alpha <= 1.0) {
                    return refused(
                        "alpha",
                        format!("expected a number above 0 and of at most 1, got {alpha}"),
                    );
                }
                *window
            }
            Self::WeibullPdf { shape_parameter, scale, window, .. }
            | Self::WeibullCdf { shape_parameter, scale, window, .. } => {
                positive("shape_parameter", *shape_parameter)?;
                positive("scale", *scale)?;
                let mut lags = (0..(*window).min(MOST_PERIODS)).map(f64::from);
                if matches!(self, Self::WeibullPdf { .. })
                    && lags.all(|lag| weibull_density(lag + 1.0, *shape_parameter, *scale) == 0.0)
                    && *window > 0
                {
                    let detail = format!("expected a scale that a window of {window} reaches, got {scale}");
                    return refused("scale", detail);
                }
                *window
            }
            Self::Custom { weights, .. } => {
                for (index, weight) in weights.iter().enumerate() {
                    amount(&format!("weights[{index}]"), *weight)?;
                }
                if weights.iter().all(|weight| *weight == 0.0) {
                    return refused("weights", "expected at least one above 0".into());
                }
                u32::try_from(weights.len()).unwrap_or(u32::MAX)
            }
        };
        if (1..=MOST_PERIODS).contains(&window) {
            return Ok(());
        }
        refused("window", format!("expected a whole number from 1 to {MOST_PERIODS}, got {window}"))
    }

    /// Weights of the effect 0, 1, 2, … periods later, at most `periods` of them.
    ///
    /// # Errors
    /// As [`Adstock::validate`].
    pub fn weights(&self, periods: usize) -> Result<Vec<f64>> {
        self.validate()?;
        let (window, normalize) = match self {
            Self::Geometric { window, normalize, .. } => {
                (window.map_or(periods, |maximum| maximum as usize), normalize)
            }
            Self::Delayed { window, normalize, .. }
            | Self::Binomial { window, normalize, .. }
            | Self::WeibullPdf { window, normalize, .. }
            | Self::WeibullCdf { window, normalize, .. } => (*window as usize, normalize),
            Self::Custom { weights, normalize } => (weights.len(), normalize),
        };
        let lags = (0..window as u64).map(count_f64);
        let mut weights: Vec<f64> = match self {
            Self::Geometric { theta, .. } => lags.map(|lag| pow(*theta, lag)).collect(),
            Self::Delayed { alpha, theta, .. } => {
                lags.map(|lag| pow(*alpha, (lag - theta) * (lag - theta))).collect()
            }
            Self::Binomial { alpha, window, .. } => {
                let end = f64::from(*window) + 1.0;
                lags.map(|lag| pow(1.0 - lag / end, 1.0 / alpha - 1.0)).collect()
            }
            Self::WeibullPdf { shape_parameter: shape, scale, .. } => {
                stretched(lags.map(|lag| weibull_density(lag + 1.0, *shape, *scale)).collect())
            }
            Self::WeibullCdf { shape_parameter: shape, scale, .. } => {
                let mut left = 1.0;
                let survival = |lag: f64| exp(-pow(lag / scale, *shape));
                lags.map(|lag| {
                    left *= survival(lag);
                    left
                })
                .collect()
            }
            Self::Custom { weights, .. } => weights.clone(),
        };
        if *normalize {
            let total = self.whole(&weights);
            if total > 0.0 {
                for weight in &mut weights {
                    *weight /= total;
                }
            }
        }
        weights.truncate(periods);
        Ok(weights)
    }

    fn whole(&self, weights: &[f64]) -> f64 {
        match self {
            Self::Geometric { theta, window: None, .. } => 1.0 / (1.0 - theta),
            Self::Geometric { window: Some(_), .. }
            | Self::Delayed { .. }
            | Self::Binomial { .. }
            | Self::WeibullPdf { .. }
            | Self::WeibullCdf { .. }
            | Self::Custom { .. } => weights.iter().copied().collect::<Sum>().value(),
        }
    }

    /// Adstocked spend: what spend by period is worth with what earlier periods left, `a_t = Σ w_l · x_(t−l)`.
    ///
    /// `carry_in` is the adstock of the period before the first; only a geometric adstock without a window can take it.
    ///
    /// # Errors
    /// As [`Adstock::validate`]; `INVALID_INPUT` for a spend that is negative or not finite, and for a carry-in that the
    /// shape cannot take.
    pub fn apply(&self, spend: &[f64], carry_in: f64) -> Result<Vec<f64>> {
        let refused = |path: String, detail: String| Err(Error::new(ErrorKind::InvalidInput, path, detail));
        let given =
            |path: &str, x: f64| amount(path, x).map_err(|error| error.of_kind(ErrorKind::InvalidInput));
        for (index, x) in spend.iter().enumerate() {
            given(&format!("spend[{index}]"), *x)?;
        }
        given("carry_in", carry_in)?;
        self.validate()?;
        if let Self::Geometric { theta, window: None, normalize } = self {
            let new = if *normalize { 1.0 - theta } else { 1.0 };
            let mut adstock = carry_in;
            return Ok(spend
                .iter()
                .map(|x| {
                    adstock = new * x + theta * adstock;
                    adstock
                })
                .collect());
        }
        if carry_in > 0.0 {
            let detail =
                format!("expected 0 for a shape that is not geometric without a window, got {carry_in}");
            return refused("carry_in".into(), detail);
        }
        let weights = self.weights(spend.len())?;
        let at = |t: usize| {
            let earlier = spend.get(..=t).unwrap_or_default().iter().rev();
            weights.iter().zip(earlier).map(|(weight, x)| weight * x).collect::<Sum>().value()
        };
        Ok((0..spend.len()).map(at).collect())
    }

    /// Half-life: the periods after which half of the effect is left; for a geometric adstock above 0, else `None`.
    #[must_use]
    pub fn half_life(&self) -> Option<f64> {
        match self {
            Self::Geometric { theta, .. } => (*theta > 0.0).then(|| ln(0.5) / ln(*theta)),
            Self::Delayed { .. }
            | Self::Binomial { .. }
            | Self::WeibullPdf { .. }
            | Self::WeibullCdf { .. }
            | Self::Custom { .. } => None,
        }
    }

    /// Total multiplier: what all periods together get out of one unit of spend.
    ///
    /// # Errors
    /// As [`Adstock::validate`].
    pub fn total_multiplier(&self) -> Result<f64> {
        if let Self::Geometric { theta, window: None, normalize } = self {
            self.validate()?;
            return Ok(if *normalize { 1.0 } else { 1.0 / (1.0 - theta) });
        }
        Ok(self.weights(MOST_PERIODS as usize)?.into_iter().collect::<Sum>().value())
    }
}

fn weibull_density(x: f64, shape: f64, scale: f64) -> f64 {
    let relative = x / scale;
    let left = exp(-pow(relative, shape));
    // The power may be out of the range of floats where nothing is left.
    if left == 0.0 { 0.0 } else { shape / scale * pow(relative, shape - 1.0) * left }
}

fn stretched(weights: Vec<f64>) -> Vec<f64> {
    let minimum = weights.iter().copied().fold(f64::INFINITY, f64::min);
    let maximum = weights.iter().copied().fold(0.0, f64::max);
    if maximum > minimum {
        weights.iter().map(|weight| (weight - minimum) / (maximum - minimum)).collect()
    } else {
        weights
    }
}

#[cfg(test)]
#[path = "adstock_tests.rs"]
mod tests;
