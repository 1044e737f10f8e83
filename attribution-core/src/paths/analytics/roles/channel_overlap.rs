//! Overlap of channels: those of the same journeys.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::math::{SmallSort, count_f64, index_u32};
use crate::paths::analytics::listed::check_top;
use crate::paths::analytics::ranked_paths::{RankedPaths, Tally, rate};
use crate::paths::summary::PathSummary;

/// Number of sets and pairs of channels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct OverlapOptions {
    /// Number of sets that are listed, and of pairs. `null`: all.
    pub top: Option<u32>,
}

fields! { OverlapOptions: top }

setters! { OverlapOptions:
    with_top(top: Option<u32>),
}

impl Default for OverlapOptions {
    fn default() -> Self {
        Self { top: Some(100) }
    }
}

impl OverlapOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}

/// Channel overlap: sets of channels that journeys have, and pairs that go together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelOverlap {
    /// Number of journeys, converting or not.
    pub journeys: u64,
    /// Number of distinct sets of channels.
    pub distinct_sets: u64,
    /// Exact sets, as an `UpSet` plot shows them: each journey is in one of them. Those of the most journeys first.
    pub sets: Vec<ChannelSet>,
    /// Pairs of channels, those with the greatest Jaccard index first.
    pub pairs: Vec<ChannelPair>,
}

/// Set of channels that is all that some journeys have.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelSet {
    /// The channels, in the order of their names.
    pub channels: Vec<String>,
    /// Journeys with these channels and no other.
    pub journeys: u64,
    /// Those of them that converted.
    pub conversions: u64,
    /// Conversion rate: conversions / journeys; none without journeys.
    pub conversion_rate: Option<f64>,
    /// Value of the conversions, net of refunds.
    pub value: f64,
}

/// Two channels and the journeys that they share.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelPair {
    /// The channel whose name comes first.
    pub channel: String,
    /// The other one.
    pub other: String,
    /// Journeys with both.
    pub journeys: u64,
    /// Those of them that converted.
    pub conversions: u64,
    /// Jaccard index: journeys with both / journeys with either, from 0 to 1; none where neither has a journey.
    pub jaccard: Option<f64>,
    /// Part of the journeys with `channel` that have `other` too.
    pub share_of_channel: Option<f64>,
    /// Part of the journeys with `other` that have `channel` too.
    pub share_of_other: Option<f64>,
}

/// Channel overlap of counted paths: exact sets of channels, and pairs with their Jaccard index.
///
/// Reason to pick it: channels that always come together cannot be told apart by any model; this shows which do.
///
/// # Examples
/// ```
/// use attribution_core::paths::{OverlapOptions, PathSummary, channel_overlap};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email", "search"], 1, 80.0, 2)?;
/// summary.add(&["search"], 0, 0.0, 3)?;
/// let overlap = channel_overlap(&summary, &OverlapOptions::default())?;
/// assert_eq!((overlap.sets[0].channels.join("+"), overlap.sets[0].journeys), ("email+search".into(), 3));
/// assert_eq!((overlap.pairs[0].jaccard, overlap.pairs[0].share_of_channel), (Some(0.5), Some(1.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for lists without any row.
///
/// # References
/// Lex, A. et al. (2014), "`UpSet`: visualization of intersecting sets", IEEE TVCG 20(12), 1983–1992,
/// doi:10.1109/TVCG.2014.2346248. Jaccard, P. (1912), "The distribution of the flora in the alpine zone", New Phytologist 11(2),
/// 37–50.
pub fn channel_overlap(summary: &PathSummary, options: &OverlapOptions) -> Result<ChannelOverlap> {
    check_top("top", options.top)?;
    let paths = RankedPaths::new(summary);
    let mut tallies: BTreeMap<Vec<u32>, Tally> = BTreeMap::new();
    let mut set = Vec::new();
    paths.each(|path, totals| {
        set.clear();
        set.extend_from_slice(path);
        set.small_sort_unstable();
        set.dedup();
        match tallies.get_mut(&set) {
            Some(tally) => tally.add(totals),
            None => tallies.entry(set.clone()).or_default().add(totals),
        }
    });
    let top = options.top.map_or(usize::MAX, |top| top as usize);
    let mut sets: Vec<(&Vec<u32>, &Tally)> = tallies.iter().collect();
    // Sets stand in the order of their names, which the sort keeps where journeys are equal.
    sets.small_sort_by(|(_, a), (_, b)| b.journeys().cmp(&a.journeys()));
    let row = |(channels, tally): &(&Vec<u32>, &Tally)| ChannelSet {
        channels: channels.iter().map(|rank| paths.name(*rank)).collect(),
        journeys: tally.journeys(),
        conversions: tally.conversions,
        conversion_rate: rate(tally.conversions, tally.journeys()),
        value: tally.value.value(),
    };
    Ok(ChannelOverlap {
        journeys: sets.iter().map(|(_, tally)| tally.journeys()).sum(),
        distinct_sets: sets.len() as u64,
        sets: sets.iter().take(top).map(row).collect(),
        pairs: pairs(&paths, &tallies, top),
    })
}

