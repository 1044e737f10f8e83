//! Bootstrap of a fitted curve: the same fit on many replicates of the observations, for what chance may have moved.

use serde::{Deserialize, Serialize};

use super::family::{CurveFamily, Logs};
use super::options::{FitOptions, Observations, Rows};
use super::scaled::Scaled;
use super::{CurveFit, fit_curve_watched};
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, not_in_range, setters, whole};
use crate::math::{
    Confidence, Lookout, Progress, Random, SmallSort, Steps, count_f64, exp, ln, map_watched, quantile, sqrt,
    unwatched, watched,
};
use crate::response::Curve;

/// Range of the number of replicates.
const MIN_REPLICATES: u32 = 2;
const MAX_REPLICATES: u32 = 1_000_000;

/// Resampling of observations: kind, number, seed and confidence level.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CurveBootstrapOptions {
    /// Unit that is drawn again.
    pub resample: Resample,
    /// For `blocks`: how many observations in a row stay together.
    #[serde(deserialize_with = "whole::<1, { u32::MAX }, _>")]
    pub block: u32,
    /// Number of replicates.
    #[serde(deserialize_with = "whole::<MIN_REPLICATES, MAX_REPLICATES, _>")]
    pub replicates: u32,
    /// Seed of the random draws.
    pub seed: u64,
    /// Confidence level: the part of the replicates that an interval holds, between 0 and 1.
    pub level: Confidence,
}

fields! {
    CurveBootstrapOptions:
        resample, block by whole::<1, { u32::MAX }, _> as u32,
        replicates by whole::<MIN_REPLICATES, MAX_REPLICATES, _> as u32, seed, level
}

setters! { CurveBootstrapOptions:
    with_resample(resample: Resample),
    with_block(block: u32),
    with_replicates(replicates: u32),
    with_seed(seed: u64),
    with_level(level: Confidence),
}

/// Unit that a bootstrap draws again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Resample {
    /// Residuals, made larger by what fitting took from them: for spends that were chosen.
    #[default]
    Residuals,
    /// Whole observations.
    Pairs,
    /// Residuals of several observations in a row, for series whose noise lasts.
    Blocks,
}

impl Default for CurveBootstrapOptions {
    fn default() -> Self {
        let level = const { Confidence::known(0.9) };
        Self { resample: Resample::Residuals, block: 4, replicates: 500, seed: 0, level }
    }
}

/// Curves fitted to replicates of the observations.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CurveDraws {
    /// The fit to the observations themselves.
    pub fit: CurveFit,
    /// One curve for each replicate.
    pub curves: Vec<Curve>,
    /// For each parameter, the interval that holds `level` of the replicates.
    pub parameters: Vec<ParameterInterval>,
    /// Confidence level of the intervals.
    pub level: Confidence,
}

/// An interval of a parameter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ParameterInterval {
    /// Its name.
    pub name: String,
    /// Its value in the fit.
    pub value: f64,
    /// Below this lies half of what the interval does not hold.
    pub low: f64,
    /// Above this lies the other half.
    pub high: f64,
}

impl CurveBootstrapOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let options: Self = Error::read(json)?;
        options.validate()?;
        Ok(options)
    }

    fn validate(self) -> Result<()> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if !(MIN_REPLICATES..=MAX_REPLICATES).contains(&self.replicates) {
            return refused("replicates", not_in_range(MIN_REPLICATES, MAX_REPLICATES, self.replicates));
        }
        if self.block == 0 {
            return refused("block", "expected 1 or more, got 0".into());
        }
        Ok(())
    }
}

impl CurveDraws {
    /// The interval of the response at a spend.
    #[must_use]
    pub fn response_interval(&self, spend: f64) -> (f64, f64) {
        self.interval(|curve| curve.response(spend))
    }

    /// The interval of the marginal response at a spend.
    #[must_use]
    pub fn marginal_interval(&self, spend: f64) -> (f64, f64) {
        self.interval(|curve| curve.marginal(spend))
    }

    fn interval(&self, value: impl Fn(&Curve) -> f64) -> (f64, f64) {
        middle(self.curves.iter().map(value).collect(), self.level)
    }
}

/// A fitted curve with replicates of it.
///
/// # Formula
/// A replicate adds residuals, drawn again and scaled by `√(m / (m − p))`, to what the curve gives at each spend (or
/// draws whole observations) — those of rows with more weight are smaller, in both places, by its root — and is fitted from where the first fit ended. Intervals hold the middle `level` of the
/// replicates. With few observations they are a few percent too narrow, as intervals of this kind are.
///
/// # Errors
/// As [`fit_curve`](super::fit_curve()); `INVALID_CONFIG` for options out of range.
///
/// # References
/// Efron, B. and Tibshirani, R. J. (1993), "An introduction to the bootstrap", Chapman & Hall. Künsch, H. R. (1989), Annals
/// of Statistics 17(3), 1217–1241, for blocks.
pub fn bootstrap_curve(
    observations: Observations<'_>,
    options: &FitOptions,
    bootstrap: CurveBootstrapOptions,
) -> Result<CurveDraws> {
    bootstrap_curve_watched(observations, options, bootstrap, &unwatched)
}

