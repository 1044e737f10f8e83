use std::collections::BTreeMap;

use super::*;
use crate::math::{Random, unwatched};
use crate::{JourneyRules, Journeys, PathCount};

fn row(path: &str, conversions: u32, nulls: u64) -> PathCount {
    PathCount::parse(path, u64::from(conversions), f64::from(conversions), nulls).unwrap()
}

fn found(rows: &[PathCount], model: &ModelSpec) -> Result<ConversionReliability> {
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), rows).unwrap();
    conversion_reliability(&journeys, model, &ReliabilityOptions::default(), &unwatched)
}

/// Journeys that no chain describes: people differ in how likely they convert, and those who are likelier have more touches
/// of channels that others have too. `within` is the rate of conversion, roughly.
fn journeys_of_people(count: usize, seed: u64) -> Vec<PathCount> {
    let mut random = Random::new(seed);
    let mut paths: BTreeMap<String, (u32, u64)> = BTreeMap::new();
    for _ in 0..count {
        let eager = random.uniform();
        let touches = 1 + random.poisson(0.5 + 3.0 * eager);
        let channel = |random: &mut Random| {
            let drawn = random.uniform();
            if drawn < 0.35 * eager {
                "search"
            } else if drawn < 0.6 {
                "social"
            } else if drawn < 0.85 {
                "display"
            } else {
                "email"
            }
        };
        let path: Vec<&str> = (0..touches).map(|_| channel(&mut random)).collect();
        let converts = random.uniform() < 0.12 * eager * eager * eager;
        let counts = paths.entry(path.join(" > ")).or_default();
        if converts { counts.0 += 1 } else { counts.1 += 1 }
    }
    paths.iter().map(|(path, (conversions, nulls))| row(path, *conversions, *nulls)).collect()
}

/// The bar: on journeys that neither model nor map has seen, at a base rate of 3 %, the upper half of the table is within 15 % of
/// what came.
#[test]
fn the_upper_half_of_the_table_comes_true() {
    let rows = journeys_of_people(400_000, 7);
    let model = ModelSpec::from_json(r#"{"model": "markov", "order": 2}"#).unwrap();
    let report = found(&rows, &model).unwrap();
    let base = count_f64(report.judged.conversions) / count_f64(report.judged.journeys);
    assert!(base > 0.02 && base < 0.05, "{base}");
    let bins = &report.calibrated.bins;
    assert!(bins.len() >= 8, "{}", bins.len());
    for bin in bins.iter().rev().take(5) {
        let ratio = bin.ratio.unwrap();
        assert!((ratio - 1.0).abs() <= 0.15, "{bin:?}");
    }
    assert!(report.calibrated.brier_score <= report.raw.brier_score);
    assert!(report.calibrated.expected_calibration_error < 0.003);
    assert!(report.calibration.iter().all(|step| (0.0..=1.0).contains(&step.value)));
}

/// Where journeys are a chain, its probabilities come true as they are: 0.3 from a, 0.8 from b.
#[test]
fn a_chain_needs_no_map() {
    let rows = [row("a > b", 24_000, 6_000), row("a", 0, 50_000), row("b", 8_000, 2_000)];
    let report = found(&rows, &ModelSpec::markov()).unwrap();
    let bins = &report.raw.bins;
    assert_eq!(bins.len(), 2);
    for (bin, expected) in bins.iter().zip([0.3, 0.8]) {
        // Four standard errors of 10,000 journeys are 0.02.
        assert!((bin.observed - expected).abs() < 0.02 && (bin.predicted - expected).abs() < 0.02, "{bin:?}");
    }
    // After each touch there is one landmark, and a journey is in each bin once.
    let judged = report.judged;
    let touches: u64 = bins.iter().map(|bin| bin.touches).sum();
    assert!(touches > judged.journeys && touches < 2 * judged.journeys && report.unknown == 0);
    assert!(bins.iter().all(|bin| bin.effective_journeys == count_f64(bin.touches)));
}

#[test]
fn what_cannot_be_judged_is_refused() {
    let rows = [row("a", 100, 100)];
    let refused = |rows: &[PathCount], model: &ModelSpec| found(rows, model).unwrap_err();
    let error = refused(&rows, &ModelSpec::shapley());
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "model"));
    let error = refused(&[row("a", 100, 0)], &ModelSpec::markov());
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "journeys"));
    let bins = ReliabilityOptions::default().with_bins(1);
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let error = conversion_reliability(&journeys, &ModelSpec::markov(), &bins, &unwatched).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "bins"));
}