/// Two channels by rank, their journeys and conversions, and their Jaccard index.
type CountedPair = ((usize, usize), [u64; 2], Option<f64>);

fn pairs(paths: &RankedPaths<'_>, tallies: &BTreeMap<Vec<u32>, Tally>, top: usize) -> Vec<ChannelPair> {
    let mut with = vec![0_u64; paths.names.len()];
    let mut both: BTreeMap<(u32, u32), [u64; 2]> = BTreeMap::new();
    for (set, tally) in tallies {
        for (index, channel) in set.iter().enumerate() {
            if let Some(with) = with.get_mut(*channel as usize) {
                *with = with.saturating_add(tally.journeys());
            }
            for other in set.iter().skip(index + 1) {
                let [journeys, conversions] = both.entry((*channel, *other)).or_default();
                *journeys = journeys.saturating_add(tally.journeys());
                *conversions = conversions.saturating_add(tally.conversions);
            }
        }
    }
    let channels = 0..with.len();
    let all =
        channels.clone().flat_map(|channel| (channel + 1..channels.end).map(move |other| (channel, other)));
    let counted = |(channel, other): (usize, usize), counts: [u64; 2]| -> CountedPair {
        let [journeys, _] = counts;
        let of = |channel: usize| with.get(channel).copied().unwrap_or(0);
        let either = count_f64(of(channel)) + count_f64(of(other)) - count_f64(journeys);
        let jaccard = (either > 0.0).then(|| count_f64(journeys) / either);
        ((channel, other), counts, jaccard)
    };
    // Pairs that never meet come last, by name, and are too many to hold: half the square of the channels.
    let has_met = |counts: &[u64; 2]| counts.first().is_some_and(|journeys| *journeys > 0);
    let met = both.iter().filter(|(_, counts)| has_met(counts));
    let mut met: Vec<CountedPair> = met
        .map(|((channel, other), counts)| counted((*channel as usize, *other as usize), *counts))
        .collect();
    let apart = all
        .filter(|(channel, other)| !both.get(&(index_u32(*channel), index_u32(*other))).is_some_and(has_met));
    met.small_sort_by(|(_, _, a), (_, _, b)| b.unwrap_or(0.0).total_cmp(&a.unwrap_or(0.0)));
    let row = |((channel, other), [journeys, conversions], jaccard): CountedPair| {
        let name = |channel: usize| paths.names.get(channel).cloned().unwrap_or_default();
        let share = |channel: usize| rate(journeys, with.get(channel).copied().unwrap_or(0));
        ChannelPair {
            channel: name(channel),
            other: name(other),
            journeys,
            conversions,
            jaccard,
            share_of_channel: share(channel),
            share_of_other: share(other),
        }
    };
    let apart = apart.map(|pair| counted(pair, [0, 0]));
    met.into_iter().chain(apart).take(top).map(row).collect()
}
