use super::*;
use crate::math::Confidence;

fn cycles(days: &[f64]) -> SortedCycles {
    SortedCycles::new(days.iter().map(|days| (*days, true)).collect())
}

/// Without open deals the median is that of the days, between the two in the middle where there are two.
#[test]
fn the_median_of_closed_deals() {
    assert_eq!(cycles(&[30.0, 10.0, 20.0]).median(), Some(20.0));
    assert_eq!(cycles(&[40.0, 10.0, 20.0, 30.0]).median(), Some(25.0));
    assert_eq!(cycles(&[10.0, 10.0, 10.0, 30.0]).median(), Some(10.0));
    assert_eq!(cycles(&[10.0]).median(), Some(10.0));
    assert_eq!(cycles(&[]).median(), None);
}

/// Freireich's data: 23 with, as published; half of the rest is not seen to close where most are open.
#[test]
fn open_deals_are_censored() {
    let closed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(|days| (f64::from(days), true));
    let open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|days| (f64::from(days), false));
    let all = SortedCycles::new([closed.as_slice(), &open].concat());
    assert_eq!((all.len(), all.closed(), all.median()), (21, 9, Some(23.0)));
    let few = SortedCycles::new(vec![(5.0, true), (8.0, false), (9.0, false), (10.0, false)]);
    assert_eq!(few.median(), None);
}

/// A deal that is drawn three times is three deals.
#[test]
fn deals_count_as_often_as_they_are_drawn() {
    let drawn = cycles(&[10.0, 20.0, 30.0, 40.0]).median_of(&[0, 1, 0, 3]);
    assert_eq!(drawn, 40.0);
    assert_eq!(cycles(&[10.0, 20.0, 30.0, 40.0]).median_of(&[1, 1, 0, 2]), 30.0);
}

/// Two groups of 200 whose medians are 50 days apart; the width is that of large samples, and a seed gives the same bits.
#[test]
fn the_interval_of_a_difference() {
    let with: Vec<f64> = (0..200).map(|index| 100.0 + f64::from(index) / 2.0).collect();
    let without: Vec<f64> = (0..200).map(|index| 50.0 + f64::from(index) / 2.0).collect();
    let options = BootstrapOptions::default().with_replicates(2000);
    let found = |seed| difference_interval(&cycles(&with), &cycles(&without), options, seed);
    let (low, high) = found(1);
    // The median of 200 evenly spread over 100 days has a standard error of 100/(2·√200) = 3.54; of a difference 5.
    let half = 1.96 * 5.0;
    assert!(
        (low.unwrap() - (50.0 - half)).abs() < 1.5 && (high.unwrap() - (50.0 + half)).abs() < 1.5,
        "{low:?} {high:?}"
    );
    assert_eq!(found(1), (low, high));
    assert_ne!(found(2), (low, high));
}

/// Half of the deals are seen to close, just: in many replicates they are not, and the upper limit is infinite.
#[test]
fn a_limit_that_the_data_do_not_set_is_none() {
    let with = SortedCycles::new((0..20).map(|day| (f64::from(day), day < 11)).collect());
    let options = BootstrapOptions::default().with_level(Confidence::known(0.9));
    let (low, high) = difference_interval(&with, &cycles(&[5.0, 6.0, 7.0]), options, 0);
    assert!(low.is_some() && high.is_none(), "{low:?} {high:?}");
    assert_eq!(difference_interval(&with, &with, options, 0), (None, None));
}
