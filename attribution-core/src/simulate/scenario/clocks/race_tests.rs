//! Clocks by hand, and against a slow second way through them.

use super::super::cause::causes;
use super::super::counterfactual::effects;
use super::*;
use crate::math::{HalfLife, Share, expm1};
use crate::simulate::scenario::market::{Exposure, Traits};
use crate::simulate::scenario::options::{Scenario, ScenarioChannel, ScenarioPair};

const ADS: usize = 0;
const MAIL: usize = 1;
const SEO: usize = 2;

/// Three channels, and a baseline of 0.01 a day.
fn scenario() -> Scenario {
    let channel = |name: &str, beta, half_life| {
        ScenarioChannel::new(name, 1.0, beta).with_half_life_days(HalfLife::days(half_life).unwrap())
    };
    let mail = channel("mail", 0.4, 1.0).with_saturation(Share::new(0.5).unwrap());
    Scenario::default()
        .with_channels(vec![channel("ads", 0.5, 2.0), mail, channel("seo", 0.3, 4.0)])
        .with_baseline(0.3)
        .with_window_days(30.0)
}

fn touches(of: &[(f64, usize)]) -> Vec<Exposure> {
    of.iter()
        .zip(1..)
        .map(|((day, channel), key)| Exposure { day: *day, channel: *channel, key, brought_by: None })
        .collect()
}

/// Doings of the clocks of one person; the last draw is that of the baseline.
struct Rung {
    rings: Vec<Option<f64>>,
    baseline_rings: f64,
    passed: Vec<Passage>,
    shares: Vec<f64>,
    baseline: f64,
    /// Conversion with no channel, and with sets of these.
    converts: Vec<bool>,
}

fn rung(scenario: &Scenario, of: &[(f64, usize)], draws: &[f64], sets: &[&[usize]]) -> Rung {
    let market = Market::new(scenario).unwrap();
    let touches = touches(of);
    let causes = causes(&market, &touches);
    assert_eq!(causes.len() + 1, draws.len());
    let traits =
        Traits { activity: 1.0, log_intent: 0.0, active: 5.0, watched: 30.0, stratum: None, value: 1.0 };
    let baseline = BaselineRate::new(&market, &traits);
    let uniform = |key: u64| {
        let place = causes.iter().position(|cause| cause.key == key).unwrap_or(causes.len());
        -expm1(-draws[place])
    };
    let clocks = StageClocks::new(&market, &causes, 0, uniform);
    let baseline_rings = baseline.ring(0.0, clocks.baseline);
    let race =
        Race { market: &market, causes: &causes, stages: vec![clocks.clone()], baseline, watched: 30.0 };
    let ring = |place: usize| {
        let clock = clocks.causes.iter().find(|clock| clock.cause == place)?;
        Some(race.ring(clock, 0.0))
    };
    let rings = (0..causes.len()).map(ring).collect();
    let passed = race.run(u64::MAX);
    let mut shares = vec![0.0; touches.len()];
    let baseline = passed.first().map_or(0.0, |first| race.shares(0, first.day, &mut shares, 1.0));
    let plugged = |set: &&[usize]| race.converts(set.iter().fold(0, |bits, channel| bits | 1 << channel));
    let converts = sets.iter().map(plugged).collect();
    Rung { rings, baseline_rings, passed, shares, baseline, converts }
}

fn near(got: f64, expected: f64) {
    assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
}

fn all_near(got: &[f64], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    got.iter().zip(expected).for_each(|(got, expected)| near(*got, *expected));
}

#[test]
fn shares_tell_who_was_likely_to_ring_and_not_who_did() {
    // ads: −ln(1 − 0.25/0.5)·2/ln 2 = 2 days. mail: 0.9 > 0.4, never. Baseline: 1.5/0.01 = 150 days.
    // On day 2 ads are at 0.5·0.34657·e^−0.69315 = 0.0866434, mail at 0.4·0.69315·e^−0.69315 = 0.1386294.
    let sets: [&[usize]; 4] = [&[], &[ADS], &[MAIL], &[ADS, MAIL]];
    let rung = rung(&scenario(), &[(0.0, ADS), (1.0, MAIL)], &[0.25, 0.9, 1.5], &sets);
    assert_eq!(rung.rings[1], None);
    near(rung.rings[0].unwrap(), 2.0);
    near(rung.baseline_rings, 150.0);
    assert_eq!(rung.passed[0].rang, Some(0));
    near(rung.passed[0].day, 2.0);
    all_near(&rung.shares, &[0.368_267_752_013_854_9, 0.589_228_403_222_167_9]);
    near(rung.baseline, 0.042_503_844_763_977_21);
    assert_eq!(rung.converts, [false, true, false, true]);
}

