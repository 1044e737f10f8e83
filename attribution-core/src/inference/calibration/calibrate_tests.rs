use proptest::prelude::*;

use super::{LabelledConfidence, calibrate_confidence, calibrated};
use crate::inference::{CalibrationOptions, ConfidenceQuality};
use crate::math::{IsotonicLine, Share};

fn pairs(of: &[(f64, u8)]) -> Vec<LabelledConfidence> {
    of.iter().map(|(raw, right)| LabelledConfidence::new(*raw, *right == 1)).collect()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12, "{found} is not {expected}");
}

/// Bins that are not empty: place, pairs, predicted, observed.
fn bins(of: &ConfidenceQuality) -> Vec<(usize, u64, f64, f64)> {
    let filled = |(place, bin): (usize, &super::super::ConfidenceBin)| {
        Some((place, bin.count, bin.predicted?, bin.observed?))
    };
    of.bins.iter().enumerate().filter_map(filled).collect()
}

#[test]
fn what_falls_is_pooled() {
    let of = pairs(&[(0.2, 0), (0.4, 1), (0.5, 0), (0.7, 1), (0.9, 1)]);
    let found = calibrated(&of, &CalibrationOptions::default()).unwrap();
    let corners: Vec<_> = found.calibration.iter().map(|corner| (corner.score, corner.value)).collect();
    assert_eq!(corners, [(0.2, 0.0), (0.4, 0.5), (0.5, 0.5), (0.7, 1.0), (0.9, 1.0)]);
    // (0.04 + 0.36 + 0.25 + 0.09 + 0.01) / 5, and (0.25 + 0.25) / 5.
    near(found.before.brier_score, 0.15);
    near(found.after.brier_score, 0.1);
    // Each with a map of the other four: 0.2 → 1/2, 0.4 → 0, 0.5 → 1, 0.7 → 3/4 (between 1/2 and 1), 0.9 → 1.
    near(found.cross_fitted.brier_score, (0.25 + 1.0 + 1.0 + 0.0625 + 0.0) / 5.0);
    near(found.before.expected_calibration_error, (0.2 + 0.6 + 0.5 + 0.3 + 0.1) / 5.0);
    assert_eq!(bins(&found.after), [(0, 1, 0.0, 0.0), (5, 2, 0.5, 0.5), (9, 2, 1.0, 1.0)]);
    near(found.after.expected_calibration_error, 0.0);
}

#[test]
fn equal_scores_are_one_point() {
    let of = pairs(&[(0.3, 0), (0.3, 1), (0.3, 1), (0.8, 1), (0.8, 0), (0.1, 0)]);
    let found = calibrated(&of, &CalibrationOptions::default()).unwrap();
    let line = IsotonicLine::from_corners(found.calibration.clone()).unwrap();
    for (score, expected) in [(0.1, 0.0), (0.3, 0.6), (0.8, 0.6)] {
        near(line.value(score), expected);
    }
    near(found.before.brier_score, 0.293_333_333_333_333_33);
    near(found.after.brier_score, 0.2);
    near(found.cross_fitted.brier_score, 0.479_166_666_666_666_7);
    near(found.before.expected_calibration_error, 0.3);
}

#[test]
fn all_confirmed_are_certain() {
    let found = calibrated(&pairs(&[(0.2, 1), (0.9, 1)]), &CalibrationOptions::default()).unwrap();
    let corners: Vec<_> = found.calibration.iter().map(|corner| (corner.score, corner.value)).collect();
    assert_eq!(corners, [(0.2, 1.0), (0.9, 1.0)]);
    near(found.before.brier_score, 0.325);
    near(found.after.brier_score, 0.0);
    near(found.cross_fitted.brier_score, 0.0);
    near(found.before.expected_calibration_error, 0.45);
}

#[test]
fn the_least_confidence_keeps_what_reaches_the_precision() {
    // Of ten with 0.2 two are right, of ten with 0.6 seven, of ten with 1.2 all.
    let mut of = Vec::new();
    for (raw, right) in [(0.2, 2), (0.6, 7), (1.2, 10)] {
        of.extend((0..10).map(|row| LabelledConfidence::new(raw, row < right)));
    }
    let wanted = [0.6, 0.85, 0.9, 1.0].map(|wanted| Share::new(wanted).unwrap());
    let options = CalibrationOptions::default().with_precisions(wanted.to_vec());
    let found = calibrate_confidence(&of, &options).unwrap();
    let rows: Vec<_> =
        found.thresholds.iter().map(|row| (row.min_confidence, row.kept, row.precision)).collect();
    // 19 of 30 are right in all, 17 of 20 of the two higher ones.
    assert_eq!(rows[0], (Some(0.2), 30, Some(19.0 / 30.0)));
    assert_eq!(rows[1], (Some(0.7), 20, Some(0.85)));
    assert_eq!((rows[2], rows[3]), ((Some(1.0), 10, Some(1.0)), (Some(1.0), 10, Some(1.0))));
    near(found.thresholds[1].recall, 17.0 / 19.0);
    // Log loss: entropy within each group, of thirty.
    let entropy = |right: f64| {
        let ln = crate::math::ln;
        let of = |part: f64| if part > 0.0 { -10.0 * part * ln(part) } else { 0.0 };
        of(right) + of(1.0 - right)
    };
    near(found.after.log_loss, (entropy(0.2) + entropy(0.7)) / 30.0);
}

#[test]
fn too_few_pairs_or_one_kind_of_them_are_refused() {
    let code =
        |of: Vec<LabelledConfidence>| calibrate_confidence(&of, &CalibrationOptions::default()).unwrap_err();
    let many = |right: fn(usize) -> bool, number: usize| {
        (0..number).map(|row| LabelledConfidence::new(0.5, right(row))).collect::<Vec<_>>()
    };
    for of in [Vec::new(), many(|row| row > 5, 19), many(|_| true, 30), many(|_| false, 30)] {
        let error = code(of);
        assert_eq!((error.code(), error.path()), ("MISSING_DATA", "pairs"));
    }
    let mut wrong = many(|row| row > 5, 20);
    wrong[3].raw = f64::NAN;
    let error = code(wrong);
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "pairs[3].raw"));
}

proptest! {
    #[test]
    fn calibration_on_its_own_pairs_leaves_no_error_and_never_worsens_the_brier_score(
        of in prop::collection::vec((0_u32..30, 0_u8..2), 20..80)
    ) {
        let of: Vec<_> = of.into_iter().map(|(raw, right)| (f64::from(raw) / 20.0, right)).collect();
        prop_assume!(of.iter().any(|of| of.1 == 0) && of.iter().any(|of| of.1 == 1));
        let found = calibrate_confidence(&pairs(&of), &CalibrationOptions::default()).unwrap();
        prop_assert!(found.after.brier_score <= found.before.brier_score + 1e-12);
        prop_assert!(found.after.expected_calibration_error < 1e-9);
        let counted: u64 = found.cross_fitted.bins.iter().map(|bin| bin.count).sum();
        prop_assert_eq!(counted, of.len() as u64);
    }
}
