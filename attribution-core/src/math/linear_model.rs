//! Linear least squares by orthogonal columns, with columns left out that say nothing new.

use super::convert::count_f64;
use super::float::sqrt;
use super::sum::Sum;

/// Part of a column that must be left when what earlier columns say is taken out of it; as R's `lm` has it.
const TOLERANCE: f64 = 1e-7;

/// Ordinary least squares: `y = Xβ + noise`.
///
/// The columns are made orthogonal one after another (Gram and Schmidt, modified, each twice, which is as good as
/// Householder's reflections). A column that is a linear combination of earlier ones, up to a part of 1e-7 of its length, is
/// aliased: it is left out, and has no coefficient. So of two columns that say the same the first stays.
///
/// # References
/// Björck, Å. (1994), "Numerics of Gram–Schmidt orthogonalization", Linear Algebra and its Applications 197–198, 297–316,
/// doi:10.1016/0024-3795(94)90493-6. Seber, G. A. F. and Lee, A. J. (2003), "Linear regression analysis", 2nd edition,
/// Wiley.
#[derive(Clone, Debug)]
pub(crate) struct LinearModel {
    /// Coefficient of each column; `None` of those that are aliased.
    pub(crate) coefficients: Vec<Option<f64>>,
    /// Degrees of freedom that are left for the noise: rows less columns that are kept.
    pub(crate) freedom: u64,
    /// Sum of the squares of the residuals.
    pub(crate) residual_squares: f64,
    /// Positions of the columns that are kept.
    kept: Vec<usize>,
    /// For each kept column its part along each orthogonal one: `R`, column by column.
    triangle: Vec<Vec<f64>>,
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).collect::<Sum>().value()
}

/// Takes out of `column` what each of `orthogonal` says, and gives how much that was.
fn take_out(column: &mut [f64], orthogonal: &[Vec<f64>]) -> Vec<f64> {
    let mut parts = vec![0.0; orthogonal.len()];
    for _ in 0..2 {
        for (part, other) in parts.iter_mut().zip(orthogonal) {
            let along = dot(column, other);
            *part += along;
            column.iter_mut().zip(other).for_each(|(slot, other)| *slot -= along * other);
        }
    }
    parts
}

impl LinearModel {
    /// Fits the columns of `X`, each as long as `y`, in their order.
    pub(crate) fn new(columns: &[Vec<f64>], y: &[f64]) -> Self {
        let (mut orthogonal, mut triangle, mut kept) = (Vec::<Vec<f64>>::new(), Vec::new(), Vec::new());
        for (index, column) in columns.iter().enumerate() {
            let mut rest = column.clone();
            let mut parts = take_out(&mut rest, &orthogonal);
            let length = sqrt(dot(&rest, &rest));
            if length <= TOLERANCE * sqrt(dot(column, column)) || orthogonal.len() >= y.len() {
                continue;
            }
            for slot in &mut rest {
                *slot /= length;
            }
            parts.push(length);
            orthogonal.push(rest);
            triangle.push(parts);
            kept.push(index);
        }
        let mut residuals = y.to_vec();
        let mut solved = take_out(&mut residuals, &orthogonal);
        // Backwards through the triangle.
        for (row, column) in triangle.iter().enumerate().rev() {
            let (earlier, rest) = solved.split_at_mut(row);
            let (Some(value), Some((pivot, above))) = (rest.first_mut(), column.split_last()) else {
                continue;
            };
            *value /= pivot;
            earlier.iter_mut().zip(above).for_each(|(slot, part)| *slot -= *value * part);
        }
        let mut coefficients = vec![None; columns.len()];
        for (index, value) in kept.iter().zip(solved) {
            if let Some(slot) = coefficients.get_mut(*index) {
                *slot = Some(value);
            }
        }
        let freedom = y.len().saturating_sub(kept.len()) as u64;
        Self { coefficients, freedom, residual_squares: dot(&residuals, &residuals), kept, triangle }
    }

    /// Standard deviation of the noise; `None` where no degree of freedom is left.
    pub(crate) fn sigma(&self) -> Option<f64> {
        (self.freedom > 0).then(|| sqrt(self.residual_squares / count_f64(self.freedom)))
    }

    /// Fitted value at `x`, which has an entry for each column.
    pub(crate) fn fitted(&self, x: &[f64]) -> f64 {
        let terms = self.coefficients.iter().zip(x);
        terms.filter_map(|(coefficient, x)| coefficient.map(|it| it * x)).collect::<Sum>().value()
    }

    /// Leverage `h = x'(X'X)⁻¹x`: the variance of the fitted value at `x`, in variances of the noise.
    pub(crate) fn leverage(&self, x: &[f64]) -> f64 {
        let mut solved: Vec<f64> = Vec::with_capacity(self.kept.len());
        for (index, column) in self.kept.iter().zip(&self.triangle) {
            let Some((pivot, above)) = column.split_last() else { continue };
            let of_x = x.get(*index).copied().unwrap_or(0.0);
            solved.push((of_x - dot(above, &solved)) / pivot);
        }
        dot(&solved, &solved)
    }

    /// Standard error of the coefficient of a column, in standard deviations of the noise; `None` where it is aliased.
    pub(crate) fn unit_error(&self, column: usize) -> Option<f64> {
        let place = self.kept.iter().position(|kept| *kept == column)?;
        // The row of R⁻¹ of the column, from its own pivot to the right.
        let mut row: Vec<f64> = Vec::new();
        for (index, parts) in self.triangle.iter().enumerate().skip(place) {
            let pivot = parts.get(index)?;
            let above = dot(parts.get(place..index).unwrap_or_default(), &row);
            row.push((f64::from(u8::from(index == place)) - above) / pivot);
        }
        Some(sqrt(dot(&row, &row)))
    }
}

#[cfg(test)]
#[path = "linear_model_tests.rs"]
mod tests;
