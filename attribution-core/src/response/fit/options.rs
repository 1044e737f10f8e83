//! Observations and options of a fit, with what can be wrong with them.

use serde::{Deserialize, Serialize};

use super::family::CurveFamily;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::SmallSort;

/// Options of a fit: family, priors, loss and baseline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FitOptions {
    /// Family of the curve, or `auto` to choose one.
    pub family: CurveFamily,
    /// Priors of parameters.
    pub priors: Vec<ParameterPrior>,
    /// Standard deviation of the noise that priors are weighed against; estimated without them when left out.
    pub noise_sd: Option<f64>,
    /// Residuals beyond this, in units of the response, count by their size and not by its square, so that outliers pull less
    /// (Huber).
    pub huber_delta: Option<f64>,
    /// Baseline: a constant below the curve, for response that comes without spend.
    pub baseline: Baseline,
    /// Least slope of a Hill curve.
    pub min_slope: f64,
    /// Greatest slope of a Hill curve.
    pub max_slope: f64,
}

fields! { FitOptions: family, priors, noise_sd, huber_delta, baseline, min_slope, max_slope }

setters! { FitOptions:
    with_family(family: CurveFamily),
    with_priors(priors: Vec<ParameterPrior>),
    with_noise_sd(noise_sd: Option<f64>),
    with_huber_delta(huber_delta: Option<f64>),
    with_baseline(baseline: Baseline),
    with_min_slope(min_slope: f64),
    with_max_slope(max_slope: f64),
}

/// Treatment of a baseline, a constant below the curve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Baseline {
    /// No: the response is what spend caused, 0 without spend.
    #[default]
    None,
    /// Yes, of 0 or more.
    Fit,
    /// If it describes the response better, by the criterion that also chooses a family.
    Auto,
}

/// Log-normal prior of a parameter: its logarithm is about `log_mean`, give or take `log_sd`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ParameterPrior {
    /// Its name, such as `half_sat`.
    pub parameter: String,
    /// Mean of its logarithm.
    pub log_mean: f64,
    /// Standard deviation of its logarithm.
    pub log_sd: f64,
}

fields! { ParameterPrior { parameter, log_mean, log_sd } }

impl ParameterPrior {
    /// A belief in a parameter.
    #[must_use]
    pub fn new(parameter: impl Into<String>, log_mean: f64, log_sd: f64) -> Self {
        Self { parameter: parameter.into(), log_mean, log_sd }
    }
}

impl Default for FitOptions {
    fn default() -> Self {
        Self {
            family: CurveFamily::Hill,
            priors: Vec::new(),
            noise_sd: None,
            huber_delta: None,
            baseline: Baseline::None,
            min_slope: 0.2,
            max_slope: 12.0,
        }
    }
}

/// Spend and response, by observation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Observations<'a> {
    /// Spend of each period or market.
    pub spend: &'a [f64],
    /// Response in each of them.
    pub response: &'a [f64],
    /// Weight of each: 1 over the variance of its noise, as a multiple of that of the others. 1 when empty; an observation
    /// of weight 0 is not there.
    pub weight: &'a [f64],
}

impl FitOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let options: Self = Error::read(json)?;
        options.validate()?;
        Ok(options)
    }

    pub(super) fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut within = |path: String, value: Option<f64>, low: f64, high: f64| {
            if let Some(value) = value.filter(|value| !(*value >= low && *value <= high)) {
                let detail = format!("expected a number from {low:e} to {high:e}, got {value}");
                problems.push(Problem { path, detail });
            }
        };
        within("noise_sd".into(), self.noise_sd, 1.0 / LARGEST, LARGEST);
        within("huber_delta".into(), self.huber_delta, 1.0 / LARGEST, LARGEST);
        within("min_slope".into(), Some(self.min_slope), 1e-3, 1e3);
        within("max_slope".into(), Some(self.max_slope), 1e-3, 1e3);
        for (index, prior) in self.priors.iter().enumerate() {
            within(format!("priors[{index}].log_mean"), Some(prior.log_mean), -1e3, 1e3);
            within(format!("priors[{index}].log_sd"), Some(prior.log_sd), 1e-6, 1e6);
        }
        if self.max_slope < self.min_slope {
            let detail = format!("expected at least min_slope {}, got {}", self.min_slope, self.max_slope);
            problems.push(Problem { path: "max_slope".into(), detail });
        }
        for (index, prior) in self.priors.iter().enumerate() {
            let names = self.family.parameters();
            if !names.contains(&prior.parameter.as_str()) {
                let detail = format!("expected one of {}, got {}", names.join(", "), prior.parameter);
                problems.push(Problem { path: format!("priors[{index}].parameter"), detail });
            }
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}

