//! Curves from observed spend and response.

use serde::Serialize;

use super::curve::Curve;
use super::family::{CurveFamily, Limits, Logs};
use super::fit_options::{FitOptions, Observations};
use super::least_squares::{Minimum, Squares};
use crate::error::Result;
use crate::math::{Sum, count_f64, exp, ln, sqrt};

/// A fitted curve, and how far to trust it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CurveFit {
    /// The curve.
    pub curve: Curve,
    /// Its parameters with their standard errors.
    pub parameters: Vec<FittedParameter>,
    /// Half of what was minimised: squares (or Huber's losses) in standard deviations of the noise, and priors.
    pub objective: f64,
    /// Sum of squared residuals.
    pub rss: f64,
    /// Share of the variance of the response that the curve explains; none when the response does not vary.
    pub r2: Option<f64>,
    /// Standard deviation of the noise; none with no more observations than parameters.
    pub sigma: Option<f64>,
    /// Akaike's criterion, corrected for few observations: the family with the least describes the data best. None with
    /// too few observations.
    pub aicc: Option<f64>,
    /// Whether the data reach the bend of the curve. When not, only its slope at the beginning is known, and a maximum
    /// would be invented.
    pub identifiable: bool,
    /// What to know before using it.
    pub warnings: Vec<String>,
    /// Observed less fitted response, in the order of the observations.
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

/// Twice the logarithm of a likelihood ratio beyond which chance is not to blame (χ², one degree of freedom, 95 %).
const DOUBT: f64 = 3.841_458_820_694_124;

/// How many times the largest spend a half saturation may be.
const FAR: f64 = 100.0;
/// How many steps each start gets at first.
const TRIAL: usize = 12;
/// How many of the starts are followed to their end.
const PROMISING: usize = 3;

/// The curve that fits observations best.
///
/// # Formula
/// Least squares (or Huber's loss) over the logarithms of the parameters, from several starts, within limits: a half
/// saturation from a hundredth of the least spend to a hundred times the largest, a slope from `min_slope` to
/// `max_slope`. The height needs no start; the best one has a closed form. Priors on logarithms count as further
/// residuals. A curve is *identifiable* when the best fit with its bend far beyond the data is worse than chance would
/// make it (likelihood ratio, 95 %).
///
/// A curve says what spend brought when the response is what spend *caused*: attributed revenue makes a marginal return
/// too large or too small by whatever attribution gets wrong.
///
/// # Examples
/// ```
/// use attribution_core::economics::{FitOptions, Observations, fit_curve};
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
/// `INVALID_CONFIG` for options out of range; `INVALID_INPUT` for numbers that are not finite, negative spends, columns of
/// different lengths, fewer than two different spends, and responses of which none is above 0.
///
/// # References
/// Golub, G. H. and Pereyra, V. (1973), SIAM Journal on Numerical Analysis 10(2), 413–432. Marquardt, D. W. (1963), Journal
/// of the SIAM 11(2), 431–441. Huber, P. J. (1964), Annals of Mathematical Statistics 35(1), 73–101.
pub fn fit_curve(observations: Observations<'_>, options: &FitOptions) -> Result<CurveFit> {
    options.validate()?;
    observations.check()?;
    let one = |family: CurveFamily| Scaled::new(observations, family, options).fit();
    if options.family != CurveFamily::Auto {
        return Ok(one(options.family));
    }
    let mut best: Option<CurveFit> = None;
    for fit in CurveFamily::ALL.into_iter().map(one) {
        let criterion = |fit: &CurveFit| (!fit.identifiable, fit.aicc.unwrap_or(f64::INFINITY));
        if best.as_ref().is_none_or(|known| criterion(&fit) < criterion(known)) {
            best = Some(fit);
        }
    }
    Ok(best.unwrap_or_else(|| one(CurveFamily::Linear)))
}

/// Observations in units of their own size, so that no unit matters.
pub(super) struct Scaled<'a> {
    observations: Observations<'a>,
    options: &'a FitOptions,
    pub(super) family: CurveFamily,
    spend: Vec<f64>,
    response: Vec<f64>,
    weight: Vec<f64>,
    unit: (f64, f64),
    pub(super) limits: Limits,
}

impl<'a> Scaled<'a> {
    pub(super) fn new(observations: Observations<'a>, family: CurveFamily, options: &'a FitOptions) -> Self {
        let mut seen: Vec<f64> = observations.spend.iter().copied().filter(|spend| *spend > 0.0).collect();
        seen.sort_unstable_by(f64::total_cmp);
        let median = seen.get(seen.len() / 2).copied().unwrap_or(1.0);
        let most = observations.response.iter().copied().fold(0.0, f64::max);
        let unit = (median, most);
        let (least, largest) = (seen.first().copied().unwrap_or(1.0), seen.last().copied().unwrap_or(1.0));
        let scale = (ln(least / median / FAR), ln(largest / median * FAR));
        let height = (ln(1e-6), ln(1e12));
        let limits = match family {
            CurveFamily::Power => [height, (ln(0.01), 0.0), (0.0, 0.0)],
            _ => [height, scale, (ln(options.min_slope), ln(options.max_slope))],
        };
        let weight = if observations.weight.is_empty() {
            vec![1.0; observations.spend.len()]
        } else {
            observations.weight.to_vec()
        };
        Self {
            observations,
            options,
            family,
            spend: observations.spend.iter().map(|spend| spend / unit.0).collect(),
            response: observations.response.iter().map(|response| response / unit.1).collect(),
            weight,
            unit,
            limits,
        }
    }

