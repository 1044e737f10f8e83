//! Every channel that took part gets the whole conversion.

use std::collections::BTreeMap;

use crate::domain::{Conservation, Journey, Reason};
use crate::math::count_f64;
use crate::model::Model;
use crate::model::ModelInfo;

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

impl Model for Participation {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let channels = journey.channels();
        if channels.len() <= SHORT {
            for (weight, channel) in weights.iter_mut().zip(channels) {
                *weight = 1.0 / count_f64(touches_of(channels, *channel));
            }
            return;
        }
        let mut sorted = channels.to_vec();
        sorted.sort_unstable();
        for (weight, channel) in weights.iter_mut().zip(channels) {
            let from = sorted.partition_point(|other| other < channel);
            let to = sorted.partition_point(|other| other <= channel);
            *weight = 1.0 / count_f64((to - from) as u64);
        }
    }

    fn conservation(&self) -> Conservation {
        PARTICIPATION.conservation
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let mut touches_of_channel: BTreeMap<u32, u64> = BTreeMap::new();
        for channel in journey.channels() {
            *touches_of_channel.entry(*channel).or_default() += 1;
        }
        let reason = |channel| {
            let touches = touches_of_channel.get(channel).copied().unwrap_or_default();
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
