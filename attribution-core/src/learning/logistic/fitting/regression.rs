//! One penalised logistic regression, by Newton's method on a table of counts.
//!
//! Each step solves the weighted least squares of the quadratic that touches the log-likelihood (iteratively reweighted least
//! squares), and is halved for as long as it would lower the log-likelihood. That is concave, so that where it ends is the
//! maximum.

use crate::math::{Cholesky, Sum, exp, ln, ln_1p};

/// Largest number of Newton steps; five to ten are usual.
const STEPS: u32 = 100;
/// Largest number of times that a step is halved.
const HALVINGS: u32 = 40;
/// A step so short, beside the coefficients, is the last: the next would be its square.
const SHORT: f64 = 1e-9;
/// Part of the log-likelihood by which rounding may lower it.
const ROUNDING: f64 = 1e-12;
/// No rate of journeys has a coefficient as large as this, which is odds of e^40 to one.
const ENDLESS: f64 = 40.0;
/// A coefficient that still moves so far is one without an end.
const MOVES: f64 = 1e-3;

/// Table of a regression: rows of features with how many journeys had them and how many of these converted.
#[derive(Clone, Debug, Default)]
pub(in crate::learning::logistic) struct Design {
    columns: usize,
    /// Features other than 0 of all rows, with their columns, which rise within a row.
    terms: Vec<(u32, f64)>,
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    /// End of its terms.
    end: usize,
    journeys: f64,
    conversions: f64,
}

/// The coefficients that are likeliest.
#[derive(Clone, Debug)]
pub(in crate::learning::logistic) struct Maximum {
    pub(in crate::learning::logistic) intercept: f64,
    pub(in crate::learning::logistic) coefficients: Vec<f64>,
    pub(in crate::learning::logistic) steps: u32,
    /// Largest entry of the gradient there, without its sign.
    pub(in crate::learning::logistic) gradient: f64,
}

/// Reason for which there is no maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::learning::logistic) enum Trouble {
    /// Columns that add up to one another or to the intercept.
    Dependent(Vec<usize>),
    /// Columns whose coefficients grow without end: they tell conversions from null journeys without a mistake.
    Separating(Vec<usize>),
    /// Columns that still moved after the last step.
    Unfinished(Vec<usize>),
}

/// `ln(1 + e^x)` without overflow.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + ln_1p(exp(-x.abs()))
}

/// The probability with these log-odds.
pub(in crate::learning::logistic) fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + exp(-log_odds))
}

impl Design {
    /// A table without rows.
    pub(in crate::learning::logistic) fn new(columns: usize) -> Self {
        Self { columns, ..Self::default() }
    }

    /// Adds a row; terms of columns in rising order.
    pub(in crate::learning::logistic) fn add(
        &mut self,
        terms: impl IntoIterator<Item = (u32, f64)>,
        journeys: f64,
        conversions: f64,
    ) {
        self.terms.extend(terms);
        self.rows.push(Row { end: self.terms.len(), journeys, conversions });
    }

    /// Number of journeys, and of those that converted.
    pub(in crate::learning::logistic) fn totals(&self) -> (f64, f64) {
        let journeys = self.rows.iter().map(|row| row.journeys).collect::<Sum>().value();
        (journeys, self.rows.iter().map(|row| row.conversions).collect::<Sum>().value())
    }

    fn rows(&self) -> impl Iterator<Item = (&[(u32, f64)], Row)> {
        let starts = [0].into_iter().chain(self.rows.iter().map(|row| row.end));
        starts.zip(&self.rows).map(|(start, row)| (self.terms.get(start..row.end).unwrap_or_default(), *row))
    }

    /// Log-likelihood of an intercept and coefficients: the sum of `k ln p + (n − k) ln(1 − p)`.
    pub(in crate::learning::logistic) fn log_likelihood(&self, intercept: f64, coefficients: &[f64]) -> f64 {
        let row = |(terms, row): (&[(u32, f64)], Row)| {
            let log_odds = intercept + score(terms, coefficients);
            row.conversions * log_odds - row.journeys * softplus(log_odds)
        };
        self.rows().map(row).collect::<Sum>().value()
    }

    fn objective(&self, at: &[f64], l2: f64) -> f64 {
        let (intercept, coefficients) = at.split_first().unwrap_or((&0.0, &[]));
        let squares: f64 = coefficients.iter().map(|coefficient| coefficient * coefficient).sum();
        self.log_likelihood(*intercept, coefficients) - 0.5 * l2 * squares
    }

