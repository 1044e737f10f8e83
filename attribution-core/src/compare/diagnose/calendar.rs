//! Days: wrong clocks, touches in the future, and channels with gaps, or that come and go.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::finding::{DataFinding, DataProblem};
use super::keys::CountedKeys;
use super::options::DiagnosisOptions;
use super::touches::Touch;
use crate::domain::{DAY_MICROS, Journeys, Timestamp};
use crate::math::SmallSort;

/// Touches by channel and day, in the zone of the journeys.
pub(super) struct Calendar<'a> {
    journeys: &'a Journeys,
    touches: &'a [Touch],
    /// By channel code, days since 1970 with their touches.
    channels: Vec<BTreeMap<i64, u64>>,
    /// Days of the data without those that lie apart.
    days: RangeInclusive<i64>,
}

impl<'a> Calendar<'a> {
    /// The calendar; none without touches.
    pub(super) fn new(
        journeys: &'a Journeys,
        touches: &'a [Touch],
        options: &DiagnosisOptions,
    ) -> Option<Self> {
        let mut channels = vec![BTreeMap::new(); journeys.channels().len()];
        let mut all: BTreeMap<i64, u64> = BTreeMap::new();
        for touch in touches {
            let day = day(journeys, touch);
            *all.entry(day).or_default() += 1;
            if let Some(channel) = channels.get_mut(touch.channel as usize) {
                *channel.entry(day).or_default() += 1;
            }
        }
        let days = main_days(&all, i64::from(options.clock_jump_days))?;
        Some(Self { journeys, touches, channels, days })
    }

    /// First and last day of the data, without those that lie apart.
    pub(super) fn span(&self) -> (String, String) {
        (shown(*self.days.start()), shown(*self.days.end()))
    }

    /// Touches that lie apart from all others.
    pub(super) fn clock_jumps(&self) -> Option<DataFinding> {
        let apart = |touch: &&Touch| !self.days.contains(&day(self.journeys, touch));
        let (from, to) = self.span();
        let remedy = "take the time from the server, or leave out what is before and after the data";
        self.of_touches(DataProblem::ClockJumps, apart, remedy, |count| {
            format!("touches far apart from all others, which run from {from} to {to}: {count}")
        })
    }

    /// Touches after the moment as of which the data were taken.
    pub(super) fn future(&self, as_of: Timestamp) -> Option<DataFinding> {
        let after = |touch: &&Touch| touch.at > as_of.end().micros();
        let remedy = "see whose clock is ahead, and which time zone the times are in";
        self.of_touches(DataProblem::FutureTouches, after, remedy, |count| {
            format!("touches later than {as_of}, as of which the data were taken: {count}")
        })
    }

    fn of_touches(
        &self,
        code: DataProblem,
        holds: impl Fn(&&Touch) -> bool,
        remedy: &str,
        sentence: impl FnOnce(u64) -> String,
    ) -> Option<DataFinding> {
        let (mut keys, mut count) = (CountedKeys::default(), 0);
        for touch in self.touches.iter().filter(holds) {
            keys.add(touch.key, 1);
            count += 1;
        }
        (count > 0).then(|| {
            DataFinding::new(code, count, self.touches.len() as u64, remedy)
                .saying(sentence(count))
                .such_as(keys.examples(self.journeys))
        })
    }

    /// Gaps, beginnings and ends of channels, in the order of their names.
    pub(super) fn of_channels(&self, options: &DiagnosisOptions) -> Vec<DataFinding> {
        let named = self.journeys.channels().names().zip(&self.channels);
        let mut named: Vec<(&str, &BTreeMap<i64, u64>)> = named.collect();
        named.small_sort_by_key(|(name, _)| *name);
        named.into_iter().flat_map(|(name, days)| self.of_channel(name, days, options)).collect()
    }

    fn of_channel(
        &self,
        name: &str,
        days: &BTreeMap<i64, u64>,
        options: &DiagnosisOptions,
    ) -> Vec<DataFinding> {
        let own = || days.range(self.days.clone());
        let (Some((first, _)), Some((last, _))) = (own().next(), own().next_back()) else {
            return Vec::new();
        };
        let touches: u64 = own().map(|(_, count)| count).sum();
        let span = last - first + 1;
        let mut found = Vec::new();
        let is_busy = i128::from(touches) >= i128::from(options.busy_channel) * i128::from(span);
        let gaps =
            if is_busy { gaps(own().map(|(day, _)| *day), i64::from(options.gap_days)) } else { Vec::new() };
        let missing: u64 = gaps.iter().map(|(from, to)| (to - from + 1).unsigned_abs()).sum();
        if missing > 0 {
            let remedy = "see whether tracking failed on these days, and leave them out of fits if it did";
            let sentence =
                format!("{missing} of {span} days have no touch of {name}, which has {touches} in all");
            let shown = gaps.into_iter().map(|(from, to)| format!("{} to {}", shown(from), shown(to)));
            found.push(
                DataFinding::new(DataProblem::ChannelGaps, missing, span.unsigned_abs(), remedy)
                    .about(name)
                    .saying(sentence)
                    .such_as(shown),
            );
        }
        let edge = i64::from(options.edge_days);
        let many = touches >= u64::from(options.min_channel_touches);
        let mut edge_of = |code, beyond: bool, at: i64, words: &str, remedy: &str| {
            if many && beyond {
                let sentence = format!("{name}, with {touches} touches, {words} on {}", shown(at));
                let whole = self.touches.len() as u64;
                let finding = DataFinding::new(code, touches, whole, remedy).about(name);
                found.push(finding.saying(sentence).such_as([shown(at)]));
            }
        };
        let after_start = first - self.days.start() > edge;
        let before_end = self.days.end() - last > edge;
        let remedy =
            "if the channel did not begin then, its tracking or its name did: compare like with like";
        edge_of(DataProblem::ChannelAppears, after_start, *first, "is first seen", remedy);
        let remedy = "if the channel did not end then, its tracking or its name did: compare like with like";
        edge_of(DataProblem::ChannelVanishes, before_end, *last, "is last seen", remedy);
        found
    }
}

fn day(journeys: &Journeys, touch: &Touch) -> i64 {
    journeys.0.time_zone.local(touch.at).micros().div_euclid(DAY_MICROS)
}

fn shown(day: i64) -> String {
    Timestamp::from_micros(day.saturating_mul(DAY_MICROS)).map_or_else(|_| String::new(), Timestamp::day)
}

/// Of the runs of days that are no more than so many apart, that with the most touches; the later one of equals.
fn main_days(all: &BTreeMap<i64, u64>, apart: i64) -> Option<RangeInclusive<i64>> {
    let days: Vec<(i64, u64)> = all.iter().map(|(day, count)| (*day, *count)).collect();
    let runs = days.chunk_by(|(a, _), (b, _)| b - a <= apart);
    let main = runs.max_by_key(|run| run.iter().map(|(_, count)| count).sum::<u64>())?;
    Some(main.first()?.0..=main.last()?.0)
}

/// First and last day of each run of missing days between those that are there.
fn gaps(days: impl Iterator<Item = i64>, least: i64) -> Vec<(i64, i64)> {
    let mut known: Option<i64> = None;
    let gap = |day: i64| {
        let before = known.replace(day)?;
        (day - before > least).then_some((before + 1, day - 1))
    };
    days.filter_map(gap).collect()
}
