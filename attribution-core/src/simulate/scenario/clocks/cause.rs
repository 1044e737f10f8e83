//! Causes: what touches do, each with a clock.

use crate::simulate::scenario::market::{Exposure, Market, derived_key};

/// Something that may bring a conversion: a touch, or two together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::simulate::scenario) struct Cause {
    /// Day on which its clock starts.
    pub(super) start: f64,
    /// Conversions that it causes in the long run, in a stage of strength 1.
    pub(super) mass: f64,
    /// Place of the channel whose half-life and preferences it has.
    pub(super) channel: usize,
    /// Place of the touch that it belongs to, and of the other one that has half of it.
    pub(super) owners: (usize, Option<usize>),
    /// A bit for each channel without which it would not be there.
    pub(super) needs: u64,
    /// Key of its clock.
    pub(super) key: u64,
}

/// Keys of pairs stand apart from those of touches that were brought.
const PAIRS: u64 = 1;

/// Causes of a person: one for each touch, in their order, and then those of pairs.
pub(in crate::simulate::scenario) fn causes(market: &Market<'_>, touches: &[Exposure]) -> Vec<Cause> {
    let mut fatigue = vec![1.0; market.channels.len()];
    let mut causes: Vec<Cause> = Vec::with_capacity(touches.len());
    for (place, touch) in touches.iter().enumerate() {
        let (Some(effect), Some(fatigue)) =
            (market.channels.get(touch.channel), fatigue.get_mut(touch.channel))
        else {
            continue;
        };
        let brought_by = touch.brought_by.and_then(|key| touches.iter().position(|other| other.key == key));
        let parent = brought_by.and_then(|place| touches.get(place));
        causes.push(Cause {
            start: touch.day,
            mass: effect.beta * *fatigue,
            channel: touch.channel,
            owners: (place, brought_by),
            needs: bit(touch.channel) | parent.map_or(0, |parent| bit(parent.channel)),
            key: touch.key,
        });
        *fatigue *= effect.saturation;
    }
    for (rule, pair) in market.pairs.iter().enumerate() {
        let mut first: Option<&Cause> = None;
        let mut together = Vec::new();
        // Extra effects of other pairs are no touches.
        for cause in causes.iter().take(touches.len()) {
            let near = first.filter(|first| cause.start - first.start <= pair.within_days);
            if let Some(first) = near.filter(|_| cause.channel == pair.second) {
                together.push(Cause {
                    mass: pair.beta,
                    owners: (first.owners.0, Some(cause.owners.0)),
                    needs: first.needs | cause.needs,
                    key: derived_key(cause.key, 2 * rule as u64 + PAIRS),
                    ..*cause
                });
            }
            if cause.channel == pair.first {
                first = Some(cause);
            }
        }
        causes.extend(together);
    }
    causes
}

/// The bit of a channel.
pub(super) const fn bit(channel: usize) -> u64 {
    1 << channel
}
