//! Channels that an invented buyer meets, their order, and what a touch costs.

use crate::domain::MISSING_CODE;
use crate::math::{Random, index_u32};

/// A channel: how often it opens a journey, how often it comes later, and what a touch of it costs on average.
struct Habit {
    name: &'static str,
    opening: u64,
    later: u64,
    cost: f64,
}

const fn habit(name: &'static str, opening: u64, later: u64, cost: f64) -> Habit {
    Habit { name, opening, later, cost }
}

/// Search, social and display open journeys; email and direct close them: models that look at either end disagree.
const HABITS: [Habit; 12] = [
    habit("paid_search", 10, 5, 0.8),
    habit("email", 1, 8, 0.02),
    habit("direct", 3, 9, 0.0),
    habit("organic_search", 9, 5, 0.0),
    habit("paid_social", 8, 3, 0.45),
    habit("display", 7, 2, 0.12),
    habit("affiliate", 3, 4, 0.6),
    habit("referral", 3, 3, 0.0),
    habit("organic_social", 5, 2, 0.0),
    habit("video", 5, 1, 0.25),
    habit("partner", 2, 2, 1.5),
    habit("sms", 1, 4, 0.05),
];

/// Channels beyond the named ones are all alike.
const OTHER: Habit = habit("channel", 2, 2, 0.3);

const CAMPAIGNS_EACH: u32 = 3;

/// Every paid channel runs these campaigns.
const CAMPAIGNS: [&str; CAMPAIGNS_EACH as usize] = ["always_on", "spring", "summer"];

/// The channels of one log.
pub(super) struct Channels {
    /// Sums of the weights up to and including each channel.
    opening: Vec<u64>,
    later: Vec<u64>,
    cost: Vec<f64>,
}

impl Channels {
    pub(super) fn new(count: u32) -> Self {
        let habits = || (0..count).map(habit_of);
        let running = |weight: fn(&Habit) -> u64| {
            let sums = habits().scan(0, |sum, habit| {
                *sum += weight(habit);
                Some(*sum)
            });
            sums.collect()
        };
        Self {
            opening: running(|habit| habit.opening),
            later: running(|habit| habit.later),
            cost: habits().map(|habit| habit.cost).collect(),
        }
    }

    /// The channel that opens a journey.
    pub(super) fn opening(&self, random: &mut Random) -> u32 {
        pick(&self.opening, random)
    }

    /// The channel that follows `before`: one time in four the same again.
    pub(super) fn following(&self, before: u32, random: &mut Random) -> u32 {
        if random.below(4) == 0 { before } else { pick(&self.later, random) }
    }

    /// The code of a campaign and the cost of one touch; free channels have no campaigns.
    pub(super) fn campaign_and_cost(&self, channel: u32, random: &mut Random) -> (u32, f64) {
        let cost = self.cost.get(channel as usize).copied().unwrap_or(0.0);
        if cost == 0.0 {
            return (MISSING_CODE, 0.0);
        }
        let campaign = u32::try_from(random.below(u64::from(CAMPAIGNS_EACH))).unwrap_or(0);
        (channel * CAMPAIGNS_EACH + campaign, rounded(cost * (0.5 + random.uniform()), 1e4))
    }
}

/// Channels by code.
pub(super) fn channel_names(count: u32) -> impl Iterator<Item = String> {
    (0..count).map(|channel| match HABITS.get(channel as usize) {
        Some(habit) => habit.name.to_owned(),
        None => format!("{}_{}", OTHER.name, channel + 1),
    })
}

/// Campaigns by code, those of free channels included.
pub(super) fn campaign_names(count: u32) -> impl Iterator<Item = String> {
    channel_names(count).flat_map(|channel| CAMPAIGNS.map(|campaign| format!("{channel}_{campaign}")))
}

/// `value` as a whole number of parts, of which there are `parts` in one.
pub(super) fn rounded(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}

fn habit_of(channel: u32) -> &'static Habit {
    HABITS.get(channel as usize).unwrap_or(&OTHER)
}

fn pick(sums: &[u64], random: &mut Random) -> u32 {
    let drawn = random.below(sums.last().copied().unwrap_or(0));
    index_u32(sums.partition_point(|sum| *sum <= drawn))
}
