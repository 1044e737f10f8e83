//! Expected values: exact fractions, against draws.

use super::*;

fn rates() -> Vec<Beta> {
    vec![Beta::jeffreys(7.0, 13.0), Beta::jeffreys(7.0, 6.0), Beta::jeffreys(6.0, 2.0)]
}

fn close(ours: f64, expected: f64) -> bool {
    (ours - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

#[test]
fn several_deals_share_the_rate_of_their_stage() {
    // Against 400 000 draws of the rates and deals, and the closed form in exact fractions.
    let deal = |stage, amount| OpenDeal { stage, amount };
    let deals = [deal(1, 6_000.0), deal(2, 20_000.0), deal(0, 1_000.0), deal(1, 500.0)];
    let outlook = Outlook::new(&deals, &rates(), Confidence::new(0.9).unwrap());
    assert!(close(outlook.mean, 18_283.730_158_730_16) && close(outlook.sd, 9_465.318_693_419_786));
    assert!(close(outlook.low, 2_714.666_375_607_054) && close(outlook.high, 27_500.0));
}

#[test]
fn one_deal_varies_as_a_coin_of_its_mean_rate() {
    let deals = [OpenDeal { stage: 1, amount: 6_000.0 }];
    let outlook = Outlook::new(&deals, &rates(), Confidence::new(0.9).unwrap());
    let p = 7.5 / 14.0;
    assert!(close(outlook.mean, 6_000.0 * p) && close(outlook.sd, 6_000.0 * sqrt(p * (1.0 - p))));
    assert_eq!((outlook.low, outlook.high), (0.0, 6_000.0));
}

#[test]
fn no_deals_are_worth_nothing() {
    let outlook = Outlook::new(&[], &rates(), Confidence::new(0.9).unwrap());
    assert_eq!(outlook, Outlook { mean: 0.0, sd: 0.0, low: 0.0, high: 0.0 });
}
