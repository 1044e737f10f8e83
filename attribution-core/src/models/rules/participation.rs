//! Every channel that took part gets the whole conversion.

use crate::domain::{Conservation, Journey, Reason};
use crate::math::{SmallSort, count_f64};
use crate::model::{Model, ModelInfo};

pub(in crate::models) const PARTICIPATION: ModelInfo = ModelInfo {
    name: "participation",
    aliases: &["any_touch"],
    known_as: &["Participation (Adobe Analytics)", "influenced revenue", "influenced pipeline"],
    summary: "Every channel that took part gets the whole conversion, so that the sum exceeds what was earned.",
    why: "You ask which conversions a channel had a part in, not what it earned.",
    formula: "1 for each distinct channel, shared equally by its touches",
    conservation: Conservation::PerChannel,
    reference: "Adobe, \"Attribution models\", Adobe Analytics documentation: Participation",
    ..ModelInfo::PLAIN
};

/// Up to here counting by looking at all pairs is faster than sorting.
const SHORT: usize = 24;

/// Weights of `participation`.
pub(in crate::models) struct Participation;

fn touches_of(channels: &[u32], channel: u32) -> u64 {
    channels.iter().filter(|other| **other == channel).count() as u64
}

/// Numbers of touches by channel, for many of them.
fn touches_of_each(channels: &[u32]) -> impl Fn(u32) -> u64 {
    let mut sorted = channels.to_vec();
    sorted.small_sort_unstable();
    move |channel| {
        let from = sorted.partition_point(|other| *other < channel);
        let to = sorted.partition_point(|other| *other <= channel);
        (to - from) as u64
    }
}

impl Model for Participation {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let channels = journey.channels();
        if channels.len() <= SHORT {
            for (weight, channel) in weights.iter_mut().zip(channels) {
                *weight = 1.0 / count_f64(touches_of(channels, *channel));
            }
            return;
        }
        let touches = touches_of_each(channels);
        for (weight, channel) in weights.iter_mut().zip(channels) {
            *weight = 1.0 / count_f64(touches(*channel));
        }
    }

    fn conservation(&self) -> Conservation {
        PARTICIPATION.conservation
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let touches_of = touches_of_each(journey.channels());
        let reason = |channel: &u32| {
            let touches = touches_of(*channel);
            let clause = match touches {
                1 => "its channel took part, and it was the channel's only touch".into(),
                touches => format!("its channel took part with {touches} touches, which share the whole"),
            };
            let reason = Reason::new(clause).with("touches_of_channel", count_f64(touches));
            reason.worked_out(format!("1 / {touches}"))
        };
        journey.channels().iter().map(reason).collect()
    }
}
