use super::*;

/// `numpy.quantile([3, 1, 10, 4], [0.25, 0.5, 0.75])` is 2.5, 3.5 and 5.5.
#[test]
fn quartiles_lie_between_the_nearest() {
    let summary = DaysSummary::new([3.0, 1.0, 10.0, 4.0]);
    assert_eq!((summary.count, summary.mean, summary.median), (4, Some(4.5), Some(3.5)));
    assert_eq!((summary.p25, summary.p75), (Some(2.5), Some(5.5)));
}

#[test]
fn nothing_is_known_of_no_lengths() {
    assert_eq!(DaysSummary::new([]), DaysSummary::default());
    assert_eq!(DaysSummary::default().mean, None);
}
