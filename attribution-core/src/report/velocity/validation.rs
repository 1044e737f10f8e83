//! Error of a regression on deals that it has not seen.

use serde::Serialize;

use super::design::columns;
use super::predictive::{Interval, Predictive};
use crate::math::{Confidence, LinearModel, Random, Sum, count_f64, ln_1p, student_quantile};

/// Number of folds.
const FOLDS: usize = 5;

/// Cross-validation: deals are dealt out to folds, and each fold is predicted from the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrossValidation {
    /// Number of folds.
    pub folds: u64,
    /// Deals that were predicted without being seen.
    pub deals: u64,
    /// Mean absolute error of the predicted days.
    pub mean_absolute_error: f64,
    /// Coverage: the part of the deals whose cycle lies in its prediction interval.
    pub coverage: f64,
}

/// Predicts each fold from the others. A column that says nothing new in these is left out there, so that a size that only the
/// fold has is predicted as the most frequent one.
pub(super) fn cross_validation(
    rows: &[Vec<f64>],
    days: &[f64],
    level: Confidence,
    seed: u64,
) -> Option<CrossValidation> {
    let width = rows.first()?.len();
    let folds = folds(rows.len(), seed);
    let deals = || rows.iter().zip(days).zip(&folds);
    let (mut errors, mut inside, mut count) = (Sum::default(), 0, 0);
    for fold in 0..FOLDS {
        let training =
            deals().filter(|(_, of)| **of != fold).map(|((row, days), _)| (row.as_slice(), ln_1p(*days)));
        let (training, logs): (Vec<&[f64]>, Vec<f64>) = training.unzip();
        let model = LinearModel::new(&columns(&training, width), &logs);
        let t = student_quantile(level.tail(), count_f64(model.freedom));
        for ((row, days), _) in deals().filter(|(_, of)| **of == fold) {
            let Interval { median, low, high } = Predictive::new(&model, row)?.within(t);
            errors.add((median? - days).abs());
            inside += u64::from(low? <= *days && high.is_none_or(|high| *days <= high));
            count += 1;
        }
    }
    (count > 0).then(|| CrossValidation {
        folds: FOLDS as u64,
        deals: count,
        mean_absolute_error: errors.value() / count_f64(count),
        coverage: count_f64(inside) / count_f64(count),
    })
}

/// The fold of each deal: their order is shuffled (Fisher and Yates), and they are dealt out one by one.
fn folds(deals: usize, seed: u64) -> Vec<usize> {
    let mut random = Random::new(seed);
    let mut folds: Vec<usize> = (0..deals).map(|place| place % FOLDS).collect();
    for last in (1..deals).rev() {
        let other = usize::try_from(random.below(last as u64 + 1)).unwrap_or(last);
        folds.swap(last, other);
    }
    folds
}

#[cfg(test)]
#[path = "validation_tests.rs"]
mod tests;
