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

    /// A normal draw with mean 0 and standard deviation 1 (Marsaglia's polar method).
    #[must_use]
    pub fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * float::sqrt(-2.0 * float::ln(square) / square);
            }
        }
    }

    /// An exponential waiting time with the given mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * float::ln(1.0 - self.uniform())
    }

    /// A Poisson count with the given mean: how often something happens that happens `mean` times on average.
    ///
    /// By counting up for small means, by transformed rejection (Hörmann 1993, PTRS) for large ones.
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean < 10.0 {
            return self.poisson_small(mean);
        }
        let (root, log_mean) = (float::sqrt(mean), float::ln(mean));
        let b = 0.931 + 2.53 * root;
        let a = -0.059 + 0.02483 * b;
        let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
        let v_r = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let u = self.uniform() - 0.5;
            let v = self.uniform();
            let us = 0.5 - u.abs();
            let count = ((2.0 * a / us + b) * u + mean + 0.43).floor();
            let quickly = us >= 0.07 && v <= v_r;
            let never = count < 0.0 || (us < 0.013 && v > us);
            let accepted = || {
                let left = float::ln(v) + float::ln(inverse_alpha) - float::ln(a / (us * us) + b);
                left <= count * log_mean - mean - float::ln_factorial(count)
            };
            if quickly || (!never && accepted()) {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "whole, 0 or more, and near the mean"
                )]
                return count as u64;
            }
        }
    }

    fn poisson_small(&mut self, mean: f64) -> u64 {
        let mut probability = float::exp(-mean);
        let mut left = self.uniform() - probability;
        let mut count = 0;
        while left >= 0.0 && probability > 0.0 {
            count += 1;
            probability *= mean / super::count_f64(count);
            left -= probability;
        }
        count
    }
}

#[cfg(test)]
#[path = "random_tests.rs"]
mod tests;
