use super::*;

/// Converting 3, 3, 1, 4, 3 touches: mean 14/5, 90th percentile 3 + 0.6 · (4 − 3); four others of two touches.
#[test]
fn lengths_by_hand() {
    let mut summary = PathSummary::default();
    summary.add(&["search", "email", "search"], 2, 160.0, 0).unwrap();
    summary.add(&["search", "search", "email"], 1, 50.0, 0).unwrap();
    summary.add(&["social"], 1, 30.0, 0).unwrap();
    summary.add(&["email", "email", "email", "direct"], 1, 20.0, 0).unwrap();
    summary.add(&["search", "email"], 0, 0.0, 3).unwrap();
    summary.add(&["social", "search"], 0, 0.0, 1).unwrap();
    let lengths = path_lengths(&summary);
    let touches = lengths.converting.touches;
    assert_eq!((touches.count, touches.mean, touches.median), (5, Some(2.8), Some(3.0)));
    assert!((touches.p90.unwrap() - 3.6).abs() < 1e-12);
    assert_eq!((touches.min, touches.max), (Some(1.0), Some(4.0)));
    assert_eq!(lengths.converting.distinct_channels.mean, Some(1.8));
    assert_eq!(lengths.not_converting.touches.p90, Some(2.0));
    assert_eq!((lengths.all.touches.count, lengths.all.touches.mean), (9, Some(22.0 / 9.0)));
    let all: Vec<u64> = lengths.histogram.iter().map(|bin| bin.all).collect();
    assert_eq!(all, [1, 4, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(
        (lengths.histogram[1].conversion_rate, lengths.histogram[4].conversion_rate),
        (Some(0.0), None)
    );
}

#[test]
fn the_last_bin_holds_all_that_is_longer() {
    let mut summary = PathSummary::default();
    summary.add(&["a"; 12], 1, 1.0, 0).unwrap();
    summary.add(&["a"; 40], 0, 0.0, 2).unwrap();
    let last = path_lengths(&summary).histogram.pop().unwrap();
    assert_eq!((last.touches.as_str(), last.converting, last.not_converting), ("12+", 1, 2));
    assert_eq!(path_lengths(&PathSummary::default()).all, LengthGroup::default());
}
