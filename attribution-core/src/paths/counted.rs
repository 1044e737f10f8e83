//! One path and what became of its journeys, from a summary or straight from journeys.

use super::summary::{PathTotals, SummarisedPath};
use super::transitions::Ends;
use crate::domain::Journey;
use crate::math::ExactSum;

/// A path with what became of its journeys.
pub(super) struct CountedPath<'a> {
    pub(super) channels: &'a [u32],
    conversions: u64,
    nulls: u64,
    value: Value<'a>,
}

enum Value<'a> {
    Sum(&'a ExactSum),
    One(f64),
}

impl<'a> From<SummarisedPath<'a>> for CountedPath<'a> {
    fn from(path: SummarisedPath<'a>) -> Self {
        let PathTotals { conversions, nulls, value } = path.totals;
        let (conversions, nulls) = (*conversions, *nulls);
        Self { channels: path.channels, conversions, nulls, value: Value::Sum(value) }
    }
}

impl<'a> From<Journey<'a>> for CountedPath<'a> {
    fn from(journey: Journey<'a>) -> Self {
        let count = journey.count();
        let (conversions, nulls) = if journey.converted() { (count, 0) } else { (0, count) };
        Self { channels: journey.channels(), conversions, nulls, value: Value::One(journey.value()) }
    }
}

impl CountedPath<'_> {
    /// How many journeys took it.
    pub(super) fn journeys(&self) -> u64 {
        self.conversions.saturating_add(self.nulls)
    }

    /// Adds how its journeys ended.
    pub(super) fn add_to(&self, ends: &mut Ends) {
        ends.conversions = ends.conversions.saturating_add(self.conversions);
        ends.nulls = ends.nulls.saturating_add(self.nulls);
        match self.value {
            Value::Sum(sum) => ends.value.merge(sum),
            Value::One(value) => ends.value.add(value),
        }
    }
}
