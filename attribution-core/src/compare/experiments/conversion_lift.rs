//! Conversion lift of a test with a treated group and a control group.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, count_f64, exp, ln, normal_quantile, normal_tail, sqrt, wilson};

/// Groups of a holdout test: people, and those of them who converted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HoldoutGroups {
    /// People of the treated group, at least one.
    pub treated: u64,
    /// Those of them who converted.
    pub treated_conversions: u64,
    /// People of the control group, at least one.
    pub control: u64,
    /// Those of them who converted.
    pub control_conversions: u64,
    /// Confidence level of the intervals, between 0 and 1.
    #[serde(default = "usual_level")]
    pub level: Confidence,
}

fields! { HoldoutGroups { treated, treated_conversions, control, control_conversions, level => usual_level } }

setters! { HoldoutGroups:
    with_level(level: Confidence),
}

/// Level of intervals where none is given.
const fn usual_level() -> Confidence {
    const { Confidence::known(0.95) }
}

impl HoldoutGroups {
    /// Groups with their conversions, and intervals at 95 %.
    #[must_use]
    pub const fn new(treated: u64, treated_conversions: u64, control: u64, control_conversions: u64) -> Self {
        Self { treated, treated_conversions, control, control_conversions, level: usual_level() }
    }

    /// Checks the counts.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a group without anybody, and for more conversions than people.
    pub fn validate(&self) -> Result<()> {
        let groups = [
            ("treated", self.treated, "treated_conversions", self.treated_conversions),
            ("control", self.control, "control_conversions", self.control_conversions),
        ];
        let mut problems = Vec::new();
        for (group, people, converted, conversions) in groups {
            if people == 0 {
                let detail = "expected a group of at least one, got 0".into();
                problems.push(Problem { path: group.into(), detail });
            } else if conversions > people {
                let detail =
                    format!("expected at most {people}, one for each of the group, got {conversions}");
                problems.push(Problem { path: converted.into(), detail });
            }
        }
        Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err)
    }

    /// Incremental conversions of the treated group, and their standard error.
    pub(in crate::compare) fn incremental(&self) -> (f64, f64) {
        let (treated, control) = (count_f64(self.treated), count_f64(self.control));
        let (treated_rate, control_rate) = self.rates();
        let incremental = count_f64(self.treated_conversions) - treated * control_rate;
        (incremental, treated * unpooled_error(treated_rate, treated, control_rate, control))
    }

    fn rates(&self) -> (f64, f64) {
        let rate = |conversions: u64, people: u64| count_f64(conversions) / count_f64(people);
        (rate(self.treated_conversions, self.treated), rate(self.control_conversions, self.control))
    }
}

/// Confidence interval of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EffectInterval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Conversion lift: what a treatment added to the rate of conversion, with intervals and a test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConversionLift {
    /// Conversion rate of the treated group.
    pub treated_rate: f64,
    /// Conversion rate of the control group.
    pub control_rate: f64,
    /// Absolute lift: difference of the rates.
    pub difference: f64,
    /// Standard error of the difference, each group with its own rate.
    pub standard_error: f64,
    /// Newcombe interval of the difference, from the Wilson intervals of both rates.
    pub interval: EffectInterval,
    /// z of the test that both rates are the same, with the pooled rate; none where nobody converted, or everybody.
    pub z: Option<f64>,
    /// Two-sided p-value of that test: chance of a difference at least as large where there is no effect.
    pub p_value: Option<f64>,
    /// Incremental conversions: those of the treated group less what the rate of the control group would have given it.
    pub incremental: f64,
    /// Standard error of the incremental conversions.
    pub incremental_standard_error: f64,
    /// Relative lift: rate of the treated by that of the control group, less 1; none where nobody of the control group
    /// converted.
    pub relative_lift: Option<f64>,
    /// Interval of the relative lift, symmetric in the logarithm of the ratio; none where nobody of one group converted.
    pub relative_interval: Option<EffectInterval>,
    /// Confidence level of the intervals.
    pub level: Confidence,
}

