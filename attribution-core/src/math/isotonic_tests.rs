use super::*;
use proptest::prelude::*;

fn point(score: f64, outcome: f64, weight: f64) -> IsotonicPoint {
    IsotonicPoint { score, outcome, weight }
}

fn mean(points: &[IsotonicPoint]) -> f64 {
    points.iter().map(|p| p.weight * p.outcome).sum::<f64>() / points.iter().map(|p| p.weight).sum::<f64>()
}

fn loss(points: &[IsotonicPoint], value: impl Fn(f64) -> f64) -> f64 {
    let off = |p: &IsotonicPoint| p.outcome - value(p.score);
    points.iter().map(|p| p.weight * off(p) * off(p)).sum()
}

/// The quadratic programme by enumeration: of all ways to cut the distinct scores into blocks, the one of least squares
/// among those whose means do not fall. The optimum is one of them, and it is unique.
fn brute_force(points: &[IsotonicPoint]) -> Vec<(f64, f64)> {
    let mut scores: Vec<f64> = points.iter().map(|p| p.score).collect();
    scores.sort_by(f64::total_cmp);
    scores.dedup();
    let mut best = (f64::INFINITY, Vec::new());
    for cuts in 0_u32..1 << (scores.len() - 1) {
        let mut block = 0;
        let blocks: Vec<usize> = (0..scores.len())
            .map(|at| {
                block += usize::from(at > 0 && cuts >> (at - 1) & 1 == 1);
                block
            })
            .collect();
        let block_of = |score: f64| blocks[scores.iter().position(|known| *known == score).unwrap()];
        let means: Vec<f64> = (0..=block)
            .map(|block| {
                mean(&points.iter().filter(|p| block_of(p.score) == block).copied().collect::<Vec<_>>())
            })
            .collect();
        if means.is_sorted() {
            let found = loss(points, |score| means[block_of(score)]);
            if found < best.0 {
                best = (found, scores.iter().map(|score| (*score, means[block_of(*score)])).collect());
            }
        }
    }
    best.1
}

/// By hand: 1 and 0 of equal score are 0.5 first; (3 × 1 + 1 × 0) / 4 = 0.75 of the violators.
#[test]
fn pools_ties_first_and_violators_by_weight() {
    let points = [point(0.3, 0.0, 1.0), point(0.1, 1.0, 1.0), point(0.2, 1.0, 3.0), point(0.1, 0.0, 1.0)];
    let map = Isotonic::fit(&points).unwrap();
    assert_eq!(
        map.steps(),
        [IsotonicStep { score: 0.1, value: 0.5 }, IsotonicStep { score: 0.1_f64.midpoint(0.2), value: 0.75 }]
    );
    assert_eq!(
        [-1.0, 0.1, 0.14, 0.16, 0.2, 9.0].map(|score| map.value(score)),
        [0.5, 0.5, 0.5, 0.75, 0.75, 0.75]
    );
}

#[test]
fn refuses_what_has_no_mean() {
    assert_eq!(Isotonic::fit(&[]), None);
    for wrong in [
        point(f64::NAN, 0.0, 1.0),
        point(0.0, f64::INFINITY, 1.0),
        point(0.0, 0.0, 0.0),
        point(0.0, 0.0, -1.0),
        point(0.0, f64::MAX, f64::MAX),
    ] {
        assert_eq!(Isotonic::fit(&[point(0.5, 1.0, 1.0), wrong]), None, "{wrong:?}");
    }
}

/// Of neighbouring floats there is nothing halfway: the step begins at its own score.
#[test]
fn neighbouring_scores_stay_apart() {
    let (low, high) = (0.5, 0.5_f64.next_up());
    let map = Isotonic::fit(&[point(low, 0.0, 1.0), point(high, 1.0, 1.0)]).unwrap();
    assert_eq!((map.value(low), map.value(high)), (0.0, 1.0));
}

#[test]
fn steps_from_elsewhere_are_checked() {
    let step = |score, value| IsotonicStep { score, value };
    let map = Isotonic::from_steps(vec![step(0.1, 0.2), step(0.3, 0.2)]).unwrap();
    assert_eq!([0.0, 0.1, 0.4].map(|score| map.value(score)), [0.2, 0.2, 0.2]);
    let refused =
        |steps: &[IsotonicStep]| Isotonic::from_steps(steps.to_vec()).unwrap_err().path().to_owned();
    assert_eq!(refused(&[]), "");
    assert_eq!(refused(&[step(0.1, 0.2), step(0.1, 0.3)]), "[1].score");
    assert_eq!(refused(&[step(0.1, 0.2), step(0.2, 0.1)]), "[1].value");
    assert_eq!(refused(&[step(f64::NAN, 0.2)]), "[0].score");
}

proptest! {
    #[test]
    fn is_the_least_squares_of_all_blocks(
        rows in prop::collection::vec((0_u8..8, 0_u8..=4, 1_u8..5), 1..16)
    ) {
        let mut points: Vec<_> = rows.iter()
            .map(|(x, y, w)| point(f64::from(*x) / 8.0, f64::from(*y) / 4.0, f64::from(*w)))
            .collect();
        let map = Isotonic::fit(&points).unwrap();
        for (score, expected) in brute_force(&points) {
            prop_assert!((map.value(score) - expected).abs() < 1e-12, "{score}: {} not {expected}", map.value(score));
        }
        prop_assert!(map.steps().is_sorted_by(|a, b| a.score < b.score && a.value < b.value));
        points.reverse();
        prop_assert_eq!(Isotonic::fit(&points).unwrap(), map);
    }

    /// Calibrated on its own data: within each step the mean outcome is the value, so that the totals agree.
    #[test]
    fn keeps_the_total(rows in prop::collection::vec((0.0..1.0, 0.0..1.0, 0.1..3.0), 1..200)) {
        let points: Vec<_> = rows.into_iter().map(|(x, y, w)| point(x, y, w)).collect();
        let map = Isotonic::fit(&points).unwrap();
        let mapped: f64 = points.iter().map(|p| p.weight * map.value(p.score)).sum();
        let observed: f64 = points.iter().map(|p| p.weight * p.outcome).sum();
        prop_assert!((mapped - observed).abs() < 1e-9);
    }
}
