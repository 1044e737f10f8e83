//! Curves from observed spend and response.
//!
//! In: observations and what is known beforehand. Out: a curve, how sure its parameters are, and what the data do not say.
//! Never here: where a response comes from, or a curve that the data do not show without saying so.

mod baseline;
mod bootstrap;
mod choice;
mod f_test;
mod family;
mod least_squares;
mod options;
mod scaled;
mod verdict;
mod warning;

use serde::Serialize;

use crate::error::Result;
use crate::math::{Lookout, Progress, Sum, exp, ln, sqrt, unwatched, watched};
use crate::response::curve::Curve;
use choice::{candidates, choose};
use least_squares::Matrix;
use scaled::Trial;
use verdict::{Verdict, judge};

pub use bootstrap::{
    CurveBootstrapOptions, CurveDraws, ParameterInterval, Resample, bootstrap_curve, bootstrap_curve_watched,
};
pub use family::CurveFamily;
pub use options::{Baseline, FitOptions, Observations, ParameterPrior};
pub use warning::{FitWarning, FitWarningCode};

/// A fitted curve, and how far to trust it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CurveFit {
    /// The family that was fitted, or chosen.
    pub family: CurveFamily,
    /// The curve: what spend brings, above the baseline.
    pub curve: Curve,
    /// Response without spend; 0 where no baseline was fitted.
    pub baseline: f64,
    /// Its parameters with their standard errors, those of the curve first, then the baseline where one was fitted.
    pub parameters: Vec<FittedParameter>,
    /// Half of what was minimised: squares (or Huber's losses) in standard deviations of the noise, and priors.
    pub objective: f64,
    /// Sum of squared residuals, each times its weight.
    pub rss: f64,
    /// Share of the variance of the response that the curve explains; none when the response does not vary.
    pub r2: Option<f64>,
    /// Standard deviation of the noise of an observation with weight 1; none with no more observations than parameters. With
    /// Huber's loss it is that with which least squares would have the same standard errors, and outliers are no part of it.
    pub sigma: Option<f64>,
    /// Akaike's criterion, corrected for few observations: the family with the least describes the data best. None with
    /// too few observations. With Huber's loss no residual counts for more than `huber_delta`.
    pub aicc: Option<f64>,
    /// True where the data say what the parameters are: they reach the bend and more than the plateau, are more than the
    /// parameters, and are described better than by one number. Else a maximum would be invented.
    pub identifiable: bool,
    /// Warnings to heed before using it.
    pub warnings: Vec<FitWarning>,
    /// Observed less fitted response, in the order of the observations, those of weight 0 among them.
    pub residuals: Vec<f64>,
    /// The largest spend seen: beyond it the curve is a guess.
    pub observed_max: f64,
}

/// A parameter of a fitted curve.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FittedParameter {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// Its standard error; none where it cannot be told.
    pub standard_error: Option<f64>,
}

/// The curve that fits observations best.
///
/// # Formula
/// Least squares (or Huber's loss) over the logarithms of the parameters, from several starts, within limits: a half
/// saturation from a hundredth of the least spend to a hundred times the largest, a slope from `min_slope` to
/// `max_slope`. The height needs no start; the best one has a closed form. Priors on logarithms count as further
/// residuals.
///
/// `auto` takes the family with the least corrected criterion of Akaike (Huber's loss counts no residual for more than its
/// limit), a plateau among them; where there are too few rows for it, further parameters must pass an F-test at 95 %.
/// With Huber's loss no curve is taken whose loss is that of a plateau or more, and where hardly any residual is within the
/// limit least squares choose the family. A baseline is suspected when the curve above one has a criterion less by more than
/// 10, of whichever family when `auto` chose it, and is more than a tenth of the mean response.
/// A curve is *identifiable* when it beats, by F-tests at 95 %, the best curve that bends far beyond the data, and the plateau
/// that it is when it bends before them; when it beats a constant; and when there are more rows than parameters. The test
/// measures the loss that was minimised in a scale that outliers do not move: with ψ the residuals, none beyond Huber's
/// limit, and m the part of them within it, the covariance is `K² Σψ²/(n − p) / m² · (JᵀJ)⁻¹`, `K = 1 + p/n · (1 − m)/m`.
///
/// A curve says what spend brought when the response is what spend *caused*: attributed revenue makes a marginal return
/// too large or too small by whatever attribution gets wrong.
///
/// # Examples
/// ```
/// use attribution_core::response::{FitOptions, Observations, fit_curve};
///
/// let spend = [500.0, 1000.0, 2000.0, 3000.0, 4500.0, 6000.0, 8000.0, 10_000.0];
/// let response: Vec<f64> = spend.iter().map(|x| 40_000.0 * x / (6000.0 + x)).collect();
/// let fit = fit_curve(
///     Observations { spend: &spend, response: &response, weight: &[] },
///     &FitOptions::from_json(r#"{"family": "michaelis_menten"}"#)?,
/// )?;
/// assert!((fit.parameters[0].value - 40_000.0).abs() < 0.01 && (fit.parameters[1].value - 6000.0).abs() < 0.01);
/// assert!(fit.identifiable);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options out of range; `INVALID_INPUT` for numbers that are not finite or beyond 1e40, negative spends,
/// columns of different lengths, and, among the observations with a weight above 0, fewer than two different spends and
/// responses of which none is above 0.
///
/// # References
/// Golub, G. H. and Pereyra, V. (1973), SIAM Journal on Numerical Analysis 10(2), 413–432. Marquardt, D. W. (1963), Journal
/// of the SIAM 11(2), 431–441. Huber, P. J. (1964), Annals of Mathematical Statistics 35(1), 73–101;
/// (1973), Annals of Statistics 1(5), 799–821, for the covariance. Hurvich, C. M. and Tsai, C.-L. (1989), Biometrika 76(2),
/// 297–307.
pub fn fit_curve(observations: Observations<'_>, options: &FitOptions) -> Result<CurveFit> {
    fit_curve_watched(observations, options, &unwatched)
}

