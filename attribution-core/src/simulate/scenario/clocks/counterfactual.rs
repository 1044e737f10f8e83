//! The world without some channels: removal, and the Shapley value of each.

use super::cause::bit;
use super::race::{Passage, Race};
use crate::math::count_f64;

/// The most channels whose subsets are all looked at, of one person.
const MOST: u32 = 12;

/// Effect of a channel on the conversion of one person, as two questions to the same clocks have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::simulate::scenario) struct ChannelEffect {
    pub(in crate::simulate::scenario) channel: usize,
    /// 1 when there would be no conversion without the channel, else 0.
    pub(in crate::simulate::scenario) removal: f64,
    /// Shapley value of the channel; none where there are too many channels.
    pub(in crate::simulate::scenario) shapley: Option<f64>,
}

/// Effects of the channels that had any, on a person who converted.
///
/// The game is worth 1 to the channels that would have brought a conversion within the watch, together with the baseline; it
/// never pays to leave, so that a channel without a ring is no player.
pub(in crate::simulate::scenario) fn effects(race: &Race<'_>, passed: &[Passage]) -> Vec<ChannelEffect> {
    let all = race.players(passed);
    // Conversions that would have come anyway are nobody's.
    if all == 0 || race.converts(0) {
        return Vec::new();
    }
    let players: Vec<usize> = (0..u64::BITS as usize).filter(|channel| all & bit(*channel) != 0).collect();
    let removal = |channel: usize| if race.converts(all & !bit(channel)) { 0.0 } else { 1.0 };
    let shapley = (all.count_ones() <= MOST).then(|| shapley(race, &players));
    let effect = |(player, channel): (usize, usize)| ChannelEffect {
        channel,
        removal: removal(channel),
        shapley: shapley.as_ref().map(|values| values.get(player).copied().unwrap_or(0.0)),
    };
    players.iter().copied().enumerate().map(effect).collect()
}

/// Shapley values of the players, by all of their coalitions.
///
/// Shapley, L. S. (1953), "A value for n-person games", Contributions to the Theory of Games II.
fn shapley(race: &Race<'_>, players: &[usize]) -> Vec<f64> {
    let coalitions = 1_usize << players.len();
    let channels = |coalition: usize| {
        let members = players.iter().enumerate().filter(|(player, _)| coalition & (1 << player) != 0);
        members.fold(0, |channels, (_, channel)| channels | bit(*channel))
    };
    let wins: Vec<bool> = (0..coalitions).map(|coalition| race.converts(channels(coalition))).collect();
    let weights = order_weights(players.len());
    let value = |player: usize| {
        let mut value = 0.0;
        for (coalition, wins_alone) in wins.iter().enumerate() {
            let joined = coalition | 1 << player;
            let is_pivotal = joined != coalition && !wins_alone && wins.get(joined).is_some_and(|wins| *wins);
            if is_pivotal {
                let before = coalition.count_ones() as usize;
                value += weights.get(before).copied().unwrap_or(0.0);
            }
        }
        value
    };
    (0..players.len()).map(value).collect()
}

/// Probability of one coalition of each size to come before a player in a random order: s!·(n − s − 1)!/n!.
fn order_weights(players: usize) -> Vec<f64> {
    let count = |number: usize| count_f64(number as u64);
    let mut weight = 1.0 / count(players.max(1));
    let mut weights = Vec::with_capacity(players);
    for size in 0..players {
        weights.push(weight);
        weight *= count(size + 1) / count((players - size).saturating_sub(1).max(1));
    }
    weights
}

#[cfg(test)]
#[path = "counterfactual_tests.rs"]
mod tests;