/// Conversion lift of a holdout test or conversion-lift study: difference, relative lift and incremental conversions.
///
/// Reason to pick it: a randomised holdout is the one way to see what a channel adds that does not depend on a model. Give its
/// result to [`calibrate`](crate::compare::calibrate) to set credits right.
///
/// # Formula
/// With x of n people converted and p = x/n, treated `t` against control `c`: difference = `p_t − p_c`, standard error =
/// `√(p_t q_t/n_t + p_c q_c/n_c)`. Newcombe's interval with the Wilson bounds l and u of each rate: difference −
/// `√((p_t − l_t)² + (u_c − p_c)²)` to difference + `√((u_t − p_t)² + (p_c − l_c)²)`. z = difference /
/// `√(p q (1/n_t + 1/n_c))` with the pooled p. Incremental = `x_t − n_t p_c`, its standard error `n_t` times that of the
/// difference. Relative lift = `p_t/p_c − 1`, its interval `exp(ln(p_t/p_c) ± z √(q_t/x_t + q_c/x_c)) − 1`.
///
/// # Examples
/// ```
/// use attribution_core::compare::{HoldoutGroups, conversion_lift};
///
/// let found = conversion_lift(&HoldoutGroups::new(1000, 120, 1000, 90))?;
/// assert_eq!(found.incremental, 30.0);
/// assert!(found.p_value.is_some_and(|p| p < 0.05) && found.interval.low > 0.0);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a group without anybody, and for more conversions than people.
///
/// # References
/// Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions: comparison of eleven
/// methods", Statistics in Medicine 17(8), 873–890, method 10. Katz, D., Baptista, J., Azen, S. P., Pike, M. C. (1978),
/// "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34(3), 469–474.
pub fn conversion_lift(groups: &HoldoutGroups) -> Result<ConversionLift> {
    groups.validate()?;
    let (treated, control) = (count_f64(groups.treated), count_f64(groups.control));
    let (treated_rate, control_rate) = groups.rates();
    let difference = treated_rate - control_rate;
    let (incremental, incremental_standard_error) = groups.incremental();
    let tail = groups.level.tail();
    let z = pooled_z(groups, difference);
    Ok(ConversionLift {
        treated_rate,
        control_rate,
        difference,
        standard_error: unpooled_error(treated_rate, treated, control_rate, control),
        interval: newcombe(groups, tail),
        z,
        p_value: z.map(|z| (2.0 * normal_tail(z.abs())).min(1.0)),
        incremental,
        incremental_standard_error,
        relative_lift: (groups.control_conversions > 0).then(|| treated_rate / control_rate - 1.0),
        relative_interval: relative_interval(groups, tail),
        level: groups.level,
    })
}

/// Standard error of a difference of rates, each group with its own.
fn unpooled_error(treated_rate: f64, treated: f64, control_rate: f64, control: f64) -> f64 {
    sqrt(treated_rate * (1.0 - treated_rate) / treated + control_rate * (1.0 - control_rate) / control)
}

fn newcombe(groups: &HoldoutGroups, tail: f64) -> EffectInterval {
    let (treated_rate, control_rate) = groups.rates();
    let bounds = |conversions: u64, people: u64| {
        wilson(count_f64(conversions), count_f64(people), tail).unwrap_or((0.0, 1.0))
    };
    let (treated_low, treated_high) = bounds(groups.treated_conversions, groups.treated);
    let (control_low, control_high) = bounds(groups.control_conversions, groups.control);
    let difference = treated_rate - control_rate;
    let hypotenuse = |a: f64, b: f64| sqrt(a * a + b * b);
    EffectInterval {
        low: difference - hypotenuse(treated_rate - treated_low, control_high - control_rate),
        high: difference + hypotenuse(treated_high - treated_rate, control_rate - control_low),
    }
}

fn pooled_z(groups: &HoldoutGroups, difference: f64) -> Option<f64> {
    let (treated, control) = (count_f64(groups.treated), count_f64(groups.control));
    let conversions = count_f64(groups.treated_conversions) + count_f64(groups.control_conversions);
    let rate = conversions / (treated + control);
    let error = sqrt(rate * (1.0 - rate) * (1.0 / treated + 1.0 / control));
    (error > 0.0).then(|| difference / error)
}

fn relative_interval(groups: &HoldoutGroups, tail: f64) -> Option<EffectInterval> {
    let (treated, control) = (count_f64(groups.treated_conversions), count_f64(groups.control_conversions));
    if treated <= 0.0 || control <= 0.0 {
        return None;
    }
    let (treated_rate, control_rate) = groups.rates();
    let error = sqrt((1.0 - treated_rate) / treated + (1.0 - control_rate) / control);
    let (centre, spread) = (ln(treated_rate / control_rate), normal_quantile(tail) * error);
    Some(EffectInterval { low: exp(centre - spread) - 1.0, high: exp(centre + spread) - 1.0 })
}

#[cfg(test)]
#[path = "conversion_lift_tests.rs"]
mod tests;
