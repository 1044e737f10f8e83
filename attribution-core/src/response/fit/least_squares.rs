//! Nonlinear least squares over up to three logarithms and a baseline: Levenberg's and Marquardt's steps within limits.

use super::family::{CurveFamily, Limits, Logs};
use crate::math::{Lookout, Sum, count_f64, ln, solve_square, sqrt};

/// Objective that is minimised: weighted squares or Huber's losses, and priors.
pub(super) struct Squares<'a> {
    pub(super) family: CurveFamily,
    pub(super) spend: &'a [f64],
    pub(super) response: &'a [f64],
    pub(super) weight: &'a [f64],
    pub(super) limits: Limits,
    /// Normal priors of logarithms, mean and standard deviation: each adds `((log − mean) / sd)²`.
    pub(super) priors: [Option<(f64, f64)>; 4],
    /// One standard deviation of the noise, where priors are weighed against it; else 1.
    pub(super) noise: f64,
    /// Residuals beyond this count by their size, not by its square.
    pub(super) huber: Option<f64>,
    /// Lookout: once it says no, the search ends where it is.
    pub(super) lookout: &'a Lookout<'a>,
}

/// End of a search: a local minimum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Minimum {
    pub(super) logs: Logs,
    pub(super) objective: f64,
}

const STEPS: usize = 500;

