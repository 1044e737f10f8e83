//! Traits of a person: activity, intent, and the days of watch.

use super::draws::gamma;
use crate::math::{Random, exp, sqrt};
use crate::simulate::scenario::options::Scenario;

/// Shortest time of activity as a part of its mean, and the longest as a multiple.
const SHORTEST: f64 = 1.0 / 14.0;
const LONGEST: f64 = 4.0;
/// Quintiles of the normal distribution.
const QUINTILES: [f64; 4] =
    [-0.841_621_233_572_914_2, -0.253_347_103_135_799_8, 0.253_347_103_135_799_8, 0.841_621_233_572_914_2];

/// Names of the fifths that the observed intent falls into.
pub(in crate::simulate::scenario) const INTENTS: [&str; 5] = ["lowest", "low", "middle", "high", "highest"];

/// Traits of a person.
#[derive(Clone, Copy, Debug)]
pub(in crate::simulate::scenario) struct Traits {
    pub(in crate::simulate::scenario) activity: f64,
    /// Logarithm of intent.
    pub(in crate::simulate::scenario) log_intent: f64,
    /// Days from the start of the watch in which channels are met.
    pub(in crate::simulate::scenario) active: f64,
    /// Days until the end of the watch.
    pub(in crate::simulate::scenario) watched: f64,
    /// Fifth of the people by noisy intent, if they differ in intent.
    pub(in crate::simulate::scenario) stratum: Option<u32>,
    /// Value of a conversion, should there be one.
    pub(in crate::simulate::scenario) value: f64,
}

impl Traits {
    /// Drawn from the person's own stream, always in the same order.
    pub(in crate::simulate::scenario) fn drawn(scenario: &Scenario, random: &mut Random) -> Self {
        let Scenario { intent_sigma: sigma, intent_noise: noise, .. } = *scenario;
        let mean_log = -sigma * sigma / 2.0;
        let log_intent = mean_log + sigma * random.normal();
        let spread = sqrt(sigma * sigma + noise * noise);
        let observed = (log_intent + noise * random.normal() - mean_log) / spread.max(f64::MIN_POSITIVE);
        let below = QUINTILES.iter().filter(|quintile| observed >= **quintile).count();
        let value = scenario.value_median * exp(scenario.value_sigma * random.normal());
        let mean = scenario.active_days;
        let active = random.exponential(mean / 2.0) + random.exponential(mean / 2.0);
        let active = active.clamp(mean * SHORTEST, mean * LONGEST);
        Self {
            activity: gamma(scenario.activity_shape, random),
            log_intent,
            active,
            watched: active + scenario.tail_days,
            stratum: (sigma > 0.0).then(|| u32::try_from(below).unwrap_or(0)),
            value: ((value * 100.0).round() / 100.0).max(0.01),
        }
    }
}
