//! Random numbers of one person: a stream for each channel, and a clock for each cause.

use crate::math::{Random, count_f64, ln, mixed, pow, sqrt};

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
/// Streams of scenarios, apart from those of logs and deals with the same seed.
const STREAM: u64 = 0x5ce4_a210_0000_0001;
/// Keys of clocks, apart from those of streams.
const CLOCK: u64 = 0xD1B5_4A32_D192_ED03;
const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;

/// Random numbers of one person. A stream and a clock belong to what they are for: another number of people, channels or
/// touches leaves all others as they are.
#[derive(Clone, Copy)]
pub(in crate::simulate::scenario) struct Draws(u64);

impl Draws {
    pub(in crate::simulate::scenario) fn new(seed: u64, person: u32) -> Self {
        let own = u64::from(person).wrapping_mul(GOLDEN);
        Self(mixed(mixed(seed ^ STREAM).wrapping_add(own)))
    }

    /// The stream of a subject: 0 is the person, and the channels follow.
    pub(in crate::simulate::scenario) fn stream(self, subject: usize) -> Random {
        Random::new(mixed(self.0.wrapping_add(GOLDEN.wrapping_mul(subject as u64 + 1))))
    }

    /// A number from 0 to below 1 that belongs to a key, and to its place among those of the key.
    pub(in crate::simulate::scenario) fn uniform(self, key: u64, place: u64) -> f64 {
        let own = mixed(self.0 ^ CLOCK).wrapping_add(GOLDEN.wrapping_mul(place + 1));
        count_f64(mixed(mixed(own) ^ key) >> 11) * UNIT
    }
}

/// Key of the touch of a channel that was drawn as its `number`th.
pub(in crate::simulate::scenario) fn touch_key(channel: usize, number: u64) -> u64 {
    mixed(GOLDEN.wrapping_mul(channel as u64 + 1).wrapping_add(mixed(number.wrapping_add(CLOCK))))
}

/// Key of something that came of a touch by a rule: a touch that it brought, or the extra effect of a pair.
pub(in crate::simulate::scenario) fn derived_key(touch: u64, rule: u64) -> u64 {
    mixed(touch.wrapping_add(CLOCK.wrapping_mul(rule + 1)))
}

/// Waiting time with mean 1, by the uniform number below 1 that it comes from.
pub(in crate::simulate::scenario) fn exponential(uniform: f64) -> f64 {
    -ln(1.0 - uniform)
}

/// A Gamma draw with mean 1.
///
/// Marsaglia, G. and Tsang, W. W. (2000), "A simple method for generating gamma variables", ACM Transactions on
/// Mathematical Software 26, 363–372. Shapes below 1 by U^(1/k) times a draw of shape k + 1.
pub(in crate::simulate::scenario) fn gamma(shape: f64, random: &mut Random) -> f64 {
    let boost = if shape < 1.0 { pow(1.0 - random.uniform(), 1.0 / shape) } else { 1.0 };
    let raised = if shape < 1.0 { shape + 1.0 } else { shape };
    let d = raised - 1.0 / 3.0;
    let c = 1.0 / sqrt(9.0 * d);
    loop {
        let x = random.normal();
        let root = 1.0 + c * x;
        let cube = root * root * root;
        let uniform = 1.0 - random.uniform();
        if root > 0.0 && ln(uniform) < 0.5 * x * x + d - d * cube + d * ln(cube) {
            return d * cube * boost / shape;
        }
    }
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
