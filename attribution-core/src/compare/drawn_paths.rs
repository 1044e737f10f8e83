//! How often paths, and with them their steps and ends, count in replicates: each path is looked at once for several.

use super::drawn_conversions::{DrawnConversions, key_of_nulls};
use crate::math::{Draws, ExactSum, LANES};
use crate::paths::{Ends, Walked};

/// Draws up to here are added up in 32 bits, which a processor does for four replicates at once.
const SMALL: u64 = 1 << 8;

/// For each replicate, how often each step is taken and how paths end in each state.
pub(super) fn drawn(
    walked: &Walked,
    conversions: &DrawnConversions,
    states: usize,
    draws: &Draws<'_>,
) -> impl Iterator<Item = (Vec<u64>, Vec<Ends>)> {
    let mut steps = Counts::new(walked.steps);
    let mut ends = vec![LaneEnds::default(); states];
    for (place, path) in walked.paths.iter().enumerate() {
        let mut journeys = [0; LANES];
        let Some(end) = ends.get_mut(path.last as usize) else { continue };
        if let Some((conversions, values)) = conversions.draw(place, draws) {
            add(&mut journeys, conversions);
            add(&mut end.conversions, conversions);
            for (value, more) in end.value.iter_mut().zip(values) {
                *value += more;
            }
        }
        if path.nulls > 0 {
            let nulls = draws.poisson(key_of_nulls(place as u64), path.nulls);
            add(&mut journeys, nulls);
            add(&mut end.nulls, nulls);
        }
        steps.add(walked.steps_of(path), journeys);
    }
    let steps = steps.whole();
    (0..LANES).map(move |lane| {
        let counts = steps.iter().filter_map(|counts| counts.get(lane).copied()).collect();
        (counts, ends.iter().map(|ends| ends.lane(lane)).collect())
    })
}

fn add(to: &mut [u64; LANES], more: [u64; LANES]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

#[derive(Clone, Debug, Default)]
struct LaneEnds {
    conversions: [u64; LANES],
    nulls: [u64; LANES],
    value: [f64; LANES],
}

impl LaneEnds {
    fn lane(&self, lane: usize) -> Ends {
        let of = |counts: &[u64; LANES]| counts.get(lane).copied().unwrap_or_default();
        Ends {
            conversions: of(&self.conversions),
            nulls: of(&self.nulls),
            value: self.value.get(lane).copied().into_iter().collect::<ExactSum>(),
        }
    }
}

/// Counts of steps, small ones apart for as long as they surely fit.
struct Counts {
    small: Vec<[u32; LANES]>,
    whole: Vec<[u64; LANES]>,
    /// What no small count exceeds.
    most: u64,
}

impl Counts {
    fn new(steps: usize) -> Self {
        Self { small: vec![[0; LANES]; steps], whole: vec![[0; LANES]; steps], most: 0 }
    }

    #[inline]
    fn add(&mut self, steps: &[u32], journeys: [u64; LANES]) {
        let most = SMALL * steps.len() as u64;
        if journeys.iter().any(|journeys| *journeys >= SMALL) || most >= u64::from(u32::MAX) {
            for step in steps {
                if let Some(counts) = self.whole.get_mut(*step as usize) {
                    add(counts, journeys);
                }
            }
            return;
        }
        if self.most + most >= u64::from(u32::MAX) {
            self.flush();
        }
        self.most += most;
        #[expect(clippy::cast_possible_truncation, reason = "below SMALL")]
        let journeys = journeys.map(|journeys| journeys as u32);
        for step in steps {
            if let Some(counts) = self.small.get_mut(*step as usize) {
                for (count, journeys) in counts.iter_mut().zip(journeys) {
                    *count = count.wrapping_add(journeys);
                }
            }
        }
    }

    fn flush(&mut self) {
        for (whole, small) in self.whole.iter_mut().zip(&mut self.small) {
            add(whole, std::mem::take(small).map(u64::from));
        }
        self.most = 0;
    }

    fn whole(mut self) -> Vec<[u64; LANES]> {
        self.flush();
        self.whole
    }
}

#[cfg(test)]
#[path = "drawn_paths_tests.rs"]
mod tests;
