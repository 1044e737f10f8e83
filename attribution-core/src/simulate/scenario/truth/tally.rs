//! Sums over people.

use crate::math::ExactSum;
use crate::simulate::scenario::people::Life;

/// Sums of one channel.
#[derive(Clone, Debug, Default)]
pub(super) struct ChannelSums {
    pub(super) touches: u64,
    pub(super) caused: ExactSum,
    pub(super) value: ExactSum,
    pub(super) rang: ExactSum,
    pub(super) removal: ExactSum,
    pub(super) shapley: ExactSum,
}

/// Sums over people, those in ranges that follow each other as well as those of all at once.
#[derive(Clone, Debug)]
pub(in crate::simulate::scenario) struct Tally {
    pub(super) channels: Vec<ChannelSums>,
    pub(super) people: u64,
    pub(super) journeys: u64,
    pub(super) conversions: u64,
    pub(super) untouched: u64,
    pub(super) baseline: ExactSum,
    pub(super) baseline_value: ExactSum,
    pub(super) baseline_rang: ExactSum,
    /// False once somebody had too many channels for the Shapley value.
    pub(super) has_shapley: bool,
}

impl Tally {
    pub(in crate::simulate::scenario) fn new(channels: usize) -> Self {
        Self {
            channels: vec![ChannelSums::default(); channels],
            people: 0,
            journeys: 0,
            conversions: 0,
            untouched: 0,
            baseline: ExactSum::default(),
            baseline_value: ExactSum::default(),
            baseline_rang: ExactSum::default(),
            has_shapley: true,
        }
    }

    /// Adds a person. Who was not touched before the conversion is known to no tracker, and part of no sum.
    pub(in crate::simulate::scenario) fn add(&mut self, life: &Life) {
        self.people += 1;
        if life.touches.is_empty() {
            self.untouched += u64::from(life.conversion.is_some());
            return;
        }
        self.journeys += 1;
        for touch in &life.touches {
            self.of(touch.channel, |sums| sums.touches += 1);
        }
        let Some(caused) = &life.conversion else { return };
        self.conversions += 1;
        let value = life.traits.value;
        for (touch, share) in life.touches.iter().zip(&caused.shares) {
            self.of(touch.channel, |sums| {
                sums.caused.add(*share);
                sums.value.add(*share * value);
            });
        }
        self.baseline.add(caused.baseline);
        self.baseline_value.add(caused.baseline * value);
        self.baseline_rang.add(1.0);
        for (channel, part) in &caused.rang {
            self.of(*channel, |sums| sums.rang.add(*part));
            self.baseline_rang.add(-part);
        }
        for effect in &caused.effects {
            self.has_shapley &= effect.shapley.is_some();
            self.of(effect.channel, |sums| {
                sums.removal.add(effect.removal);
                sums.shapley.add(effect.shapley.unwrap_or(0.0));
            });
        }
    }

    /// Adds the people of another tally of the same scenario.
    pub(in crate::simulate::scenario) fn merge(&mut self, other: &Self) {
        for (own, other) in self.channels.iter_mut().zip(&other.channels) {
            own.touches += other.touches;
            own.caused.merge(&other.caused);
            own.value.merge(&other.value);
            own.rang.merge(&other.rang);
            own.removal.merge(&other.removal);
            own.shapley.merge(&other.shapley);
        }
        self.people += other.people;
        self.journeys += other.journeys;
        self.conversions += other.conversions;
        self.untouched += other.untouched;
        self.baseline.merge(&other.baseline);
        self.baseline_value.merge(&other.baseline_value);
        self.baseline_rang.merge(&other.baseline_rang);
        self.has_shapley &= other.has_shapley;
    }

    /// Number of touches that are seen.
    pub(super) fn touches(&self) -> u64 {
        self.channels.iter().map(|channel| channel.touches).sum()
    }

    fn of(&mut self, channel: usize, change: impl FnOnce(&mut ChannelSums)) {
        if let Some(sums) = self.channels.get_mut(channel) {
            change(sums);
        }
    }
}