/// The largest number that is fitted, and 1 over the least above 0: squares of what comes of them stay in the range of
/// floats.
const LARGEST: f64 = 1e40;

/// The observations that count: those with a weight above 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) spend: Vec<f64>,
    pub(super) response: Vec<f64>,
    pub(super) weight: Vec<f64>,
}

impl Observations<'_> {
    /// Those that count, in their order.
    pub(super) fn counted(&self) -> Result<Rows> {
        self.check()?;
        let mut rows = Rows::default();
        for (index, (spend, response)) in self.spend.iter().zip(self.response).enumerate() {
            let weight = self.weight.get(index).copied().unwrap_or(1.0);
            if weight > 0.0 {
                rows.spend.push(*spend);
                rows.response.push(*response);
                rows.weight.push(weight);
            }
        }
        if rows.spend.is_empty() && !self.spend.is_empty() {
            refused("weight", "expected at least one above 0".into())?;
        }
        rows.check()?;
        Ok(rows)
    }

    fn check(&self) -> Result<()> {
        for (name, column) in [("response", self.response), ("weight", self.weight)] {
            let rows = self.spend.len();
            if column.len() != rows && !(name == "weight" && column.is_empty()) {
                let detail = format!("expected {rows} numbers like spend, got {}", column.len());
                return refused(name, detail);
            }
        }
        for (name, column) in [("spend", self.spend), ("response", self.response), ("weight", self.weight)] {
            for (row, value) in column.iter().enumerate() {
                let path = format!("{name}[{row}]");
                if !value.is_finite() || (*value < 0.0 && name != "response") {
                    let what =
                        if name == "response" { "a finite number" } else { "a finite number of 0 or more" };
                    return refused(&path, format!("expected {what}, got {value}"));
                }
                if value.abs() > LARGEST {
                    return refused(&path, format!("expected at most {LARGEST:e}, got {value:e}"));
                }
                if name == "spend" && *value > 0.0 && *value < 1.0 / LARGEST {
                    return refused(
                        &path,
                        format!("expected 0 or at least {:e}, got {value:e}", 1.0 / LARGEST),
                    );
                }
            }
        }
        Ok(())
    }
}

impl Rows {
    fn check(&self) -> Result<()> {
        let seen = self.different_spends();
        if seen < 2 {
            return refused("spend", format!("expected at least two different spends above 0, got {seen}"));
        }
        if self.response.iter().all(|response| *response <= 0.0) {
            return refused("response", "expected at least one above 0".into());
        }
        Ok(())
    }

    /// Number of different spends above 0.
    pub(super) fn different_spends(&self) -> usize {
        let mut seen: Vec<f64> = self.spend.iter().copied().filter(|spend| *spend > 0.0).collect();
        seen.small_sort_unstable_by(f64::total_cmp);
        seen.dedup();
        seen.len()
    }

    /// Some of them, in the order given.
    pub(super) fn picked(&self, picks: &[usize]) -> Self {
        let column = |column: &[f64]| picks.iter().filter_map(|row| column.get(*row).copied()).collect();
        Self { spend: column(&self.spend), response: column(&self.response), weight: column(&self.weight) }
    }
}

fn refused(path: &str, detail: String) -> Result<()> {
    Err(Error::new(ErrorKind::InvalidInput, path, detail))
}
