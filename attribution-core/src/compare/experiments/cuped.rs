//! CUPED: the effect of a test with less noise, by what was known of each person before.

use serde::Serialize;

use super::conversion_lift::EffectInterval;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, Sum, count_f64, normal_quantile, sqrt};

/// Groups of a test with a value of each person, and the same person's value before the test.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CupedGroups {
    /// Value of each person of the treated group, such as revenue; at least two.
    pub treated: Vec<f64>,
    /// Value of the same people before the test, in the same order: the covariate.
    pub treated_before: Vec<f64>,
    /// Value of each person of the control group; at least two.
    pub control: Vec<f64>,
    /// Value of the same people before the test.
    pub control_before: Vec<f64>,
    /// Confidence level of the interval, between 0 and 1.
    #[serde(default = "usual_level")]
    pub level: Confidence,
}

fields! { CupedGroups { treated, treated_before, control, control_before, level => usual_level } }

setters! { CupedGroups:
    with_level(level: Confidence),
}

/// Level of intervals where none is given.
const fn usual_level() -> Confidence {
    const { Confidence::known(0.95) }
}

impl CupedGroups {
    /// Groups with their values and covariates, and an interval at 95 %.
    #[must_use]
    pub const fn new(
        treated: Vec<f64>,
        treated_before: Vec<f64>,
        control: Vec<f64>,
        control_before: Vec<f64>,
    ) -> Self {
        Self { treated, treated_before, control, control_before, level: usual_level() }
    }

    fn validate(&self) -> Result<()> {
        let columns = [
            ("treated", &self.treated, self.treated.len()),
            ("treated_before", &self.treated_before, self.treated.len()),
            ("control", &self.control, self.control.len()),
            ("control_before", &self.control_before, self.control.len()),
        ];
        let mut problems = Vec::new();
        for (name, values, expected) in columns {
            if expected < 2 {
                let detail = format!("expected the values of at least two, got {expected}");
                problems.push(Problem { path: name.into(), detail });
            } else if values.len() != expected {
                let detail =
                    format!("expected {expected} values, one for each of the group, got {}", values.len());
                problems.push(Problem { path: name.into(), detail });
            }
            let wrong = values.iter().enumerate().find(|(_, value)| !value.is_finite());
            if let Some((index, value)) = wrong {
                let detail = format!("expected a finite number, got {value}");
                problems.push(Problem { path: format!("{name}[{index}]"), detail });
            }
        }
        Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err)
    }
}

/// Effect of a test on the mean value, adjusted by what was known before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CupedEffect {
    /// θ: covariance of value and covariate by the variance of the covariate, over both groups; 0 where the covariate never
    /// varies.
    pub theta: f64,
    /// Adjusted difference of the means, treated less control.
    pub difference: f64,
    /// Standard error of the adjusted difference.
    pub standard_error: f64,
    /// Interval of the adjusted difference, by the normal distribution.
    pub interval: EffectInterval,
    /// Difference of the means as they are.
    pub unadjusted_difference: f64,
    /// Standard error of that difference.
    pub unadjusted_standard_error: f64,
    /// Part of the variance of the difference that the covariate takes away; below 0 where it adds some. None without variance.
    pub variance_reduction: Option<f64>,
    /// Confidence level of the interval.
    pub level: Confidence,
}

/// CUPED estimate of a test: the difference of means, adjusted by a covariate from before the test.
///
/// Reason to pick it: people differ more than any treatment changes them. What they did before the test says much of what
/// they would have done; taken out, the same test sees an effect that was hidden, with no bias, since the groups were drawn
/// by chance.
///
/// # Formula
/// θ = `cov(y, x)/var(x)` over both groups together; difference = `mean(y_t) − mean(y_c) − θ (mean(x_t) − mean(x_c))`;
/// standard error = `√(var_t/n_t + var_c/n_c)` of the adjusted values y − θ x of each group, with n − 1. Variance reduction
/// = 1 − (standard error / unadjusted standard error)².
///
/// # Examples
/// ```
/// use attribution_core::compare::{CupedGroups, cuped};
///
/// // Everybody spends as much as before, and the treated 1 more.
/// let groups = CupedGroups::new(vec![4.0, 9.0], vec![3.0, 8.0], vec![5.0, 1.0], vec![5.0, 1.0]);
/// let found = cuped(&groups)?;
/// assert!((found.difference - 1.0).abs() < 0.3 && found.unadjusted_difference == 3.5);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for fewer than two people in a group, columns of different lengths, and values that are not finite.
///
/// # References
/// Deng, A., Xu, Y., Kohavi, R., Walker, T. (2013), "Improving the sensitivity of online controlled experiments by utilizing
/// pre-experiment data", WSDM '13, 123–132, doi:10.1145/2433396.2433413.
pub fn cuped(groups: &CupedGroups) -> Result<CupedEffect> {
    groups.validate()?;
    let before = [groups.treated_before.as_slice(), &groups.control_before].concat();
    let values = [groups.treated.as_slice(), &groups.control].concat();
    let spread = covariance(&before, &before);
    let theta = if spread > 0.0 { covariance(&before, &values) / spread } else { 0.0 };
    // Around the common mean, so that adjusted values stay near the values.
    let centre = mean(&before);
    let adjusted = |values: &[f64], before: &[f64]| -> Vec<f64> {
        values.iter().zip(before).map(|(value, before)| value - theta * (before - centre)).collect()
    };
    let treated = adjusted(&groups.treated, &groups.treated_before);
    let control = adjusted(&groups.control, &groups.control_before);
    let (difference, standard_error) = effect(&treated, &control);
    let (unadjusted_difference, unadjusted_standard_error) = effect(&groups.treated, &groups.control);
    let spread = normal_quantile(groups.level.tail()) * standard_error;
    let ratio = standard_error / unadjusted_standard_error;
    Ok(CupedEffect {
        theta,
        difference,
        standard_error,
        interval: EffectInterval { low: difference - spread, high: difference + spread },
        unadjusted_difference,
        unadjusted_standard_error,
        variance_reduction: (unadjusted_standard_error > 0.0).then_some(1.0 - ratio * ratio),
        level: groups.level,
    })
}

fn mean(values: &[f64]) -> f64 {
    values.iter().copied().collect::<Sum>().value() / count_f64(values.len() as u64)
}

/// Sample covariance, with n − 1.
fn covariance(a: &[f64], b: &[f64]) -> f64 {
    let (mean_a, mean_b) = (mean(a), mean(b));
    let products = a.iter().zip(b).map(|(a, b)| (a - mean_a) * (b - mean_b));
    products.collect::<Sum>().value() / (count_f64(a.len() as u64) - 1.0)
}

/// Difference of means, and its standard error.
fn effect(treated: &[f64], control: &[f64]) -> (f64, f64) {
    let error = |values: &[f64]| covariance(values, values) / count_f64(values.len() as u64);
    (mean(treated) - mean(control), sqrt(error(treated) + error(control)))
}

#[cfg(test)]
#[path = "cuped_tests.rs"]
mod tests;
