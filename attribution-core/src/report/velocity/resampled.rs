//! The difference between the medians of two groups, resampled.

use crate::compare::BootstrapOptions;
use crate::math::{Random, SmallSort, quantile};
use crate::report::survival::TOLERANCE;

/// The part of replicates without a difference from which on an interval is none.
const MAX_UNDEFINED: f64 = 0.05;

/// Days of a group of deals in their order, each with whether it was closed then.
#[derive(Clone, Debug)]
pub(super) struct SortedCycles(Vec<(f64, bool)>);

impl SortedCycles {
    pub(super) fn new(mut cycles: Vec<(f64, bool)>) -> Self {
        cycles.small_sort_by(|a, b| a.0.total_cmp(&b.0));
        Self(cycles)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn closed(&self) -> usize {
        self.0.iter().filter(|(_, closed)| *closed).count()
    }

    /// Median cycle, with open deals as censored.
    pub(super) fn median(&self) -> Option<f64> {
        let median = self.median_of(&vec![1; self.0.len()]);
        median.is_finite().then_some(median)
    }

    /// Kaplan–Meier median where each deal counts so often, infinite where half of them are not seen to close. Where exactly half
    /// last longer than a day it lies in the middle between this and the next day on which one closes, so that without open
    /// deals it is the median of the days.
    fn median_of(&self, times: &[u32]) -> f64 {
        let mut at_risk: u64 = times.iter().map(|times| u64::from(*times)).sum();
        let (mut survival, mut half_since) = (1.0, None);
        let mut rest = self.0.iter().zip(times).peekable();
        while let Some(((day, _), _)) = rest.peek().copied() {
            let (mut there, mut closed) = (0_u64, 0_u64);
            while let Some(((_, is_closed), times)) =
                rest.next_if(|((days, _), _)| days <= day || days.is_nan())
            {
                there += u64::from(*times);
                closed += u64::from(*times) * u64::from(*is_closed);
            }
            if closed > 0 {
                if let Some(since) = half_since {
                    return f64::midpoint(since, *day);
                }
                survival *= ratio(at_risk - closed, at_risk);
                if survival < 0.5 - TOLERANCE {
                    return *day;
                }
                half_since = (survival <= 0.5 + TOLERANCE).then_some(*day);
            }
            at_risk -= there;
        }
        half_since.unwrap_or(f64::INFINITY)
    }

    /// The median of deals that are drawn again with replacement, as many as there are.
    fn drawn_median(&self, random: &mut Random, times: &mut Vec<u32>) -> f64 {
        times.clear();
        times.resize(self.0.len(), 0);
        for _ in 0..self.0.len() {
            let drawn = random.below(self.0.len() as u64);
            if let Some(times) = usize::try_from(drawn).ok().and_then(|drawn| times.get_mut(drawn)) {
                *times += 1;
            }
        }
        self.median_of(times)
    }
}

fn ratio(part: u64, whole: u64) -> f64 {
    crate::math::count_f64(part) / crate::math::count_f64(whole)
}

/// Percentile interval of the difference of two medians, from deals of each group drawn again with replacement. `None` for a limit
/// that the data do not set.
pub(super) fn difference_interval(
    with: &SortedCycles,
    without: &SortedCycles,
    options: BootstrapOptions,
    seed: u64,
) -> (Option<f64>, Option<f64>) {
    let (mut random, mut times) = (Random::new(seed), Vec::new());
    let mut differences: Vec<f64> = (0..options.replicates)
        .map(|_| with.drawn_median(&mut random, &mut times) - without.drawn_median(&mut random, &mut times))
        .filter(|difference| !difference.is_nan())
        .collect();
    let undefined = f64::from(options.replicates) - crate::math::count_f64(differences.len() as u64);
    if undefined > MAX_UNDEFINED * f64::from(options.replicates) {
        return (None, None);
    }
    differences.small_sort_unstable_by(f64::total_cmp);
    let tail = options.level.tail();
    let limit = |at: f64| Some(quantile(&differences, at)).filter(|limit| limit.is_finite());
    (limit(tail), limit(1.0 - tail))
}

#[cfg(test)]
#[path = "resampled_tests.rs"]
mod tests;
