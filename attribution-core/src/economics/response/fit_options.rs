//! What is fitted, and how: observations and options, with what can be wrong with them.

use serde::{Deserialize, Serialize};

use super::family::CurveFamily;
use crate::error::{Error, ErrorKind, Problem, Result};

/// How a curve is fitted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FitOptions {
    /// Which curve.
    pub family: CurveFamily,
    /// What is known of parameters beforehand.
    pub priors: Vec<ParameterPrior>,
    /// Standard deviation of the noise that priors are weighed against; estimated without them when left out.
    pub noise_sd: Option<f64>,
    /// Residuals beyond this count by their size and not by its square, so that outliers pull less (Huber).
    pub huber_delta: Option<f64>,
    /// Least slope of a Hill curve.
    pub min_slope: f64,
    /// Greatest slope of a Hill curve.
    pub max_slope: f64,
}

/// What is known of a parameter beforehand: its logarithm is about `log_mean`, give or take `log_sd`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParameterPrior {
    /// Its name, such as `half_sat`.
    pub parameter: String,
    /// Where its logarithm is expected.
    pub log_mean: f64,
    /// How far from there it may well be.
    pub log_sd: f64,
}

impl Default for FitOptions {
    fn default() -> Self {
        Self {
            family: CurveFamily::Hill,
            priors: Vec::new(),
            noise_sd: None,
            huber_delta: None,
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
    /// What came of it.
    pub response: &'a [f64],
    /// How much each counts; 1 when empty.
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
        let mut positive = |path: String, value: Option<f64>| {
            if let Some(value) = value.filter(|value| !(*value > 0.0 && value.is_finite())) {
                problems
                    .push(Problem { path, detail: format!("expected a finite number above 0, got {value}") });
            }
        };
        positive("noise_sd".into(), self.noise_sd);
        positive("huber_delta".into(), self.huber_delta);
        positive("min_slope".into(), Some(self.min_slope));
        positive("max_slope".into(), Some(self.max_slope));
        for (place, prior) in self.priors.iter().enumerate() {
            positive(format!("priors[{place}].log_sd"), Some(prior.log_sd));
        }
        if self.max_slope < self.min_slope {
            let detail = format!("expected at least min_slope {}, got {}", self.min_slope, self.max_slope);
            problems.push(Problem { path: "max_slope".into(), detail });
        }
        for (place, prior) in self.priors.iter().enumerate() {
            let names = self.family.parameters();
            if !names.contains(&prior.parameter.as_str()) {
                let detail = format!("expected one of {}, got {}", names.join(", "), prior.parameter);
                problems.push(Problem { path: format!("priors[{place}].parameter"), detail });
            }
            if !prior.log_mean.is_finite() {
                let detail = format!("expected a finite number, got {}", prior.log_mean);
                problems.push(Problem { path: format!("priors[{place}].log_mean"), detail });
            }
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}

impl Observations<'_> {
    pub(super) fn check(&self) -> Result<()> {
        let refused = |path: String, detail: String| Err(Error::new(ErrorKind::InvalidInput, path, detail));
        for (name, column) in [("response", self.response), ("weight", self.weight)] {
            let rows = self.spend.len();
            if column.len() != rows && !(name == "weight" && column.is_empty()) {
                return refused(
                    name.into(),
                    format!("expected {rows} numbers like spend, got {}", column.len()),
                );
            }
        }
        for (name, column) in [("spend", self.spend), ("response", self.response), ("weight", self.weight)] {
            for (row, value) in column.iter().enumerate() {
                let fits = value.is_finite() && (*value >= 0.0 || name == "response");
                if !fits {
                    let what =
                        if name == "response" { "a finite number" } else { "a finite number of 0 or more" };
                    return refused(format!("{name}[{row}]"), format!("expected {what}, got {value}"));
                }
            }
        }
        let mut seen: Vec<f64> = self.spend.iter().copied().filter(|spend| *spend > 0.0).collect();
        seen.sort_unstable_by(f64::total_cmp);
        seen.dedup();
        if seen.len() < 2 {
            let detail = format!("expected at least two different spends above 0, got {}", seen.len());
            return refused("spend".into(), detail);
        }
        if !self.weight.is_empty() && self.weight.iter().all(|weight| *weight == 0.0) {
            return refused("weight".into(), "expected at least one above 0".into());
        }
        if self.response.iter().all(|response| *response <= 0.0) {
            return refused("response".into(), "expected at least one above 0".into());
        }
        Ok(())
    }
}
