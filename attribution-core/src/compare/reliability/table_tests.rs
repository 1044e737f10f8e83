use super::*;
use crate::compare::JourneyCount;
use crate::math::ln;

fn landmark(probability: f64, touches: u64, converted: u64) -> Landmark {
    Landmark { probability, touches, converted }
}

fn path(landmarks: &[u32], conversions: u64, journeys: u64) -> MarkedPath {
    MarkedPath { landmarks: landmarks.to_vec(), count: JourneyCount { journeys, conversions } }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
}

/// By hand, two bins of four touches: middles at 1/8, 3/8 and 3/4 of all, so that the first two are in one bin. Predicted
/// (2 · 0.1 + 2 · 0.2) / 4 = 0.15, observed 1/4; predicted 0.5, observed 3/4. Calibration error (4 · 0.1 + 4 · 0.25) / 8 =
/// 0.175. Brier: 2 · 0.01 + (0.64 + 0.04) + (3 · 0.25 + 0.25) = 1.7 of 8. In the first bin one journey that did not convert
/// has three touches, one that did has one: by Kish 16 / (9 + 1) = 1.6, linearised 3/16 · 16 / (9 · 1/16 + 9/16) = 8/3. In
/// the second bin the journey of three touches converted: the same by symmetry.
#[test]
fn bins_and_scores_are_those_by_hand() {
    let landmarks = [landmark(0.1, 2, 0), landmark(0.2, 2, 1), landmark(0.5, 4, 3)];
    let paths = [path(&[0, 0, 1], 0, 1), path(&[1], 1, 1), path(&[2, 2, 2], 1, 1), path(&[2], 0, 1)];
    let table = ReliabilityTable::new(&landmarks, &paths, 2).unwrap();
    near(table.expected_calibration_error, 0.175);
    near(table.brier_score, 1.7 / 8.0);
    let log_loss = -2.0 * ln(0.9) - ln(0.2) - ln(0.8) - 4.0 * ln(0.5);
    near(table.log_loss, log_loss / 8.0);
    let [low, high] = table.bins.as_slice() else { panic!("{:?}", table.bins) };
    near(low.predicted, 0.15);
    near(low.observed, 0.25);
    near(low.ratio.unwrap(), 0.6);
    near(high.predicted, 0.5);
    near(high.observed, 0.75);
    assert_eq!((low.touches, high.touches), (4, 4));
    near(low.effective_journeys, 1.6);
    near(high.effective_journeys, 1.6);
    assert_eq!((low.lowest, low.highest, high.lowest), (0.1, 0.2, 0.5));
}

/// Rate that is less sure than by Kish, since journeys with many touches convert. By hand: one journey of three touches
/// converted, three of one did not: rate 1/2, Kish 36 / (9 + 3) = 3, linearised 1/4 · 36 / (9/4 + 3/4) = 3. With rate 3/12:
/// nine that did not: 144 / 18 = 8 against 3/16 · 144 / (9 · 9/16 + 9 · 1/16) = 4.8.
#[test]
fn journeys_that_convert_with_many_touches_are_less_sure() {
    let bin = |others: u64| {
        let paths = [path(&[0, 0, 0], 1, 1), path(&[0], 0, others)];
        ReliabilityTable::new(&[landmark(0.5, 3 + others, 3)], &paths, 10).unwrap().bins.remove(0)
    };
    near(bin(3).effective_journeys, 3.0);
    near(bin(9).effective_journeys, 4.8);
    // Beyond what 64 bits hold.
    let huge = 1_000_000_000_000_000;
    let paths = [path(&[0; 300], huge, 2 * huge)];
    let table = ReliabilityTable::new(&[landmark(0.5, 600 * huge, 300 * huge)], &paths, 10).unwrap();
    near(table.bins[0].effective_journeys / 2e15, 1.0);
}

