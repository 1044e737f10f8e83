//! Observations in units of their own size, and the search for the curve of one family.

use super::family::{CurveFamily, Limits, Logs};
use super::least_squares::{Minimum, Spread, Squares};
use super::options::{FitOptions, Rows};
use crate::math::{Lookout, SmallSort, Sum, count_f64, ln, sqrt};
use crate::response::Curve;

/// Limit of a half saturation, as a multiple of the largest spend.
const SCALE_LIMIT: f64 = 100.0;
/// Number of steps that each start gets at first.
const TRIAL: usize = 12;
/// Number of starts that are followed to their end.
const PROMISING: usize = 3;
/// Squares below this part of the squares of the response are rounding.
const ROUNDING: f64 = 2e-28;

/// Observations in units of their own size, so that no unit matters.
#[derive(Clone)]
pub(super) struct Scaled<'a> {
    pub(super) rows: &'a Rows,
    pub(super) options: &'a FitOptions,
    pub(super) family: CurveFamily,
    spend: Vec<f64>,
    response: Vec<f64>,
    pub(super) unit: (f64, f64),
    pub(super) least_spend: f64,
    pub(super) limits: Limits,
    /// Lookout: once it says no, the curve that comes out is thrown away.
    pub(super) lookout: &'a Lookout<'a>,
}

impl<'a> Scaled<'a> {
    pub(super) fn new(
        rows: &'a Rows,
        family: CurveFamily,
        baseline: bool,
        options: &'a FitOptions,
        lookout: &'a Lookout<'a>,
    ) -> Self {
        let mut seen: Vec<f64> = rows.spend.iter().copied().filter(|spend| *spend > 0.0).collect();
        seen.small_sort_unstable_by(f64::total_cmp);
        let median = seen.get(seen.len() / 2).copied().unwrap_or(1.0);
        let maximum = rows.response.iter().copied().fold(0.0, f64::max);
        let unit = (median, if maximum > 0.0 { maximum } else { 1.0 });
        let (least, largest) = (seen.first().copied().unwrap_or(1.0), seen.last().copied().unwrap_or(1.0));
        let response: Vec<f64> = rows.response.iter().map(|response| response / unit.1).collect();
        let height = (ln(1e-6), ln(1e12));
        let scale = (ln(least / median / SCALE_LIMIT), ln(largest / median * SCALE_LIMIT));
        let base = if baseline { (0.0, 1.0) } else { (0.0, 0.0) };
        let at_least = ln(least / median);
        let limits = match family {
            CurveFamily::Power => [height, (ln(0.01), 0.0), (0.0, 0.0), base],
            CurveFamily::Plateau => [height, (at_least, at_least), (0.0, 0.0), base],
            CurveFamily::Constant => {
                let lowest = response.iter().copied().fold(f64::INFINITY, f64::min);
                [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (lowest.min(0.0), 1.0)]
            }
            // A line and a family that is yet to be chosen have fewer parameters, and these limits do not bind them.
            CurveFamily::Hill
            | CurveFamily::MichaelisMenten
            | CurveFamily::Log
            | CurveFamily::Exponential
            | CurveFamily::Tanh
            | CurveFamily::Linear
            | CurveFamily::Auto => [height, scale, (ln(options.min_slope), ln(options.max_slope)), base],
        };
        let spend = rows.spend.iter().map(|spend| spend / unit.0).collect();
        Self { rows, options, family, spend, response, unit, least_spend: least, limits, lookout }
    }

    pub(super) fn squares(&self, noise: f64, limits: Limits) -> Squares<'_> {
        let (spend_unit, response_unit) = self.unit;
        let prior = |index: usize| {
            let name = self.family.parameters().get(index)?;
            let prior = self.options.priors.iter().find(|prior| prior.parameter == *name)?;
            // Heights and scales are believed in the units of the data.
            let unit = match index {
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
            weight: &self.rows.weight,
            limits,
            priors: [prior(0), prior(1), prior(2), None],
            noise,
            huber: self.options.huber_delta.map(|delta| delta / response_unit),
            lookout: self.lookout,
        }
    }

