use proptest::prelude::*;

use super::{IsotonicCorner, IsotonicLine};
use crate::math::IsotonicPoint;

fn points(pairs: &[(f64, f64)]) -> Vec<IsotonicPoint> {
    pairs
        .iter()
        .map(|(score, outcome)| IsotonicPoint { score: *score, outcome: *outcome, weight: 1.0 })
        .collect()
}

/// Fitted value at each score, by the min-max formula: the highest over starts of the lowest over ends of means.
fn slow(pairs: &[(f64, f64)], score: f64) -> f64 {
    let mean = |from: f64, to: f64| {
        let own: Vec<f64> =
            pairs.iter().filter(|(at, _)| from <= *at && *at <= to).map(|(_, outcome)| *outcome).collect();
        own.iter().sum::<f64>() / crate::math::count_f64(own.len() as u64)
    };
    let scores = || pairs.iter().map(|(at, _)| *at);
    let lowest = |from: f64| scores().filter(|to| *to >= score).map(|to| mean(from, to)).fold(1.0, f64::min);
    scores().filter(|from| *from <= score).map(lowest).fold(0.0, f64::max)
}

#[test]
fn a_score_between_two_blocks_has_a_value_between_theirs() {
    // 0.4 and 0.5 fall, and share 1/2; from 0 at 0.2 to 1/2 at 0.4, halfway is 1/4.
    let line = IsotonicLine::fit(&points(&[(0.2, 0.0), (0.4, 1.0), (0.5, 0.0), (0.7, 1.0)])).unwrap();
    let values = [0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.9].map(|score| line.value(score));
    let expected = [0.0, 0.0, 0.25, 0.5, 0.5, 0.5, 0.75, 1.0, 1.0];
    assert!(
        values.iter().zip(expected).all(|(value, expected)| (value - expected).abs() < 1e-12),
        "{values:?}"
    );
}

#[test]
fn corners_that_fall_are_refused_at_their_place() {
    let corners =
        [(0.1, 0.5), (0.1, 0.4), (f64::NAN, 0.6)].map(|(score, value)| IsotonicCorner::new(score, value));
    let error = IsotonicLine::from_corners(corners.to_vec()).unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["[1].score", "[1].value", "[2].score"]);
    assert!(IsotonicLine::from_corners(Vec::new()).is_err());
}

proptest! {
    #[test]
    fn the_line_is_the_isotonic_fit_at_every_score(
        pairs in prop::collection::vec((0_u32..12, 0_u32..2), 1..40)
    ) {
        let pairs: Vec<(f64, f64)> =
            pairs.into_iter().map(|(score, outcome)| (f64::from(score) / 8.0, f64::from(outcome))).collect();
        let line = IsotonicLine::fit(&points(&pairs)).unwrap();
        for (score, _) in &pairs {
            prop_assert!((line.value(*score) - slow(&pairs, *score)).abs() < 1e-12);
        }
        let read = IsotonicLine::from_corners(line.corners().to_vec()).unwrap();
        prop_assert_eq!(read, line);
    }
}
