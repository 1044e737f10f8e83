//! From the results of many replicates to means, errors and intervals.

use serde::Serialize;

use crate::math::{Sum, count_f64, quantile, sqrt};

/// How sure a model is of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BootstrappedChannel {
    /// The channel.
    pub channel: String,
    /// Share of what the model gives out.
    pub share: Interval,
    /// Value.
    pub value: Interval,
    /// Place among the channels by share, 1 for the largest.
    pub rank: u32,
    /// How often a replicate gave the channel the same place, 0 to 1.
    pub rank_stability: f64,
}

/// What is known of one number from replicates of the data.
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

/// What one channel has in the data and in each replicate.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ChannelParts {
    /// Shares and values by channel.
    pub(super) shares: Vec<f64>,
    pub(super) values: Vec<f64>,
}

impl ChannelParts {
    /// Values with their shares; shares of conversions where there is no value.
    pub(super) fn from_sums(conversions: &[f64], values: Vec<f64>) -> Self {
        let total = |numbers: &[f64]| numbers.iter().copied().collect::<Sum>().value();
        let (parts, whole) = match total(&values) {
            value if value > 0.0 => (values.as_slice(), value),
            _ => (conversions, total(conversions)),
        };
        let shares = parts.iter().map(|part| if whole > 0.0 { part / whole } else { 0.0 }).collect();
        Self { shares, values }
    }
}

/// Rows for each channel, largest estimated share first.
pub(super) fn rows(
    names: &[String],
    estimate: &ChannelParts,
    replicates: &[ChannelParts],
    level: f64,
) -> Vec<BootstrappedChannel> {
    let ranks = ranks(&estimate.shares);
    let replicate_ranks: Vec<Vec<u32>> = replicates.iter().map(|parts| self::ranks(&parts.shares)).collect();
    let at = |numbers: &[f64], channel: usize| numbers.get(channel).copied().unwrap_or(0.0);
    let mut rows: Vec<BootstrappedChannel> = names
        .iter()
        .zip(&ranks)
        .enumerate()
        .map(|(channel, (name, rank))| {
            let same = replicate_ranks.iter().filter(|ranks| ranks.get(channel) == Some(rank)).count();
            let of = |parts: fn(&ChannelParts) -> &Vec<f64>| {
                let drawn = replicates.iter().map(|replicate| at(parts(replicate), channel)).collect();
                interval(at(parts(estimate), channel), drawn, level)
            };
            BootstrappedChannel {
                channel: name.clone(),
                share: of(|parts| &parts.shares),
                value: of(|parts| &parts.values),
                rank: *rank,
                rank_stability: count_f64(same as u64) / count_f64(replicates.len() as u64),
            }
        })
        .collect();
    rows.sort_by_key(|row| row.rank);
    rows
}

/// The place of each channel, 1 for the largest; of equals the earlier comes first. Shares that differ by roundings only
/// are equal.
fn ranks(shares: &[f64]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let share = |channel: usize| (shares.get(channel).copied().unwrap_or(0.0) * 1e12).round();
    order.sort_by(|a, b| share(*b).total_cmp(&share(*a)));
    let mut ranks = vec![0; shares.len()];
    for (rank, channel) in (1..).zip(order) {
        if let Some(slot) = ranks.get_mut(channel) {
            *slot = rank;
        }
    }
    ranks
}

/// What replicates say of a number.
pub(crate) fn interval(estimate: f64, mut drawn: Vec<f64>, level: f64) -> Interval {
    let count = count_f64(drawn.len() as u64);
    let mean = drawn.iter().copied().collect::<Sum>().value() / count;
    let squares = drawn.iter().map(|number| (number - mean) * (number - mean)).collect::<Sum>().value();
    drawn.sort_by(f64::total_cmp);
    let tail = (1.0 - level) / 2.0;
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
