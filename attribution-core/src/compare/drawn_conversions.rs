//! The conversions along each path or of each coalition, each with what it draws by and its own value.

use super::sample::Sample;
use crate::math::{Draws, Lanes, Lookout, REPLICATES, SmallSort, count_f64};

/// Limit of the number of journeys that are few at a place.
pub(super) const JOURNEYS_LIMIT: usize = 15;

/// Converting journeys by the place that they are counted at.
pub(super) struct DrawnConversions {
    starts: Vec<usize>,
    journeys: Vec<DrawnConversion>,
}

#[derive(Clone, Copy, Debug)]
struct DrawnConversion {
    key: u64,
    count: u64,
    /// Of one of them.
    value: f64,
}

impl DrawnConversions {
    /// The converting journeys, by `indices`, which has one for each place of their summary.
    pub(super) fn new(sample: &Sample<'_>, indices: &[u32]) -> Self {
        let (journeys, of_journeys) = (sample.journeys, sample.paths.indices());
        let mut found: Vec<(u32, DrawnConversion)> = Vec::with_capacity(journeys.converting());
        // A sale that was given back whole draws with the null journeys of its path.
        let kept = journeys.iter().zip(&sample.keys.keys).filter(|(journey, _)| !journey.is_given_back());
        let lookout = Lookout::new(sample.steps);
        for (journey, key) in lookout.each(kept) {
            let index = of_journeys.get(journey.index()).and_then(|index| indices.get(*index as usize));
            let value = journey.value() / count_f64(journey.count());
            let drawn = DrawnConversion { key: *key, count: journey.count(), value };
            found.push((index.copied().unwrap_or_default(), drawn));
        }
        // An order that the order of rows does not change.
        found.small_sort_unstable_by(|(a_place, a), (b_place, b)| {
            (a_place, a.key, a.count)
                .cmp(&(b_place, b.key, b.count))
                .then_with(|| a.value.total_cmp(&b.value))
        });
        let last = found.last().map_or(0, |(index, _)| *index as usize + 1);
        let mut starts = vec![0; last + 1];
        let mut drawn = Vec::with_capacity(found.len());
        for (index, conversion) in found {
            drawn.push(conversion);
            if let Some(end) = starts.get_mut(index as usize + 1) {
                *end = drawn.len();
            }
        }
        // Places without conversions end where the one before does.
        let mut end = 0;
        for start in &mut starts {
            end = end.max(*start);
            *start = end;
        }
        Self { starts, journeys: drawn }
    }

    /// For each replicate, how many conversions a place has and what they are worth.
    pub(super) fn draw(&self, index: usize, draws: &Draws<'_>) -> ([u64; REPLICATES], [f64; REPLICATES]) {
        let (mut counts, mut values) = ([0; REPLICATES], [0.0; REPLICATES]);
        for journey in self.at(index) {
            let times = draws.poisson(journey.key, journey.count);
            for ((count, value), drawn) in counts.iter_mut().zip(&mut values).zip(times) {
                *count += drawn;
                *value += journey.value * count_f64(drawn);
            }
        }
        (counts, values)
    }

    /// The same where a place has few journeys that stand for few others, at most [`JOURNEYS_LIMIT`] times the most small draws;
    /// `None` elsewhere.
    #[inline]
    pub(super) fn draw_small(&self, index: usize, draws: &Draws<'_>) -> Option<(Lanes, [f64; REPLICATES])> {
        let (mut counts, mut values) = (Lanes::default(), [0.0; REPLICATES]);
        let journeys = Some(self.at(index)).filter(|journeys| journeys.len() <= JOURNEYS_LIMIT)?;
        for journey in journeys {
            let times = draws.small(journey.key, journey.count)?;
            counts.add(times);
            for (value, drawn) in values.iter_mut().zip(times.each()) {
                *value += journey.value * f64::from(drawn);
            }
        }
        Some((counts, values))
    }

    /// True for a place that never has a conversion.
    pub(super) fn is_empty(&self, index: usize) -> bool {
        self.at(index).is_empty()
    }

    fn at(&self, index: usize) -> &[DrawnConversion] {
        let range = self.starts.get(index).zip(self.starts.get(index + 1));
        range.and_then(|(from, to)| self.journeys.get(*from..*to)).unwrap_or_default()
    }
}
