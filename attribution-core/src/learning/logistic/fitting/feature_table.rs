//! Distinct features of journeys, with what became of the journeys: all that a logistic regression needs.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::learning::journey_channels::journey_channels;
use crate::learning::logistic::parameters::LogisticFeatures;
use crate::math::{ExactSum, Lookout, Progress, SmallSort, fnv1a, index_u32, watched};
use crate::paths::PathSummary;

/// Table of the distinct features of journeys; for presence that is the table of coalitions.
#[derive(Clone, Debug)]
pub(crate) struct FeatureTable {
    pub(in crate::learning::logistic) features: LogisticFeatures,
    /// In the order of their names.
    pub(in crate::learning::logistic) channels: Vec<String>,
    /// In an order that depends on the names of the channels only.
    pub(in crate::learning::logistic) rows: Vec<FeatureRow>,
}

/// Journeys with the same features.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FeatureRow {
    /// Channels with their features as whole numbers, in the order of the channels.
    pub(in crate::learning::logistic) members: Vec<(u32, u32)>,
    pub(crate) journeys: u64,
    pub(crate) conversions: u64,
    pub(crate) value: f64,
    /// Hash of the names of the channels and of their features.
    pub(in crate::learning::logistic) key: u64,
}

/// Journeys, conversions and their value.
type Counts = (u64, u64, ExactSum);

impl FeatureTable {
    /// The features of all journeys of a summary.
    pub(crate) fn new(
        summary: &PathSummary,
        features: LogisticFeatures,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        watched(progress, 1, |steps| Ok(Self::counted(summary, features, &Lookout::new(steps))))
    }

    fn counted(summary: &PathSummary, features: LogisticFeatures, lookout: &Lookout<'_>) -> Self {
        let (ranks, channels) = summary.ranked_channels();
        let mut totals: BTreeMap<Vec<(u32, u32)>, Counts> = BTreeMap::new();
        for path in lookout.each(summary.paths()) {
            let members = members(path.channels, &ranks, features);
            let (journeys, conversions, value) = totals.entry(members).or_default();
            *journeys = journeys.saturating_add(path.totals.conversions).saturating_add(path.totals.nulls);
            *conversions = conversions.saturating_add(path.totals.conversions);
            value.merge(&path.totals.value);
        }
        let row = |(members, (journeys, conversions, value)): (Vec<(u32, u32)>, Counts)| FeatureRow {
            key: key(&members, &channels),
            members,
            journeys,
            conversions,
            value: value.value(),
        };
        let rows = totals.into_iter().map(row).collect();
        Self { features, channels, rows }
    }

    /// For each place of the summary that this table is of, the place of its row.
    pub(crate) fn indices(&self, summary: &PathSummary) -> Vec<u32> {
        let (ranks, _) = summary.ranked_channels();
        let index = |index: usize| {
            let path = summary.paths_in(index..index + 1).next()?;
            let members = members(path.channels, &ranks, self.features);
            self.rows.binary_search_by(|row| row.members.cmp(&members)).ok().map(index_u32)
        };
        (0..summary.indices()).map(index).map(Option::unwrap_or_default).collect()
    }

    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The same table with other counts; `change` gets the place of each row.
    pub(crate) fn map(&self, change: impl Fn(usize, &mut FeatureRow)) -> Self {
        let mut other = self.clone();
        other.rows.iter_mut().enumerate().for_each(|(index, row)| change(index, row));
        other
    }
}

fn members(codes: &[u32], ranks: &[u32], features: LogisticFeatures) -> Vec<(u32, u32)> {
    let channels = journey_channels(codes, ranks).into_iter();
    let mut members: Vec<(u32, u32)> =
        channels.map(|channel| (channel.rank, features.amount(channel.touches, channel.from_end))).collect();
    members.small_sort_unstable();
    members
}

/// Hash by which a row draws: its content, so that the order of rows and other channels change nothing.
fn key(members: &[(u32, u32)], channels: &[String]) -> u64 {
    let mut bytes = Vec::new();
    for (channel, amount) in members {
        bytes.extend(channels.get(*channel as usize).map(String::as_bytes).unwrap_or_default());
        // No UTF-8 text has this byte, so that names do not run into each other.
        bytes.push(0xFF);
        bytes.extend(amount.to_le_bytes());
    }
    fnv1a(&bytes)
}

#[cfg(test)]
#[path = "feature_table_tests.rs"]
mod tests;
