//! The conversions along each path or of each coalition, each with what it draws by and its own value.

use super::touch_replicates::key_of;
use crate::domain::{Journey, Journeys};
use crate::math::{Draws, Lanes, REPLICATES, count_f64};
use crate::paths::PathSummary;

/// How many journeys at a place are few.
pub(super) const FEW: usize = 15;

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

/// What journeys without a key draw by: theirs are counts, so that their place and value is all there is to know.
fn key_at(place: u32, rank: u64) -> u64 {
    u64::from(place) * 2 + (rank << 33)
}

/// What the null journeys at a place draw by, all at once: a sum of Poisson draws is one.
pub(super) fn key_of_nulls(place: u64) -> u64 {
    place * 2 + 1
}

impl DrawnConversions {
    /// The converting journeys, by `places`, which has one for each place of their summary.
    pub(super) fn new(journeys: &Journeys, summary: &PathSummary, places: &[u32]) -> Self {
        let mut found: Vec<(u32, Option<u64>, u64, f64)> = Vec::with_capacity(journeys.converting());
        // A sale that was given back whole draws with the null journeys of its path.
        let kept = journeys.iter().take(journeys.converting()).filter(|journey| !journey.is_given_back());
        for journey in kept {
            let place = summary.find(journey.channels()).and_then(|place| places.get(place as usize));
            let value = journey.value() / count_f64(journey.count());
            found.push((place.copied().unwrap_or_default(), own_key(&journey), journey.count(), value));
        }
        // An order that the order of rows does not change.
        found
            .sort_unstable_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then_with(|| a.3.total_cmp(&b.3)));
        let last = found.last().map_or(0, |(place, ..)| *place as usize + 1);
        let mut starts = vec![0; last + 1];
        let (mut rank, mut before) = (0, None);
        let mut drawn = Vec::with_capacity(found.len());
        for (place, key, count, value) in found {
            rank = if before == Some(place) { rank + 1 } else { 0 };
            before = Some(place);
            let key = key.unwrap_or_else(|| key_at(place, rank));
            drawn.push(DrawnConversion { key, count, value });
            if let Some(end) = starts.get_mut(place as usize + 1) {
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
    pub(super) fn draw(&self, place: usize, draws: &Draws<'_>) -> ([u64; REPLICATES], [f64; REPLICATES]) {
        let (mut counts, mut values) = ([0; REPLICATES], [0.0; REPLICATES]);
        for journey in self.at(place) {
            let times = draws.poisson(journey.key, journey.count);
            for ((count, value), drawn) in counts.iter_mut().zip(&mut values).zip(times) {
                *count += drawn;
                *value += journey.value * count_f64(drawn);
            }
        }
        (counts, values)
    }

    /// The same where a place has few journeys that stand for few others, at most [`FEW`] times the most small draws;
    /// `None` elsewhere.
    #[inline]
    pub(super) fn draw_small(&self, place: usize, draws: &Draws<'_>) -> Option<(Lanes, [f64; REPLICATES])> {
        let (mut counts, mut values) = (Lanes::default(), [0.0; REPLICATES]);
        let journeys = Some(self.at(place)).filter(|journeys| journeys.len() <= FEW)?;
        for journey in journeys {
            let times = draws.small(journey.key, journey.count)?;
            counts.add(times);
            for (value, drawn) in values.iter_mut().zip(times.each()) {
                *value += journey.value * f64::from(drawn);
            }
        }
        Some((counts, values))
    }

    /// Whether a place never has a conversion.
    pub(super) fn is_empty(&self, place: usize) -> bool {
        self.at(place).is_empty()
    }

    fn at(&self, place: usize) -> &[DrawnConversion] {
        let range = self.starts.get(place).zip(self.starts.get(place + 1));
        range.and_then(|(from, to)| self.journeys.get(*from..*to)).unwrap_or_default()
    }
}

fn own_key(journey: &Journey<'_>) -> Option<u64> {
    journey.key().map(key_of)
}