    /// The best of several starts.
    pub(super) fn minimum(&self, squares: &Squares<'_>) -> Minimum {
        let largest = self.spend.iter().copied().fold(0.0, f64::max);
        let [_, (second, _), ..] = squares.limits;
        let starts: Vec<Logs> = match self.family {
            CurveFamily::Linear | CurveFamily::Plateau | CurveFamily::Constant => {
                vec![[0.0, second, 0.0, 0.0]]
            }
            CurveFamily::Power => [0.3, 0.7, 0.95].map(|exponent| [0.0, ln(exponent), 0.0, 0.0]).to_vec(),
            CurveFamily::Hill
            | CurveFamily::MichaelisMenten
            | CurveFamily::Log
            | CurveFamily::Exponential
            | CurveFamily::Tanh
            | CurveFamily::Auto => {
                // Bends among the spends, far beyond them, and before the least.
                let scales = [0.5, 2.0, 5.0 * largest, 0.2 * self.least_spend / self.unit.0];
                let slopes: &[f64] =
                    if self.family == CurveFamily::Hill { &[0.7, 1.3, 2.5, 5.0] } else { &[1.0] };
                scales
                    .iter()
                    .flat_map(|scale| slopes.iter().map(|slope| [0.0, ln(*scale), ln(*slope), 0.0]))
                    .collect()
            }
        };
        // A few steps show which starts are worth more.
        let mut begun: Vec<Minimum> = starts
            .into_iter()
            .map(|start| squares.minimum_within(squares.with_best_height(start), TRIAL))
            .collect();
        begun.small_sort_by(|a, b| a.objective.total_cmp(&b.objective));
        let mut best = Minimum { logs: [0.0; 4], objective: f64::INFINITY };
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

    /// Logarithms of parameters here, in the units of the data.
    pub(super) fn logs_in_units(&self, logs: Logs) -> Logs {
        self.family.in_units(logs, self.unit.0, self.unit.1)
    }

    /// The curve in the units of the data.
    pub(super) fn curve(&self, logs: Logs) -> Curve {
        let mut curve = self.family.curve(self.logs_in_units(logs));
        if let Curve::Tabulated { spend, .. } = &mut curve {
            // The spend that was seen, and not what its logarithm comes back as.
            *spend = vec![self.least_spend];
        }
        curve
    }

    /// True when the noise is believed to be known, so that squares are measured in it.
    pub(super) fn knows_noise(&self) -> bool {
        self.options.noise_sd.is_some() || !self.options.priors.is_empty()
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
        let free = Squares { priors: [None; 4], ..self.squares(1.0, self.limits) };
        let best = self.minimum(&free);
        let spread = free.spread(best.logs);
        sqrt(spread.variance().unwrap_or(spread.squares)).max(1e-9)
    }

    /// Sums of squares below this are rounding and no noise.
    pub(super) fn rounding(&self) -> f64 {
        let rows = self.response.iter().zip(&self.rows.weight);
        ROUNDING * rows.map(|(response, weight)| weight * response * response).collect::<Sum>().value()
    }

    pub(super) fn trial(self) -> Trial<'a> {
        let noise = self.noise();
        let squares = self.squares(noise, self.limits);
        let best = self.minimum(&squares);
        let (spread, parameters) = (squares.spread(best.logs), squares.parameters());
        Trial { noise, best, spread, parameters, scaled: self }
    }
}

/// The best curve of a family.
#[derive(Clone)]
pub(super) struct Trial<'a> {
    pub(super) scaled: Scaled<'a>,
    pub(super) noise: f64,
    pub(super) best: Minimum,
    pub(super) spread: Spread,
    /// Number of parameters, the baseline among them.
    pub(super) parameters: usize,
}

impl Trial<'_> {
    pub(super) fn rows(&self) -> usize {
        self.scaled.rows.spend.len()
    }

    pub(super) fn has_baseline(&self) -> bool {
        let [.., (low, high)] = self.scaled.limits;
        high > low
    }

    pub(super) fn squares(&self) -> Squares<'_> {
        self.scaled.squares(self.noise, self.scaled.limits)
    }

    /// Sum of squares as the loss sees them, in units of the response; never less than rounding makes it.
    pub(super) fn sum_of_squares(&self) -> f64 {
        (self.spread.squares * self.noise * self.noise).max(self.scaled.rounding())
    }

    /// Loss of the data alone, in units of the response: without priors, and alike whatever the noise.
    pub(super) fn loss(&self) -> f64 {
        let data = Squares { priors: [None; 4], ..self.scaled.squares(1.0, self.scaled.limits) };
        data.objective(self.best.logs)
    }

    /// Akaike's criterion with the correction of Hurvich and Tsai (1989); none with too few rows for it. With Huber's loss
    /// no residual counts as more than its limit, so that outliers do not decide between families.
    pub(super) fn aicc(&self) -> Option<f64> {
        let (count, free) = (count_f64(self.rows() as u64), count_f64(self.parameters as u64) + 1.0);
        let spare = count - free - 1.0;
        let unit = self.scaled.unit.1;
        let mean = self.sum_of_squares() * unit * unit / count;
        (spare > 0.0).then(|| count * ln(mean) + 2.0 * free + 2.0 * free * (free + 1.0) / spare)
    }
}
