//! Draws that belong to things and not to a stream: the same thing draws the same, in whatever order it is asked.

use super::mixed::mixed;
use super::{count_f64, float, random::Random};

/// Number of replicates that are drawn at once.
pub(crate) const REPLICATES: usize = 16;

/// Sixteen bits for each of them, four in a word: processors without wide registers, and those of browsers, compare four
/// at once, and the others eight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lanes([u64; WORDS]);

const WORDS: usize = REPLICATES / 4;
/// One in each lane.
const EACH: u64 = 0x0001_0001_0001_0001;
/// The top bit of each lane.
const TOP: u64 = EACH << 15;
/// The largest number of 15 bits.
const LARGEST: u64 = 0x7FFF;
/// Number of 53 bits that are left beside 15.
const REST: u32 = 38;

/// Means below this have tables.
const SMALL: usize = 32;
/// Upper bound of every draw for such a mean: the probability of more is below 2⁻⁵³ long before.
pub(crate) const DRAW_LIMIT: u16 = 1 << 8;
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
/// Increment of the counter between draws of one thing; not a multiple of what tells things apart.
const APART: u64 = 0xD1B5_4A32_D192_ED03;
const UNIT: f64 = 9_007_199_254_740_992.0;

/// Poisson draws for small whole means, by table: where the 53 bits of a draw stand among the probabilities of at most
/// 0, 1, 2, …
#[derive(Clone, Debug)]
pub(crate) struct PoissonTables([Table; SMALL]);

#[derive(Clone, Debug)]
struct Table {
    /// In 53 bits.
    whole: Vec<u64>,
    /// The first 15 of them, which nearly always decide, once for each lane of a [`Lanes`].
    coarse: Vec<u64>,
}

/// Poisson draws of `REPLICATES` replicates.
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
        let mut coarse: Vec<u64> = Vec::new();
        for at_most in &whole {
            let bits = (at_most >> REST).min(LARGEST);
            coarse.push(bits * EACH);
            if bits == LARGEST {
                break;
            }
        }
        Self { whole, coarse }
    }

    /// The draws for 15 bits of each replicate; `more` tells further bits of one.
    #[inline]
    fn draw(&self, bits: Lanes, more: impl Fn(usize) -> u64) -> Lanes {
        let mut drawn = [0_u64; WORDS];
        let mut undecided = [0_u64; WORDS];
        for at_most in &self.coarse {
            for ((drawn, undecided), bits) in drawn.iter_mut().zip(&mut undecided).zip(bits.0) {
                // The top bit of a lane says that nothing was borrowed: that its bits are no less, or more.
                let less = (bits | TOP) - at_most;
                let (reached, exceeded) = (less & TOP, (less - EACH) & TOP);
                *drawn += exceeded >> 15;
                *undecided |= reached ^ exceeded;
            }
        }
        if undecided != [0; WORDS] {
            let lanes = Lanes(undecided).each().into_iter().zip(bits.each()).enumerate();
            for (lane, (_, bits)) in lanes.filter(|(_, (undecided, _))| *undecided != 0) {
                let index = u64::from(bits) << REST | more(lane) >> (64 - REST);
                let count = self.whole.iter().take_while(|at_most| index >= **at_most).count();
                if let Some(word) = drawn.get_mut(lane / 4) {
                    let shift = lane % 4 * 16;
                    *word = *word & !(0xFFFF << shift) | (count as u64) << shift;
                }
            }
        }
        Lanes(drawn)
    }
}

impl<'a> Draws<'a> {
    /// The draws under a seed of the replicates `block * REPLICATES..(block + 1) * REPLICATES`.
    pub(crate) fn new(tables: &'a PoissonTables, seed: u64, block: u64) -> Self {
        let key = mixed(mixed(seed.wrapping_add(GOLDEN)) ^ block.wrapping_mul(GOLDEN));
        Self { tables, key }
    }

    /// Poisson draws: how often a thing that stands for `count` others counts in each replicate, with that mean.
    pub(crate) fn poisson(&self, thing: u64, count: u64) -> [u64; REPLICATES] {
        match self.small(thing, count) {
            Some(drawn) => drawn.each().map(u64::from),
            None => std::array::from_fn(|lane| Random::new(self.more(thing, lane)).poisson(count_f64(count))),
        }
    }

    /// The same for a small count, each below [`DRAW_LIMIT`]; `None` for others.
    #[inline]
    pub(crate) fn small(&self, thing: u64, count: u64) -> Option<Lanes> {
        let table = self.tables.0.get(usize::try_from(count).ok()?)?;
        let own = self.own(thing);
        let bits = [0, 1, 2, 3].map(|word: u64| mixed(own ^ word.wrapping_mul(APART)) & !TOP);
        Some(table.draw(Lanes(bits), |lane| self.more(thing, lane)))
    }

    /// The same as floats.
    #[inline]
    pub(crate) fn amounts(&self, thing: u64, count: u64) -> [f64; REPLICATES] {
        match self.small(thing, count) {
            Some(drawn) => drawn.each().map(f64::from),
            None => self.poisson(thing, count).map(count_f64),
        }
    }

    #[inline]
    const fn own(&self, thing: u64) -> u64 {
        self.key.wrapping_add(thing.wrapping_mul(GOLDEN))
    }

    fn more(&self, thing: u64, lane: usize) -> u64 {
        mixed(mixed(self.own(thing)).wrapping_add(GOLDEN.wrapping_mul(lane as u64 + 1)))
    }
}

impl Lanes {
    /// The same number in each lane.
    #[cfg(test)]
    pub(crate) const fn repeated(number: u64) -> Self {
        Self([number * EACH; WORDS])
    }

    /// The number of each lane.
    #[inline]
    pub(crate) fn each(self) -> [u16; REPLICATES] {
        let mut each = [0; REPLICATES];
        for (each, word) in each.as_chunks_mut::<4>().0.iter_mut().zip(self.0) {
            for (each, bytes) in each.iter_mut().zip(word.to_le_bytes().as_chunks::<2>().0) {
                *each = u16::from_le_bytes(*bytes);
            }
        }
        each
    }

    /// Adds numbers that are small enough for the sums to fit.
    #[inline]
    pub(crate) fn add(&mut self, more: Self) {
        for (word, more) in self.0.iter_mut().zip(more.0) {
            *word = word.wrapping_add(more);
        }
    }
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