impl Squares<'_> {
    /// Those of the four that are searched for: the parameters of the family, and the baseline where it has room.
    fn searched(&self) -> impl Iterator<Item = usize> {
        let [.., (low, high)] = self.limits;
        (0..self.family.parameters().len()).chain((high > low).then_some(BASELINE))
    }

    /// Number of parameters, the baseline among them.
    pub(super) fn parameters(&self) -> usize {
        self.searched().count()
    }

    fn rows(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        self.spend.iter().zip(self.response).zip(self.weight).map(|((x, y), weight)| (*x, *y, *weight))
    }

    /// Half of the sum of squares, in standard deviations of the noise, with what priors add.
    pub(super) fn objective(&self, logs: Logs) -> f64 {
        let (curve, [.., baseline]) = (self.family.curve(logs), logs);
        let residual = |x: f64, y: f64| (y - baseline - curve.response(x)) / self.noise;
        let data: Sum = self.rows().map(|(x, y, weight)| weight * self.loss(residual(x, y))).collect();
        let believed = logs.iter().zip(self.priors).filter_map(|(log, prior)| {
            let (mean, deviation) = prior?;
            let apart = (log - mean) / deviation;
            Some(0.5 * apart * apart)
        });
        data.value() + believed.sum::<f64>()
    }

    fn loss(&self, residual: f64) -> f64 {
        match self.huber.map(|limit| limit / self.noise) {
            Some(limit) if residual.abs() > limit => limit * (residual.abs() - 0.5 * limit),
            _ => 0.5 * residual * residual,
        }
    }

    /// Weight of a residual in a sum of squares that has the same slope (iteratively reweighted least squares).
    fn emphasis(&self, residual: f64) -> f64 {
        match self.huber.map(|limit| limit / self.noise) {
            Some(limit) if residual.abs() > limit => limit / residual.abs(),
            _ => 1.0,
        }
    }

    /// `JᵀJ` and `Jᵀr`, with residuals emphasised as their loss is, and with what priors add.
    fn normal(&self, logs: Logs) -> (Matrix, Logs) {
        self.normal_with(logs, |residual| self.emphasis(residual), 1.0)
    }

    /// The same with some other emphasis, and what the data say multiplied.
    fn normal_with(&self, logs: Logs, emphasis: impl Fn(f64) -> f64, times: f64) -> (Matrix, Logs) {
        let (curve, [.., baseline]) = (self.family.curve(logs), logs);
        let (mut square, mut right) = ([[0.0; 4]; 4], [0.0; 4]);
        for (x, y, weight) in self.rows() {
            let (fitted, slopes) = self.family.gradient(&curve, x);
            let residual = (y - baseline - fitted) / self.noise;
            let weight = times * weight * emphasis(residual);
            let slopes = slopes.map(|slope| slope / self.noise);
            for ((row, right), one) in square.iter_mut().zip(&mut right).zip(slopes) {
                *right += weight * one * residual;
                for (cell, other) in row.iter_mut().zip(slopes) {
                    *cell += weight * one * other;
                }
            }
        }
        for (index, (log, prior)) in logs.iter().zip(self.priors).enumerate() {
            let Some((mean, deviation)) = prior else { continue };
            let precision = 1.0 / (deviation * deviation);
            if let (Some(right), Some(cell)) =
                (right.get_mut(index), square.get_mut(index).and_then(|row| row.get_mut(index)))
            {
                *right -= (log - mean) * precision;
                *cell += precision;
            }
        }
        (square, right)
    }

    fn limited(&self, logs: Logs) -> Logs {
        let mut limited = logs;
        for (log, (low, high)) in limited.iter_mut().zip(self.limits) {
            *log = log.max(low).min(high);
        }
        limited
    }

    /// The height, and the baseline, that fit best when the other parameters are given: weighted least squares has them
    /// in closed form.
    pub(super) fn with_best_height(&self, logs: Logs) -> Logs {
        if !self.lookout.goes_on(2 * self.spend.len()) {
            return logs;
        }
        let [_, second, third, _] = logs;
        let shape = self.family.curve([0.0, second, third, 0.0]);
        let sum = |of: &dyn Fn(f64, f64) -> f64| {
            self.rows().map(|(x, y, weight)| weight * of(shape.response(x), y)).collect::<Sum>().value()
        };
        let (square, with_response) = (sum(&|unit, _| unit * unit), sum(&|unit, y| unit * y));
        let [.., (low, high)] = self.limits;
        let mut baseline = 0.0;
        if high > low {
            let (whole, units, responses) = (sum(&|_, _| 1.0), sum(&|unit, _| unit), sum(&|_, y| y));
            let apart = square * whole - units * units;
            let level = if apart > 1e-12 * square * whole {
                (square * responses - units * with_response) / apart
            } else {
                responses / whole
            };
            baseline = if level.is_finite() { level.max(low).min(high) } else { low };
            let height = (with_response - baseline * units) / square;
            return self.limited([log_height(height), second, third, baseline]);
        }
        self.limited([log_height(with_response / square), second, third, baseline])
    }

    /// Steps from a start until nothing gets better.
    pub(super) fn minimum(&self, start: Logs) -> Minimum {
        self.minimum_within(start, STEPS)
    }

    /// The same, at most so many steps far.
    pub(super) fn minimum_within(&self, start: Logs, steps: usize) -> Minimum {
        let mut logs = self.limited(start);
        let mut objective = self.objective(logs);
        let mut damping = 1e-3;
        // Where a step is refused only the damping changes.
        let mut normal = None;
        for _ in 0..steps {
            if !self.lookout.goes_on(2 * self.spend.len()) {
                break;
            }
            let (square, right) = *normal.get_or_insert_with(|| self.normal(logs));
            let Some(step) = self.step(logs, square, right, damping) else {
                damping *= 10.0;
                if damping > 1e12 {
                    break;
                }
                continue;
            };
            let mut next = logs;
            for (log, step) in next.iter_mut().zip(step) {
                *log += step;
            }
            let next = self.limited(next);
            let moved = next.iter().zip(logs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            let value = self.objective(next);
            if value <= objective {
                let gained = objective - value;
                (logs, objective) = (next, value);
                normal = None;
                damping = (damping / 5.0).max(1e-15);
                if moved <= 1e-12 || gained <= 1e-15 * objective && moved <= 1e-7 {
                    break;
                }
            } else {
                damping *= 4.0;
                if damping > 1e12 || moved <= 1e-14 {
                    break;
                }
            }
        }
        Minimum { logs, objective }
    }

    /// A damped step; parameters that are at a limit and would leave it stay.
    fn step(&self, logs: Logs, square: Matrix, right: Logs, damping: f64) -> Option<Logs> {
        let free: Vec<usize> = self
            .searched()
            .filter(|index| {
                let (Some(log), Some(slope), Some((low, high))) =
                    (logs.get(*index), right.get(*index), self.limits.get(*index))
                else {
                    return false;
                };
                !(log <= low && *slope < 0.0 || log >= high && *slope > 0.0)
            })
            .collect();
        let cell = |row: usize, column: usize| {
            square.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
        };
        let matrix = free.iter().map(|row| {
            free.iter()
                .map(|column| cell(*row, *column) * if row == column { 1.0 + damping } else { 1.0 })
                .collect::<Vec<f64>>()
        });
        let sides: Vec<f64> = free.iter().filter_map(|row| right.get(*row).copied()).collect();
        let solved = solve(matrix.collect(), sides)?;
        let mut step = [0.0; 4];
        for (index, value) in free.iter().zip(solved) {
            // No step leads further than a factor of e⁴.
            if let Some(slot) = step.get_mut(*index) {
                *slot = value.clamp(-4.0, 4.0);
            }
        }
        Some(step)
    }

    /// Spread of the residuals about 0, as the loss sees it.
    pub(super) fn spread(&self, logs: Logs) -> Spread {
        let (curve, [.., baseline]) = (self.family.curve(logs), logs);
        let limit = self.huber.map_or(f64::INFINITY, |limit| limit / self.noise);
        let (mut squares, mut within, mut whole, mut inside) =
            (Sum::default(), Sum::default(), Sum::default(), 0);
        for (x, y, weight) in self.rows() {
            let size = ((y - baseline - curve.response(x)) / self.noise).abs();
            let held = size.min(limit);
            squares.add(weight * held * held);
            whole.add(weight);
            if size <= limit {
                inside += 1;
                within.add(weight);
            }
        }
        let within = within.value() / whole.value();
        Spread {
            squares: squares.value(),
            rows: self.spend.len(),
            parameters: self.parameters(),
            within,
            inside,
        }
    }

    /// The covariance of what is searched for, in the order of the four, or `None` when it cannot be told.
    ///
    /// It is the inverse of `m · JᵀJ / variance` and what priors add, with m the part of the weight whose residuals are
    /// within Huber's limit. What lies at its limit counts as known.
    pub(super) fn covariance(&self, logs: Logs, within: f64, variance: f64) -> Option<Matrix> {
        let (square, _) = self.normal_with(logs, |_| 1.0, within / variance);
        let [.., (low, _)] = self.limits;
        let [.., baseline] = logs;
        let indices: Vec<usize> =
            self.searched().filter(|index| *index != BASELINE || baseline > low).collect();
        let cell = |row: usize, column: usize| {
            square.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
        };
        let mut covariance = [[f64::NAN; 4]; 4];
        for (at, column) in indices.iter().enumerate() {
            let matrix = indices
                .iter()
                .map(|row| indices.iter().map(|column| cell(*row, *column)).collect())
                .collect();
            let unit = (0..indices.len()).map(|row| if row == at { 1.0 } else { 0.0 }).collect();
            for (row, value) in indices.iter().zip(solve(matrix, unit)?) {
                if row == column && !(value >= 0.0 && value.is_finite()) {
                    return None;
                }
                if let Some(slot) = covariance.get_mut(*row).and_then(|row| row.get_mut(*column)) {
                    *slot = value;
                }
            }
        }
        Some(covariance)
    }
}

