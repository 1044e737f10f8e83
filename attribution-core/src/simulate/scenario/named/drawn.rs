//! Scenarios with drawn parameters: what a model reaches should not depend on the parameters that somebody chose.

use crate::math::{HalfLife, Random, exp, mixed};
use crate::simulate::scenario::options::Scenario;

/// Streams of parameters, apart from those of people with the same seed.
const STREAM: u64 = 0x5ce4_a210;
const FREQUENCY_SIGMA: f64 = 0.5;
const BETA_SIGMA: f64 = 0.7;
const HALF_LIFE_SIGMA: f64 = 0.4;
/// Lowest tilt and highest.
const TILTS: (f64, f64) = (-1.5, 2.0);

impl Scenario {
    /// The same scenario with drawn parameters of its channels; people and their seed stay.
    ///
    /// Frequencies are multiplied by e^N(0, 0.5²), β by e^N(0, 0.7²), half-lives by e^N(0, 0.4²), and tilts are drawn evenly
    /// from −1.5 to 2.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::Scenario;
    ///
    /// let shop = Scenario::default();
    /// assert_eq!(shop.clone().drawn(1), shop.clone().drawn(1));
    /// assert_ne!(shop.clone().drawn(1), shop.drawn(2));
    /// ```
    #[must_use]
    pub fn drawn(mut self, seed: u64) -> Self {
        let mut random = Random::new(mixed(mixed(seed) ^ STREAM));
        for channel in &mut self.channels {
            channel.mean_touches *= exp(FREQUENCY_SIGMA * random.normal());
            channel.beta *= exp(BETA_SIGMA * random.normal());
            let half_life = channel.half_life_days.get() * exp(HALF_LIFE_SIGMA * random.normal());
            channel.half_life_days = HalfLife::days(half_life).unwrap_or(channel.half_life_days);
            channel.tilt = TILTS.0 + (TILTS.1 - TILTS.0) * random.uniform();
        }
        self
    }
}

#[cfg(test)]
#[path = "drawn_tests.rs"]
mod tests;
