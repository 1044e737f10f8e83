use super::*;
use proptest::prelude::*;

#[test]
fn five_figures_by_hand() {
    // Sorted 0, 78, 96, 120, 218; place 4 × 0.9 = 3.6: 120 + 0.6 × 98.
    let of = SummaryStatistics::of_sorted(&[0.0, 78.0, 96.0, 120.0, 218.0].map(|hours| (hours, 1)));
    assert_eq!((of.count, of.mean, of.median), (5, Some(102.4), Some(96.0)));
    assert!((of.p90.unwrap() - 178.8).abs() < 1e-12);
    assert_eq!((of.min, of.max), (Some(0.0), Some(218.0)));
    assert_eq!(SummaryStatistics::of_sorted(&[]), SummaryStatistics::default());
    assert_eq!(SummaryStatistics::of_sorted(&[(7.0, 1)]).p90, Some(7.0));
    assert_eq!(quantile_of(2, 0.25, |place| observation(&[(1.0, 1), (2.0, 1)], place)), 1.25);
}

proptest! {
    #[test]
    fn counts_stand_for_as_many_observations(counts in prop::collection::vec((0..9_u8, 1..4_u64), 1..9)) {
        let mut counted: Vec<(f64, u64)> = counts.into_iter().map(|(value, n)| (f64::from(value), n)).collect();
        counted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let each = |(value, n): &(f64, u64)| (0..*n).map(|_| (*value, 1)).collect::<Vec<_>>();
        let single: Vec<(f64, u64)> = counted.iter().flat_map(each).collect();
        let sorted: Vec<f64> = single.iter().map(|(value, _)| *value).collect();
        let found = SummaryStatistics::of_sorted(&counted);
        prop_assert_eq!(found, SummaryStatistics::of_sorted(&single));
        prop_assert_eq!(found.p90, Some(crate::math::quantile(&sorted, 0.9)));
    }
}
