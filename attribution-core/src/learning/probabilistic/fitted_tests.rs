use super::*;
use crate::model::Model;
use crate::{JourneyRules, PathCount};

fn journeys(rows: &[(&str, u64, u64)]) -> Journeys {
    let row = |(path, conversions, nulls): &(&str, u64, u64)| {
        PathCount::parse(&path.replace(' ', " > "), *conversions, 3.0 * count_f64(*conversions), *nulls)
            .unwrap()
    };
    let rows: Vec<PathCount> = rows.iter().map(row).collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{found}, expected {expected}");
}

const TWENTY: &[(&str, u64, u64)] = &[
    ("c d", 1, 7),
    ("a", 1, 8),
    ("d a", 3, 16),
    ("d d b d", 0, 16),
    ("a c", 4, 14),
    ("d a c a", 0, 13),
    ("a a c b", 5, 3),
    ("b b a a", 3, 23),
    ("b d", 5, 19),
    ("c c d b", 1, 25),
    ("c", 5, 12),
    ("b c b c", 4, 10),
    ("b", 2, 8),
    ("c", 2, 8),
    ("a d c", 3, 10),
    ("b d a b", 5, 28),
    ("b", 1, 10),
    ("a", 3, 11),
    ("d b", 1, 14),
    ("d d a a", 2, 23),
];

#[test]
fn two_channels_are_worked_out_by_hand() {
    let journeys = journeys(&[("A", 10, 90), ("B", 20, 80), ("A B", 30, 70)]);
    let fitted = FittedProbabilistic::fit(&journeys.summary()).unwrap();
    let rates = fitted.rates();
    // 40 of 200, 50 of 200, 30 of 100.
    assert_eq!((rates.channels[0].rate, rates.channels[1].rate, rates.pairs[0].rate), (0.2, 0.25, 0.3));
    // 0.2 + (0.3 - 0.45) / 2 = 0.125 and 0.175 of A and B together: 5/12 and 7/12 of 30.
    let effects = fitted.effects();
    near(effects[0].effect, 22.5);
    near(effects[1].effect, 37.5);
    near(effects[0].value, 67.5);
    fitted.check().unwrap();
}

#[test]
fn rates_and_effects_of_twenty_paths() {
    let journeys = journeys(TWENTY);
    let fitted = FittedProbabilistic::fit(&journeys.summary()).unwrap();
    let rates = fitted.rates();
    let first: Vec<f64> = rates.channels.iter().map(|row| row.rate).collect();
    let expected = [0.162_921_348_314_606_75, 0.147_540_983_606_557_37, 0.196_850_393_700_787_4, 0.109_375];
    first.iter().zip(expected).for_each(|(found, expected)| near(*found, expected));
    let second = [
        ("a b", 0.194_029_850_746_268_66),
        ("a c", 0.230_769_230_769_230_78),
        ("a d", 0.126_213_592_233_009_7),
        ("b c", 0.208_333_333_333_333_34),
        ("b d", 0.105_263_157_894_736_84),
        ("c d", 0.083_333_333_333_333_33),
    ];
    assert_eq!(rates.pairs.len(), second.len());
    for (row, (pair, rate)) in rates.pairs.iter().zip(second) {
        assert_eq!(format!("{} {}", row.first, row.second), pair);
        near(row.rate, rate);
    }
    let effects: Vec<f64> = fitted.effects().iter().map(|row| row.effect).collect();
    let expected =
        [16.059_061_722_263_795, 13.602_117_596_006_694, 16.853_272_580_945_838, 4.485_548_100_783_672];
    effects.iter().zip(expected).for_each(|(found, expected)| near(*found, expected));
    assert_eq!(rates.fallback_journeys, 0);
    fitted.check().unwrap();
}

#[test]
fn a_negative_contribution_counts_as_none() {
    // c d: d has 0.109_375 + (0.083_333 - 0.196_85 - 0.109_375) / 2 < 0, so that all is due to c.
    let journeys = journeys(TWENTY);
    let bound = FittedProbabilistic::fit(&journeys.summary()).unwrap().bind(&journeys);
    let mut weights = vec![0.0; 2];
    bound.weigh(&journeys.iter().next().unwrap(), &mut weights);
    assert!(weights[0] > 0.08 && weights[1] == 0.0, "{weights:?}");
}

#[test]
fn touches_share_what_their_channel_contributes() {
    let journeys = journeys(&[("A B A", 30, 70), ("A", 10, 90), ("B", 20, 80)]);
    let bound = FittedProbabilistic::fit(&journeys.summary()).unwrap().bind(&journeys);
    let mut weights = vec![0.0; 3];
    bound.weigh(&journeys.iter().next().unwrap(), &mut weights);
    near(weights[0], 0.0625);
    near(weights[1], 0.175);
    near(weights[2], 0.0625);
}

#[test]
fn other_journeys_are_weighed_by_what_was_counted() {
    let learned = journeys(&[("A", 10, 90), ("B", 20, 80)]);
    let fitted = FittedProbabilistic::fit(&learned.summary()).unwrap();
    let others = journeys(&[("A B new", 1, 0), ("new other new", 1, 0)]);
    let bound = fitted.bind(&others);
    let mut weights = vec![0.0; 3];
    // No journey had A and B together: only the first term is left.
    bound.weigh(&others.iter().next().unwrap(), &mut weights);
    assert_eq!(weights, [0.1, 0.2, 0.0]);
    // Of channels that were not seen each is due the same.
    bound.weigh(&others.iter().nth(1).unwrap(), &mut weights);
    assert_eq!(weights, [0.5, 1.0, 0.5]);
    let explained: Vec<String> =
        bound.reasons(&others.iter().nth(1).unwrap()).into_iter().map(|it| it.clause).collect();
    assert_eq!(explained[0], "the model has not seen its channel, shared by 2 touches");
}
