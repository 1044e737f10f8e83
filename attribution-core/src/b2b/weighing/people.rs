//! People of a journey: its leads, each once.

use crate::domain::{Journey, MISSING_CODE, TextField};
use crate::math::{SmallSort, index_u32};

/// People for whom there is room in a table of 256 places, with as many places free.
const FEW: u8 = 128;
/// People for whom there is memory from the start: most deals have fewer.
const USUAL: usize = 16;

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
    ///
    /// A hash table by the last byte of the codes, in which whoever finds a place taken looks at the next one. It has no
    /// branch that depends on which of the people a touch is of, as a search among them has.
    fn few(leads: impl ExactSizeIterator<Item = u32>) -> Option<Self> {
        // Numbers of people from 1, 0 where a place is free.
        let mut places = [0_u8; 256];
        let mut count = 0_u8;
        let mut codes: Vec<u32> = Vec::with_capacity(USUAL);
        let mut of_touch = Vec::with_capacity(leads.len());
        for code in leads {
            let [.., mut place] = code.to_be_bytes();
            let position = loop {
                let number = places.get_mut(usize::from(place))?;
                if *number == 0 {
                    if count == FEW {
                        return None;
                    }
                    codes.push(code);
                    count += 1;
                    *number = count;
                    break count - 1;
                }
                let position = *number - 1;
                if codes.get(usize::from(position)) == Some(&code) {
                    break position;
                }
                place = place.wrapping_add(1);
            };
            of_touch.push(u32::from(position));
        }
        Some(Self { codes, of_touch })
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

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
