//! Facts about journeys: the counts that the rules look at.

use super::options::ModelAdviceOptions;
use crate::domain::{DAY_MICROS, Journey, Journeys, Names};
use crate::math::{SmallSort, quantile};

/// Counts of one channel, of converting journeys but for its touches.
#[derive(Clone, Debug, Default)]
pub(super) struct ChannelFacts {
    pub(super) name: String,
    /// Touches in journeys of either kind.
    pub(super) touches: u64,
    pub(super) first: u64,
    pub(super) last: u64,
    /// Conversions with a touch of it.
    pub(super) conversions: u64,
    pub(super) is_direct: bool,
    pub(super) is_unassigned: bool,
}

/// Counts of all journeys; a path count stands for as many as it counts.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) conversions: u64,
    pub(super) nulls: u64,
    pub(super) touches: u64,
    /// Conversions of journeys with one touch.
    pub(super) one_touch: u64,
    pub(super) has_times: bool,
    /// Touches at midnight, or at the time of the touch before.
    pub(super) same_times: u64,
    /// Median days from the first touch to the conversion.
    pub(super) converting_days: Option<f64>,
    /// Median days from the first to the last touch of journeys that did not convert.
    pub(super) null_days: Option<f64>,
    /// The channels, in the order of their names.
    pub(super) channels: Vec<ChannelFacts>,
}

impl Facts {
    pub(super) fn new(journeys: &Journeys, options: &ModelAdviceOptions) -> Self {
        let (direct, unassigned) =
            (Names::new(&options.direct_channels), Names::new(&options.unassigned_channels));
        let channel = |name: &str| ChannelFacts {
            name: name.to_owned(),
            is_direct: direct.holds(name),
            is_unassigned: unassigned.holds(name),
            ..ChannelFacts::default()
        };
        let mut facts = Self {
            has_times: journeys.has_times() && journeys.touches() > 0,
            channels: journeys.channels().names().map(channel).collect(),
            ..Self::default()
        };
        let (mut converting, mut nulls) = (Vec::new(), Vec::new());
        let mut seen_in = vec![usize::MAX; facts.channels.len()];
        for journey in journeys.iter() {
            facts.add(journey, &mut seen_in);
            if facts.has_times {
                facts.same_times += same_times(journeys, journey);
                let days = journey.ages_days().next().unwrap_or(0.0);
                if journey.converted() { converting.push(days) } else { nulls.push(days) }
            }
        }
        facts.converting_days = median(converting);
        facts.null_days = median(nulls);
        // Names that no journey uses are left over from rows that were set aside.
        facts.channels.retain(|channel| channel.touches > 0);
        facts.channels.small_sort_by(|a, b| a.name.cmp(&b.name));
        facts
    }

    fn add(&mut self, journey: Journey<'_>, seen_in: &mut [usize]) {
        let (count, conversions) = (journey.count(), journey.conversions());
        self.conversions += conversions;
        self.nulls += count - conversions;
        self.touches += count * journey.len() as u64;
        if journey.len() == 1 {
            self.one_touch += conversions;
        }
        let codes = journey.channels();
        for code in codes {
            let Some(channel) = self.channels.get_mut(*code as usize) else { continue };
            channel.touches += count;
            if let Some(seen) = seen_in.get_mut(*code as usize)
                && *seen != journey.index()
            {
                *seen = journey.index();
                channel.conversions += conversions;
            }
        }
        if let Some(channel) = codes.first().and_then(|code| self.channels.get_mut(*code as usize)) {
            channel.first += conversions;
        }
        if let Some(channel) = codes.last().and_then(|code| self.channels.get_mut(*code as usize)) {
            channel.last += conversions;
        }
    }

    /// Touches or conversions of the channels for which `holds`.
    pub(super) fn of(&self, holds: fn(&ChannelFacts) -> bool, count: fn(&ChannelFacts) -> u64) -> u64 {
        self.channels.iter().filter(|channel| holds(channel)).map(count).sum()
    }
}

/// Touches of a journey at midnight, or at the time of the touch before.
fn same_times(journeys: &Journeys, journey: Journey<'_>) -> u64 {
    let zone = &journeys.0.time_zone;
    let mut before = None;
    let same = |at: &&i64| {
        let again = before.replace(**at) == Some(**at);
        again || zone.local(**at).micros().rem_euclid(DAY_MICROS) == 0
    };
    journey.micros().iter().filter(same).count() as u64
}

fn median(mut days: Vec<f64>) -> Option<f64> {
    days.small_sort_by(f64::total_cmp);
    (!days.is_empty()).then(|| quantile(&days, 0.5))
}
