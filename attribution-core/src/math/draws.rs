//! Draws that belong to things and not to a stream: the same thing draws the same, in whatever order it is asked.

use super::{count_f64, float, random::Random};

/// Poisson draws of one replicate.
#[derive(Clone, Debug)]
pub(crate) struct Draws {
    key: u64,
    /// `exp(−mean)` for small whole means.
    zero: [f64; SMALL],
}

const SMALL: usize = 10;

/// Every bit of what comes in changes half the bits that come out (the finaliser of `SplitMix64`, Steele et al. 2014).
const fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

impl Draws {
    /// The draws of a replicate under a seed.
    pub(crate) fn new(seed: u64, replicate: u64) -> Self {
        const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
        let key = mixed(mixed(seed.wrapping_add(GOLDEN)) ^ replicate.wrapping_mul(GOLDEN));
        let mut zero = [1.0; SMALL];
        for (mean, zero) in (0_u32..).zip(&mut zero) {
            *zero = float::exp(-f64::from(mean));
        }
        Self { key, zero }
    }

    /// How often a thing counts that stands for `count` others: a Poisson draw with that mean.
    pub(crate) fn poisson(&self, thing: u64, count: u64) -> u64 {
        const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;
        if count == 0 {
            return 0;
        }
        let bits = mixed(mixed(self.key ^ thing.wrapping_mul(0xD1B5_4A32_D192_ED03)).wrapping_add(thing));
        let zero = usize::try_from(count).ok().and_then(|count| self.zero.get(count));
        match zero {
            Some(zero) => super::random::poisson_by(count_f64(bits >> 11) * UNIT, count_f64(count), *zero),
            None => Random::new(bits).poisson(count_f64(count)),
        }
    }
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
