//! One path and what became of its journeys, from a summary or straight from journeys.

use super::summary::{PathTotals, SummarisedPath};
use crate::domain::Journey;
use crate::math::ExactSum;

/// Ends of the journeys that came to one state last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ends {
    pub(crate) conversions: u64,
    pub(crate) nulls: u64,
    pub(crate) value: ExactSum,
}

/// A path with what became of its journeys.
pub(super) struct CountedPath<'a> {
    pub(super) channels: &'a [u32],
    conversions: u64,
    nulls: u64,
    value: Value<'a>,
}

enum Value<'a> {
    Sum(&'a ExactSum),
    Of(Journey<'a>),
}

impl<'a> From<SummarisedPath<'a>> for CountedPath<'a> {
    fn from(path: SummarisedPath<'a>) -> Self {
        let PathTotals { conversions, nulls, value, .. } = path.totals;
        let (conversions, nulls) = (*conversions, *nulls);
        Self { channels: path.channels, conversions, nulls, value: Value::Sum(value) }
    }
}

impl<'a> From<Journey<'a>> for CountedPath<'a> {
    fn from(journey: Journey<'a>) -> Self {
        let conversions = journey.conversions();
        let nulls = journey.count() - conversions;
        Self { channels: journey.channels(), conversions, nulls, value: Value::Of(journey) }
    }
}

impl CountedPath<'_> {
    /// Number of journeys that took it.
    pub(super) fn journeys(&self) -> u64 {
        self.conversions.saturating_add(self.nulls)
    }

    /// Adds how its journeys ended.
    pub(super) fn add_to(&self, ends: &mut Ends) {
        ends.conversions = ends.conversions.saturating_add(self.conversions);
        ends.nulls = ends.nulls.saturating_add(self.nulls);
        match self.value {
            Value::Sum(sum) => ends.value.merge(sum),
            Value::Of(journey) => journey.net_terms().for_each(|term| ends.value.add(term)),
        }
    }
}
