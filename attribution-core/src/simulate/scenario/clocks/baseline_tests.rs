use super::*;
use crate::math::Share;
use crate::simulate::scenario::options::Scenario;

fn season(amplitude: f64) -> Season {
    let seasonality = Share::new(amplitude).unwrap();
    Season::new(&Scenario::default().with_seasonality(seasonality).with_season_days(10.0))
}

fn rate(rate: f64, in_market: f64, amplitude: f64) -> BaselineRate {
    BaselineRate { rate, in_market, active: 5.0, watched: 100.0, season: season(amplitude), begins: 20_000.0 }
}

fn near(got: f64, expected: f64) {
    assert!((got - expected).abs() < 1e-9, "{got} is not {expected}");
}

#[test]
fn a_buyer_in_the_market_rings_sooner() {
    let rate = rate(0.01, 4.0, 0.0);
    // 0.04 a day for five days, then 0.01 a day.
    near(rate.ring(0.0, 0.1), 2.5);
    near(rate.ring(0.0, 0.3), 15.0);
    near(rate.ring(4.0, 0.05), 6.0);
    near(rate.ring(6.0, 0.1), 16.0);
    near(rate.at(5.0), 0.04);
    near(rate.at(5.1), 0.01);
}

#[test]
fn without_a_rate_the_clock_never_rings() {
    assert_eq!(rate(0.0, 1.0, 0.0).ring(0.0, 0.5), f64::INFINITY);
    assert_eq!(rate(0.0, 1.0, 0.0).ring(0.0, 0.0), f64::INFINITY);
    assert_eq!(rate(0.01, 0.0, 0.0).ring(0.0, 0.1), 15.0);
}

#[test]
fn seasons_are_steps_of_the_calendar() {
    // Day 20000 begins a high season: 0.015 a day for five days, then 0.005.
    let stepwise = rate(0.01, 1.0, 0.5);
    near(stepwise.at(1.0), 0.015);
    near(stepwise.at(6.0), 0.005);
    near(stepwise.ring(0.0, 0.06), 4.0);
    near(stepwise.ring(0.0, 0.1), 10.0);
    near(stepwise.ring(0.0, 0.13), 12.0);
    // A season without a low half has nothing there.
    near(rate(0.01, 1.0, 1.0).ring(0.0, 0.11), 10.5);
}

#[test]
fn beyond_the_watch_nothing_is_looked_for() {
    assert_eq!(rate(0.01, 1.0, 0.5).ring(0.0, 50.0), f64::INFINITY);
}