/// Index of the baseline among the four.
const BASELINE: usize = 3;

pub(super) type Matrix = [[f64; 4]; 4];

/// Spread of the residuals about 0, as the loss sees it: with Huber's loss none counts as more than its limit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    /// Sum of their squares, in units of the noise.
    pub(super) squares: f64,
    rows: usize,
    parameters: usize,
    /// Part of the weight that lies within the limit.
    within: f64,
    /// Number of residuals within the limit.
    inside: usize,
}

impl Spread {
    /// Residual degrees of freedom: rows less parameters.
    pub(super) fn spare(self) -> usize {
        self.rows.saturating_sub(self.parameters)
    }

    /// True when too few residuals lie within Huber's limit to say how large the noise is.
    pub(super) fn all_outliers(self) -> bool {
        self.inside <= self.parameters && self.inside < self.rows
    }

    /// Part of the weight within the limit; at least that of one row.
    pub(super) fn inlier_share(self) -> f64 {
        self.within.max(1.0 / count_f64(self.rows.max(1) as u64))
    }

    /// The variance that least squares with the same standard errors would have, times [`Spread::within`]: what a change
    /// of the loss is to be measured in. `None` with no more rows than parameters.
    ///
    /// With ψ the residuals, none beyond the limit, and m the part within it: `K² Σψ² / (n − p) / m`, with Huber's
    /// correction `K = 1 + p/n · (1 − m)/m`. Without outliers `Σr² / (n − p)`.
    pub(super) fn variance(self) -> Option<f64> {
        let (spare, within) = (self.spare(), self.inlier_share());
        if spare == 0 || self.all_outliers() {
            return None;
        }
        let part = count_f64(self.parameters as u64) / count_f64(self.rows as u64);
        let correction = 1.0 + part * (1.0 - within) / within;
        Some(correction * correction * self.squares / count_f64(spare as u64) / within)
    }
}

fn log_height(height: f64) -> f64 {
    let height = height.max(1e-300);
    if height.is_finite() { ln(height) } else { 0.0 }
}

/// Solves a small symmetric system, scaled by its diagonal.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let scale: Vec<f64> =
        matrix.iter().enumerate().map(|(index, row)| sqrt(row.get(index).copied().unwrap_or(0.0))).collect();
    if scale.iter().any(|scale| !(*scale > 0.0 && scale.is_finite())) {
        return None;
    }
    for ((row, right), by) in matrix.iter_mut().zip(&mut right).zip(&scale) {
        *right /= by;
        for (cell, other) in row.iter_mut().zip(&scale) {
            *cell /= by * other;
        }
    }
    let solved = solve_square(matrix.concat(), right.into_iter().map(|value| [value]).collect());
    let solved: Vec<f64> = solved.iter().zip(&scale).map(|([value], by)| value / by).collect();
    solved.iter().all(|value| value.is_finite()).then_some(solved)
}
