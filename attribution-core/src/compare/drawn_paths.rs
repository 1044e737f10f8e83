//! Counts of paths, and with them of their steps and ends, in replicates: each path is looked at once for several.

use super::drawn_conversions::{DrawnConversions, JOURNEYS_LIMIT};
use super::journey_keys::key_of_nulls;
use crate::math::{DRAW_LIMIT, Draws, ExactSum, Lanes, Lookout, REPLICATES};
use crate::paths::{Ends, Walked};

/// Small counts of journeys stay below this; they are added up in 32 bits, which a processor does for several replicates
/// at once.
const SMALL: u64 = DRAW_LIMIT as u64 * (JOURNEYS_LIMIT as u64 + 1);

/// For each replicate, how often each step is taken and how paths end in each state.
pub(super) fn drawn(
    walked: &Walked,
    conversions: &DrawnConversions,
    states: usize,
    draws: &Draws<'_>,
    lookout: &Lookout<'_>,
) -> impl Iterator<Item = (Vec<u64>, Vec<Ends>)> {
    // After the steps come the two ways to end in each state.
    let mut counts = Counts::new(walked.steps + 2 * states);
    let mut values = vec![[0.0; REPLICATES]; states];
    for (index, path) in lookout.each(walked.paths.iter().enumerate()) {
        let converted = walked.steps + 2 * path.last as usize;
        let ends = [converted, converted + 1];
        let steps = walked.steps_of(path);
        let (key, converts) = (key_of_nulls(index as u64), !conversions.is_empty(index));
        let small = || Some((conversions.draw_small(index, draws)?, draws.small(key, path.nulls)?));
        let worth = if let Some(((converting, worth), nulls)) = small() {
            counts.add_small(steps, ends, converting, nulls);
            worth
        } else {
            let (converting, worth) = conversions.draw(index, draws);
            counts.add(steps, ends, converting, draws.poisson(key, path.nulls));
            worth
        };
        if let Some(values) = values.get_mut(path.last as usize).filter(|_| converts) {
            for (value, more) in values.iter_mut().zip(worth) {
                *value += more;
            }
        }
    }
    let counts = counts.whole();
    let steps = walked.steps;
    (0..REPLICATES).map(move |lane| {
        let of = |counts: &[u64; REPLICATES]| counts.get(lane).copied().unwrap_or_default();
        let mut counts: Vec<u64> = counts.iter().map(of).collect();
        let ends = counts.split_off(steps.min(counts.len()));
        let ends = ends.as_chunks().0.iter().zip(&values).map(|([conversions, nulls], values)| Ends {
            conversions: *conversions,
            nulls: *nulls,
            value: values.get(lane).copied().into_iter().collect::<ExactSum>(),
        });
        let ends = ends.collect();
        (counts, ends)
    })
}

/// Counts of steps and ends, small ones apart for as long as they surely fit.
struct Counts {
    small: Vec<[u32; REPLICATES]>,
    whole: Vec<[u64; REPLICATES]>,
    /// Upper bound of every small count.
    maximum: u64,
}

impl Counts {
    fn new(indices: usize) -> Self {
        Self { small: vec![[0; REPLICATES]; indices], whole: vec![[0; REPLICATES]; indices], maximum: 0 }
    }

    fn add(
        &mut self,
        steps: &[u32],
        ends: [usize; 2],
        conversions: [u64; REPLICATES],
        nulls: [u64; REPLICATES],
    ) {
        let mut journeys = conversions;
        add(&mut journeys, nulls);
        for step in steps {
            if let Some(counts) = self.whole.get_mut(*step as usize) {
                add(counts, journeys);
            }
        }
        for (end, journeys) in ends.into_iter().zip([conversions, nulls]) {
            if let Some(counts) = self.whole.get_mut(end) {
                add(counts, journeys);
            }
        }
    }

    /// The same for counts of which the sum is below [`SMALL`].
    #[inline]
    fn add_small(&mut self, steps: &[u32], ends: [usize; 2], conversions: Lanes, nulls: Lanes) {
        // A path may take one step again and again.
        let maximum = SMALL * steps.len().max(1) as u64;
        if maximum >= u64::from(u32::MAX) {
            return self.add(steps, ends, conversions.each().map(u64::from), nulls.each().map(u64::from));
        }
        if self.maximum + maximum >= u64::from(u32::MAX) {
            self.flush();
        }
        self.maximum += maximum;
        let mut journeys = conversions;
        journeys.add(nulls);
        let journeys = journeys.each().map(u32::from);
        for step in steps {
            if let Some(counts) = self.small.get_mut(*step as usize) {
                add_small(counts, journeys);
            }
        }
        for (end, journeys) in ends.into_iter().zip([conversions, nulls]) {
            if let Some(counts) = self.small.get_mut(end).filter(|_| journeys != Lanes::default()) {
                add_small(counts, journeys.each().map(u32::from));
            }
        }
    }

    fn flush(&mut self) {
        for (whole, small) in self.whole.iter_mut().zip(&mut self.small) {
            add(whole, std::mem::replace(small, [0; REPLICATES]).map(u64::from));
        }
        self.maximum = 0;
    }

    fn whole(mut self) -> Vec<[u64; REPLICATES]> {
        self.flush();
        self.whole
    }
}

fn add(to: &mut [u64; REPLICATES], more: [u64; REPLICATES]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

fn add_small(to: &mut [u32; REPLICATES], more: [u32; REPLICATES]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to = to.wrapping_add(more);
    }
}

#[cfg(test)]
#[path = "drawn_paths_tests.rs"]
mod tests;
