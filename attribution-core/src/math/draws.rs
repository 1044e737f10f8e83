//! Draws that belong to things and not to a stream: the same thing draws the same, in whatever order it is asked.

use super::mixed::mixed;
use super::{count_f64, float, random::Random};

/// Means below this have tables.
const SMALL: usize = 10;
/// So many probabilities are compared in one go.
const FEW: usize = 4;
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
const UNIT: f64 = 9_007_199_254_740_992.0;

/// Poisson draws for small whole means, by table: where the 53 bits of a draw stand among the probabilities of at most
/// 0, 1, 2, …
#[derive(Clone, Debug)]
pub(crate) struct PoissonTables([Vec<u64>; SMALL]);

/// Poisson draws of one replicate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draws<'a> {
    tables: &'a PoissonTables,
    key: u64,
}

impl PoissonTables {
    pub(crate) fn new() -> Self {
        Self(std::array::from_fn(|mean| {
            let mean = count_f64(mean as u64);
            let mut probability = float::exp(-mean);
            let mut at_most = 0.0;
            let mut table = Vec::new();
            while at_most < 1.0 && probability > 1.0 / UNIT {
                at_most += probability;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "from 0 to 2^53"
                )]
                table.push((at_most * UNIT) as u64);
                probability *= mean / count_f64(table.len() as u64);
            }
            table
        }))
    }
}

impl<'a> Draws<'a> {
    /// The draws of a replicate under a seed.
    pub(crate) fn new(tables: &'a PoissonTables, seed: u64, replicate: u64) -> Self {
        let key = mixed(mixed(seed.wrapping_add(GOLDEN)) ^ replicate.wrapping_mul(GOLDEN));
        Self { tables, key }
    }

    /// How often a thing counts that stands for `count` others: a Poisson draw with that mean.
    #[inline]
    pub(crate) fn poisson(&self, thing: u64, count: u64) -> u64 {
        if count == 0 {
            return 0;
        }
        let bits = mixed(self.key.wrapping_add(thing.wrapping_mul(GOLDEN)));
        let table = usize::try_from(count).ok().and_then(|count| self.tables.0.get(count));
        match table {
            Some(table) => {
                let place = bits >> 11;
                // The first few without asking: a processor cannot guess what chance decides.
                let (few, rest) = table.split_at_checked(FEW).unwrap_or((table, &[]));
                let count: u64 = few.iter().map(|at_most| u64::from(place >= *at_most)).sum();
                if count < FEW as u64 {
                    return count;
                }
                count + rest.iter().take_while(|at_most| place >= **at_most).count() as u64
            }
            None => Random::new(bits).poisson(count_f64(count)),
        }
    }
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
