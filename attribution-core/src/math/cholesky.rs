//! Systems with a positive definite matrix.

use super::float::sqrt;

/// Part of a diagonal entry that must be left when what earlier columns say is taken out of it.
const TOLERANCE: f64 = 1e-10;
/// Part of a combination below which a column does not belong to it.
const BELONGS: f64 = 1e-6;

/// Cholesky factor of a positive definite matrix: a lower triangle `L` with `LLᵀ = A`.
#[derive(Clone, Debug)]
pub(crate) struct Cholesky {
    /// Row by row, each up to its diagonal.
    rows: Vec<Vec<f64>>,
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

impl Cholesky {
    /// The factor of a matrix, given as the rows of its lower triangle.
    ///
    /// `ridge` is what was added to every diagonal entry but the first, 0 for nothing: no pivot of these can be less, so that
    /// columns which say the same are told apart by it however large they are.
    ///
    /// # Errors
    /// The columns that depend on each other, without a ridge.
    pub(crate) fn new(lower: &[Vec<f64>], ridge: f64) -> Result<Self, Vec<usize>> {
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(lower.len());
        for given in lower {
            let mut row: Vec<f64> = Vec::with_capacity(given.len());
            for (entry, other) in given.iter().zip(&rows) {
                let pivot = other.last().copied().unwrap_or(1.0);
                row.push((entry - dot(&row, other)) / pivot);
            }
            let diagonal = given.last().copied().unwrap_or_default();
            let mut left = diagonal - dot(&row, &row);
            if ridge > 0.0 && !rows.is_empty() {
                left = left.max(ridge);
            } else if left.is_nan() || left <= TOLERANCE * diagonal || diagonal <= 0.0 {
                return Err(combination(&rows, row));
            }
            row.push(sqrt(left));
            rows.push(row);
        }
        Ok(Self { rows })
    }

    /// The `x` with `Ax = b`.
    pub(crate) fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x: Vec<f64> = Vec::with_capacity(b.len());
        for (row, b) in self.rows.iter().zip(b) {
            let pivot = row.last().copied().unwrap_or(1.0);
            x.push((b - dot(row, &x)) / pivot);
        }
        backwards(&self.rows, &mut x);
        x
    }
}

/// The `x` with `Lᵀx = b`, in the place of `b`.
fn backwards(rows: &[Vec<f64>], x: &mut [f64]) {
    for (index, row) in rows.iter().enumerate().rev() {
        let Some((earlier, rest)) = x.split_at_mut_checked(index) else { continue };
        let (Some(value), Some((pivot, before))) = (rest.first_mut(), row.split_last()) else { continue };
        *value /= pivot;
        earlier.iter_mut().zip(before).for_each(|(slot, part)| *slot -= *value * part);
    }
}

/// The columns of which the next one is a linear combination, and that one.
fn combination(rows: &[Vec<f64>], mut parts: Vec<f64>) -> Vec<usize> {
    backwards(rows, &mut parts);
    let belongs = parts.iter().enumerate().filter(|(_, part)| part.abs() > BELONGS);
    belongs.map(|(index, _)| index).chain([rows.len()]).collect()
}

#[cfg(test)]
#[path = "cholesky_tests.rs"]
mod tests;