/// [`fit_curve`], with somebody who watches and may stop it.
///
/// A step is a family, with or without a baseline, that is tried; the last one says how far to trust the best of them.
///
/// # Errors
/// As [`fit_curve`]; `CANCELLED` when `progress` says so.
pub fn fit_curve_watched(
    observations: Observations<'_>,
    options: &FitOptions,
    progress: &Progress<'_>,
) -> Result<CurveFit> {
    options.validate()?;
    let rows = observations.counted()?;
    let candidates = candidates(&rows, options);
    watched(progress, candidates.len() as u64 + 1, |steps| {
        let lookout = Lookout::new(steps);
        let trial = choose(&rows, &candidates, options, &lookout);
        Ok(report(&trial, observations))
    })
}

/// The answer for the best curve.
fn report(trial: &Trial<'_>, observations: Observations<'_>) -> CurveFit {
    let Trial { scaled, best, spread, .. } = trial;
    let curve = scaled.curve(best.logs);
    let [.., baseline] = scaled.logs_in_units(best.logs);
    let residual = |(x, y): (&f64, &f64)| y - baseline - curve.response(*x);
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        let rows = scaled.rows.spend.iter().zip(&scaled.rows.response).zip(&scaled.rows.weight);
        rows.map(|((x, y), weight)| weight * of(*x, *y)).collect::<Sum>().value()
    };
    let rss = sum(&|x, y| residual((&x, &y)) * residual((&x, &y)));
    let mean = sum(&|_, y| y) / sum(&|_, _| 1.0);
    let varied = sum(&|_, y| (y - mean) * (y - mean));
    let Verdict { identifiable, warnings } = judge(trial, trial.scaled.options.family == CurveFamily::Auto);
    let variance = spread.variance();
    let sigma = variance.map(|variance| sqrt(variance / spread.inlier_share()) * trial.noise * scaled.unit.1);
    CurveFit {
        family: scaled.family,
        baseline,
        parameters: parameters(trial, identifiable),
        objective: best.objective,
        rss,
        r2: (varied > 0.0).then(|| 1.0 - rss / varied),
        sigma,
        aicc: trial.aicc(),
        identifiable,
        warnings,
        residuals: observations.spend.iter().zip(observations.response).map(residual).collect(),
        observed_max: scaled.rows.spend.iter().copied().fold(0.0, f64::max),
        curve,
    }
}

/// The parameters in the units of the data, with standard errors where the data say what they are.
fn parameters(trial: &Trial<'_>, identifiable: bool) -> Vec<FittedParameter> {
    let Trial { scaled, best, spread, .. } = trial;
    let family = scaled.family;
    let variance = if scaled.knows_noise() { Some(1.0) } else { spread.variance() };
    // The height of a plateau, and a constant, are known also where nothing else is.
    let told = identifiable || matches!(family, CurveFamily::Plateau | CurveFamily::Constant);
    let covariance = variance
        .filter(|_| told)
        .and_then(|variance| trial.squares().covariance(best.logs, spread.inlier_share(), variance));
    let logs = scaled.logs_in_units(best.logs);
    let names = family.parameters();
    let mut found: Vec<FittedParameter> = names
        .iter()
        .zip(logs)
        .enumerate()
        .map(|(index, (name, log))| {
            let power = family == CurveFamily::Power && index == 1;
            let value = if power { exp(log).min(1.0) } else { exp(log) };
            let error = covariance.as_ref().and_then(|covariance| error_of_log(trial, covariance, index));
            FittedParameter {
                name: (*name).to_owned(),
                value,
                standard_error: error.map(|error| value * error),
            }
        })
        .collect();
    if trial.has_baseline() {
        let [.., value] = logs;
        let error = covariance.and_then(|[.., [.., own]]| (!own.is_nan()).then(|| sqrt(own) * scaled.unit.1));
        found.push(FittedParameter { name: "baseline".to_owned(), value, standard_error: error });
    }
    found
}

/// Standard error of a logarithm in the units of the data: that of the height of a power also moves with its exponent.
fn error_of_log(trial: &Trial<'_>, covariance: &Matrix, index: usize) -> Option<f64> {
    let cell = |row: usize, column: usize| covariance.get(row)?.get(column).copied();
    if trial.scaled.family == CurveFamily::Power && index == 0 {
        let [_, second, ..] = trial.best.logs;
        let by_exponent = -exp(second) * ln(trial.scaled.unit.0);
        let variance =
            cell(0, 0)? + 2.0 * by_exponent * cell(0, 1)? + by_exponent * by_exponent * cell(1, 1)?;
        return Some(sqrt(variance.max(0.0)));
    }
    cell(index, index).map(sqrt)
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