    pub(super) fn squares(&self, noise: f64, limits: Limits) -> Squares<'_> {
        let (spend_unit, response_unit) = self.unit;
        let prior = |place: usize| {
            let name = self.family.parameters().get(place)?;
            let prior = self.options.priors.iter().find(|prior| prior.parameter == *name)?;
            // Heights and scales are believed in the units of the data.
            let unit = match place {
                0 => ln(response_unit),
                1 if self.family != CurveFamily::Power => ln(spend_unit),
                _ => 0.0,
            };
            Some((prior.log_mean - unit, prior.log_sd))
        };
        Squares {
            family: self.family,
            spend: &self.spend,
            response: &self.response,
            weight: &self.weight,
            limits,
            priors: [prior(0), prior(1), prior(2)],
            noise,
            huber: self.options.huber_delta.map(|delta| delta / response_unit),
        }
    }

    /// The best of several starts.
    pub(super) fn minimum(&self, squares: &Squares<'_>, warm: Option<Logs>) -> Minimum {
        if let Some(logs) = warm {
            return squares.minimum(logs);
        }
        let largest = self.spend.iter().copied().fold(0.0, f64::max);
        let starts: Vec<Logs> = match self.family {
            CurveFamily::Linear => vec![[0.0; 3]],
            CurveFamily::Power => [0.3, 0.7, 0.95].map(|exponent| [0.0, ln(exponent), 0.0]).to_vec(),
            _ => {
                let scales = [0.5, 2.0, 5.0 * largest];
                let slopes: &[f64] =
                    if self.family == CurveFamily::Hill { &[0.7, 1.3, 2.5, 5.0] } else { &[1.0] };
                scales
                    .iter()
                    .flat_map(|scale| slopes.iter().map(|slope| [0.0, ln(*scale), ln(*slope)]))
                    .collect()
            }
        };
        // A few steps show which starts are worth more.
        let mut begun: Vec<Minimum> = starts
            .into_iter()
            .map(|start| squares.minimum_within(squares.with_best_height(start), TRIAL))
            .collect();
        begun.sort_by(|a, b| a.objective.total_cmp(&b.objective));
        let mut best = Minimum { logs: [0.0; 3], objective: f64::INFINITY };
        for start in begun.into_iter().take(PROMISING) {
            let found = squares.minimum(start.logs);
            if found.objective < best.objective {
                best = found;
            }
        }
        best
    }

    /// Logarithms of parameters in the units of the data, as they are here.
    pub(super) fn scaled_logs(&self, logs: Logs) -> Logs {
        self.family.in_units(logs, 1.0 / self.unit.0, 1.0 / self.unit.1)
    }

    /// The curve in the units of the data.
    pub(super) fn curve(&self, logs: Logs) -> Curve {
        self.family.curve(self.family.in_units(logs, self.unit.0, self.unit.1))
    }

    fn fit(&self) -> CurveFit {
        let noise = self.noise();
        let squares = self.squares(noise, self.limits);
        let best = self.minimum(&squares, None);
        self.report(&squares, best)
    }

    /// The noise that squares are measured in: as given, or as a fit without priors leaves it, or 1 where nothing is
    /// weighed against it.
    pub(super) fn noise(&self) -> f64 {
        if let Some(noise) = self.options.noise_sd {
            return noise / self.unit.1;
        }
        if self.options.priors.is_empty() {
            return 1.0;
        }
        let free = Squares { priors: [None; 3], ..self.squares(1.0, self.limits) };
        let best = self.minimum(&free, None);
        let parameters = count_f64(self.family.parameters().len() as u64);
        let spare = (count_f64(self.spend.len() as u64) - parameters).max(1.0);
        sqrt(2.0 * best.objective / spare).max(1e-9)
    }

    fn report(&self, squares: &Squares<'_>, best: Minimum) -> CurveFit {
        let (spend_unit, response_unit) = self.unit;
        let logs = self.family.in_units(best.logs, spend_unit, response_unit);
        let curve = self.family.curve(logs);
        let rows = || self.observations.spend.iter().zip(self.observations.response).zip(&self.weight);
        let residuals: Vec<f64> = rows().map(|((x, y), _)| y - curve.response(*x)).collect();
        let weighted = |values: &mut dyn Iterator<Item = (f64, f64)>| -> f64 {
            values.map(|(weight, value)| weight * value).collect::<Sum>().value()
        };
        let rss = weighted(
            &mut self.weight.iter().zip(&residuals).map(|(weight, residual)| (*weight, residual * residual)),
        );
        let whole: f64 = self.weight.iter().copied().collect::<Sum>().value();
        let mean = weighted(&mut rows().map(|((_, y), weight)| (*weight, *y))) / whole;
        let varied = weighted(&mut rows().map(|((_, y), weight)| (*weight, (y - mean) * (y - mean))));
        let names = self.family.parameters();
        let (count, free) = (count_f64(self.spend.len() as u64), count_f64(names.len() as u64));
        let variance = (count > free).then(|| rss / (count - free));
        let at_limit = self.at_limit(best.logs);
        let identifiable = at_limit.is_none() && self.bends(squares, best);
        let variance_in_noise = match self.options.noise_sd {
            None if self.options.priors.is_empty() => {
                variance.map(|variance| variance / (response_unit * response_unit))
            }
            _ => Some(1.0),
        };
        let covariance = variance_in_noise
            .filter(|_| identifiable)
            .and_then(|variance| squares.covariance(best.logs, variance));
        let parameters = names.iter().zip(logs).enumerate().map(|(place, (name, log))| {
            let value =
                if self.family == CurveFamily::Power && place == 1 { exp(log).min(1.0) } else { exp(log) };
            let standard_error =
                covariance.as_ref().and_then(|covariance| self.error_in_units(covariance, place, best.logs));
            FittedParameter {
                name: (*name).to_owned(),
                value,
                standard_error: standard_error.map(|error| value * error),
            }
        });
        CurveFit {
            parameters: parameters.collect(),
            objective: best.objective,
            rss,
            r2: (varied > 0.0).then(|| 1.0 - rss / varied),
            sigma: variance.map(sqrt),
            aicc: aicc(rss, count, free + 1.0),
            identifiable,
            warnings: self.warnings(identifiable, at_limit),
            residuals,
            observed_max: self.observations.spend.iter().copied().fold(0.0, f64::max),
            curve,
        }
    }

    /// Standard error of a logarithm in the units of the data: that of the height of a power also moves with its exponent.
    fn error_in_units(&self, covariance: &[Vec<f64>], place: usize, logs: Logs) -> Option<f64> {
        let cell = |row: usize, column: usize| covariance.get(row)?.get(column).copied();
        if self.family == CurveFamily::Power && place == 0 {
            let [_, second, _] = logs;
            let by_exponent = -exp(second) * ln(self.unit.0);
            let variance =
                cell(0, 0)? + 2.0 * by_exponent * cell(0, 1)? + by_exponent * by_exponent * cell(1, 1)?;
            return Some(sqrt(variance.max(0.0)));
        }
        cell(place, place).map(sqrt)
    }

    /// A parameter of the shape that lies at its limit.
    fn at_limit(&self, logs: Logs) -> Option<&'static str> {
        let names = self.family.parameters().iter();
        let mut shape = names.zip(logs).zip(self.limits).skip(1);
        let found = shape.find(|((_, log), (low, high))| {
            let power = self.family == CurveFamily::Power;
            (log - low).abs() < 1e-9 || ((log - high).abs() < 1e-9 && !power)
        });
        found.map(|((name, _), _)| *name)
    }

    /// Whether a curve that bends far beyond the data fits worse than chance would make it.
    fn bends(&self, squares: &Squares<'_>, best: Minimum) -> bool {
        if matches!(self.family, CurveFamily::Power | CurveFamily::Linear) {
            return true;
        }
        let [height, (_, far), slope] = self.limits;
        let straight = self.squares(squares.noise, [height, (far, far), slope]);
        let other = self.minimum(&straight, None);
        let count = count_f64(self.spend.len() as u64);
        // Without a given noise the ratio of squares decides.
        let doubt = if self.options.noise_sd.is_some() || !self.options.priors.is_empty() {
            2.0 * (other.objective - best.objective)
        } else if best.objective <= 0.0 {
            f64::INFINITY
        } else {
            count * ln(other.objective / best.objective)
        };
        doubt > DOUBT
    }

    fn warnings(&self, identifiable: bool, at_limit: Option<&str>) -> Vec<String> {
        let mut warnings = Vec::new();
        if let Some(name) = at_limit {
            warnings.push(format!("{name} lies at its limit: the data do not say which curve this is"));
        } else if !identifiable {
            warnings.push(
                "the data do not reach the bend of the curve: only its slope at the beginning is known"
                    .to_owned(),
            );
        }
        let (rows, parameters) = (self.spend.len(), self.family.parameters().len());
        if rows <= parameters {
            warnings.push(format!(
                "{rows} observations for {parameters} parameters: the curve goes through them, true or not"
            ));
        }
        warnings
    }
}

/// Akaike's criterion with the correction of Hurvich and Tsai (1989).
fn aicc(rss: f64, count: f64, parameters: f64) -> Option<f64> {
    let spare = count - parameters - 1.0;
    if spare <= 0.0 || rss <= 0.0 {
        return None;
    }
    Some(count * ln(rss / count) + 2.0 * parameters + 2.0 * parameters * (parameters + 1.0) / spare)
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
