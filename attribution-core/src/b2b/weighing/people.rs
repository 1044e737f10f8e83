//! People of a journey: its leads, each once.

use crate::domain::{Journey, MISSING_CODE, TextField};
use crate::math::{SmallSort, index_u32};

/// People who are compared with a touch all at once.
const FEW: usize = 16;
/// Numbers of their places.
const NUMBERS: [u32; FEW] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
/// A code that no lead has: names would fill the memory before.
const NOBODY: u32 = MISSING_CODE - 1;

/// People of a journey: its leads, each once, and who of them each touch is of. Touches without a lead are one person more.
pub(super) struct People {
    /// Codes of the leads.
    codes: Vec<u32>,
    /// By touch: position of its lead among the codes.
    of_touch: Vec<u32>,
}

impl People {
    pub(super) fn of(journey: &Journey<'_>) -> Self {
        match journey.codes(TextField::Lead) {
            Some(leads) => Self::new(leads.iter().copied()),
            None => Self { codes: vec![MISSING_CODE], of_touch: vec![0; journey.len()] },
        }
    }

    fn new(leads: impl ExactSizeIterator<Item = u32> + Clone) -> Self {
        Self::few(leads.clone()).unwrap_or_else(|| Self::many(leads))
    }

    /// In the order in which they appear; none where there are too many.
    fn few(leads: impl ExactSizeIterator<Item = u32>) -> Option<Self> {
        let (mut codes, mut count) = ([NOBODY; FEW], 0);
        let mut of_touch = Vec::with_capacity(leads.len());
        for code in leads {
            of_touch.push(match place(&codes, code) {
                0 => {
                    *codes.get_mut(count)? = code;
                    count += 1;
                    index_u32(count - 1)
                }
                place => place - 1,
            });
        }
        Some(Self { codes: codes.get(..count)?.to_vec(), of_touch })
    }

    /// In the order of their codes.
    fn many(leads: impl ExactSizeIterator<Item = u32> + Clone) -> Self {
        let mut codes: Vec<u32> = leads.clone().collect();
        codes.small_sort_unstable();
        codes.dedup();
        let place = |code| index_u32(codes.binary_search(&code).unwrap_or_default());
        let of_touch = leads.map(place).collect();
        Self { codes, of_touch }
    }

    /// Codes of the leads, each once.
    pub(super) fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// For each touch what its lead has, of one `value` for each of the codes.
    pub(super) fn by_touch<'a>(&'a self, values: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        self.of_touch.iter().map(|place| values.get(*place as usize).copied().unwrap_or_default())
    }

    /// The sum of the weights of each lead, in the order of the codes.
    pub(super) fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.codes.len()];
        for (place, weight) in self.of_touch.iter().zip(weights) {
            if let Some(sum) = sums.get_mut(*place as usize) {
                *sum += weight;
            }
        }
        sums
    }
}

/// Number of the place of a code, from 1; 0 for one that is not there.
///
/// All places are compared: where to stop would be guessed wrong at every other touch.
#[inline]
fn place(codes: &[u32; FEW], code: u32) -> u32 {
    let places = codes.iter().zip(NUMBERS);
    places.fold(0, |place, (other, number)| place | if *other == code { number } else { 0 })
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
