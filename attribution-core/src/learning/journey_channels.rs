//! The distinct channels of one journey.

use crate::domain::Journeys;
use crate::math::{SmallSort, index_u32};

/// One channel of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct JourneyChannel {
    /// Its code in the journey.
    pub(super) code: u32,
    /// Its rank among the channels of a model, by name; the largest number for one that the model has not seen.
    pub(super) rank: u32,
    /// Number of its touches.
    pub(super) touches: u32,
    /// Position of its last touch, counted from the end of the journey: 1 for the last touch of all.
    pub(super) from_end: u32,
}

/// The distinct channels of the touches of a journey, oldest touch first, by code.
pub(super) fn journey_channels(codes: &[u32], ranks: &[u32]) -> Vec<JourneyChannel> {
    let mut touches: Vec<(u32, u32)> = codes.iter().rev().copied().zip(1..).collect();
    touches.small_sort_unstable();
    let mut found: Vec<JourneyChannel> = Vec::new();
    for (code, from_end) in touches {
        if let Some(last) = found.last_mut().filter(|last| last.code == code) {
            last.touches += 1;
            continue;
        }
        let rank = ranks.get(code as usize).copied().unwrap_or(u32::MAX);
        found.push(JourneyChannel { code, rank, touches: 1, from_end });
    }
    found
}

/// The place of the channel with a code among those of a journey.
pub(super) fn place_of(channels: &[JourneyChannel], code: u32) -> Option<usize> {
    channels.binary_search_by_key(&code, |channel| channel.code).ok()
}

/// For each code of `journeys`, the rank of its channel among `channels`, which are in the order of their names.
pub(super) fn ranks_in(channels: &[String], journeys: &Journeys) -> Vec<u32> {
    let rank = |name: &str| {
        channels.binary_search_by(|channel| channel.as_str().cmp(name)).map_or(u32::MAX, index_u32)
    };
    journeys.channels().names().map(rank).collect()
}

#[cfg(test)]
#[path = "journey_channels_tests.rs"]
mod tests;