#[test]
fn the_second_touch_of_a_channel_that_saturates_weighs_less() {
    // The second mail weighs half, 0.2: 0.25 never rings.
    let sets: [&[usize]; 4] = [&[], &[MAIL], &[SEO], &[MAIL, SEO]];
    let touches = [(0.0, MAIL), (1.0, MAIL), (2.0, SEO)];
    let rung = rung(&scenario(), &touches, &[0.5, 0.25, 0.1, 3.0], &sets);
    assert_eq!(rung.rings[..2], [None, None]);
    near(rung.rings[2].unwrap(), 4.339_850_002_884_625);
    near(rung.baseline_rings, 300.0);
    assert_eq!(rung.passed[0].rang, Some(2));
    all_near(&rung.shares, &[0.190_055_737_789_617_24, 0.190_055_737_789_617_26, 0.481_078_586_279_968_7]);
    near(rung.baseline, 0.138_809_938_140_796_84);
    assert_eq!(rung.converts, [false, false, true, true]);
}

#[test]
fn a_pair_needs_both_channels_and_gives_each_touch_half() {
    let pair = ScenarioPair::new("ads", "mail", 0.6).with_within_days(3.0);
    let scenario = scenario().with_pairs(vec![pair]);
    let sets: [&[usize]; 4] = [&[], &[ADS], &[MAIL], &[ADS, MAIL]];
    let rung = rung(&scenario, &[(0.0, ADS), (1.0, MAIL)], &[0.8, 0.7, 0.2, 2.0], &sets);
    assert_eq!(rung.rings[..2], [None, None]);
    // The clock of the pair starts with the mail: 1 − ln(1 − 0.2/0.6)/ln 2.
    near(rung.rings[2].unwrap(), 1.584_962_500_721_156_3);
    near(rung.baseline_rings, 200.0);
    assert_eq!(rung.passed[0].rang, Some(2));
    all_near(&rung.shares, &[0.417_160_841_286_826_1, 0.565_361_080_973_902_3]);
    near(rung.baseline, 0.017_478_077_739_271_555);
    assert_eq!(rung.converts, [false, false, false, true]);
}

#[test]
fn nobody_converts_whose_clocks_ring_after_the_watch() {
    let rung = rung(&scenario(), &[(0.0, SEO)], &[0.6, 0.5], &[&[], &[SEO]]);
    assert_eq!(rung.rings, [None]);
    near(rung.baseline_rings, 50.0);
    assert!(rung.passed.is_empty());
    assert_eq!(rung.converts, [false, false]);
}

#[test]
fn a_pair_takes_the_latest_touch_before_and_no_older_ones() {
    let pair = ScenarioPair::new("ads", "mail", 0.6).with_within_days(3.0);
    let scenario = scenario().with_pairs(vec![pair]);
    let market = Market::new(&scenario).unwrap();
    let touches = touches(&[(0.0, ADS), (1.0, ADS), (2.0, MAIL), (5.0, MAIL)]);
    let causes = causes(&market, &touches);
    assert_eq!(causes.len(), 5);
    assert_eq!((causes[4].owners, causes[4].start, causes[4].needs), ((1, Some(2)), 2.0, 0b11));
}

#[test]
fn what_is_left_of_a_touch_counts_in_the_next_stage() {
    // Two stages: the ads of day 0 ring on day 2, and half of their mass, 0.25, is then left for the second.
    let scenario = scenario().with_stages(vec![1.0, 1.0]);
    let market = Market::new(&scenario).unwrap();
    let touches = touches(&[(0.0, ADS)]);
    let causes = causes(&market, &touches);
    let traits =
        Traits { activity: 1.0, log_intent: 0.0, active: 5.0, watched: 30.0, stratum: None, value: 1.0 };
    let baseline = BaselineRate::new(&market, &traits);
    let clocks = |stage, ads: f64, baseline: f64| {
        StageClocks::new(&market, &causes, stage, |key| -expm1(-if key == 1 { ads } else { baseline }))
    };
    let race = |second: f64| Race {
        market: &market,
        causes: &causes,
        stages: vec![clocks(0, 0.25, 1.5), clocks(1, second, 0.2)],
        baseline,
        watched: 30.0,
    };
    let passed = race(0.125).run(u64::MAX);
    near(passed[0].day, 2.0);
    // 2 − ln(1 − 0.125/0.25)·2/ln 2.
    near(passed[1].day, 4.0);
    assert_eq!(effects(&race(0.125), &passed).len(), 1);
    // 0.3 is less than the whole mass and more than what is left: the baseline rings, 0.2/0.01 days after the first stage.
    let passed = race(0.3).run(u64::MAX);
    near(passed[1].day, 22.0);
    assert_eq!(passed[1].rang, None);
    // Without ads the first stage is never passed.
    assert_eq!(effects(&race(0.3), &passed)[0].removal, 1.0);
    assert!(race(0.3).run(0).is_empty());
}
