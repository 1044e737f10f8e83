//! Parameters of `markov`.

use serde::{Deserialize, Serialize};

use crate::json::{fields, setters};
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};
use crate::paths::StateKind;

pub(crate) const MARKOV: ModelInfo = ModelInfo {
    name: "markov",
    aliases: &["markov_chain"],
    known_as: &["markov_model (ChannelAttribution)", "run_markov (marketing-attribution-models)"],
    summary: "Removal effects: the share of conversions that would be lost if a channel were not there, from all journeys.",
    why: "You want credit to follow the data, journeys that did not convert included, and not a rule.",
    formula: "removal effect of the channel, 1 - P(conversion without it) / P(conversion)",
    parameters: &[
        ParameterInfo {
            name: "order",
            kind: ParameterKind::Whole { min: 1, max: 4 },
            default: "1",
            summary: "Order of the chain: the number of touches back that the next step depends on.",
        },
        ParameterInfo {
            name: "self_loops",
            kind: ParameterKind::Choice { options: &["keep", "drop"] },
            default: r#""keep""#,
            summary: "Self-loops: touches of one channel in a row as several steps or as one.",
        },
        ParameterInfo {
            name: "value_weighted",
            kind: ParameterKind::Flag,
            default: "false",
            summary: "Credit by the value that would be lost instead of the conversions.",
        },
        ParameterInfo {
            name: "smoothing",
            kind: ParameterKind::AMOUNT,
            default: "0",
            summary: "Additive (Laplace) smoothing: pseudo-count of journeys that take each step that states allow, and end in each way there.",
        },
        ParameterInfo {
            name: "state",
            kind: ParameterKind::Choice { options: &["channel", "channel_position"] },
            default: r#""channel""#,
            summary: "State of the chain: the channel alone, or also how early in the journey it is.",
        },
    ],
    needs_fitting: true,
    reference: "Anderl, E., Becker, I., von Wangenheim, F. and Schumann, J. H. (2016), \"Mapping the customer journey: \
                Lessons learned from graph-based online attribution modeling\", International Journal of Research in \
                Marketing 33(3), 457-474, doi:10.1016/j.ijresmar.2016.03.001",
    ..ModelInfo::PLAIN
};

/// Self-loops: touches of one channel in a row as several steps or as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SelfLoops {
    /// Several.
    #[default]
    Keep,
    /// One.
    Drop,
}

/// Parameters of `markov`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Markov {
    /// Order of the chain: the touches back that the next step depends on, 1 to 4.
    pub order: u32,
    /// Self-loops: touches of one channel in a row as several steps or as one.
    pub self_loops: SelfLoops,
    /// Switch for credit by the value that would be lost instead of the conversions.
    pub value_weighted: bool,
    /// Additive (Laplace) smoothing: the pseudo-count of journeys that take each step that states allow, and end in
    /// each way there.
    pub smoothing: f64,
    /// State of the chain: what it knows beside the channel.
    pub state: StateKind,
}

fields! { Markov { order, self_loops, value_weighted, smoothing, state } }

setters! { Markov:
    with_order(order: u32),
    with_self_loops(self_loops: SelfLoops),
    with_value_weighted(value_weighted: bool),
    with_smoothing(smoothing: f64),
    with_state(state: StateKind),
}

impl Default for Markov {
    fn default() -> Self {
        Self {
            order: 1,
            self_loops: SelfLoops::Keep,
            value_weighted: false,
            smoothing: 0.0,
            state: StateKind::Channel,
        }
    }
}
