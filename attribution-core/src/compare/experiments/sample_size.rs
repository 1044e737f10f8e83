//! Sample size of a lift test.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, normal_quantile, sqrt};

/// Largest ratio of both groups.
const MAX_RATIO: f64 = 1e6;

/// Design of a lift test: the rate without the treatment, and the least effect that it is to see.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LiftDesign {
    /// Conversion rate without the treatment, between 0 and 1.
    pub baseline_rate: f64,
    /// Least relative lift to be seen: 0.1 for a tenth more conversions, below 0 for fewer. Either this, or `absolute_effect`.
    #[serde(default)]
    pub relative_effect: Option<f64>,
    /// Least difference of the rates to be seen: 0.002 for two conversions more in a thousand people.
    #[serde(default)]
    pub absolute_effect: Option<f64>,
    /// Power: the chance of seeing an effect of that size, between 0 and 1.
    #[serde(default = "usual_power")]
    pub power: Confidence,
    /// Significance level: the chance of seeing an effect where there is none, between 0 and 1.
    #[serde(default = "usual_alpha")]
    pub alpha: Confidence,
    /// Test of an effect in either direction; else only of the sign of the effect that is given.
    #[serde(default = "usual_sides")]
    pub two_sided: bool,
    /// Allocation ratio: people of the control group for each one treated; 0.25 for a holdout of a fifth. At most 1000000,
    /// above 0.
    #[serde(default = "usual_ratio")]
    pub control_per_treated: f64,
}

fields! { LiftDesign {
    baseline_rate, relative_effect = default, absolute_effect = default, power => usual_power, alpha => usual_alpha,
    two_sided => usual_sides, control_per_treated => usual_ratio
} }

setters! { LiftDesign:
    with_relative_effect(relative_effect: Option<f64>),
    with_absolute_effect(absolute_effect: Option<f64>),
    with_power(power: Confidence),
    with_alpha(alpha: Confidence),
    with_two_sided(two_sided: bool),
    with_control_per_treated(control_per_treated: f64),
}

const fn usual_power() -> Confidence {
    const { Confidence::known(0.8) }
}

const fn usual_alpha() -> Confidence {
    const { Confidence::known(0.05) }
}

const fn usual_sides() -> bool {
    true
}

const fn usual_ratio() -> f64 {
    1.0
}

impl LiftDesign {
    /// A design with power 0.8, two-sided at 0.05, and groups of one size; the effect is still to be given.
    #[must_use]
    pub const fn new(baseline_rate: f64) -> Self {
        Self {
            baseline_rate,
            relative_effect: None,
            absolute_effect: None,
            power: usual_power(),
            alpha: usual_alpha(),
            two_sided: usual_sides(),
            control_per_treated: usual_ratio(),
        }
    }

    /// Rate with the treatment, of a design that has been checked.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem.
    fn treated_rate(&self) -> Result<f64> {
        let mut problems = Vec::new();
        let mut object = |path: &str, detail: String| problems.push(Problem { path: path.into(), detail });
        let rate = self.baseline_rate;
        if !(rate > 0.0 && rate < 1.0) {
            object("baseline_rate", format!("expected a number between 0 and 1, got {rate}"));
        }
        let ratio = self.control_per_treated;
        if !(ratio > 0.0 && ratio <= MAX_RATIO) {
            object(
                "control_per_treated",
                format!("expected a number above 0, up to {MAX_RATIO}, got {ratio}"),
            );
        }
        let effect = match (self.relative_effect, self.absolute_effect) {
            (Some(relative), None) => Some(("relative_effect", rate * relative)),
            (None, Some(absolute)) => Some(("absolute_effect", absolute)),
            (both, _) => {
                let got = if both.is_some() { "both" } else { "none" };
                object("relative_effect", format!("expected either this or absolute_effect, got {got}"));
                None
            }
        };
        let treated = effect.map_or(rate, |(_, effect)| rate + effect);
        if let Some((path, effect)) = effect
            && !(treated > 0.0 && treated < 1.0 && effect != 0.0)
        {
            let detail = format!(
                "expected an effect that leads to another rate between 0 and 1, got a rate of {treated}"
            );
            object(path, detail);
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(treated), Err)
    }
}

/// Sample size of a lift test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SampleSize {
    /// People of the treated group, rounded up.
    pub treated: f64,
    /// People of the control group, rounded up.
    pub control: f64,
    /// People of both.
    pub total: f64,
    /// Conversion rate of the control group.
    pub control_rate: f64,
    /// Conversion rate of the treated group with the least effect to be seen.
    pub treated_rate: f64,
    /// Least difference of the rates to be seen.
    pub absolute_effect: f64,
    /// Least relative lift to be seen.
    pub relative_effect: f64,
    /// Incremental conversions of the treated group at that effect.
    pub incremental: f64,
}

/// Sample size of a lift test on conversion rates: people that each group needs.
///
/// Reason to pick it: before you switch a channel off for some, see whether the test can show anything. Most tests that find
/// nothing were too small to.
///
/// # Formula
/// For rates `p_t` and `p_c` and k people of the control group for each one treated, with `p = (p_t + k p_c)/(1 + k)`:
/// `n_t = (z_α √((k + 1) p q) + z_β √(k p_t q_t + p_c q_c))² / (k (p_t − p_c)²)`, without a correction for continuity; `z_α`
/// leaves alpha/2 beyond it, or alpha where the test is one-sided, and `z_β` leaves 1 − power.
///
/// # Examples
/// ```
/// use attribution_core::compare::{LiftDesign, lift_sample_size};
///
/// let design = LiftDesign::new(0.10).with_relative_effect(0.2);
/// assert_eq!(lift_sample_size(&design)?.treated, 3841.0);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` unless the rate lies between 0 and 1, one of both effects is given, and the rate with it lies between 0
/// and 1 too.
///
/// # References
/// Fleiss, J. L., Levin, B., Paik, M. C. (2003), "Statistical Methods for Rates and Proportions", 3rd edition, section 4.2,
/// doi:10.1002/0471445428.
pub fn lift_sample_size(design: &LiftDesign) -> Result<SampleSize> {
    let (treated_rate, control_rate) = (design.treated_rate()?, design.baseline_rate);
    let ratio = design.control_per_treated;
    let tail = if design.two_sided { design.alpha.get() / 2.0 } else { design.alpha.get() };
    let (of_alpha, of_power) = (normal_quantile(tail), normal_quantile(1.0 - design.power.get()));
    let variance = |rate: f64| rate * (1.0 - rate);
    let pooled = (treated_rate + ratio * control_rate) / (1.0 + ratio);
    let spread = of_alpha * sqrt((ratio + 1.0) * variance(pooled))
        + of_power * sqrt(ratio * variance(treated_rate) + variance(control_rate));
    let absolute_effect = treated_rate - control_rate;
    let people = spread * spread / (ratio * absolute_effect * absolute_effect);
    let (treated, control) = (people.ceil(), (ratio * people).ceil());
    Ok(SampleSize {
        treated,
        control,
        total: treated + control,
        control_rate,
        treated_rate,
        absolute_effect,
        relative_effect: absolute_effect / control_rate,
        incremental: treated * absolute_effect,
    })
}

#[cfg(test)]
#[path = "sample_size_tests.rs"]
mod tests;
