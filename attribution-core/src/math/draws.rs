//! Draws that belong to things and not to a stream: the same thing draws the same, in whatever order it is asked.

use super::mixed::mixed;
use super::sweep::LANES;
use super::{count_f64, float, random::Random};

/// Means below this have tables.
const SMALL: usize = 32;
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
const UNIT: f64 = 9_007_199_254_740_992.0;

/// Poisson draws for small whole means, by table: where the 53 bits of a draw stand among the probabilities of at most
/// 0, 1, 2, …
#[derive(Clone, Debug)]
pub(crate) struct PoissonTables([Table; SMALL]);

#[derive(Clone, Debug)]
struct Table {
    /// In 53 bits.
    whole: Vec<u64>,
    /// The first 16 of them, which nearly always decide; signed, as processors compare, so that −2¹⁵ stands for zero.
    coarse: Vec<i16>,
}

/// Poisson draws of `LANES` replicates.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draws<'a> {
    tables: &'a PoissonTables,
    key: u64,
}

impl PoissonTables {
    pub(crate) fn new() -> Self {
        Self(std::array::from_fn(|mean| Table::new(count_f64(mean as u64))))
    }
}

impl Table {
    fn new(mean: f64) -> Self {
        let mut probability = float::exp(-mean);
        let mut at_most = 0.0;
        let mut whole: Vec<u64> = Vec::new();
        while at_most < 1.0 && probability > 1.0 / UNIT {
            at_most += probability;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 2^53")]
            whole.push((at_most * UNIT) as u64);
            probability *= mean / count_f64(whole.len() as u64);
        }
        let mut coarse: Vec<i16> = Vec::new();
        for at_most in &whole {
            let bits = u16::try_from(at_most >> 37).unwrap_or(u16::MAX);
            coarse.push((bits ^ 0x8000).cast_signed());
            if coarse.last() == Some(&i16::MAX) {
                break;
            }
        }
        Self { whole, coarse }
    }

    /// The draws for 16 bits of each lane; `more` tells further bits of a lane.
    #[inline]
    fn draw(&self, bits: [i16; LANES], more: impl Fn(usize) -> u64) -> [u64; LANES] {
        let mut drawn = [0_i16; LANES];
        let mut undecided = [0_i16; LANES];
        for at_most in &self.coarse {
            for ((drawn, undecided), bits) in drawn.iter_mut().zip(&mut undecided).zip(bits) {
                *drawn += i16::from(bits > *at_most);
                *undecided |= i16::from(bits == *at_most);
            }
        }
        let mut drawn = drawn.map(|drawn| u64::from(drawn.unsigned_abs()));
        if undecided != [0; LANES] {
            for (lane, ((drawn, undecided), bits)) in drawn.iter_mut().zip(undecided).zip(bits).enumerate() {
                if undecided != 0 {
                    let place = unsigned(bits) << 37 | more(lane) >> 27;
                    *drawn = self.whole.iter().take_while(|at_most| place >= **at_most).count() as u64;
                }
            }
        }
        drawn
    }
}

impl<'a> Draws<'a> {
    /// The draws under a seed of the replicates `block * LANES..(block + 1) * LANES`.
    pub(crate) fn new(tables: &'a PoissonTables, seed: u64, block: u64) -> Self {
        let key = mixed(mixed(seed.wrapping_add(GOLDEN)) ^ block.wrapping_mul(GOLDEN));
        Self { tables, key }
    }

    /// How often a thing counts, in each replicate, that stands for `count` others: Poisson draws with that mean.
    #[inline]
    pub(crate) fn poisson(&self, thing: u64, count: u64) -> [u64; LANES] {
        let own = self.key.wrapping_add(thing.wrapping_mul(GOLDEN));
        let more = |lane: usize| mixed(mixed(own).wrapping_add(GOLDEN.wrapping_mul(lane as u64 + 1)));
        match usize::try_from(count).ok().and_then(|count| self.tables.0.get(count)) {
            Some(table) => table.draw(sixteen_bits_each([mixed(own), mixed(own ^ GOLDEN)]), more),
            None => std::array::from_fn(|lane| Random::new(more(lane)).poisson(count_f64(count))),
        }
    }
}

#[inline]
fn sixteen_bits_each(bits: [u64; 2]) -> [i16; LANES] {
    let mut each = [0; LANES];
    for (each, bits) in each.as_chunks_mut::<4>().0.iter_mut().zip(bits) {
        for (each, bytes) in each.iter_mut().zip(bits.to_le_bytes().as_chunks::<2>().0) {
            *each = i16::from_le_bytes(*bytes);
        }
    }
    each
}

fn unsigned(bits: i16) -> u64 {
    u64::from(bits.cast_unsigned() ^ 0x8000)
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
