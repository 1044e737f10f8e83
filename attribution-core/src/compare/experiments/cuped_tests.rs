use super::*;

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
}

/// Twelve and ten people; all figures by a slow program of its own, θ over both groups together.
#[test]
fn a_covariate_takes_noise_away() {
    let groups = CupedGroups::new(
        vec![11.39, 7.63, 7.59, 10.18, 8.57, 6.05, 7.86, 7.52, 6.53, 7.63, 4.05, 7.81],
        vec![14.68, 8.67, 10.79, 10.29, 11.67, 7.2, 9.17, 8.5, 7.85, 8.31, 8.98, 9.43],
        vec![6.26, 8.11, 8.52, 1.77, 9.69, 5.21, 6.95, 6.67, 6.66, 10.33],
        vec![8.19, 10.84, 8.9, 3.6, 12.38, 9.22, 8.51, 10.54, 10.46, 10.11],
    );
    let found = cuped(&groups).unwrap();
    near(found.theta, 0.774_492_412_646_385_5);
    near(found.difference, 0.443_512_680_864_944_1);
    near(found.standard_error, 0.576_631_869_885_399_4);
    near(found.unadjusted_difference, 0.717_166_666_666_666_5);
    near(found.unadjusted_standard_error, 0.937_583_934_289_823_3);
    near(found.variance_reduction.unwrap(), 0.621_751_713_336_530_5);
    near(found.interval.high - found.interval.low, 2.0 * 1.959_963_984_540_054 * found.standard_error);
}

/// By hand: a covariate that never varies says nothing, and takes nothing away: means 3 and 1, variances 2 and 2 of two each.
#[test]
fn a_covariate_that_says_nothing_changes_nothing() {
    let groups = CupedGroups::new(vec![2.0, 4.0], vec![7.0, 7.0], vec![0.0, 2.0], vec![7.0, 7.0]);
    let found = cuped(&groups).unwrap();
    assert_eq!((found.theta, found.difference, found.variance_reduction), (0.0, 2.0, Some(0.0)));
    near(found.standard_error, sqrt(2.0));
}

#[test]
fn columns_that_do_not_fit_are_refused_together() {
    let groups = CupedGroups::new(vec![1.0, f64::NAN], vec![1.0], vec![1.0], vec![]);
    let error = cuped(&groups).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["treated[1]", "treated_before", "control", "control_before"]);
}
