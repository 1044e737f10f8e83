//! Many channels, most of them rare.

use crate::math::{Random, count_f64, exp};
use crate::simulate::scenario::options::{Scenario, ScenarioChannel};

const CHANNELS: u64 = 20;
/// Touches of a person in all.
const TOUCHES: f64 = 3.0;
const MEDIAN_BETA: f64 = 0.004;
const BETA_SIGMA: f64 = 0.7;
/// Fixes the effects of the channels, which are the same under every seed of the scenario: the first seed whose effects bring
/// about 600 conversions.
const SEED: u64 = 4;

/// Twenty channels by Zipf's law, with effects that are drawn once.
pub(super) fn sparse() -> Scenario {
    let mut random = Random::new(SEED);
    let weights: f64 = (1..=CHANNELS).map(|rank| 1.0 / count_f64(rank)).sum();
    let channel = |rank: u64| {
        let mean_touches = TOUCHES / (count_f64(rank) * weights);
        let beta = MEDIAN_BETA * exp(BETA_SIGMA * random.normal());
        ScenarioChannel::new(format!("channel_{rank:02}"), mean_touches, beta)
    };
    let channels = (1..=CHANNELS).map(channel).collect();
    Scenario { channels, baseline: 0.003, people: 40_000, ..Scenario::default() }
}
