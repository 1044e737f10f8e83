use super::*;
use crate::{JourneyRules, Journeys, PathCount};

fn row(path: &str, conversions: u32, nulls: u64) -> PathCount {
    PathCount::parse(path, u64::from(conversions), f64::from(conversions), nulls).unwrap()
}

fn totals(part: &Part) -> (u64, u64) {
    part.iter().fold((0, 0), |sum, count| (sum.0 + count.conversions, sum.1 + count.journeys))
}

fn parts(rows: &[PathCount], seed: u64) -> Parts {
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), rows).unwrap();
    Parts::new(&journeys, seed, &crate::math::unwatched).unwrap()
}

#[test]
fn parts_are_all_journeys_and_no_order_of_rows_matters() {
    let mut rows = vec![row("a > b", 3, 5), row("b", 70, 1000), row("a", 0, 64), row("b", 1, 1)];
    let split = parts(&rows, 1);
    let [learned, mapped, judged] = [&split.learned, &split.mapped, &split.judged].map(totals);
    assert_eq!((learned.0 + mapped.0 + judged.0, learned.1 + mapped.1 + judged.1), (74, 1144));
    rows.reverse();
    let reversed = parts(&rows, 1);
    assert_eq!(totals(&reversed.learned), learned);
    assert_eq!(totals(&reversed.judged), judged);
    assert_ne!(totals(&parts(&rows, 2).learned), learned);
}

/// Paths draw by themselves: with a path and a seed that may change places, two seeds would have the same draws.
#[test]
fn no_seed_is_another_in_disguise() {
    let rows: Vec<PathCount> = ["a", "b", "c", "d"].map(|path| row(path, 1000, 9000)).to_vec();
    let drawn: Part = (0..6).flat_map(|seed| parts(&rows, seed).learned).collect();
    let distinct: std::collections::BTreeSet<(u64, u64)> =
        drawn.iter().map(|count| (count.conversions, count.journeys)).collect();
    assert_eq!(distinct.len(), 24);
}

/// Of 40 splits of 10,000 journeys the mean is within four standard errors of a half and a quarter, and they vary as draws do:
/// variances are n/4 and 3n/16, each known to about a fifth of itself from 40 draws.
#[test]
fn splits_vary_as_draws_do() {
    let splits: Vec<[u64; 3]> = (0..40).map(|seed| split(&mut Random::new(seed), 10_000)).collect();
    for (part, share) in [(0, 0.5), (1, 0.25), (2, 0.25)] {
        let expected = share * 10_000.0;
        let variance = expected * (1.0 - share);
        let off: Vec<f64> =
            splits.iter().map(|split| crate::math::count_f64(split[part]) - expected).collect();
        let mean = off.iter().sum::<f64>() / 40.0;
        assert!(mean.abs() < 4.0 * (variance / 40.0).sqrt(), "{mean}");
        let found = off.iter().map(|off| off * off).sum::<f64>() / 40.0;
        assert!(found > variance * 0.4 && found < variance * 1.9, "{found} of {variance}");
    }
    assert_eq!(split(&mut Random::new(3), 0), [0, 0, 0]);
    assert_eq!(split(&mut Random::new(3), u64::MAX).iter().sum::<u64>(), u64::MAX);
}
