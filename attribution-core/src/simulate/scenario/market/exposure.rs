//! Exposure: the touches of a person. They depend on activity and intent, and never on conversions.

use super::draws::{Draws, derived_key, exponential, touch_key};
use super::place::Market;
use super::traits::Traits;
use crate::math::{Random, SmallSort, exp, pow};

/// Touch of a person, seen or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::simulate::scenario) struct Exposure {
    /// Days since the start of the person's watch.
    pub(in crate::simulate::scenario) day: f64,
    /// Place of the channel.
    pub(in crate::simulate::scenario) channel: usize,
    pub(in crate::simulate::scenario) key: u64,
    /// Key of the touch that brought it.
    pub(in crate::simulate::scenario) brought_by: Option<u64>,
}

/// Touches of a person in the order of time.
pub(in crate::simulate::scenario) fn exposures(
    market: &Market<'_>,
    traits: &Traits,
    draws: Draws,
) -> Vec<Exposure> {
    let mut touches = Vec::new();
    for (channel, options) in market.scenario.channels.iter().enumerate() {
        let mut random = draws.stream(channel + 1);
        let sigma = market.scenario.intent_sigma;
        // E z^γ of a log-normal z with mean 1.
        let log_mean = sigma * sigma * options.gamma * (options.gamma - 1.0) / 2.0;
        let lift = exp(options.gamma * traits.log_intent - log_mean);
        let mean = options.mean_touches * traits.activity * lift * market.season.high();
        for number in 0..random.poisson(mean.min(MOST)) {
            let day = traits.active * position(options.tilt, random.uniform());
            if is_in_season(market, traits, day, &mut random) {
                touches.push(Exposure { day, channel, key: touch_key(channel, number), brought_by: None });
            }
        }
    }
    bring(market, traits, draws, &mut touches);
    touches.small_sort_by(|a, b| a.day.total_cmp(&b.day));
    touches
}

/// The most touches of a person by one channel on average: a guard against draws that fill the memory.
const MOST: f64 = 1e6;

/// Position in the active days, from 0 to 1.
fn position(tilt: f64, uniform: f64) -> f64 {
    if tilt == 0.0 {
        uniform
    } else if tilt > 0.0 {
        pow(uniform, 1.0 / (1.0 + tilt))
    } else {
        1.0 - pow(1.0 - uniform, 1.0 / (1.0 - tilt))
    }
}

/// Touches are drawn as in the high season, and some of them do not happen in the low one.
fn is_in_season(market: &Market<'_>, traits: &Traits, day: f64, random: &mut Random) -> bool {
    let season = market.season;
    season.is_flat() || {
        let calendar = market.end_day - traits.watched + day;
        random.uniform() * season.high() < season.factor(calendar)
    }
}

/// Places of the draws whether a touch is brought and when, beyond those of its clocks, which are the numbers of stages: a touch
/// that comes by a small number must not ring by it.
const COMES: u64 = 8;
const LAG: u64 = 9;

/// Adds the touches that others bring, as far as they come within the watch.
fn bring(market: &Market<'_>, traits: &Traits, draws: Draws, touches: &mut Vec<Exposure>) {
    let own = touches.len();
    for (rule, spawn) in market.spawns.iter().enumerate() {
        for place in 0..own {
            let Some(first) = touches.get(place).copied().filter(|touch| touch.channel == spawn.first) else {
                continue;
            };
            let key = derived_key(first.key, 2 * rule as u64);
            let day = first.day + spawn.lag_days * exponential(draws.uniform(key, LAG));
            if draws.uniform(key, COMES) < spawn.probability && day <= traits.watched {
                touches.push(Exposure { day, channel: spawn.second, key, brought_by: Some(first.key) });
            }
        }
    }
}
