use super::*;

#[test]
fn an_interval_by_hand() {
    let found = interval(2.5, vec![4.0, 1.0, 3.0, 2.0, 5.0], Confidence::known(0.5));
    assert_eq!((found.estimate, found.mean, found.low, found.high), (2.5, 3.0, 2.0, 4.0));
    assert_eq!(found.standard_error, 2.5_f64.sqrt());
    assert_eq!(quantile(&[1.0, 2.0], 0.25), 1.25);
    assert_eq!(quantile(&[7.0], 0.9), 7.0);
}

#[test]
fn places_and_how_often_they_hold() {
    let parts = |shares: [f64; 3]| ChannelParts { shares: Some(shares.into()), values: shares.into() };
    let names = ["a", "b", "c"].map(str::to_owned);
    let replicates = [parts([0.1, 0.6, 0.3]), parts([0.4, 0.5, 0.1]), parts([0.3, 0.3, 0.4])];
    let rows = rows(&names, &parts([0.2, 0.5, 0.3]), &replicates, Confidence::known(0.9));
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.channel.as_str(), row.rank.unwrap(), (row.rank_stability.unwrap() * 3.0).round()))
        .collect();
    assert_eq!(found, [("b", 1, 2.0), ("c", 2, 1.0), ("a", 3, 1.0)]);
}
