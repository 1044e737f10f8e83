//! N-gram lift on journeys whose causes are known: each touch is a cause of its own that may ring once, at a rate that
//! halves by the channel's half-life; the first ring is the conversion, and what comes after it is never seen.

use super::*;
use crate::math::{Random, ln, pow};

struct Channel {
    name: &'static str,
    touches: f64,
    mass: f64,
    half_life: f64,
    /// Above 0 late in the active window, below 0 early.
    tilt: f64,
}

const fn channel(name: &'static str, touches: f64, mass: f64, half_life: f64, tilt: f64) -> Channel {
    Channel { name, touches, mass, half_life, tilt }
}

const RETAIL: [Channel; 7] = [
    channel("paid_search", 0.5, 0.030, 7.0, 1.0),
    channel("organic_search", 0.6, 0.015, 7.0, 0.0),
    channel("display", 1.0, 0.004, 14.0, -1.0),
    channel("paid_social", 0.7, 0.010, 7.0, -1.0),
    channel("email", 0.6, 0.012, 4.0, 1.0),
    channel("affiliate", 0.2, 0.025, 4.0, 2.0),
    channel("direct", 0.8, 0.002, 2.0, 1.0),
];

/// Pairs of which the second, within two weeks of the first, is a cause of this mass more.
const PAIRS: [(usize, usize); 2] = [(2, 0), (3, 4)];
const EXTRA: f64 = 0.03;
const PAIR_DAYS: f64 = 14.0;

/// Days after its touch at which a cause rings, if it does.
fn ring(random: &mut Random, mass: f64, half_life: f64) -> Option<f64> {
    let energy = random.exponential(1.0);
    (energy < mass).then(|| -ln(1.0 - energy / mass) * half_life / std::f64::consts::LN_2)
}

/// One person's touches up to the conversion, and true where there is one.
fn person(random: &mut Random, pairs: &[(usize, usize)], fatigue: f64) -> (Vec<&'static str>, bool) {
    let activity = (random.exponential(1.0) + pow(random.normal(), 2.0) / 2.0) / 1.5;
    let active = (random.exponential(7.0) + random.exponential(7.0)).clamp(1.0, 56.0);
    let mut touches: Vec<(f64, usize)> = Vec::new();
    for (index, channel) in RETAIL.iter().enumerate() {
        for _ in 0..random.poisson(channel.touches * activity) {
            let (draw, tilt) = (random.uniform(), channel.tilt);
            let place = if tilt >= 0.0 {
                pow(draw, 1.0 / (1.0 + tilt))
            } else {
                1.0 - pow(1.0 - draw, 1.0 / (1.0 - tilt))
            };
            touches.push((active * place, index));
        }
    }
    touches.sort_by(|a, b| a.0.total_cmp(&b.0));
    // By oneself: one in a hundred in 60 days.
    let mut first = random.exponential(60.0 / 0.01);
    let mut seen = [0; RETAIL.len()];
    for (place, (at, index)) in touches.iter().enumerate() {
        let Channel { mass, half_life, .. } = RETAIL[*index];
        let worn = mass * pow(fatigue, f64::from(seen[*index]));
        seen[*index] += 1;
        let own = ring(random, worn, half_life);
        let is_pair = |(other_at, other): &(f64, usize)| {
            at - other_at <= PAIR_DAYS && pairs.contains(&(*other, *index))
        };
        let with = touches[..place].iter().any(is_pair).then(|| ring(random, EXTRA, half_life)).flatten();
        for days in own.into_iter().chain(with) {
            first = first.min(at + days);
        }
    }
    let converted = first <= active + 30.0;
    let until = if converted { first } else { f64::INFINITY };
    let path = touches.iter().filter(|(at, _)| *at <= until).map(|(_, index)| RETAIL[*index].name);
    (path.collect(), converted)
}

fn people(seed: u64, people: u32, pairs: &[(usize, usize)], fatigue: f64) -> PathSummary {
    let mut random = Random::new(seed);
    let mut summary = PathSummary::default();
    for _ in 0..people {
        let (path, converted) = person(&mut random, pairs, fatigue);
        if !path.is_empty() {
            summary.add(&path, u64::from(converted), 0.0, u64::from(!converted)).unwrap();
        }
    }
    summary
}

fn pairs(strata: NgramStrata) -> NgramOptions {
    NgramOptions::default().with_sizes(vec![2]).with_strata(strata)
}

/// Datasets of 20 in which there is any discovery, and all discoveries.
fn silent(strata: NgramStrata) -> (u32, u64) {
    let found = |seed| ngram_lift(&people(seed, 12_000, &[], 1.0), &pairs(strata)).unwrap().discoveries;
    (1..=20).map(found).fold((0, 0), |(with_any, all), found| (with_any + u32::from(found > 0), all + found))
}

/// Causes that do not know of each other have no order; but good channels are in sequences.
#[test]
fn independent_causes_have_no_order() {
    let (with_any, _) = silent(NgramStrata::Channels);
    assert!(with_any <= 3, "{with_any} of 20 datasets show a discovery");
    let (with_any, _) = silent(NgramStrata::Length);
    assert!(with_any >= 10, "{with_any} of 20 datasets show one of good channels");
}

#[test]
fn a_pair_that_causes_more_is_found_by_length() {
    let is_pair = |row: &NgramRow| row.discovery && row.ngram == ["display", "paid_search"];
    let found = |seed: &u64| {
        let lift = ngram_lift(&people(*seed, 30_000, &PAIRS, 0.8), &pairs(NgramStrata::Length)).unwrap();
        lift.ngrams.iter().any(is_pair)
    };
    assert_eq!((1..=5).filter(found).count(), 5);
}