    /// Gradient of the objective, and the lower triangle of minus its Hessian; the intercept comes first.
    fn derivatives(&self, at: &[f64], l2: f64) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (intercept, coefficients) = at.split_first().unwrap_or((&0.0, &[]));
        let mut gradient = vec![0.0; at.len()];
        let mut curvature: Vec<Vec<f64>> = (1..=at.len()).map(|entries| vec![0.0; entries]).collect();
        let mut add = |row: usize, column: usize, more: f64| {
            if let Some(slot) = curvature.get_mut(row).and_then(|entries| entries.get_mut(column)) {
                *slot += more;
            }
        };
        let mut slope = |row: usize, more: f64| {
            if let Some(slot) = gradient.get_mut(row) {
                *slot += more;
            }
        };
        for (terms, row) in self.rows() {
            let rate = probability(intercept + score(terms, coefficients));
            let left = row.conversions - row.journeys * rate;
            let weight = row.journeys * rate * (1.0 - rate);
            slope(0, left);
            add(0, 0, weight);
            for (index, (column, feature)) in terms.iter().enumerate() {
                let entry = *column as usize + 1;
                slope(entry, left * feature);
                add(entry, 0, weight * feature);
                for (other, of_other) in terms.iter().take(index + 1) {
                    add(entry, *other as usize + 1, weight * feature * of_other);
                }
            }
        }
        for (index, coefficient) in coefficients.iter().enumerate() {
            slope(index + 1, -l2 * coefficient);
            add(index + 1, index + 1, l2);
        }
        (gradient, curvature)
    }

    /// The intercept and the coefficients that are likeliest, less `l2 / 2` times the squared coefficients.
    ///
    /// Some journeys must have converted, and some not.
    pub(in crate::learning::logistic) fn maximum(&self, l2: f64) -> Result<Maximum, Trouble> {
        let (journeys, conversions) = self.totals();
        let mut at = vec![0.0; self.columns + 1];
        if let Some(intercept) = at.first_mut() {
            *intercept = ln(conversions / (journeys - conversions));
        }
        let mut height = self.objective(&at, l2);
        let mut step = Vec::new();
        for steps in 1..=STEPS {
            let (gradient, curvature) = self.derivatives(&at, l2);
            let factor = match Cholesky::new(&curvature, l2) {
                Ok(factor) => factor,
                Err(columns) if steps == 1 => return Err(Trouble::Dependent(named(columns))),
                // Rates of 0 and 1 have no curvature left.
                Err(columns) => {
                    let moving = moving(&step);
                    let found = if moving.is_empty() { named(columns) } else { moving };
                    return Err(Trouble::Separating(found));
                }
            };
            step = factor.solve(&gradient);
            (at, height) = self.climb(&at, height, &step, l2);
            let largest = at.iter().copied().fold(0.0, larger);
            if step.iter().copied().fold(0.0, larger) <= SHORT * (1.0 + largest) {
                let (gradient, _) = self.derivatives(&at, l2);
                let (intercept, coefficients) = at.split_first().unwrap_or((&0.0, &[]));
                return Ok(Maximum {
                    intercept: *intercept,
                    coefficients: coefficients.to_vec(),
                    steps,
                    gradient: gradient.into_iter().fold(0.0, larger),
                });
            }
            if l2 == 0.0 && at.iter().skip(1).any(|coefficient| coefficient.abs() > ENDLESS) {
                return Err(Trouble::Separating(moving(&step)));
            }
        }
        Err(Trouble::Unfinished(moving(&step)))
    }

    /// Takes a step, or the first half of it that does not lead down.
    fn climb(&self, at: &[f64], height: f64, step: &[f64], l2: f64) -> (Vec<f64>, f64) {
        let lowest = height - ROUNDING * (1.0 + height.abs());
        let mut part = 1.0;
        for _ in 0..HALVINGS {
            let next: Vec<f64> = at.iter().zip(step).map(|(at, step)| at + part * step).collect();
            let found = self.objective(&next, l2);
            if found >= lowest {
                return (next, found);
            }
            part *= 0.5;
        }
        (at.to_vec(), height)
    }
}

fn larger(largest: f64, entry: f64) -> f64 {
    largest.max(entry.abs())
}

fn score(terms: &[(u32, f64)], coefficients: &[f64]) -> f64 {
    let term =
        |(column, feature): &(u32, f64)| feature * coefficients.get(*column as usize).copied().unwrap_or(0.0);
    terms.iter().map(term).sum()
}

/// Columns of entries, which begin with the intercept.
fn named(entries: Vec<usize>) -> Vec<usize> {
    entries.into_iter().filter_map(|entry| entry.checked_sub(1)).collect()
}

/// Columns that a step still moves.
fn moving(step: &[f64]) -> Vec<usize> {
    let coefficients = step.iter().skip(1).enumerate();
    coefficients.filter(|(_, step)| step.abs() > MOVES).map(|(column, _)| column).collect()
}

#[cfg(test)]
#[path = "regression_tests.rs"]
mod tests;
