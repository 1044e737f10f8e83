//! Nonlinear least squares over up to three logarithms: Levenberg's and Marquardt's steps within limits.

use super::family::{CurveFamily, Limits, Logs};
use crate::math::{Sum, solve_square, sqrt};

/// What is minimised.
pub(super) struct Squares<'a> {
    pub(super) family: CurveFamily,
    pub(super) spend: &'a [f64],
    pub(super) response: &'a [f64],
    pub(super) weight: &'a [f64],
    pub(super) limits: Limits,
    /// Where a logarithm is believed to be, and how surely: each adds `((log − mean) / sd)²`.
    pub(super) priors: [Option<(f64, f64)>; 3],
    /// One standard deviation of the noise, where priors are weighed against it; else 1.
    pub(super) noise: f64,
    /// Residuals beyond this count by their size, not by its square.
    pub(super) huber: Option<f64>,
}

/// Where a search ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Minimum {
    pub(super) logs: Logs,
    pub(super) objective: f64,
}

const STEPS: usize = 500;

impl Squares<'_> {
    fn parameters(&self) -> usize {
        self.family.parameters().len()
    }

    /// Half of the sum of squares, in standard deviations of the noise, with what priors add.
    pub(super) fn objective(&self, logs: Logs) -> f64 {
        let curve = self.family.curve(logs);
        let rows = self.spend.iter().zip(self.response).zip(self.weight);
        let data: Sum =
            rows.map(|((x, y), weight)| weight * self.loss((y - curve.response(*x)) / self.noise)).collect();
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

    /// How much a residual counts in a sum of squares that has the same slope.
    fn emphasis(&self, residual: f64) -> f64 {
        match self.huber.map(|limit| limit / self.noise) {
            Some(limit) if residual.abs() > limit => limit / residual.abs(),
            _ => 1.0,
        }
    }

    /// `JᵀJ` and `Jᵀr`, with what priors add.
    pub(super) fn normal(&self, logs: Logs) -> ([[f64; 3]; 3], Logs) {
        let curve = self.family.curve(logs);
        let (mut square, mut right) = ([[0.0; 3]; 3], [0.0; 3]);
        for ((x, y), weight) in self.spend.iter().zip(self.response).zip(self.weight) {
            let (fitted, slopes) = self.family.gradient(&curve, *x);
            let residual = (y - fitted) / self.noise;
            let weight = weight * self.emphasis(residual);
            let slopes = slopes.map(|slope| slope / self.noise);
            for ((row, right), one) in square.iter_mut().zip(&mut right).zip(slopes) {
                *right += weight * one * residual;
                for (cell, other) in row.iter_mut().zip(slopes) {
                    *cell += weight * one * other;
                }
            }
        }
        for (place, (log, prior)) in logs.iter().zip(self.priors).enumerate() {
            let Some((mean, deviation)) = prior else { continue };
            let precision = 1.0 / (deviation * deviation);
            if let (Some(right), Some(cell)) =
                (right.get_mut(place), square.get_mut(place).and_then(|row| row.get_mut(place)))
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

    /// The height that fits best when the other parameters are given: weighted least squares has it in closed form.
    pub(super) fn with_best_height(&self, logs: Logs) -> Logs {
        let [_, second, third] = logs;
        let shape = self.family.curve([0.0, second, third]);
        let (mut above, mut below) = (Sum::default(), Sum::default());
        for ((x, y), weight) in self.spend.iter().zip(self.response).zip(self.weight) {
            let unit = shape.response(*x);
            above.add(weight * unit * y);
            below.add(weight * unit * unit);
        }
        let height = (above.value() / below.value()).max(1e-300);
        self.limited([if height.is_finite() { crate::math::ln(height) } else { 0.0 }, second, third])
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
        for _ in 0..steps {
            let (square, right) = self.normal(logs);
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
    fn step(&self, logs: Logs, square: [[f64; 3]; 3], right: Logs, damping: f64) -> Option<Logs> {
        let free: Vec<usize> = (0..self.parameters())
            .filter(|place| {
                let (Some(log), Some(slope), Some((low, high))) =
                    (logs.get(*place), right.get(*place), self.limits.get(*place))
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
        let mut step = [0.0; 3];
        for (place, value) in free.iter().zip(solved) {
            // No step leads further than a factor of e⁴.
            if let Some(slot) = step.get_mut(*place) {
                *slot = value.clamp(-4.0, 4.0);
            }
        }
        Some(step)
    }

    /// The covariance of the logarithms when the noise has this variance, or `None` when they cannot be told apart.
    pub(super) fn covariance(&self, logs: Logs, variance: f64) -> Option<Vec<Vec<f64>>> {
        let (square, _) = self.normal(logs);
        let count = self.parameters();
        let matrix = || -> Vec<Vec<f64>> {
            square.iter().take(count).map(|row| row.iter().take(count).copied().collect()).collect()
        };
        let columns = (0..count).map(|column| {
            let unit = (0..count).map(|row| if row == column { variance } else { 0.0 }).collect();
            solve(matrix(), unit)
        });
        let covariance = columns.collect::<Option<Vec<Vec<f64>>>>()?;
        let sound = covariance
            .iter()
            .enumerate()
            .all(|(place, row)| row.get(place).is_some_and(|own| *own >= 0.0 && own.is_finite()));
        sound.then_some(covariance)
    }
}

/// Solves a small symmetric system, scaled by its diagonal.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let scale: Vec<f64> =
        matrix.iter().enumerate().map(|(place, row)| sqrt(row.get(place).copied().unwrap_or(0.0))).collect();
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