/// [`bootstrap_curve`], with somebody who watches and may stop it: the fit is a step, and so is each replicate.
///
/// # Errors
/// As [`bootstrap_curve`]; `CANCELLED` when `progress` says so.
pub fn bootstrap_curve_watched(
    observations: Observations<'_>,
    options: &FitOptions,
    bootstrap: CurveBootstrapOptions,
    progress: &Progress<'_>,
) -> Result<CurveDraws> {
    bootstrap.validate().map_err(|error| error.within("bootstrap"))?;
    let total = u64::from(bootstrap.replicates) + 1;
    watched(progress, total, |steps| draws(observations, options, bootstrap, steps))
}

fn draws(
    observations: Observations<'_>,
    options: &FitOptions,
    bootstrap: CurveBootstrapOptions,
    steps: &Steps<'_>,
) -> Result<CurveDraws> {
    let fit = fit_curve_watched(observations, options, &steps.inside())?;
    steps.add(1)?;
    let rows = observations.counted()?;
    let (count, parameters) = (rows.spend.len(), fit.parameters.len());
    let wider = sqrt(count_f64(count as u64) / count_f64(count.saturating_sub(parameters).max(1) as u64));
    let fitted: Vec<f64> = rows.spend.iter().map(|x| fit.baseline + fit.curve.response(*x)).collect();
    // In standard deviations of what an observation of weight 1 has, so that each may stand in for each.
    let residuals: Vec<f64> = rows
        .response
        .iter()
        .zip(&rows.weight)
        .zip(&fitted)
        .map(|((y, weight), fitted)| (y - fitted) * wider * sqrt(*weight))
        .collect();
    let first = First { fit: &fit, rows: &rows, fitted, residuals };
    let done = map_watched(steps, bootstrap.replicates as usize, 8, |range| {
        let lookout = Lookout::new(steps);
        range
            .map(|replicate| {
                let mut random = Random::new(
                    bootstrap.seed.wrapping_add((replicate as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)),
                );
                let again = first.again(&first.drawn(bootstrap, &mut random), options, &lookout);
                steps.count(1);
                again
            })
            .collect::<Vec<_>>()
    })?;
    let (curves, values): (Vec<Curve>, Vec<Vec<f64>>) = done.into_iter().flatten().unzip();
    let parameters = fit.parameters.iter().enumerate().map(|(index, parameter)| {
        let (low, high) =
            middle(values.iter().filter_map(|row| row.get(index).copied()).collect(), bootstrap.level);
        ParameterInterval { name: parameter.name.clone(), value: parameter.value, low, high }
    });
    Ok(CurveDraws { parameters: parameters.collect(), curves, level: bootstrap.level, fit })
}

/// The first fit, and what replicates are made of.
struct First<'a> {
    fit: &'a CurveFit,
    rows: &'a Rows,
    /// The response that it gives each row.
    fitted: Vec<f64>,
    /// Residuals, as rows of weight 1 would have them.
    residuals: Vec<f64>,
}

impl First<'_> {
    /// A replicate of the rows.
    fn drawn(&self, options: CurveBootstrapOptions, random: &mut Random) -> Rows {
        let rows = self.residuals.len() as u64;
        let block = if options.resample == Resample::Blocks { u64::from(options.block).min(rows) } else { 1 };
        // Blocks start where a whole one fits.
        let mut start = 0;
        let picks: Vec<usize> = (0..rows)
            .map(|row| {
                if row % block == 0 {
                    start = random.below(rows - block + 1);
                }
                usize::try_from(start + row % block).unwrap_or(0)
            })
            .collect();
        if options.resample == Resample::Pairs {
            return self.rows.picked(&picks);
        }
        let residual = |pick: &usize| self.residuals.get(*pick).copied().unwrap_or(0.0);
        let response = self.fitted.iter().zip(&self.rows.weight).zip(&picks);
        Rows {
            response: response
                .map(|((fitted, weight), pick)| fitted + residual(pick) / sqrt(*weight))
                .collect(),
            ..self.rows.clone()
        }
    }

    /// The fit of a replicate, from where the first one ended, with the values of its parameters.
    fn again(&self, rows: &Rows, options: &FitOptions, lookout: &Lookout<'_>) -> (Curve, Vec<f64>) {
        let family = self.fit.family;
        let names = family.parameters();
        let baseline = self.fit.parameters.len() > names.len();
        let scaled = Scaled::new(rows, family, baseline, options, lookout);
        let squares = scaled.squares(scaled.noise(), scaled.limits);
        let mut logs: Logs = [0.0, 0.0, 0.0, self.fit.baseline];
        for (log, parameter) in logs.iter_mut().zip(self.fit.parameters.iter().take(names.len())) {
            *log = ln(parameter.value);
        }
        let best = squares.minimum(squares.with_best_height(scaled.scaled_logs(logs)));
        let found = scaled.logs_in_units(best.logs);
        let mut values: Vec<f64> = found.iter().take(names.len()).map(|log| exp(*log)).collect();
        if let (CurveFamily::Power, Some(exponent)) = (family, values.get_mut(1)) {
            *exponent = exponent.min(1.0);
        }
        let [.., level] = found;
        values.extend(baseline.then_some(level));
        (scaled.curve(best.logs), values)
    }
}

/// The middle part of numbers, with straight lines between them.
fn middle(mut values: Vec<f64>, level: Confidence) -> (f64, f64) {
    values.small_sort_unstable_by(f64::total_cmp);
    let tail = level.tail();
    (quantile(&values, tail), quantile(&values, 1.0 - tail))
}

#[cfg(test)]
#[path = "bootstrap_tests.rs"]
mod tests;