#[test]
fn equal_probabilities_stay_together() {
    let equal = [landmark(0.2, 1, 0), landmark(0.2, 6, 2), landmark(0.2, 1, 0)];
    let table = ReliabilityTable::new(&equal, &[path(&[0], 2, 8)], 10).unwrap();
    assert_eq!(table.bins.len(), 1);
    near(table.bins[0].observed, 0.25);
    // 0.3 of eight and 0.4 of one: middles at 4/9 and 17/18.
    let two = [landmark(0.3, 8, 0), landmark(0.4, 1, 0)];
    let table = ReliabilityTable::new(&two, &[path(&[0], 0, 8), path(&[1], 0, 1)], 10).unwrap();
    assert_eq!(table.bins.iter().map(|bin| bin.ratio).collect::<Vec<_>>(), [None, None]);
}

/// Certain and wrong costs −ln 1e-15, not infinity; without a touch there is no table.
#[test]
fn extremes_have_a_table_or_none() {
    let table = ReliabilityTable::new(&[landmark(0.0, 1, 1)], &[path(&[0], 1, 1)], 10).unwrap();
    near(table.log_loss, 15.0 * ln(10.0));
    near(table.brier_score, 1.0);
    assert!(ReliabilityTable::new(&[], &[], 10).is_none());
}

/// Table of single observations: the probability of each, and whether it came.
fn observed(rows: &[(f64, u64)], bins: u32) -> ReliabilityTable {
    let mut landmarks: Vec<Landmark> = rows.iter().map(|(p, came)| landmark(*p, 1, *came)).collect();
    landmarks.sort_by(|a, b| a.probability.total_cmp(&b.probability));
    let paths = (0_u32..).zip(&landmarks).map(|(place, of)| path(&[place], of.converted, 1));
    ReliabilityTable::new(&landmarks, &paths.collect::<Vec<_>>(), bins).unwrap()
}

/// Forty observations in five bins of eight, by a slow program of its own.
#[test]
fn forty_observations_are_those_of_a_slow_program() {
    let probabilities = [
        0.225, 0.432, 0.444, 0.02, 0.0, 0.14, 0.075, 0.657, 0.477, 0.362, 0.312, 0.437, 0.021, 0.194, 0.026,
        0.821, 0.003, 0.67, 0.006, 0.472, 0.114, 0.164, 0.71, 0.0, 0.004, 0.837, 0.259, 0.008, 0.974, 0.896,
        0.013, 0.179, 0.018, 0.098, 0.386, 0.027, 0.486, 0.003, 0.029, 0.665,
    ];
    let came = "0100010000010001010010100100110000101001".bytes().map(|digit| u64::from(digit - b'0'));
    let rows: Vec<(f64, u64)> = probabilities.into_iter().zip(came).collect();
    let table = observed(&rows, 5);
    let expected = [(0.004_625, 0.0), (0.039_25, 0.0), (0.198_375, 0.25), (0.437, 0.5), (0.778_75, 0.875)];
    assert_eq!(table.bins.len(), expected.len());
    for (bin, (predicted, observed)) in table.bins.iter().zip(expected) {
        assert_eq!(bin.touches, 8);
        near(bin.predicted, predicted);
        near(bin.observed, observed);
    }
    near(table.expected_calibration_error, 0.050_95);
    near(table.brier_score, 0.118_035_4);
    near(table.log_loss, 0.360_385_970_467_251_1);
}

/// By hand: fewer rows than bins; 0 and 1 that come true cost nothing, one half costs ln 2 of three.
#[test]
fn fewer_observations_than_bins_have_one_each() {
    let table = observed(&[(0.0, 0), (1.0, 1), (0.5, 1)], 10);
    let rates: Vec<(f64, f64)> = table.bins.iter().map(|bin| (bin.predicted, bin.observed)).collect();
    assert_eq!(rates, [(0.0, 0.0), (0.5, 1.0), (1.0, 1.0)]);
    near(table.expected_calibration_error, 0.5 / 3.0);
    near(table.brier_score, 0.25 / 3.0);
    near(table.log_loss, 0.231_049_060_186_649_1);
}
