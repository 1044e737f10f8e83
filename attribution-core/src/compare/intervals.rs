//! From the results of many replicates to means, errors and intervals.

use serde::Serialize;

use crate::domain::Whole;
use crate::math::{Confidence, SmallSort, Sum, count_f64, quantile, sqrt};

/// Bootstrap of one channel: its credit in replicates of the data.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BootstrappedChannel {
    /// The channel.
    pub channel: String,
    /// Share of what the model gives out; none where as much was given back as was sold, or nothing is given out.
    /// Replicates that happen to draw nothing count as 0.
    pub share: Option<Interval>,
    /// Value.
    pub value: Interval,
    /// Place among the channels by share, 1 for the largest; none without shares.
    pub rank: Option<u32>,
    /// Part of the replicates that gave the channel the same rank, 0 to 1; none without shares.
    pub rank_stability: Option<f64>,
}

/// Confidence interval of one number, from replicates of the data.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Interval {
    /// From the data as they are.
    pub estimate: f64,
    /// Mean of the replicates.
    pub mean: f64,
    /// Their standard deviation: how far the estimate may be off by chance.
    pub standard_error: f64,
    /// Lower end of the percentile interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Credit of one channel in the data and in each replicate.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ChannelParts {
    /// Shares by channel, where there is something of which to have a share.
    pub(super) shares: Option<Vec<f64>>,
    /// Values by channel.
    pub(super) values: Vec<f64>,
}

impl ChannelParts {
    /// Values with their shares; shares of conversions where nothing ever had a value.
    pub(super) fn from_sums(conversions: &[f64], values: Vec<f64>, turnover: f64) -> Self {
        let total = |numbers: &[f64]| numbers.iter().copied().collect::<Sum>().value();
        let whole = Whole::new(total(conversions), total(&values), turnover);
        let shares =
            conversions.iter().zip(&values).map(|(conversions, value)| whole.share(*conversions, *value));
        Self { shares: shares.collect(), values }
    }
}

/// Rows for each channel, largest estimated share first.
pub(super) fn rows(
    names: &[String],
    estimate: &ChannelParts,
    replicates: &[ChannelParts],
    level: Confidence,
) -> Vec<BootstrappedChannel> {
    let shares = estimate.shares.as_ref();
    // A replicate that happened to draw nothing gave nobody a share.
    let nothing = vec![0.0; names.len()];
    let drawn: Vec<&Vec<f64>> =
        replicates.iter().map(|replicate| replicate.shares.as_ref().unwrap_or(&nothing)).collect();
    let ranks = shares.map(|shares| ranks_of(shares)).unwrap_or_default();
    let drawn_ranks: Vec<Vec<u32>> = drawn.iter().map(|shares| ranks_of(shares)).collect();
    let at = |numbers: &[f64], channel: usize| numbers.get(channel).copied().unwrap_or(0.0);
    let row = |(channel, name): (usize, &String)| {
        let rank = ranks.get(channel).copied();
        let stability = |rank: u32| {
            let same = drawn_ranks.iter().filter(|ranks| ranks.get(channel) == Some(&rank)).count();
            count_f64(same as u64) / count_f64(drawn_ranks.len() as u64)
        };
        let drawn_shares = || drawn.iter().map(|shares| at(shares, channel)).collect();
        let drawn_values = replicates.iter().map(|replicate| at(&replicate.values, channel)).collect();
        BootstrappedChannel {
            channel: name.clone(),
            share: shares.map(|shares| interval(at(shares, channel), drawn_shares(), level)),
            value: interval(at(&estimate.values, channel), drawn_values, level),
            rank,
            rank_stability: rank.map(stability),
        }
    };
    let mut rows: Vec<BootstrappedChannel> = names.iter().enumerate().map(row).collect();
    rows.small_sort_by(|a, b| a.rank.cmp(&b.rank));
    rows
}

/// The place of each channel, 1 for the largest; of equals the earlier comes first. Shares that differ by roundings only
/// are equal.
fn ranks_of(shares: &[f64]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let share = |channel: usize| (shares.get(channel).copied().unwrap_or(0.0) * 1e12).round();
    order.small_sort_by(|a, b| share(*b).total_cmp(&share(*a)));
    let mut ranks = vec![0; shares.len()];
    for (rank, channel) in (1..).zip(order) {
        if let Some(slot) = ranks.get_mut(channel) {
            *slot = rank;
        }
    }
    ranks
}

/// Percentile interval of a number, from replicates.
pub(crate) fn interval(estimate: f64, mut drawn: Vec<f64>, level: Confidence) -> Interval {
    let count = count_f64(drawn.len() as u64);
    let mean = drawn.iter().copied().collect::<Sum>().value() / count;
    let squares = drawn.iter().map(|number| (number - mean) * (number - mean)).collect::<Sum>().value();
    drawn.small_sort_by(f64::total_cmp);
    let tail = level.tail();
    Interval {
        estimate,
        mean,
        standard_error: sqrt(squares / (count - 1.0).max(1.0)),
        low: quantile(&drawn, tail),
        high: quantile(&drawn, 1.0 - tail),
    }
}

#[cfg(test)]
#[path = "intervals_tests.rs"]
mod tests;
