//! The seeded generator.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::float;

/// A stream of random numbers that is fixed by its seed: the same on every target and in every release.
///
/// `ChaCha` with eight rounds; a seed is always given, because the core has no other source of randomness.
///
/// # Examples
/// ```
/// use attribution_core::math::Random;
///
/// let (mut a, mut b) = (Random::new(7), Random::new(7));
/// assert_eq!(a.uniform(), b.uniform());
/// ```
#[derive(Clone, Debug)]
pub struct Random(ChaCha8Rng);

impl Random {
    /// The stream of `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number in `[0, 1)`, a multiple of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;
        super::count_f64(self.bits() >> 11) * UNIT
    }

    /// A whole number in `0..bound`; 0 when `bound` is 0.
    ///
    /// By multiplication (Lemire 2019); the bias is below 2⁻⁶⁴·bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        let product = u128::from(self.bits()) * u128::from(bound);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// An exponential waiting time with the given mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * float::ln(1.0 - self.uniform())
    }
}

#[cfg(test)]
#[path = "random_tests.rs"]
mod tests;
