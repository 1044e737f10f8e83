//! Isotonic calibration of confidences.

use super::answer::ConfidenceCalibration;
use super::options::{CalibrationOptions, LabelledConfidence};
use super::quality::{Judged, quality};
use super::thresholds::thresholds;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{IsotonicLine, IsotonicPoint};

/// Least number of pairs.
const LEAST_PAIRS: usize = 20;

/// Number of folds of the cross-fitting.
const FOLDS: usize = 5;

/// Isotonic calibration: the probability that an inferred deal is right, by its raw score.
///
/// Reason to pick it: a raw score of 0.8 orders well and means nothing by itself. From pairs that people confirmed or rejected,
/// the isotonic map makes it the share of such pairs that was right, without an assumed shape. Pass `calibration` to
/// [`infer_touches`](crate::inference::infer_touches), and its confidences and `min_confidence` are probabilities; take
/// `min_confidence` from `thresholds` for the precision that you want.
///
/// # Method
/// Pool adjacent violators on distinct raw scores, weighted by their number, with straight lines between blocks and level ends.
/// Quality is shown before, after, and cross-fitted: each fifth of the rows (by row modulo 5) with a map of the other four.
/// Judge a calibration by `cross_fitted`: on its own pairs an isotonic map is calibrated by construction.
///
/// # Examples
/// ```
/// use attribution_core::inference::{CalibrationOptions, LabelledConfidence, calibrate_confidence};
///
/// // Of ten pairs with 0.5 four were right, of ten with 1.1 nine.
/// let pairs: Vec<_> = (0..20)
///     .map(|row| if row < 10 { LabelledConfidence::new(0.5, row < 4) } else { LabelledConfidence::new(1.1, row < 19) })
///     .collect();
/// let calibrated = calibrate_confidence(&pairs, &CalibrationOptions::default())?;
/// let corners: Vec<_> = calibrated.calibration.iter().map(|corner| (corner.score, corner.value)).collect();
/// assert_eq!(corners, [(0.5, 0.4), (1.1, 0.9)]);
/// assert_eq!(calibrated.thresholds[1].min_confidence, Some(0.9));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a score that is negative or not finite, `MISSING_DATA` for fewer than 20 pairs, and where all of them are right, or
/// all wrong.
///
/// # References
/// Zadrozny, B., Elkan, C. (2002), "Transforming classifier scores into accurate multiclass probability estimates", KDD '02,
/// 694–699. Brier, G. W. (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78(1), 1–3.
pub fn calibrate_confidence(
    pairs: &[LabelledConfidence],
    options: &CalibrationOptions,
) -> Result<ConfidenceCalibration> {
    let problem = |(row, pair): (usize, &LabelledConfidence)| {
        let detail = format!("expected a finite number of 0 or more, got {}", pair.raw);
        let is_wrong = !pair.raw.is_finite() || pair.raw < 0.0;
        is_wrong.then(|| Problem { path: format!("pairs[{row}].raw"), detail })
    };
    let problems = pairs.iter().enumerate().filter_map(problem).collect();
    if let Some(error) = Error::from_problems(ErrorKind::InvalidInput, problems) {
        return Err(error);
    }
    let right = pairs.iter().filter(|pair| pair.is_right).count();
    if pairs.len() < LEAST_PAIRS || right == 0 || right == pairs.len() {
        let detail = format!(
            "expected {LEAST_PAIRS} pairs or more, right and wrong ones among them, got {right} right and {} wrong",
            pairs.len() - right
        );
        return Err(Error::new(ErrorKind::MissingData, "pairs", detail));
    }
    calibrated(pairs, options).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidInput,
            "pairs",
            "expected scores that have a mean, got numbers too large",
        )
    })
}

/// The calibration of any pairs, of which there is at least one outside of each fold.
fn calibrated(pairs: &[LabelledConfidence], options: &CalibrationOptions) -> Option<ConfidenceCalibration> {
    let line = fit(pairs.iter())?;
    let judged = |probability: &dyn Fn(usize, f64) -> f64| -> Vec<Judged> {
        let judged = |(row, pair): (usize, &LabelledConfidence)| (probability(row, pair.raw), pair.is_right);
        pairs.iter().enumerate().map(judged).collect()
    };
    let others = |fold: usize| {
        let rows = pairs.iter().enumerate().filter(|(row, _)| row % FOLDS != fold);
        fit(rows.map(|(_, pair)| pair))
    };
    let folds = (0..FOLDS).map(others).collect::<Option<Vec<IsotonicLine>>>()?;
    let held_out = |row: usize, raw: f64| folds.get(row % FOLDS).map_or(f64::NAN, |line| line.value(raw));
    let after = judged(&|_, raw| line.value(raw));
    Some(ConfidenceCalibration {
        pairs: pairs.len() as u64,
        right: pairs.iter().filter(|pair| pair.is_right).count() as u64,
        before: quality(&judged(&|_, raw| raw.min(1.0))),
        after: quality(&after),
        cross_fitted: quality(&judged(&held_out)),
        thresholds: thresholds(&after, &options.precisions),
        calibration: line.corners().to_vec(),
    })
}

/// Isotonic line of pairs.
fn fit<'a>(pairs: impl Iterator<Item = &'a LabelledConfidence>) -> Option<IsotonicLine> {
    let point = |pair: &LabelledConfidence| IsotonicPoint {
        score: pair.raw,
        outcome: if pair.is_right { 1.0 } else { 0.0 },
        weight: 1.0,
    };
    IsotonicLine::fit(&pairs.map(point).collect::<Vec<_>>())
}

#[cfg(test)]
#[path = "calibrate_tests.rs"]
mod tests;
